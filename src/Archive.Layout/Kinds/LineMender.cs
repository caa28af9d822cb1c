using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Puts printed lines together again that a text reader cut at a squeezed or hanging mark, and cuts those that it ran together.</summary>
/// <remarks>A headline that stands beside a body's first line comes on one line with it: 标题 本报讯（记者….
/// Readers that follow the drawing order (pdftotext -raw) begin a new line where a mark was moved: before “ （ 《
/// and before or behind ， 。 ” that lost half their width. The pieces then add up to the column's width.</remarks>
internal static class LineMender
{
    private const int ShortestHead = 4;

    /// <summary>The page with each lead (消息头) or byline that stands behind a headline's words put on a line of its own; the page itself where there is none.</summary>
    public static PageText PartHeads(PageText page)
    {
        List<TextLine>? lines = null;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i];
            var at = line.InnerSpaces > 0 ? PartInside(page, line) : -1;
            if (at < 0)
            {
                lines?.Add(line);
                continue;
            }

            lines ??= [.. page.Lines[..i]];
            lines.Add(page.Part(i, line.From, at));
            lines.Add(page.Part(i, at, line.To));
        }

        return lines is null ? page : page.WithLines([.. lines]);
    }

    private static int PartInside(PageText page, in TextLine line)
    {
        var quotes = false;
        for (var i = line.From + 1; i + 2 < line.To; i++)
        {
            if (page.Ink[i] is '，' or '。' or '；')
                return -1;
            quotes |= page.Ink[i] == '”';
            if (!page.GapBefore(i) || page.Ink[i] is not ('本' or '新') || i - line.From < ShortestHead)
                continue;
            var rest = page.Span(i, line.To);
            if (rest.StartsWith("本报讯") || rest.StartsWith("新华社"))
                return !quotes && Lead.Read(page, i, line.To) is not null ? i : -1;
            if (rest.StartsWith("本报记者") || rest.StartsWith("本报通讯员"))
                return !Byline.StartsLikeByline(page.Span(line)) && Byline.ToEnd(page, i, line.To) is { Photographers.Count: 0 } ? i : -1;
        }

        return -1;
    }

    /// <summary>The page with such pieces joined; the page itself where it has blank lines, or none needs it.</summary>
    public static PageText Mend(PageText page, LineFacts[] facts)
    {
        if (page.HasBlankLines)
            return page;
        var cut = new CutLineFinder(page, facts);
        var lines = new List<TextLine>(page.Lines.Length);
        for (var i = 0; i < page.Lines.Length;)
        {
            var to = cut.PiecesTo(i);
            lines.Add(to == i + 1 ? page.Lines[i] : Join(page, i, to));
            i = to;
        }

        return lines.Count == page.Lines.Length ? page : page.WithLines([.. lines]);
    }

    private static TextLine Join(PageText page, int first, int behind)
    {
        int to = page.Lines[behind - 1].To, width = 0, gaps = 0;
        for (var k = first; k < behind; k++)
            width += page.Lines[k].HalfEms;
        for (var i = page.Lines[first].From + 1; i < to; i++)
            gaps += page.GapBefore(i) ? 1 : 0;
        return page.Lines[first] with { To = to, HalfEms = width, InnerSpaces = gaps };
    }
}
