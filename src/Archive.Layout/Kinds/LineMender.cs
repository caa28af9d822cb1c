using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Puts printed lines together again that a text reader cut at a squeezed or hanging mark, and cuts those that it ran together.</summary>
/// <remarks>A headline that stands beside a body's first line comes on one line with it: 标题 本报讯（记者….
/// Readers that follow the drawing order (pdftotext -raw) begin a new line where a mark was moved: before “ （ 《
/// and before or behind ， 。 ” that lost half their width. The pieces then add up to the column's width.</remarks>
internal static class LineMender
{
    private const int Tolerance = 3;
    private const int Indent = 4;
    private const int Rest = 6;
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

    private static int Gaps(PageText page, int from, int to)
    {
        var gaps = 0;
        for (var i = from + 1; i < to; i++)
            gaps += page.GapBefore(i) ? 1 : 0;
        return gaps;
    }

    /// <summary>The page with such pieces joined; the page itself where it has blank lines, or none needs it.</summary>
    public static PageText Mend(PageText page, LineFacts[] facts)
    {
        if (page.HasBlankLines)
            return page;
        var cuts = CutHabit.Of(page, facts);
        var lines = new List<TextLine>(page.Lines.Length);
        for (var i = 0; i < page.Lines.Length;)
        {
            var to = PiecesTo(page, facts, cuts, i);
            var line = page.Lines[i];
            for (var k = i + 1; k < to; k++)
            {
                var piece = page.Lines[k];
                line = line with { To = piece.To, HalfEms = line.HalfEms + piece.HalfEms, InnerSpaces = Gaps(page, line.From, piece.To) };
            }

            lines.Add(line);
            i = to;
        }

        return lines.Count == page.Lines.Length ? page : page.WithLines([.. lines]);
    }

    /// <summary>Index behind the last piece of the printed line that begins at <paramref name="i"/>.</summary>
    private static int PiecesTo(PageText page, LineFacts[] facts, CutHabit cuts, int i)
    {
        var width = page.Lines[i].HalfEms;
        if (facts[i].Furniture)
            return i + 1;
        // A paragraph's first line is set in; behind a full line it need not be one.
        var follows = i > 0 && facts[i - 1].Ends && !facts[i].Ends;
        var opens = follows && !facts[i - 1].Full;
        // Width up to a stop behind which a piece begins without any mark.
        var (stopped, moved) = (0, 0);
        var to = i + 1;
        for (var k = i + 1; k < page.Lines.Length && k < i + 5; k++)
        {
            var first = page.Ink[page.Lines[k].From];
            var last = page.Ink[page.Lines[k - 1].To - 1];
            var stops = cuts.AtCommas && Chars.IsSentenceEnd(last) && !Chars.IsOpening(first) && !Chars.IsClosing(first);
            if (facts[k].Furniture || facts[k].Leads || !(Chars.IsOpening(first) || Chars.IsClosing(first) || EndsPiece(last, first) || stops && stopped == 0))
                return to;
            var pair = CutHabit.IsPair(last, first);
            if (pair && !cuts.AtPairs)
                return to;
            // A lead that stands alone may have a headline below.
            var alone = k == i + 1 && facts[i].Leads && facts[i].BylineLines > 0;
            // Nor does a headline in quotation marks, over the lead of its article, go on with the sentence above.
            if (Chars.IsSentenceEnd(last) && Chars.IsOpening(first) && k + 1 < page.Lines.Length && facts[k + 1].Leads)
                return to;
            // 问： and 一、 begin paragraphs, and so does the first row of a list that a colon announces.
            if (stops && facts[k].Enumerates || last is '：' && facts[k] is { NameRow: true } or { Value: true })
                return to;
            if (stops)
                stopped = width;
            var column = Math.Max(facts[k].Column, facts[i].Column);
            // Pieces at the head of a column look like lines of another.
            if (pair && k + 1 < page.Lines.Length && facts[k + 1] is { Full: true, Common: true, Leads: false })
                column = Math.Max(column, facts[k + 1].Column);
            // What does not fit, a mark with its character, is two ems wide.
            var early = pair && !Endings.EndsSentence(page, page.Lines[i].From, page.Lines[k].From) && last is not ('：' or '；') && width < column - Indent - 1;
            width += page.Lines[k].HalfEms;
            moved += (Chars.IsHan(last) ? 0 : 1) + (Chars.IsHan(first) ? 0 : 1);
            if (alone && !early)
                return to;
            // Each mark that was moved had lost half an em.
            if (width > column + Tolerance + k - i - 1)
                return to;
            if (stopped > 0)
            {
                // What is set in after a paragraph's short last line may add up to the width by chance.
                if (width >= column - 1 - FigureGaps(page, page.Lines[i].From, page.Lines[k].To) && width <= column + moved && width - stopped + (page.Lines[k].Loosened / 2) < column - Indent - 1 && GoesOn(page, facts, k, column))
                    return k + 1;
                continue;
            }

            // A paragraph's short last line and the next one's indented first may add up to the width by chance.
            var chance = Endings.EndsSentence(page, page.Lines[i].From, page.Lines[k].From) && Chars.IsOpening(first) && page.Lines[k].HalfEms >= column - Indent - 1;
            if (!(width >= column - Tolerance && !chance || width >= column - Indent - 1 && (Chars.IsClosing(first) || opens || follows && GoesOn(page, facts, k, column))))
            {
                to = early || pair && Chars.IsClosing(first) ? k + 1 : to;
                continue;
            }

            to = k + 1;
            // A character or two may stand behind one more mark that was moved.
            if (to == page.Lines.Length || page.Lines[to].HalfEms > Rest || width + page.Lines[to].HalfEms > column + moved + 1 || !GoesOn(page, facts, to, column))
                return to;
        }

        return to;
    }

    /// <summary>Whether a piece of a line goes on in a full one of running text, be that cut too; behind a paragraph's end stands one that is set in, and a headline has hardly a mark.</summary>
    private static bool GoesOn(PageText page, LineFacts[] facts, int piece, int column)
    {
        var next = piece + 1;
        if (Chars.IsSentenceEnd(page.Ink[page.Lines[piece].To - 1]) || next >= page.Lines.Length || facts[next] is { Furniture: true } or { BylineLines: > 0 } or { CaptionStart: true } || facts[next].Leads)
            return false;
        var width = page.Lines[next].HalfEms + (page.Lines[next].Loosened / 2);
        var to = next + 1;
        for (; to < page.Lines.Length && to < next + 4 && width < column - 2 && IsJoint(page.Ink[page.Lines[to].From - 1], page.Ink[page.Lines[to].From]); to++)
            width += page.Lines[to].HalfEms;
        if (width < column - 2 || width > column + 1 + to - next)
            return false;
        for (var k = next; k < page.Lines.Length && k < to + 3 && !facts[k].Leads && facts[k].BylineLines == 0; k++)
        {
            if (HasMark(facts[k]))
                return true;
            if (k >= to && page.Lines[k].HalfEms < column - 2)
                break;
        }

        return to < page.Lines.Length && HasMark(facts[to]) && !facts[to].Leads;
    }

    /// <summary>Half ems that the quarter ems beside figures and Latin words take, whether they are shown as spaces or not.</summary>
    private static int FigureGaps(PageText page, int from, int to)
    {
        var edges = 0;
        for (var i = from + 1; i < to; i++)
            edges += char.IsAsciiLetterOrDigit(page.Ink[i]) && Chars.IsHan(page.Ink[i - 1]) || char.IsAsciiLetterOrDigit(page.Ink[i - 1]) && Chars.IsHan(page.Ink[i]) ? 1 : 0;
        return (edges + 1) / 2;
    }

    /// <summary>Whether a line may have been cut between two characters in mid-sentence.</summary>
    private static bool IsJoint(char last, char first) => !Chars.IsSentenceEnd(last) && (Chars.IsOpening(first) || EndsPiece(last, first)) || Chars.IsClosing(first);

    private static bool HasMark(in LineFacts f) => f is { Commas: > 0 } or { StopInside: true } or { Ends: true };

    /// <summary>Whether a mark in mid-sentence ends a piece, since no short line ends so; but a colon may stand before a list: 第一，….</summary>
    private static bool EndsPiece(char last, char next) => CutHabit.IsComma(last) || last is '：' && next is not ('第' or '一' or '1' or '１');
}
