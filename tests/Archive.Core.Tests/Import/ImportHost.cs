using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Core.Tests.Import;

/// <summary>What the tests of the import do again and again.</summary>
internal static class ImportHost
{
    public const string Library = "市图书馆新馆在滨河路建成开放，藏书三十万册，每天接待读者两千人。馆长说，周末还将举办讲座，欢迎市民前来。";
    public const string Bridge = "跨越清江的东大桥昨日合龙，全长八百二十米，双向六车道，预计国庆节前通车，届时两岸车程缩短到五分钟。";
    public const string Harvest = "今年全市小麦种植面积一百二十万亩，农机部门组织收割机三千台，预计六月上旬收割完毕，单产有望再创新高。";
    public const string School = "新建的第三小学九月开学，可容纳学生一千八百人，校园里有操场、食堂和图书室，周边居民的孩子不必再过江上学。";

    /// <summary>The <see cref="CountsAsync"/> of an empty archive.</summary>
    public static readonly int[] Nothing = new int[6];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A page in the shape of a text layer: each story with its lead, a blank line, then its headline.</summary>
    public static string Page(params (string Headline, string Body)[] stories) =>
        string.Join("\n\n", stories.Select(s => $"  本报讯（记者 周明远） {s.Body}\n\n{s.Headline}")) + "\n";

    public static Task<ImportReport> ImportAsync(this TempArchive archive, params string[] paths) =>
        archive.ImportAsync(new ImportRequest { Paths = paths });

    public static Task<ImportReport> ImportAsync(this TempArchive archive, ImportRequest request) =>
        archive.Get<ImportService>().ImportAsync(request, null, Cancel);

    public static async Task<ImportFileReport> ImportOneAsync(this TempArchive archive, string path) =>
        Assert.Single((await archive.ImportAsync(path)).Files);

    public static async Task<List<Article>> ArticlesAsync(this TempArchive archive)
    {
        await using var db = archive.Store.CreateReader();
        return await db.Articles.Include(a => a.Contributors).Include(a => a.Page.Issue.Newspaper).OrderBy(a => a.Id).ToListAsync(Cancel);
    }

    public static async Task<long> FoundAsync(this TempArchive archive, string query) =>
        (await archive.Get<SearchService>().SearchAsync(new SearchRequest { Query = query }, Cancel)).ExactTotal;

    /// <summary>How many rows each table that an import fills has: newspapers, issues, pages, sources, articles, contributors.</summary>
    public static async Task<int[]> CountsAsync(this TempArchive archive)
    {
        await using var db = archive.Store.CreateReader();
        return [await db.Newspapers.CountAsync(Cancel), await db.Issues.CountAsync(Cancel), await db.Pages.CountAsync(Cancel),
            await db.Sources.CountAsync(Cancel), await db.Articles.CountAsync(Cancel), await db.Contributors.CountAsync(Cancel)];
    }

    /// <summary>A refusal whose messages together hold all of these.</summary>
    public static void IsRefused(ImportFileReport report, params string[] parts)
    {
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.True(report.IsRefused);
        var said = string.Join('\n', report.Messages);
        Assert.All(parts, p => Assert.Contains(p, said, StringComparison.Ordinal));
    }
}
