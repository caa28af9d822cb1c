namespace Archive.Layout.Identity;

/// <summary>How likely a clue would stand as it does on the page of a given day.</summary>
/// <param name="clue">The clue.</param>
/// <param name="evening">Whether the paper is taken for one that tells of its own day.</param>
internal readonly struct Scale(Clue clue, bool evening)
{
    /// <summary>Logarithm of the likelihood for a day that the clue does not mean.</summary>
    public double LogElsewhere => Math.Log(clue.Kind switch
    {
        EvidenceKind.DateLine => 1e-7,
        EvidenceKind.MonthAndDayLine or EvidenceKind.LunarLine => 1e-4,
        EvidenceKind.WeekdayLine or EvidenceKind.WeekdayOfDate => 1.0 / 7,
        EvidenceKind.LunarOfDate => 0.06,
        EvidenceKind.RelativeDate => 3e-4,
        EvidenceKind.PresentYear or EvidenceKind.Anniversary or EvidenceKind.LatestYear => 2e-3,
        EvidenceKind.FiveYearPlan => 0.02,
        EvidenceKind.DatedWord => 0.02,
        EvidenceKind.TellsOfYesterday or EvidenceKind.TellsOfToday => Habit,
        _ when clue.IsOfNews || clue.Kind == EvidenceKind.SignatureDate => 4e-4,
        _ => 1,
    });

    private double Habit => clue.Kind == EvidenceKind.TellsOfYesterday ? (evening ? 0.15 : 0.7) : evening ? 0.6 : 0.02;

    /// <summary>Logarithm of the likelihood for a day.</summary>
    public double Log(DateOnly day) => Math.Log(Of(day));

    private double Of(DateOnly day)
    {
        switch (clue.Kind)
        {
            case EvidenceKind.DateLine:
                return clue.In(0) is not { } printed ? 1e-7 : printed == day ? 0.97 : Misprints.Is(printed, day) ? 6e-4 : 1e-7;
            case EvidenceKind.MonthAndDayLine:
                return clue.Month == day.Month && clue.Day == day.Day ? 0.97 : 1e-4;
            case EvidenceKind.WeekdayLine:
                return clue.Number == (int)day.DayOfWeek ? 0.985 : 0.0025;
            case EvidenceKind.LunarLine:
                return clue.Lunar is { } lunar && lunar.Is(day) ? 0.97 : 1e-4;
            case EvidenceKind.RelativeDate when clue.Lunar is { } named:
                return named.Is(day.AddDays(-clue.Number)) ? 0.85 : 3e-4;
            case EvidenceKind.RelativeDate:
                return clue.DaysBefore(day) == clue.Number ? 0.85 : 3e-4;
            case EvidenceKind.WeekdayOfDate:
                return Near(day) is { } dated && (int)dated.DayOfWeek == clue.Number ? 0.95 : 0.01;
            case EvidenceKind.LunarOfDate:
                return Near(day) is { } solar && clue.Lunar is { } paired && paired.Is(solar) ? 0.93 : 2e-3;
            case EvidenceKind.PresentYear:
                return day.Year == clue.Year ? 0.9 : Math.Abs(day.Year - clue.Year) == 1 ? 0.04 : 2e-4;
            case EvidenceKind.Anniversary:
                return day.Year == clue.Year ? 0.9 : Math.Abs(day.Year - clue.Year) == 1 ? 0.03 : 2e-4;
            case EvidenceKind.LatestYear:
                return (day.Year - clue.Year) switch { 0 => 0.58, 1 => 0.25, 2 => 0.05, >= 3 and <= 8 => 0.01, -1 => 0.02, < 0 => 5e-4, _ => 1e-3 };
            case EvidenceKind.FiveYearPlan:
                return (day.Year - clue.Number) switch { >= -1 and <= 5 => 0.13, -2 or 6 => 0.03, _ => 1e-3 };
            case EvidenceKind.DatedWord:
                var (_, from, until) = DatedWords.Table[clue.Number];
                return day < from ? 5e-4 : day <= until ? 0.4 : 0.02;
            case EvidenceKind.TellsOfYesterday or EvidenceKind.TellsOfToday:
                return Habit;
            default:
                return clue.IsOfNews || clue.Kind == EvidenceKind.SignatureDate ? After(clue.DaysBefore(day)) : 1;
        }
    }

    /// <summary>The dated day that lies nearest to the issue.</summary>
    private DateOnly? Near(DateOnly issue) => clue.DaysBefore(issue) is { } n ? issue.AddDays(-n) : null;

    /// <summary>How often news of a day is printed so many days later.</summary>
    private double After(int? days) => (clue.Kind, evening) switch
    {
        (EvidenceKind.Dispatch, false) => days switch { 0 => 0.06, 1 => 0.72, 2 => 0.1, 3 => 0.03, >= 4 and <= 10 => 0.006, _ => 1.3e-4 },
        (EvidenceKind.Dispatch, true) => days switch { 0 => 0.55, 1 => 0.33, 2 => 0.04, 3 => 0.02, >= 4 and <= 10 => 0.003, _ => 1.3e-4 },
        (EvidenceKind.SignatureDate, _) => days switch { 0 => 0.14, 1 => 0.3, 2 => 0.14, 3 => 0.1, >= 4 and <= 15 => 0.018, _ => 4e-4 },
        (EvidenceKind.CaptionDate, false) => days switch { 0 => 0.02, 1 => 0.55, 2 => 0.14, 3 => 0.07, >= 4 and <= 10 => 0.015, _ => 3e-4 },
        (EvidenceKind.AsOf, false) => days switch { 0 => 0.08, 1 => 0.55, 2 => 0.12, 3 => 0.05, >= 4 and <= 10 => 0.01, _ => 4e-4 },
        (_, false) => days switch { 0 => 0.02, 1 => 0.64, 2 => 0.1, 3 => 0.05, >= 4 and <= 10 => 0.012, _ => 3e-4 },
        (_, true) => days switch { 0 => 0.55, 1 => 0.22, 2 => 0.05, 3 => 0.03, >= 4 and <= 10 => 0.007, _ => 3e-4 },
    };
}
