using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Browse;

/// <summary>A month's calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Issues">Its issues by date.</param>
/// <param name="Span">First and last day held of all months: days between them without an issue are gaps.</param>
/// <param name="Previous">First day of the month before that has issues.</param>
/// <param name="Next">First day of the month after that has issues.</param>
public sealed record MonthView(int Year, int Month, IReadOnlyList<IssueCount> Issues, HeldSpan Span, DateOnly? Previous, DateOnly? Next);

/// <summary>An issue and how much is held of it.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Newspaper">Name of its newspaper.</param>
/// <param name="Slug">Slug of its newspaper.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Articles">Articles held.</param>
public sealed record IssueCount(DateOnly Date, string Newspaper, string Slug, int Pages, int Articles);

/// <summary><c>/2020/02</c>: the calendar of a month.</summary>
public sealed class MonthModel(ArchiveDb db) : CalendarPage(db)
{
    private DateOnly first;

    /// <summary>What is shown.</summary>
    public MonthView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Month(first.Year, first.Month);

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => Nothing is null ? ["json", "zip"] : [];

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, string month, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseDate(year, month, "01") is not { } from)
            return NotFound();
        first = from;
        var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
        if (!await KnowsNewspaperAsync(first, last, cancel))
            return NotFound();
        var readable = ArticleRow.IsReadable;
        var issues = await Issues(Newspaper).Where(i => i.Date >= first && i.Date <= last).OrderBy(i => i.Date).ThenBy(i => i.NewspaperId)
            .Select(i => new IssueCount(
                i.Date, i.Newspaper.Name, i.Newspaper.Slug, i.Pages.Count,
                i.Pages.SelectMany(p => p.Articles).AsQueryable().Count(readable)))
            .ToListAsync(cancel);
        if (issues.Count == 0)
            return await NothingAsync(Words.Month(first.Year, first.Month), Newspaper, first, last, cancel);
        View = new MonthView(
            first.Year, first.Month, issues, (await SpanAsync(Newspaper, cancel))!,
            MonthOf(await BeforeAsync(Newspaper, first, cancel)),
            MonthOf(await AfterAsync(Newspaper, last, cancel)));
        return Show(View);
    }

    private static DateOnly? MonthOf(DateOnly? date) => date is { } d ? new DateOnly(d.Year, d.Month, 1) : null;
}
