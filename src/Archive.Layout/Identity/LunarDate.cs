using System.Globalization;

namespace Archive.Layout.Identity;

/// <summary>A date of the lunar calendar (农历) as printed: 农历壬寅年腊月十八, 闰四月初一, 正月初二.</summary>
/// <param name="Cycle">Place of the year in the cycle of sixty (干支), 0 for 甲子; -1 where the year is not printed.</param>
/// <param name="Month">1 for 正月 to 12 for 腊月.</param>
/// <param name="Leap">闰.</param>
/// <param name="Day">1 for 初一 to 30; <see cref="LastDay"/> for 除夕.</param>
internal readonly record struct LunarDate(int Cycle, int Month, bool Leap, int Day)
{
    /// <summary>The last day of its month, 29 or 30: 除夕.</summary>
    public const int LastDay = 99;

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Digits = "一二三四五六七八九十";

    private static readonly ChineseLunisolarCalendar Calendar = new();

    private static readonly (string Name, int Month, int Day)[] Festivals =
    [
        ("除夕", 12, LastDay), ("大年三十", 12, LastDay), ("大年初一", 1, 1), ("大年初二", 1, 2), ("大年初三", 1, 3), ("大年初四", 1, 4), ("大年初五", 1, 5),
        ("大年初六", 1, 6), ("大年初七", 1, 7), ("元宵节", 1, 15), ("端午节", 5, 5), ("七夕节", 7, 7), ("中元节", 7, 15), ("中秋节", 8, 15), ("重阳节", 9, 9), ("腊八节", 12, 8),
    ];

    /// <summary>First and last day whose lunar date is known.</summary>
    public static (DateOnly First, DateOnly Last) Range { get; } = (DateOnly.FromDateTime(Calendar.MinSupportedDateTime), DateOnly.FromDateTime(Calendar.MaxSupportedDateTime));

    /// <summary>Reads a lunar date at the beginning of ink; 农历 and the year may stand before it.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="length">Number of characters read.</param>
    /// <returns><see langword="null"/> where none stands there, or where it could as well be a date of the solar calendar.</returns>
    public static LunarDate? Read(ReadOnlySpan<char> ink, out int length)
    {
        length = 0;
        foreach (var (name, m, d) in Festivals)
        {
            if (ink.StartsWith(name))
            {
                length = name.Length;
                return new LunarDate(-1, m, false, d);
            }
        }

        var i = ink.StartsWith("农历") || ink.StartsWith("夏历") || ink.StartsWith("阴历") ? 2 : 0;
        var named = i > 0;
        var cycle = -1;
        if (i + 1 < ink.Length && Stems.IndexOf(ink[i], StringComparison.Ordinal) is >= 0 and var stem && Branches.IndexOf(ink[i + 1], StringComparison.Ordinal) is >= 0 and var branch && stem % 2 == branch % 2)
        {
            cycle = ((6 * stem) + (60 - (5 * branch))) % 60;
            named = true;
            i += 2;
            if (i < ink.Length && ink[i] == '年')
                i++;
        }

        var leap = i < ink.Length && ink[i] == '闰';
        if (leap)
            i++;
        var month = ReadMonth(ink, ref i, out var lunarName);
        if (month == 0)
            return null;
        var from = i;
        var day = ReadDay(ink, ref i);
        if (day == 0)
            return null;
        // 二月十五 alone may be solar; 初 and 廿 never are.
        if (!(named || leap || lunarName || ink[from] is '初' or '廿' or '卅'))
            return null;
        if (i < ink.Length && ink[i] is '日' or '号')
            i++;
        length = i;
        return new LunarDate(cycle, month, leap, day);
    }

    /// <summary>The lunar date of a day; <see langword="null"/> outside <see cref="Range"/>.</summary>
    public static LunarDate? Of(DateOnly day)
    {
        if (day < Range.First || day > Range.Last)
            return null;
        var time = day.ToDateTime(TimeOnly.MinValue);
        var year = Calendar.GetYear(time);
        var leapAt = Calendar.GetLeapMonth(year);
        var number = Calendar.GetMonth(time);
        return new LunarDate((year + 56) % 60, leapAt > 0 && number >= leapAt ? number - 1 : number, leapAt > 0 && number == leapAt, Calendar.GetDayOfMonth(time));
    }

    /// <summary>Whether a day has this lunar date; days outside <see cref="Range"/> have none.</summary>
    public bool Is(DateOnly day)
    {
        if (Of(day) is not { } its || Cycle >= 0 && Cycle != its.Cycle)
            return false;
        return its.Month == Month && its.Leap == Leap && (Day == LastDay ? Of(day.AddDays(1)) is not { Day: > 1 } : its.Day == Day);
    }

    /// <summary>The solar day that has this date in a lunar year (the one that begins in January or February of that year); <see langword="null"/> where the year has none.</summary>
    public DateOnly? In(int year)
    {
        if (year <= Range.First.Year || year >= Range.Last.Year || Cycle >= 0 && Cycle != (year + 56) % 60)
            return null;
        var leapAt = Calendar.GetLeapMonth(year);
        if (Leap && leapAt != Month + 1)
            return null;
        var number = leapAt > 0 && (Month >= leapAt || Leap) ? Month + 1 : Month;
        var days = Calendar.GetDaysInMonth(year, number);
        var day = Day == LastDay ? days : Day;
        return day > days ? null : DateOnly.FromDateTime(Calendar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }

    private static int ReadMonth(ReadOnlySpan<char> ink, ref int i, out bool named)
    {
        named = false;
        if (i + 1 >= ink.Length)
            return 0;
        var month = ink[i] switch { '正' => 1, '冬' => 11, '腊' => 12, _ => 0 };
        named = month > 0;
        var at = i + 1;
        if (!named)
        {
            month = Digits.IndexOf(ink[i], StringComparison.Ordinal) + 1;
            if (month == 10 && at < ink.Length && ink[at] is '一' or '二')
                month = ink[at++] == '一' ? 11 : 12;
        }

        if (month == 0 || at >= ink.Length || ink[at] != '月')
            return 0;
        at++;
        if (at + 1 < ink.Length && ink[at] is '大' or '小')
            at++;
        i = at;
        return month;
    }

    private static int ReadDay(ReadOnlySpan<char> ink, ref int i)
    {
        if (i >= ink.Length)
            return 0;
        var rest = ink[i..];
        int tens = 0, at = 0;
        switch (rest[0])
        {
            case '初':
                at = 1;
                break;
            case '廿':
                (tens, at) = (20, 1);
                break;
            case '卅':
                i++;
                return 30;
            case '二' or '三' when rest.Length > 1 && rest[1] == '十':
                (tens, at) = (rest[0] == '二' ? 20 : 30, 2);
                break;
            case '十':
                (tens, at) = (10, 1);
                break;
        }

        var digit = at < rest.Length ? Digits.IndexOf(rest[at], StringComparison.Ordinal) + 1 : 0;
        if (digit == 10 && tens > 0)
            digit = 0;
        if (digit > 0)
            at++;
        var day = tens + digit;
        if (day is < 1 or > 30)
            return 0;
        i += at;
        return day;
    }

    /// <summary>The year's name: 庚子; empty where it is not printed.</summary>
    public string YearName => Cycle >= 0 ? $"{Stems[Cycle % 10]}{Branches[Cycle % 12]}" : "";

    /// <summary>The month's name: 正月, 闰四月, 腊月.</summary>
    public string MonthName => $"{(Leap ? "闰" : "")}{Month switch { 1 => "正", 11 => "冬", 12 => "腊", _ => Digits[Month - 1].ToString() }}月";

    /// <summary>The day's name: 初一, 十五, 廿三.</summary>
    public string DayName => Day == LastDay ? "末日" : Day switch { <= 10 => $"初{Digits[Day - 1]}", < 20 => $"十{Digits[Day - 11]}", 20 => "二十", < 30 => $"廿{Digits[Day - 21]}", _ => "三十" };

    /// <inheritdoc />
    public override string ToString() => $"{YearName}{(Cycle >= 0 ? "年" : "")}{MonthName}{DayName}";
}
