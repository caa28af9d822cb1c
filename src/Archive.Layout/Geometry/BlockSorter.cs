namespace Archive.Layout.Geometry;

/// <summary>Tells what each block is: body, headline, caption or furniture.</summary>
internal static class BlockSorter
{
    // A page's head (报头, 版头) takes up no more than this part of it, and is parted from the rest by a rule.
    private const double Head = 0.15;
    private const double WideRule = 0.6;
    private const int BodyRows = 4;
    private const double CaptionSize = 0.92;
    private const double SameSize = 0.04;
    private const double SmallType = 0.95;
    private const double SameLevel = 0.15;

    /// <summary>Sets the role of every block.</summary>
    public static void Sort(PageView view, PageGeometry geometry)
    {
        var headEnd = HeadEnd(view, geometry);
        var chinese = view.Blocks.Sum(b => b.Rows.Sum(r => r.Han)) * 2 > view.Blocks.Sum(b => b.Rows.Sum(r => r.Ems));
        foreach (var block in view.Blocks)
            block.Role = block.IsUpright ? BlockRole.Heading : block.Bottom <= headEnd ? BlockRole.Furniture : Role(view, block, chinese, geometry);
        foreach (var block in view.IsExact ? view.Blocks.Where(b => b.Role == BlockRole.Heading && Signs(view, b)) : [])
            block.Role = BlockRole.Body;
        foreach (var block in view.IsExact ? view.Blocks.Where(b => b.Role == BlockRole.Body && IsInStrip(view, b)).ToList() : [])
            block.Role = BlockRole.Furniture;
    }

    /// <summary>Whether a line of small type stands on one base line with furniture at the page's foot or head, where no text is below or above: 责任编辑：甲　视觉设计：乙　零售：1.50元.</summary>
    private static bool IsInStrip(PageView view, Block block) =>
        block.Rows.Count == 1 && block.Size < SmallType && view.First(block) is { Leads: false, Ends: false }
        && view.Blocks.Exists(b => b.Role == BlockRole.Furniture && b.Rows.Exists(r => r.Size < SmallType && Math.Abs(r.Middle - block.Rows[0].Middle) < SameLevel * view.Pitch))
        && (!view.Blocks.Exists(b => b.Role != BlockRole.Furniture && b.Top > block.Bottom) || !view.Blocks.Exists(b => b.Role != BlockRole.Furniture && b.Bottom < block.Top));

    /// <summary>Whether lines sign the text right above them, which is set as large.</summary>
    private static bool Signs(PageView view, Block block)
    {
        for (var i = 0; i < block.Rows.Count; i++)
        {
            if (!view.Facts[block.FirstRow + i].Signs)
                return false;
        }

        var height = block.Rows[0].Bottom - block.Rows[0].Top;
        return view.Blocks.Exists(b => b.Role == BlockRole.Body && Math.Abs(b.Rows[^1].Size - block.Rows[0].Size) < SameSize && b.OverlapAcross(block) > 0.5 && block.Top - b.Bottom is var gap && gap > -height && gap < 2 * height);
    }

    private static BlockRole Role(PageView view, Block block, bool chinese, PageGeometry geometry)
    {
        int furniture = 0, display = 0;
        double ems = 0, han = 0;
        var facts = view.Facts.AsSpan(block.FirstRow, block.Rows.Count);
        for (var i = 0; i < facts.Length; i++)
        {
            furniture += facts[i].Furniture ? 1 : 0;
            display += block.Rows[i].IsDisplay ? 1 : 0;
            ems += block.Rows[i].Ems;
            han += block.Rows[i].Han;
        }

        if (furniture * 2 > facts.Length)
            return BlockRole.Furniture;
        // What a reader makes of pictures and rules: a few letters and marks.
        if (chinese && han < 0.35 * ems && ems < 12 && !facts[^1].Jumps && facts.Length <= 3)
            return BlockRole.Furniture;
        if (display * 2 > facts.Length && (facts[0].BylineLines == 0 || HeadLabels.IsOne(view, block)) && !(view.IsExact && view.IsText(block)))
            return BlockRole.Heading;
        if (facts.Length <= 4 && !facts[0].Leads && (facts[^1].CaptionCredit || facts[0].CaptionStart))
            return BlockRole.Caption;
        // Captions are set smaller, right below their picture.
        if (facts.Length <= 3 && block.Size < CaptionSize && !facts[0].Leads && geometry.Pictures.Any(p => block.Top > p.Bottom - view.Pitch && block.Top < p.Bottom + (3 * view.Pitch) && Block.Share(block.Left, block.Right, p.Left, p.Right) > 0.1))
            return BlockRole.Caption;
        return BlockRole.Body;
    }

    /// <summary>Where the page's head ends: at the lowest wide rule near its top that no story stands above.</summary>
    private static double HeadEnd(PageView view, PageGeometry geometry)
    {
        double left = view.Blocks.Min(b => b.Left), right = view.Blocks.Max(b => b.Right), end = double.MinValue;
        foreach (var rule in view.Rulings.Level)
        {
            if (rule.Bottom > end && rule.Top < Head * geometry.Height && rule.Width > WideRule * (right - left)
                && !view.Blocks.Exists(b => b.Bottom < rule.Bottom && (b.Rows.Count >= BodyRows || Leads(view, b))))
                end = rule.Bottom;
        }

        return end;
    }

    private static bool Leads(PageView view, Block block)
    {
        for (var i = 0; i < block.Rows.Count; i++)
        {
            if (view.Facts[block.FirstRow + i].Leads)
                return true;
        }

        return false;
    }
}
