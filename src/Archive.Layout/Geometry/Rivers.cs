using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>White that runs down between words, line after line: a gutter between columns, however narrow.</summary>
/// <remarks>A line is justified by spaces that stand anywhere; where no word stands across the white of several lines, columns part. Marks that
/// hang out of a column make it narrower in some lines; but half of a mark's box is white, and where it does not hang out the box ends at the column's edge. Only of a text layer: boxes that were read from a picture are ragged, and those of
/// single characters leave white between them that runs down too.</remarks>
internal sealed class Rivers
{
    /// <summary>How narrow such white may be, in ems.</summary>
    public const double Least = 0.35;

    private const double Reach = 10;
    private const double SameRow = 0.4;
    private const double Near = 3;
    private const double Touch = 0.1;
    private const double WidestSpace = 1.5;
    private const double SameLeft = 0.5;
    private const double SameRight = 0.3;
    private const double LargestBody = 1.25;

    // How far below a headline its columns begin.
    private const double Below = 10;

    // Lines of a column stand closer.
    private const double Off = 2;

    // Not even a short line or two leave so much: another story stands there.
    private const double FarOff = 5;
    private const int FewestBanks = 4;

    // White as wide as this parts columns of three lines too, where all of the first fill it.
    private const double Wide = 0.9;
    private const int FewestFull = 3;

    // The white half of a mark's box.
    private const double MarkWhite = 0.5;

    // Around one gap there are some hundred words on a page of a newspaper.
    private const int MostWords = 3000;

    private readonly List<(double Y, double Left, double Right, double Edge)> words = [];
    private readonly string text;
    private readonly double em;
    private readonly Rulings rulings;

    /// <param name="text">The page's text.</param>
    /// <param name="lines">The page's words by line.</param>
    /// <param name="scale">Its measures.</param>
    /// <param name="rulings">Its rules.</param>
    public Rivers(string text, List<WordLine> lines, Scale scale, Rulings rulings)
    {
        (this.text, em, this.rulings) = (text, scale.Em, rulings);
        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                // A headline stands across the columns below it.
                if (word.Height <= LargestBody * scale.Height)
                    words.Add((word.Middle, InkLeft(word), InkRight(word), word.Right));
            }
        }

        words.Sort((a, b) => a.Y.CompareTo(b.Y));
    }

    /// <summary>Whether the white between two words is part of one.</summary>
    /// <param name="before">The word to its left.</param>
    /// <param name="after">The word to its right.</param>
    public bool RunsThrough(Word before, Word after)
    {
        double left = InkRight(before), right = InkLeft(after);
        return right - left >= Least * em && RunsThrough(left, right, before.Right, (before.Middle + after.Middle) / 2);
    }

    /// <summary>Whether a word goes on with one right before it on its printed line: a reader begins a line anew at figures of another font.</summary>
    public bool GoesOn(Word word)
    {
        for (var at = FirstBelow(word.Middle - (SameRow * em)); at < words.Count && words[at].Y <= word.Middle + (SameRow * em); at++)
        {
            if (words[at].Right > word.Left - (WidestSpace * em) && words[at].Right <= word.Left + (Touch * em))
                return true;
        }

        return false;
    }

    /// <summary>Whether a gap between words of a headline stands over a gutter: the lines below it begin and end there, and none stands across.</summary>
    public bool IsOverGutter(Word before, Word after)
    {
        double left = before.Right, right = after.Left, y = (before.Middle + after.Middle) / 2;
        int ends = 0, begins = 0, seen = 0;
        for (var at = FirstBelow(Math.Max(before.Bottom, after.Bottom)); at < words.Count && words[at].Y < y + (Below * em) && ++seen < MostWords; at++)
        {
            var word = words[at];
            if (word.Right < left - (Near * em) || word.Left > right + (Near * em) || rulings.PartsLevels(y, word.Y, left, right))
                continue;
            if (word.Left < left && word.Right > right || right - left < Least * em)
                return ends > 1 && begins > 1;
            if (word.Left + word.Right < left + right)
                (left, ends) = (Math.Max(left, word.Right), ends + 1);
            else
                (right, begins) = (Math.Min(right, word.Left), begins + 1);
        }

        return right - left >= Least * em && ends > 1 && begins > 1;
    }

    private bool RunsThrough(double left, double right, double edge, double y)
    {
        var from = FirstBelow(y - (SameRow * em));
        var below = Banks(left, right, edge, y, from, 1);
        var above = below.All < 0 ? below : Banks(left, right, edge, y, from - 1, -1);
        return below.All >= 0 && above.All >= 0
            && (below.All + above.All >= FewestBanks || right - left >= Wide * em && below.Full + above.Full >= FewestFull);
    }

    /// <summary>How many lines stand at the white on one side of a line, that line included below, and how many fill the column up to it; negative where one stands across it as close as lines of a column do.</summary>
    private (int All, int Full) Banks(double left, double right, double edge, double y, int from, int step)
    {
        var middle = (left + right) / 2;
        int banks = 0, full = 0, seen = 0;
        var last = y;
        for (var at = from; at >= 0 && at < words.Count && Math.Abs(words[at].Y - y) <= Reach * em;)
        {
            double row = words[at].Y, before = double.MinValue, after = double.MaxValue, end = double.MinValue;
            var across = false;
            for (; at >= 0 && at < words.Count && Math.Abs(words[at].Y - row) <= SameRow * em; at += step)
            {
                if (++seen > MostWords)
                    return (banks, full);
                var word = words[at];
                if (word.Right < middle - (Near * em) || word.Left > middle + (Near * em) || rulings.PartsLevels(Math.Min(y, row), Math.Max(y, row), left, right))
                    continue;
                if (word.Right <= middle + (Touch * em))
                    (before, end) = (Math.Max(before, word.Right), Math.Max(end, word.Edge));
                else if (word.Left >= middle - (Touch * em))
                    after = Math.Min(after, word.Left);
                else
                    across = true;
            }

            bool hasBefore = before > double.MinValue, hasAfter = after < double.MaxValue;
            if ((across || hasBefore || hasAfter) && Math.Abs(row - last) > FarOff * em)
                return (banks, full);
            if (across || hasBefore && hasAfter && after - before < Least * em)
                return Math.Abs(row - last) > Off * em ? (banks, full) : (-1, 0);
            if (hasBefore || hasAfter)
                last = row;
            var fills = hasBefore && (Math.Abs(before - left) < SameRight * em || Math.Abs(end - edge) < SameRight * em);
            if (hasBefore && hasAfter || hasAfter && Math.Abs(after - right) < SameLeft * em || fills)
                banks++;
            full += fills ? 1 : 0;
        }

        return (banks, full);
    }

    private double InkLeft(Word word) => word.Left + (Chars.IsOpening(text[word.Span.Start]) ? MarkWhite * em : 0);

    private double InkRight(Word word) => word.Right - (Chars.IsClosing(text[word.Span.End - 1]) ? MarkWhite * em : 0);

    private int FirstBelow(double y) => Heights.First(words, y, static w => w.Y);
}
