using System.Text.Json.Serialization;
using Archive.Core.Export;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Browse;

/// <summary>The issues of a day, or one of them.</summary>
/// <param name="Date">The day.</param>
/// <param name="Issues">Its issues with their pages and headlines.</param>
/// <param name="Previous">The day before that has an issue.</param>
/// <param name="Next">The day after that has an issue.</param>
public sealed record DayView(DateOnly Date, IReadOnlyList<IssueView> Issues, DateOnly? Previous, DateOnly? Next)
{
    /// <summary>Reads the issues of a day; only that of the newspaper <paramref name="slug"/> where one is given.</summary>
    /// <returns><see langword="null"/> where there are none.</returns>
    public static async Task<DayView?> LoadAsync(ArchiveDb db, SiteAddress site, DateOnly date, string? slug, CancellationToken cancel)
    {
        var listed = ListedArticle.Projection(site.Absolute("/a/"));
        var readable = ArticleRow.IsReadable;
        var held = db.Issues.Where(i => slug == null || i.Newspaper.Slug == slug);
        var issues = await held.Where(i => i.Date == date).OrderBy(i => i.NewspaperId).Select(i => new IssueView(
            i.Newspaper.Name, i.Newspaper.Slug, i.Date, site.Absolute(Addresses.Issue(i.Date, i.Newspaper.Slug)),
            i.Pages.OrderBy(p => p.Number).Select(p => new PageSummary(
                p.Number, p.Section,
                p.Articles.AsQueryable().Where(readable).OrderBy(a => a.Position).Select(listed).ToList(),
                p.Articles.Count(a => a.Part!.Number > 1))).ToList()))
            .ToListAsync(cancel);
        return issues.Count == 0 ? null : new DayView(
            date, issues,
            await held.Where(i => i.Date < date).MaxAsync(i => (DateOnly?)i.Date, cancel),
            await held.Where(i => i.Date > date).MinAsync(i => (DateOnly?)i.Date, cancel));
    }
}

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
}

/// <summary>A page and its headlines.</summary>
/// <param name="Number">Page number.</param>
/// <param name="Section">Section name.</param>
/// <param name="Articles">Its articles in order, without those that only go on there.</param>
/// <param name="Continuations">How many articles that begin on other pages go on there.</param>
public sealed record PageSummary(int Number, string? Section, IReadOnlyList<ListedArticle> Articles, int Continuations);

/// <summary><c>/2020/02/26</c>: the issues of a day; <c>/2020/02/26/jzrb</c>: one of them, as text too.</summary>
public sealed class DayModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>The newspaper's slug, where one issue is meant.</summary>
    [FromRoute]
    public string? Slug { get; set; }

    /// <summary>What is shown.</summary>
    public DayView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Slug is null ? Addresses.Day(View.Date) : Addresses.Issue(View.Date, Slug);

    /// <inheritdoc />
    public override (string Slug, string Name)? OfNewspaper => Slug is null ? null : (Slug, View.Issues[0].Newspaper);

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => Slug is null ? ["json"] : ["json", "txt"];

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, string month, string day, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseDate(year, month, day) is not { } date)
            return NotFound();
        if (Form == "txt")
            return await TextAsync(date, cancel);
        if (await DayView.LoadAsync(db, site, date, Slug, cancel) is not { } view)
            return NotFound();
        View = view;
        return Show(Slug is null ? view : view.Issues[0]);
    }

    private async Task<IActionResult> TextAsync(DateOnly date, CancellationToken cancel)
    {
        if (!await db.Issues.AnyAsync(i => i.Date == date && i.Newspaper.Slug == Slug, cancel))
            return NotFound();
        var articles = await db.Articles
            .Where(a => a.Page.Issue.Date == date && a.Page.Issue.Newspaper.Slug == Slug).Where(ArticleRow.IsReadable)
            .OrderBy(a => a.Page.Number).ThenBy(a => a.Position).Select(ArchivedArticle.Projection).ToListAsync(cancel);
        return PlainText(ArticleText.Format(articles.Select(a => a with { Url = site.OfArticle(a.Id) })), $"{date:yyyy-MM-dd}-{Slug}.txt");
    }
}
