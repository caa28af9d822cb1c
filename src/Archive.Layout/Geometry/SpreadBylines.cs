namespace Archive.Layout.Geometry;

/// <summary>Parts bylines (署名) that are set in the middle under a headline of several columns from the column that they happen to stand over.</summary>
/// <remarks>Of three columns it is the second, which goes on with the first: with a byline it would begin a story.</remarks>
internal static class SpreadBylines
{
    private const double LeastColumns = 1.5;

    // In ems, and in line distances.
    private const double OffCentre = 2;
    private const double SameWidth = 1.5;
    private const double UnderHeadline = 2.5;
    private const double SameLevel = 2;

    /// <summary>Makes such bylines blocks of their own.</summary>
    public static void Part(PageView view, List<Stack> stacks)
    {
        for (var i = 0; i < view.Blocks.Count; i++)
        {
            var block = view.Blocks[i];
            var lines = view.First(block).BylineLines;
            if (block.Role != BlockRole.Body || lines == 0 || lines >= block.Rows.Count || view.First(block).Leads)
                continue;
            // The byline may be wider than the column.
            var byline = Of(block, 0, lines);
            var text = Of(block, lines, block.Rows.Count);
            if (!stacks.Exists(s => IsOver(view, s, byline, text) && view.Blocks.Exists(b => b != block && IsFirstColumn(view, s, text, b))))
                continue;
            view.Blocks[i] = byline;
            view.Blocks.Insert(i + 1, text);
        }
    }

    private static Block Of(Block block, int from, int to)
    {
        var rows = block.Rows[from..to];
        return new Block { Rows = rows, Left = rows.Min(r => r.Left), Right = rows.Max(r => r.Right), Role = BlockRole.Body, FirstRow = block.FirstRow + from };
    }

    /// <summary>Whether a headline of several columns stands right over a byline, and its middle over the byline's.</summary>
    private static bool IsOver(PageView view, Stack stack, Block byline, Block text) =>
        (byline.Top - stack.Bottom) / view.Pitch is > -0.5 and < UnderHeadline && stack.Right - stack.Left > LeastColumns * text.Width
            && Math.Abs(byline.Left + byline.Right - stack.Left - stack.Right) < 2 * OffCentre * view.Em;

    /// <summary>Whether a column under the headline, left of the text below the byline, begins beside that and is signed by nobody.</summary>
    private static bool IsFirstColumn(PageView view, Stack stack, Block text, Block column) =>
        column.Role == BlockRole.Body && column.Right < text.Left + view.Em && Block.Share(stack.Left, stack.Right, column.Left, column.Right) > 0.5 && Math.Abs(column.Width - text.Width) < SameWidth * view.Em
            && Math.Abs(column.Top - text.Top) < SameLevel * view.Pitch && view.First(column) is { Leads: false, BylineLines: 0 };
}
