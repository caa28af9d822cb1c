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
        foreach (var index in furniture)
        {
            var line = page.Lines[index];
            var ink = page.Span(line);
            newspaper ??= Furniture.Masthead(ink);
            if (number is null && Furniture.Folio(ink, out var n, out var s))
            {
                number = n;
                section = s;
            }

            for (var i = 0; date is null && i + 8 <= ink.Length; i++)
            {
                if (Furniture.ReadDate(ink, ref i, out var found))
                {
                    date = found;
                    basis = $"date line \"{ink}\" (line {line.Number})";
                }
            }
        }

        if (context?.Date is { } known)
            (date, basis) = (known, "given");
        return new PageIdentity(context?.Newspaper ?? newspaper, date, basis, context?.Page ?? number, section);
    }
}
