using Archive.Core.Import;
using Archive.Core.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Import.ImportHost;

namespace Archive.Core.Tests.Import;

public sealed class InboxWatcherTests
{
    private static readonly string Text = Page(("滨河路图书馆开放", Library));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_taken_once_it_has_stopped_growing()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        var file = archive.Write("inbox/临川日报/2020-02-26/01.txt", Text[..10]);
        await LookAsync(archive, 1);
        await File.WriteAllTextAsync(file, Text, Cancel);
        await LookAsync(archive, 1);
        Assert.Empty(await archive.ArticlesAsync());
        await LookAsync(archive, 1);
        Assert.Equal("滨河路图书馆开放", Assert.Single(await archive.ArticlesAsync()).Headline);
        Assert.Equal(Text, await File.ReadAllTextAsync(Path.Combine(inbox, "done/临川日报/2020-02-26/01.txt"), Cancel));
        Assert.False(File.Exists(file));
        await using var db = archive.Store.CreateReader();
        Assert.Equal("inbox", (await db.ImportRuns.SingleAsync(Cancel)).Origin);
    }

    [Fact]
    public async Task A_refused_file_lies_beside_its_report()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        archive.Write("inbox/x.txt", Text);
        archive.Write("inbox/x.pdf", "%PDF-1.7");
        await LookAsync(archive, 3);
        Assert.Contains("newspaper, date, page number", await File.ReadAllTextAsync(Path.Combine(inbox, "refused/x.txt.report.txt"), Cancel), StringComparison.Ordinal);
        Assert.Contains("pdfinfo cannot read the PDF", await File.ReadAllTextAsync(Path.Combine(inbox, "refused/x.pdf.report.txt"), Cancel), StringComparison.Ordinal);
        Assert.Equal(Text, await File.ReadAllTextAsync(Path.Combine(inbox, "refused/x.txt"), Cancel));
        Assert.Empty(Directory.GetFiles(inbox));
    }

    [Fact]
    public async Task Nothing_is_overwritten_when_a_name_comes_again()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        foreach (var text in (string[])["一", "二", "三"])
        {
            archive.Write("inbox/x.txt", text);
            await LookAsync(archive, 2);
        }

        Assert.Equal(["一", "二", "三"], await Task.WhenAll(((string[])["x.txt", "x (2).txt", "x (3).txt"]).Select(n => File.ReadAllTextAsync(Path.Combine(inbox, "refused", n), Cancel))));
        Assert.True(File.Exists(Path.Combine(inbox, "refused/x (3).txt.report.txt")));
    }

    [Fact]
    public async Task Unfinished_and_hidden_files_are_left_alone()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        archive.Write("inbox/lcrb-2020-02-26-01.txt.part", Text);
        archive.Write("inbox/.lcrb-2020-02-26-01.txt", Text);
        await LookAsync(archive, 3);
        Assert.Equal(2, Directory.GetFiles(inbox).Length);
        Assert.Empty(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task A_manifest_counts_for_its_folder_and_follows_its_files()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        archive.Write("inbox/manifest.csv", "file,newspaper,date,page\n01.txt,临川日报,2020-02-26,1\n");
        archive.Write("inbox/01.txt", Text);
        await LookAsync(archive, 2);
        Assert.Single(await archive.ArticlesAsync());
        Assert.True(File.Exists(Path.Combine(inbox, "done/manifest.csv")));
        Assert.False(File.Exists(Path.Combine(inbox, "manifest.csv")));
    }

    [Fact]
    public async Task A_locked_archive_refuses_no_file()
    {
        await using var archive = await TempArchive.OpenAsync(busyTimeout: TimeSpan.FromSeconds(1));
        Inbox(archive);
        var file = archive.Write("inbox/lcrb-2020-02-26-01.txt", Text);
        await LookAsync(archive, 1);
        await using (var other = new SqliteConnection($"Data Source={archive.Location.DatabasePath};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(Cancel);
            await Assert.ThrowsAsync<Core.Storage.ArchiveUnavailableException>(() => LookAsync(archive, 1));
            Assert.True(File.Exists(file));
        }

        await LookAsync(archive, 1);
        Assert.Single(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task Watching_goes_on_until_cancelled()
    {
        await using var archive = await TempArchive.OpenAsync();
        var inbox = Inbox(archive);
        archive.Write("inbox/lcrb-2020-02-26-01.txt", Text);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var watching = archive.Get<InboxWatcher>().RunAsync(inbox, stop.Token);
        while (!File.Exists(Path.Combine(inbox, "done/lcrb-2020-02-26-01.txt")))
        {
            archive.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, Cancel);
        }

        await stop.CancelAsync();
        await watching;
        Assert.Single(await archive.ArticlesAsync());
    }

    private static string Inbox(TempArchive archive) => Directory.CreateDirectory(Path.Combine(archive.Folder, "inbox")).FullName;

    private static async Task LookAsync(TempArchive archive, int times)
    {
        for (var i = 0; i < times; i++)
            await archive.Get<InboxWatcher>().LookAsync(Path.Combine(archive.Folder, "inbox"), Cancel);
    }
}
