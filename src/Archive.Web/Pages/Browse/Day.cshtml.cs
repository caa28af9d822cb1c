using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>The issues of a day, or one of them.</summary>
/// <param name="Date">The day.</param>
/// <param name="Issues">Its issues with their pages and headlines.</param>
/// <param name="Previous">The day before that has an issue.</param>
/// <param name="Next">The day after that has an issue.</param>
/// <param name="Others">Newspapers that have an issue of that day too, where one is shown alone.</param>
public sealed record DayView(DateOnly Date, IReadOnlyList<IssueView> Issues, DateOnly? Previous, DateOnly? Next, IReadOnlyList<NewspaperName> Others)
{
    /// <summary>The lunar date (农历) beside it; <see langword="null"/> where it is not known.</summary>
    public string? Lunar => Words.Lunar(Date);
}

/// <summary><c>/2020/02/26</c>: the issues of a day; <c>/2020/02/26/jzrb</c>: one of them, as text and as a book too (<see cref="Downloads"/>).</summary>
public sealed class DayModel(ArchiveDb db, SiteAddress site) : CalendarPage(db)
{
    private DateOnly date;

    /// <summary>The newspaper's slug, where one issue is meant.</summary>
    [FromRoute]
    public string? Slug { get; set; }

    /// <summary>What is shown.</summary>
    public DayView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Slug is null ? Addresses.Day(date) : Addresses.Issue(date, Slug);

    /// <inheritdoc />
    public override (string Slug, string Name)? OfNewspaper => Slug is null || Nothing is not null ? null : (Slug, View.Issues[0].Newspaper);

    /// <inheritdoc />
    public override string AddressQuery => "";

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => Slug is null || Nothing is not null ? base.Forms : ["json", "txt", "epub"];

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, string month, string day, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseDate(year, month, day) is not { } d)
            return NotFound();
        date = d;
        var issues = await IssueView.LoadAsync(Issues(Slug).Where(i => i.Date == date), site, cancel);
        if (issues.Count == 0)
            return await NothingAsync(Words.Date(date), Slug, date, date, cancel);
        View = new DayView(
            date, issues,
            await BeforeAsync(Slug, date, cancel),
            await AfterAsync(Slug, date, cancel),
            Slug is null ? [] : await Db.Issues.Where(i => i.Date == date && i.Newspaper.Slug != Slug).OrderBy(i => i.NewspaperId)
                .Select(i => new NewspaperName(i.Newspaper.Slug, i.Newspaper.Name)).ToListAsync(cancel));
        return Show(Slug is null ? View : View.Issues[0]);
    }
}
