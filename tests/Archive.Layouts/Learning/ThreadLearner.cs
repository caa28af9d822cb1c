using System.Globalization;
using Archive.Layout;
using Archive.Layout.Kinds;
using Archive.Layout.Weaving;

namespace Archive.Layouts.Learning;

/// <summary>Learns what tells which block of running text goes on with which where the order of painting was forgotten.</summary>
/// <remarks>From whole pages, read as <see cref="LaceLearner"/> reads them, columns taken apart as they are found.</remarks>
internal static class ThreadLearner
{
    private const int Rounds = 8;
    private const double LongestStep = 0.005;
    private const double Margin = 3;

    // What words say is set by hand: pages that we write have fewer of them than newspapers, and the same in every story.
    private static readonly bool[] Free = [.. Enum.GetNames<ThreadHabit>().Select(h => h is not nameof(ThreadHabit.Kin) && !h.StartsWith("Seam", StringComparison.Ordinal))];

    private sealed record Page(ThreadScores Scores, int[] Before);

    /// <summary>Learns from pages of some seeds, and prints the weights as they stand in the source.</summary>
    public static void Learn(long first, long last)
    {
        var weights = (float[])ThreadWeights.Text.Clone();
        var learned = Collect(first, last, heldOut: false, weights);
        var held = Collect(first, last, heldOut: true, weights);
        var (was, wasHeld) = (Accuracy(learned), Accuracy(held));
        PassiveAggressive.Fit(weights, Free, learned, Rounds, LongestStep, p => Read(p, Margin)).CopyTo(weights, 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ThreadWeights: {learned.Count} pages, blocks right {Accuracy(learned):0.000}; held out {held.Count}, right {Accuracy(held):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with the weights of the source: {was:0.000}, held out {wasHeld:0.000}"));
        for (var k = 0; k < weights.Length; k++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[k],5:0.0}f, // {(ThreadHabit)k}, now {ThreadWeights.Text[k]:0.0}"));
    }

    private static (Outcome Right, Outcome Likeliest)? Read(Page page, double margin)
    {
        var (right, likeliest) = ThreadFinder.Try(page.Scores, new ThreadLesson(page.Before, margin));
        return (new Outcome(right.Score, right.Kept), new Outcome(likeliest.Score, likeliest.Kept));
    }

    private static double Accuracy(List<Page> pages)
    {
        int right = 0, all = 0;
        foreach (var page in pages)
        {
            var found = ThreadFinder.Try(page.Scores, new ThreadLesson(page.Before, 0)).Likeliest.Before;
            for (var j = 0; j < found.Length; j++)
            {
                if (page.Before[j] == ThreadLesson.Unknown)
                    continue;
                all++;
                right += found[j] == page.Before[j] ? 1 : 0;
            }
        }

        return right / (double)Math.Max(1, all);
    }

    private static List<Page> Collect(long first, long last, bool heldOut, float[] weights)
    {
        var all = new List<Page>[last - first + 1];
        Parallel.For(0, all.Length, i =>
        {
            var generated = PageGenerator.Generate(first + i, heldOut);
            all[i] = [.. LaceLearner.Modes.Select(mode => Of(generated, mode, weights)).OfType<Page>()];
        });
        return [.. all.SelectMany(l => l)];
    }

    private static Page? Of(GeneratedPage generated, ReadingMode mode, float[] weights)
    {
        var text = generated.Read(mode).Text;
        if (LineOrigins.Of(text, generated.Lines) is not { } origins || SortedPage.Prepare(text) is not (var page, var facts, true, _))
            return null;
        if (Unlacer.Apply(page, facts) is var unlaced && unlaced != page)
        {
            page = unlaced;
            facts = FactFinder.Find(page);
        }

        var blocks = BodyBlock.Of(page, facts);
        int[] body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        var scores = new ThreadScores(page, facts, blocks, body, weights);
        // What closes a story is never gone on with, whatever stands behind it in truth.
        var before = Array.ConvertAll(ThreadTruth.Of(page, blocks, body, origins, generated.Lines), b => b >= 0 && scores.IsClosed(b) ? ThreadLesson.Unknown : b);
        return body.Length < 2 ? null : new Page(scores, before);
    }
}
