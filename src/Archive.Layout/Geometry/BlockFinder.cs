namespace Archive.Layout.Geometry;

/// <summary>Joins lines below each other into blocks.</summary>
internal static class BlockFinder
{
    // In line heights from middle to middle: lines of a block stand closer, crossheads and the next story farther apart.
    private const double WithinBody = 1.55;
    private const double SameRow = 0.45;

    /// <summary>The blocks of a page, from top to bottom.</summary>
    /// <param name="pieces">The pieces; pieces of one printed line are joined.</param>
    /// <param name="scale">The page's measures.</param>
    /// <param name="rulings">Its rules.</param>
    /// <param name="pitch">Distance between the middles of two body lines.</param>
    public static List<Block> Find(List<Piece> pieces, Scale scale, Rulings rulings, out double pitch)
    {
        var lanes = LaneFinder.Find(pieces, scale, out var columns);
        var byLane = new List<(Piece, int)>[columns.Count];
        List<Piece> free = [];
        for (var i = 0; i < pieces.Count; i++)
        {
            if (lanes[i] >= 0)
                (byLane[lanes[i]] ??= []).Add((pieces[i], i));
            else
                free.Add(pieces[i]);
        }

        List<List<Piece>> laneRows = [];
        foreach (var lane in byLane)
            laneRows.Add(lane is null ? [] : Rows(lane.Select(l => l.Item1), scale));
        pitch = Pitch(laneRows, scale);
        var heads = free.OrderBy(p => p.Top).ToList();
        List<Block> blocks = [];
        for (var l = 0; l < columns.Count; l++)
        {
            Block? open = null;
            foreach (var row in laneRows[l])
            {
                if (open is null || row.Middle - open.Rows[^1].Middle > WithinBody * pitch
                    || rulings.PartsLevels(open.Rows[^1].Middle, row.Middle, columns[l].Left, columns[l].Right)
                    || HeadBetween(heads, open.Rows[^1], row, columns[l]))
                {
                    open = new Block { Rows = [], Left = columns[l].Left, Right = columns[l].Right };
                    blocks.Add(open);
                }

                open.Rows.Add(row);
            }
        }

        blocks.AddRange(Free(Rows(free, scale), scale, rulings));
        blocks.Sort((a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return blocks;
    }

    /// <summary>Puts pieces of one printed line together.</summary>
    private static List<Piece> Rows(IEnumerable<Piece> pieces, Scale scale)
    {
        List<Piece> rows = [];
        foreach (var p in pieces.OrderBy(p => p.Middle).ThenBy(p => p.Left))
        {
            var joined = false;
            for (var k = rows.Count - 1; k >= 0 && k >= rows.Count - 8 && !joined; k--)
            {
                var row = rows[k];
                var height = Math.Min(p.Bottom - p.Top, row.Bottom - row.Top);
                if (Math.Abs(row.Middle - p.Middle) >= SameRow * height || Math.Max(row.Size, p.Size) > 1.35 * Math.Min(row.Size, p.Size))
                    continue;
                double gap = Math.Max(p.Left - row.Right, row.Left - p.Right), least = Math.Min(row.Width, p.Width);
                if (gap > 2.5 * scale.Em * Math.Max(1, row.Size) || gap < -least / 3)
                    continue;
                Join(row, p);
                joined = true;
            }

            if (!joined)
                rows.Add(p);
        }

        return rows;
    }

    private static void Join(Piece row, Piece p)
    {
        if (p.Left < row.Left)
            row.Spans.InsertRange(0, p.Spans);
        else
            row.Spans.AddRange(p.Spans);
        row.Size = row.Ems >= p.Ems ? row.Size : p.Size;
        row.Left = Math.Min(row.Left, p.Left);
        row.Right = Math.Max(row.Right, p.Right);
        row.Ems += p.Ems;
        row.Han += p.Han;
    }

    private static double Pitch(List<List<Piece>> lanes, Scale scale)
    {
        List<(double, double)> steps = [];
        foreach (var rows in lanes)
        {
            for (var i = 1; i < rows.Count; i++)
            {
                var step = rows[i].Middle - rows[i - 1].Middle;
                if (step > 0.6 * scale.Height && step < 4 * scale.Height)
                    steps.Add((step, 1));
            }
        }

        return steps.Count > 0 ? Median.Of(steps) : 1.5 * scale.Height;
    }

    private static bool HeadBetween(List<Piece> heads, Piece above, Piece below, Lane lane)
    {
        if (below.Top - above.Bottom <= 0)
            return false;
        foreach (var head in heads)
        {
            if (head.Top >= below.Bottom)
                return false;
            if (head.IsDisplay && head.Middle > above.Bottom && head.Middle < below.Top && Block.Share(head.Left, head.Right, lane.Left, lane.Right) > 0.3)
                return true;
        }

        return false;
    }

    /// <summary>Headlines and single lines: those of one size that stand over each other and overlap.</summary>
    private static List<Block> Free(List<Piece> rows, Scale scale, Rulings rulings)
    {
        List<Block> blocks = [];
        rows.Sort((a, b) => a.Top.CompareTo(b.Top));
        foreach (var row in rows)
        {
            Block? home = null;
            for (var k = blocks.Count - 1; k >= 0 && k >= blocks.Count - 40 && home is null; k--)
            {
                var last = blocks[k].Rows[^1];
                var size = Math.Max(last.Bottom - last.Top, row.Bottom - row.Top);
                if (Math.Max(last.Size, row.Size) <= 1.25 * Math.Min(last.Size, row.Size)
                    && row.Top - last.Bottom < 0.95 * size && row.Middle > last.Middle
                    && Block.Share(last.Left, last.Right, row.Left, row.Right) > 0.5
                    && !rulings.PartsLevels(last.Middle, row.Middle, Math.Max(last.Left, row.Left), Math.Min(last.Right, row.Right)))
                    home = blocks[k];
            }

            if (home is null)
            {
                blocks.Add(new Block { Rows = [row], Left = row.Left, Right = row.Right });
            }
            else
            {
                home.Rows.Add(row);
                home.Left = Math.Min(home.Left, row.Left);
                home.Right = Math.Max(home.Right, row.Right);
            }
        }

        return blocks;
    }
}
