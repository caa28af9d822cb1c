using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds facts of the lines of notices (公告、通告、启事) that only the lines around them show.</summary>
internal static class NoticeFinder
{
    // 停水通知, 招聘启事: what is longer may be a line of text.
    private const int LongestBareTitle = 6;
    private const int LongestAd = 6;
    private const int HeadLines = 12;
    private const int LongestNotice = 60;

    /// <summary>联系电话： and its like, and the number of an issue (第19045期), are the paper's only at the page's head or beside what else
    /// is the page's; else they are a notice's.</summary>
    public static void Contacts(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            if (!facts[i].Furniture || !MayBeNotices(page.Span(page.Lines[i])))
                continue;
            var to = i + 1;
            while (to < facts.Length && facts[to].Furniture && MayBeNotices(page.Span(page.Lines[to])))
                to++;
            // The date of a notice stands below it, its own number not above its title.
            var beside = to < facts.Length && facts[to].NoticeTitle && page.Ink[page.Lines[to - 1].To - 1] == '期' || facts[i - 1].Furniture || to < facts.Length && facts[to].Furniture && !facts[to].DateOnly && page.Lines[to].BlanksBefore == 0;
            for (; i < to && !beside; i++)
                (facts[i].Furniture, facts[i].Ends) = (false, facts[i].Ends || page.Ink[page.Lines[i].To - 1] == '期');
            i = to;
        }
    }

    private static bool MayBeNotices(ReadOnlySpan<char> ink) => Furniture.IsContact(ink) || ink[0] == '第' && ink[^1] == '期';

    /// <summary>…事业单位招聘|信息…: a line that fills its column and goes on right below from edge to edge is text, though it ends as titles of notices do.</summary>
    public static void LinesOfText(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            if (f.NoticeTitle && page.HasBlankLines && page.Lines[i].Count > LongestBareTitle && f is { Full: true, Common: true, Support: >= 3 } && page.Lines[i + 1].BlanksBefore == 0 && facts[i + 1] is { Full: true, SetIn: false, NoticeTitle: false } && facts[i + 1].Column == f.Column)
                f.NoticeTitle = false;
        }
    }

    /// <summary>Small advertisements (分类广告) are signed by nobody and begin in any words; their last tell: 声明作废, 申报债权, 价格面议, or whom to call. The
    /// first line of such a paragraph <see cref="LineFacts.Announces"/> it; of several below one another the first, since they may stand under one title.</summary>
    public static void SmallAds(PageText page, LineFacts[] facts)
    {
        var to = -1;
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Ends || !NoticeWords.AtEnd(page.Span(page.Lines[Math.Max(0, i - 1)].From, page.Lines[i].To)))
                continue;
            var from = i;
            while (i - from < LongestAd && GoesOn(page, facts, from, facts[i].Column))
                from--;
            if (from > 0 && i - from < LongestAd && from - 1 != to && facts[from - 1] is { NoticeTitle: false, Leads: false, BylineLines: 0, Furniture: false } && !facts[from].Leads && (page.HasBlankLines ? page.Lines[from].BlanksBefore > 0 : facts[from].SetIn))
                facts[from].Announces = facts[from].Opens = true;
            to = i;
        }
    }

    /// <summary>Whether a line goes on with the one above it in a paragraph of some width: over a blank line, as columns end, only with one that reaches its edge; behind a
    /// sentence that does so, only where it is not set in.</summary>
    private static bool GoesOn(PageText page, LineFacts[] facts, int line, int column) =>
        line > 0 && facts[line - 1] is { NoticeTitle: false, Furniture: false, Leads: false, BylineLines: 0 } above && Math.Abs(above.Column - column) <= 1
        && (page.Lines[line].BlanksBefore == 0 ? !above.Ends || above.Full && !facts[line].SetIn : !above.Ends && (above.Full || above.SetIn));

    /// <summary>A date in full amid a page that comes in the order of painting, below a sentence or who signs it and beside nothing of the page's: it is a notice's.</summary>
    public static void Dates(LineFacts[] facts)
    {
        for (var i = HeadLines + 1; i + 1 < facts.Length; i++)
        {
            if (facts[i] is { DateOnly: true, Furniture: true } && facts[i - 1] is { Ends: true, Furniture: false } or { Signs: true, Furniture: false } && !facts[i + 1].Furniture)
                facts[i].Furniture = false;
        }
    }

    /// <summary>A signature that a narrow column broke: 棠州市评审委员会办|公室; and an office that signs nothing, since the title of its notice stands right below.</summary>
    public static void Signatures(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            var upper = page.Lines[i];
            if (facts[i - 1].Ends && upper.InnerSpaces is 1 or 2 && !facts[i].Ends && !facts[i].Row && facts[i].BylineLines == 0 && SignsWithPlace(page, upper))
                facts[i].Signs = facts[i].SignsAlone = true;
            if (i + 1 == facts.Length)
                break;
            var lower = page.Lines[i + 1];
            // An office stands over the title of its notice, in one box: 某某指挥部|通告. Readers of pictures see a box where a signature
            // is set to the right, with the next notice below it.
            if (facts[i + 1].NoticeTitle && !page.IsMended && upper.BlanksBefore > 0 && lower.BlanksBefore == 0 && (facts[i].Signs && !facts[i].DateOnly || BeginsTitle(page, facts, i)))
                (facts[i].Signs, facts[i].SignsAlone, facts[i].NoticeTitle) = (false, false, true);
            // Without blank lines: below who signs the notice above, and it signs this one too.
            if (facts[i + 1].NoticeTitle && !page.HasBlankLines && facts[i] is { Signs: true, DateOnly: false } && facts[i - 1].Signs && SignsBelow(page, facts, i))
                (facts[i].Signs, facts[i].SignsAlone, facts[i].NoticeTitle) = (false, false, true);
            // 某某有限公司|因生产需要，招聘…: a line that is set in, and the reason right below: the notice begins with whose it is.
            if (facts[i].Signs && facts[i].SetIn && lower.BlanksBefore == 0 && facts[i + 1].Announces)
            {
                (facts[i].Signs, facts[i].SignsAlone, facts[i].Announces, facts[i].Opens) = (false, false, true, true);
                (facts[i + 1].Announces, facts[i + 1].Opens) = (false, false);
            }

            // An office alone between a notice's last sentence and another text entitles nothing.
            if (facts[i].Signs && !facts[i + 1].NoticeTitle && page.HasBlankLines && (facts[i - 1] is { Ends: true } or { Signs: true } || facts[i + 1].Announces) && !page.IsMended && (lower.BlanksBefore > 0 || facts[i + 1].Signs) && EndsNotice(facts, i))
                facts[i].SignsAlone = true;
            // Who asked is told in a paragraph of its own, and the answer goes on.
            if (facts[i].Signs && facts[i + 1].Addresses && Answers(page, upper, lower))
            {
                (facts[i].Signs, facts[i].SignsAlone, facts[i].AuthorNote, facts[i].Ends) = (false, false, true, true);
                (facts[i + 1].Addresses, facts[i + 1].Announces, facts[i + 1].Opens, facts[i + 1].Value) = (false, false, false, true);
            }

            if (facts[i].Signs || facts[i].Furniture || facts[i].Leads || !facts[i - 1].Ends || upper.Count < 5 || lower.Count > 5 || lower.To - upper.From > 24 || !HeadingWords.IsOffice(page.Span(upper.From, lower.To)))
                continue;
            facts[i].Signs = facts[i + 1].Signs = facts[i + 1].SignsOn = true;
        }
    }

    /// <summary>Whether the text that ends above a line began as notices do.</summary>
    private static bool EndsNotice(LineFacts[] facts, int i)
    {
        for (var k = i - 1; k >= 0 && i - k <= LongestNotice && facts[k] is { Leads: false, BylineLines: 0, Furniture: false }; k--)
        {
            if (facts[k].Announces || facts[k].NoticeTitle)
                return true;
        }

        return false;
    }

    /// <summary>Whether the same stands below a notice, as who signs it.</summary>
    private static bool SignsBelow(PageText page, LineFacts[] facts, int i)
    {
        for (var k = i + 2; k < facts.Length && k - i <= LongestNotice && !facts[k].NoticeTitle; k++)
        {
            if (facts[k].Signs && page.Span(page.Lines[k]).SequenceEqual(page.Span(page.Lines[i])))
                return true;
        }

        return false;
    }

    /// <summary>读者 某某某|某某某读者：: an answer to the letter above, in the same article.</summary>
    private static bool Answers(PageText page, in TextLine signature, in TextLine address)
    {
        for (var at = signature.To - 3; at < signature.To - 1; at++)
        {
            if (at > signature.From && page.Span(address).StartsWith(page.Span(at, signature.To)))
                return Names.IsName(page.Span(at, signature.To));
        }

        return false;
    }

    /// <summary>某市第八届|“最美教师”名单: a line without a stop above a notice's title, in one box with it.</summary>
    private static bool BeginsTitle(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var f = ref facts[i];
        return !(f.Signs || f.Ends || f.StopInside || f.Furniture || f.Leads || f.Rubric || f.Row || f.Value || f.BylineLines > 0) && f.Commas == 0 && (facts[i - 1].Ends || facts[i - 1].Furniture) && page.Ink[page.Lines[i].To - 1] is not ('：' or '、');
    }

    /// <summary>澜溪镇 某某某, 棉纺厂 几名职工: who wrote a letter, below its last sentence.</summary>
    private static bool SignsWithPlace(PageText page, TextLine line)
    {
        // 澜溪镇 某某某（68岁）
        if (page.Ink[line.To - 1] == '）' && page.Ink[line.To - 2] == '岁' && page.Span(line).LastIndexOf('（') is > 0 and var age)
            line = line with { To = line.From + age };
        if (AuthorLine.NameBehindPlace(page, line) > 0)
            return true;
        var at = line.From + 1;
        while (at < line.To && !page.GapBefore(at))
            at++;
        return line.To - at is >= 3 and <= 5 && page.Ink[at] is '几' or '一' or '部' or '众' && page.Ink[line.To - 1] is '工' or '民' or '众' or '者' or '户' or '生' or '长' or '主' or '员' && Names.IsHan(page.Span(line));
    }
}
