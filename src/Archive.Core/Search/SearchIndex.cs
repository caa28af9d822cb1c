using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>The writing side of the search index, which lives in the archive's own database file.</summary>
/// <remarks>
/// Everything is done on the connection that is given, so that articles and their index entries are stored by one
/// transaction. The index is derived data: it can be rebuilt from the articles at any time.
/// </remarks>
[SuppressMessage("Performance", "CA1822", Justification = "A service: others take it from the container.")]
public sealed class SearchIndex
{
    /// <summary>Creates the index's tables where they are missing. May be called within a transaction.</summary>
    /// <exception cref="SearchIndexException">The index was made by another version and must be rebuilt.</exception>
    public void EnsureSchema(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (ReadMeta(connection, "Version") is { } version)
            CheckVersion(version);
        else
            Create(connection, changes: 0, segment: 0);
    }

    /// <summary>Adds documents, or puts them in the place of those indexed under the same article.</summary>
    /// <remarks>Many at once are faster than one by one. On return they are in the index as far as the transaction is kept.</remarks>
    public void Index(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<SearchDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
            return;

        using var writer = new SearchIndexWriter(connection.Handle!);
        foreach (var document in documents)
            writer.Put(document);
        writer.Finish();
    }

    /// <summary>Takes articles out of the index. Those that are not in it are passed over.</summary>
    public void Remove(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<long> articleIds)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(articleIds);
        if (articleIds.Count == 0)
            return;

        using var writer = new SearchIndexWriter(connection.Handle!);
        foreach (var id in articleIds)
            writer.Remove(id);
        writer.Finish();
    }

    /// <summary>Empties the index, also one made by another version: the beginning of a rebuild.</summary>
    public void Clear(SqliteConnection connection, SqliteTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(connection);
        // The counts go on, so that nothing kept from before is taken for new.
        var isOurs = ReadMeta(connection, "Version") is SearchSchema.Version;
        var changes = ReadMeta(connection, "Changes") + 1 ?? 0;
        var segment = isOurs ? ReadMeta(connection, "NextSegment") ?? 0 : 0;
        Execute(connection, SearchSchema.Drop);
        Create(connection, changes, segment);
    }

    internal static void CheckVersion(long version)
    {
        if (version != SearchSchema.Version)
        {
            throw new SearchIndexException(string.Create(CultureInfo.InvariantCulture,
                $"The search index was made by another version of Archive (index {version}, this program {SearchSchema.Version}). Rebuild it with: archive reindex"));
        }
    }

    private static long? ReadMeta(SqliteConnection connection, string column)
    {
        using var exists = new SqliteStatement(connection.Handle!, "SELECT 1 FROM sqlite_master WHERE name = 'SearchMeta'");
        if (!exists.Step())
            return null;
        using var meta = new SqliteStatement(connection.Handle!, $"SELECT {column} FROM SearchMeta");
        return meta.Step() ? meta.Int64(0) : null;
    }

    private static void Create(SqliteConnection connection, long changes, long segment) =>
        Execute(connection, SearchSchema.Create + FormattableString.Invariant(
            $"INSERT INTO SearchMeta (Id, Version, Changes, NextDocument, NextSegment) VALUES (1, {SearchSchema.Version}, {changes}, 0, {segment});"));

    private static void Execute(SqliteConnection connection, string sql)
    {
        var rc = raw.sqlite3_exec(connection.Handle, sql);
        if (rc != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(rc, connection.Handle);
    }
}
