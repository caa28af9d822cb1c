using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>A year's calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">Days that have issues.</param>
/// <param name="Previous">The year before that has issues.</param>
/// <param name="Next">The year after that has issues.</param>
public sealed record YearView(int Year, IReadOnlyList<DayCount> Days, int? Previous, int? Next);

/// <summary>A day that has issues.</summary>
/// <param name="Date">The day.</param>
/// <param name="Issues">Issues held.</param>
public sealed record DayCount(DateOnly Date, int Issues);

/// <summary><c>/2020</c>: the calendar of a year.</summary>
public sealed class YearModel(ArchiveDb db) : FormPage
{
    /// <summary>What is shown.</summary>
    public YearView View { get; private set; } = null!;

    /// <inheritdoc />
    public override string Address => Addresses.Year(View.Year);

    /// <summary>Answers the request.</summary>
    public async Task<IActionResult> OnGetAsync(string year, CancellationToken cancel)
    {
        if (IsUnknownForm || Addresses.ParseYear(year) is not { } y)
            return NotFound();
        var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        var days = await db.Issues.Where(i => i.Date >= first && i.Date <= last).GroupBy(i => i.Date).OrderBy(g => g.Key)
            .Select(g => new DayCount(g.Key, g.Count())).ToListAsync(cancel);
        if (days.Count == 0)
            return NotFound();
        View = new YearView(
            y, days,
            (await db.Issues.Where(i => i.Date < first).MaxAsync(i => (DateOnly?)i.Date, cancel))?.Year,
            (await db.Issues.Where(i => i.Date > last).MinAsync(i => (DateOnly?)i.Date, cancel))?.Year);
        return Show(View);
    }
}
