using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Puts headlines set upright (竖排) together, of which a reader gives each character a line of its own.</summary>
/// <remarks>Nothing else on a page has line below line of one character. Where one column of such a headline ends and the next begins no longer shows.</remarks>
internal static class UprightLines
{
    private const int Fewest = 4;
    private const int LongestNumber = 4;

    /// <summary>The page with each such run of lines as one; the page itself where there is none.</summary>
    public static PageText Join(PageText page)
    {
        List<TextLine>? lines = null;
        for (var i = 0; i < page.Lines.Length;)
        {
            var to = RunTo(page, i);
            if (to - i < Fewest)
            {
                lines?.Add(page.Lines[i]);
                i++;
                continue;
            }

            lines ??= [.. page.Lines[..i]];
            lines.Add(page.Lines[i] with { To = page.Lines[to - 1].To, HalfEms = Width(page, i, to), InnerSpaces = 0 });
            i = to;
        }

        return lines is null ? page : page.WithLines([.. lines]);
    }

    private static int Width(PageText page, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
            width += page.Lines[i].HalfEms;
        return width;
    }

    /// <summary>Index behind the last line of one character below a line; a number among them may have several.</summary>
    private static int RunTo(PageText page, int from)
    {
        if (page.IsMended || page.Lines[from].Count > 1)
            return from;
        var to = from + 1;
        while (to < page.Lines.Length && page.Lines[to].BlanksBefore == 0 && (page.Lines[to].Count == 1 || IsNumber(page.Span(page.Lines[to]))))
            to++;
        // A folio or the rest of a date may stand below.
        while (to > from + 1 && !(Chars.IsHan(page.Ink[page.Lines[to - 1].From]) || Chars.IsClosing(page.Ink[page.Lines[to - 1].From])))
            to--;
        return to;
    }

    private static bool IsNumber(ReadOnlySpan<char> ink) => ink.Length <= LongestNumber && !ink.ContainsAnyExceptInRange('0', '9');
}
