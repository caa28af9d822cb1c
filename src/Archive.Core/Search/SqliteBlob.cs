using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>Reads parts of the bytes of one column, row by row: of a long value only the beginning need be fetched.</summary>
/// <remarks>As long as it is open, so is the read transaction.</remarks>
internal sealed class SqliteBlob : IDisposable
{
    private readonly sqlite3 _db;
    private readonly string _table;
    private readonly string _column;
    private sqlite3_blob? _blob;

    public SqliteBlob(sqlite3 db, string table, string column) => (_db, _table, _column) = (db, table, column);

    /// <summary>How long the value is.</summary>
    public int Length => raw.sqlite3_blob_bytes(_blob);

    /// <summary>Goes to a row; <see langword="false"/> where there is none.</summary>
    public bool MoveTo(long row)
    {
        var rc = _blob is null ? raw.sqlite3_blob_open(_db, "main", _table, _column, row, 0, out _blob) : raw.sqlite3_blob_reopen(_blob, row);
        if (rc == raw.SQLITE_ERROR)
            return false;
        Check(rc);
        return true;
    }

    /// <summary>Reads from the beginning of the value.</summary>
    public void Read(Span<byte> into) => Check(raw.sqlite3_blob_read(_blob, into, 0));

    public void Dispose() => _blob?.Dispose();

    private void Check(int rc)
    {
        if (rc != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(rc, _db);
    }
}
