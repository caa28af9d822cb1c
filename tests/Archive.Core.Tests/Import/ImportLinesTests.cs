using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportLinesTests
{
    private const string Full = """
        {"id":"b-7","newspaper":"临川日报","date":"2020-02-26","page":2,"section":"综合","kicker":"两岸五分钟","headline":"东大桥昨日合龙","subheadlines":["双向六车道","国庆前通车"],"reporters":["周明远","何小舟"],"correspondents":["方平"],"photographers":["柳青"],"source":"本报讯","place":"临川","paragraphs":["第一段。","桥的两岸","第二段。"],"crossheads":["桥的两岸"],"captions":["图为合龙现场。"]}
        """;

    [Fact]
    public async Task An_article_is_stored_with_all_that_its_line_says()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("a.jsonl", Full));
        Assert.Equal((ImportOutcome.Added, 1, 0), (report.Outcome, report.Articles, report.RefusedLines));
        var article = Assert.Single(await archive.ArticlesAsync());
        Assert.Equal(("b-7", "两岸五分钟", "东大桥昨日合龙", "本报讯", "临川"), (article.ExternalId, article.Kicker, article.Headline, article.NewsSource, article.Place));
        Assert.Equal(["双向六车道", "国庆前通车"], article.Subheadlines);
        Assert.Equal("第一段。\n桥的两岸\n第二段。", article.Body);
        Assert.Equal([1], article.CrossheadLines);
        Assert.Equal(["图为合龙现场。"], article.Captions);
        Assert.Equal([(ContributorRole.Reporter, "周明远"), (ContributorRole.Reporter, "何小舟"), (ContributorRole.Correspondent, "方平"), (ContributorRole.Photographer, "柳青")],
            article.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => (c.Role, c.Name)));
        Assert.Equal((2, "综合", new DateOnly(2020, 2, 26)), (article.Page.Number, article.Page.Section, article.Page.Issue.Date));
        Assert.Equal((1.0, null, archive.Clock.GetUtcNow().UtcDateTime), (article.Confidence, article.SourceId, DateTime.SpecifyKind(article.ImportedAt, DateTimeKind.Utc)));
        Assert.Equal(ArticleDigest.Of(article), article.ContentSha256);
        Assert.Equal(1, await archive.FoundAsync("记者:何小舟"));
    }

    [Fact]
    public async Task A_body_with_line_feeds_is_taken_in_place_of_paragraphs()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", """{"newspaper":"临川日报","date":"2020-02-26","page":1,"headline":"一","body":"甲。\n\n　乙。\r\n丙。"}"""));
        Assert.Equal("甲。\n乙。\n丙。", Assert.Single(await archive.ArticlesAsync()).Body);
    }

    [Fact]
    public async Task The_same_line_again_changes_nothing_and_a_changed_one_keeps_its_address()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", Full));
        var first = Assert.Single(await archive.ArticlesAsync());
        Assert.Equal(ImportOutcome.Unchanged, (await archive.ImportOneAsync(archive.Write("again.jsonl", Full + "\n"))).Outcome);
        var changed = await archive.ImportOneAsync(archive.Write("changed.jsonl", Full.Replace("第二段", "另一段", StringComparison.Ordinal)));
        Assert.Equal(ImportOutcome.NewVersion, changed.Outcome);
        Assert.Contains("0 articles added, 1 changed, 0 as before", changed.Messages[0], StringComparison.Ordinal);
        var second = Assert.Single(await archive.ArticlesAsync());
        Assert.Equal((first.Id, first.PublicId, first.Position), (second.Id, second.PublicId, second.Position));
        Assert.Contains("另一段", second.Body, StringComparison.Ordinal);
        Assert.Equal((0L, 1L), (await archive.FoundAsync("第二段"), await archive.FoundAsync("另一段")));
    }

    [Fact]
    public async Task An_article_without_an_identifier_is_known_by_its_text()
    {
        await using var archive = await TempArchive.OpenAsync();
        var line = Full.Replace("\"id\":\"b-7\",", "", StringComparison.Ordinal);
        await archive.ImportAsync(archive.Write("a.jsonl", line));
        Assert.Equal(ImportOutcome.Unchanged, (await archive.ImportOneAsync(archive.Write("b.jsonl", line))).Outcome);
        var named = await archive.ImportOneAsync(archive.Write("c.jsonl", Full));
        Assert.Equal(ImportOutcome.NewVersion, named.Outcome);
        Assert.Equal("b-7", Assert.Single(await archive.ArticlesAsync()).ExternalId);
    }

    [Fact]
    public async Task Bad_lines_are_refused_alone_with_their_place_and_cure()
    {
        await using var archive = await TempArchive.OpenAsync();
        string[] lines =
        [
            Full, "not json", "[1,2]", """{"headline":"孤"}""", """{"newspaper":"临川日报","date":"20200-02-26","page":1,"body":"x"}""",
            """{"newspaper":"临川日报","date":"2020-02-26","page":"一","body":"x"}""", """{"newspaper":"临川日报","date":"2099-02-26","page":0,"body":"x"}""",
            """{"newspaper":"临川日报","date":"2020-02-26","page":1}""", """{"newspaper":"临川日报","date":"2020-02-26","page":1,"body":"a\u0000b"}""", "null",
            """{"newspaper":"临川日报","date":"2020-02-26","page":1,"body":"\ud800"}""", "", """{"newspaper":"临川日报","date":"2020-02-26","page":1,"headline":"末行","body":"到此为止。"}""",
        ];
        var report = await archive.ImportOneAsync(archive.Write("a.jsonl", string.Join('\n', lines)));
        Assert.Equal((ImportOutcome.Added, 2, 10), (report.Outcome, report.Articles, report.RefusedLines));
        Assert.True(report.IsRefused);
        (int Line, string[] Says)[] expected =
        [
            (2, ["not valid JSON"]), (3, ["JSON, but no object"]), (4, ["`newspaper`", "`date`", "`page`", "--page"]), (5, ["20200-02-26", "2020-02-26"]), (6, ["`page`"]),
            (7, ["future", "between 1 and 999"]), (8, ["`paragraphs`"]), (9, ["U+0000"]), (10, ["null"]), (11, ["`body`", "whole characters"]),
        ];
        foreach (var (line, says) in expected)
        {
            var message = Assert.Single(report.Messages, m => m.StartsWith($"a.jsonl:{line}: ", StringComparison.Ordinal));
            Assert.All(says, s => Assert.Contains(s, message, StringComparison.Ordinal));
        }

        Assert.Equal(["东大桥昨日合龙", "末行"], (await archive.ArticlesAsync()).Select(a => a.Headline));
    }

    [Fact]
    public async Task Options_give_what_lines_do_not_say()
    {
        await using var archive = await TempArchive.OpenAsync();
        var file = archive.Write("a.jsonl", """{"headline":"一","body":"甲"}""" + "\n" + """{"newspaper":"临川晚报","date":"2020-02-27","page":5,"headline":"二","body":"乙"}""");
        await archive.ImportAsync(new ImportRequest { Paths = [file], Newspaper = "临川日报", Date = new DateOnly(2020, 2, 26), Page = 1 });
        Assert.Equal([("lcrb", 26, 1), ("lcwb", 27, 5)], (await archive.ArticlesAsync()).Select(a => (a.Page.Issue.Newspaper.Slug, a.Page.Issue.Date.Day, a.Page.Number)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Batches_do_not_show(int size)
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.BatchSize = size));
        var lines = Enumerable.Range(1, 10).Select(i => $$"""{"id":"{{i}}","newspaper":"临川日报","date":"2020-02-2{{i % 3}}","page":{{1 + (i % 2)}},"headline":"第{{i}}条","body":"正文{{i}}"}""");
        var done = new List<long>();
        var file = archive.Write("a.jsonl", "\uFEFF" + string.Join("\r\n", lines));
        var report = Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [file], ArticlesDone = new Counter(done) })).Files);
        Assert.Equal((10, 10L), (report.Articles, done[^1]));
        var articles = await archive.ArticlesAsync();
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"第{i}条"), articles.Select(a => a.Headline));
        Assert.All(articles.GroupBy(a => a.PageId), g => Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(a => a.Position)));
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_refused_and_the_next_is_taken()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.MaxLineBytes = 1000));
        var report = await archive.ImportOneAsync(archive.Write("a.jsonl", new string('x', 300_000) + "\n" + Full));
        Assert.Equal((1, 1), (report.Articles, report.RefusedLines));
        Assert.Contains(report.Messages, m => m.StartsWith("a.jsonl:1: ", StringComparison.Ordinal) && m.Contains("1000 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_very_many_bad_lines_a_hundred_are_told_and_the_rest_counted()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("a.jsonl", string.Concat(Enumerable.Repeat("x\n", 250))));
        IsRefused(report, "a.jsonl:100: ", "150 more lines");
        Assert.Equal(101, report.Messages.Count);
    }

    [Fact]
    public async Task A_page_file_leaves_ready_made_articles_of_its_page_as_they_are()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", $$"""{"id":"1","newspaper":"临川日报","date":"2020-02-26","page":1,"headline":"大桥合龙（订正）","body":"{{Bridge}}"}"""));
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge))));
        Assert.Equal(ImportOutcome.Added, report.Outcome);
        Assert.Contains("1 articles of the page came ready-made", Assert.Single(report.Messages), StringComparison.Ordinal);
        Assert.Equal(["滨河路图书馆开放", "大桥合龙（订正）"], (await archive.ArticlesAsync()).OrderBy(a => a.Position).Select(a => a.Headline));
    }

    [Fact]
    public async Task A_line_may_say_what_an_article_is_and_to_change_it_is_a_change()
    {
        await using var archive = await TempArchive.OpenAsync();
        const string line = "{\"id\":\"1\",\"newspaper\":\"临川日报\",\"date\":\"2020-02-26\",\"page\":1,\"headline\":\"停水通知\",\"body\":\"明日停水。\"KIND}";
        await archive.ImportAsync(archive.Write("a.jsonl", line.Replace("KIND", "", StringComparison.Ordinal)));
        Assert.Equal(Layout.ArticleKind.Report, Assert.Single(await archive.ArticlesAsync()).Kind);
        var notice = archive.Write("b.jsonl", line.Replace("KIND", ",\"kind\":\"notice\"", StringComparison.Ordinal));
        Assert.Equal(ImportOutcome.NewVersion, (await archive.ImportOneAsync(notice)).Outcome);
        Assert.Equal(Layout.ArticleKind.Notice, Assert.Single(await archive.ArticlesAsync()).Kind);
        Assert.Equal(ImportOutcome.Unchanged, (await archive.ImportOneAsync(notice)).Outcome);
        IsRefused(await archive.ImportOneAsync(archive.Write("c.jsonl", line.Replace("KIND", ",\"kind\":\"公告\"", StringComparison.Ordinal))), "c.jsonl:1", "`kind` is \"公告\"", "report, notice or advertisement");
    }

    [Fact]
    public async Task A_notice_on_a_page_is_stored_as_one()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("临川日报/2020-02-26/01.txt", Page(("东大桥昨日合龙", Bridge)) + "\n停水通知\n\n　　因管网改造，滨江路以东定于二月二十八日停水一天，请居民提前储水。\n临川市供水公司\n2020年2月25日\n"));
        Assert.Equal([("东大桥昨日合龙", Layout.ArticleKind.Report), ("停水通知", Layout.ArticleKind.Notice)], (await archive.ArticlesAsync()).Select(a => (a.Headline, a.Kind)));
    }

    private sealed class Counter(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
