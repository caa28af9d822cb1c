namespace Archive.Layout.Geometry;

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
