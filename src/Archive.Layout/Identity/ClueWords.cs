using System.Globalization;

namespace Archive.Layout.Identity;

/// <summary>Says in words for a person what a clue speaks for.</summary>
internal static class ClueWords
{
    private const int YearsAround = 7;

    /// <summary>What a clue speaks for.</summary>
    /// <param name="clue">The clue.</param>
    /// <param name="likely">The likeliest date, about which years are listed; <see langword="null"/> where there is none.</param>
    /// <param name="against">Whether the clue is at odds with it.</param>
    public static string Supports(Clue clue, DateOnly? likely, bool against)
    {
        var text = clue.Kind switch
        {
            EvidenceKind.DateLine => Iso(clue.In(0)),
            EvidenceKind.MonthAndDayLine => $"{Day(clue)} of any year",
            EvidenceKind.WeekdayLine => $"a {Weekday(clue)}",
            EvidenceKind.LunarLine => $"{clue.Lunar}{LunarDays(clue.Lunar, likely, 0)}",
            EvidenceKind.IssueNumber => "no date by itself: with the number and date of another issue it gives one",
            EvidenceKind.Dispatch or EvidenceKind.CaptionDate or EvidenceKind.LeadDate or EvidenceKind.AsOf => $"an issue of {Day(clue, 1)}, or of a day or two about it",
            EvidenceKind.SignatureDate => $"an issue of {Day(clue)} or of the days after it",
            EvidenceKind.RelativeDate when clue.Lunar is not null => $"an issue {Offset(clue.Number)} {clue.Lunar}{LunarDays(clue.Lunar, likely, clue.Number)}",
            EvidenceKind.RelativeDate => $"an issue of {Day(clue, clue.Number)}",
            EvidenceKind.WeekdayOfDate => $"years in which {Day(clue)} is a {Weekday(clue)}{FittingYears(clue, likely)}",
            EvidenceKind.LunarOfDate => $"years in which {Day(clue)} is {clue.Lunar}{FittingYears(clue, likely)}",
            EvidenceKind.PresentYear or EvidenceKind.Anniversary => Number(clue.Year),
            EvidenceKind.LatestYear => $"{Number(clue.Year)} or later",
            EvidenceKind.FiveYearPlan => $"{Number(clue.Number)} to {Number(clue.Number + 4)}, or a year about it",
            EvidenceKind.DatedWord => $"{Iso(DatedWords.Table[clue.Number].From)} or later, before {Number(DatedWords.Table[clue.Number].Until.Year + 1)}",
            EvidenceKind.TellsOfYesterday => "a paper that prints what happened the day before",
            EvidenceKind.TellsOfToday => "a paper that prints what happened on its own day",
            _ => "",
        };
        return against ? $"{text}; at odds with {Iso(likely)}" : text;
    }

    /// <summary>2020-02-26.</summary>
    public static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Day(Clue clue, int later = 0)
    {
        if (clue.Year > 0)
            return Iso(clue.In(0)?.AddDays(later));
        if (clue.Month == 0)
            return string.Create(CultureInfo.InvariantCulture, $"day {clue.Day}{(later == 0 ? "" : $"{later:+0;-0}")} of a month");
        // In a leap year, so that 29 February is a day.
        return clue.In(2020)?.AddDays(later).ToString("d MMMM", CultureInfo.InvariantCulture) ?? "";
    }

    private static string LunarDays(LunarDate? lunar, DateOnly? likely, int later)
    {
        var years = lunar is { Cycle: >= 0 and var cycle } ? [1924 + cycle, 1984 + cycle, 2044 + cycle]
            : likely is { } day ? Enumerable.Range(day.Year - 1, 2) : [];
        var days = years.Select(y => lunar?.In(y)?.AddDays(later)).OfType<DateOnly>().Select(d => Iso(d)).ToList();
        return days.Count == 0 ? "" : $": {string.Join(", ", days)}";
    }

    private static string FittingYears(Clue clue, DateOnly? likely)
    {
        var about = likely?.Year ?? (clue.Year > 0 ? clue.Year : 0);
        if (about == 0)
            return "";
        var fitting = Enumerable.Range(about - YearsAround, (2 * YearsAround) + 1)
            .Where(y => (clue with { Year = 0 }).In(y) is { } d && (clue.Lunar is { } lunar ? lunar.Is(d) : (int)d.DayOfWeek == clue.Number)).Select(Number).ToList();
        return fitting.Count == 0 ? "" : $", as in {string.Join(", ", fitting)}";
    }

    private static string Weekday(Clue clue) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)clue.Number);

    private static string Offset(int days) => days switch { 0 => "on", 1 => "of the day after", -1 => "of the day before", _ => string.Create(CultureInfo.InvariantCulture, $"{days} days after") };

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
