using System.Globalization;

namespace Archive.Layouts.Writing;

/// <summary>农历: the lunar date of a day.</summary>
internal static class LunarDate
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private static readonly ChineseLunisolarCalendar Calendar = new();
    private static readonly string[] Months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];

    /// <summary>农历庚子年二月初四.</summary>
    public static string Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        int year = Calendar.GetYear(day), month = Calendar.GetMonth(day), leap = Calendar.GetLeapMonth(year);
        var sexagenary = Calendar.GetSexagenaryYear(day);
        var isLeap = leap > 0 && month == leap;
        if (leap > 0 && month >= leap)
            month--;
        return $"农历{Stems[Calendar.GetCelestialStem(sexagenary) - 1]}{Branches[Calendar.GetTerrestrialBranch(sexagenary) - 1]}年{(isLeap ? "闰" : "")}{Months[month - 1]}月{Day(Calendar.GetDayOfMonth(day))}";
    }

    private static string Day(int day)
    {
        const string numbers = "一二三四五六七八九十";
        return day switch
        {
            <= 10 => "初" + numbers[day - 1],
            < 20 => "十" + numbers[day - 11],
            20 => "二十",
            < 30 => "廿" + numbers[day - 21],
            _ => "三十",
        };
    }
}
