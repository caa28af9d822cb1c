using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Storage;

/// <summary>
/// Tells whether anything in the archive has changed: a number that is another one after every commit, by whichever process.
/// What was made from the archive under one number may be given out again while the number stays.
/// </summary>
/// <remarks>SQLite's own <c>PRAGMA data_version</c>: it moves on with the commits of all other connections, and this one never
/// commits. It costs a few microseconds and reads no page. Numbers of different runs of the program have nothing to do with each other.</remarks>
public sealed class ArchiveVersion(ArchiveLocation location) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private sqlite3_stmt? _statement;

    /// <summary>The number now. Whatever was committed before the call is in it.</summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public long Current
    {
        get
        {
            lock (_gate)
            {
                var statement = _statement ??= Prepare();
                var step = raw.sqlite3_step(statement);
                var version = step == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : -1;
                var end = raw.sqlite3_reset(statement);
                SqliteException.ThrowExceptionForRC(step == raw.SQLITE_ROW ? end : step, _connection!.Handle);
                return version;
            }
        }
    }

    /// <summary>Closes the connection, so that the file can be put in place of another; the next call opens it again.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _statement?.Dispose();
            _statement = null;
            _connection?.Dispose();
            _connection = null;
        }
    }

    private sqlite3_stmt Prepare()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = location.DatabasePath,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, 5000);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var statement), connection.Handle);
            _connection = connection;
            return statement;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
