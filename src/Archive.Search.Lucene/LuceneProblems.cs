using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Index;
using Microsoft.Data.Sqlite;

namespace Archive.Search.Lucene;

/// <summary>Compares a Lucene index with the articles.</summary>
internal static class LuceneProblems
{
    /// <summary>What to do about them.</summary>
    public const string Cure = "Rebuild the index with `reindex`.";

    /// <summary>One problem a line, each with its cure.</summary>
    public static IEnumerable<string> In(SqliteConnection connection, IndexFolder folder)
    {
        List<string> problems;
        try
        {
            problems = [.. Damage(folder)];
            if (problems.Count == 0)
                problems.AddRange(Differences(connection, folder));
        }
        catch (Exception e) when (e is IOException or SearchIndexException or UnauthorizedAccessException)
        {
            problems = [$"The Lucene index in {folder.Path} cannot be read: {e.Message}. {Cure}"];
        }

        return problems;
    }

    private static IEnumerable<string> Damage(IndexFolder folder)
    {
        using var files = folder.Open();
        if (!DirectoryReader.IndexExists(files))
            return [$"The Lucene index in {folder.Path} is not there. {Cure}"];
        var status = new CheckIndex(files).DoCheckIndex();
        if (status.Clean)
            return [];
        var what = status.NumBadSegments == 0 ? "the list of its segments cannot be read"
            : $"{status.NumBadSegments} of {status.NumSegments} segments cannot be read, with {status.TotLoseDocCount} articles";
        return [$"The Lucene index in {folder.Path} is damaged: {what}. {Cure}"];
    }

    private static List<string> Differences(SqliteConnection connection, IndexFolder folder)
    {
        var stored = Stored(connection);
        var (doubled, otherwise, unknown) = (new List<string>(), new List<string>(), new List<string>());
        var seen = new HashSet<long>();
        using var files = folder.Open();
        using var reader = DirectoryReader.Open(files);
        var pending = Pending(connection, IndexFolder.RowOf(reader));
        foreach (var context in reader.Leaves)
        {
            var (atomic, live) = (context.AtomicReader, context.AtomicReader.LiveDocs);
            var (keys, newspapers) = (atomic.GetNumericDocValues(Fields.Key), atomic.GetNumericDocValues(Fields.Newspaper));
            for (var document = 0; document < atomic.MaxDoc; document++)
            {
                if (live is not null && !live.Get(document))
                    continue;
                var key = keys.Get(document);
                var article = ArticleKey.ArticleOf(key);
                if (pending.Contains(article))
                    continue;
                if (!seen.Add(article))
                    doubled.Add(NameOf(article));
                else if (!stored.TryGetValue(article, out var its))
                    unknown.Add(NameOf(article));
                else if (its.Key != key || its.Newspaper != newspapers.Get(document))
                    otherwise.Add(its.PublicId);
            }
        }

        string NameOf(long article) => stored.TryGetValue(article, out var its) ? its.PublicId : $"row {article}";
        var missing = stored.Where(s => !seen.Contains(s.Key) && !pending.Contains(s.Key)).Select(s => s.Value.PublicId).ToList();
        (List<string> Ids, string What)[] findings =
        [
            (missing, "Not in the index"), (unknown, "In the index, but not in the archive, or there a part of another"),
            (doubled, "In the index twice"), (otherwise, "In the index under another date or newspaper"),
        ];
        return findings.Where(f => f.Ids.Count > 0).Select(f => $"{f.What}: {IndexProblems.Named(f.Ids)}. {Cure}").ToList();
    }

    /// <summary>The articles that are to be found by themselves.</summary>
    private static Dictionary<long, (long Key, long Newspaper, string PublicId)> Stored(SqliteConnection connection)
    {
        using var rows = new SqliteStatement(connection.Handle!, """
            SELECT a.Id, i.Date, i.NewspaperId, a.PublicId FROM Articles a JOIN Pages p ON p.Id = a.PageId JOIN Issues i ON i.Id = p.IssueId
            WHERE a.WithdrawnAt IS NULL AND a.Id NOT IN (SELECT ArticleId FROM JoinedParts WHERE Number > 1)
            """);
        var stored = new Dictionary<long, (long, long, string)>();
        while (rows.Step())
        {
            var day = DateOnly.Parse(rows.Text(1), System.Globalization.CultureInfo.InvariantCulture).DayNumber;
            stored[rows.Int64(0)] = (ArticleKey.Of(day, rows.Int64(0)), rows.Int64(2), rows.Text(3));
        }

        return stored;
    }

    /// <summary>The articles that are on their way.</summary>
    private static HashSet<long> Pending(SqliteConnection connection, long row)
    {
        using var rows = new SqliteStatement(connection.Handle!, "SELECT ArticleId FROM SearchOutbox WHERE Row > ?1");
        rows.Bind(1, row);
        var pending = new HashSet<long>();
        while (rows.Step())
            pending.Add(rows.Int64(0));
        return pending;
    }
}
