using System.Diagnostics;
using Archive.Layout;

namespace Archive.Benchmarks;

/// <summary>Pages split a second on one thread: bytes in, articles out.</summary>
internal static class SplitRate
{
    public static void Run(string? folder, int seconds)
    {
        folder ??= Repository.SamplePages;
        var pages = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        if (pages.Length == 0)
            throw new InvalidOperationException($"No .txt file is in {folder}.");
        var bytes = pages.Sum(p => (long)p.Length);
        // On one core the compiler that makes hot code fast has to wait its turn: three seconds are not enough there.
        Rounds(pages, TimeSpan.FromSeconds(12));
        var rates = Rounds(pages, TimeSpan.FromSeconds(Math.Max(seconds, 1)));
        var perSecond = Figures.Median(rates) * pages.Length;
        var articles = pages.Sum(Split);
        Figures.Tell($"split: {perSecond:0} pages a second, {perSecond * bytes / pages.Length / 1e6:0.0} MB/s, one thread; {pages.Length} pages of {bytes / pages.Length} bytes and {(double)articles / pages.Length:0.0} articles on average, median of {rates.Count} rounds");
    }

    // Rounds over all pages a second.
    private static List<double> Rounds(byte[][] pages, TimeSpan time)
    {
        var rates = new List<double>();
        var started = Stopwatch.GetTimestamp();
        do
        {
            var round = Stopwatch.GetTimestamp();
            foreach (var page in pages)
                Split(page);
            rates.Add(1 / Stopwatch.GetElapsedTime(round).TotalSeconds);
        }
        while (Stopwatch.GetElapsedTime(started) < time);
        return rates;
    }

    private static int Split(byte[] page) =>
        PageDecoder.Decode(page) is { IsText: true } decoded ? PageSplitter.Split(decoded.Text).Articles.Length : 0;
}
