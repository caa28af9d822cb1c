using System.Text.Json.Serialization;
using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Layout;
using Archive.Web.Endpoints;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Browse;

/// <summary>An issue (期).</summary>
/// <param name="Newspaper">Name of its newspaper.</param>
/// <param name="Slug">Slug of its newspaper.</param>
/// <param name="Date">Its date.</param>
/// <param name="Url">Its address.</param>
/// <param name="Pages">Its pages that are held.</param>
public sealed record IssueView(string Newspaper, string Slug, DateOnly Date, string Url, IReadOnlyList<PageSummary> Pages)
{
    /// <summary>Its address on this site.</summary>
    [JsonIgnore]
    public string Address => Addresses.Issue(Date, Slug);

    /// <summary>How many articles it has.</summary>
    [JsonIgnore]
    public int Articles => Pages.Sum(p => p.Articles.Count);

    /// <summary>Pages that are not held, where higher numbers are: as a paper prints them, 2 or B02.</summary>
    public IReadOnlyList<string> MissingPages => MissingOf(Pages.Select(p => p.Number));

    /// <summary>The holes in the numbers of an issue's pages. What is missing behind the last of them nobody knows.</summary>
    public static IReadOnlyList<string> MissingOf(IEnumerable<int> numbers)
    {
        // A paper in sections (叠) counts each from 1: B01 is 101.
        const int Section = 100;
        var held = numbers.ToHashSet();
        return
        [
            .. held.GroupBy(n => n / Section).OrderBy(s => s.Key)
                .SelectMany(s => Enumerable.Range((s.Key * Section) + 1, Math.Max(0, s.Max() - (s.Key * Section))))
                .Where(n => !held.Contains(n)).Select(PageNumber.Print),
        ];
    }

    /// <summary>Reads issues as their pages and headlines.</summary>
    public static async Task<List<IssueView>> LoadAsync(IQueryable<Issue> issues, SiteAddress site, CancellationToken cancel)
    {
        var listed = ListedArticle.Projection(site.Absolute("/a/"));
        var readable = ArticleRow.IsReadable;
        var found = await issues.OrderByDescending(i => i.Date).ThenBy(i => i.NewspaperId).Select(i => new IssueView(
            i.Newspaper.Name, i.Newspaper.Slug, i.Date, site.Absolute(Addresses.Issue(i.Date, i.Newspaper.Slug)),
            i.Pages.OrderBy(p => p.Number).Select(p => new PageSummary(
                p.Number, p.Section,
                p.Articles.AsQueryable().Where(readable).OrderBy(a => a.Position).Select(listed).ToList())
            { Id = p.Id }).ToList()))
            .ToListAsync(cancel);
        var parts = await issues.SelectMany(i => i.Pages).SelectMany(p => p.Articles)
            .Where(a => a.WithdrawnAt == null && a.Part!.Number > 1).OrderBy(a => a.Page.Number).ThenBy(a => a.Position)
            .Select(a => new LaterPart(
                a.PageId, a.Page.Number,
                new WholeArticle(a.Part!.Whole.PublicId, site.Absolute("/a/" + a.Part.Whole.PublicId), a.Part.Whole.Page.Number, a.Part.Whole.Headline)))
            .ToListAsync(cancel);
        return parts.Count == 0 ? found : [.. found.Select(i => i with { Pages = [.. i.Pages.Select(p => p.With(parts))] })];
    }
}

/// <summary>A later part of an article that is printed on several pages.</summary>
/// <param name="PageId">Key of its page.</param>
/// <param name="Page">Number of its page.</param>
/// <param name="Whole">The article.</param>
public sealed record LaterPart(int PageId, int Page, WholeArticle Whole);

/// <summary>A page and its headlines.</summary>
/// <param name="Number">Page number.</param>
/// <param name="Section">Section name.</param>
/// <param name="Articles">Its articles in order, without those that only go on there.</param>
public sealed record PageSummary(int Number, string? Section, IReadOnlyList<ListedArticle> Articles)
{
    /// <summary>Key of the row.</summary>
    [JsonIgnore]
    public int Id { get; init; }

    /// <summary>Articles that begin on other pages and go on there (他版接续).</summary>
    public IReadOnlyList<WholeArticle> Continuations { get; init; } = [];

    /// <summary>Its reports in the order they are printed.</summary>
    [JsonIgnore]
    public IEnumerable<ListedArticle> Reports => Articles.Where(a => a.Kind == ArticleKind.Report);

    /// <summary>Its notices and advertisements.</summary>
    [JsonIgnore]
    public IEnumerable<ListedArticle> Notices => Articles.Where(a => a.Kind != ArticleKind.Report);

    /// <summary>The story it leads with (头条): the first report that has a headline.</summary>
    [JsonIgnore]
    public ListedArticle? Lead => Reports.FirstOrDefault(a => a.Headline is not null);

    internal PageSummary With(IReadOnlyList<LaterPart> parts) => this with
    {
        Continuations = [.. parts.Where(p => p.PageId == Id).Select(p => p.Whole)],
        Articles = [.. Articles.Select(a => parts.Where(p => p.Whole.Id == a.Id).Select(p => p.Page).Distinct().ToList() is { Count: > 0 } pages ? a with { GoesOnOn = pages } : a)],
    };
}
