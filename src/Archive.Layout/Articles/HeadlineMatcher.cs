using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Matches headlines to bodies by their words where a page was read in another order than it was painted.</summary>
/// <remarks>Then a headline may stand far from its body. Every block of headline lines is a candidate for every body; one best
/// assignment over the page gives each body its main block, by shared words first and nearness second. Blocks left over are
/// the other parts of a stack (引题, 副题): they go with their neighbours.</remarks>
internal static class HeadlineMatcher
{
    private const int MostBlocks = 120;
    private const float WordsWeight = 6;
    private const float Near = 1.5f;
    private const float Far = 0.12f;
    private const float Threshold = 1.2f;

    /// <summary>Replaces the headings that nearness alone gave.</summary>
    public static void Assign(PageText page, LineFacts[] facts, Draftwork work)
    {
        if (work.Drafts.Count is 0 or > MostBlocks || work.Gaps.Sum(g => g.Count) is 0 or > 4 * MostBlocks)
            return;
        var words = new WordOverlap(page, work.Gaps.SelectMany(g => g), work.Drafts);
        var blocks = Blocks(page, facts, work);
        if (blocks.Count > MostBlocks)
            return;
        var near = new int[blocks.Count];
        for (var b = 0; b < blocks.Count; b++)
            near[b] = work.Drafts.FindIndex(d => d.Headings.Contains(blocks[b].Lines[0]));
        var shared = new float[blocks.Count, work.Drafts.Count];
        var scores = new float[blocks.Count, work.Drafts.Count];
        for (var b = 0; b < blocks.Count; b++)
        {
            for (var d = 0; d < work.Drafts.Count; d++)
            {
                shared[b, d] = Shared(page, words, blocks[b], d);
                var distance = Math.Min(Math.Abs(blocks[b].Gap - d), Math.Abs(blocks[b].Gap - 1 - d));
                scores[b, d] = shared[b, d] + (near[b] == d ? Near : 0) - (Far * distance) - Threshold - Unlike(facts, blocks[b], work.Drafts[d]);
            }
        }

        var match = BestAssignment.Solve(scores);
        for (var b = 0; b < blocks.Count; b++)
        {
            if (match[b] < 0)
                match[b] = Neighbour(facts, blocks, match, shared, near, b);
        }

        foreach (var draft in work.Drafts)
            draft.Headings.Clear();
        for (var b = 0; b < blocks.Count; b++)
            work.Drafts[match[b]].Headings.AddRange(blocks[b].Lines);
    }

    /// <summary>The weight of a block's words that a body shares.</summary>
    private static float Shared(PageText page, WordOverlap words, Block block, int draft)
    {
        float sum = 0, length = 0;
        foreach (var line in block.Lines)
        {
            var count = page.Lines[line].Count;
            sum += words.Of(line, draft) * count;
            length += count;
        }

        // Long blocks are surer, but not in proportion.
        return WordsWeight * sum / length * Math.Min(1, 0.4f + (length / 25));
    }

    /// <summary>A notice's title does not stand over a signed report.</summary>
    private static float Unlike(LineFacts[] facts, Block block, Draft draft)
    {
        var signed = facts[draft.Body[0]].Leads || facts[draft.Body[0]].BylineLines > 0;
        return (facts[block.Lines[0]].NoticeTitle ? signed ? 4 : -2 : 0) + (facts[block.Lines[^1]].Kicker ? 1 : 0) + (facts[block.Lines[0]].Dash ? 2 : 0);
    }

    /// <summary>The body that a left-over block goes with: a 引题 with the block below it, a 副题 with the one above, else by words.</summary>
    private static int Neighbour(LineFacts[] facts, List<Block> blocks, int[] match, float[,] shared, int[] near, int b)
    {
        var best = near[b] >= 0 ? near[b] : 0;
        var score = shared[b, best];
        for (var step = -1; step <= 1; step += 2)
        {
            var other = b + step;
            if (other < 0 || other >= blocks.Count || match[other] < 0 || blocks[other].Gap != blocks[b].Gap)
                continue;
            var adjacent = step < 0 ? blocks[other].Lines[^1] + 1 == blocks[b].Lines[0] : blocks[b].Lines[^1] + 1 == blocks[other].Lines[0];
            var kin = adjacent ? 1f : 0;
            if (facts[blocks[b].Lines[^1]].Kicker)
                kin += step > 0 ? 4 : -4;
            else if (facts[blocks[b].Lines[0]].Dash || facts[blocks[b].Lines[0]].Attendance)
                kin += step < 0 ? 4 : -2;
            var s = shared[b, match[other]] + kin;
            if (s > score)
                (best, score) = (match[other], s);
        }

        return best;
    }

    /// <summary>Headline runs cut at blank lines, before a 引题 and before a notice's title.</summary>
    private static List<Block> Blocks(PageText page, LineFacts[] facts, Draftwork work)
    {
        List<Block> blocks = [];
        for (var g = 0; g < work.Gaps.Count; g++)
        {
            var gap = work.Gaps[g];
            for (var k = 0; k < gap.Count; k++)
            {
                var cut = k == 0 || gap[k] != gap[k - 1] + 1 || page.Lines[gap[k]].BlanksBefore > 0 || facts[gap[k]].Kicker || facts[gap[k]].NoticeTitle;
                if (cut)
                    blocks.Add(new Block(g, [gap[k]]));
                else
                    blocks[^1].Lines.Add(gap[k]);
            }
        }

        return blocks;
    }

    private sealed record Block(int Gap, List<int> Lines);
}
