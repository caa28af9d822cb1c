using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Archive.Core.Import.Identity;
using Archive.Core.Joining;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Maintenance;

/// <summary>Checks file, store, index and sources against each other. Changes nothing.</summary>
public sealed class Verifier(ArchiveStore store, SearchEngine engine)
{
    /// <summary>What is wrong, one problem a line, each naming what it is about and what to do. None if all is well.</summary>
    /// <param name="progress">Told what is being checked.</param>
    /// <param name="ct">Stops the check.</param>
    public async IAsyncEnumerable<string> CheckAsync(IProgress<string>? progress, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = store.CreateReader();
        await db.Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        progress?.Report("the database file");
        var damage = Damage(connection).ToList();
        foreach (var problem in damage)
            yield return problem;
        // What a damaged file says of its contents proves nothing.
        if (damage.Count > 0)
            yield break;

        progress?.Report("the index");
        foreach (var problem in engine.Problems(connection))
            yield return problem;

        progress?.Report("articles on several pages");
        foreach (var issue in await IssueParts.IssuesAsync(db, ct))
        {
            foreach (var problem in JoinProblems(await IssueParts.LoadAsync(db, issue, ct)))
                yield return problem;
        }

        var changed = new Dictionary<int, (string Was, string IsNow)>();
        var files = await db.SourceFiles.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(ct);
        for (var i = 0; i < files.Count; i++)
        {
            progress?.Report($"file {i + 1} of {files.Count}");
            var file = await db.SourceFiles.Where(f => f.Id == files[i]).SingleAsync(ct);
            if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) is var sha && sha != file.Sha256)
                changed.Add(file.Id, (file.Sha256, sha));
        }

        var ids = await db.Sources.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
        for (var i = 0; i < ids.Count; i++)
        {
            progress?.Report($"source {i + 1} of {ids.Count}");
            foreach (var problem in await SourceProblemsAsync(db, ids[i], changed, ct))
                yield return problem;
        }
    }

    private static IEnumerable<string> Damage(SqliteConnection connection)
    {
        var findings = Rows(connection, "PRAGMA integrity_check").Where(row => row is not ["ok"]).ToList();
        foreach (var row in findings)
            yield return $"The database file is damaged: {string.Join(' ', row)}. Bring back a backup with `restore`.";
        if (findings.Count > 0)
            yield break;

        foreach (var row in Rows(connection, "PRAGMA foreign_key_check"))
            yield return $"Row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there. Bring back a backup with `restore`.";
    }

    private static IEnumerable<string> JoinProblems(IssueParts issue)
    {
        const string cure = "Join it anew with `reindex`.";
        foreach (var whole in issue.Wholes.Where(w => !w.IsStored))
        {
            yield return $"Article {whole.PublicId} is not what its parts on pages {string.Join(", ", whole.Parts.Select(p => p.Page))} make together "
                + $"({string.Join(", ", whole.Parts.Select(p => p.Article.PublicId))}). {cure}";
        }

        var joined = issue.Wholes.SelectMany(w => w.Parts).Select(p => p.Article.Id).ToHashSet();
        foreach (var part in issue.All.Where(p => p.Article.Part is not null && !joined.Contains(p.Article.Id)))
            yield return $"Article {part.Article.PublicId} on page {PageNumber.Print(part.Page)} is joined with others that it does not belong to. {cure}";
        foreach (var part in issue.All.Where(p => p.Article is { Part: not null, WithdrawnAt: not null }))
            yield return $"Article {part.Article.PublicId} is withdrawn, but still part of another. {cure}";
    }

    private static async Task<List<string>> SourceProblemsAsync(ArchiveDb db, int id, Dictionary<int, (string Was, string IsNow)> changed, CancellationToken ct)
    {
        var source = await db.Sources
            .Where(s => s.Id == id)
            .Select(s => new
            {
                s.FileName,
                s.Version,
                s.FileId,
                s.StructureFileId,
                s.Encoding,
                s.Text,
                // Its bytes are needed here only where the text is in them.
                Content = s.Text == null ? s.File.Content : null,
                s.Geometry,
                s.FurnitureSpans,
                s.Page.Number,
                s.Page.Issue.Date,
                s.Page.Issue.Newspaper.Slug,
                Articles = db.Articles.Where(a => a.SourceId == s.Id).Select(a => new { a.PublicId, a.Spans }).ToList(),
            })
            .SingleAsync(ct);
        var name = $"Source {source.FileName} of {source.Slug} {source.Date:yyyy-MM-dd} page {PageNumber.Print(source.Number)} (version {source.Version})";
        var problems = new List<string>();
        foreach (var (was, isNow) in ((int?[])[source.FileId, source.StructureFileId]).Select(f => f is { } key ? changed.GetValueOrDefault(key) : default).Where(f => f.Was is not null))
            problems.Add($"{name} was changed: its SHA-256 is {isNow}, and was {was} when it came in. Bring back a backup with `restore`, or import the file again.");
        var text = Text(source.Text, source.Content, source.Encoding, out var error);
        if (text is null)
        {
            problems.Add($"{name} can no longer be read as {source.Encoding}: {error}");
            return problems;
        }

        problems.AddRange(source.Articles
            .Where(a => !LiesWithin(a.Spans, text.Length))
            .Select(a => $"{name}: article {a.PublicId} stands outside the text. Import the file again."));
        if (!LiesWithin(source.FurnitureSpans, text.Length))
            problems.Add($"{name}: its furniture stands outside the text. Import the file again.");
        if (source.Geometry is not null)
            problems.AddRange(BoxProblems(name, source.Geometry, text.Length));
        return problems;
    }

    private static string? Text(string? text, byte[]? content, string? encoding, out string? error)
    {
        error = null;
        try
        {
            return Source.TextOf(text, content, encoding);
        }
        catch (ArgumentException e)
        {
            error = e.Message;
            return null;
        }
    }

    private static IEnumerable<string> BoxProblems(string name, byte[] geometry, int length)
    {
        string? problem = null;
        try
        {
            var boxes = GeometryCodec.Decode(geometry);
            if (!LiesWithin([.. boxes.Boxes.SelectMany(b => (int[])[b.Span.Start, b.Span.End])], length))
                problem = $"{name}: its boxes stand outside the text. Import the file again.";
        }
        catch (InvalidDataException e)
        {
            problem = $"{name}: {e.Message}";
        }

        return problem is null ? [] : [problem];
    }

    // Pairs of start and end, ascending.
    private static bool LiesWithin(int[] spans, int length)
    {
        if (spans.Length % 2 != 0)
            return false;
        var last = 0;
        foreach (var offset in spans)
        {
            if (offset < last || offset > length)
                return false;
            last = offset;
        }

        return true;
    }

    private static List<string[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string[]>();
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 11)
        {
            // Damage so bad that even the check stops is still a finding.
            rows.Add([e.Message]);
        }

        return rows;
    }
}
