using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Article;

/// <summary>Where an article, or a part of it, stands on a page.</summary>
/// <param name="Page">Number of the page.</param>
/// <param name="Address">Address of the page; of the article's own stretch of the source text, where there is one.</param>
/// <param name="Drawing">Address of the page's drawing with the article pointed out; <see langword="null"/> where it is not known where its lines stand.</param>
public sealed record PlaceOnPage(int Page, string Address, string? Drawing)
{
    /// <summary>The places of an article that was split from sources, part by part.</summary>
    public static async Task<IReadOnlyList<PlaceOnPage>> OfAsync(ArchiveDb db, string id, CancellationToken cancel)
    {
        // Keys first: asked of every article whether it is this one or a part of it, SQLite reads them all.
        var keys = db.Articles.Where(a => a.PublicId == id).Select(a => a.Id)
            .Union(db.Set<JoinedPart>().Where(p => p.Whole.PublicId == id).Select(p => p.ArticleId));
        var parts = await db.Articles
            .Where(a => keys.Contains(a.Id))
            .Where(a => a.SourceId != null && a.WithdrawnAt == null)
            .OrderBy(a => a.Part == null ? 1 : a.Part.Number)
            .Select(a => new
            {
                a.Page.Number,
                a.Page.Issue.Date,
                a.Page.Issue.Newspaper.Slug,
                // As the page numbers its articles.
                Order = db.Articles.Count(o => o.PageId == a.PageId && o.WithdrawnAt == null && o.Position < a.Position) + 1,
                IsDrawn = db.Sources.Any(s => s.Id == a.SourceId && s.Geometry != null),
            })
            .ToListAsync(cancel);
        return [.. parts.Select(p => new PlaceOnPage(
            p.Number,
            FormattableString.Invariant($"{Addresses.Page(p.Date, p.Slug, p.Number)}#source-{p.Order}"),
            p.IsDrawn ? FormattableString.Invariant($"{Addresses.Article(id)}/{p.Number}.svg") : null))];
    }
}
