using System.Collections.Immutable;

namespace Archive.Layout.Formats;

/// <summary>An issue (期) as a METS file describes it: its pages in order, and its articles where it divides them.</summary>
/// <param name="Newspaper">The newspaper's title by its MODS record; <see langword="null"/> where it has none.</param>
/// <param name="Date">Date of issue by its MODS record.</param>
/// <param name="Pages">The pages in order.</param>
public sealed record MetsIssue(string? Newspaper, DateOnly? Date, ImmutableArray<MetsPage> Pages);

/// <summary>One page of an issue.</summary>
/// <param name="Number">Its place in the issue, from 1.</param>
/// <param name="Label">What the METS calls it, such as "Page 3"; may be <see langword="null"/>.</param>
/// <param name="File">The file of its text (ALTO) as the METS refers to it: see <see cref="FileReference"/>.</param>
public sealed record MetsPage(int Number, string? Label, string File)
{
    /// <summary>The articles on this page, each as the areas it covers, in reading order; empty where the METS divides nothing.</summary>
    public ImmutableArray<ImmutableArray<MetsArea>> Articles { get; init; } = [];

    /// <summary>How far each of <see cref="Articles"/> reaches over other pages.</summary>
    public ImmutableArray<DivisionReach> Reaches { get; init; } = [];

    /// <summary>The page's text with the issue's articles as its divisions.</summary>
    /// <param name="page">What was read from <see cref="File"/>.</param>
    public PageSource Divide(FormatPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Source.Geometry is not { } geometry)
            return page.Source;
        var divisions = ImmutableArray.CreateBuilder<ImmutableArray<SourceSpan>>();
        var reaches = ImmutableArray.CreateBuilder<DivisionReach>();
        for (var a = 0; a < Articles.Length; a++)
        {
            var spans = Articles[a].Select(area => Span(area, page)).Where(s => s.Length > 0).Distinct().ToImmutableArray();
            if (spans.Length == 0)
                continue;
            divisions.Add(spans);
            reaches.Add(a < Reaches.Length ? Reaches[a] : default);
        }

        return page.Source with { Geometry = geometry with { Divisions = divisions.ToImmutable(), Reaches = reaches.ToImmutable() } };
    }

    private static SourceSpan Span(MetsArea area, FormatPage page)
    {
        var begin = page.Elements.GetValueOrDefault(area.Begin);
        return area.End is { } last && page.Elements.TryGetValue(last, out var end) && end.End > begin.Start && begin.Length > 0
            ? new SourceSpan(begin.Start, end.End)
            : begin;
    }
}

/// <summary>Part of a page's text, by the IDs of its elements (block, line or word).</summary>
/// <param name="Begin">The element, or the first of a range.</param>
/// <param name="End">The last of a range; <see langword="null"/> for one element.</param>
public readonly record struct MetsArea(string Begin, string? End);
