namespace Archive.Layout.Identity;

/// <summary>A piece of evidence for the date, as the scales take it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Year">Year named, or 0.</param>
/// <param name="Month">Month named, or 0.</param>
/// <param name="Day">Day named, or 0.</param>
/// <param name="Number">Days before the issue (昨日 1), the weekday from 0 for Sunday, the first year of a plan, or the place in a table, by its kind.</param>
/// <param name="Lunar">Lunar date named.</param>
internal readonly record struct Clue(EvidenceKind Kind, int Year = 0, int Month = 0, int Day = 0, int Number = 0, LunarDate? Lunar = null)
{
    /// <summary>Whether it puts an event of the news on a day, so that an issue it does not fit is doubtful.</summary>
    public bool IsOfNews => Kind is EvidenceKind.Dispatch or EvidenceKind.LeadDate or EvidenceKind.AsOf or EvidenceKind.CaptionDate or EvidenceKind.RelativeDate;

    /// <summary>The day in a year, where month and day make one.</summary>
    public DateOnly? In(int year) => Make(Year > 0 ? Year : year, Month, Day);

    /// <summary>A date, or <see langword="null"/> where the calendar has none.</summary>
    public static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>How many days before <paramref name="issue"/> the named day lies, the nearest year or month taken where none is named;
    /// below 0 where it is still to come; <see langword="null"/> where the calendar has no such day.</summary>
    public int? DaysBefore(DateOnly issue)
    {
        if (Month > 0)
        {
            var date = In(issue.Year);
            if (Year == 0 && date is { } d && d.DayNumber - issue.DayNumber > 60)
                date = In(issue.Year - 1);
            else if (Year == 0 && date is { } e && issue.DayNumber - e.DayNumber > 300)
                date = In(issue.Year + 1);
            return issue.DayNumber - date?.DayNumber;
        }

        // 25日: of this month or the last.
        if (Make(issue.Year, issue.Month, Day) is { } here && here <= issue)
            return issue.DayNumber - here.DayNumber;
        var before = issue.Month == 1 ? Make(issue.Year - 1, 12, Day) : Make(issue.Year, issue.Month - 1, Day);
        return issue.DayNumber - before?.DayNumber;
    }
}

/// <summary>A clue with its place on the page.</summary>
/// <param name="Clue">What it says.</param>
/// <param name="From">Index of its first inked character.</param>
/// <param name="To">Index behind its last.</param>
internal readonly record struct Sighting(Clue Clue, int From, int To);
