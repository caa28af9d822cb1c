namespace Archive.Layout.Geometry;

/// <summary>Finds the column of what stands in one but is a block of its own.</summary>
/// <param name="bodies">Blocks of body lines.</param>
/// <param name="heads">Blocks of larger lines.</param>
/// <param name="scale">The page's measures.</param>
/// <param name="rulings">Its rules.</param>
/// <param name="pitch">Distance of body lines.</param>
internal sealed class Scraps(List<Block> bodies, List<Block> heads, Scale scale, Rulings rulings, double pitch)
{
    // In ems.
    private const double LeftEdge = 2.75;

    /// <summary>Puts what stands within a column, but was read as something else, into its place: scraps, and misread lines that seem large.</summary>
    public void Absorb()
    {
        foreach (var from in new[] { bodies, heads })
        {
            for (var i = from.Count - 1; i >= 0; i--)
            {
                var scrap = from[i];
                if (scrap.Rows.Count > 2)
                    continue;
                var home = bodies.Find(b => b != scrap && b.Rows.Count > Math.Max(3, scrap.Rows.Count) && Holds(b, scrap));
                if (home is null)
                    continue;
                from.RemoveAt(i);
                foreach (var row in scrap.Rows)
                    Insert(home, row);
            }
        }

        JoinOverScraps();
    }

    private bool Holds(Block block, Block scrap)
    {
        if (scrap.Left < block.Left - scale.Em || scrap.Right > block.Right + scale.Em)
            return false;
        return (scrap.Top >= block.Rows[0].Middle || GoesOn(block.Rows[0], scrap.Rows[0])) && (scrap.Bottom <= block.Rows[^1].Middle || GoesOn(block.Rows[^1], scrap.Rows[^1]));
    }

    /// <summary>A printed line that the format gives as two; what was one line there was cut at a gutter.</summary>
    private static bool GoesOn(Piece row, Piece scrap) => BlockFinder.SameLine(row, scrap) && row.Number != scrap.Number;

    private static void Insert(Block block, Piece row)
    {
        var at = block.Rows.FindIndex(r => BlockFinder.SameLine(r, row));
        if (at >= 0)
        {
            BlockFinder.Join(block.Rows[at], row);
            return;
        }

        at = block.Rows.FindIndex(r => r.Middle > row.Middle);
        block.Rows.Insert(at < 0 ? block.Rows.Count : at, row);
    }

    /// <summary>Two blocks of one column with room for a single line between them, which was misread, are one.</summary>
    private void JoinOverScraps()
    {
        for (var i = 0; i < bodies.Count; i++)
        {
            for (var again = true; again;)
            {
                again = false;
                var above = bodies[i];
                var below = bodies.Find(b => b != above && b.Rows[0].Middle - above.Rows[^1].Middle is > 0 and var step && step < 2.5 * pitch
                    && Math.Abs(b.Left - above.Left) < LeftEdge * scale.Em && Math.Abs(b.Right - above.Right) < LeftEdge * scale.Em
                    && !rulings.PartsLevels(above.Rows[^1].Middle, b.Rows[0].Middle, above.Left, above.Right));
                if (below is null || above.Rows.Count < 2 || below.Rows.Count < 2)
                    continue;
                var scraps = bodies.Concat(heads).Where(s => s != above && s != below && s.Rows.Count == 1 && s.Rows[0].Middle > above.Rows[^1].Middle && s.Rows[0].Middle < below.Rows[0].Middle
                    && s.Left > above.Left - scale.Em && s.Right < above.Right + scale.Em).ToList();
                if (scraps.Count == 0)
                    continue;
                above.Rows.AddRange(below.Rows);
                above.Left = Math.Min(above.Left, below.Left);
                above.Right = Math.Max(above.Right, below.Right);
                bodies.Remove(below);
                foreach (var scrap in scraps)
                {
                    bodies.Remove(scrap);
                    heads.Remove(scrap);
                    Insert(above, scrap.Rows[0]);
                }

                i = bodies.IndexOf(above);
                again = true;
            }
        }
    }
}
