namespace Archive.Layout.Geometry;

/// <summary>Puts the parts of headline stacks together: lines of large type, and the smaller lines right above and below them.</summary>
internal static class StackFinder
{
    // In heights of the larger type.
    private const double Apart = 1.1;
    private const double WidestPhrases = 2.2;
    private const double SameEdge = 0.6;
    private const int MostRows = 3;
    private const int MostLargeRows = 6;
    private const double BodySize = 1.12;
    private const double LeastAlone = 1.14;
    private const double LeastLarger = 1.04;

    // In ems: a paragraph's first line.
    private const double LeastIndent = 1.25;
    private const double MostIndent = 3.2;

    /// <summary>The stacks of a page; blocks that turn out to be parts of one become headings.</summary>
    public static List<Stack> Find(PageView view)
    {
        List<Stack> stacks = [.. view.Blocks.Where(b => b.Role == BlockRole.Heading && !b.IsUpright).Select(h => new Stack { Blocks = [h] })];
        var candidates = view.Blocks.Where(b => b.Role == BlockRole.Body && IsSmallHeading(view, b)).ToList();
        for (var grown = true; grown || Seed(candidates, stacks);)
        {
            grown = false;
            for (var c = candidates.Count - 1; c >= 0; c--)
            {
                if (stacks.Where(s => Adjoins(view, s, candidates[c])).MinBy(s => Distance(s, candidates[c])) is not { } stack)
                    continue;
                candidates[c].Role = BlockRole.Heading;
                stack.Blocks.Add(candidates[c]);
                candidates.RemoveAt(c);
                grown = true;
            }
        }

        Merge(view, stacks);
        // What is set upright stands by itself.
        stacks.AddRange(view.Blocks.Where(b => b.IsUpright).Select(h => new Stack { Blocks = [h] }));
        return stacks;
    }

    /// <summary>What no large type is near, but is larger than the body itself, is a headline of its own; the largest first.</summary>
    private static bool Seed(List<Block> candidates, List<Stack> stacks)
    {
        if (candidates.Where(c => TypicalSize(c) >= LeastAlone && c.Rows.Sum(r => r.Ems) >= 4).MaxBy(TypicalSize) is not { } seed)
            return false;
        candidates.Remove(seed);
        seed.Role = BlockRole.Heading;
        stacks.Add(new Stack { Blocks = [seed] });
        return true;
    }

    private static double TypicalSize(Block block) => Median.Of([.. block.Rows.Select(r => (r.Size, r.Ems))]);

    /// <summary>A few lines that end no sentence and begin no text.</summary>
    private static bool IsSmallHeading(PageView view, Block block)
    {
        if (HeadLabels.IsOne(view, block))
            return true;
        if (block.Rows.Count > (TypicalSize(block) < BodySize ? MostRows : MostLargeRows))
            return false;
        for (var i = 0; i < block.Rows.Count; i++)
        {
            ref readonly var f = ref view.Facts[block.FirstRow + i];
            var last = view.Page.Ink[view.Page.Lines[block.FirstRow + i].To - 1];
            if (f.Leads || f.BylineLines > 0 || f.EndsArticle || f.StopInside || f.CaptionCredit || f.Furniture || last is '。' or '，' || PageView.SaysWho(view.Page, block.FirstRow + i))
                return false;
        }

        // A paragraph's first line is set in, with full lines below it.
        if (view.IsExact && block.Rows.Count > 1 && block.Size < LeastLarger && view.Indent(block, 0) is > LeastIndent and < MostIndent && view.Indent(block, 1) < LeastIndent / 2 && view.Short(block, 0) < LeastIndent)
            return false;
        // A line that fills a column from edge to edge, right by it, is the column's.
        double left = block.Rows.Min(r => r.Left), right = block.Rows.Max(r => r.Right);
        var edge = (view.IsExact ? SameEdge : 1) * view.Em;
        if (block.Size < BodySize && view.Blocks.Exists(b => b != block && b.Role == BlockRole.Body && b.Rows.Count >= 3 && Math.Abs(b.Left - left) < edge && Math.Abs(b.Right - right) < edge
            && Math.Max(b.Top - block.Bottom, block.Top - b.Bottom) < 3 * view.Pitch))
            return false;
        return block.Rows.Sum(r => r.Han) >= 3;
    }

    private static double Distance(Stack s, Block b) => Math.Max(b.Top - s.Bottom, s.Top - b.Bottom);

    private static bool Adjoins(PageView view, Stack stack, Block b)
    {
        double left = b.Rows.Min(r => r.Left), right = b.Rows.Max(r => r.Right);
        var height = stack.Blocks.Max(k => k.Rows.Max(r => r.Bottom - r.Top));
        var distance = Distance(stack, b);
        if (distance > Apart * height || distance < -0.5 * height || Block.Share(left, right, stack.Left, stack.Right) < 0.6)
            return false;
        // Set centred or flush with the stack, not in the middle of a body.
        var centred = Math.Abs(left + right - stack.Left - stack.Right) / 2 < 1.8 * view.Em;
        var flush = Math.Abs(left - stack.Left) < view.Em;
        if (!centred && !flush || view.Rulings.PartsLevels(Math.Min(stack.Bottom, b.Bottom), Math.Max(stack.Top, b.Top), Math.Max(left, stack.Left), Math.Min(right, stack.Right)))
            return false;
        // A column's last or first line is nearer to its own.
        foreach (var other in view.Blocks)
        {
            if (other == b || other.Role != BlockRole.Body || other.Rows.Count < 2 || other.OverlapAcross(b) < 0.8)
                continue;
            var near = Math.Max(other.Top - b.Bottom, b.Top - other.Bottom);
            if (near >= -1 && near < Math.Min(distance, 0.9 * view.Pitch) && !centred)
                return false;
        }

        return true;
    }

    private static void Merge(PageView view, List<Stack> stacks)
    {
        for (var merged = true; merged;)
        {
            merged = false;
            for (var i = 0; i < stacks.Count && !merged; i++)
            {
                for (var k = i + 1; k < stacks.Count && !merged; k++)
                {
                    if (!Belong(view, stacks[i], stacks[k]))
                        continue;
                    stacks[i].Blocks.AddRange(stacks[k].Blocks);
                    stacks.RemoveAt(k);
                    merged = true;
                }
            }
        }
    }

    private static bool Belong(PageView view, Stack a, Stack b)
    {
        if (view.Rulings.PartsLevels(Math.Min(a.Bottom, b.Bottom), Math.Max(a.Top, b.Top), Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right)))
            return false;
        double ha = a.Blocks.Max(k => k.Rows.Max(r => r.Bottom - r.Top)), hb = b.Blocks.Max(k => k.Rows.Max(r => r.Bottom - r.Top));
        var down = Math.Max(b.Top - a.Bottom, a.Top - b.Bottom);
        var across = Math.Max(b.Left - a.Right, a.Left - b.Right);
        // What was one line of the format is one line of a headline, unless the gap is wide.
        var torn = a.Blocks.Exists(x => x.Rows.Exists(r => b.Blocks.Exists(y => y.Rows.Exists(o => o.Number == r.Number))));
        // Below each other; or parts of one line. What stands farther apart heads the next column.
        if (Block.Share(a.Left, a.Right, b.Left, b.Right) > 0.5 && down < Apart * Math.Max(ha, hb))
            return true;
        return Block.Share(a.Top, a.Bottom, b.Top, b.Bottom) > 0.6 && across < (!torn ? 0.9 : view.IsExact ? WidestPhrases : 1.5) * Math.Min(ha, hb) && Math.Max(a.Size, b.Size) < 1.3 * Math.Min(a.Size, b.Size)
            && !view.Rulings.PartsSides(Math.Min(a.Right, b.Right), Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Min(a.Bottom, b.Bottom))
            && (!view.IsExact || SideHeadlines.ShareLine(a, b) && !SideHeadlines.AreTwo(view, a.Left < b.Left ? a : b, a.Left < b.Left ? b : a))
            && (torn || !HeadColumns(view, a.Left < b.Left ? a : b, a.Left < b.Left ? b : a));
    }

    /// <summary>Whether the gap between two headlines is that between columns below or above them.</summary>
    private static bool HeadColumns(PageView view, Stack left, Stack right) =>
        view.Blocks.Exists(b => b.Role == BlockRole.Body && b.Left > left.Right - (0.35 * (left.Right - left.Left)) && b.Left < right.Left + (0.35 * (right.Right - right.Left))
            && Math.Max(b.Top - Math.Max(left.Bottom, right.Bottom), Math.Min(left.Top, right.Top) - b.Bottom) < 8 * view.Pitch
            && b.Right > right.Left);
}
