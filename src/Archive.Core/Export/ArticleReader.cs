using System.Runtime.CompilerServices;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Export;

/// <summary>Reads stored articles with all that belongs to them: rows first, then the names and parts of many of them at once.</summary>
public static class ArticleReader
{
    private const int AtOnce = 500;

    /// <summary>The articles of a query, in its order.</summary>
    /// <param name="articles">The query, over <paramref name="db"/>.</param>
    /// <param name="db">The archive.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<List<ArchivedArticle>> ToArchivedAsync(this IQueryable<Article> articles, ArchiveDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CompleteAsync(db, await articles.Select(ArchivedArticle.Projection).ToListAsync(ct), ct);
    }

    /// <summary>The articles of these keys that can be read, in the order of the keys, however many.</summary>
    internal static async IAsyncEnumerable<ArchivedArticle> ReadAsync(ArchiveDb db, IEnumerable<long> keys, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in keys.Chunk(AtOnce))
        {
            // Put in order here: SQLite would carry every body through its sorting.
            var places = some.Index().ToDictionary(k => k.Item, k => k.Index);
            var rows = await db.Articles.Where(a => EF.Parameter(some).Contains(a.Id)).Where(Article.IsReadable).Select(ArchivedArticle.Projection).ToListAsync(ct);
            rows.Sort((a, b) => places[a.Key].CompareTo(places[b.Key]));
            foreach (var article in await CompleteAsync(db, rows, ct))
            {
                ct.ThrowIfCancellationRequested();
                yield return article;
            }
        }
    }

    private static async Task<List<ArchivedArticle>> CompleteAsync(ArchiveDb db, List<ArchivedArticle> rows, CancellationToken ct)
    {
        var keys = rows.Select(r => r.Key).ToArray();
        var credits = (await db.Contributors.Where(c => EF.Parameter(keys).Contains(c.ArticleId))
            .OrderBy(c => c.ArticleId).ThenBy(c => c.Role).ThenBy(c => c.Position)
            .Select(c => new { c.ArticleId, Credit = new Credit(c.Role, c.Name) }).ToListAsync(ct))
            .ToLookup(c => c.ArticleId, c => c.Credit);
        var wholes = rows.Where(r => r.IsJoined).Select(r => r.Key).ToArray();
        var parts = wholes.Length == 0 ? null : (await db.JoinedParts.Where(p => EF.Parameter(wholes).Contains(p.WholeId))
            .OrderBy(p => p.WholeId).ThenBy(p => p.Number)
            .Select(p => new { p.WholeId, p.Article.PublicId, p.Article.Page.Number, p.Article.Page.Section, p.Article.Spans }).ToListAsync(ct))
            .ToLookup(p => p.WholeId, p => new ArticlePart(p.PublicId, p.Number, p.Section, ArticleSpan.Of(p.Spans)));
        return rows.ConvertAll(r => credits.Contains(r.Key) || r.IsJoined
            ? r with { Credits = [.. credits[r.Key]], JoinedFrom = r.IsJoined ? [.. parts![r.Key]] : [] }
            : r);
    }
}
