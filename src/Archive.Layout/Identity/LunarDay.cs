namespace Archive.Layout.Identity;

/// <summary>A day by the lunar calendar (农历), as calendars set it beside the date.</summary>
/// <param name="Year">The year's name: 庚子.</param>
/// <param name="Month">The month's name: 正月, 闰四月, 腊月.</param>
/// <param name="Day">The day's name: 初一, 十五, 廿三.</param>
/// <param name="Festival">The festival that falls on it: 春节, 端午节; <see langword="null"/> on most days.</param>
public sealed record LunarDay(string Year, string Month, string Day, string? Festival)
{
    /// <summary>What stands in a small place of a calendar: the festival, on the first of a month the month, else the day.</summary>
    public string Brief => Festival ?? (Day == "初一" ? Month : Day);

    /// <summary>The lunar date of a day; <see langword="null"/> where it is not known: before 1901-02-19 and after 2101-01-28.</summary>
    public static LunarDay? Of(DateOnly day)
    {
        if (LunarDate.Of(day) is not { } date)
            return null;
        // The eve is the last day of the twelfth month, the 29th or the 30th.
        var isEve = date.Month == 12 && day < LunarDate.Range.Last && LunarDate.Of(day.AddDays(1)) is { Month: 1, Day: 1 };
        return new LunarDay(date.YearName, date.MonthName, date.DayName, isEve ? "除夕" : date.Leap ? null : FestivalOf(date.Month, date.Day));
    }

    /// <inheritdoc />
    public override string ToString() => $"农历{Year}年{Month}{Day}{(Festival is null ? "" : " " + Festival)}";

    private static string? FestivalOf(int month, int day) => (month, day) switch
    {
        (1, 1) => "春节",
        (1, 15) => "元宵节",
        (5, 5) => "端午节",
        (7, 7) => "七夕",
        (7, 15) => "中元节",
        (8, 15) => "中秋节",
        (9, 9) => "重阳节",
        (12, 8) => "腊八节",
        _ => null,
    };
}
