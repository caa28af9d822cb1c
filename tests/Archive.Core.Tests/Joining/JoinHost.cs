using Archive.Core.Import;
using Archive.Core.Maintenance;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Tests.Import;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Core.Tests.Joining;

/// <summary>Pages whose stories go on on others, and what the tests ask of an archive of them.</summary>
internal static class JoinHost
{
    public const string Ferry = "青石渡轮渡停航";
    public const string FerryHead = "青石渡的最后一班轮渡昨晚七点靠岸，船工老郑把缆绳解下来，盘好，放进木箱。他在这条船上干了三十一年，会后，";
    public const string FerryRest = "船公司把三条渡船交给市博物馆收藏。老郑说，缆绳也一并捐了，留给后来的人看。渡口的石阶不拆，青石渡的名字也不改。";
    public const string Orchard = "山坡上种出金梨";
    public const string OrchardHead = "柳坪村的梨园今年挂果两万斤，个个黄澄澄的，城里的超市提前一个月就来订货。村支书领着客人上山看园子，";
    public const string OrchardRest = "走到半坡的冷库前停下来。冷库是去年梨农凑钱修的，梨子存到春节，一斤能多卖一块二。明年柳坪村还要修第二座。";
    public const string Snow = "小雪过后护路忙";
    public const string SnowBody = "公路段的养护工人凌晨四点上路，撒盐、铲冰、清理落石，三十公里山路在天亮前全部通车，学生班车准点发车。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A story that ends in a jump.</summary>
    public static string Jump(string headline, string body, string note = "（下转第二版③）", string reporter = "周明远") =>
        $"  本报讯（记者 {reporter}） {body}{note}\n\n{headline}";

    /// <summary>A story that begins with a landing, under no headline unless it repeats one.</summary>
    public static string Landing(string body, string note = "（上接第一版③）", string? headline = null) =>
        headline is null ? $"{note} {body}" : $"{note} {body}\n\n{headline}";

    /// <summary>A story of one page.</summary>
    public static string Story(string headline, string body, string reporter = "何晓棠") => $"  本报讯（记者 {reporter}） {body}\n\n{headline}";

    /// <summary>Writes a page of the issue of 26 February 2020, in a folder of its own for each version.</summary>
    public static string Sheet(this TempArchive archive, int page, string version, params string[] stories) =>
        archive.Write($"{version}/棠州日报/2020-02-26/{page:00}.txt", string.Join("\n\n", stories) + "\n");

    /// <summary>The articles that are read by themselves, in the order of their pages.</summary>
    public static async Task<List<Article>> ReadableAsync(this TempArchive archive)
    {
        await using var db = archive.Store.CreateReader();
        return await db.Articles.Where(Article.IsReadable).Include(a => a.Contributors).Include(a => a.Parts).ThenInclude(p => p.Article.Page)
            .Include(a => a.Page).OrderBy(a => a.Page.Number).ThenBy(a => a.Position).ToListAsync(Cancel);
    }

    /// <summary>All that a reader can tell of an archive: addresses, texts, names, joins, and what the index finds.</summary>
    public static async Task<string> PortraitAsync(this TempArchive archive, params string[] queries)
    {
        await using var db = archive.Store.CreateReader();
        var articles = await db.Articles.Include(a => a.Contributors).Include(a => a.Part!.Whole).Include(a => a.Page)
            .OrderBy(a => a.Page.Number).ThenBy(a => a.WithdrawnAt != null).ThenBy(a => a.Position).ToListAsync(Cancel);
        var lines = articles.Select(a => string.Join('|',
            a.PublicId, a.Page.Number, a.Position, a.Headline, a.Body, string.Join(',', a.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => c.Name)),
            a.IsContinued, a.ContinuedOnPage, a.IsContinuation, a.EndMark, a.WithdrawnAt is not null, Convert.ToHexString(a.ContentSha256),
            a.Part?.Number, a.Part?.Whole.PublicId, a.Part?.Printed?.Body)).ToList();
        foreach (var query in queries)
        {
            var found = await archive.Get<SearchService>().SearchAsync(new SearchRequest { Query = query }, Cancel);
            lines.Add($"{query}: {string.Join(' ', found.Hits.Select(h => h.PublicId).Order())}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>What <c>verify</c> says; nothing if all is well.</summary>
    public static async Task<List<string>> ProblemsAsync(this TempArchive archive) => await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel);

    /// <summary>What a report says of joining.</summary>
    public static List<string> SaidOfJoining(this ImportFileReport report) => [.. report.Messages.Where(m => m.Contains("joined", StringComparison.Ordinal))];

    /// <summary>Imports files one after another, each as a run of its own.</summary>
    public static async Task<List<ImportFileReport>> ImportEachAsync(this TempArchive archive, params string[] paths)
    {
        var reports = new List<ImportFileReport>();
        foreach (var path in paths)
            reports.Add(await archive.ImportOneAsync(path));
        return reports;
    }
}
