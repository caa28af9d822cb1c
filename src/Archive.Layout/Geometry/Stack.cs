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

    /// <summary>Its rows from top to bottom; pieces of one printed line are one row.</summary>
    public List<Piece> Rows()
    {
        List<List<Piece>> lines = [];
        foreach (var row in Blocks.SelectMany(b => b.Rows).OrderBy(r => r.Middle))
        {
            if (lines.Count > 0 && lines[^1].TrueForAll(p => SameLine(p, row)))
                lines[^1].Add(row);
            else
                lines.Add([row]);
        }

        return lines.ConvertAll(Joined);
    }

    private static bool SameLine(Piece a, Piece b) =>
        Math.Abs(a.Middle - b.Middle) < 0.5 * Math.Max(a.Bottom - a.Top, b.Bottom - b.Top) && Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) < 0.3 * Math.Min(a.Width, b.Width);

    private static Piece Joined(List<Piece> line)
    {
        if (line.Count == 1)
            return line[0];
        line.Sort((a, b) => a.Left.CompareTo(b.Left));
        var most = line.MaxBy(p => p.Ems)!;
        return new Piece
        {
            Spans = [.. line.SelectMany(p => p.Spans)],
            Number = line[0].Number,
            Left = line[0].Left,
            Right = line.Max(p => p.Right),
            Top = most.Top,
            Bottom = most.Bottom,
            Ems = line.Sum(p => p.Ems),
            Han = line.Sum(p => p.Han),
            Size = most.Size,
        };
    }
}
