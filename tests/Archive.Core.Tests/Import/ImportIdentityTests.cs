using System.Text;
using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportIdentityTests
{
    private static readonly string Text = Page(("滨河路图书馆开放", Library));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_unknown_is_asked_for_at_once()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("x.txt", Text));
        IsRefused(report, "newspaper, date, page number", "--newspaper", "--date", "--page", "manifest.csv");
        Assert.Single(report.Messages);
        Assert.Equal("x.txt", report.File);
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task Options_go_before_manifest_before_path()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/manifest.csv", "file,newspaper,date,page,section\n临川日报/2020-02-26/01.txt,临川晚报,2020-02-27,,要闻\n");
        archive.Write("in/临川日报/2020-02-26/01.txt", Text);
        var report = Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [Path.Combine(archive.Folder, "in")], Date = new DateOnly(2020, 2, 28) })).Files);
        Assert.Equal(("lcwb", new DateOnly(2020, 2, 28), 1), (report.Newspaper, report.Date, report.Page));
        Assert.Equal("要闻", Assert.Single(await archive.ArticlesAsync()).Page.Section);
    }

    [Fact]
    public async Task The_masthead_and_date_line_of_the_page_say_the_rest()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("x.txt", "临川晚报\n\n2019年3月12日 星期二\n\n第03版：民生\n\n" + Text));
        Assert.Equal((ImportOutcome.Added, "lcwb", new DateOnly(2019, 3, 12), 3), (report.Outcome, report.Newspaper, report.Date, report.Page));
        Assert.Contains(report.Messages, m => m.Contains("2019-03-12 was read off the page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_head_of_the_page_says_otherwise_is_told()
    {
        await using var archive = await TempArchive.OpenAsync();
        const string head = "临川晚报\n\n2020年2月26日 星期三 第03版\n\n";
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.txt", head + Text));
        Assert.Equal((ImportOutcome.Added, "lcrb", 1), (report.Outcome, report.Newspaper, report.Page));
        Assert.Contains(report.Messages, m => m.Contains("临川日报 was given, but the page is headed “临川晚报” (line 1)", StringComparison.Ordinal));
        Assert.Contains(report.Messages, m => m.Contains("page number 1 was given, but the page says “2020年2月26日星期三第03版” (line 3)", StringComparison.Ordinal));

        var right = await archive.ImportOneAsync(archive.Write("临川晚报/2020-02-26/A03.txt", head + Text));
        Assert.DoesNotContain(right.Messages, m => m.Contains("was given", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_a_section_that_only_its_folio_names_is_no_page_of_the_first()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/x.txt", "B02 民生\n\n" + Text));
        Assert.Equal((ImportOutcome.Added, 102), (report.Outcome, report.Page));
    }

    [Fact]
    public async Task A_file_dated_otherwise_than_its_folder_is_told()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/lcrb-2020-02-27-01.txt", Text));
        Assert.Equal(new DateOnly(2020, 2, 27), report.Date);
        Assert.Contains(report.Messages, m => m.Contains("Its name says 2020-02-27, a folder it is in 2020-02-26.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file,newspaper,date,page\n01.txt,临川日报,2020-02-26,1\n", "utf-8")]
    [InlineData("page;date;newspaper;file\n第1版;2020/2/26;临川日报;./01.txt\n", "utf-8")]
    [InlineData("file,newspaper,date,page,slug\n\"01.txt\",\"临川日报\",20200226,A1,lcrb\n", "gb18030")]
    public async Task A_manifest_may_be_written_as_spreadsheets_write_it(string manifest, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/manifest.csv", Encoding.GetEncoding(encoding).GetBytes(manifest));
        var report = await archive.ImportOneAsync(archive.Write("in/01.txt", Text));
        Assert.Equal((ImportOutcome.Added, "lcrb", new DateOnly(2020, 2, 26), 1), (report.Outcome, report.Newspaper, report.Date, report.Page));
    }

    [Theory]
    [InlineData("file,newspaper,date,page\n01.txt,临川日报,26.2.2020,1\n", "manifest.csv:2", "26.2.2020")]
    [InlineData("file,newspaper,date,page\n01.txt,临川日报,20200-02-26,1\n", "manifest.csv:2", "20200-02-26")]
    [InlineData("file,newspaper,date,page\n01.txt,临川日报,2020-02-26,一\n", "manifest.csv:2", "page number")]
    [InlineData("file,newspaper,date,page\n01.txt,,,1\n01.txt,,,2\n", "manifest.csv:3", "line 2")]
    [InlineData("name,newspaper,date,page\n01.txt,临川日报,2020-02-26,1\n", "manifest.csv:1", "`file`")]
    [InlineData("file,paper\n01.txt,临川日报\n", "manifest.csv:1", "`paper`")]
    [InlineData("", "manifest.csv", "empty")]
    public async Task A_wrong_manifest_is_told_with_its_line(string manifest, string place, string what)
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/manifest.csv", manifest);
        IsRefused(await archive.ImportOneAsync(archive.Write("in/01.txt", Text)), place, what);
    }

    [Fact]
    public async Task A_file_that_a_manifest_names_but_that_is_missing_is_told()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/manifest.csv", "file,newspaper,date,page\n01.txt,临川日报,2020-02-26,1\n02.txt,临川日报,2020-02-26,2\n");
        archive.Write("in/01.txt", Text);
        var files = (await archive.ImportAsync(Path.Combine(archive.Folder, "in"))).Files;
        Assert.Equal(ImportOutcome.Added, files[0].Outcome);
        IsRefused(files[1], "manifest.csv:3", "not there");
    }

    [Theory]
    [InlineData("lcrb-2099-01-01-01.txt", "future")]
    [InlineData("lcrb-2026-03-04-01.txt", "future")]
    [InlineData("lcrb-1799-12-31-01.txt", "before 1800")]
    [InlineData("lcrb-20200-02-26-01.txt", "20200-02-26")]
    [InlineData("临川日报/2020-02-31/01.txt", "2020-02-31")]
    public async Task A_date_that_cannot_be_is_refused(string path, string what)
    {
        await using var archive = await TempArchive.OpenAsync();
        IsRefused(await archive.ImportOneAsync(archive.Write(path, Text)), what);
    }

    [Fact]
    public async Task Tomorrows_date_in_UTC_is_today_in_Beijing()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(ImportOutcome.Added, (await archive.ImportOneAsync(archive.Write("lcrb-2026-03-02-01.txt", Text))).Outcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public async Task A_page_number_that_cannot_be_is_refused(int page)
    {
        await using var archive = await TempArchive.OpenAsync();
        var file = archive.Write("lcrb-2020-02-26.txt", Text);
        IsRefused(Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [file], Page = page })).Files), "between 1 and 999");
    }

    [Fact]
    public async Task A_page_of_a_section_keeps_its_printed_number()
    {
        await using var archive = await TempArchive.OpenAsync();
        Assert.Equal(102, (await archive.ImportOneAsync(archive.Write("lcrb_20200226_B02.txt", Text))).Page);
        await using var db = archive.Store.CreateReader();
        var page = await db.Pages.SingleAsync(Cancel);
        Assert.Equal((102, "B02"), (page.Number, page.Label));
    }

    [Fact]
    public async Task A_paper_known_by_its_slug_is_named_by_an_import_that_gives_both()
    {
        await using var archive = await TempArchive.OpenAsync();
        var file = archive.Write("cqrb-2020-02-26-01.txt", Text);
        var first = await archive.ImportOneAsync(file);
        Assert.Contains("known by its slug cqrb", Assert.Single(first.Messages), StringComparison.Ordinal);
        Assert.Equal("cqrb", Assert.Single(await archive.ArticlesAsync()).Page.Issue.Newspaper.Name);

        var second = Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [file], Newspaper = "重庆日报" })).Files);
        Assert.Equal((ImportOutcome.Unchanged, "cqrb"), (second.Outcome, second.Newspaper));
        var paper = Assert.Single(await archive.ArticlesAsync()).Page.Issue.Newspaper;
        Assert.Equal(("cqrb", "重庆日报"), (paper.Slug, paper.Name));
    }

    [Fact]
    public async Task The_configuration_knows_the_name_of_a_slug()
    {
        await using var archive = await TempArchive.OpenAsync(s => s.Configure<ImportOptions>(o => o.Newspapers["cqrb"] = "重庆日报"));
        var bySlug = await archive.ImportOneAsync(archive.Write("cqrb-2020-02-26-01.txt", Text));
        var byName = await archive.ImportOneAsync(archive.Write("重庆日报/2020-02-26/02.txt", Text));
        Assert.Equal(("cqrb", "cqrb"), (bySlug.Newspaper, byName.Newspaper));
    }

    [Fact]
    public async Task Papers_of_the_same_initials_stay_apart()
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/01.txt", Text));
        var second = await archive.ImportOneAsync(archive.Write("丽昌日报/2020-02-26/01.txt", Text));
        var third = await archive.ImportOneAsync(archive.Write("鲁川日报/2020-02-26/01.txt", Text));
        Assert.Equal((ImportOutcome.Added, ImportOutcome.Added, ImportOutcome.Added), (first.Outcome, second.Outcome, third.Outcome));
        Assert.Equal("lcrb", first.Newspaper);
        Assert.Equal("lcrb", second.Newspaper![..4]);
        Assert.Equal(3, new[] { first.Newspaper, second.Newspaper, third.Newspaper }.Distinct().Count());
    }

    [Fact]
    public async Task A_date_that_is_only_likely_is_asked_for_with_its_evidence()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/01.txt", Page(("大桥合龙", "9月13日上午，" + Bridge), ("图书馆开放", Library + "今年是2022年。"))));
        IsRefused(report, "Unknown: date", "line 1: “9月13日上午”", "“今年是2022年”", "2022-09-14 (0.", "give --date 2022-09-14 to settle it");
        Assert.Equal(Nothing, await archive.CountsAsync());
    }

    [Fact]
    public async Task A_date_that_all_of_the_page_speaks_for_is_taken_and_its_basis_recorded()
    {
        await using var archive = await TempArchive.OpenAsync();
        var file = archive.Write("x.txt", Page(("大桥合龙", "昨日（9月13日，星期二）上午，" + Bridge), ("图书馆开放", "9月13日，" + Library + "今年是2022年。")));
        var report = Assert.Single((await archive.ImportAsync(new ImportRequest { Paths = [file], Newspaper = "临川日报", Page = 1 })).Files);
        Assert.Equal((ImportOutcome.Added, new DateOnly(2022, 9, 14)), (report.Outcome, report.Date));
        await using var db = archive.Store.CreateReader();
        var entry = await db.ImportEntries.SingleAsync(Cancel);
        Assert.Contains(entry.Messages, m => m.Contains("2022-09-14 was read off the page", StringComparison.Ordinal) && m.Contains("inferred from \"昨日（9月13日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_given_date_that_the_page_denies_is_taken_with_a_warning()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2022-09-15/01.txt", "2022年9月14日 星期三\n\n" + Text));
        Assert.Equal((ImportOutcome.Added, new DateOnly(2022, 9, 15)), (report.Outcome, report.Date));
        Assert.Contains(report.Messages, m => m.Contains("2022-09-15 was given, but the page speaks for 2022-09-14", StringComparison.Ordinal) && m.Contains("line 1: “2022年9月14日星期三”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_given_date_that_the_page_bears_out_needs_no_word()
    {
        await using var archive = await TempArchive.OpenAsync();
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2022-09-14/01.txt", "2022年9月14日 星期三\n\n" + Text));
        Assert.DoesNotContain(report.Messages, m => m.Contains("date", StringComparison.Ordinal));
    }
}
