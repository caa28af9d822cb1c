using Archive.Core.Import;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Core.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class ImportServiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_stored_with_its_source_its_articles_and_its_index()
    {
        await using var archive = await TempArchive.OpenAsync();
        var text = Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge));
        var report = await archive.ImportOneAsync(archive.Write("临川日报/2020-02-26/第02版 综合.txt", text));

        Assert.Equal((ImportOutcome.Added, 2, "lcrb", new DateOnly(2020, 2, 26), 2, 1), (report.Outcome, report.Articles, report.Newspaper, report.Date, report.Page, report.Version));
        var articles = await archive.ArticlesAsync();
        Assert.Equal(["滨河路图书馆开放", "东大桥昨日合龙"], articles.Select(a => a.Headline));
        Assert.Equal([Library, Bridge], articles.Select(a => a.Body));
        Assert.Equal(["周明远", "周明远"], articles.SelectMany(a => a.Contributors).Select(c => c.Name));
        Assert.Equal([1, 2], articles.Select(a => a.Position));
        Assert.Equal("综合", articles[0].Page.Section);
        Assert.Equal("临川日报", articles[0].Page.Issue.Newspaper.Name);
        Assert.Equal(1, await archive.FoundAsync("合龙"));
        await using var db = archive.Store.CreateReader();
        var source = await db.Sources.Include(s => s.File).SingleAsync(Cancel);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(source.File.Content));
        Assert.Equal("第02版 综合.txt", source.FileName);
        Assert.All(articles, a => Assert.Contains("本报讯", text[a.Spans[0]..a.Spans[^1]], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await using var archive = await TempArchive.OpenAsync();
        var file = archive.Write("临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        await archive.ImportAsync(file);
        var before = await archive.CountsAsync();
        var again = await archive.ImportOneAsync(file);
        Assert.Equal((ImportOutcome.Unchanged, 1, 1), (again.Outcome, again.Articles, again.Version));
        Assert.Equal(before, await archive.CountsAsync());
        Assert.Equal(1, await archive.FoundAsync("图书馆"));
    }

    [Fact]
    public async Task Other_bytes_for_the_same_page_are_a_new_version_that_keeps_addresses()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("a/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge), ("三千台收割机待命", Harvest))));
        var before = (await archive.ArticlesAsync()).ToDictionary(a => a.Headline!);
        var report = await archive.ImportOneAsync(archive.Write("b/临川日报/2020-02-26/01.txt",
            Page(("东大桥昨日合龙", Bridge), ("图书馆新馆开放", Library.Replace("两千人", "三千人", StringComparison.Ordinal)), ("第三小学九月开学", School))));

        Assert.Equal((ImportOutcome.NewVersion, 2), (report.Outcome, report.Version));
        Assert.Contains("1 articles as before, 1 changed, 1 new, 1 withdrawn (/a/" + before["三千台收割机待命"].PublicId + ")", Assert.Single(report.Messages), StringComparison.Ordinal);
        var after = await archive.ArticlesAsync();
        Assert.Equal(before["滨河路图书馆开放"].PublicId, after.Single(a => a.Headline == "图书馆新馆开放").PublicId);
        Assert.Equal(before["东大桥昨日合龙"].PublicId, after.Single(a => a.Headline == "东大桥昨日合龙").PublicId);
        Assert.Equal([1, 2, 3], after.Where(a => a.WithdrawnAt is null).Select(a => a.Position).Order());
        Assert.Equal("三千台收割机待命", Assert.Single(after, a => a.WithdrawnAt is not null).Headline);
        Assert.Equal((0L, 0L, 1L), (await archive.FoundAsync("收割机"), await archive.FoundAsync("两千人"), await archive.FoundAsync("三千人")));
    }

    [Fact]
    public async Task A_replaced_version_given_again_does_not_come_back()
    {
        await using var archive = await TempArchive.OpenAsync();
        var first = archive.Write("a/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        await archive.ImportAsync(first);
        await archive.ImportAsync(archive.Write("b/临川日报/2020-02-26/01.txt", Page(("东大桥昨日合龙", Bridge))));
        var report = await archive.ImportOneAsync(first);
        Assert.Equal((ImportOutcome.Unchanged, 1), (report.Outcome, report.Version));
        Assert.Contains("version 2 has replaced", Assert.Single(report.Messages), StringComparison.Ordinal);
        Assert.Equal("东大桥昨日合龙", Assert.Single(await archive.ArticlesAsync(), a => a.WithdrawnAt is null).Headline);
    }

    [Fact]
    public async Task An_article_that_returns_has_its_old_address()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportAsync(archive.Write("a/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge))));
        var address = (await archive.ArticlesAsync())[0].PublicId;
        await archive.ImportAsync(archive.Write("b/临川日报/2020-02-26/01.txt", Page(("东大桥昨日合龙", Bridge))));
        await archive.ImportAsync(archive.Write("c/临川日报/2020-02-26/01.txt", Page(("东大桥昨日合龙", Bridge), ("图书馆开放", Library))));
        var returned = Assert.Single(await archive.ArticlesAsync(), a => a.Headline == "图书馆开放");
        Assert.Equal(address, returned.PublicId);
        Assert.Null(returned.WithdrawnAt);
        Assert.Equal(1, await archive.FoundAsync("滨河路"));
    }

    [Fact]
    public async Task An_archive_built_again_from_the_same_files_has_the_same_addresses()
    {
        var text = Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge));
        var addresses = new List<string>();
        foreach (var layout in (string[])["临川日报/2020-02-26/01.txt", "lcrb-2020-02-26-01.txt"])
        {
            await using var archive = await TempArchive.OpenAsync();
            await archive.ImportAsync(archive.Write(layout, text));
            var articles = await archive.ArticlesAsync();
            Assert.All(articles, a => Assert.Matches("^[0-9a-hjkmnp-tv-z]{10}$", a.PublicId));
            addresses.Add(string.Join(' ', articles.Select(a => a.PublicId)));
        }

        Assert.Equal(addresses[0], addresses[1]);
    }

    [Fact]
    public async Task Two_articles_of_one_text_on_one_page_have_two_addresses()
    {
        await using var archive = await TempArchive.OpenAsync();
        var line = $$"""{"newspaper":"临川日报","date":"2020-02-26","page":1,"headline":"更正","body":"{{Bridge}}","id":"X"}""";
        await archive.ImportAsync(archive.Write("a.jsonl", line.Replace("\"X\"", "\"1\"", StringComparison.Ordinal) + "\n" + line.Replace("\"X\"", "\"2\"", StringComparison.Ordinal)));
        Assert.Equal(2, (await archive.ArticlesAsync()).Select(a => a.PublicId).Distinct().Count());
    }

    [Fact]
    public async Task A_morning_and_an_evening_paper_of_one_day_never_collide()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        archive.Write("in/临川晚报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.All(report.Files, f => Assert.Equal(ImportOutcome.Added, f.Outcome));
        Assert.Equal(["lcrb", "lcwb"], report.Files.Select(f => f.Newspaper));
        Assert.Equal(2, (await archive.ArticlesAsync()).Select(a => a.PublicId).Distinct().Count());
    }

    [Fact]
    public async Task One_bad_file_stops_no_other_and_the_run_records_all()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/临川日报/2020-02-26/01.txt", "");
        archive.Write("in/临川日报/2020-02-26/02.txt", Page(("滨河路图书馆开放", Library)));
        archive.Write("in/临川日报/2020-02-26/03.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]);
        var report = await archive.ImportAsync(Path.Combine(archive.Folder, "in"));
        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Added, ImportOutcome.Refused], report.Files.Select(f => f.Outcome));
        await using var db = archive.Store.CreateReader();
        var run = await db.ImportRuns.Include(r => r.Entries).SingleAsync(Cancel);
        Assert.Equal((report.RunId, "command line"), (run.Id, run.Origin));
        Assert.NotNull(run.FinishedAt);
        Assert.Equal(report.Files.Select(f => (f.File, f.Outcome, f.Articles)), run.Entries.OrderBy(e => e.Id).Select(e => (e.File, e.Outcome, e.Articles)));
        Assert.Equal("临川日报/2020-02-26/01.txt", run.Entries[0].File);
        Assert.NotEmpty(run.Entries[0].Messages);
        Assert.NotNull(run.Entries[1].PageId);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_says_what_would_be()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/lcrb-2020-02-26-01.txt", Page(("滨河路图书馆开放", Library)));
        archive.Write("in/临川日报/2020-02-26/01.txt", Page(("东大桥昨日合龙", Bridge)));
        archive.Write("in/articles.jsonl", """{"newspaper":"临川日报","date":"2020-02-27","page":1,"headline":"一","body":"二"}""");
        var request = new ImportRequest { Paths = [Path.Combine(archive.Folder, "in")], DryRun = true };
        var dry = await archive.ImportAsync(request);
        Assert.Null(dry.RunId);
        Assert.Equal(Nothing, await archive.CountsAsync());
        await using (var db = archive.Store.CreateReader())
            Assert.Empty(await db.ImportRuns.ToListAsync(Cancel));
        Assert.Equal(0, await archive.FoundAsync("图书馆"));

        var real = await archive.ImportAsync(request with { DryRun = false });
        Assert.Equal(real.Files.Select(f => (f.File, f.Outcome, f.Articles, f.Version)), dry.Files.Select(f => (f.File, f.Outcome, f.Articles, f.Version)));
        Assert.Equal([ImportOutcome.Added, ImportOutcome.Added, ImportOutcome.NewVersion], real.Files.Select(f => f.Outcome));
    }

    [Fact]
    public async Task Nothing_of_a_page_is_visible_when_storing_it_fails_half_way()
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.Store.WriteAsync(s => s.Db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Fails BEFORE INSERT ON Articles WHEN NEW.Position = 2 BEGIN SELECT RAISE(ABORT, 'half way'); END", Cancel), Cancel);
        var file = archive.Write("临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library), ("东大桥昨日合龙", Bridge)));
        await Assert.ThrowsAsync<SqliteException>(() => archive.ImportAsync(file));
        Assert.Equal(Nothing, await archive.CountsAsync());
        Assert.Equal(0, await archive.FoundAsync("图书馆"));
        await using var db = archive.Store.CreateReader();
        Assert.Null((await db.ImportRuns.SingleAsync(Cancel)).FinishedAt);
    }

    [Fact]
    public async Task A_run_cut_off_keeps_what_was_finished_and_has_no_end()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        archive.Write("in/临川日报/2020-02-26/02.txt", Page(("东大桥昨日合龙", Bridge)));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.Get<ImportService>().ImportAsync(
            new ImportRequest { Paths = [Path.Combine(archive.Folder, "in")] }, new Immediately(_ => stop.Cancel()), stop.Token));
        Assert.Equal("滨河路图书馆开放", Assert.Single(await archive.ArticlesAsync()).Headline);
        await using var db = archive.Store.CreateReader();
        var run = await db.ImportRuns.Include(r => r.Entries).SingleAsync(Cancel);
        Assert.Null(run.FinishedAt);
        Assert.Single(run.Entries);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_ends_the_run_with_a_clear_error()
    {
        await using var archive = await TempArchive.OpenAsync(busyTimeout: TimeSpan.FromSeconds(1));
        var file = archive.Write("临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        await using var other = new SqliteConnection($"Data Source={archive.Location.DatabasePath};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Cancel);
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.ImportAsync(file));
        Assert.Equal(ArchiveProblem.Locked, error.Problem);
        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_tells_every_file_as_it_is_done()
    {
        await using var archive = await TempArchive.OpenAsync();
        archive.Write("in/临川日报/2020-02-26/01.txt", Page(("滨河路图书馆开放", Library)));
        archive.Write("in/临川日报/2020-02-26/02.txt", "");
        var told = new List<ImportFileReport>();
        var report = await archive.Get<ImportService>().ImportAsync(new ImportRequest { Paths = [Path.Combine(archive.Folder, "in")] }, new Immediately(told.Add), Cancel);
        Assert.Equal(report.Files, told);
    }

    private sealed class Immediately(Action<ImportFileReport> act) : IProgress<ImportFileReport>
    {
        public void Report(ImportFileReport value) => act(value);
    }
}
