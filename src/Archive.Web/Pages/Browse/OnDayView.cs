using System.Globalization;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Web.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>What was printed on a day of the year, year by year (历史上的今天).</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Issues">Its issues, oldest year first, each with its first headlines.</param>
/// <param name="Previous">The day before, as MM-dd; 31 December before 1 January.</param>
/// <param name="Next">The day after, as MM-dd.</param>
/// <param name="Nearest">The nearest day within three that has issues, as MM-dd, where this one has none.</param>
public sealed record OnDayView(int Month, int Day, IReadOnlyList<IssueFront> Issues, string Previous, string Next, string? Nearest)
{
    private const int Within = 3;

    /// <summary>Reads a day of the year.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="site">Makes addresses.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day, which some year has.</param>
    /// <param name="headlines">How many headlines of each issue.</param>
    /// <param name="issues">How many issues at most: the newest.</param>
    /// <param name="except">A year to leave out.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<OnDayView> LoadAsync(
        ArchiveDb db, SiteAddress site, int month, int day, int headlines, int issues, int? except, CancellationToken cancel)
    {
        var first = await db.Issues.MinAsync(i => (DateOnly?)i.Date, cancel);
        var last = await db.Issues.MaxAsync(i => (DateOnly?)i.Date, cancel);
        List<int> years = first is null ? [] : [.. Enumerable.Range(first.Value.Year, last!.Value.Year - first.Value.Year + 1).Where(y => y != except)];
        var found = await IssueFront.LoadAsync(
            db, site, In(db, years, [(month, day)]).OrderByDescending(i => i.Date).Take(issues), headlines, cancel);

        // 2000 has a 29 February: every day of any year has its neighbours.
        var here = new DateOnly(2000, month, day);
        string? nearest = null;
        if (found.Count == 0 && years.Count > 0)
        {
            var around = Enumerable.Range(1, Within).SelectMany(n => new[] { here.AddDays(-n), here.AddDays(n) }).ToList();
            var held = await In(db, years, around.Select(d => (d.Month, d.Day))).Select(i => i.Date).Distinct().ToListAsync(cancel);
            nearest = around.Where(d => held.Any(h => h.Month == d.Month && h.Day == d.Day)).Select(d => Written(d)).FirstOrDefault();
        }

        return new OnDayView(month, day, found, Written(here.AddDays(-1)), Written(here.AddDays(1)), nearest);
    }

    /// <summary>A day as MM-dd.</summary>
    public static string Written(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that was written as MM-dd, in a year that has all of them.</summary>
    public static DateOnly Read(string written) => DateOnly.ParseExact("2000-" + written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The issues of some days in some years, each sought by its date: an index has no months and days.</summary>
    private static IQueryable<Issue> In(ArchiveDb db, IReadOnlyList<int> years, IEnumerable<(int Month, int Day)> days)
    {
        var dates = days.SelectMany(d => years.Where(y => d.Day <= DateTime.DaysInMonth(y, d.Month)).Select(y => new DateOnly(y, d.Month, d.Day))).ToList();
        return db.Issues.Where(i => dates.Contains(i.Date));
    }
}
