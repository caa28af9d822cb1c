using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds boxes of briefs (一句话新闻, 简讯): a few sentences each, all behind the same bullet, under one title.</summary>
/// <remarks>Such a box is one article and its briefs are paragraphs, though each may say in brackets who sent it in. A brief that begins with a lead
/// or a byline is an article of its own.</remarks>
internal static class BriefsFinder
{
    private const int ShortestBrief = 10;
    private const int LongestBrief = 14;
    private const int LongestTitle = 3;
    private const int LongestTitled = 18;
    private const int Fewest = 2;
    private const int FewestPoints = 3;

    /// <summary>Marks the briefs' first lines as points of a list, the first as what begins an article, and their label as a title.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Label && StandsOverTitle(page, facts, i))
                (facts[i].Furniture, facts[i].Label, facts[i].Rubric) = (true, false, false);
            if (!Begins(page, facts, i))
                continue;
            var (first, last, count) = (i, i, 1);
            for (var next = Next(page, facts, last); next > 0; next = Next(page, facts, last))
                (last, count) = (next, count + 1);
            i = last;
            var to = End(page, facts, last);
            if (count < Fewest || to < 0)
                continue;
            var label = first > 0 && facts[first - 1].Label ? first - 1 : to < facts.Length && facts[to].Label ? to : -1;
            // Without a label beside them, what stands behind bullets may be points of a report, unless each says who sent it in.
            var signed = AreSigned(page, facts, first, to);
            if (label < 0 && !signed)
            {
                if (count >= FewestPoints && !page.IsMended)
                    MarkPoints(page, facts, first, to);
                continue;
            }

            facts[first].OpensBriefs = label >= 0;
            if (label >= 0)
                (facts[label].Label, facts[label].Rubric, facts[label].NoticeTitle, facts[label].PartTitle) = (false, false, true, false);
            for (var k = first; k < to; k++)
                (facts[k].CaptionStart, facts[k].CaptionBlock, facts[k].Announces, facts[k].SignedBrief) = (false, false, false, signed);
            Join(page, facts, first, to);
        }
    }

    /// <summary>Whether a label stands over a brief that has a headline of its own above its lead: it names them all, and is no line of the first one's. What follows must be as short as briefs are.</summary>
    private static bool StandsOverTitle(PageText page, LineFacts[] facts, int label)
    {
        for (var k = label + 1; k < facts.Length && k - label <= LongestTitle + 1; k++)
        {
            if (facts[k].Leads)
                return k > label + 1 && Array.FindIndex(facts, k + 1, Math.Min(facts.Length - k - 1, LongestTitled), f => f.Leads) > 0;
            if (!MayBeText(facts[k]) || facts[k].Ends || facts[k].StopInside || Byline.IsBullet(page.Ink[page.Lines[k].From]))
                return false;
        }

        return false;
    }

    /// <summary>Whether every one of several briefs ends in a credit.</summary>
    private static bool AreSigned(PageText page, LineFacts[] facts, int first, int to)
    {
        for (var k = first + 1; k < to; k++)
        {
            if (page.Ink[page.Lines[k].From] == page.Ink[page.Lines[first].From] && !facts[k - 1].Closes)
                return false;
        }

        return facts[to - 1].Closes;
    }

    /// <summary>Makes the briefs from a line on paragraphs of one article.</summary>
    private static void Join(PageText page, LineFacts[] facts, int first, int to)
    {
        for (var k = first; k + 1 < to; k++)
            facts[k].Closes = false;
        MarkPoints(page, facts, first + 1, to);
        facts[first].Announces = facts[first].Opens = true;
    }

    private static void MarkPoints(PageText page, LineFacts[] facts, int from, int to)
    {
        for (var k = from; k < to; k++)
            facts[k].Enumerates |= Begins(page, facts, k);
    }

    /// <summary>Whether a line can be the first of a brief: a bullet before text.</summary>
    private static bool Begins(PageText page, LineFacts[] facts, int i) =>
        (Byline.IsBullet(page.Ink[page.Lines[i].From]) || page.Ink[page.Lines[i].From] == '▶') && page.Lines[i].Count >= ShortestBrief / 2
        && !(facts[i].Leads || facts[i].BylineLines > 0 || facts[i].Furniture || facts[i].Label);

    /// <summary>The first line of the next brief behind the same bullet; -1 where there is none.</summary>
    private static int Next(PageText page, LineFacts[] facts, int i)
    {
        for (var k = i + 1; k < facts.Length && k - i <= LongestBrief && MayBeText(facts[k]); k++)
        {
            if (page.Ink[page.Lines[k].From] == page.Ink[page.Lines[i].From])
                return IsParagraph(facts, i, k) && page.Lines[k - 1].To - page.Lines[i].From >= ShortestBrief && Begins(page, facts, k) ? k : -1;
        }

        return -1;
    }

    /// <summary>Whether lines are one paragraph: no title over others.</summary>
    private static bool IsParagraph(LineFacts[] facts, int from, int to)
    {
        for (var k = from; k + 1 < to; k++)
        {
            if (facts[k] is { Ends: true, Full: false } && !facts[to - 1].Closes)
                return false;
        }

        return facts[to - 1].Ends && (to > from + 1 || facts[from].Commas > 0);
    }

    /// <summary>Index behind the last line of the last brief: that which ends a sentence and its block; -1 where none does.</summary>
    private static int End(PageText page, LineFacts[] facts, int last)
    {
        for (var k = last; k < facts.Length && k - last <= LongestBrief && MayBeText(facts[k]); k++)
        {
            if (facts[k].Ends && (k + 1 == facts.Length || facts[k].EndsArticle || page.Lines[k + 1].BlanksBefore > 0 || facts[k].Short > LineFacts.Slack || facts[k + 1].Label) && !(k + 1 < facts.Length && facts[k + 1].Closes && page.Ink[page.Lines[k + 1].From] is '（' or '('))
                return k + 1;
        }

        return -1;
    }

    private static bool MayBeText(in LineFacts f) => !(f.Leads || f.BylineLines > 0 || f.Furniture || f.Label || f.Jumps);
}
