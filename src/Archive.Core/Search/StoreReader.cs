using System.Diagnostics;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>A read-only connection with the statements of searching. Used by one search at a time.</summary>
internal class StoreReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private long _started;
    private TimeSpan _limit;
    private CancellationToken _left;

    public StoreReader(ArchiveLocation location)
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
            // Enough for the lists of a search; the system keeps the file's pages in memory anyway.
            using var size = new SqliteStatement(Handle, "PRAGMA cache_size = -8192");
            size.Execute();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    private bool IsOver => _left.IsCancellationRequested || Stopwatch.GetElapsedTime(_started) > _limit;

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>Runs a search in one read transaction, within its time, until its caller leaves.</summary>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    /// <exception cref="TimeoutException">The time was over.</exception>
    public T Run<T>(Func<T> search, TimeSpan limit, CancellationToken cancellationToken)
    {
        (_started, _limit, _left) = (Stopwatch.GetTimestamp(), limit, cancellationToken);
        raw.sqlite3_progress_handler(Handle, 2000, _ => IsOver ? 1 : 0, null);
        try
        {
            Statement("BEGIN").Execute();
            return search();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TooLong(e);
        }
        finally
        {
            raw.sqlite3_progress_handler(Handle, 0, null, null);
            if (raw.sqlite3_get_autocommit(Handle) == 0)
                Statement("ROLLBACK").Execute();
        }
    }

    /// <summary>Ends a search whose time is over or whose caller has left; to be asked now and then where no statement runs.</summary>
    public void CheckTime()
    {
        _left.ThrowIfCancellationRequested();
        if (IsOver)
            throw TooLong(null);
    }

    /// <summary>The statement for an SQL text, prepared once. Its caller resets it.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new SqliteStatement(Handle, sql);
        return statement;
    }

    /// <summary>Opens the bytes of a column. The caller disposes of them before the search ends.</summary>
    public SqliteBlob OpenBlob(string table, string column) => new(Handle, table, column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private TimeoutException TooLong(Exception? cause) => new($"The search took longer than {_limit.TotalSeconds:0.#} s.", cause);
}
