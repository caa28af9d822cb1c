using System.Runtime.Versioning;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Archive.Core.Tests.Storage;

public sealed class ArchiveStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_makes_the_folder_and_the_tables()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var db = archive.Store.CreateReader();
        Assert.True(File.Exists(archive.Location.DatabasePath));
        Assert.Empty(await db.Articles.ToListAsync(Cancel));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await using var archive = await TempArchive.OpenAsync();
        await AddNewspaperAsync(archive.Store, "lcrb", "临川日报");
        await archive.Store.OpenAsync(Cancel);
        await using var db = archive.Store.CreateReader();
        Assert.Equal("临川日报", (await db.Newspapers.SingleAsync(Cancel)).Name);
    }

    [Fact]
    public async Task The_database_has_a_write_ahead_log_and_foreign_keys()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var writer = await archive.Get<IDbContextFactory<ArchiveDb>>().CreateDbContextAsync(Cancel);
        Assert.Equal("wal", await PragmaAsync<string>(writer, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(1, await PragmaAsync<int>(writer, "SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
        Assert.Equal(1, await PragmaAsync<int>(writer, "SELECT synchronous AS Value FROM pragma_synchronous"));
        await Assert.ThrowsAsync<DbUpdateException>(async () =>
        {
            writer.Add(new Issue { NewspaperId = 77, Date = new DateOnly(2020, 1, 1) });
            await writer.SaveChangesAsync(Cancel);
        });
    }

    [Fact]
    public async Task A_new_archive_has_larger_pages_and_one_that_has_pages_keeps_them()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using (var db = archive.Store.CreateReader())
            Assert.Equal(8192, await PragmaAsync<int>(db, "SELECT page_size AS Value FROM pragma_page_size"));

        await using var opened = new TempArchive();
        Directory.CreateDirectory(Path.GetDirectoryName(opened.Location.DatabasePath)!);
        await using (var old = new SqliteConnection($"Data Source={opened.Location.DatabasePath};Pooling=False"))
        {
            await old.OpenAsync(Cancel);
            await using var command = old.CreateCommand();
            command.CommandText = $"PRAGMA page_size = 4096; PRAGMA application_id = {0x41726368}";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await opened.Store.OpenAsync(Cancel);
        await using var reader = opened.Store.CreateReader();
        Assert.Equal(4096, await PragmaAsync<int>(reader, "SELECT page_size AS Value FROM pragma_page_size"));
        Assert.Empty(await reader.Articles.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var scope = archive.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        Assert.Equal(QueryTrackingBehavior.NoTracking, db.ChangeTracker.QueryTrackingBehavior);
        db.Add(new Newspaper { Slug = "lcrb", Name = "临川日报" });
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.Equal(8, Assert.IsType<SqliteException>(error.InnerException).SqliteErrorCode);
    }

    [Fact]
    public async Task Readers_go_on_while_the_writer_writes()
    {
        await using var archive = await TempArchive.OpenAsync(busyTimeout: TimeSpan.FromSeconds(1));
        await archive.Store.WriteAsync(async scope =>
        {
            scope.Db.Add(new Newspaper { Slug = "lcrb", Name = "临川日报" });
            await scope.Db.SaveChangesAsync(Cancel);
            await using var db = archive.Store.CreateReader();
            Assert.Empty(await db.Newspapers.ToListAsync(Cancel));
            return 0;
        }, Cancel);
        await using var after = archive.Store.CreateReader();
        Assert.Single(await after.Newspapers.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Work_that_throws_leaves_nothing()
    {
        await using var archive = await TempArchive.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.Store.WriteAsync<int>(async scope =>
        {
            scope.Db.Add(new Newspaper { Slug = "lcrb", Name = "临川日报" });
            await scope.Db.SaveChangesAsync(Cancel);
            throw new InvalidOperationException("half way");
        }, Cancel));
        await AddNewspaperAsync(archive.Store, "lcwb", "临川晚报");
        await using var db = archive.Store.CreateReader();
        Assert.Equal("lcwb", (await db.Newspapers.SingleAsync(Cancel)).Slug);
    }

    [Fact]
    public async Task Writers_of_one_process_wait_for_each_other()
    {
        await using var archive = await TempArchive.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AddNewspaperAsync(archive.Store, $"p{i}", $"第{i}报")));
        await using var db = archive.Store.CreateReader();
        Assert.Equal(20, await db.Newspapers.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_said_so_when_writing()
    {
        await using var archive = await TempArchive.OpenAsync(busyTimeout: TimeSpan.FromSeconds(1));
        await using var other = await ExecuteAsync(archive, "BEGIN IMMEDIATE");
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => AddNewspaperAsync(archive.Store, "lcrb", "临川日报"));
        Assert.Equal(ArchiveProblem.Locked, error.Problem);
        Assert.Contains(archive.Location.DatabasePath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_said_so_when_opening()
    {
        await using var archive = new TempArchive(busyTimeout: TimeSpan.FromSeconds(1));
        Directory.CreateDirectory(archive.Location.DataFolder);
        await using var other = await ExecuteAsync(archive, "PRAGMA application_id=1098015592; BEGIN EXCLUSIVE; CREATE TABLE T (Id INTEGER)");
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.Store.OpenAsync(Cancel));
        Assert.Equal(ArchiveProblem.Locked, error.Problem);
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_both_get_the_archive()
    {
        await using var archive = new TempArchive();
        await using var other = new TempArchive(dataFolder: archive.Location.DataFolder);
        await Task.WhenAll(Task.Run(() => archive.Store.OpenAsync(Cancel), Cancel), Task.Run(() => other.Store.OpenAsync(Cancel), Cancel));
        await AddNewspaperAsync(archive.Store, "lcrb", "临川日报");
        await using var db = other.Store.CreateReader();
        Assert.Single(await db.Newspapers.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_start_that_died_while_migrating_does_not_block_the_next()
    {
        await using var archive = new TempArchive();
        Directory.CreateDirectory(archive.Location.DataFolder);
        await using var other = await ExecuteAsync(archive, """
            PRAGMA application_id=1098015592;
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """);
        await archive.Store.OpenAsync(Cancel);
        await AddNewspaperAsync(archive.Store, "lcrb", "临川日报");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_said_so()
    {
        await using var archive = new TempArchive();
        var file = archive.Write("plain.txt", "x");
        await using var blocked = new TempArchive(dataFolder: Path.Combine(file, "data"));
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => blocked.Store.OpenAsync(Cancel));
        Assert.Equal(ArchiveProblem.NoAccess, error.Problem);
        Assert.Contains(blocked.Location.DataFolder, error.Message, StringComparison.Ordinal);
        Assert.Contains("--data", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_data_folder_is_said_so()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Permissions do not bind this user.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        await using var archive = new TempArchive();
        Directory.CreateDirectory(archive.Location.DataFolder);
        File.SetUnixFileMode(archive.Location.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.Store.OpenAsync(Cancel));
        File.SetUnixFileMode(archive.Location.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(ArchiveProblem.NoAccess, error.Problem);
        Assert.Contains(archive.Location.DataFolder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_so_and_left_alone()
    {
        await using var archive = new TempArchive();
        var text = string.Concat(Enumerable.Repeat("这不是数据库。", 100));
        archive.Write("data/archive.db", text);
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.Store.OpenAsync(Cancel));
        Assert.Equal(ArchiveProblem.NotAnArchive, error.Problem);
        Assert.Equal(text, await File.ReadAllTextAsync(archive.Location.DatabasePath, Cancel));
    }

    [Fact]
    public async Task A_database_of_another_program_is_said_so_and_left_alone()
    {
        await using var archive = new TempArchive();
        Directory.CreateDirectory(archive.Location.DataFolder);
        await using var other = await ExecuteAsync(archive, "CREATE TABLE Recipes (Id INTEGER PRIMARY KEY)");
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.Store.OpenAsync(Cancel));
        Assert.Equal(ArchiveProblem.NotAnArchive, error.Problem);
        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_said_so()
    {
        await using var archive = await TempArchive.OpenAsync();
        await using var other = await ExecuteAsync(archive, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        var error = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.Store.OpenAsync(Cancel));
        Assert.Equal(ArchiveProblem.Newer, error.Problem);
        Assert.Contains("29990101000000_Later", error.Message, StringComparison.Ordinal);
    }

    private static Task<int> AddNewspaperAsync(ArchiveStore store, string slug, string name) => store.WriteAsync(async scope =>
    {
        scope.Db.Add(new Newspaper { Slug = slug, Name = name });
        return await scope.Db.SaveChangesAsync(Cancel);
    }, Cancel);

    private static Task<T> PragmaAsync<T>(ArchiveDb db, string sql) =>
        db.Database.SqlQueryRaw<T>(sql).SingleAsync(Cancel);

    /// <summary>What another program does to the file; its connection stays open until disposed.</summary>
    private static async Task<SqliteConnection> ExecuteAsync(TempArchive archive, string sql)
    {
        var connection = new SqliteConnection($"Data Source={archive.Location.DatabasePath};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }
}
