using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Core.Search;

/// <summary>Says in the database which engine's index is the one that is kept up: another's, left from before, knows nothing of what
/// came since.</summary>
internal static class IndexOwner
{
    /// <summary>Refuses an archive whose articles are in another engine's index; takes over one that holds no articles.</summary>
    /// <exception cref="SearchIndexException">The articles are in another engine's index.</exception>
    public static void Check(SqliteConnection connection, string engine)
    {
        if (Read(connection) is { } owner && owner != engine && HasArticles(connection))
            throw new SearchIndexException($"The articles of this archive are indexed by the engine {owner}, and the settings ask for {engine}. Set Search:Engine to {owner}, or index them anew with: archive reindex");
    }

    /// <summary>Whether there is anything to find.</summary>
    public static bool HasArticles(SqliteConnection connection)
    {
        using var any = new SqliteStatement(connection.Handle!, "SELECT 1 FROM Articles LIMIT 1");
        return any.Step();
    }

    /// <summary>Makes an engine the one that is kept up.</summary>
    public static void Write(SqliteConnection connection, string engine)
    {
        if (Read(connection) == engine)
            return;
        Execute(connection, "CREATE TABLE IF NOT EXISTS SearchOwner (Id INTEGER PRIMARY KEY CHECK (Id = 1), Engine TEXT NOT NULL)");
        using var put = new SqliteStatement(connection.Handle!, "INSERT INTO SearchOwner (Id, Engine) VALUES (1, ?1) ON CONFLICT (Id) DO UPDATE SET Engine = ?1");
        put.Bind(1, engine).Execute();
    }

    /// <summary>Runs statements that yield nothing.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        var rc = raw.sqlite3_exec(connection.Handle, sql);
        if (rc != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(rc, connection.Handle);
    }

    /// <summary>Whether a table is there.</summary>
    public static bool HasTable(SqliteConnection connection, string table)
    {
        using var exists = new SqliteStatement(connection.Handle!, "SELECT 1 FROM sqlite_master WHERE name = ?1");
        return exists.Bind(1, table).Step();
    }

    private static string? Read(SqliteConnection connection)
    {
        if (!HasTable(connection, "SearchOwner"))
            return null;
        using var owner = new SqliteStatement(connection.Handle!, "SELECT Engine FROM SearchOwner");
        return owner.Step() ? owner.Text(0) : null;
    }
}
