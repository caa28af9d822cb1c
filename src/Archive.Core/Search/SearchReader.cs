using System.Diagnostics;
using System.Text.Json;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>A range of document keys, inclusive.</summary>
internal readonly record struct KeyRange(long Low, long High)
{
    public static KeyRange All { get; } = new(0, long.MaxValue);
}

/// <summary>The text of an article as ranking and snippets need it.</summary>
internal sealed record ArticleText(long Key, string? Kicker, string? Headline, string[] Subheadlines, string Body);

/// <summary>A read-only connection with the statements of searching. Used by one search at a time.</summary>
internal sealed class SearchReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    public SearchReader(ArchiveLocation location)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = location.DatabasePath,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            _connection.Open();
            // A reader never waits for the writer in WAL mode, except while the log is being restarted.
            raw.sqlite3_busy_timeout(Handle, 5000);
            CheckSchema();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Number of changes to the index so far, as the running transaction sees it.</summary>
    public long Changes { get; private set; }

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>Runs a search in one read transaction, within its time, until its caller leaves.</summary>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    /// <exception cref="TimeoutException">The time was over.</exception>
    public T Run<T>(Func<SearchReader, T> search, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        bool IsOver() => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) > limit;
        raw.sqlite3_progress_handler(Handle, 2000, _ => IsOver() ? 1 : 0, null);
        try
        {
            Statement("BEGIN").Execute();
            var meta = Statement("SELECT Changes FROM SearchMeta");
            Changes = meta.Step() ? meta.Int64(0) : 0;
            meta.Reset();
            return search(this);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"The search took longer than {limit.TotalSeconds:0.#} s.", e);
        }
        finally
        {
            raw.sqlite3_progress_handler(Handle, 0, null, null);
            if (raw.sqlite3_get_autocommit(Handle) == 0)
                Statement("ROLLBACK").Execute();
        }
    }

    /// <summary>How many documents match.</summary>
    public long Count(string match, KeyRange range)
    {
        var statement = range == KeyRange.All
            ? Statement("SELECT count(*) FROM SearchText WHERE SearchText MATCH ?1")
            : Statement("SELECT count(*) FROM SearchText WHERE SearchText MATCH ?1 AND rowid BETWEEN ?2 AND ?3").Bind(2, range.Low).Bind(3, range.High);
        statement.Bind(1, match).Step();
        var count = statement.Int64(0);
        statement.Reset();
        return count;
    }

    /// <summary>How many documents match, about: what is common is counted over the first years alone.</summary>
    /// <param name="match">What is sought.</param>
    /// <param name="all">How many documents there are, about.</param>
    public long Estimate(string match, long all)
    {
        const int Enough = 4000;
        var statement = Statement($"SELECT count(*), max(rowid) FROM (SELECT rowid FROM SearchText WHERE SearchText MATCH ?1 ORDER BY rowid LIMIT {Enough})").Bind(1, match);
        statement.Step();
        var (count, last) = (statement.Int64(0), statement.Int64(1));
        statement.Reset();
        if (count < Enough)
            return count;
        statement = Statement("SELECT (SELECT min(Key) FROM SearchDocs), (SELECT max(Key) FROM SearchDocs)");
        statement.Step();
        var (low, high) = (statement.Int64(0), statement.Int64(1));
        statement.Reset();
        var share = (last - low + 1.0) / (high - low + 1.0);
        return (long)Math.Min(all, count / share);
    }

    /// <summary>How many documents the index holds.</summary>
    public long CountAll()
    {
        var statement = Statement("SELECT count(*) FROM SearchDocs");
        statement.Step();
        var count = statement.Int64(0);
        statement.Reset();
        return count;
    }

    /// <summary>The keys of documents that match, in order of date, at most so many.</summary>
    public IEnumerable<long> Keys(string match, KeyRange range, bool newestFirst, int limit = int.MaxValue) =>
        Keys("SearchText", match, range, newestFirst, limit);

    /// <summary>The keys of documents whose headline matches, newest first.</summary>
    public IEnumerable<long> HeadlineKeys(string match, KeyRange range) =>
        Keys("SearchTitles", match, range, newestFirst: true, int.MaxValue);

    /// <summary>The text of a document; <see langword="null"/> where the article is gone.</summary>
    public ArticleText? Load(long key)
    {
        var statement = Statement("SELECT a.Kicker, a.Headline, a.Subheadlines, a.Body FROM SearchDocs d JOIN Articles a ON a.Id = d.ArticleId WHERE d.Key = ?1");
        try
        {
            if (!statement.Bind(1, key).Step())
                return null;
            var subheadlines = statement.Text(2);
            return new ArticleText(
                key,
                statement.IsNull(0) ? null : statement.Text(0),
                statement.IsNull(1) ? null : statement.Text(1),
                subheadlines.Length <= 2 ? [] : JsonSerializer.Deserialize<string[]>(subheadlines) ?? [],
                statement.Text(3));
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The statement for an SQL text, prepared once. Its caller resets it.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new SqliteStatement(Handle, sql);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<long> Keys(string table, string match, KeyRange range, bool newestFirst, int limit)
    {
        // Not kept among the prepared: several such enumerations may run at once.
        using var statement = new SqliteStatement(Handle, $"SELECT rowid FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid {(newestFirst ? "DESC" : "ASC")} LIMIT ?4");
        statement.Bind(1, match).Bind(2, range.Low).Bind(3, range.High).Bind(4, limit);
        while (statement.Step())
            yield return statement.Int64(0);
    }

    private void CheckSchema()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'SearchMeta'";
        if (command.ExecuteScalar() is not 1L)
            throw new SearchIndexException("This archive has no search index. Build it with: archive reindex");
        command.CommandText = "SELECT Version FROM SearchMeta";
        if (command.ExecuteScalar() is long version)
            SearchIndex.CheckVersion(version);
    }
}
