using System.Diagnostics;
using Archive.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Benchmarks;

/// <summary>Time of a search in process: the ranked top 20 with the exact total; and of counting the whole answer apart from it.</summary>
/// <remarks>On a shared machine the time on the clock says how busy the others are: the time the processor spent is told beside it.</remarks>
internal static class SearchLatency
{
    /// <summary>Queries that are asked before those asked again are measured: until the compiler has seen what is hot and compiled it for good, half of the time is its own.</summary>
    public const int WarmQueries = 12_000;

    private const int Rounds = 5;
    private const int Slowest = 8;

    private static readonly string[] BuiltIn =
    [
        "会议", "发展", "棠州", "医院", "疫情", "农田", "学生", "交通", "供暖", "老人",
        "高标准农田", "棠州日报", "市委书记", "春季农业生产", "志愿者", "公交线路", "食品安全", "小学", "图书馆", "人民医院",
        "春 农业", "学校 食堂", "道路 施工 绕行", "居民 电梯", "\"记者\"", "标题:棠州", "水 库", "企业 -会议", "降雨 OR 暴雨", "王",
    ];

    // Words of which nearly every article has some.
    private static readonly string[] Pairs =
    [
        "发展", "中国", "工作", "国家", "经济", "社会", "建设", "人民", "我们", "企业", "全国", "问题", "进行", "这个", "记者", "一个",
        "他们", "没有", "推动", "加强", "服务", "管理", "安全", "重要", "活动", "市场", "技术", "合作", "地区", "创新", "组织", "项目",
    ];

    /// <summary>What may be typed by mistake or on purpose.</summary>
    private static readonly string[] Hostile =
    [
        new string('桥', 10_000), string.Concat(Enumerable.Repeat("发展 ", 2000)), string.Concat(Enumerable.Range(0, 3000).Select(i => (char)('一' + i))),
        string.Concat(Enumerable.Range(0, 500).Select(i => $"第{i}桥 OR ")), new string('(', 500) + "中国" + new string(')', 500), "-的", "-的 -中", "中 国 人 民", "的", "一", "?",
        "的?的", "中*国*人*民*大*会", "\"中 国\"~50", "的 一 是 在 有 和 人 这 中 大", "*", "\"", "👩‍👩‍👧‍👦", "\uE000\uE001", string.Join('*', Enumerable.Repeat("中", 32)),
        string.Join(" OR ", "的一是在有和人这中大为上个国我以要他时来用们生到作地于出就分".Select(c => c.ToString())),
        "习近平总书记在庆祝改革开放四十周年大会上的重要讲话精神引起社会各界热烈反响大家纷纷表示要坚定信心开拓进取",
        "\"的 一 是 在\"~50", "的*一 OR 在*是", "的?的 OR 一?一", "-的 -一 -是 -在", "\"的 中国\"~50", "的，的", "标题:的 OR 正文:一 OR 记者:王 OR 通讯员:李", "的*发展*中国*经济*社会*一",
        string.Join(' ', Pairs), string.Join(" OR ", Pairs), string.Concat(Pairs), "\"" + string.Join(' ', Pairs) + "\"~50", string.Join('*', Pairs), string.Join(' ', Pairs.Select(p => "-" + p)),
        string.Join(" OR ", Pairs.Chunk(4).Select(p => string.Join('*', p))), string.Join(" OR ", Pairs.Chunk(2).Select(p => $"\"{p[0]} {p[1]}\"~50")), "发展发展发展发展发展发展发展发展",
    ];

    /// <summary>The queries of a file, a line each, or the built-in ones.</summary>
    public static string[] Queries(string? file) =>
        file is null ? BuiltIn : [.. File.ReadLines(file).Where(line => line.Trim().Length > 0)];

    public static async Task RunAsync(string folder, string? file, CancellationToken ct)
    {
        var queries = Queries(file);
        await using var services = await OpenArchive.InAsync(folder, ct);
        var search = services.GetRequiredService<SearchService>();
        await WarmUpAsync(search, ct);

        var first = await AskAsync(queries, q => search.SearchAsync(new SearchRequest { Query = q }, ct));
        for (var round = 0; round * queries.Length < WarmQueries; round++)
            await AskAsync(queries, q => search.SearchAsync(new SearchRequest { Query = q }, ct));
        var rounds = new List<Spent[]>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await AskAsync(queries, q => search.SearchAsync(new SearchRequest { Query = q }, ct)));

        Tell("search, asked for the first time", queries, first);
        Tell($"search, asked again (median of {Rounds} rounds each)", queries, [.. Enumerable.Range(0, queries.Length).Select(i => Spent.Median([.. rounds.Select(r => r[i])]))]);
        Tell("counts by year, month, newspaper, section and reporter", queries, await AskAsync(queries, q => search.CountAsync(new SearchRequest { Query = q }, ct)));
        Tell("search with other ways to read the query", queries, await AskAsync(queries, q => search.SearchAsync(new SearchRequest { Query = q, WithAlternatives = true }, ct)));
        Tell("hostile queries", Hostile, await AskAsync(Hostile, q => search.SearchAsync(new SearchRequest { Query = q, WithAlternatives = true, WithFacets = true }, ct)));
        var allocated = new List<double>();
        foreach (var query in queries)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await search.SearchAsync(new SearchRequest { Query = query }, ct);
            allocated.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
        }

        Figures.Tell($"a search allocates {Figures.Median(allocated):0.00} MB, at the 95th percentile {Figures.Percentile(allocated, 0.95):0.00}, at worst {allocated.Max():0.00}");
        Figures.Tell($"memory: peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB, managed heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB");
    }

    /// <summary>Times hostile input alone, each with counts and other ways to read it.</summary>
    public static async Task HostileAsync(string folder, CancellationToken ct)
    {
        await using var services = await OpenArchive.InAsync(folder, ct);
        var search = services.GetRequiredService<SearchService>();
        await WarmUpAsync(search, ct);
        Spent[] worst = [];
        for (var round = 0; round < 3; round++)
        {
            worst = await AskAsync(Hostile, q => search.SearchAsync(new SearchRequest { Query = q, WithAlternatives = true, WithFacets = true }, ct));
            Tell($"hostile queries, round {round + 1}", Hostile, worst);
        }

        foreach (var (query, spent) in Hostile.Zip(worst).OrderByDescending(s => s.Second.Processor))
        {
            var result = await search.SearchAsync(new SearchRequest { Query = query }, ct);
            Figures.Tell($"{spent.Processor,8:0.0} ms  {result.Total,8} found  {result.Notice,-15} {query[..Math.Min(30, query.Length)]}");
        }
    }

    /// <summary>Compiles the code, by queries that are not measured.</summary>
    public static async Task WarmUpAsync(SearchService search, CancellationToken ct)
    {
        string[] kinds = ["测{0}试", "测{0} 试{0}", "测试第{0}号样本", "标题:测{0}", "测?{0}", "测"];
        for (var i = 0; i < 600; i++)
            await search.SearchAsync(new SearchRequest { Query = kinds[i % kinds.Length].Replace("{0}", ((char)('一' + i)).ToString(), StringComparison.Ordinal), WithFacets = i % 10 == 0, WithAlternatives = i % 10 == 0 }, ct);
    }

    /// <summary>Asks one query after another.</summary>
    public static async Task<Spent[]> AskAsync(string[] queries, Func<string, Task> ask)
    {
        var spent = new Spent[queries.Length];
        for (var i = 0; i < queries.Length; i++)
        {
            var (processor, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await ask(queries[i]);
            spent[i] = new Spent(Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        }

        return spent;
    }

    /// <summary>Tells the percentiles.</summary>
    public static void Tell(string what, string[] queries, Spent[] times)
    {
        var slowest = Enumerable.Range(0, times.Length).OrderByDescending(i => times[i].Processor).Take(Slowest);
        Figures.Tell($"{what}: processor {Percentiles([.. times.Select(t => t.Processor)])}; clock {Percentiles([.. times.Select(t => t.Clock)])}; over {queries.Length} queries, slowest {string.Join(", ", slowest.Select(i => FormattableString.Invariant($"{queries[i][..Math.Min(20, queries[i].Length)]} {times[i].Processor:0.0}")))}");
    }

    private static string Percentiles(double[] times) =>
        FormattableString.Invariant($"p50 {Figures.Median(times):0.00} ms, p95 {Figures.Percentile(times, 0.95):0.00} ms, worst {times.Max():0.00} ms");
}

/// <summary>What a search took.</summary>
/// <param name="Clock">Milliseconds that went by.</param>
/// <param name="Processor">Milliseconds of processor time of the whole process.</param>
internal readonly record struct Spent(double Clock, double Processor)
{
    public static Spent Median(IReadOnlyList<Spent> spent) => new(Figures.Median([.. spent.Select(s => s.Clock)]), Figures.Median([.. spent.Select(s => s.Processor)]));
}
