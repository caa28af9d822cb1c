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
}
