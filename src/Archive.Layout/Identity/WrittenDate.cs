using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Identity;

/// <summary>A date of the solar calendar in running text: 2020年2月25日, 2月25日, ２月２５日, 二月二十五日, 25日.</summary>
/// <param name="From">Index of its first character.</param>
/// <param name="To">Index behind its last.</param>
/// <param name="Year">Year, or 0.</param>
/// <param name="Month">Month, or 0.</param>
/// <param name="Day">Day.</param>
internal readonly record struct WrittenDate(int From, int To, int Year, int Month, int Day)
{
    private const string Han = "〇○零一二三四五六七八九十";

    /// <summary>The date whose 月 stands at <paramref name="at"/>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of 月.</param>
    /// <param name="lineFrom">First index of its line: a digit at the end of the line above is another number's.</param>
    public static WrittenDate? AtMonth(PageText page, int at, int lineFrom)
    {
        var from = at;
        var least = Math.Max(lineFrom < at ? lineFrom : lineFrom - 2, Math.Max(0, at - 2));
        while (from > least && IsNumeral(page.Ink[from - 1]))
            from--;
        if (from == at)
            return null;
        var i = 0;
        var month = Numerals.Read(page.Span(from, at), ref i);
        if (i != at - from || month is < 1 or > 12)
            return null;
        if (Number(page, at + 1, out var day) is not { } to || to >= page.Count || page.Ink[to] is not ('日' or '号') || day is < 1 or > 31)
            return null;
        var year = 0;
        if (from > 4 && page.Ink[from - 1] == '年' && YearBefore(page, from - 1) is > 0 and var named)
            (year, from) = (named, from - 5);
        return new WrittenDate(from, to + 1, year, month, day);
    }

    /// <summary>25日 at <paramref name="at"/>, without a month.</summary>
    public static WrittenDate? DayAt(PageText page, int at) =>
        Number(page, at, out var day) is { } to && to < page.Count && page.Ink[to] is '日' && day is >= 1 and <= 31 && !(to + 1 < page.Count && page.Ink[to + 1] is '报' or '内' or '子')
            ? new WrittenDate(at, to + 1, 0, 0, day)
            : null;

    /// <summary>The year of four places before a 年 at <paramref name="at"/>; 0 where none stands there, or one no newspaper tells of.</summary>
    public static int YearBefore(PageText page, int at)
    {
        if (at < 4)
            return 0;
        var year = 0;
        foreach (var c in page.Span(at - 4, at))
        {
            var digit = Chars.DigitValue(c) is >= 0 and var d ? d : c is '〇' or '○' or '零' ? 0 : Han.IndexOf(c, StringComparison.Ordinal) - 2;
            if (digit is < 0 or > 9)
                return 0;
            year = (year * 10) + digit;
        }

        return year is >= 1840 and <= 2100 && !(at > 4 && Chars.IsDigit(page.Ink[at - 5])) ? year : 0;
    }

    private static int? Number(PageText page, int at, out int value)
    {
        var i = 0;
        value = at < page.Count ? Numerals.Read(page.Span(at, Math.Min(page.Count, at + 3)), ref i) : -1;
        return value < 0 ? null : at + i;
    }

    private static bool IsNumeral(char c) => Chars.IsDigit(c) || Han.Contains(c, StringComparison.Ordinal);
}
