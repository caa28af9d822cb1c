using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>What is in the archive.</summary>
/// <param name="Articles">Articles held, withdrawn ones included.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Issues">Issues held.</param>
/// <param name="Newspapers">Each newspaper and the span of dates it is held for.</param>
/// <param name="Years">Years that have issues, oldest first.</param>
/// <param name="Newest">The newest issue of each newspaper, newest first, of a few newspapers.</param>
/// <param name="Today">What was printed on this day of other years (历史上的今天).</param>
public sealed record HomeView(
    long Articles, int Pages, int Issues, IReadOnlyList<NewspaperSpan> Newspapers, IReadOnlyList<YearCount> Years, IReadOnlyList<IssueFront> Newest, OnDayView Today);

/// <summary>A newspaper and what is held of it.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Slug">Short name in addresses.</param>
/// <param name="First">Date of the oldest issue.</param>
/// <param name="Last">Date of the newest issue.</param>
/// <param name="Issues">Issues held.</param>
public sealed record NewspaperSpan(string Name, string Slug, DateOnly First, DateOnly Last, int Issues)
{
    /// <summary>Reads the newspapers that have issues.</summary>
    public static Task<List<NewspaperSpan>> LoadAsync(ArchiveDb db, CancellationToken cancel) =>
        db.Newspapers.Where(n => db.Issues.Any(i => i.NewspaperId == n.Id)).OrderBy(n => n.Id)
            .Select(n => new NewspaperSpan(
                n.Name, n.Slug,
                db.Issues.Where(i => i.NewspaperId == n.Id).Min(i => i.Date),
                db.Issues.Where(i => i.NewspaperId == n.Id).Max(i => i.Date),
                db.Issues.Count(i => i.NewspaperId == n.Id)))
            .ToListAsync(cancel);
}

/// <summary><c>/</c>: what is in the archive, the newest issues, this day in other years, a search box.</summary>
public sealed class HomeModel(ArchiveDb db, SiteAddress site, Today today) : FormPage
{
    // A first page is small: what is longer has pages of its own.
    private const int NewspapersShown = 4;
    private const int NewestHeadlines = 10;
    private const int TodayIssues = 6;
    private const int TodayHeadlines = 1;

    /// <summary>What is shown.</summary>
    public HomeView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => "/";

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        var newspapers = await NewspaperSpan.LoadAsync(db, cancel);
        var years = await YearCount.LoadAsync(db, slug: null, cancel);
        var newest = new List<IssueFront>();
        foreach (var newspaper in newspapers.OrderByDescending(n => n.Last).Take(NewspapersShown))
            newest.AddRange(await IssueFront.LoadAsync(db, site, db.Issues.Where(i => i.Newspaper.Slug == newspaper.Slug && i.Date == newspaper.Last), NewestHeadlines, cancel));
        var date = today.Date;
        View = new HomeView(
            await db.CountReadableArticlesAsync(cancel), years.Sum(y => y.Pages), years.Sum(y => y.Issues), newspapers, years, newest,
            await OnDayView.LoadAsync(db, site, date.Month, date.Day, TodayHeadlines, TodayIssues, except: date.Year, cancel));
        return Show(View);
    }
}
