namespace Archive.Layout.Geometry;

/// <summary>A story's body: blocks in reading order, from column to column.</summary>
internal sealed class Chain
{
    /// <summary>The blocks in reading order.</summary>
    public required List<Block> Blocks { get; init; }

    /// <summary>Its headline; <see langword="null"/> where it has none.</summary>
    public Stack? Stack { get; set; }

    /// <summary>Captions among its columns.</summary>
    public List<Block> Captions { get; } = [];

    /// <summary>Left edge of its columns.</summary>
    public double Left => Blocks.Min(b => b.Left);

    /// <summary>Right edge of its columns.</summary>
    public double Right => Blocks.Max(b => b.Right);

    /// <summary>Upper edge.</summary>
    public double Top => Blocks.Min(b => b.Top);

    /// <summary>Lower edge.</summary>
    public double Bottom => Blocks.Max(b => b.Bottom);
}
