using System.Globalization;
using Archive.Layout;
using Archive.Layout.Articles;
using Archive.Layouts.Scoring;

namespace Archive.Layouts.Learning;

/// <summary>Learns the splitter's weights from pages typeset with known truth, and prints them as they stand in its source.</summary>
/// <remarks>Nothing is ever learned from the held-out papers; on them it says how good the weights are.</remarks>
internal static class Learner
{
    private const float StackPenalty = 0.02f;
    private const float ConfidencePenalty = 0.0005f;
    private static readonly Doubt[] Pictures = [Doubt.Torn, Doubt.Boxes, Doubt.Disorder];
    private static readonly ReadingMode[] Layers = [ReadingMode.Flow, ReadingMode.Raw, ReadingMode.Default];

    /// <summary>Learns what tells the parts of a headline stack apart.</summary>
    public static void Stacks(long first, long last)
    {
        var learned = Collect(first, last, heldOut: false, Layers, StackExamples);
        var held = Collect(first, last, heldOut: true, Layers, StackExamples);
        var now = Enumerable.Range(0, StackWeights.Count).Select(k => StackWeights.Of((StackHabit)k)).ToArray();
        var weights = LogLinear.Fit(learned, now, StackPenalty);
        Print("StackWeights", learned, held, weights, now, k => ((StackHabit)k).ToString());
    }

    /// <summary>Learns what makes an article doubtful.</summary>
    public static void Doubts(long first, long last)
    {
        var learned = Collect(first, last, heldOut: false, [.. Layers, ReadingMode.Ocr], DoubtExamples);
        var held = Collect(first, last, heldOut: true, [.. Layers, ReadingMode.Ocr], DoubtExamples);
        var weights = LogLinear.Fit(learned, new float[Confidence.Count], ConfidencePenalty);
        Print("Confidence", learned, held, weights, null, k => ((Doubt)k).ToString());

        // What tells of pages that were read from pictures, and of text layers with boxes, all else staying as it is in the source.
        Refit("Confidence in pages read from pictures", first, last, [ReadingMode.Flow, ReadingMode.Ocr, ReadingMode.Hocr], Pictures);
        Refit("Confidence in text layers with boxes", first, last, [ReadingMode.Pdf], [Doubt.TextLayer]);
    }

    private static void Refit(string name, long first, long last, ReadingMode[] modes, Doubt[] fitted)
    {
        var now = Enumerable.Range(0, Confidence.Count).Select(k => fitted.Contains((Doubt)k) ? 0 : Confidence.WeightOf((Doubt)k)).ToArray();
        var learned = Collect(first, last, heldOut: false, modes, DoubtExamples);
        var held = Collect(first, last, heldOut: true, modes, DoubtExamples);
        Print(name, learned, held, LogLinear.Fit(learned, now, ConfidencePenalty, k => fitted.Contains((Doubt)k)), now, k => ((Doubt)k).ToString());
    }

    private static List<Example> Collect(long first, long last, bool heldOut, ReadingMode[] modes, Func<GeneratedPage, ReadingMode, IEnumerable<Example>> examples)
    {
        var all = new List<Example>[last - first + 1];
        Parallel.For(0, all.Length, i => all[i] = [.. modes.SelectMany(mode => examples(PageGenerator.Generate(first + i, heldOut), mode))]);
        return [.. all.SelectMany(e => e)];
    }

    private static IEnumerable<Example> StackExamples(GeneratedPage page, ReadingMode mode)
    {
        if (SortedPage.Of(page.Read(mode).Text) is not { } sorted)
            yield break;
        foreach (var draft in sorted.Work.Drafts)
        {
            var ways = HeadlineStack.Ways(sorted.Page, sorted.Facts, draft).ToArray();
            var whole = ways.Length == 0 ? "" : All(ways[0].Kicker, ways[0].Headline, ways[0].Subheadlines);
            if (page.Truth.Articles.FirstOrDefault(a => All(a.Kicker, a.Headline, a.Subheadlines) == whole) is not { } truth)
                continue;
            var right = Array.FindIndex(ways, w => Ink(w.Kicker) == Ink(truth.Kicker) && Ink(w.Headline) == Ink(truth.Headline) && w.Subheadlines.Select(Ink).SequenceEqual(truth.Subheadlines.Select(Ink)));
            if (right >= 0)
                yield return new Example(Array.ConvertAll(ways, w => w.Kept), right);
        }
    }

    /// <summary>Two ways for each article: right, with its doubts, and wrong, at score 0.</summary>
    private static IEnumerable<Example> DoubtExamples(GeneratedPage page, ReadingMode mode)
    {
        var described = new Dictionary<SplitArticle, float[]>(ReferenceEqualityComparer.Instance);
        var split = PageSplitter.Split(page.Read(mode), null, described.Add);
        foreach (var finding in PageScorer.Score(page.Truth, split, mode is ReadingMode.Ocr or ReadingMode.Hocr).Findings)
        {
            if (finding.Found is { } found)
                yield return new Example([described[found], new float[Confidence.Count]], finding.Accepted && finding.Faults.Length == 0 ? 0 : 1);
        }
    }

    private static string All(string? kicker, string? headline, IEnumerable<string> subheadlines) => string.Concat(subheadlines.Prepend(headline).Prepend(kicker).Select(Ink));

    private static string Ink(string? text) => TrueArticle.Ink(text).TrimStart('—', '―');

    private static void Print(string name, List<Example> learned, List<Example> held, float[] weights, float[]? now, Func<int, string> habit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {learned.Count} examples, right {LogLinear.Accuracy(learned, weights):0.000}; held out {held.Count}, right {LogLinear.Accuracy(held, weights):0.000}"));
        if (now is not null)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with the weights of the source: {LogLinear.Accuracy(learned, now):0.000}, held out {LogLinear.Accuracy(held, now):0.000}"));
        for (var k = 0; k < weights.Length; k++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[k],6:0.00}f, // {habit(k)}{(now is null ? "" : $", now {now[k]:0.00}")}"));
    }
}
