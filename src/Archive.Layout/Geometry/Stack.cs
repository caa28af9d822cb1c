namespace Archive.Layout.Geometry;

/// <summary>A headline stack (标题) on the page: its rows from top to bottom.</summary>
internal sealed class Stack
{
    /// <summary>The blocks it is made of.</summary>
    public required List<Block> Blocks { get; init; }

    /// <summary>Left edge.</summary>
    public double Left => Blocks.Min(b => b.Rows.Min(r => r.Left));

    /// <summary>Right edge.</summary>
    public double Right => Blocks.Max(b => b.Rows.Max(r => r.Right));

    /// <summary>Upper edge.</summary>
    public double Top => Blocks.Min(b => b.Top);

    /// <summary>Lower edge.</summary>
    public double Bottom => Blocks.Max(b => b.Bottom);

    /// <summary>Largest type size.</summary>
    public double Size => Blocks.Max(b => b.Size);

    /// <summary>Its rows from top to bottom, those of one printed line from left to right.</summary>
    public List<Piece> Rows()
    {
        List<Piece> rows = [.. Blocks.SelectMany(b => b.Rows).OrderBy(r => r.Middle)];
        // Pieces of one line may differ a little in height.
        for (var i = 1; i < rows.Count; i++)
        {
            for (var k = i; k > 0 && rows[k].Left < rows[k - 1].Left && Math.Abs(rows[k].Middle - rows[k - 1].Middle) < 0.4 * Math.Min(rows[k].Bottom - rows[k].Top, rows[k - 1].Bottom - rows[k - 1].Top); k--)
                (rows[k], rows[k - 1]) = (rows[k - 1], rows[k]);
        }

        return rows;
    }
}
