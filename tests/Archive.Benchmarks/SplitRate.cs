using System.Diagnostics;
using System.Runtime;
using Archive.Layout;

namespace Archive.Benchmarks;

/// <summary>Pages split a second on one thread: bytes in, articles out.</summary>
/// <remarks>The rate of an import that goes on for a while: measured once the runtime has compiled for good what is used often. On one core its
/// compiler has to wait its turn, so that takes longer than any fixed number of seconds. The first round, cold, is told apart.</remarks>
internal static class SplitRate
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(120);

    public static void Run(string? folder, int seconds)
    {
        folder ??= Repository.SamplePages;
        var pages = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        if (pages.Length == 0)
            throw new InvalidOperationException($"No .txt file is in {folder}.");
        var bytes = pages.Sum(p => (long)p.Length);
        var cold = Rounds(pages, TimeSpan.Zero)[0] * pages.Length;
        var warm = WarmUp(pages);
        var used = Environment.CpuUsage.TotalTime;
        var rates = Rounds(pages, TimeSpan.FromSeconds(Math.Max(seconds, 1)));
        used = Environment.CpuUsage.TotalTime - used;
        var perSecond = Figures.Median(rates) * pages.Length;
        var articles = pages.Sum(Split);
        Figures.Tell($"split: {perSecond:0} pages a second, {perSecond * bytes / pages.Length / 1e6:0.0} MB/s, one thread; {pages.Length} pages of {bytes / pages.Length} bytes and {(double)articles / pages.Length:0.0} articles on average, median of {rates.Count} rounds");
        Figures.Tell($"       {rates.Count * pages.Length / used.TotalSeconds:0} pages a second of processor time, all threads of the runtime included; the fastest round, as on a machine without other work: {rates.Max() * pages.Length:0}");
        Figures.Tell($"       warm-up {warm.TotalSeconds:0} s{(warm < LongestWarmUp ? "" : ", and still compiling")}; the first round, cold: {cold:0} pages a second");
    }

    /// <summary>Splits until nothing more was compiled for some seconds; says how long that took.</summary>
    private static TimeSpan WarmUp(byte[][] pages)
    {
        var started = Stopwatch.GetTimestamp();
        var (compiled, since) = (-1L, started);
        while (Stopwatch.GetElapsedTime(since) < Settled && Stopwatch.GetElapsedTime(started) < LongestWarmUp)
        {
            Rounds(pages, TimeSpan.FromSeconds(0.2));
            if (JitInfo.GetCompiledMethodCount() is var count && count != compiled)
                (compiled, since) = (count, Stopwatch.GetTimestamp());
        }

        return Stopwatch.GetElapsedTime(started);
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
