using System.Diagnostics;
using Archive.Core.Export;
using Archive.Core.Import;
using Archive.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Searching while articles are imported, and streaming all that is held or found.</summary>
internal static class SearchDuring
{
    private const int PeacefulRounds = 5;
    private const int SecondsOfComputing = 10;

    private static readonly string[] Exported = ["发展", "会议", "中国"];

    private static readonly (string Name, Func<Stream, IAsyncEnumerable<ArchivedArticle>, CancellationToken, Task<long>> Write)[] Formats =
    [
        ("JSON Lines", ArticleJsonLines.WriteAsync),
        ("CSV", ArticleCsv.WriteAsync),
        ("zip", (stream, articles, ct) => ArticleZip.WriteAsync(stream, articles, ct)),
    ];

    /// <summary>Asks the queries over and over, first in peace, then while the corpus is imported.</summary>
    public static async Task ImportAsync(string folder, string? corpus, string? file, CancellationToken ct)
    {
        var queries = SearchLatency.Queries(file);
        await using var services = await OpenArchive.InAsync(folder, ct);
        var search = services.GetRequiredService<SearchService>();
        await SearchLatency.WarmUpAsync(search, ct);
        var peace = new List<Spent>();
        var warm = SearchLatency.WarmQueries / queries.Length;
        for (var round = 0; round < warm + PeacefulRounds; round++)
        {
            var asked = await SearchLatency.AskAsync(queries, q => search.SearchAsync(new SearchRequest { Query = q }, ct));
            if (round >= warm)
                peace.AddRange(asked);
        }

        Tell("search in peace", peace);
        Tell("search beside a thread that only computes", await BesideAsync(() => Compute(ct), queries, search, ct));

        var scratch = Directory.CreateTempSubdirectory("archive-benchmark-");
        try
        {
            var path = Corpus.Prepare(corpus, scratch.FullName);
            var pauses = GC.GetTotalPauseDuration();
            var articles = 0;
            var spent = await BesideAsync(
                async () =>
                {
                    var report = await services.GetRequiredService<ImportService>().ImportAsync(new ImportRequest { Paths = [path], Origin = "benchmark", Newspaper = "测速日报" }, null, ct);
                    articles = report.Files.Sum(f => f.Articles);
                },
                queries,
                search,
                ct);
            Tell($"search while {articles} articles were imported", spent);
            Figures.Tell($"while they were, the collector held all threads for {(GC.GetTotalPauseDuration() - pauses).TotalMilliseconds:0} ms together");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Asks the queries over and over as long as something else goes on. Tells what fails.</summary>
    private static async Task<List<Spent>> BesideAsync(Func<Task> work, string[] queries, SearchService search, CancellationToken ct)
    {
        var spent = new List<Spent>();
        var working = Task.Run(work, ct);
        while (!working.IsCompleted)
        {
            foreach (var query in queries)
            {
                try
                {
                    spent.AddRange(await SearchLatency.AskAsync([query], q => search.SearchAsync(new SearchRequest { Query = q }, ct)));
                }
                catch (Exception e) when (e is TimeoutException or Microsoft.Data.Sqlite.SqliteException)
                {
                    Figures.Tell($"failed: {query}: {e.Message}");
                }
            }
        }

        await working;
        return spent;
    }

    /// <summary>What an import takes of the processor, without an import.</summary>
    private static Task Compute(CancellationToken ct)
    {
        var (block, hash) = (new byte[1 << 16], new byte[32]);
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started).TotalSeconds < SecondsOfComputing && !ct.IsCancellationRequested;)
            System.Security.Cryptography.SHA256.HashData(block, hash);
        return Task.CompletedTask;
    }

    private static void Tell(string what, List<Spent> spent)
    {
        var clock = spent.Select(s => s.Clock).ToArray();
        Figures.Tell($"{what}: {spent.Count} searches, clock p50 {Figures.Median(clock):0.00} ms, p95 {Figures.Percentile(clock, 0.95):0.00} ms, worst {clock.Max():0.00} ms");
    }

    /// <summary>Writes out the whole archive, and all that common words find.</summary>
    public static async Task ExportAsync(string folder, CancellationToken ct)
    {
        await using var services = await OpenArchive.InAsync(folder, ct);
        var selector = services.GetRequiredService<ArticleSelector>();
        // Until the compiler has seen what is hot, half of the time is its own.
        await ArticleJsonLines.WriteAsync(Stream.Null, selector.ReadAsync(new ExportSelection(), null, ct), ct);
        await TellRateAsync("everything", () => selector.ReadAsync(new ExportSelection(), null, ct), ct);
        foreach (var query in Exported)
            await TellRateAsync(query, () => selector.ReadAsync(new SearchRequest { Query = query }, null, ct), ct);
    }

    private static async Task TellRateAsync(string what, Func<IAsyncEnumerable<ArchivedArticle>> articles, CancellationToken ct)
    {
        foreach (var (format, write) in Formats)
        {
            var started = Stopwatch.GetTimestamp();
            var processor = Environment.CpuUsage.TotalTime;
            var count = await write(Stream.Null, articles(), ct);
            var (clock, cpu) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processor);
            Figures.Tell($"export of {what} as {format}: {count} articles, {count / clock.TotalSeconds:0} a second by the clock, {count / cpu.TotalSeconds:0} a second of processor time, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        }
    }
}
