namespace Archive.Layout.Geometry;

/// <summary>The measures of a page's body text, by which everything else is judged.</summary>
/// <param name="Em">Advance of a full character, letter-spacing included.</param>
/// <param name="Height">Height of its words' boxes.</param>
internal readonly record struct Scale(double Em, double Height);

/// <summary>Medians by weight.</summary>
internal static class Median
{
    /// <summary>The value at which half of the weight lies below; 0 for none.</summary>
    public static double Of(List<(double Value, double Weight)> values)
    {
        if (values.Count == 0)
            return 0;
        values.Sort((a, b) => a.Value.CompareTo(b.Value));
        var half = values.Sum(v => v.Weight) / 2;
        foreach (var (value, weight) in values)
        {
            half -= weight;
            if (half <= 0)
                return value;
        }

        return values[^1].Value;
    }
}

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
