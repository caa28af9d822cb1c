using Archive.Layout.Articles;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Decides for the whole page which headline stack belongs to which body, by where they stand, and by the words they share.</summary>
internal static class StackAssigner
{
    private const float Least = 0.5f;
    private const float Words = 4;
    private const float Far = -4;
    private const double AtOneHeight = 2.5;

    /// <summary>Sets the stack of each chain; what remains is returned.</summary>
    public static List<Stack> Assign(PageView view, List<Chain> chains, List<Stack> stacks)
    {
        if (chains.Count == 0 || stacks.Count == 0)
            return stacks;
        var pairs = chains.ConvertAll(c => Pairs(view.Page, c.Blocks));
        var scores = new float[stacks.Count, chains.Count];
        for (var s = 0; s < stacks.Count; s++)
        {
            for (var c = 0; c < chains.Count; c++)
                scores[s, c] = Place(view, stacks[s], chains[c]) + Common(view.Page, stacks[s], pairs, c) - Least;
        }

        var chosen = BestAssignment.Solve(scores);
        List<Stack> left = [];
        for (var s = 0; s < stacks.Count; s++)
        {
            if (chosen[s] >= 0)
                chains[chosen[s]].Stack = stacks[s];
            else
                left.Add(stacks[s]);
        }

        return left;
    }

    private static float Place(PageView view, Stack stack, Chain chain)
    {
        if (stack.Blocks[0].IsUpright)
            return Beside(view, stack, chain);
        var first = chain.Blocks[0];
        double above = first.Top - stack.Bottom, below = stack.Top - chain.Bottom;
        var overFirst = Block.Share(stack.Left, stack.Right, first.Left, first.Right);
        var within = Block.Share(stack.Left, stack.Right, chain.Left, chain.Right);
        var score = 0f;
        double gap;
        if (above > -view.Pitch && overFirst > 0.3)
        {
            gap = view.Down(stack.Bottom, first.Top, first.Left, first.Right) / view.Pitch;
            score = 4;
            if (view.Rulings.PartsLevels(stack.Bottom, first.Top, first.Left, first.Right))
                score -= 5;
            if (Between(view, stack.Bottom, first.Top, first, chain))
                score -= 4;
        }
        else if (within > 0.6 && chain.Blocks.Exists(b => stack.Top - b.Bottom > -view.Pitch && Block.Share(stack.Left, stack.Right, b.Left, b.Right) > 0.3))
        {
            var last = chain.Blocks.Where(b => stack.Top - b.Bottom > -view.Pitch && Block.Share(stack.Left, stack.Right, b.Left, b.Right) > 0.3).MaxBy(b => b.Bottom)!;
            gap = (stack.Top - last.Bottom) / view.Pitch;
            score = 3.5f;
            if (view.Rulings.PartsLevels(last.Bottom, stack.Top, last.Left, last.Right))
                score -= 5;
            if (Between(view, last.Bottom, stack.Top, last, chain))
                score -= 4;
        }
        else if (Block.Share(stack.Top, stack.Bottom, chain.Top, chain.Bottom) > 0.5)
        {
            double left = Math.Min(stack.Right, chain.Right), right = Math.Max(stack.Left, chain.Left);
            gap = Math.Max(0, right - left) / view.Em / 2;
            score = within > 0.8 ? 3 : 2.5f;
            if (view.Rulings.PartsSides(left, right, Math.Max(stack.Top, chain.Top), Math.Min(stack.Bottom, chain.Bottom)))
                score -= 5;
        }
        else
        {
            gap = Math.Max(Math.Max(above, below), 0) / view.Pitch;
            gap += Math.Max(Math.Max(chain.Left - stack.Right, stack.Left - chain.Right), 0) / view.Em / 2;
        }

        score -= (float)Math.Min(8, 0.6 * Math.Max(0, gap - 2));
        // A headline is centred over its columns, or flush with the first.
        var centre = Math.Abs(stack.Left + stack.Right - chain.Left - chain.Right) / 2 / view.Em;
        if (centre < 1.5 || Math.Abs(stack.Left - chain.Left) < 1.2 * view.Em)
            score += 1;
        // Wider than its body it belongs to others as well.
        var over = Math.Max(0, chain.Left - stack.Left) + Math.Max(0, stack.Right - chain.Right);
        return score - (float)Math.Min(3, Math.Max(0, (over / view.Em) - 2) * 0.4);
    }

    /// <summary>A headline set upright stands beside a column of its text, at one height with it, and no other text between them.</summary>
    private static float Beside(PageView view, Stack stack, Chain chain)
    {
        var best = Far;
        foreach (var block in chain.Blocks)
        {
            if (Block.Share(stack.Top, stack.Bottom, block.Top, block.Bottom) < 0.3)
                continue;
            double left = Math.Min(stack.Right, block.Right), right = Math.Max(stack.Left, block.Left), top = Math.Max(stack.Top, block.Top), bottom = Math.Min(stack.Bottom, block.Bottom);
            var score = 4 - (float)Math.Min(8, 0.6 * Math.Max(0, ((right - left) / view.Em / 2) - 1));
            if (view.Rulings.PartsSides(left, right, top, bottom))
                score -= 5;
            if (view.Blocks.Exists(b => b != block && b.Role == BlockRole.Body && b.Rows.Count > 1 && b.Left > left - view.Em && b.Right < right + view.Em && b.OverlapDown(block) > 0.3))
                score -= 4;
            // The text begins as high as its headline, and mostly ends as low.
            score += (Math.Abs(stack.Top - block.Top) < AtOneHeight * view.Pitch ? 1 : 0) + (Math.Abs(stack.Bottom - block.Bottom) < AtOneHeight * view.Pitch ? 0.5f : 0);
            best = Math.Max(best, score);
        }

        return best;
    }

    private static bool Between(PageView view, double top, double bottom, Block column, Chain chain) =>
        view.Blocks.Exists(b => b.Role == BlockRole.Body && b != column && !chain.Blocks.Contains(b) && b.Rows.Count > 1 && b.OverlapAcross(column) > 0.3 && b.Top > top - view.Pitch && b.Bottom < bottom + view.Pitch);

    /// <summary>The share of a stack's pairs of characters that a body has; what all bodies have says nothing.</summary>
    private static float Common(PageText page, Stack stack, List<HashSet<uint>> pairs, int chain)
    {
        float all = 0, hit = 0;
        foreach (var block in stack.Blocks)
        {
            foreach (var key in Keys(page, block))
            {
                var n = pairs.Count(p => p.Contains(key));
                var weight = n == 0 ? 0.5f : 1f / n;
                all += weight;
                if (n > 0 && pairs[chain].Contains(key))
                    hit += weight;
            }
        }

        return all == 0 ? 0 : Words * hit / all;
    }

    private static HashSet<uint> Pairs(PageText page, List<Block> blocks)
    {
        HashSet<uint> pairs = [];
        foreach (var block in blocks)
            pairs.UnionWith(Keys(page, block));
        return pairs;
    }

    private static IEnumerable<uint> Keys(PageText page, Block block)
    {
        int from = page.Lines[block.FirstRow].From, to = page.Lines[block.FirstRow + block.Rows.Count - 1].To;
        for (var i = from; i + 1 < to; i++)
        {
            if (Chars.IsOfWord(page.Ink[i]) && Chars.IsOfWord(page.Ink[i + 1]))
                yield return Chars.Pair(page.Ink[i], page.Ink[i + 1]);
        }
    }
}
