using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;
using Archive.Core.Tests.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Search.Lucene.Tests;

/// <summary>The index beside the database: who writes it, and what happens when one of the two is changed for another.</summary>
public sealed class LuceneLifeTests : IDisposable
{
    private static readonly Func<ArchiveLocation, SearchEngine> Lucene = location => new LuceneEngine(location);
    private static readonly Func<ArchiveLocation, SearchEngine> Sqlite = location => new SqliteEngine(location);
    private readonly SearchArchive _archive = new(Lucene);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task What_is_kept_by_lucene_leaves_the_outbox()
    {
        _archive.Add("甲", "大桥");
        Assert.Equal(1, (await _archive.Search("大桥")).Total);

        _archive.Engine.Release();

        Assert.Equal(0, Count("SELECT count(*) FROM SearchOutbox"));
        Assert.Equal(1, Count("SELECT seq FROM sqlite_sequence WHERE name = 'SearchOutbox'"));
        Assert.Equal(1, (await _archive.Search("大桥")).Total);
    }

    [Fact]
    public async Task Of_two_processes_one_writes_and_both_find_what_it_kept()
    {
        _archive.Add("甲", "大桥");
        using var other = new LuceneEngine(_archive.Location);
        var searches = new SearchService(other);
        Task<SearchResult> Search() => searches.SearchAsync(new SearchRequest { Query = "大桥" }, TestContext.Current.CancellationToken);
        await Search();

        // Stored by the other, which may not write the index: the first sees it in the outbox.
        _archive.Write((_, connection, transaction) => other.Index(connection, transaction, [Document(99, "大桥又一座")]), andTell: false);
        other.Committed();
        Assert.Equal(2, (await _archive.Search("大桥")).Total);

        // Once the first is gone, the other writes.
        _archive.Engine.Release();
        Assert.Equal(2, (await Search()).Total);
        _archive.Write((_, connection, transaction) => other.Remove(connection, transaction, [99]), andTell: false);
        Assert.Equal(1, (await Search()).Total);
    }

    [Fact]
    public async Task What_is_stored_after_another_process_built_a_new_index_is_not_lost()
    {
        for (var i = 0; i < 5; i++)
            _archive.Add($"第{i}号", "大桥");
        using (var other = new LuceneEngine(_archive.Location))
        {
            await _archive.Rebuild(engine: other);
            _archive.Write((_, connection, transaction) => other.Index(connection, transaction, [Document(99, "大桥又一座")]), andTell: false);
        }

        // The first closes the old index, whose last row had a higher number than the new outbox has yet.
        Assert.Equal(6, (await _archive.Search("大桥")).Total);
        _archive.Engine.Release();
        Assert.Equal(6, (await _archive.Search("大桥")).Total);
        Assert.Equal(0, Count("SELECT count(*) FROM SearchOutbox"));
    }

    [Fact]
    public async Task A_search_that_overlaps_with_letting_go_is_answered()
    {
        _archive.Add("甲", "大桥");
        var searches = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                Assert.Equal(1, (await _archive.Search("大桥")).Total);
        })).ToList();
        while (!searches.TrueForAll(s => s.IsCompleted))
            _archive.Engine.Release();

        await Task.WhenAll(searches);
    }

    [Fact]
    public async Task Another_engine_asks_for_an_index_of_its_own()
    {
        _archive.Add("甲", "大桥");

        var error = Assert.Throws<SearchIndexException>(() => _archive.Reopen(Sqlite));
        Assert.Contains("Set Search:Engine to Lucene", error.Message, StringComparison.Ordinal);
        Assert.Contains("archive reindex", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _archive.Rebuild());
        _archive.Add("乙", "大桥");
        Assert.Equal(2, (await _archive.Search("大桥")).Total);

        Assert.Throws<SearchIndexException>(() => _archive.Reopen(Lucene));
        Assert.Equal(2, await _archive.Rebuild());
        Assert.Equal(2, (await _archive.Search("大桥")).Total);
        Assert.Empty(_archive.Problems());
        Assert.Equal(0, Count("SELECT count(*) FROM sqlite_master WHERE name = 'SearchPages'"));
    }

    [Fact]
    public void An_empty_archive_may_change_its_engine()
    {
        _archive.Reopen(Sqlite);
        _archive.Reopen(Lucene);

        Assert.Empty(_archive.Problems());
    }

    [Fact]
    public async Task A_database_older_than_the_index_asks_for_a_rebuild()
    {
        _archive.Add("甲", "大桥");
        using var backup = _archive.AsAfterACrash(Lucene);
        _archive.Add("乙", "大桥");
        _archive.Engine.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(_archive.Location.DatabasePath + "-wal");
        backup.Engine.Dispose();
        SqliteConnection.ClearAllPools();
        File.Copy(backup.Location.DatabasePath, _archive.Location.DatabasePath, overwrite: true);
        var wal = backup.Location.DatabasePath + "-wal";
        if (File.Exists(wal))
            File.Copy(wal, _archive.Location.DatabasePath + "-wal");

        var error = Assert.Throws<SearchIndexException>(() => _archive.Reopen(Lucene));
        Assert.Contains("later state", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _archive.Rebuild());
        Assert.Equal(1, (await _archive.Search("大桥")).Total);
    }

    [Fact]
    public void An_index_that_is_not_there_asks_for_a_rebuild()
    {
        _archive.Add("甲", "大桥");
        _archive.Engine.Dispose();
        Directory.Delete(Path.Combine(_archive.Location.DataFolder, "lucene"), recursive: true);

        var error = Assert.Throws<SearchIndexException>(() => _archive.Reopen(Lucene));

        Assert.Contains("archive reindex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_go_on_in_the_old_index_until_a_new_one_is_whole_and_then_it_goes()
    {
        _archive.Add(Enumerable.Range(0, 30).Select(i => Draft.Of($"第{i}号", "大桥")));
        var folders = Folders();
        var during = new List<long>();
        await _archive.Rebuild(() => during.Add(_archive.Search("大桥").GetAwaiter().GetResult().Total));

        Assert.Equal([30], during);
        Assert.Equal(30, (await _archive.Search("大桥")).Total);
        _archive.Add("新", "大桥");
        _archive.Engine.Release();
        Assert.Single(Folders());
        Assert.NotEqual(folders, Folders());
    }

    [Fact]
    public async Task Words_that_smartcn_sees_rank_where_pairs_say_the_same()
    {
        // Both hold every pair once; one says the word twice.
        _archive.Add("甲", "今日天气晴好，宜出行。棠江边有市民散步。", "2019-05-05");
        _archive.Add("乙", "今日天气晴好，市民说天气真好。", "2019-05-04");

        var explained = await _archive.Search(new SearchRequest { Query = "天气", Explain = true });

        Assert.Equal(["乙", "甲"], SearchArchive.Headlines(explained));
        Assert.All(explained.Hits, h => Assert.Contains("bodyWords", h.Explanation!.Keys));
    }

    private static SearchDocument Document(long key, string body) => new() { Id = key, NewspaperId = 1, Date = new DateOnly(2019, 5, 4), Headline = "改", Body = body };

    private string[] Folders() => Directory.GetDirectories(Path.Combine(_archive.Location.DataFolder, "lucene"));

    private long Count(string sql)
    {
        using var db = _archive.Open();
        using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
