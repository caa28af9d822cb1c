using Microsoft.Data.Sqlite;
using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class MaintenanceTests : VerbRun
{
    private const string Page = "棠州新图书馆昨日开馆\n本报讯（记者 陆文舟）棠州新图书馆昨日正式\n开馆，市民可凭身份证借阅。\n";

    private string Database => Path.Combine(Data, "archive.db");

    [Fact]
    public async Task A_sound_archive_is_well()
    {
        await FillAsync();
        var run = await RunAsync("verify");
        Assert.Equal(0, run.Code);
        Assert.Contains("All is well", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("UPDATE SourceFiles SET Content = CAST('x' AS BLOB)", "Source 01.txt of")]
    [InlineData("UPDATE Sources SET Encoding = 'utf-16le'; UPDATE SourceFiles SET Content = X'00D8' || CAST(Id AS BLOB), Sha256 = Id", "can no longer be read as utf-16le")]
    [InlineData("UPDATE Articles SET Spans = '[0,99999]' WHERE SourceId IS NOT NULL", "stands outside the text")]
    [InlineData("DELETE FROM SearchDocs", "Not in the index: ")]
    [InlineData("UPDATE Articles SET WithdrawnAt = '2026-01-01'", "In the index, but not in the archive: ")]
    [InlineData("UPDATE SearchDocs SET NewspaperId = 99", "under another newspaper: ")]
    [InlineData("PRAGMA foreign_keys=OFF; UPDATE Pages SET IssueId = IssueId + 99", "belongs to a row of Issues that is not there")]
    public async Task Verify_names_what_is_wrong(string damage, string says)
    {
        await FillAsync();
        Execute(damage);
        var run = await RunAsync("verify");
        Assert.Equal(1, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Verify_says_that_a_database_is_damaged()
    {
        await FillAsync();
        Execute("PRAGMA journal_mode=DELETE");
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        bytes.AsSpan(4096 * 6, 4096 * 4).Fill(0xA5);
        await File.WriteAllBytesAsync(Database, bytes, TestContext.Current.CancellationToken);
        var run = await RunAsync("verify");
        Assert.Equal(1, run.Code);
        Assert.Contains("damaged", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM SearchDocs")]
    [InlineData("DROP TABLE SearchPages")]
    [InlineData("UPDATE SearchMeta SET Version = 999")]
    public async Task Reindex_mends_the_index(string damage)
    {
        await FillAsync();
        var before = (await RunAsync("search", "图书馆")).Out;
        Execute(damage);
        Assert.Equal(1, (await RunAsync("verify")).Code);
        var run = await RunAsync("reindex");
        Assert.Equal(0, run.Code);
        Assert.Contains("Indexed 3 articles", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Code);
        Assert.Equal(before, (await RunAsync("search", "图书馆")).Out);
    }

    [Fact]
    public async Task A_backup_brings_the_archive_back()
    {
        await FillAsync();
        var backup = Path.Combine(Folder, "backup.db");
        Assert.Equal(0, (await RunAsync("backup", backup)).Code);
        var other = Path.Combine(Folder, "other");
        var run = await RunPlainAsync("restore", backup, "--data", other);
        Assert.Equal(0, run.Code);
        Assert.Contains("Restored 3 articles", run.Out, StringComparison.Ordinal);
        Assert.Equal((await RunAsync("search", "图书馆")).Out, (await RunPlainAsync("search", "图书馆", "--data", other)).Out);
        Assert.Equal(0, (await RunPlainAsync("verify", "--data", other)).Code);
    }

    [Fact]
    public async Task A_backup_whose_index_is_of_no_use_is_indexed_anew()
    {
        await FillAsync();
        Execute("UPDATE SearchMeta SET Version = 1");
        var backup = Path.Combine(Folder, "backup.db");
        Assert.Equal(0, (await RunAsync("backup", backup)).Code);
        var other = Path.Combine(Folder, "other");
        var run = await RunPlainAsync("restore", backup, "--data", other);
        Assert.Equal(0, run.Code);
        Assert.Contains("Indexed 3 articles.", run.Out, StringComparison.Ordinal);
        Assert.Contains("图书馆", (await RunPlainAsync("search", "图书馆", "--data", other)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_while_another_writes()
    {
        await FillAsync();
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; UPDATE Articles SET Headline = 'half done'";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var backup = Path.Combine(Folder, "backup.db");
        // Opening takes the writer's place for a moment, so the copy is made by the library, as a second program would.
        new Archive.Core.Maintenance.Backup(new Archive.Core.Storage.ArchiveLocation(Data)).Write(backup, overwrite: false);
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Restored 3", (await RunPlainAsync("restore", backup, "--data", Path.Combine(Folder, "other"))).Out, StringComparison.Ordinal);
        Assert.StartsWith("1 articles", (await RunPlainAsync("search", "南堤加固工程开工", "--data", Path.Combine(Folder, "other"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_backup_nor_restore_overwrites_unless_forced()
    {
        await FillAsync();
        var backup = Path.Combine(Folder, "backup.db");
        await RunAsync("backup", backup);
        Assert.Equal(2, (await RunAsync("backup", backup)).Code);
        Assert.Equal(0, (await RunAsync("backup", backup, "--force")).Code);

        var refused = await RunAsync("restore", backup);
        Assert.Equal(2, refused.Code);
        Assert.Contains("holds pages. Nothing was changed", refused.Error, StringComparison.Ordinal);
        var forced = await RunAsync("restore", backup, "--force");
        Assert.Equal(0, forced.Code);
        var kept = Assert.Single(Directory.EnumerateFiles(Data, "archive-before-restore-*.db"));
        Assert.Contains(kept, forced.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).Code);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_changed()
    {
        await FillAsync();
        var garbage = Write("garbage.db", new string('x', 5000));
        var foreign = Path.Combine(Folder, "foreign.db");
        using (var connection = new SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE T (X)";
            command.ExecuteNonQuery();
        }

        foreach (var (file, says) in ((string, string)[])[(garbage, "is not a database"), (foreign, "not of an archive"), (Path.Combine(Folder, "none.db"), "is not there")])
        {
            var run = await RunAsync("restore", file, "--force");
            Assert.Equal(2, run.Code);
            Assert.Contains(says, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("verify")).Code);
        Assert.Empty(Directory.EnumerateFiles(Data, "*.partial"));
    }

    [Fact]
    public async Task An_archive_in_use_is_not_replaced()
    {
        await FillAsync();
        var backup = Path.Combine(Folder, "backup.db");
        await RunAsync("backup", backup);
        await using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "SELECT count(*) FROM Articles";
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            var run = await RunAsync("restore", backup, "--force");
            Assert.Equal(2, run.Code);
            Assert.Contains("is in use. Nothing was changed", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("restore", backup, "--force")).Code);
    }

    private async Task FillAsync()
    {
        var run = await RunAsync("import", WriteArticles(), Write("棠州日报/2020-03-01/01.txt", Page));
        Assert.Equal(0, run.Code);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
