namespace Archive.Layout.Geometry;

/// <summary>What words on one line say of the sizes they are set in.</summary>
internal static class TypeSizes
{
    /// <summary>By how much heights differ at least that are of two sizes.</summary>
    public const double Other = 1.35;

    // Where boxes are exact, and advances differ as much.
    private const double OtherExactly = 1.12;

    /// <summary>Height of most words: a single box may be far too high.</summary>
    public static double Typical(List<Word> words, int from, int to)
    {
        List<(double, double)> heights = [];
        for (var k = from; k < to; k++)
            heights.Add((words[k].Height, words[k].Ems));
        return Median.Of(heights);
    }

    /// <summary>Whether the last Chinese word before a gap and the first behind it are set in two sizes: by the height of their boxes, or by that and by their advance, since the height is the font's as well.</summary>
    public static bool Differ(List<Word> words, int from, int at)
    {
        int before = at - 1, after = at;
        while (before > from && words[before].Han == 0)
            before--;
        while (after < words.Count - 1 && words[after].Han == 0)
            after++;
        if (words[before].Han == 0 || words[after].Han == 0)
            return false;
        var height = words[after].Height / words[before].Height;
        var advance = words[after].Width / words[after].Ems / (words[before].Width / words[before].Ems);
        return Math.Max(height, 1 / height) > Other || Math.Min(height, advance) > OtherExactly || Math.Min(1 / height, 1 / advance) > OtherExactly;
    }
}
