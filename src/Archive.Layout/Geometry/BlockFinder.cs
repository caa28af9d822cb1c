namespace Archive.Layout.Geometry;

/// <summary>Joins lines below each other into blocks, each in one column (栏).</summary>
/// <remarks>A column's lines begin at one edge, a paragraph's first two ems farther in; only by its left edge can a line of two
/// characters and the full one below it be seen to be of one column.</remarks>
internal sealed class BlockFinder
{
    // In line distances: lines of a block stand closer, crossheads and the next story farther apart.
    private const double Within = 1.55;

    // In ems.
    private const double LeftEdge = 2.75;
    private const double RightEdge = 1.3;
    private const double SameLineGap = 0.9;
    private const double HeadGap = 0.5;
    private const double SameEdge = 0.6;
    private const double SameStart = 0.4;

    // 阿依古丽·买买提 is seven and a half wide.
    private const double LongestCell = 8;
    private const double WidestCellGap = 2.2;

    // In line distances: how far apart neighbouring lines of a column stand.
    private const double NearLine = 0.75;
    private const double FarLine = 1.25;
    private const double SameLevel = 0.45;
    private const double Around = 5;

    // Pieces around one: a line has some ten on a page of a newspaper.
    private const int MostAround = 200;

    // Type sizes that are exact.
    private const double Smaller = 0.93;
    private const double BodySize = 0.98;
    private const double LeastLarger = 1.05;
    private const int MostTitleRows = 3;

    // Up to this size a body line may seem to be a headline's.
    private const double MostMeasured = 1.6;

    private readonly Scale scale;
    private readonly Rulings rulings;
    private readonly bool exact;
    private readonly double pitch;
    private readonly List<Piece> sorted;
    private readonly List<Block> bodies = [];
    private readonly List<Block> heads = [];

    private BlockFinder(List<Piece> pieces, Scale scale, Rulings rulings, bool exact)
    {
        this.exact = exact;
        this.scale = scale;
        this.rulings = rulings;
        pitch = LineDistance.Of(pieces, scale);
        sorted = [.. pieces.OrderBy(p => p.Middle).ThenBy(p => p.Left)];
    }

    /// <summary>The blocks of a page, from top to bottom.</summary>
    /// <param name="pieces">The pieces; pieces of one printed line are joined.</param>
    /// <param name="scale">The page's measures.</param>
    /// <param name="rulings">Its rules.</param>
    /// <param name="pitch">Distance between the middles of two body lines.</param>
    /// <param name="exact">Whether boxes are exact.</param>
    public static List<Block> Find(List<Piece> pieces, Scale scale, Rulings rulings, out double pitch, bool exact)
    {
        var finder = new BlockFinder(pieces, scale, rulings, exact);
        pitch = finder.pitch;
        finder.Lower();
        foreach (var piece in finder.sorted)
            finder.Place(piece);
        new Scraps(finder.bodies, finder.heads, scale, rulings, finder.pitch).Absorb();
        ColumnEdges.Set(finder.bodies, scale.Em, pitch, exact);
        return [.. finder.bodies.Concat(finder.heads).OrderBy(b => b.Top).ThenBy(b => b.Left)];
    }

    /// <summary>A line that fills its column just as the line above or below does, and stands as close as body lines do, is set as they are:
    /// OCR gives some lines boxes that are too high, and lines justified in a narrow column are wide for their characters.</summary>
    private void Lower()
    {
        for (var i = 0; i < sorted.Count; i++)
        {
            var piece = sorted[i];
            if (!piece.IsDisplay || piece.Size > MostMeasured)
                continue;
            for (var k = i - 1; k >= 0 && piece.IsDisplay && piece.Middle - sorted[k].Middle < FarLine * pitch; k--)
                LowerTo(sorted[k], piece);
            for (var k = i + 1; k < sorted.Count && piece.IsDisplay && sorted[k].Middle - piece.Middle < FarLine * pitch; k++)
                LowerTo(sorted[k], piece);
        }
    }

    private void LowerTo(Piece body, Piece piece)
    {
        // A paragraph's first line is set in by two ems.
        var indent = body.Middle > piece.Middle ? Math.Max(0, piece.Left - body.Left) / scale.Em : 0;
        if (!body.IsDisplay && body.Ems >= 5 && Math.Abs(body.Middle - piece.Middle) > NearLine * pitch
            && (Math.Abs(body.Left - piece.Left) < SameEdge * scale.Em || Math.Abs(indent - 2) < SameEdge) && Math.Abs(body.Right - piece.Right) < SameEdge * scale.Em)
            piece.Size = 1;
    }

    private void Place(Piece piece)
    {
        var into = piece.IsDisplay ? heads : bodies;
        Block? best = null;
        var least = double.MaxValue;
        for (var k = into.Count - 1; k >= 0 && k >= into.Count - 150; k--)
        {
            var fit = piece.IsDisplay ? HeadFit(into[k], piece) : BodyFit(into[k], piece);
            if (fit < least)
                (best, least) = (into[k], fit);
        }

        if (best is null)
        {
            into.Add(new Block { Rows = [piece], Left = piece.Left, Right = piece.Right });
            return;
        }

        if (SameLine(best.Rows[^1], piece))
            Join(best.Rows[^1], piece);
        else
            best.Rows.Add(piece);
        best.Left = Math.Min(best.Left, piece.Left);
        best.Right = Math.Max(best.Right, piece.Right);
    }

    /// <summary>How far a line is from going on with a block; infinite where it does not.</summary>
    private double BodyFit(Block block, Piece piece)
    {
        var last = block.Rows[^1];
        var step = piece.Middle - last.Middle;
        if (step > Within * pitch || piece.Right > block.Right + (RightEdge * scale.Em) && block.Rows.Count > 2 || piece.Left < block.Left - (LeftEdge * scale.Em))
            return double.MaxValue;
        if (SameLine(last, piece) && exact && IsCell(block, piece))
            return 0;
        if (SameLine(last, piece))
            // At a block's top nothing shows yet where it ends: what the format gives as one line was cut at a gutter.
            return Math.Max(piece.Left - last.Right, last.Left - piece.Right) < SameLineGap * scale.Em && (last.Number == piece.Number ? block.Rows.Count > 2 && !exact : !BeginsColumn(piece)) ? 0 : double.MaxValue;
        if (step < SameLevel * pitch)
            return double.MaxValue;
        if (piece.Ems >= 5 && last.Ems >= 5 && Math.Max(piece.Size, last.Size) > 1.35 * Math.Min(piece.Size, last.Size))
            return double.MaxValue;
        if (exact && (IsSmaller(last, piece) || StandsOut(block, piece)))
            return double.MaxValue;
        // Set in farther, such as a signature, it must lie within.
        var edge = Math.Abs(piece.Left - block.Left);
        if (edge > LeftEdge * scale.Em && piece.Right > block.Right + (0.5 * scale.Em))
            return double.MaxValue;
        if (rulings.PartsLevels(last.Middle, piece.Middle, Math.Max(piece.Left, block.Left), Math.Min(piece.Right, block.Right)))
            return double.MaxValue;
        return (edge / scale.Em) + (step / pitch);
    }

    /// <summary>Whether one of two lines is set in smaller type than the body, the other as large as it: a caption or the page's head ends there. A squeezed line is hardly smaller.</summary>
    private static bool IsSmaller(Piece a, Piece b) =>
        Math.Min(a.Ems, b.Ems) >= 5 && Math.Min(a.Size, b.Size) < Smaller && Math.Max(a.Size, b.Size) > BodySize;

    /// <summary>Whether a block's lines are all larger than one below them, and reach out of its column: a byline or 副题 in the middle over several columns.</summary>
    private bool StandsOut(Block block, Piece below) =>
        block.Rows.Count <= MostTitleRows && block.Rows.TrueForAll(r => r.Size > LeastLarger * Math.Max(1, below.Size))
        && (block.Rows.Max(r => r.Right) - below.Right > SameEdge * scale.Em || below.Left - block.Rows.Min(r => r.Left) > SameEdge * scale.Em && !IsSetIn(below));

    /// <summary>Whether the line below one begins two ems farther left: it is a paragraph's first.</summary>
    private bool IsSetIn(Piece piece)
    {
        for (var k = Heights.First(sorted, piece.Middle + (NearLine * pitch), static p => p.Middle); k < sorted.Count && sorted[k].Middle - piece.Middle < FarLine * pitch; k++)
        {
            if (Math.Abs(piece.Left - sorted[k].Left - (2 * scale.Em)) < SameEdge * scale.Em)
                return true;
        }

        return false;
    }

    /// <summary>Whether a few characters stand behind a gap within a column's edges: no gutter is there, but names of a list are set apart.</summary>
    private bool IsCell(Block block, Piece piece) =>
        block.Rows.Count > 3 && piece.Ems <= LongestCell && piece.Left - block.Rows[^1].Right is > 0 and var gap && gap < WidestCellGap * scale.Em
        && block.Rows.Count(r => r.Right > piece.Right - (SameEdge * scale.Em)) > 1;

    /// <summary>Whether lines above and below begin at a piece's left edge, and none of them stands across it: it begins a column's line.</summary>
    private bool BeginsColumn(Piece piece)
    {
        var at = sorted.IndexOf(piece);
        var count = 0;
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var k = at + step; k >= 0 && k < sorted.Count && Math.Abs(k - at) < MostAround && Math.Abs(sorted[k].Middle - piece.Middle) < Around * pitch; k += step)
            {
                var other = sorted[k];
                if (other.IsDisplay || Math.Abs(other.Middle - piece.Middle) < SameLevel * pitch)
                    continue;
                if (Math.Abs(other.Left - piece.Left) < SameStart * scale.Em)
                    count++;
                else if (other.Left < piece.Left - scale.Em && other.Right > piece.Left + scale.Em)
                    return false;
            }
        }

        return count > 1;
    }

    /// <summary>Headlines of one size that stand over each other and overlap are one.</summary>
    private double HeadFit(Block block, Piece row)
    {
        var last = block.Rows[^1];
        double height = last.Bottom - last.Top, size = Math.Max(height, row.Bottom - row.Top);
        if (Math.Max(last.Size, row.Size) > 1.25 * Math.Min(last.Size, row.Size))
            return double.MaxValue;
        if (SameLine(last, row))
            // Wider than a gutter, where places are exact, it may be one.
            return Math.Max(row.Left - last.Right, last.Left - row.Right) is var gap && gap < HeadGap * size && !(exact && gap > SameLineGap * scale.Em) ? 0 : double.MaxValue;
        if (row.Top - last.Bottom > 0.95 * size || row.Middle < last.Middle || Block.Share(last.Left, last.Right, row.Left, row.Right) < 0.5
            || rulings.PartsLevels(last.Middle, row.Middle, Math.Max(last.Left, row.Left), Math.Min(last.Right, row.Right)))
            return double.MaxValue;
        return Math.Max(0, row.Top - last.Bottom) / pitch;
    }

    /// <summary>Whether two pieces stand beside each other on one printed line.</summary>
    public static bool SameLine(Piece row, Piece piece) =>
        Math.Abs(row.Middle - piece.Middle) < 0.45 * Math.Min(row.Bottom - row.Top, piece.Bottom - piece.Top)
        && Math.Min(row.Right, piece.Right) - Math.Max(row.Left, piece.Left) < 0.3 * Math.Min(row.Width, piece.Width);

    /// <summary>Makes a piece part of a row.</summary>
    public static void Join(Piece row, Piece piece)
    {
        row.Spans.InsertRange(piece.Left < row.Left ? 0 : row.Spans.Count, piece.Spans);
        row.Size = row.Ems >= piece.Ems ? row.Size : piece.Size;
        row.Left = Math.Min(row.Left, piece.Left);
        row.Right = Math.Max(row.Right, piece.Right);
        row.Ems += piece.Ems;
        row.Han += piece.Han;
    }
}
