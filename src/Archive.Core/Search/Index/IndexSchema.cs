namespace Archive.Core.Search.Index;

/// <summary>The index's tables.</summary>
/// <remarks>
/// Every state of an article is a document of its own with the next number: one that changes is taken out and comes in anew.
/// The rows of those taken out stay, so that a search that began before still knows their dates.
/// </remarks>
internal static class IndexSchema
{
    /// <summary>Raised whenever what is in the index changes its form; an index of another version must be rebuilt.</summary>
    public const int Version = 2;

    public const string Create = """
        CREATE TABLE IF NOT EXISTS SearchMeta (
            Id INTEGER PRIMARY KEY CHECK (Id = 1), Version INTEGER NOT NULL, Changes INTEGER NOT NULL,
            NextDocument INTEGER NOT NULL, NextSegment INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS SearchDocs (
            Document INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL, NewspaperId INTEGER NOT NULL, Day INTEGER NOT NULL,
            Length INTEGER NOT NULL, IsRemoved INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX IF NOT EXISTS IX_SearchDocs_ArticleId ON SearchDocs (ArticleId) WHERE IsRemoved = 0;
        CREATE TABLE IF NOT EXISTS SearchValues (
            Id INTEGER PRIMARY KEY, Kind INTEGER NOT NULL, Text TEXT NOT NULL, Label TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS IX_SearchValues_Kind_Text ON SearchValues (Kind, Text);
        CREATE TABLE IF NOT EXISTS SearchSegments (
            Id INTEGER PRIMARY KEY, First INTEGER NOT NULL, Last INTEGER NOT NULL, Bytes INTEGER NOT NULL,
            Directory BLOB NOT NULL, Removed BLOB NULL);
        CREATE TABLE IF NOT EXISTS SearchPages (Id INTEGER PRIMARY KEY, Data BLOB NOT NULL);
        """;

    /// <remarks>The tables that begin with SearchT were those of version 1.</remarks>
    public const string Drop = """
        DROP TABLE IF EXISTS SearchTitles;
        DROP TABLE IF EXISTS SearchText;
        DROP TABLE IF EXISTS SearchPages;
        DROP TABLE IF EXISTS SearchSegments;
        DROP TABLE IF EXISTS SearchValues;
        DROP TABLE IF EXISTS SearchDocs;
        DROP TABLE IF EXISTS SearchMeta;
        """;
}
