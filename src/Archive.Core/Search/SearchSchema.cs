using System.Globalization;

namespace Archive.Core.Search;

/// <summary>The index's tables, and the key that ties them together.</summary>
/// <remarks>
/// <para>A document's key holds its date above a number within the date. So a range of dates is a range of rowids,
/// newest first is the index's own order read backwards, and the year of a hit needs no look-up.</para>
/// <para>The body is the first column: FTS5 spends two bytes on every other column's entry, and most entries are
/// the body's. Positions are kept (they make a phrase of two-character tokens an exact substring); the text is not.</para>
/// </remarks>
internal static class SearchSchema
{
    /// <summary>Raised whenever what is in the index changes its form; an index of another version must be rebuilt.</summary>
    public const int Version = 1;

    /// <summary>Bits of a key below the date: articles of one date.</summary>
    public const int OrdinalBits = 16;

    /// <summary>Articles of one date, all newspapers together, that the index can hold.</summary>
    public const int MaximumPerDate = 1 << OrdinalBits;

    /// <summary>Begins a token that stands for a value, not for text. Folding drops it, so no text can hold it.</summary>
    public const char ValueMark = '\uFDD0';

    /// <remarks>Larger pieces, merged later than FTS5 would by itself: an import writes a fifth faster.</remarks>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS SearchMeta (
            Id INTEGER PRIMARY KEY CHECK (Id = 1), Version INTEGER NOT NULL, Changes INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS SearchDocs (
            Key INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL, NewspaperId INTEGER NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS IX_SearchDocs_ArticleId ON SearchDocs (ArticleId);
        CREATE VIRTUAL TABLE IF NOT EXISTS SearchText USING fts5 (
            body, headline, deck, reporter, correspondent, facet,
            content='', contentless_delete=1, detail=full, tokenize='ascii');
        INSERT INTO SearchText (SearchText, rank) VALUES ('automerge', 8);
        INSERT INTO SearchText (SearchText, rank) VALUES ('hashsize', 8388608);
        CREATE VIRTUAL TABLE IF NOT EXISTS SearchTitles USING fts5 (
            headline, facet,
            content='', contentless_delete=1, detail=full, tokenize='ascii');
        """;

    public const string Drop = """
        DROP TABLE IF EXISTS SearchTitles;
        DROP TABLE IF EXISTS SearchText;
        DROP TABLE IF EXISTS SearchDocs;
        DROP TABLE IF EXISTS SearchMeta;
        """;

    /// <summary>The token every document has.</summary>
    public static string AnyDocument { get; } = $"{ValueMark}A";

    /// <summary>The token of a newspaper's documents.</summary>
    public static string NewspaperToken(long newspaperId) =>
        string.Create(CultureInfo.InvariantCulture, $"{ValueMark}N{newspaperId}");

    /// <summary>The token of the documents a person wrote for, by folded name.</summary>
    public static string PersonToken(string foldedName) => $"{ValueMark}P{foldedName}";

    /// <summary>The least key a document of the date can have.</summary>
    public static long FirstKey(DateOnly date) => (long)date.DayNumber << OrdinalBits;

    /// <summary>The greatest key a document of the date can have.</summary>
    public static long LastKey(DateOnly date) => FirstKey(date) | (MaximumPerDate - 1);

    /// <summary>The date of a document.</summary>
    public static DateOnly DateOf(long key) => DateOnly.FromDayNumber((int)(key >> OrdinalBits));
}
