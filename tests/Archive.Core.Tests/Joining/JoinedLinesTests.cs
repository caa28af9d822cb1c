using Archive.Core.Export;
using Archive.Core.Model;
using Archive.Core.Tests.Import;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Joining.JoinHost;

namespace Archive.Core.Tests.Joining;

/// <summary>Ready-made articles and joined ones leave each other alone; what leaves the archive is whole.</summary>
public sealed class JoinedLinesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_made_articles_are_not_touched_by_joining()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("ready.jsonl",
            $$"""{"id":"r1","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"{{Ferry}}","body":"{{FerryHead}}（下转第二版③）"}""" + "\n"
            + $$"""{"id":"r2","newspaper":"棠州日报","date":"2020-02-26","page":2,"body":"（上接第一版③）{{FerryRest}}"}"""));
        var before = await archive.PortraitAsync("轮渡", "博物馆");
        await archive.ImportAsync(archive.Sheet(3, "a", Story(Snow, SnowBody), Jump(Orchard, OrchardHead, "（下转第四版）")));
        await archive.ImportAsync(archive.Sheet(4, "a", Landing(OrchardRest, "（上接第三版）")));
        Assert.StartsWith(before[..before.IndexOf("\n轮渡", StringComparison.Ordinal)], await archive.PortraitAsync(), StringComparison.Ordinal);
        Assert.Equal(4, (await archive.ReadableAsync()).Count);
    }

    [Fact]
    public async Task A_line_neither_takes_a_joined_article_apart_nor_doubles_it()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)), archive.Sheet(2, "a", Landing(FerryRest)));
        var before = await archive.PortraitAsync("轮渡", "博物馆");
        var line = $$"""{"newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"HEAD","body":"{{FerryHead}}{{FerryRest}}"}""";
        var same = await archive.ImportOneAsync(archive.Write("same.jsonl", line.Replace("HEAD", Ferry, StringComparison.Ordinal)));
        Assert.Equal(ImportOutcome.Unchanged, same.Outcome);
        Assert.Empty(same.SaidOfJoining());
        var other = await archive.ImportOneAsync(archive.Write("other.jsonl", line.Replace("HEAD", "另一个标题", StringComparison.Ordinal)));
        Assert.Contains("1 articles are joined from their pages and were left as those say", Assert.Single(other.SaidOfJoining()), StringComparison.Ordinal);
        Assert.Equal(before, await archive.PortraitAsync("轮渡", "博物馆"));
    }

    [Fact]
    public async Task A_line_in_place_of_a_rival_makes_clear_what_the_landing_belongs_to()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump("甲地来信", "甲地的春天来得早，", "（下转第二版）"), Jump("乙地来信", "乙地的秋天去得晚，", "（下转第二版）")),
            archive.Sheet(2, "a", Landing("河水一天天涨起来，鱼也多了。", "（上接第一版）")));
        Assert.Equal(3, (await archive.ReadableAsync()).Count);
        await archive.ImportAsync(archive.Write("settled.jsonl", """{"newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"乙地来信","body":"乙地的秋天去得晚，"}"""));
        Assert.Equal(["甲地的春天来得早，河水一天天涨起来，鱼也多了。", "乙地的秋天去得晚，"], (await archive.ReadableAsync()).Select(a => a.Body));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task Exports_hold_a_joined_article_once_and_whole_with_all_its_pages()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(archive.Sheet(1, "a", Jump(Ferry, FerryHead)), archive.Sheet(2, "a", Landing(FerryRest), Story(Snow, SnowBody)));
        var exports = new ExportService(new ArticleSelector(archive.Store, archive.Get<Core.Search.SearchService>()));
        async Task<string> ExportAsync(ExportFormat format, string? query = null)
        {
            var folder = Path.Combine(archive.Folder, $"out-{format}-{query}");
            await exports.ExportAsync(new ExportRequest { Selection = new ExportSelection { Query = query }, Format = format, Target = folder }, null, Cancel);
            return string.Join("\n", await Task.WhenAll(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => File.ReadAllTextAsync(f, Cancel))));
        }

        var text = await ExportAsync(ExportFormat.Text);
        Assert.Contains("来源：棠州日报 2020年2月26日 第1版、第2版\n", text, StringComparison.Ordinal);
        Assert.Contains(FerryHead + FerryRest, text, StringComparison.Ordinal);
        Assert.Contains("来源：棠州日报 2020年2月26日 第2版\n", text, StringComparison.Ordinal);
        var lines = await ExportAsync(ExportFormat.JsonLines);
        Assert.Equal(2, lines.Trim().Split('\n').Length);
        Assert.Contains("\"pages\":[1,2]}", lines, StringComparison.Ordinal);
        Assert.EndsWith(",1；2", (await ExportAsync(ExportFormat.Csv)).Split('\n')[1].TrimEnd(), StringComparison.Ordinal);
        Assert.Single((await ExportAsync(ExportFormat.JsonLines, "博物馆")).Trim().Split('\n'));
    }

    [Fact]
    public async Task A_joined_article_tells_its_parts_and_is_cited_with_all_its_pages()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(archive.Sheet(2, "a", Landing(FerryRest)), archive.Sheet(1, "a", Jump(Ferry, FerryHead)));
        await using var db = archive.Store.CreateReader();
        var all = await db.Articles.OrderBy(a => a.Page.Number).ToArchivedAsync(db, Cancel);

        Assert.Equal("周明远. 青石渡轮渡停航[N]. 棠州日报，2020-02-26（1，2）.", Citation.GbT7714(all[0]));
        Assert.Equal([(all[0].Id, 1), (all[1].Id, 2)], all[0].Parts!.Select(p => (p.Id, p.Page)));
        Assert.All(all[0].Parts!, p => Assert.NotEmpty(p.Spans));
        Assert.Equal((null, all[0].Id), (all[0].JoinedInto, all[1].JoinedInto));
        Assert.Null(all[1].Parts);
        var printed = await db.JoinedParts.Where(p => p.Number == 1).Select(p => p.Printed).SingleAsync(Cancel);
        var part = all[0].AsPrinted(printed!);
        Assert.Equal((FerryHead, "第1版", new Jump(2, "③")), (part.Paragraphs.Single(), ArticleText.SourceLine(part)[^3..], part.ContinuedOn));
        Assert.Equal(ContributorRole.Reporter, Assert.Single(part.Credits).Role);
    }
}
