namespace Archive.Layout.Geometry;

/// <summary>Finds a place for headlines that no body was found for.</summary>
internal static class SpareStacks
{
    // In heights of the larger type: room for a line of it, or a character, that was not read.
    private const double Lost = 2.4;

    // In line distances.
    private const double Over = 4;

    // In ems: a paragraph's indent is two.
    private const double LeastIndent = 1.25;

    /// <summary>Gives each its text, or to the headline it is a part of, or to the nearest story; else to the furniture.</summary>
    public static void Place(PageView view, List<Chain> chains, List<Stack> spare, List<Piece> furniture)
    {
        // The lowest first: what stands above may be the rest of it.
        foreach (var stack in spare.OrderByDescending(s => s.Bottom))
        {
            if (Rest(view, chains, stack) is { } whole)
                whole.Blocks.AddRange(stack.Blocks);
            else if (Part(view, chains, stack) is { } begun)
                chains.Add(begun);
            else if (view.IsExact && Picture(view, stack) is { } picture)
                chains.Add(picture);
            else if (chains.MinBy(c => Distance(view, c, stack)) is not { } home || Distance(view, home, stack) >= Crumbs.Near || home.Stack is { } other && IsBeside(other, stack))
                furniture.AddRange(stack.Rows());
            else if (home.Stack is null)
                home.Stack = stack;
            else
                home.Stack.Blocks.AddRange(stack.Blocks);
        }
    }

    private static double Distance(PageView view, Chain chain, Stack stack) => Crumbs.Distance(view, chain, stack.Left, stack.Top, stack.Right, stack.Bottom);

    /// <summary>The headline that a spare one is the upper or lower part of: a line between them was not read.</summary>
    private static Stack? Rest(PageView view, List<Chain> chains, Stack spare)
    {
        Stack? best = null;
        var least = double.MaxValue;
        foreach (var stack in chains.Select(c => c.Stack).OfType<Stack>())
        {
            var gap = Math.Max(stack.Top - spare.Bottom, spare.Top - stack.Bottom);
            if (gap < 0 || gap > least || gap > Lost * Math.Max(Height(stack), Height(spare)) || Block.Share(stack.Left, stack.Right, spare.Left, spare.Right) < 0.6)
                continue;
            var centred = Math.Abs(stack.Left + stack.Right - spare.Left - spare.Right) / 2 < 2 * view.Em;
            double from = Math.Min(stack.Bottom, spare.Bottom), to = Math.Max(stack.Top, spare.Top), left = Math.Max(stack.Left, spare.Left), right = Math.Min(stack.Right, spare.Right);
            if ((centred || Math.Abs(stack.Left - spare.Left) < view.Em) && !view.Rulings.PartsLevels(from, to, left, right)
                && !view.Blocks.Exists(b => b.Role == BlockRole.Body && b.Rows.Count > 1 && b.Top > from - view.Pitch && b.Bottom < to + view.Pitch && Block.Share(b.Left, b.Right, left, right) > 0.3))
                (best, least) = (stack, gap);
        }

        return best;
    }

    /// <summary>The columns from the one right under a headline, taken from the story beside that they were thought to go on with.</summary>
    private static Chain? Part(PageView view, List<Chain> chains, Stack spare)
    {
        foreach (var chain in chains)
        {
            if (chain.Stack is null || !IsBeside(chain.Stack, spare))
                continue;
            for (var i = 1; i < chain.Blocks.Count; i++)
            {
                var (above, block) = (chain.Blocks[i - 1], chain.Blocks[i]);
                if (block.Top - spare.Bottom < -view.Pitch || block.Top - spare.Bottom > Over * view.Pitch || Block.Share(spare.Left, spare.Right, block.Left, block.Right) < 0.6 || block.OverlapAcross(above) > 0.3)
                    continue;
                ref readonly var first = ref view.First(block);
                if (!(view.Last(above).Ends || first.Leads || first.BylineLines > 0) || !(first.Leads || first.BylineLines > 0 || view.Indent(block, 0) > LeastIndent))
                    continue;
                var begun = new Chain { Blocks = chain.Blocks[i..], Stack = spare };
                chain.Blocks.RemoveRange(i, chain.Blocks.Count - i);
                return begun;
            }
        }

        return null;
    }

    /// <summary>The picture (图片新闻) whose title a spare headline is: its text stands below, with the picture between and no column.</summary>
    private static Chain? Picture(PageView view, Stack spare)
    {
        var below = view.Blocks.Where(b => b.Top > spare.Bottom - view.Pitch && Block.Share(b.Left, b.Right, spare.Left, spare.Right) > 0.6).MinBy(b => b.Top);
        if (below is not { Role: BlockRole.Caption })
            return null;
        below.Role = BlockRole.Body;
        return new Chain { Blocks = [below], Stack = spare };
    }

    /// <summary>Whether a headline stands beside another and is no part of it, from which a character that was not read may part it.</summary>
    private static bool IsBeside(Stack stack, Stack spare) =>
        spare.Blocks.Sum(b => b.Rows.Sum(r => r.Han)) >= 4
        && Math.Max(stack.Left - spare.Right, spare.Left - stack.Right) > Lost * Math.Min(Height(stack), Height(spare))
        && !stack.Blocks.Exists(b => b.Rows.Exists(r => spare.Blocks.Exists(o => o.Rows.Exists(p => p.Number == r.Number))));

    private static double Height(Stack stack) => stack.Blocks.Max(b => b.Rows.Max(r => r.Bottom - r.Top));
}
