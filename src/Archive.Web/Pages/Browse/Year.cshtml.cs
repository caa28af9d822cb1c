using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages.Browse;

/// <summary>A year's calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Newspaper">Slug of the only newspaper that is shown; <see langword="null"/> for all.</param>
/// <param name="Days">Days that have issues.</param>
/// <param name="Span">First and last day held of all years: days between them without an issue are gaps.</param>
/// <param name="Previous">The year before that has issues.</param>
/// <param name="Next">The year after that has issues.</param>
public sealed record YearView(int Year, string? Newspaper, IReadOnlyList<DayCount> Days, HeldSpan Span, int? Previous, int? Next)
{
    /// <summary>How many days of the held span have no issue.</summary>
    public int Gaps => Math.Max(0, Min(Span.Last, new DateOnly(Year, 12, 31)).DayNumber - Max(Span.First, new DateOnly(Year, 1, 1)).DayNumber + 1) - Days.Count;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>A day that has issues.</summary>
/// <param name="Date">The day.</param>
/// <param name="Issues">Issues held.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Articles">Articles held.</param>
public sealed record DayCount(DateOnly Date, int Issues, int Pages, int Articles)
{
    /// <summary>What is held in words: 2 期，12 版，96 篇.</summary>
    public string InWords() => string.Join(Text.ListComma, Words.Issues(Issues), Words.Pages(Pages), Words.Articles(Articles));
}

/// <summary><c>/2020</c>: the calendar of a year.</summary>
public sealed class YearModel(ArchiveDb db) : CalendarPage(db)
{
    private int year;

    /// <summary>What is shown.</summary>
    public YearView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Year(year);

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseYear(year) is not { } y || !await KnowsNewspaperAsync(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31), cancel))
            return NotFound();
        this.year = y;
        var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        var readable = ArticleRow.IsReadable;
        var issues = await Issues(Newspaper).Where(i => i.Date >= first && i.Date <= last).OrderBy(i => i.Date)
            .Select(i => new DayCount(i.Date, 1, i.Pages.Count, i.Pages.SelectMany(p => p.Articles).AsQueryable().Count(readable)))
            .ToListAsync(cancel);
        if (issues.Count == 0)
            return await NothingAsync(Words.Year(y), Newspaper, first, last, cancel);
        View = new YearView(
            y, Newspaper,
            [.. issues.GroupBy(i => i.Date, (date, all) => all.Aggregate((a, b) => new DayCount(date, a.Issues + b.Issues, a.Pages + b.Pages, a.Articles + b.Articles)))],
            (await SpanAsync(Newspaper, cancel))!,
            (await BeforeAsync(Newspaper, first, cancel))?.Year,
            (await AfterAsync(Newspaper, last, cancel))?.Year);
        return Show(View);
    }
}
