using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Articles;

/// <summary>Matches headlines to bodies by their words where a page was read in another order than it was painted.</summary>
/// <remarks>
/// Then a headline may stand far from its body, and each part of a stack is a block of its own. What is sought is the
/// assignment of blocks to bodies that is likeliest as a whole: the words that a block shares with its body, where it
/// stands, how well the blocks of one body make a stack (<see cref="StackScores"/>), and that few bodies have no headline.
/// It begins with one best block a body (assignment problem), and then moves and swaps blocks as long as that helps.
/// </remarks>
internal sealed class HeadlineMatcher
{
    /// <summary>No page of a newspaper has more bodies, or blocks of headlines: what has is left as nearness gave it.</summary>
    public const int MostBlocks = 120;

    private const int MostRounds = 12;
    private const int FewestGathered = 6;
    private const int FewestBare = 2;

    // In the units of StackScores: logarithms of odds.
    private const float NoHeadline = 2.9f;
    private const float Attached = 3.5f;
    private const float Beside = 1;
    private const float Far = 0.2f;
    private const float Farthest = 1.6f;
    private const float Apart = 0.4f;

    // Lines of one block are one headline, mostly.
    private const float Clearly = 9;

    // A notice's title seldom stands under another headline.
    private const float UnderAnother = 2.5f;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly Draftwork work;
    private readonly List<Block> blocks;
    private readonly float[,] fit;
    private readonly Dictionary<(int Draft, string Blocks), float> known = [];

    private HeadlineMatcher(PageText page, LineFacts[] facts, Draftwork work, WordOverlap words, List<Block> blocks)
    {
        (this.page, this.facts, this.work, this.blocks) = (page, facts, work, blocks);
        fit = new float[blocks.Count, work.Drafts.Count];
        for (var b = 0; b < blocks.Count; b++)
        {
            for (var d = 0; d < work.Drafts.Count; d++)
                fit[b, d] = words.Odds(blocks[b].Lines, d) + Place(blocks[b], d) - Unlike(blocks[b], work.Drafts[d]);
        }
    }

    /// <summary>Replaces the headings that nearness alone gave.</summary>
    public static void Assign(PageText page, LineFacts[] facts, Draftwork work)
    {
        if (work.Drafts.Count is 0 or > MostBlocks || work.Gaps.Sum(g => g.Count) is 0 or > 4 * MostBlocks)
            return;
        var words = new WordOverlap(page, work.Gaps.SelectMany(g => g), work.Drafts);
        Assign(page, facts, work, words, Blocks(page, facts, work).SelectMany(b => Parted(b, words, work.Drafts.Count)).ToList());
    }

    /// <summary>Parts a run of headlines that were painted together, all before or behind their bodies.</summary>
    /// <remarks>No stack has so many lines: so each of them, or of their blocks where blank lines part these, is matched by its words, with the bodies that have no other headline.</remarks>
    public static void AssignGathered(PageText page, LineFacts[] facts, Draftwork work)
    {
        if (work.Drafts.Count > MostBlocks)
            return;
        var bare = work.Drafts.FindAll(d => d.Headings.Count == 0);
        if (bare.Count < FewestBare || bare.Count * 2 < work.Drafts.Count || work.Drafts.Find(d => d.Headings.Count is >= FewestGathered and <= MostBlocks) is not { } gathered)
            return;
        List<int> run = [.. gathered.Headings];
        List<Draft> drafts = work.Drafts.FindAll(d => d == gathered || d.Headings.Count == 0);
        var parted = new Draftwork(drafts, [run], []);
        Assign(page, facts, parted, new WordOverlap(page, run, drafts), page.HasBlankLines ? Blocks(page, facts, parted) : [.. run.Select(line => new Block(0, [line]))]);
    }

    private static void Assign(PageText page, LineFacts[] facts, Draftwork work, WordOverlap words, List<Block> blocks)
    {
        if (blocks.Count > MostBlocks)
            return;
        var matcher = new HeadlineMatcher(page, facts, work, words, blocks);
        var match = matcher.Improve(matcher.First());
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            var draft = work.Drafts[d];
            draft.Headings.Clear();
            draft.HeadingMargin = 9;
            foreach (var b in matcher.Of(match, d))
            {
                draft.Headings.AddRange(blocks[b].Lines);
                draft.HeadingMargin = Math.Min(draft.HeadingMargin, matcher.Lead(b, d));
            }
        }
    }

    /// <summary>One best block for each body; a block left over goes where its words and its place say.</summary>
    private int[] First()
    {
        var match = BestAssignment.Solve(fit);
        for (var b = 0; b < match.Length; b++)
        {
            for (var d = match[b] < 0 ? 0 : work.Drafts.Count; d < work.Drafts.Count; d++)
            {
                if (match[b] < 0 || fit[b, d] > fit[b, match[b]])
                    match[b] = d;
            }
        }

        return match;
    }

    /// <summary>Moves and swaps blocks until nothing helps any more.</summary>
    private int[] Improve(int[] match)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var better = false;
            for (var b = 0; b < blocks.Count; b++)
            {
                for (var d = 0; d < work.Drafts.Count; d++)
                {
                    if (fit[b, d] > fit[b, match[b]] - 6 && d != match[b])
                        better |= Try(match, b, d, -1);
                }

                for (var other = b + 1; other < blocks.Count; other++)
                {
                    if (match[other] != match[b])
                        better |= Try(match, b, match[other], other);
                }
            }

            if (!better)
                break;
        }

        return match;
    }

    /// <summary>Moves a block to a body, and another back in its place, where that is better.</summary>
    private bool Try(int[] match, int block, int draft, int other)
    {
        var from = match[block];
        var before = Stack(match, from) + Stack(match, draft) + fit[block, from] + (other < 0 ? 0 : fit[other, draft]);
        match[block] = draft;
        if (other >= 0)
            match[other] = from;
        var after = Stack(match, from) + Stack(match, draft) + fit[block, draft] + (other < 0 ? 0 : fit[other, from]);
        if (after > before + 0.01f)
            return true;
        match[block] = from;
        if (other >= 0)
            match[other] = draft;
        return false;
    }

    /// <summary>How well the blocks that a body has make a stack.</summary>
    private float Stack(int[] match, int draft)
    {
        List<int> lines = [];
        var key = new System.Text.StringBuilder();
        int apart = 0, odd = 0;
        var last = -1;
        foreach (var b in Of(match, draft))
        {
            key.Append((char)b);
            lines.AddRange(blocks[b].Lines);
            odd += last >= 0 && facts[blocks[b].Lines[0]].NoticeTitle && !facts[blocks[last].Lines[^1]].Rubric ? 1 : 0;
            apart += last >= 0 && (Math.Abs(b - last) != 1 || blocks[b].Gap != blocks[last].Gap) ? 1 : 0;
            last = b;
        }

        if (lines.Count == 0)
            return facts[work.Drafts[draft].Body[0]].NoticeTitle ? 0 : -NoHeadline;
        if (!known.TryGetValue((draft, key.ToString()), out var score))
            known[(draft, key.ToString())] = score = HeadlineStack.Score(page, facts, lines, work.Drafts[draft]);
        return score - (Apart * apart) - (UnderAnother * odd);
    }

    /// <summary>The blocks that a body has, as they stand in its stack: a 副题 with —— comes below all others, wherever it was read.</summary>
    private List<int> Of(int[] match, int draft)
    {
        List<int> all = [], dashed = [];
        for (var b = 0; b < match.Length; b++)
        {
            if (match[b] == draft)
                (facts[blocks[b].Lines[0]].Dash ? dashed : all).Add(b);
        }

        all.AddRange(dashed);
        return all;
    }

    /// <summary>By how much a block fits its body better than any other.</summary>
    private float Lead(int block, int draft)
    {
        var next = float.NegativeInfinity;
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            if (d != draft)
                next = Math.Max(next, fit[block, d]);
        }

        return Math.Clamp(fit[block, draft] - next, 0, 9);
    }

    /// <summary>Right above a body without a blank line, a block is its headline; beside it, rather than far away.</summary>
    private float Place(Block block, int draft)
    {
        var first = work.Drafts[draft].Body[0];
        if (block.Lines[^1] + 1 == first && page.Lines[first].BlanksBefore == 0)
            return Attached;
        var distance = Math.Min(Math.Abs(block.Gap - draft), Math.Abs(block.Gap - 1 - draft));
        return distance == 0 ? Beside : -Math.Min(Farthest, Far * distance);
    }

    /// <summary>A notice's title does not stand over a signed report.</summary>
    private float Unlike(Block block, Draft draft)
    {
        var signed = facts[draft.Body[0]].Leads || facts[draft.Body[0]].BylineLines > 0;
        return facts[block.Lines[0]].NoticeTitle ? signed ? 4 : -2 : 0;
    }

    /// <summary>Headline runs cut at blank lines, before a 引题, before a 副题 with —— that is no part of the block, and before a notice's title.</summary>
    private static List<Block> Blocks(PageText page, LineFacts[] facts, Draftwork work)
    {
        List<Block> blocks = [];
        for (var g = 0; g < work.Gaps.Count; g++)
        {
            var gap = work.Gaps[g];
            for (var k = 0; k < gap.Count; k++)
            {
                // Lines of a body beside them may stand between two of a headline, in the midst of a word too.
                var within = k > 0 && gap[k] - gap[k - 1] is 2 or 3 && CommonWords.Make(page.Ink[page.Lines[gap[k - 1]].To - 1], page.Ink[page.Lines[gap[k]].From]);
                var cut = k == 0 || gap[k] != gap[k - 1] + 1 && !within || page.Lines[gap[k]].BlanksBefore > 0 || facts[gap[k]].Kicker || facts[gap[k]].NoticeTitle || facts[gap[k - 1]].Kicker || facts[gap[k - 1]].NoticeTitle;
                if (cut)
                    blocks.Add(new Block(g, [gap[k]]));
                else
                    blocks[^1].Lines.Add(gap[k]);
            }
        }

        return blocks;
    }

    /// <summary>A block in two, where its upper and lower lines clearly have the words of different bodies: two stacks that touch.</summary>
    private static IEnumerable<Block> Parted(Block block, WordOverlap words, int drafts)
    {
        for (var cut = 1; cut < block.Lines.Count; cut++)
        {
            List<int> upper = block.Lines[..cut], lower = block.Lines[cut..];
            int above = 0, below = 0;
            for (var d = 1; d < drafts; d++)
            {
                above = words.Odds(upper, d) > words.Odds(upper, above) ? d : above;
                below = words.Odds(lower, d) > words.Odds(lower, below) ? d : below;
            }

            if (above != below && words.Odds(upper, above) - words.Odds(upper, below) > Clearly && words.Odds(lower, below) - words.Odds(lower, above) > Clearly)
                return [new Block(block.Gap, upper), .. Parted(new Block(block.Gap, lower), words, drafts)];
        }

        return [block];
    }

    private sealed record Block(int Gap, List<int> Lines);
}
