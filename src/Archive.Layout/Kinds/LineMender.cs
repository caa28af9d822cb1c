using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Puts printed lines together again that a text reader cut at a squeezed or hanging mark.</summary>
/// <remarks>Readers that follow the drawing order (pdftotext -raw) begin a new line where a mark was moved: before “ （ 《
/// and before ， 。 ” that lost half their width. The pieces then add up to the column's width.</remarks>
internal static class LineMender
{
    private const int Tolerance = 3;
    private const int Indent = 4;

    /// <summary>The page with such pieces joined; the page itself where it has blank lines, or none needs it.</summary>
    public static PageText Mend(PageText page, LineFacts[] facts)
    {
        if (page.HasBlankLines)
            return page;
        var lines = new List<TextLine>(page.Lines.Length);
        for (var i = 0; i < page.Lines.Length;)
        {
            var to = PiecesTo(page, facts, i);
            var line = page.Lines[i];
            for (var k = i + 1; k < to; k++)
            {
                var piece = page.Lines[k];
                line = line with { To = piece.To, HalfEms = line.HalfEms + piece.HalfEms, InnerSpaces = line.InnerSpaces + piece.InnerSpaces };
            }

            lines.Add(line);
            i = to;
        }

        return lines.Count == page.Lines.Length ? page : page.WithLines([.. lines]);
    }

    /// <summary>Index behind the last piece of the printed line that begins at <paramref name="i"/>.</summary>
    private static int PiecesTo(PageText page, LineFacts[] facts, int i)
    {
        var width = page.Lines[i].HalfEms;
        if (facts[i].Furniture || facts[i].Leads && facts[i].BylineLines > 0)
            return i + 1;
        for (var k = i + 1; k < page.Lines.Length && k < i + 5; k++)
        {
            var first = page.Ink[page.Lines[k].From];
            var last = page.Ink[page.Lines[k - 1].To - 1];
            if (facts[k].Furniture || facts[k].Leads || !(Chars.IsOpening(first) || Chars.IsClosing(first)))
                return i + 1;
            var column = Math.Max(facts[k].Column, facts[i].Column);
            width += page.Lines[k].HalfEms;
            if (width > column + Tolerance)
                return i + 1;
            // A paragraph's short last line and the next one's indented first may add up to the width by chance.
            var chance = Chars.IsSentenceEnd(last) && Chars.IsOpening(first) && page.Lines[k].HalfEms >= column - Indent - 1 && width <= column;
            if (width >= column - Tolerance && !chance || width >= column - Indent - 1 && Chars.IsClosing(first))
                return k + 1;
        }

        return i + 1;
    }
}
