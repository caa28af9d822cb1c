namespace Archive.Web.Pages.Browse;

/// <summary>Days without an issue between two that have one.</summary>
/// <param name="From">The first day without.</param>
/// <param name="To">The last day without.</param>
public sealed record Gap(DateOnly From, DateOnly To)
{
    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The gaps between dates, which come in order.</summary>
    public static IEnumerable<Gap> Between(IReadOnlyList<DateOnly> dates)
    {
        for (var i = 1; i < dates.Count; i++)
        {
            if (dates[i].DayNumber - dates[i - 1].DayNumber > 1)
                yield return new Gap(dates[i - 1].AddDays(1), dates[i].AddDays(-1));
        }
    }
}
