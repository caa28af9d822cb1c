using System.Diagnostics;
using Archive.Core;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Time of a search in process: the ranked top 20 with the exact total.</summary>
internal static class SearchLatency
{
    private const int Rounds = 5;

    private static readonly string[] BuiltIn =
    [
        "会议", "发展", "棠州", "医院", "疫情", "农田", "学生", "交通", "供暖", "老人",
        "高标准农田", "棠州日报", "市委书记", "春季农业生产", "志愿者", "公交线路", "食品安全", "小学", "图书馆", "人民医院",
        "春 农业", "学校 食堂", "道路 施工 绕行", "居民 电梯", "\"记者\"", "标题:棠州", "水 库", "企业 -会议", "降雨 OR 暴雨", "王",
    ];

    /// <summary>The queries of a file, a line each, or the built-in ones.</summary>
    public static string[] Queries(string? file) =>
        file is null ? BuiltIn : [.. File.ReadLines(file).Where(line => line.Trim().Length > 0)];

    public static async Task RunAsync(string folder, string? file, CancellationToken ct)
    {
        var queries = Queries(file);
        await using var services = new ServiceCollection().AddArchive(new ArchiveLocation(folder)).BuildServiceProvider();
        await services.GetRequiredService<ArchiveStore>().OpenAsync(ct);
        var search = services.GetRequiredService<SearchService>();
        // Compiles the code; asks for nothing that is measured.
        for (var i = 0; i < 200; i++)
            await search.SearchAsync(new SearchRequest { Query = $"测{i}试" }, ct);

        var rounds = new List<double[]>();
        for (var round = 0; round <= Rounds; round++)
        {
            var times = new double[queries.Length];
            for (var i = 0; i < queries.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await search.SearchAsync(new SearchRequest { Query = queries[i] }, ct);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }

            rounds.Add(times);
        }

        Tell("asked for the first time", rounds[0]);
        Tell($"asked again (median of {Rounds} rounds each)", [.. Enumerable.Range(0, queries.Length).Select(i => Figures.Median([.. rounds.Skip(1).Select(r => r[i])]))]);
        var worst = Array.IndexOf(rounds[0], rounds[0].Max());
        Figures.Tell($"search: slowest the first time: {queries[worst]}");
    }

    private static void Tell(string what, double[] times) => Figures.Tell(
        $"search: {what}: p50 {Figures.Median(times):0.00} ms, p95 {Figures.Percentile(times, 0.95):0.00} ms, worst {times.Max():0.00} ms over {times.Length} queries");
}
