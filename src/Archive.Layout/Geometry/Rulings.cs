namespace Archive.Layout.Geometry;

/// <summary>Printed rules (线) and frames, and what they part.</summary>
internal sealed class Rulings
{
    // A stroke of a large character is sometimes taken for a rule; no rule is that short.
    private const double Shortest = 5;
    private const double Thickest = 1;
    private const int Most = 500;

    private readonly List<PageArea> upright = [];
    private readonly List<PageArea> level = [];

    /// <param name="areas">Rules and frames as the format gives them.</param>
    /// <param name="em">Em of the body.</param>
    public Rulings(IEnumerable<PageArea> areas, double em)
    {
        foreach (var a in areas.OrderByDescending(a => a.Width + a.Height).Take(Most))
        {
            if (a.Width <= Thickest * em && a.Height >= Shortest * em)
            {
                upright.Add(a);
            }
            else if (a.Height <= Thickest * em && a.Width >= Shortest * em)
            {
                level.Add(a);
            }
            else if (a.Width >= Shortest * em && a.Height >= Shortest * em)
            {
                upright.Add(a with { Right = a.Left });
                upright.Add(a with { Left = a.Right });
                level.Add(a with { Bottom = a.Top });
                level.Add(a with { Top = a.Bottom });
            }
        }
    }

    /// <summary>Rules from left to right.</summary>
    public IReadOnlyList<PageArea> Level => level;

    /// <summary>Whether an upright rule stands between two x, at a height.</summary>
    public bool PartsSides(double left, double right, double y)
    {
        foreach (var r in upright)
        {
            var x = (r.Left + r.Right) / 2;
            if (x >= left && x <= right && y >= r.Top && y <= r.Bottom)
                return true;
        }

        return false;
    }

    /// <summary>Whether upright rules between two x cover more than half of a range of heights.</summary>
    public bool PartsSides(double left, double right, double top, double bottom)
    {
        foreach (var r in upright)
        {
            var x = (r.Left + r.Right) / 2;
            if (x >= left && x <= right && Math.Min(bottom, r.Bottom) - Math.Max(top, r.Top) > (bottom - top) / 2)
                return true;
        }

        return false;
    }

    /// <summary>Whether a level rule stands between two heights, under more than half of a range of x.</summary>
    public bool PartsLevels(double top, double bottom, double left, double right)
    {
        foreach (var r in level)
        {
            var y = (r.Top + r.Bottom) / 2;
            if (y > top && y < bottom && Math.Min(right, r.Right) - Math.Max(left, r.Left) > (right - left) / 2)
                return true;
        }

        return false;
    }
}
