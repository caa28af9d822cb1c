using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Cuts a format's lines into pieces that each stand in one column.</summary>
/// <remarks>A reader of pictures often runs over the gutter between two columns. A line is cut where a rule stands, where a gap is
/// wider than any between words, and where a smaller gap meets the edges that the lines above and below have there.</remarks>
internal sealed class PieceFinder
{
    // In ems. Justified lines have gaps of up to half an em; phrases of a headline stand one em of their own size apart.
    private const double SureGap = 2.2;
    private const double LeastGutter = 0.5;
    private const double OpenGap = 0.9;
    private const double SameX = 0.15;
    private const double EdgeTolerance = 0.7;
    private const double LargestBody = 1.25;
    private const double WideGap = 1.5;
    private const double SizeGap = 1.3;
    private const double Reach = 10;
    private const double CutReach = 5;
    private const double LeastSide = 3;
    private const double NarrowestColumn = 6;
    private const double ShortestLast = 3.4;
    private const double TallestType = 1.25;
    private const double UprightFrom = 3;
    private const int FewestInHeadline = 3;

    private readonly string text;
    private readonly List<WordLine> lines;
    private readonly Dictionary<int, List<double>> starts = [];
    private readonly Dictionary<int, List<double>> gaps = [];

    private readonly bool exact;

    private PieceFinder(string text, List<WordLine> lines, bool exact) => (this.text, this.lines, this.exact) = (text, lines, exact);

    /// <summary>The pieces of a page in the order of its text, with the page's measures; headlines set upright go to <paramref name="upright"/>, and what has no box
    /// is left in <paramref name="unplaced"/>.</summary>
    public static List<Piece> Find(string text, PageGeometry geometry, out Scale scale, out Rulings rulings, out List<Block> upright, out List<SourceSpan> unplaced)
    {
        var finder = new PieceFinder(text, new WordReader(text, geometry).Read(out unplaced), geometry.IsTextLayer);
        scale = finder.Measure();
        upright = geometry.IsTextLayer && geometry.Divisions.Length == 0 ? UprightFinder.Take(text, finder.lines, scale) : [];
        // Readers of pictures give upright lines (竖排) boxes that are many ems high: these are left alone.
        if (scale.Height > TallestType * scale.Em && scale.Height < UprightFrom * scale.Em)
        {
            finder.Flatten(scale.Em / scale.Height);
            scale = scale with { Height = scale.Em };
        }

        if (geometry.IsTextLayer)
            PrintedLines.Restore(finder.lines, scale);
        rulings = new Rulings(geometry.Rules, scale.Em);
        return finder.Cut(scale, rulings);
    }

    private Scale Measure()
    {
        List<(double, double)> advances = [], heights = [];
        foreach (var line in lines)
        {
            var ems = line.Ems;
            foreach (var w in line.Words)
                heights.Add((w.Height, w.Ems));
            if (ems >= 5)
                advances.Add(((line.Words.Max(w => w.Right) - line.Words.Min(w => w.Left)) / ems, ems));
        }

        var height = Median.Of(heights);
        var em = advances.Count > 0 ? Median.Of(advances) : height;
        return new Scale(Math.Max(em, 1e-6), Math.Max(height, 1e-6));
    }

    /// <summary>Makes boxes as high as type is. For text layers a word's box has the height of the tallest mark its font could hold,
    /// so that with some fonts it reaches far into the lines above and below.</summary>
    private void Flatten(double share)
    {
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Words.Count; i++)
            {
                var (middle, half) = (line.Words[i].Middle, share * line.Words[i].Height / 2);
                line.Words[i] = line.Words[i] with { Top = middle - half, Bottom = middle + half };
            }
        }
    }

    private List<Piece> Cut(Scale scale, Rulings rulings)
    {
        // On a Chinese page, what has no Chinese character is no headline, however high a misread box makes it.
        var chinese = lines.Sum(l => l.Words.Sum(w => w.Han)) * 2 > lines.Sum(l => l.Ems);
        foreach (var line in lines)
        {
            line.Words.Sort((a, b) => a.Left.CompareTo(b.Left));
            Note(line, scale.Em);
        }

        var rivers = exact ? new Rivers(text, lines, scale, rulings) : null;
        foreach (var heights in starts.Values.Concat(gaps.Values))
            heights.Sort();
        List<(WordLine Line, List<Word> Words)> runs = [];
        List<GutterCut> cuts = [];
        foreach (var line in lines)
        {
            var from = 0;
            var reach = double.MinValue;
            for (var i = 1; i <= line.Words.Count; i++)
            {
                reach = i - 1 == from ? line.Words[from].Right : Math.Max(reach, line.Words[i - 1].Right);
                if (i < line.Words.Count)
                {
                    if (!IsGutter(line.Words, from, i, reach, scale, rulings, rivers))
                        continue;
                    cuts.Add(new GutterCut(line.Words[i].Middle, line.Words[i].Left));
                }

                runs.Add((line, line.Words[from..i]));
                from = i;
            }
        }

        cuts.Sort((x, y) => x.Y.CompareTo(y.Y));
        List<Piece> pieces = [];
        foreach (var (line, words) in runs)
        {
            foreach (var part in CutAcross(words, cuts, scale, rulings))
                pieces.Add(Piece.Of(text, line.Number, part, scale, chinese));
        }

        return pieces;
    }

    private readonly record struct GutterCut(double Y, double X);

    /// <summary>Cuts a run of words where the lines around it were cut, also through a word whose box reaches over the gutter.</summary>
    private List<List<Word>> CutAcross(List<Word> words, List<GutterCut> cuts, Scale scale, Rulings rulings)
    {
        var em = scale.Em;
        double left = words[0].Left, right = words.Max(w => w.Right), y = words.Average(w => w.Middle);
        if (right - left < 2 * LeastSide * em || TypeSizes.Typical(words, 0, words.Count) > LargestBody * scale.Height)
            return [words];
        List<double> near = [];
        var at = cuts.BinarySearch(new GutterCut(y - (CutReach * em), 0), Comparer<GutterCut>.Create((a, b) => a.Y.CompareTo(b.Y)));
        for (at = at < 0 ? ~at : at; at < cuts.Count && cuts[at].Y <= y + (CutReach * em) && near.Count < 100; at++)
        {
            if (cuts[at].X > left + (NarrowestColumn * em) && cuts[at].X < right - (LeastSide * em))
                near.Add(cuts[at].X);
        }

        var best = near.Select(x => (X: x, Count: near.Count(o => Math.Abs(o - x) < em))).OrderByDescending(n => n.Count).ThenBy(n => n.X).FirstOrDefault();
        if (best.Count == 0 || best.Count + Near(starts, best.X, y, em, rulings) < 2 && !(exact && BeginsAt(words, best.X, em)))
            return [words];
        // In a text layer no word is of two columns: the line stands across them.
        if (exact && words.Exists(w => w.Left < best.X - (0.6 * em) && w.Right > best.X + (0.6 * em)))
            return [words];
        if (exact && words.FindIndex(w => w.Left > best.X - (0.6 * em)) is > 0 and var behind && BylineGap.IsIn(text, words, 0, behind, SureGap * em))
            return [words];
        List<Word> before = [], after = [];
        foreach (var word in words)
        {
            if (word.Right - best.X < 0.6 * em || word.Left + word.Right < (2 * best.X) - (0.4 * em) && word.Ems <= 1)
                before.Add(word);
            else if (best.X - word.Left < 0.6 * em || word.Ems <= 1)
                after.Add(word);
            else
                Divide(word, best.X, before, after);
        }

        return before.Count == 0 || after.Count == 0 ? [words] : [.. CutAcross(before, cuts, scale, rulings), .. CutAcross(after, cuts, scale, rulings)];
    }

    /// <summary>Whether a word begins just where another line was cut, with as much white before it.</summary>
    private static bool BeginsAt(List<Word> words, double x, double em) =>
        words.FindIndex(w => Math.Abs(w.Left - x) < SameX * em) is > 0 and var at && words[at].Left - words[at - 1].Right > OpenGap * em;

    /// <summary>Puts a word's characters on either side of a gutter, as if they were evenly spaced.</summary>
    private void Divide(Word word, double x, List<Word> before, List<Word> after)
    {
        var share = (x - word.Left) / (word.Right - word.Left);
        var at = word.Span.Start + Math.Clamp((int)Math.Round(share * word.Span.Length), 0, word.Span.Length);
        if (at > word.Span.Start && at < word.Span.End && char.IsLowSurrogate(text[at]))
            at++;
        foreach (var (span, left, right, into) in new[] { (word.Span with { End = at }, word.Left, x, before), (word.Span with { Start = at }, x, word.Right, after) })
        {
            if (span.Length > 0 && WordReader.Ink(text, span, out var ems, out var han))
                into.Add(word with { Span = span, Left = left, Right = right, Ems = ems, Han = han });
        }
    }

    /// <summary>Where a line begins and where it has gaps, for its neighbours to go by.</summary>
    private void Note(WordLine line, double em)
    {
        Add(starts, line.Words[0].Left / em, line.Words[0].Middle);
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].Left - line.Words[i - 1].Right >= OpenGap * em && !BylineGap.IsBefore(text, line.Words, i))
                Add(gaps, line.Words[i].Left / em, line.Words[i].Middle);
        }

        static void Add(Dictionary<int, List<double>> to, double at, double y)
        {
            var bin = (int)Math.Round(at);
            if (!to.TryGetValue(bin, out var list))
                to[bin] = list = [];
            list.Add(y);
        }
    }

    /// <summary>Whether columns part before a word.</summary>
    /// <param name="words">The words of a line.</param>
    /// <param name="from">Where its column's begin.</param>
    /// <param name="at">The word.</param>
    /// <param name="left">How far to the right those before it reach.</param>
    /// <param name="scale">The page's measures.</param>
    /// <param name="rulings">Its rules.</param>
    /// <param name="rivers">Its rivers, where boxes are exact.</param>
    private bool IsGutter(List<Word> words, int from, int at, double left, Scale scale, Rulings rulings, Rivers? rivers)
    {
        double right = words[at].Left, y = (words[at - 1].Middle + words[at].Middle) / 2;
        var gap = right - left;
        if (rulings.PartsSides(Math.Min(left, right) - (0.3 * scale.Em), Math.Max(left, right) + (0.3 * scale.Em), y) && gap > -0.5 * scale.Em)
            return true;
        double before = TypeSizes.Typical(words, Math.Max(from, at - 3), at) / scale.Height, after = TypeSizes.Typical(words, at, Math.Min(words.Count, at + 3)) / scale.Height;
        var size = Math.Max(1, Math.Max(before, after)) * scale.Em;
        if (gap >= SureGap * size)
            return true;
        // A headline beside body text, or two headlines of different size.
        if (gap >= SizeGap * scale.Em && Math.Max(before, after) > TypeSizes.Other * Math.Min(before, after))
            return true;
        if (exact && gap >= LeastGutter * scale.Em && TypeSizes.Differ(words, from, at))
            return true;
        if (gap < Rivers.Least * scale.Em && rivers is null)
            return false;
        if (size > LargestBody * scale.Em)
            return rivers is not null && gap >= OpenGap * scale.Em && IsHeadline(words, from, at) && IsHeadline(words, at, words.Count) && rivers.IsOverGutter(words[at - 1], words[at]);
        // The last line of a column may be as short; names in lists are shorter.
        if (left - words[from].Left < NarrowestColumn * scale.Em && !(from == 0 && rivers?.GoesOn(words[0]) == true)
            ? left - words[from].Left < ShortestLast * scale.Em || gap < OpenGap * scale.Em || rivers?.RunsThrough(words[at - 1], words[at]) != true
            : !IsNarrowGutter(words, at, gap, right, y, scale, rulings, rivers))
            return false;
        return !BylineGap.IsBefore(text, words, at) && !(exact && BylineGap.IsIn(text, words, from, at, SureGap * scale.Em));
    }

    /// <summary>Whether words may be a headline: the name of a section, set wide at the page's head (经　济), is shorter.</summary>
    private static bool IsHeadline(List<Word> words, int from, int to)
    {
        var han = 0;
        for (var i = from; i < to; i++)
            han += words[i].Han;
        return han >= FewestInHeadline;
    }

    private bool IsNarrowGutter(List<Word> words, int at, double gap, double right, double y, Scale scale, Rulings rulings, Rivers? rivers)
    {
        if (gap < LeastGutter * scale.Em)
            return rivers?.RunsThrough(words[at - 1], words[at]) == true;
        var witnesses = Near(starts, right, y, scale.Em, rulings);
        // A mark that hangs out makes the gutter narrower beside it.
        if (gap >= OpenGap * scale.Em)
            witnesses += Near(gaps, right, y, scale.Em, rulings) - 1;
        else if (Chars.IsClosing(text[words[at - 1].Span.End - 1]))
            witnesses += Near(gaps, right, y, scale.Em, rulings);
        return witnesses >= (gap >= WideGap * scale.Em ? 2 : 3) || rivers?.RunsThrough(words[at - 1], words[at]) == true;
    }

    private static int Near(Dictionary<int, List<double>> noted, double x, double y, double em, Rulings rulings)
    {
        var n = 0;
        var bin = (int)Math.Round(x / em);
        for (var b = bin - 1; b <= bin + 1; b++)
        {
            if (Math.Abs(b - (x / em)) > EdgeTolerance || !noted.TryGetValue(b, out var heights))
                continue;
            var i = heights.BinarySearch(y - (Reach * em));
            for (i = i < 0 ? ~i : i; i < heights.Count && n < 8 && heights[i] <= y + (Reach * em); i++)
                n += rulings.PartsLevels(Math.Min(y, heights[i]), Math.Max(y, heights[i]), x, x + em) ? 0 : 1;
        }

        return n;
    }
}
