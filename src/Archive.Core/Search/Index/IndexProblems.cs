using Microsoft.Data.Sqlite;

namespace Archive.Core.Search.Index;

/// <summary>Compares the index in the database file with the articles.</summary>
internal static class IndexProblems
{
    private const int IdsNamed = 20;

    /// <summary>One problem a line, each with its cure.</summary>
    public static IEnumerable<string> In(SqliteConnection connection)
    {
        const string Cure = "Rebuild the index with `reindex`.";
        (string Sql, Func<string, string> Say)[] checks =
        [
            ("""
             SELECT PublicId FROM Articles WHERE WithdrawnAt IS NULL AND Id NOT IN (SELECT ArticleId FROM SearchDocs WHERE IsRemoved = 0)
             AND Id NOT IN (SELECT ArticleId FROM JoinedParts WHERE Number > 1)
             """,
                ids => $"Not in the index: {ids}. {Cure}"),
            ("""
             SELECT coalesce(a.PublicId, 'row ' || d.ArticleId) FROM SearchDocs d
             LEFT JOIN Articles a ON a.Id = d.ArticleId WHERE d.IsRemoved = 0 AND (a.Id IS NULL OR a.WithdrawnAt IS NOT NULL)
             """,
                ids => $"In the index, but not in the archive: {ids}. {Cure}"),
            ("SELECT a.PublicId FROM JoinedParts p JOIN Articles a ON a.Id = p.ArticleId JOIN SearchDocs d ON d.ArticleId = a.Id AND d.IsRemoved = 0 WHERE p.Number > 1",
                ids => $"In the index by themselves, though they are parts of others: {ids}. {Cure}"),
            ("""
             SELECT a.PublicId FROM SearchDocs d JOIN Articles a ON a.Id = d.ArticleId
             JOIN Pages p ON p.Id = a.PageId JOIN Issues i ON i.Id = p.IssueId WHERE d.IsRemoved = 0 AND i.NewspaperId <> d.NewspaperId
             """,
                ids => $"In the index under another newspaper: {ids}. {Cure}"),
            ("SELECT 'row ' || Document FROM SearchDocs d WHERE IsRemoved = 0 AND NOT EXISTS (SELECT 1 FROM SearchSegments s WHERE d.Document BETWEEN s.First AND s.Last)",
                ids => $"In the index without their words: {ids}. {Cure}"),
            ("SELECT 'segment ' || s.Id FROM SearchSegments s WHERE NOT EXISTS (SELECT 1 FROM SearchPages p WHERE p.Id BETWEEN s.Id << 24 AND (s.Id << 24) + 16777215)",
                ids => $"Words of the index that are missing: {ids}. {Cure}"),
        ];
        if (!IndexOwner.HasTable(connection, "SearchDocs") || !IndexOwner.HasTable(connection, "SearchPages"))
        {
            yield return $"There is no search index. {Cure}";
            yield break;
        }

        foreach (var (sql, say) in checks)
        {
            if (Ids(connection, sql) is { Count: > 0 } ids)
                yield return say(Named(ids));
        }
    }

    /// <summary>The first of some names, and how many more there are.</summary>
    public static string Named(IReadOnlyCollection<string> ids) =>
        string.Join(", ", ids.Take(IdsNamed)) + (ids.Count > IdsNamed ? $" and {ids.Count - IdsNamed} more" : "");

    private static List<string> Ids(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection.Handle!, sql);
        var ids = new List<string>();
        while (statement.Step())
            ids.Add(statement.Text(0));
        return ids;
    }
}
