using System.Security.Cryptography;
using System.Text;
using Archive.Core.Maintenance;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Layout.Formats;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Archive.Core.Tests.Storage;

/// <summary>Archives that earlier versions made are opened with everything in them.</summary>
public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sources_kept_in_rows_of_their_own_become_files_the_same_bytes_once()
    {
        await using var archive = new TempArchive();
        Directory.CreateDirectory(archive.Location.DataFolder);
        var (first, second) = ("本报讯 图书馆开放。", "本报讯 大桥合龙。");
        var options = new DbContextOptionsBuilder<ArchiveDb>().UseSqlite(archive.Location.WriterConnectionString).Options;
        await using (var old = new ArchiveDb(options))
        {
            await old.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
            await old.Database.ExecuteSqlRawAsync(
                """
                PRAGMA application_id=1098015592;
                INSERT INTO Newspapers (Id, Slug, Name) VALUES (1, 'lcrb', '临川日报');
                INSERT INTO Issues (Id, NewspaperId, Date) VALUES (1, 1, '2020-02-26');
                INSERT INTO Pages (Id, IssueId, Number) VALUES (1, 1, 1), (2, 1, 2);
                """, Cancel);
            foreach (var (id, page, version, text) in ((int, int, int, string)[])[(1, 1, 1, first), (2, 1, 2, second), (3, 2, 1, first)])
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                await old.Database.ExecuteSqlRawAsync(
                    "INSERT INTO Sources (Id, PageId, Version, Sha256, FileName, Encoding, Content, FurnitureSpans, ImportedAt) VALUES ({0}, {1}, {2}, {3}, '01.txt', 'utf-8', {4}, '[0,3]', '2026-01-01')",
                    [id, page, version, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes], Cancel);
            }
        }

        SqliteConnection.ClearAllPools();
        await archive.Store.OpenAsync(Cancel);
        await using var db = archive.Store.CreateReader();
        var sources = await db.Sources.Include(s => s.File).OrderBy(s => s.Id).ToListAsync(Cancel);
        Assert.Equal([first, second, first], sources.Select(s => Encoding.UTF8.GetString(s.File.Content)));
        Assert.Equal([(1, 1), (1, 2), (2, 1)], sources.Select(s => (s.PageId, s.Version)));
        Assert.All(sources, s => Assert.Equal((PageFormat.PlainText, "utf-8", 1, null), (s.Format, s.Encoding, s.FilePage, s.Text)));
        Assert.Equal([0, 3], sources[0].FurnitureSpans);
        Assert.Equal(2, await db.SourceFiles.CountAsync(Cancel));
        Assert.Empty(await new Verifier(archive.Store, archive.Get<SearchEngine>()).CheckAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Articles_kept_without_a_time_of_change_have_the_last_time_that_is_known()
    {
        await using var archive = new TempArchive();
        Directory.CreateDirectory(archive.Location.DataFolder);
        var options = new DbContextOptionsBuilder<ArchiveDb>().UseSqlite(archive.Location.WriterConnectionString).Options;
        await using (var old = new ArchiveDb(options))
        {
            await old.GetService<IMigrator>().MigrateAsync("ArticleKind", Cancel);
            await old.Database.OpenConnectionAsync(Cancel);
            archive.Get<SearchEngine>().EnsureSchema((SqliteConnection)old.Database.GetDbConnection());
            await old.Database.ExecuteSqlRawAsync(
                """
                PRAGMA application_id=1098015592;
                INSERT INTO Newspapers (Id, Slug, Name) VALUES (1, 'lcrb', '临川日报');
                INSERT INTO Issues (Id, NewspaperId, Date) VALUES (1, 1, '2020-02-26');
                INSERT INTO Pages (Id, IssueId, Number) VALUES (1, 1, 1);
                INSERT INTO SourceFiles (Id, Sha256, Pages, Content) VALUES (1, 'a', 1, x'00'), (2, 'b', 1, x'01');
                INSERT INTO Sources (Id, PageId, Version, FileId, FilePage, FileName, Format, Encoding, FurnitureSpans, ImportedAt)
                VALUES (1, 1, 1, 1, 1, '01.txt', 'PlainText', 'utf-8', '[]', '2026-01-01 10:00:00'), (2, 1, 2, 2, 1, '01.txt', 'PlainText', 'utf-8', '[]', '2026-03-01 10:00:00');
                """, Cancel);
            (int, string, int?, string?)[] rows = [(1, "old", 2, null), (2, "gone", 1, "2026-03-01 10:00:00.5"), (3, "ready", null, null)];
            foreach (var (id, address, source, withdrawn) in rows)
            {
                await old.Database.ExecuteSqlRawAsync(
                    """
                    INSERT INTO Articles (Id, PublicId, PageId, SourceId, Position, Subheadlines, Body, CrossheadLines, Captions, IsContinued, IsContinuation, Confidence, Spans, ContentSha256, ImportedAt, WithdrawnAt, Kind)
                    VALUES ({0}, {1}, 1, {2}, {0}, '[]', {1}, '[]', '[]', 0, 0, 1, '[]', x'00', '2026-01-01 10:00:00', {3}, 2)
                    """, [id, address, source!, withdrawn!], Cancel);
            }
        }

        SqliteConnection.ClearAllPools();
        await archive.Store.OpenAsync(Cancel);
        await using var db = archive.Store.CreateReader();
        var articles = await db.Articles.OrderBy(a => a.Id).ToListAsync(Cancel);
        var (first, second) = (new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc));
        Assert.Equal([("old", second), ("gone", second.AddMilliseconds(500)), ("ready", first)], articles.Select(a => (a.PublicId, a.ChangedAt)));
        Assert.All(articles, a => Assert.Equal((Layout.ArticleKind.Advertisement, a.PublicId), (a.Kind, a.Body)));
        // A list of headlines reads no long body on its way to another column.
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('Articles') ORDER BY cid").ToListAsync(Cancel);
        Assert.Equal("Body", columns[^1]);
    }
}
