using System.Text.Json;
using System.Text.Json.Serialization;
using Archive.Core.Search;
using Microsoft.Data.Sqlite;

namespace Archive.Search.Lucene;

/// <summary>What an article's transaction tells the index: a document with its pages.</summary>
/// <param name="Article">What is known of the article.</param>
/// <param name="Pages">The pages it is printed on.</param>
internal sealed record OutboxDocument(SearchDocument Article, IReadOnlyList<ArticlePage> Pages);

/// <summary>A change on its way to the index.</summary>
/// <param name="Row">Its number; they only grow.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Document">What is to be found of it; <see langword="null"/> where it is to go.</param>
internal readonly record struct OutboxRow(long Row, long ArticleId, OutboxDocument? Document);

/// <summary>The changes that are stored and not yet known to be in the index (发件箱): written in the transaction of their articles, taken
/// away once Lucene has kept them.</summary>
internal static class Outbox
{
    /// <summary>Raised whenever what is in the index changes its form.</summary>
    public const int Version = 2;

    private const string Create = """
        CREATE TABLE SearchLucene (Id INTEGER PRIMARY KEY CHECK (Id = 1), Version INTEGER NOT NULL, Folder TEXT NOT NULL);
        CREATE TABLE SearchOutbox (Row INTEGER PRIMARY KEY AUTOINCREMENT, ArticleId INTEGER NOT NULL, Document BLOB NULL);
        """;

    private const string Drop = """
        DROP TABLE IF EXISTS SearchLucene;
        DROP TABLE IF EXISTS SearchOutbox;
        """;

    private const string LastRow = "SELECT seq FROM sqlite_sequence WHERE name = 'SearchOutbox'";
    private const string FolderNow = "SELECT Folder FROM SearchLucene";

    /// <summary>Begins an empty outbox for an index, in place of any other.</summary>
    public static void Begin(SqliteConnection connection, string folder)
    {
        IndexOwner.Execute(connection, Drop + Create);
        using var put = new SqliteStatement(connection.Handle!, "INSERT INTO SearchLucene (Id, Version, Folder) VALUES (1, ?1, ?2)");
        put.Bind(1, Version).Bind(2, folder).Execute();
    }

    /// <summary>The version and folder of the index the archive has; <see langword="null"/> where it has none.</summary>
    public static (long Version, string Folder)? Read(SqliteConnection connection)
    {
        if (!IndexOwner.HasTable(connection, "SearchLucene"))
            return null;
        using var meta = new SqliteStatement(connection.Handle!, "SELECT Version, Folder FROM SearchLucene");
        return meta.Step() ? (meta.Int64(0), meta.Text(1)) : null;
    }

    /// <summary>The folder of the index, as a search sees it.</summary>
    public static string Folder(StoreReader store) => Text(store.Statement(FolderNow));

    /// <summary>The last row that was ever written; 0 before the first.</summary>
    public static long Last(SqliteConnection connection)
    {
        using var last = new SqliteStatement(connection.Handle!, LastRow);
        return last.Step() ? last.Int64(0) : 0;
    }

    /// <summary>The last row that was ever written, as a search sees it.</summary>
    public static long Last(StoreReader store)
    {
        var statement = store.Statement(LastRow);
        var last = statement.Step() ? statement.Int64(0) : 0;
        statement.Reset();
        return last;
    }

    /// <summary>Writes changes.</summary>
    public static void Add(SqliteConnection connection, IEnumerable<(long ArticleId, SearchDocument? Document)> changes)
    {
        using var insert = new SqliteStatement(connection.Handle!, "INSERT INTO SearchOutbox (ArticleId, Document) VALUES (?1, ?2)");
        using var remove = new SqliteStatement(connection.Handle!, "INSERT INTO SearchOutbox (ArticleId) VALUES (?1)");
        using var pages = new ArticlePages(connection.Handle!);
        foreach (var (article, document) in changes)
        {
            if (document is null)
                remove.Bind(1, article).Execute();
            else
                insert.Bind(1, article).BindBlob(2, JsonSerializer.SerializeToUtf8Bytes(new OutboxDocument(document, pages.Of(article)), OutboxJson.Default.OutboxDocument)).Execute();
        }
    }

    /// <summary>The changes behind a row, in their order.</summary>
    public static IEnumerable<OutboxRow> After(StoreReader store, long row)
    {
        var rows = store.Statement("SELECT Row, ArticleId, Document FROM SearchOutbox WHERE Row > ?1 ORDER BY Row").Bind(1, row);
        try
        {
            while (rows.Step())
                yield return new OutboxRow(rows.Int64(0), rows.Int64(1), rows.IsNull(2) ? null : JsonSerializer.Deserialize(rows.Blob(2), OutboxJson.Default.OutboxDocument));
        }
        finally
        {
            rows.Reset();
        }
    }

    private static string Text(SqliteStatement statement)
    {
        var text = statement.Step() ? statement.Text(0) : "";
        statement.Reset();
        return text;
    }
}

/// <summary>How documents are written into the outbox.</summary>
[JsonSerializable(typeof(OutboxDocument))]
internal sealed partial class OutboxJson : JsonSerializerContext;
