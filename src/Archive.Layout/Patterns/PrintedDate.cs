using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Reads the parts of a date as heads of pages print it. Where one stands, the index moves behind it; else it stays.</summary>
internal static class PrintedDate
{
    private const int FirstYear = 1912;

    /// <summary>Reads 2020年2月26日 or 2020-02-26 or 2020.2.26, the year in four places, or 中华民国三十七年二月二十六日.</summary>
    public static bool Read(ReadOnlySpan<char> ink, ref int i, out DateOnly date)
    {
        date = default;
        var at = i;
        var from = at;
        var republic = at < ink.Length && ink[at] is '中' or '民' && Republic(ink, ref at);
        var year = at < ink.Length && (republic || Chars.IsDigit(ink[at]) || ink[at] is '二' or '一') ? Numerals.Read(ink, ref at) : -1;
        if (republic && year is >= 1 and < FirstYear)
            year += FirstYear - 1;
        else if (at - from != 4)
            return false;
        if (year is < 1600 or > 2999 || at >= ink.Length || ink[at] is not ('年' or '-' or '.' or '/' or '－'))
            return false;
        at++;
        var month = Numerals.Read(ink, ref at);
        if (month is < 1 or > 12 || at >= ink.Length || ink[at] is not ('月' or '-' or '.' or '/' or '－'))
            return false;
        var mark = ink[at++];
        var day = Numerals.Read(ink, ref at);
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (mark == '月')
        {
            if (at >= ink.Length || ink[at] is not ('日' or '号'))
                return false;
            at++;
        }

        date = new DateOnly(year, month, day);
        i = at;
        return true;
    }

    /// <summary>中华民国, 民国: years are counted from 1912.</summary>
    private static bool Republic(ReadOnlySpan<char> ink, ref int i)
    {
        var n = ink[i..].StartsWith("中华民国") ? 4 : ink[i..].StartsWith("民国") ? 2 : 0;
        i += n;
        return n > 0;
    }

    /// <summary>Reads —2日 or 至3月1日 behind a date: an issue of several days.</summary>
    public static bool Through(ReadOnlySpan<char> ink, ref int i)
    {
        var at = i;
        if (at >= ink.Length || ink[at++] is not ('—' or '-' or '－' or '–' or '～' or '至' or '、'))
            return false;
        if (!MonthAndDay(ink, ref at) && !(Numerals.Read(ink, ref at) is >= 1 and <= 31 && at < ink.Length && ink[at++] == '日'))
            return false;
        i = at;
        return true;
    }

    /// <summary>Reads 2月26日.</summary>
    public static bool MonthAndDay(ReadOnlySpan<char> ink, ref int i)
    {
        var at = i;
        if (Numerals.Read(ink, ref at) is < 1 or > 12 || at >= ink.Length || ink[at++] != '月')
            return false;
        if (Numerals.Read(ink, ref at) is < 1 or > 31 || at >= ink.Length || ink[at] != '日')
            return false;
        i = at + 1;
        return true;
    }

    /// <summary>Whether ink is 2月26日 and nothing else.</summary>
    public static bool IsMonthAndDay(ReadOnlySpan<char> ink)
    {
        var i = 0;
        return MonthAndDay(ink, ref i) && i == ink.Length;
    }

    /// <summary>Reads 星期三 or 周三.</summary>
    public static bool Weekday(ReadOnlySpan<char> ink, ref int i)
    {
        var rest = ink[i..];
        var n = rest.StartsWith("星期") ? 2 : rest.StartsWith("周") ? 1 : 0;
        if (n == 0 || rest.Length <= n || rest[n] is not ('一' or '二' or '三' or '四' or '五' or '六' or '日' or '天'))
            return false;
        i += n + 1;
        return true;
    }

    /// <summary>Reads 农历庚子年二月初四 (农历), or any part of it that tells.</summary>
    public static bool Lunar(ReadOnlySpan<char> ink, ref int i)
    {
        var rest = ink[i..];
        var n = rest.StartsWith("农历") || rest.StartsWith("夏历") ? 2 : 0;
        var named = n > 0;
        if (rest.Length > n + 2 && "甲乙丙丁戊己庚辛壬癸".Contains(rest[n]) && "子丑寅卯辰巳午未申酉戌亥".Contains(rest[n + 1]))
        {
            n += 2;
            named = true;
            if (n < rest.Length && rest[n] == '年')
                n++;
        }

        if (n < rest.Length && rest[n] == '闰')
            n++;
        var month = 0;
        while (n < rest.Length && month < 3 && "正一二三四五六七八九十冬腊月".Contains(rest[n]))
        {
            n++;
            month++;
            if (rest[n - 1] == '月')
                break;
        }

        if (month == 0 && !named || month > 0 && rest[n - 1] != '月')
            return false;
        if (month > 0 && n < rest.Length && rest[n] is '大' or '小')
            n++;
        var day = 0;
        while (n < rest.Length && day < 3 && "初一二三四五六七八九十廿卅".Contains(rest[n]))
        {
            n++;
            day++;
        }

        if (month > 0 && day == 0)
            return false;
        i += n;
        return true;
    }
}
