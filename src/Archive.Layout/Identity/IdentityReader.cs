using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>Reads newspaper, date, page number and section name off a page's furniture.</summary>
internal static class IdentityReader
{
    /// <summary>What masthead, date line and folio say. The first of each kind counts.</summary>
    public static PageIdentity Read(PageText page, List<int> furniture, SplitContext? context)
    {
        string? newspaper = null, section = null, basis = null;
        DateOnly? date = null;
        int? number = null;
        foreach (var index in furniture.Order())
        {
            var line = page.Lines[index];
            var parts = Furniture.Parts(page, line).ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                newspaper ??= Furniture.Masthead(page.Span(parts[i].From, parts[i].To));
                for (var to = parts.Length; to > i && number is null; to--)
                {
                    if (Furniture.Folio(page.Span(parts[i].From, parts[to - 1].To), out var n, out var s))
                    {
                        number = n;
                        section = s;
                    }
                }
            }

            newspaper ??= Furniture.Masthead(page.Span(line));
            var ink = page.Span(line);
            for (var i = 0; date is null && i + 8 <= ink.Length; i++)
            {
                if (Furniture.ReadDate(ink, ref i, out var found))
                {
                    date = found;
                    basis = $"date line \"{page.Source[page.Offsets[line.From]..(page.Offsets[line.To - 1] + 1)]}\" (line {line.Number})";
                }
            }
        }

        if (context?.Date is { } known)
            (date, basis) = (known, context.DateBasis);
        return new PageIdentity(context?.Newspaper ?? newspaper, date, basis, context?.Page ?? number, context?.Section ?? section);
    }
}
