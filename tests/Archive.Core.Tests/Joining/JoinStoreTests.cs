using Archive.Core.Maintenance;
using Archive.Core.Search;
using Archive.Core.Tests.Import;
using Archive.Core.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Archive.Core.Tests.Joining.JoinHost;

namespace Archive.Core.Tests.Joining;

/// <summary>What the database refuses, what <c>verify</c> sees and what <c>reindex</c> mends.</summary>
public sealed class JoinStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Parts of {0} and {1}: two pairs that are joined; {2} stands alone.
    [Theory]
    [InlineData("INSERT INTO JoinedParts (ArticleId, WholeId, Number) VALUES ({2}, {2}, 2)")] // a later part of itself
    [InlineData("INSERT INTO JoinedParts (ArticleId, WholeId, Number) VALUES ({2}, {0}, 2)")] // a second second part
    [InlineData("INSERT INTO JoinedParts (ArticleId, WholeId, Number) VALUES ({2}, {3}, 3)")] // a part of what is itself a later part
    [InlineData("INSERT INTO JoinedParts (ArticleId, WholeId, Number) VALUES ({3}, {1}, 3)")] // a part of two wholes
    [InlineData("UPDATE JoinedParts SET WholeId = {1}, Number = 3 WHERE ArticleId = {0}")] // a whole that becomes a part of another
    [InlineData("UPDATE JoinedParts SET WholeId = {3}, Number = 3, Printed = NULL WHERE ArticleId = {0}")] // a circle
    [InlineData("DELETE FROM JoinedParts WHERE ArticleId = {0}")] // parts without their first
    [InlineData("DELETE FROM Articles WHERE Id = {3}")] // a part without its article
    [InlineData("UPDATE JoinedParts SET Printed = NULL WHERE ArticleId = {0}")] // a whole that forgot what its page has
    [InlineData("UPDATE JoinedParts SET FirstNumber = 2 WHERE ArticleId = {3}")]
    [InlineData("INSERT INTO JoinedParts (ArticleId, WholeId, Number, Printed) VALUES (-7, -7, 1, 'x')")] // an article that is not there
    public async Task The_database_itself_refuses_a_join_that_makes_no_sense(string sql)
    {
        await using var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump(Ferry, FerryHead), Jump(Orchard, OrchardHead, "（下转第三版）"), Story(Snow, SnowBody)),
            archive.Sheet(2, "a", Landing(FerryRest)),
            archive.Sheet(3, "a", Landing(OrchardRest, "（上接第一版）")));
        var all = await archive.ArticlesAsync();
        long Id(string begin) => all.Single(a => a.Body.StartsWith(begin[..8], StringComparison.Ordinal)).Id;
        var statement = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, Id(FerryHead), Id(OrchardHead), Id(SnowBody), Id(FerryRest));
        var before = await archive.PortraitAsync();
        await Assert.ThrowsAsync<SqliteException>(() => archive.Store.WriteAsync(s => s.Db.Database.ExecuteSqlRawAsync(statement, Cancel), Cancel));
        Assert.Equal(before, await archive.PortraitAsync());
    }

    [Fact]
    public async Task Reindexing_keeps_joins_and_finds_a_joined_article_once()
    {
        await using var archive = await JoinedAsync();
        var before = await archive.PortraitAsync("轮渡", "博物馆");
        Assert.Equal(2, await Reindex(archive));
        Assert.Equal(before, await archive.PortraitAsync("轮渡", "博物馆"));
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Theory]
    [InlineData("DELETE FROM JoinedParts WHERE Number > 1", "is not what its parts on pages 1, 2 make together")]
    [InlineData("UPDATE Articles SET Body = Body || '添字' , ContentSha256 = zeroblob(32) WHERE Id IN (SELECT WholeId FROM JoinedParts)", "is not what its parts on pages 1, 2 make together")]
    [InlineData("UPDATE Articles SET IsContinuation = 0, ContinuedFromPage = NULL WHERE Id IN (SELECT ArticleId FROM JoinedParts WHERE Number = 2)", "is joined with others that it does not belong to")]
    public async Task What_is_wrong_with_a_join_is_seen_and_mended(string damage, string said)
    {
        await using var archive = await JoinedAsync();
        await archive.Store.WriteAsync(s => s.Db.Database.ExecuteSqlRawAsync(damage, Cancel), Cancel);
        Assert.Contains(await archive.ProblemsAsync(), p => p.Contains(said, StringComparison.Ordinal) && p.Contains("`reindex`", StringComparison.Ordinal));
        await Reindex(archive);
        Assert.Empty(await archive.ProblemsAsync());
    }

    [Fact]
    public async Task A_withdrawn_article_that_is_still_a_part_is_seen_and_taken_out()
    {
        await using var archive = await JoinedAsync();
        await archive.Store.WriteAsync(s => s.Db.Database.ExecuteSqlRawAsync(
            "UPDATE Articles SET WithdrawnAt = '2026-01-01' WHERE Id IN (SELECT ArticleId FROM JoinedParts WHERE Number = 2)", Cancel), Cancel);
        Assert.Contains(await archive.ProblemsAsync(), p => p.Contains("is withdrawn, but still part of another", StringComparison.Ordinal));
        await Reindex(archive);
        Assert.Empty(await archive.ProblemsAsync());
        Assert.Equal(FerryHead, (await archive.ReadableAsync())[0].Body);
    }

    [Fact]
    public async Task A_part_found_by_itself_is_seen()
    {
        await using var archive = await JoinedAsync();
        var landing = (await archive.ArticlesAsync()).Single(a => a.Body == FerryRest);
        await archive.Store.WriteAsync(
            s =>
            {
                archive.Get<SearchEngine>().Index(s.Connection, s.Transaction, [new SearchDocument { Id = landing.Id, NewspaperId = landing.Page.Issue.NewspaperId, Date = landing.Page.Issue.Date, Body = landing.Body }]);
                return Task.FromResult(0);
            },
            Cancel);
        Assert.Contains(await archive.ProblemsAsync(), p => p.Contains($"by themselves, though they are parts of others: {landing.PublicId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_joined_article_counts_once()
    {
        await using var archive = await JoinedAsync();
        await using var db = archive.Store.CreateReader();
        Assert.Equal(2, await db.CountReadableArticlesAsync(Cancel));
        var found = await archive.Get<SearchService>().SearchAsync(
            new SearchRequest { Query = "", From = new DateOnly(2020, 2, 26), To = new DateOnly(2020, 2, 26), Newspaper = "tzrb", WithFacets = true }, Cancel);
        Assert.Equal(2, found.Total);
        Assert.Equal(2, Assert.Single(found.Facets!.Years).Count);
        // A name of the second part counts for the whole, and one that both parts have counts once.
        Assert.Equal([("何晓棠", 1L), ("周明远", 1L), ("陆文舟", 1L)], found.Facets!.Reporters.Select(r => (r.Value, r.Count)).OrderBy(r => r.Value, StringComparer.Ordinal));
    }

    private static async Task<TempArchive> JoinedAsync()
    {
        var archive = await TempArchive.OpenAsync();
        await archive.ImportEachAsync(
            archive.Sheet(1, "a", Jump(Ferry, FerryHead), Story(Snow, SnowBody)),
            archive.Sheet(2, "a", Landing(FerryRest + "（记者 周明远 陆文舟）")));
        return archive;
    }

    private static Task<long> Reindex(TempArchive archive) =>
        new Reindexer(archive.Store, archive.Get<SearchEngine>(), archive.Clock).RunAsync(null, Cancel);
}
