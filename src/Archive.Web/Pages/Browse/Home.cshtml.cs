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
/// <param name="Newest">The newest day.</param>
public sealed record HomeView(
    long Articles, int Pages, int Issues, IReadOnlyList<NewspaperSpan> Newspapers, IReadOnlyList<YearCount> Years, DayView? Newest);

/// <summary>A newspaper and what is held of it.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Slug">Short name in addresses.</param>
/// <param name="First">Date of the oldest issue.</param>
/// <param name="Last">Date of the newest issue.</param>
/// <param name="Issues">Issues held.</param>
public sealed record NewspaperSpan(string Name, string Slug, DateOnly First, DateOnly Last, int Issues);

/// <summary>A year and what is held of it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Issues">Issues held.</param>
public sealed record YearCount(int Year, int Issues);

/// <summary><c>/</c>: what is in the archive, the newest issue, a search box.</summary>
public sealed class HomeModel(ArchiveDb db, SiteAddress site) : FormPage
{
    /// <summary>What is shown.</summary>
    public HomeView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => "/";

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsUnknownForm)
            return NotFound();
        var newspapers = await db.Newspapers.Where(n => db.Issues.Any(i => i.NewspaperId == n.Id)).OrderBy(n => n.Id)
            .Select(n => new NewspaperSpan(
                n.Name, n.Slug,
                db.Issues.Where(i => i.NewspaperId == n.Id).Min(i => i.Date),
                db.Issues.Where(i => i.NewspaperId == n.Id).Max(i => i.Date),
                db.Issues.Count(i => i.NewspaperId == n.Id)))
            .ToListAsync(cancel);
        var years = await db.Issues.GroupBy(i => i.Date.Year).OrderBy(g => g.Key)
            .Select(g => new YearCount(g.Key, g.Count())).ToListAsync(cancel);
        var newest = newspapers.Count == 0 ? null : await DayView.LoadAsync(db, site, newspapers.Max(n => n.Last), slug: null, cancel);
        View = new HomeView(
            await db.CountReadableArticlesAsync(cancel), await db.Pages.CountAsync(cancel), years.Sum(y => y.Issues), newspapers, years, newest);
        return Show(View);
    }
}
