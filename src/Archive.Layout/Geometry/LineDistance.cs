namespace Archive.Layout.Geometry;

/// <summary>The distance of body lines.</summary>
internal static class LineDistance
{
    /// <summary>The median distance of lines that begin at one edge.</summary>
    public static double Of(List<Piece> pieces, Scale scale)
    {
        List<(double, double)> steps = [];
        var sorted = pieces.Where(p => !p.IsDisplay && p.Ems >= 4).OrderBy(p => p.Middle).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var k = i + 1; k < sorted.Count && k < i + 60; k++)
            {
                var step = sorted[k].Middle - sorted[i].Middle;
                if (step > 4 * scale.Height)
                    break;
                if (step < 0.7 * scale.Height || Math.Abs(sorted[k].Left - sorted[i].Left) > scale.Em)
                    continue;
                steps.Add((step, 1));
                break;
            }
        }

        return steps.Count > 0 ? Median.Of(steps) : 1.5 * scale.Height;
    }
}
