using System.Diagnostics;
using System.Text.Json;

namespace Archive.Benchmarks;

/// <summary>The program as it serves: start until it answers, requests a second, memory.</summary>
internal static class ServeRates
{
    private const int Starts = 5;
    private const int Connections = 8;
    private const int Articles = 200;

    public static async Task RunAsync(string folder, string? queryFile, int seconds, CancellationToken ct)
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var program = await RunningProgram.StartAsync(folder, ct);
            starts.Add(program.StartMilliseconds);
        }

        Figures.Tell($"start: {Figures.Median(starts):0} ms until /-/health answers, median of {Starts} starts");

        await using var site = await RunningProgram.StartAsync(folder, ct);
        Figures.Tell($"memory: {site.ResidentBytes() / 1e6:0} MB after the start");
        var searches = SearchLatency.Queries(queryFile).Select(q => $"/search?q={Uri.EscapeDataString(q)}").ToArray();
        var articles = await ArticleAddressesAsync(site.Client, searches, ct);
        await LoadAsync("home page", site.Client, ["/"], seconds, ct);
        await LoadAsync("article", site.Client, articles, seconds, ct);
        await LoadAsync("search page", site.Client, searches, seconds, ct);
        Figures.Tell($"memory: {site.ResidentBytes() / 1e6:0} MB after the load (peak {site.PeakBytes() / 1e6:0} MB)");
    }

    /// <summary>Addresses of articles that the searches find.</summary>
    public static async Task<string[]> ArticleAddressesAsync(HttpClient client, string[] searches, CancellationToken ct)
    {
        var addresses = new HashSet<string>();
        foreach (var search in searches)
        {
            using var answer = JsonDocument.Parse(await client.GetStringAsync(search.Replace("/search?", "/search.json?", StringComparison.Ordinal) + "&limit=100", ct));
            foreach (var hit in answer.RootElement.GetProperty("hits").EnumerateArray())
                addresses.Add($"/a/{hit.GetProperty("id").GetString()}");
            if (addresses.Count >= Articles)
                break;
        }

        return addresses.Count > 0 ? [.. addresses] : throw new InvalidOperationException("The queries find nothing in this archive: give others with --queries.");
    }

    /// <summary>Asks over a few connections for a while, each as fast as it is answered.</summary>
    private static async Task LoadAsync(string what, HttpClient client, string[] addresses, int seconds, CancellationToken ct)
    {
        await RunAsync(client, addresses, TimeSpan.FromSeconds(2), ct);
        var started = Stopwatch.GetTimestamp();
        var times = await RunAsync(client, addresses, TimeSpan.FromSeconds(seconds), ct);
        var rate = times.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        Figures.Tell($"{what}: {rate:0} requests a second over {Connections} connections, p50 {Figures.Median(times):0.00} ms, p95 {Figures.Percentile(times, 0.95):0.00} ms; {addresses.Length} addresses, the client on the same cores");
    }

    private static async Task<List<double>> RunAsync(HttpClient client, string[] addresses, TimeSpan time, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var next = -1;
        var workers = Enumerable.Range(0, Connections).Select(_ => Task.Run(
            async () =>
            {
                var times = new List<double>();
                while (Stopwatch.GetElapsedTime(started) < time)
                {
                    var address = addresses[(Interlocked.Increment(ref next) & int.MaxValue) % addresses.Length];
                    var asked = Stopwatch.GetTimestamp();
                    using var answer = await client.GetAsync(address, ct);
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.CopyToAsync(Stream.Null, ct);
                    times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                }

                return times;
            },
            ct));
        return [.. (await Task.WhenAll(workers)).SelectMany(t => t)];
    }
}
