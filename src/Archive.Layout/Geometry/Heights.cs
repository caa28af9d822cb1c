namespace Archive.Layout.Geometry;

/// <summary>Looks things up that are sorted from top to bottom.</summary>
internal static class Heights
{
    /// <summary>Place of the first that does not stand above a height.</summary>
    /// <param name="sorted">From top to bottom.</param>
    /// <param name="height">The height.</param>
    /// <param name="at">At what height one stands.</param>
    public static int First<T>(List<T> sorted, double height, Func<T, double> at)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(sorted[middle]) < height)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
