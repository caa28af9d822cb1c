using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Articles;

/// <summary>Decides for the whole page which headline lines belong to which body.</summary>
/// <remarks>Extraction gives a story's headline box before or behind its columns, on one page mostly the same way.
/// So every run of headline lines between two bodies is cut in two: the upper lines for the body above, the rest for the
/// body below; either may be empty. The best set of cuts is found by dynamic programming, once for "headlines lead here"
/// and once for "headlines trail here", and the better page wins. Single exceptions cost, and words can pay for them.</remarks>
internal static class HeadlineAssigner
{
    private const float AgainstHabit = 1.4f;
    private const float WordsWeight = 3.5f;
    private const float TwoHeadlines = 3f;
    private const int LongestStack = 12;
    private const float NoHeadline = 1.6f;
    private const float NoticeTitle = 2;
    private const float SameBlock = 2;
    private const float NoWordInCommon = 0.4f;
    private const float WithinWord = 1.5f;

    /// <summary>Fills each draft's headings.</summary>
    /// <returns>Which of the headlines' words the bodies have; <see langword="null"/> where there is no body.</returns>
    public static WordOverlap? Assign(PageText page, LineFacts[] facts, Draftwork work)
    {
        if (work.Drafts.Count == 0)
            return null;
        var words = new WordOverlap(page, work.Gaps.SelectMany(g => g).Concat(work.Drafts.SelectMany(d => d.Headings)), work.Drafts);
        var trail = Best(page, facts, work, words, trails: true);
        var lead = Best(page, facts, work, words, trails: false);
        var best = trail.Score >= lead.Score ? trail : lead;
        for (var g = 0; g < work.Gaps.Count; g++)
        {
            var gap = work.Gaps[g];
            for (var k = 0; k < gap.Count; k++)
                (k < best.Cuts[g] ? work.Drafts[g - 1] : work.Drafts[g]).Headings.Add(gap[k]);
        }

        for (var d = 0; d < work.Drafts.Count; d++)
        {
            // Some may have been given their headline before.
            work.Drafts[d].Headings.Sort();
            work.Drafts[d].HeadingMargin = Margin(page, words, work, d);
        }

        return words;
    }

    /// <summary>Gives each body the headline that was found for it by its first line.</summary>
    public static void Give(PageText page, WordOverlap words, Draftwork work, Dictionary<int, List<int>> headings)
    {
        // A body may have been taken out or have another first line since: then its headline stays where it is.
        HashSet<int> moved = [.. work.Drafts.SelectMany(d => headings.GetValueOrDefault(d.Body[0], []))];
        foreach (var draft in work.Drafts)
        {
            draft.Headings.RemoveAll(moved.Contains);
            draft.Headings.AddRange(headings.GetValueOrDefault(draft.Body[0], []));
            draft.Headings.Sort();
        }

        for (var d = 0; d < work.Drafts.Count; d++)
            work.Drafts[d].HeadingMargin = Margin(page, words, work, d);
    }

    /// <summary>How much more of its headline's words a body has than its neighbours; 0 where it shares none.</summary>
    public static float Margin(PageText page, WordOverlap words, Draftwork work, int d)
    {
        float own = 0, above = 0, below = 0;
        foreach (var line in work.Drafts[d].Headings)
        {
            var length = Math.Min(page.Lines[line].Count, 14) / 5f;
            own += words.Of(line, d) * length;
            above += d > 0 ? words.Of(line, d - 1) * length : 0;
            below += d + 1 < work.Drafts.Count ? words.Of(line, d + 1) * length : 0;
        }

        return own - Math.Max(above, below);
    }

    private static (float Score, int[] Cuts) Best(PageText page, LineFacts[] facts, Draftwork work, WordOverlap words, bool trails)
    {
        var gaps = work.Gaps;
        var hasBlanks = page.HasBlankLines;
        var drafts = work.Drafts.Count;
        // State: whether the body above the gap already has a headline that led it.
        Span<float> state = [0, float.NegativeInfinity];
        var choices = new (int Cut, int From)[2 * gaps.Count];
        for (var g = 0; g < gaps.Count; g++)
        {
            var gap = gaps[g];
            Span<float> next = [float.NegativeInfinity, float.NegativeInfinity];
            for (var cut = g == 0 ? 0 : gap.Count; cut >= 0; cut--)
            {
                // A stack has few lines: of a long run, only cuts near its ends come into question.
                if (cut > LongestStack && cut < gap.Count - LongestStack)
                    cut = LongestStack;
                if (g == gaps.Count - 1 && cut < gap.Count)
                    break;
                var up = g > 0 && cut > 0 ? Piece(page, facts, work.Drafts, gap, 0, cut, words, g - 1, trails, below: false, hasBlanks) : 0;
                var down = g < drafts && cut < gap.Count ? Piece(page, facts, work.Drafts, gap, cut, gap.Count, words, g, !trails, below: true, hasBlanks) : 0;
                var inside = cut > 0 && cut < gap.Count ? CutCost(page, facts, gap, cut) : 0;
                // A label of briefs leads the first of them, wherever their headlines stand.
                var led = g < drafts && work.Drafts[g].Headings.Count > 0 || cut < gap.Count && !(cut == gap.Count - 1 && facts[gap[cut]].Label) ? 1 : 0;
                for (var s = 0; s < 2; s++)
                {
                    if (float.IsNegativeInfinity(state[s]))
                        continue;
                    var total = state[s] + up + down + inside;
                    if (g > 0)
                        total -= cut > 0 && s == 1 ? TwoHeadlines : cut == 0 && s == 0 ? NoHeadline : 0;
                    if (total > next[led])
                    {
                        next[led] = total;
                        choices[(2 * g) + led] = (cut, s);
                    }
                }
            }

            next.CopyTo(state);
        }

        var cuts = new int[gaps.Count];
        var at = state[1] > state[0] ? 1 : 0;
        var score = state[at];
        for (var g = gaps.Count - 1; g >= 0; g--)
        {
            (cuts[g], at) = choices[(2 * g) + at];
        }

        return (score, cuts);
    }

    /// <summary>How well lines of a gap are the headline of a body.</summary>
    private static float Piece(PageText page, LineFacts[] facts, List<Draft> drafts, List<int> gap, int from, int to, WordOverlap words, int draft, bool byHabit, bool below, bool hasBlanks)
    {
        var score = byHabit ? 0 : -AgainstHabit;
        for (var k = from; k < to; k++)
        {
            var length = page.Lines[gap[k]].Count;
            var common = words.Of(gap[k], draft);
            score += WordsWeight * common * Math.Min(length, 14) / 10f;
            if (common == 0 && length > 3)
                score -= NoWordInCommon;
        }

        // A notice's title belongs to a text that nobody signs; a title with its text right below it, without a blank line, is led by it.
        if (facts[gap[from]].NoticeTitle)
            score += IsSigned(facts, drafts[draft]) ? -NoticeTitle : NoticeTitle;
        // A poet signs what is headed 短歌（外一首）.
        if (HeadingWords.IsPoemTitle(page.Span(page.Lines[gap[to - 1]])))
            score += facts[drafts[draft].Body[0]] is { BylineLines: > 0 } ? NoticeTitle : -NoticeTitle;
        if (below && drafts[draft].Body[0] == gap[to - 1] + 1 && page.Lines[drafts[draft].Body[0]].BlanksBefore == 0 && hasBlanks && !facts[drafts[draft].Body[0]].Leads)
            score += SameBlock;
        // A stack neither begins with its 副题 nor ends with its 引题, or the label of briefs that follow, and has at most five or six lines.
        if (facts[gap[from]].Dash)
            score -= 4;
        if (facts[gap[to - 1]].Kicker || !below && facts[gap[to - 1]].Label)
            score -= 4;
        else if (facts[gap[to - 1]].Rubric && to - from > 1)
            score -= 2;
        if (to - from > 6)
            score -= to - from - 6;
        return score;
    }

    private static bool IsSigned(LineFacts[] facts, Draft draft) => facts[draft.Body[0]].Leads || facts[draft.Body[0]].BylineLines > 0;

    private static float CutCost(PageText page, LineFacts[] facts, List<int> gap, int cut)
    {
        ref readonly var below = ref facts[gap[cut]];
        // Where no blank line parts anything, a missing one says nothing.
        var score = page.Lines[gap[cut]].BlanksBefore > 0 ? -1f : page.HasBlankLines ? -3f : -0.5f;
        if (gap[cut] != gap[cut - 1] + 1)
            score = 0.3f;
        // Nobody's headline ends within a word.
        if (CommonWords.Make(page.Ink[page.Lines[gap[cut - 1]].To - 1], page.Ink[page.Lines[gap[cut]].From]))
            score -= WithinWord;
        return score + (below.Kicker || below.NoticeTitle || below.Rubric ? 1.5f : 0);
    }
}
