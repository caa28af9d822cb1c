using System.Text.Json.Serialization;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Layout;
using Archive.Web.Endpoints;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Browse;

/// <summary>An issue as its front page shows it: the first of its pages that is held, and how much more there is.</summary>
/// <param name="Newspaper">Name of its newspaper.</param>
/// <param name="Slug">Slug of its newspaper.</param>
/// <param name="Date">Its date.</param>
/// <param name="Url">Its address.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Articles">Articles held.</param>
public sealed record IssueFront(string Newspaper, string Slug, DateOnly Date, string Url, int Pages, int Articles)
{
    /// <summary>Key of the row.</summary>
    [JsonIgnore]
    public int Id { get; init; }

    /// <summary>Its address on this site.</summary>
    [JsonIgnore]
    public string Address => Addresses.Issue(Date, Slug);

    /// <summary>Its first page with the reports that stand first on it; <see langword="null"/> where no page is held.</summary>
    public PageSummary? Front { get; init; }

    /// <summary>Reads issues with at most <paramref name="most"/> headlines of each, oldest first.</summary>
    public static async Task<IReadOnlyList<IssueFront>> LoadAsync(ArchiveDb db, SiteAddress site, IQueryable<Issue> issues, int most, CancellationToken cancel)
    {
        // Among the first places of a page, notices are few.
        var places = most * 2;
        var listed = ListedArticle.Projection(site.Absolute("/a/"));
        var readable = ArticleRow.IsReadable;
        var found = await issues.OrderBy(i => i.Date).ThenBy(i => i.NewspaperId).Select(i => new IssueFront(
            i.Newspaper.Name, i.Newspaper.Slug, i.Date, site.Absolute(Addresses.Issue(i.Date, i.Newspaper.Slug)),
            i.Pages.Count, i.Pages.SelectMany(p => p.Articles).AsQueryable().Count(readable))
        { Id = i.Id }).ToListAsync(cancel);
        if (found.Count == 0)
            return found;
        var ids = found.Select(i => i.Id).ToList();
        var firsts = await db.Pages.Where(p => ids.Contains(p.IssueId)).GroupBy(p => p.IssueId).Select(g => new { g.Key, Number = g.Min(p => p.Number) }).ToListAsync(cancel);
        var fronts = new Dictionary<int, PageSummary>();

        // Nearly always page 1: one query. A number of its own for each issue would be a join that SQLite makes whole.
        foreach (var number in firsts.GroupBy(f => f.Number, f => f.Key))
        {
            var with = number.ToList();
            var pages = await db.Pages.Where(p => with.Contains(p.IssueId) && p.Number == number.Key).Select(p => new
            {
                p.IssueId,
                Page = new PageSummary(
                    p.Number, p.Section,
                    p.Articles.AsQueryable().Where(readable).Where(a => a.Position <= places && a.Kind == ArticleKind.Report).OrderBy(a => a.Position).Select(listed).ToList()),
            }).ToListAsync(cancel);
            foreach (var page in pages)
                fronts[page.IssueId] = page.Page with { Articles = [.. page.Page.Articles.Take(most)] };
        }

        return [.. found.Select(i => i with { Front = fronts.GetValueOrDefault(i.Id) })];
    }
}
