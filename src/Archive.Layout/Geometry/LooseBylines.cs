namespace Archive.Layout.Geometry;

/// <summary>Gives bylines (署名) that no column was found to go on with to the story they sign: the one whose headline stands right above, else the nearest.</summary>
internal static class LooseBylines
{
    // In line distances.
    private const double UnderHeadline = 2.5;
    private const double NextLine = 1.6;

    /// <summary>Takes bylines out of the chains they are alone in.</summary>
    public static void Give(PageView view, List<Chain> chains)
    {
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            var chain = chains[i];
            if (!chain.Blocks.TrueForAll(b => IsByline(view, b)) || IsBehind(view, chain.Blocks[0]) || Signed(view, chains, chain) is not { } home)
                continue;
            home.Blocks.InsertRange(0, chain.Blocks);
            home.Stack ??= chain.Stack;
            chains.RemoveAt(i);
        }
    }

    /// <summary>Whether a block is a byline and nothing else.</summary>
    public static bool IsByline(PageView view, Block block) => block.Rows.Count <= 2 && view.First(block).BylineLines > 0;

    /// <summary>本报编辑部: whether what reads as a byline stands right below a text, as its signature.</summary>
    private static bool IsBehind(PageView view, Block block) =>
        view.Blocks.Exists(b => b != block && b.Role == BlockRole.Body && b.OverlapAcross(block) > 0.6 && (block.Top - b.Bottom) / view.Pitch is > -0.5 and < NextLine);

    private static Chain? Signed(PageView view, List<Chain> chains, Chain byline)
    {
        Chain? best = null;
        var least = Crumbs.Near;
        var block = byline.Blocks[0];
        foreach (var chain in chains)
        {
            // Nobody signs twice, and the headline over a byline is its story's.
            if (chain == byline || byline.Stack is not null && chain.Stack is not null || IsByline(view, chain.Blocks[0]) || view.First(chain.Blocks[0]).Lead?.Byline is not null)
                continue;
            var under = chain.Stack is { } stack && (block.Top - stack.Bottom) / view.Pitch is > -0.5 and < UnderHeadline && Block.Share(stack.Left, stack.Right, block.Left, block.Right) > 0.5;
            var distance = under ? 0 : Crumbs.Distance(view, chain, block.Left, block.Top, block.Right, block.Bottom);
            if (distance < least)
                (best, least) = (chain, distance);
        }

        return best;
    }
}
