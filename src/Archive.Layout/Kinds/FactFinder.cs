using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds each line's <see cref="LineFacts"/>.</summary>
internal static class FactFinder
{
    private const int Window = 9;

    // A line may fall short of its column by what must not stand at its end or the next line's beginning.
    private const int Slack = 3;

    /// <summary>Facts of every line, in order.</summary>
    public static LineFacts[] Find(PageText page)
    {
        var facts = new LineFacts[page.Lines.Length];
        for (var i = 0; i < facts.Length; i++)
            Look(page, i, ref facts[i]);
        Columns(page.Lines, facts);
        return facts;
    }

    private static void Look(PageText page, int index, ref LineFacts f)
    {
        ref readonly var line = ref page.Lines[index];
        var ink = page.Span(line);
        for (var i = 0; i < ink.Length - 1; i++)
        {
            if (ink[i] is '。' or '！' or '？' or '；')
                f.StopInside |= ink[i] is '。';
            else if (ink[i] is '，')
                f.Commas++;
        }

        if (ink[^1] is '，')
            f.Commas++;
        f.Ends = Endings.EndsSentence(page, line.From, line.To);
        f.BeginsClosing = Chars.IsClosing(ink[0]) && !Chars.IsOpening(ink[0]) && ink[0] is not '…';
        Tail(page, line, ref f);
        var first = ink[0];
        if (ink.Length > 2)
        {
            f.Leads = MayLead(first) && Lead.Read(page, line.From) is not null;
            f.BylineLines = !f.Leads && (Byline.IsBullet(first) || first is '本' or '新' or '记' or '通' or '特' or '见' or '实' or '文' or '图' or '撰' or '全') && Byline.OnOwnLine(page, index, out var lines) is not null ? lines : 0;
        }

        f.Furniture = f.BylineLines == 0 && Furniture.Matches(ink);
        f.CaptionStart = Caption.Starts(ink);
        f.CaptionCredit = f.BylineLines == 0 && Caption.EndsInCredit(page, line.From, line.To);
        f.Kicker = HeadingWords.IsKicker(ink);
        f.Dash = ink.Length > 2 && ink[0] is '—' or '―' or '─' or '－' && ink[1] == ink[0];
        f.NoticeTitle = HeadingWords.IsNoticeTitle(ink);
    }

    private static bool MayLead(char c) => Chars.IsHan(c) || c is '（' or '(' or '【' or '［' or '》' or '>' || Byline.IsBullet(c) || Chars.IsCircled(c);

    private static void Tail(PageText page, in TextLine line, ref LineFacts f)
    {
        var last = page.Ink[line.To - 1];
        if (!(last is '）' or ')' or '】' or '版' or '■' or '□' or '●' or '◆' or '▲' or '★' or '◎' || Chars.IsCircled(last) || Chars.IsDigit(last)))
            return;
        // A jump or credit may be broken over lines, so that its beginning stands on an earlier one.
        var from = Math.Max(0, line.From - 24);
        var endings = Endings.Read(page, from, line.To);
        f.Jumps = endings.Jump is not null;
        f.Closes = endings.Mark is not null || endings.Credit is not null && endings.Credit.Photographers.Count == 0 || endings.Source is not null;
        f.Ends |= f.Jumps || f.Closes;
    }

    /// <summary>The width most lines around a line share, looking back and ahead apart, so that a change of column width is seen at once.</summary>
    private static void Columns(TextLine[] lines, LineFacts[] facts)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var back = Mode(lines, facts, Math.Max(0, i - Window + 1), i + 1, out var backSupport);
            var ahead = Mode(lines, facts, i, Math.Min(lines.Length, i + Window), out var aheadSupport);
            var width = lines[i].HalfEms;
            ref var f = ref facts[i];
            var nearBack = Math.Abs(width - back) <= 2;
            var nearAhead = Math.Abs(width - ahead) <= 2;
            if (nearBack == nearAhead)
            {
                // Undecided: a paragraph's short last line belongs to what is above, its indented first to what is below.
                var useBack = nearBack ? backSupport >= aheadSupport : f.Ends || backSupport >= aheadSupport && width <= back + 2;
                f.Column = useBack ? back : ahead;
                f.Support = useBack ? backSupport : aheadSupport;
            }
            else
            {
                f.Column = nearBack ? back : ahead;
                f.Support = nearBack ? backSupport : aheadSupport;
            }

            f.Full = width >= f.Column - Slack;
        }
    }

    private static int Mode(TextLine[] lines, LineFacts[] facts, int from, int to, out int support)
    {
        int best = 0;
        support = 0;
        for (var i = from; i < to; i++)
        {
            if (facts[i].Furniture)
                continue;
            var width = lines[i].HalfEms;
            var votes = 0;
            for (var k = from; k < to; k++)
            {
                var d = lines[k].HalfEms - width;
                if (d is >= -1 and <= 1 && !facts[k].Furniture)
                    votes++;
            }

            if (votes > support || votes == support && width > best)
            {
                support = votes;
                best = width;
            }
        }

        return best;
    }
}
