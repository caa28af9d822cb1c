using System.Linq.Expressions;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Endpoints.Oai;

/// <summary>A part of a list.</summary>
/// <param name="Items">What it holds, in the order of their changes.</param>
/// <param name="Next">Where to go on; <see langword="null"/> at the end.</param>
/// <param name="Total">How many the whole list held at its beginning.</param>
public sealed record OaiList<T>(IReadOnlyList<T> Items, OaiPosition? Next, int Total);

/// <summary>Reads lists of articles in the order of their changes.</summary>
internal static class OaiLists
{
    /// <summary>Most articles given at once.</summary>
    public const int AtOnce = 100;

    /// <summary>Reads the part of a list that begins at a position.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="at">The position.</param>
    /// <param name="projection">What to read of each.</param>
    /// <param name="header">The head of what was read.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns><see langword="null"/> where there is no such set.</returns>
    public static async Task<OaiList<T>?> ReadAsync<T>(
        ArchiveDb db, OaiPosition at, Expression<Func<ArticleRow, T>> projection, Func<T, OaiHeader> header, CancellationToken cancel)
    {
        IQueryable<ArticleRow> all = db.Articles;
        if (at.Set is { } slug)
        {
            if (await db.Newspapers.Where(n => n.Slug == slug).Select(n => (int?)n.Id).SingleOrDefaultAsync(cancel) is not { } newspaper)
                return null;
            // Asked of each article in turn: joined, SQLite would begin with the newspaper's pages and sort all that it has.
            all = all.Where(a => db.Pages.Any(p => p.Id == a.PageId && p.Issue.NewspaperId == newspaper));
        }

        if (at.From is { } from)
            all = all.Where(a => a.ChangedAt >= from.Start);
        if (at.Until?.End is { } limit)
            all = all.Where(a => a.ChangedAt < limit);
        var total = at.LastChange is null ? await all.CountAsync(cancel) : at.Total;

        // One more than is given tells whether there is more. Two seeks, each along the index, rather than one that reads all of
        // what changed at the same moment, which may be thousands.
        var items = at.LastChange is not { } last
            ? await all.OrderBy(a => a.ChangedAt).ThenBy(a => a.Id).Take(AtOnce + 1).Select(projection).ToListAsync(cancel)
            : await all.Where(a => a.ChangedAt == last && a.Id > at.LastKey).OrderBy(a => a.Id).Take(AtOnce + 1).Select(projection).ToListAsync(cancel);
        if (at.LastChange is { } then && items.Count <= AtOnce)
        {
            items.AddRange(await all.Where(a => a.ChangedAt > then).OrderBy(a => a.ChangedAt).ThenBy(a => a.Id)
                .Take(AtOnce + 1 - items.Count).Select(projection).ToListAsync(cancel));
        }

        if (items.Count <= AtOnce)
            return new OaiList<T>(items, null, total);
        items.RemoveAt(AtOnce);
        var end = header(items[^1]);
        return new OaiList<T>(items, at with { LastChange = end.ChangedAt, LastKey = end.Key, Given = at.Given + AtOnce, Total = total }, total);
    }
}
