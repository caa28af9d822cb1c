using System.Globalization;
using Archive.Core.Import.Identity;

namespace Archive.Core.Import.Reading;

/// <summary>Numbers the pages of one file.</summary>
internal static class PageNumbering
{
    /// <summary>A number for each page, no number twice.</summary>
    /// <remarks>Counted from the number that was given; else from where most of the folios agree that the count begins; else each by its
    /// own folio, where all have one and no two the same; else from 1. A file that holds several sections (A01 …, B01 …) one after
    /// another begins anew with each.</remarks>
    /// <param name="first">Number of the first page, where it was given.</param>
    /// <param name="folios">What each page says of itself.</param>
    public static IReadOnlyList<PageNumber> Of(PageNumber? first, IReadOnlyList<int?> folios)
    {
        if (first is { } start)
            return [.. Enumerable.Range(0, folios.Count).Select(i => Step(start, i))];
        var sections = Sections(folios);
        var numbers = sections.Distinct().SelectMany(s => Alike([.. folios.Where((_, i) => sections[i] == s)], (100 * s) + 1)).ToList();
        return sections.Count > 0 && sections.Zip(sections.Skip(1)).All(s => s.First <= s.Second) && numbers.Distinct().Count() == numbers.Count ? numbers : Alike(folios, 1);
    }

    /// <summary>The section of each page: its folio's, where it has none that of the page before.</summary>
    private static List<int> Sections(IReadOnlyList<int?> folios)
    {
        List<int> sections = [];
        var section = folios.FirstOrDefault(f => f is not null) is { } first ? first / 100 : 0;
        foreach (var folio in folios)
            sections.Add(section = folio is { } number ? number / 100 : section);
        return sections;
    }

    /// <summary>Numbers of pages that are counted as one: those of a file, or of a section (叠) in it.</summary>
    private static List<PageNumber> Alike(IReadOnlyList<int?> folios, int otherwise)
    {
        var known = folios.Select((folio, i) => (Folio: folio, Offset: folio - i)).Where(f => f.Folio is not null).ToList();
        var best = known.Where(f => f.Offset >= 1).GroupBy(f => f.Offset!.Value).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (best is not null && 2 * best.Count() >= known.Count)
            return [.. Enumerable.Range(0, folios.Count).Select(i => new PageNumber(best.Key + i, null))];
        return known.Count == folios.Count && known.DistinctBy(f => f.Folio).Count() == known.Count
            ? [.. known.Select(f => new PageNumber(f.Folio!.Value, null))]
            : [.. Enumerable.Range(otherwise, folios.Count).Select(n => new PageNumber(n, null))];
    }

    /// <summary>The number so many pages further on: A03 is two after A01.</summary>
    public static PageNumber Step(PageNumber from, int pages) => pages == 0 ? from : new PageNumber(
        from.Number + pages,
        from.Label is { Length: > 1 } label && from.Number % 100 + pages < 100 ? string.Create(CultureInfo.InvariantCulture, $"{label[0]}{(from.Number % 100) + pages:00}") : null);
}
