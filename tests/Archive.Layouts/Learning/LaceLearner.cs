using System.Globalization;
using Archive.Layout;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layouts.Learning;

/// <summary>Learns what tells which column a line stands in where columns were read across.</summary>
/// <remarks>Pages are read as readers do that forget the order of painting: as our own stand-in for them does, and as poppler does. For each block
/// the truest course is held against the likeliest one, and where that wins, the weights move as far as it takes to set it right, in
/// steps of limited length (passive-aggressive learning, PA-I, of Crammer et al. 2006, with the courses' habits as what is weighed); the mean over all
/// steps is the result.</remarks>
internal static class LaceLearner
{
    private const int Rounds = 6;
    private const double LongestStep = 0.02;
    private const double Margin = 1;
    private const int FewestTurns = 2;
    private static readonly ReadingMode[] Modes = [ReadingMode.Default, ReadingMode.Poppler];

    // What words say at a break was set by hand: pages that we write have fewer words than newspapers.
    private static readonly bool[] Free = [.. Enum.GetNames<LaceHabit>().Select(h => !h.StartsWith("Seam", StringComparison.Ordinal) && !h.StartsWith("Strange", StringComparison.Ordinal))];

    private sealed record Lesson(PageText Page, BodyBlock Block, int[] Widths, BlockWords Words, LaceTruth Truth);

    /// <summary>Learns from pages of some seeds, and prints the weights as they stand in the source.</summary>
    public static void Learn(long first, long last)
    {
        var learned = Collect(first, last, heldOut: false);
        var held = Collect(first, last, heldOut: true);
        var weights = Fit(learned);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LaceWeights: {learned.Count} blocks, right {Accuracy(learned, weights):0.000}; held out {held.Count}, right {Accuracy(held, weights):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with the weights of the source: {Accuracy(learned, LaceWeights.All):0.000}, held out {Accuracy(held, LaceWeights.All):0.000}"));
        for (var k = 0; k < weights.Length; k++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[k],5:0.0}f, // {(LaceHabit)k}, now {LaceWeights.All[k]:0.0}"));
    }

    private static float[] Fit(List<Lesson> lessons)
    {
        var weights = (float[])LaceWeights.All.Clone();
        var sum = new double[weights.Length];
        var steps = 0;
        var dice = Dice.Of("laces", 1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var lesson in lessons.OrderBy(_ => dice.Between(0.0, 1)).ToList())
            {
                if (Try(lesson, weights, 0) is { } right && Try(lesson, weights, Margin) is { } likeliest)
                    Move(weights, right, likeliest);
                for (var k = 0; k < weights.Length; k++)
                    sum[k] += weights[k];
                steps++;
            }
        }

        return Array.ConvertAll(sum, s => (float)(s / steps));
    }

    private static void Move(float[] weights, LaceTrial right, LaceTrial likeliest)
    {
        var loss = likeliest.Score - right.Score;
        var length = Enumerable.Range(0, weights.Length).Where(k => Free[k]).Sum(k => Math.Pow(right.Kept[k] - likeliest.Kept[k], 2));
        if (loss <= 0 || length == 0)
            return;
        var step = Math.Min(LongestStep, loss / length);
        for (var k = 0; k < weights.Length; k++)
            weights[k] += Free[k] ? (float)(step * (right.Kept[k] - likeliest.Kept[k])) : 0;
    }

    private static LaceTrial? Try(Lesson lesson, float[] weights, double margin) =>
        LaceFinder.Try(lesson.Page, lesson.Block, lesson.Widths, lesson.Words, weights, new LaceLesson(lesson.Truth.IsTrue, margin));

    private static double Accuracy(List<Lesson> lessons, float[] weights) =>
        lessons.Count(l => LaceFinder.Try(l.Page, l.Block, l.Widths, l.Words, weights, new LaceLesson((_, _) => true, 0)) is { } trial && l.Truth.Has(trial.Columns)) / (double)Math.Max(1, lessons.Count);

    private static List<Lesson> Collect(long first, long last, bool heldOut)
    {
        var all = new List<Lesson>[last - first + 1];
        Parallel.For(0, all.Length, i => all[i] = [.. Modes.SelectMany(mode => Lessons(PageGenerator.Generate(first + i, heldOut), mode))]);
        return [.. all.SelectMany(l => l)];
    }

    private static IEnumerable<Lesson> Lessons(GeneratedPage page, ReadingMode mode)
    {
        var text = page.Read(mode).Text;
        if (LineOrigins.Of(text, page.Lines) is not { } origins || SortedPage.Prepare(text) is not (var prepared, var facts, true))
            yield break;
        foreach (var (block, widths, suspected) in Unlacer.Blocks(prepared, facts, out var words))
        {
            var truth = new LaceTruth(prepared, block, origins, page.Lines, LaceTruth.BodySize(page.Lines));
            if (widths.Length > 0 && (suspected || truth.Turns >= FewestTurns))
                yield return new Lesson(prepared, block, widths, words, truth);
        }
    }
}
