namespace Archive.Layout.Identity;

/// <summary>How likely a clue would stand as it does on the page of a given day.</summary>
/// <remarks>There are two likelihoods: for a paper that tells of the day before, and for one that tells of its own day.
/// The days that the clue means are kept by year, since many days are weighed.</remarks>
internal sealed class Scale
{
    private const int None = int.MinValue / 2;

    private readonly Clue clue;
    private readonly DateOnly printed;
    private readonly int firstYear;
    private readonly int[] meant;

    /// <param name="clue">The clue.</param>
    /// <param name="firstYear">First year of the days to be weighed.</param>
    /// <param name="lastYear">Last.</param>
    public Scale(Clue clue, int firstYear, int lastYear)
    {
        this.clue = clue;
        this.firstYear = firstYear - 1;
        printed = clue.In(0) ?? default;
        meant = clue.Month == 0 && clue.Lunar is null ? [] : new int[lastYear - firstYear + 3];
    }

    /// <summary>For a day that the clue does not mean.</summary>
    public (double Morning, double Evening) Elsewhere => clue.Kind switch
    {
        EvidenceKind.DateLine => Both(1e-7),
        EvidenceKind.MonthAndDayLine or EvidenceKind.LunarLine => Both(1e-4),
        EvidenceKind.WeekdayLine or EvidenceKind.WeekdayOfDate => Both(1.0 / 7),
        EvidenceKind.LunarOfDate => Both(0.06),
        EvidenceKind.RelativeDate => Both(3e-4),
        EvidenceKind.PresentYear or EvidenceKind.Anniversary or EvidenceKind.LatestYear => Both(2e-3),
        EvidenceKind.FiveYearPlan or EvidenceKind.DatedWord => Both(0.02),
        EvidenceKind.TellsOfYesterday or EvidenceKind.TellsOfToday => Habit,
        _ when clue.IsOfNews || clue.Kind == EvidenceKind.SignatureDate => Both(4e-4),
        _ => Both(1),
    };

    private (double Morning, double Evening) Habit => clue.Kind == EvidenceKind.TellsOfYesterday ? (0.7, 0.15) : (0.02, 0.6);

    /// <summary>For a day.</summary>
    public (double Morning, double Evening) Of(in IssueDay day)
    {
        switch (clue.Kind)
        {
            case EvidenceKind.DateLine:
                return Both(printed == day.Date ? 0.97 : Misprints.Is(printed, day.Date) ? 6e-4 : 1e-7);
            case EvidenceKind.MonthAndDayLine:
                return Both(Meant(day.Year) == day.Number ? 0.97 : 1e-4);
            case EvidenceKind.WeekdayLine:
                return Both(clue.Number == day.Weekday ? 0.985 : 0.0025);
            case EvidenceKind.LunarLine:
                return Both(IsLunar(day, 0) ? 0.97 : 1e-4);
            case EvidenceKind.RelativeDate:
                return Both((clue.Lunar is null ? DaysBefore(day) == clue.Number : IsLunar(day, clue.Number)) ? 0.85 : 3e-4);
            case EvidenceKind.WeekdayOfDate:
                return Both(DaysBefore(day) is { } n && (day.Weekday - n) % 7 is var w && (w + 7) % 7 == clue.Number ? 0.95 : 0.01);
            case EvidenceKind.LunarOfDate:
                return Both(DaysBefore(day) is { } m && clue.Lunar is { } paired && paired.Is(DateOnly.FromDayNumber(day.Number - m)) ? 0.93 : 2e-3);
            case EvidenceKind.PresentYear:
                return Both(day.Year == clue.Year ? 0.9 : Math.Abs(day.Year - clue.Year) == 1 ? 0.04 : 2e-4);
            case EvidenceKind.Anniversary:
                return Both(day.Year == clue.Year ? 0.9 : Math.Abs(day.Year - clue.Year) == 1 ? 0.03 : 2e-4);
            case EvidenceKind.LatestYear:
                return Both((day.Year - clue.Year) switch { 0 => 0.58, 1 => 0.25, 2 => 0.05, >= 3 and <= 8 => 0.01, -1 => 0.02, < 0 => 5e-4, _ => 1e-3 });
            case EvidenceKind.FiveYearPlan:
                return Both((day.Year - clue.Number) switch { >= -1 and <= 5 => 0.13, -2 or 6 => 0.03, _ => 1e-3 });
            case EvidenceKind.DatedWord:
                var (_, from, until) = DatedWords.Table[clue.Number];
                return Both(day.Date < from ? 5e-4 : day.Date <= until ? 0.4 : 0.02);
            case EvidenceKind.TellsOfYesterday or EvidenceKind.TellsOfToday:
                return Habit;
            default:
                return clue.IsOfNews || clue.Kind == EvidenceKind.SignatureDate ? After(DaysBefore(day)) : Both(1);
        }
    }

    private static (double Morning, double Evening) Both(double likelihood) => (likelihood, likelihood);

    /// <summary>The day that the clue means in a year; found when first asked for.</summary>
    private int Meant(int year)
    {
        var i = year - firstYear;
        if (i < 0 || i >= meant.Length)
            return None;
        if (meant[i] == 0)
            meant[i] = (clue.Month > 0 ? clue.In(year) : clue.Lunar?.In(year))?.DayNumber ?? None;
        return meant[i];
    }

    /// <summary>The lunar year may begin in the solar year before.</summary>
    private bool IsLunar(in IssueDay day, int later) =>
        Meant(day.Year) + later == day.Number || Meant(day.Year - 1) + later == day.Number || Meant(day.Year + 1) + later == day.Number;

    /// <summary>How many days before an issue the named day lies, the nearest year or month taken where none is named; below 0 where it is
    /// still to come.</summary>
    private int? DaysBefore(in IssueDay day)
    {
        if (clue.Month > 0)
        {
            var at = Meant(day.Year);
            if (clue.Year == 0 && at - day.Number > 60)
                at = Meant(day.Year - 1);
            else if (clue.Year == 0 && at != None && day.Number - at > 300)
                at = Meant(day.Year + 1);
            return at == None ? null : day.Number - at;
        }

        // 25日: of this month or the last.
        var issue = day.Date;
        if (Clue.Make(issue.Year, issue.Month, clue.Day) is { } here && here <= issue)
            return day.Number - here.DayNumber;
        var before = issue.Month == 1 ? Clue.Make(issue.Year - 1, 12, clue.Day) : Clue.Make(issue.Year, issue.Month - 1, clue.Day);
        return day.Number - before?.DayNumber;
    }

    /// <summary>How often news of a day is printed so many days later.</summary>
    private (double Morning, double Evening) After(int? days) => clue.Kind switch
    {
        EvidenceKind.Dispatch => (
            days switch { 0 => 0.06, 1 => 0.72, 2 => 0.1, 3 => 0.03, >= 4 and <= 10 => 0.006, _ => 1.3e-4 },
            days switch { 0 => 0.55, 1 => 0.33, 2 => 0.04, 3 => 0.02, >= 4 and <= 10 => 0.003, _ => 1.3e-4 }),
        EvidenceKind.SignatureDate => Both(days switch { 0 => 0.14, 1 => 0.3, 2 => 0.14, 3 => 0.1, >= 4 and <= 15 => 0.018, _ => 4e-4 }),
        EvidenceKind.CaptionDate => (
            days switch { 0 => 0.02, 1 => 0.55, 2 => 0.14, 3 => 0.07, >= 4 and <= 10 => 0.015, _ => 3e-4 },
            SameDay(days)),
        EvidenceKind.AsOf => (
            days switch { 0 => 0.08, 1 => 0.55, 2 => 0.12, 3 => 0.05, >= 4 and <= 10 => 0.01, _ => 4e-4 },
            SameDay(days)),
        _ => (
            days switch { 0 => 0.02, 1 => 0.64, 2 => 0.1, 3 => 0.05, >= 4 and <= 10 => 0.012, _ => 3e-4 },
            SameDay(days)),
    };

    private static double SameDay(int? days) => days switch { 0 => 0.55, 1 => 0.22, 2 => 0.05, 3 => 0.03, >= 4 and <= 10 => 0.007, _ => 3e-4 };
}

/// <summary>A day that is weighed, with what is asked of it again and again.</summary>
internal readonly struct IssueDay(DateOnly date)
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; } = date;

    /// <summary>Its number.</summary>
    public int Number { get; } = date.DayNumber;

    /// <summary>Its year.</summary>
    public int Year { get; } = date.Year;

    /// <summary>Its weekday, 0 for Sunday.</summary>
    public int Weekday { get; } = (int)date.DayOfWeek;
}
