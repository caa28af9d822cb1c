namespace Archive.Layout.Geometry;

/// <summary>White that runs down between words, line after line: a gutter between columns, however narrow.</summary>
/// <remarks>A line is justified by spaces that stand anywhere; where no word stands across the white of several lines, columns part. Marks that
/// hang out of a column make it narrower in some lines. Only of a text layer: boxes that were read from a picture are ragged, and those of
/// single characters leave white between them that runs down too.</remarks>
internal sealed class Rivers
{
    /// <summary>How narrow such white may be, in ems.</summary>
    public const double Least = 0.35;

    private const double Reach = 10;
    private const double SameRow = 0.4;
    private const double Near = 3;
    private const double Touch = 0.1;
    private const double SameLeft = 0.5;
    private const double SameRight = 0.3;
    private const double LargestBody = 1.25;
    private const int FewestBanks = 4;

    // Around one gap there are some hundred words on a page of a newspaper.
    private const int MostWords = 3000;

    private readonly List<(double Y, Word Word)> words = [];
    private readonly double em;
    private readonly Rulings rulings;

    /// <param name="lines">The page's words by line.</param>
    /// <param name="scale">Its measures.</param>
    /// <param name="rulings">Its rules.</param>
    public Rivers(List<WordLine> lines, Scale scale, Rulings rulings)
    {
        (em, this.rulings) = (scale.Em, rulings);
        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                // A headline stands across the columns below it.
                if (word.Height <= LargestBody * scale.Height)
                    words.Add((word.Middle, word));
            }
        }

        words.Sort((a, b) => a.Y.CompareTo(b.Y));
    }

    /// <summary>Whether the white between two words is part of one.</summary>
    /// <param name="left">Where it begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="y">The middle of its line.</param>
    public bool RunsThrough(double left, double right, double y)
    {
        var middle = (left + right) / 2;
        int banks = 0, seen = 0;
        for (var at = FirstBelow(y - (Reach * em)); at < words.Count && words[at].Y <= y + (Reach * em);)
        {
            double row = words[at].Y, before = double.MinValue, after = double.MaxValue;
            for (; at < words.Count && words[at].Y <= row + (SameRow * em); at++)
            {
                if (++seen > MostWords)
                    return false;
                var word = words[at].Word;
                if (word.Right < middle - (Near * em) || word.Left > middle + (Near * em) || rulings.PartsLevels(Math.Min(y, row), Math.Max(y, row), left, right))
                    continue;
                if (word.Right <= middle + (Touch * em))
                    before = Math.Max(before, word.Right);
                else if (word.Left >= middle - (Touch * em))
                    after = Math.Min(after, word.Left);
                else
                    return false;
            }

            bool hasBefore = before > double.MinValue, hasAfter = after < double.MaxValue;
            if (hasBefore && hasAfter && after - before < Least * em)
                return false;
            if (hasBefore && hasAfter || hasAfter && Math.Abs(after - right) < SameLeft * em || hasBefore && Math.Abs(before - left) < SameRight * em)
                banks++;
        }

        return banks >= FewestBanks;
    }

    private int FirstBelow(double y)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Y < y)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
