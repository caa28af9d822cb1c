namespace Archive.Layout.Geometry;

/// <summary>Finds where each block's column begins and ends: its lines show it, or those of the block above or below.</summary>
internal static class ColumnEdges
{
    private const int FewestRows = 4;

    // In ems.
    private const double LeftEdge = 2.75;
    private const double RightEdge = 1.3;
    private const double SameEdge = 0.6;
    private const double Hung = 1.6;

    // In line distances.
    private const double Near = 6;

    // What share of a block's lines must agree on an edge: boxes of a text layer are exact, and of a list few lines reach the left one.
    private const int Share = 4;
    private const int ShareOfExact = 8;

    /// <summary>Sets the edges of bodies.</summary>
    /// <param name="bodies">The blocks.</param>
    /// <param name="em">Em of the body.</param>
    /// <param name="pitch">Distance of body lines.</param>
    /// <param name="exact">Whether boxes are exact.</param>
    public static void Set(List<Block> bodies, double em, double pitch, bool exact)
    {
        foreach (var block in bodies.Where(b => b.Rows.Count >= FewestRows))
        {
            block.Left = Edge(block.Rows.ConvertAll(r => r.Left), em, exact ? ShareOfExact : Share);
            block.Right = -Edge(block.Rows.ConvertAll(r => -r.Right), em, Share);
            // A mark hangs out of a column of few lines.
            if (exact && -Edge(block.Rows.ConvertAll(r => -r.Right), em, Share, 2) is var right && right > block.Right - (Hung * em))
                block.Right = right;
        }

        foreach (var block in bodies.Where(b => b.Rows.Count < FewestRows))
            Borrow(block, bodies, em, pitch);
    }

    /// <summary>The lowest value that a share of the others agree with: a single box may reach too far.</summary>
    private static double Edge(List<double> values, double em, int share, int fewest = 1)
    {
        values.Sort();
        foreach (var v in values)
        {
            var near = values.Where(o => Math.Abs(o - v) < SameEdge * em).ToList();
            if (near.Count * share >= values.Count && near.Count >= fewest)
                return near[near.Count / 2];
        }

        return values[0];
    }

    /// <summary>A few lines that do not show their column's edges have those of the block above or below. Two that end at one edge do show it: below them may stand lines across two columns.</summary>
    private static void Borrow(Block block, List<Block> bodies, double em, double pitch)
    {
        var shown = block.Rows.Count(r => block.Right - r.Right < SameEdge * em) > 1;
        var lender = bodies.Where(b => b.Rows.Count >= FewestRows && Distance(b, block) < Near * pitch && !(shown && b.Right > block.Right + (RightEdge * em))
                && block.Left > b.Left - em && block.Right < b.Right + (RightEdge * em) && block.Left < b.Left + (LeftEdge * em))
            .MinBy(b => Distance(b, block));
        if (lender is not null)
            (block.Left, block.Right) = (lender.Left, lender.Right);
    }

    private static double Distance(Block a, Block b) => Math.Max(0, Math.Max(a.Top - b.Bottom, b.Top - a.Bottom));
}
