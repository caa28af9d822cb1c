namespace Archive.Layout.Geometry;

/// <summary>What a block is.</summary>
internal enum BlockRole
{
    /// <summary>A run of body lines in one column.</summary>
    Body,

    /// <summary>A headline stack (标题) or a part of one.</summary>
    Heading,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>版面附属, and what a reader made of rules and pictures.</summary>
    Furniture,
}

/// <summary>Lines that stand directly below each other in one column (块).</summary>
internal sealed class Block
{
    /// <summary>The lines from top to bottom.</summary>
    public required List<Piece> Rows { get; init; }

    /// <summary>Left edge of its column.</summary>
    public required double Left { get; set; }

    /// <summary>Right edge of its column.</summary>
    public required double Right { get; set; }

    /// <summary>What it is.</summary>
    public BlockRole Role { get; set; }

    /// <summary>Index of its first row among the rows of all blocks.</summary>
    public int FirstRow { get; set; }

    /// <summary>A headline set upright.</summary>
    public bool IsUpright => Rows[0].IsUpright;

    /// <summary>Upper edge.</summary>
    public double Top => Rows[0].Top;

    /// <summary>Lower edge.</summary>
    public double Bottom => Rows[^1].Bottom;

    /// <summary>Width of its column.</summary>
    public double Width => Right - Left;

    /// <summary>Height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Largest type size of its rows.</summary>
    public double Size => Rows.Max(r => r.Size);

    /// <summary>How much of the narrower one's width two blocks have in common, from 0 to 1.</summary>
    public double OverlapAcross(Block other) => Share(Left, Right, other.Left, other.Right);

    /// <summary>How much of the lower one's height two blocks have in common, from 0 to 1.</summary>
    public double OverlapDown(Block other) => Share(Top, Bottom, other.Top, other.Bottom);

    /// <summary>The common part of two ranges, in parts of the shorter.</summary>
    public static double Share(double from, double to, double otherFrom, double otherTo) =>
        Math.Clamp((Math.Min(to, otherTo) - Math.Max(from, otherFrom)) / Math.Max(1e-9, Math.Min(to - from, otherTo - otherFrom)), 0, 1);
}
