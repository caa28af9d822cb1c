using System.Globalization;
using Archive.Layout;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layouts.Learning;

/// <summary>Learns what tells which column a line stands in where columns were read across.</summary>
/// <remarks>Pages are read as readers do that forget the order of painting: as our own stand-in for them does, and as poppler does. For each block
/// the truest course is held against the likeliest one.</remarks>
internal static class LaceLearner
{
    private const int Rounds = 6;
    private const double LongestStep = 0.02;
    private const double Margin = 1;
    private const int FewestTurns = 2;
    public static readonly ReadingMode[] Modes = [ReadingMode.Default, ReadingMode.Poppler];

    // What words say at a break was set by hand: pages that we write have fewer words than newspapers.
    private static readonly bool[] Free = [.. Enum.GetNames<LaceHabit>().Select(h => !h.StartsWith("Seam", StringComparison.Ordinal) && !h.StartsWith("Strange", StringComparison.Ordinal))];

    private sealed record Lesson(PageText Page, BodyBlock Block, int[] Widths, BlockWords Words, LaceTruth Truth);

    /// <summary>Learns from pages of some seeds, and prints the weights as they stand in the source.</summary>
    public static void Learn(long first, long last)
    {
        var learned = Collect(first, last, heldOut: false);
        var held = Collect(first, last, heldOut: true);
        var weights = (float[])LaceWeights.All.Clone();
        PassiveAggressive.Fit(weights, Free, learned, Rounds, LongestStep, l => Read(l, weights)).CopyTo(weights, 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LaceWeights: {learned.Count} blocks, right {Accuracy(learned, weights):0.000}; held out {held.Count}, right {Accuracy(held, weights):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with the weights of the source: {Accuracy(learned, LaceWeights.All):0.000}, held out {Accuracy(held, LaceWeights.All):0.000}"));
        Choices("learned", learned);
        Choices("held out", held);
        for (var k = 0; k < weights.Length; k++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[k],5:0.0}f, // {(LaceHabit)k}, now {LaceWeights.All[k]:0.0}"));
    }

    private static (Outcome Right, Outcome Likeliest)? Read(Lesson lesson, float[] weights) =>
        Try(lesson, weights, 0) is { } right && Try(lesson, weights, Margin) is { } likeliest ? (new Outcome(right.Score, right.Kept), new Outcome(likeliest.Score, likeliest.Kept)) : null;

    private static LaceTrial? Try(Lesson lesson, float[] weights, double margin) =>
        LaceFinder.Try(lesson.Page, lesson.Block, lesson.Widths, lesson.Words, weights, new LaceLesson(lesson.Truth.IsTrue, margin));

    private static double Accuracy(List<Lesson> lessons, float[] weights) =>
        lessons.Count(l => LaceFinder.Try(l.Page, l.Block, l.Widths, l.Words, weights, new LaceLesson((_, _) => true, 0)) is { } trial && l.Truth.Has(trial.Columns)) / (double)Math.Max(1, lessons.Count);

    /// <summary>How often the truth is the likeliest way to take a block apart, and how often it is among those that are left to choose from.</summary>
    private static void Choices(string name, List<Lesson> lessons)
    {
        var right = lessons.ConvertAll(l => LaceFinder.Ways(l.Page, l.Block, l.Widths, l.Words).ConvertAll(w => l.Truth.Has(w.Columns))).FindAll(ways => ways.Count > 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {right.Count} blocks taken apart, the likeliest way right {right.Count(w => w[0]) / (double)right.Count:0.000}, one of those kept {right.Count(w => w.Contains(true)) / (double)right.Count:0.000}"));
    }

    private static List<Lesson> Collect(long first, long last, bool heldOut)
    {
        var all = new List<Lesson>[last - first + 1];
        Parallel.For(0, all.Length, i => all[i] = [.. Modes.SelectMany(mode => Lessons(PageGenerator.Generate(first + i, heldOut), mode))]);
        return [.. all.SelectMany(l => l)];
    }

    private static IEnumerable<Lesson> Lessons(GeneratedPage page, ReadingMode mode)
    {
        var text = page.Read(mode).Text;
        if (LineOrigins.Of(text, page.Lines) is not { } origins || SortedPage.Prepare(text) is not (var prepared, var facts, true, _))
            yield break;
        foreach (var (block, widths, suspected) in Unlacer.Blocks(prepared, facts, out var words))
        {
            var truth = new LaceTruth(prepared, block, origins, page.Lines, LaceTruth.BodySize(page.Lines));
            if (widths.Length > 0 && (suspected || truth.Turns >= FewestTurns))
                yield return new Lesson(prepared, block, widths, words, truth);
        }
    }
}
