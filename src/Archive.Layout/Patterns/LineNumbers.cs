using System.Globalization;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>The numbers that a line holds or consists of.</summary>
internal static class LineNumbers
{
    // A telephone number's places without its area.
    private const int Long = 7;

    /// <summary>Whether a number of many places stands in ink; dashes may part them.</summary>
    public static bool HasLong(ReadOnlySpan<char> ink)
    {
        // So long a number covers one place in so many.
        for (var at = Long - 1; at < ink.Length; at += Long)
        {
            if (!IsOfNumber(ink[at]))
                continue;
            int from = at, to = at + 1;
            while (from > 0 && IsOfNumber(ink[from - 1]))
                from--;
            while (to < ink.Length && IsOfNumber(ink[to]))
                to++;
            while (from < to && !Chars.IsDigit(ink[from]))
                from++;
            if (to - from >= Long && !IsSpanOfYears(ink[from..to]))
                return true;
            // Nothing in the run is part of another.
            at = to - 1;
        }

        return false;

        static bool IsOfNumber(char c) => Chars.IsDigit(c) || c is '-' or '—' or '－';
    }

    /// <summary>2022—2023: a season or term.</summary>
    private static bool IsSpanOfYears(ReadOnlySpan<char> number)
    {
        return number.Length is 9 or 10 && IsYear(number[..4]) && IsYear(number[^4..]) && !Chars.IsDigit(number[4]) && !Chars.IsDigit(number[^5]);

        static bool IsYear(ReadOnlySpan<char> four) => int.TryParse(four, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;
    }

    /// <summary>Whether a line is a date and nothing else.</summary>
    public static bool IsDate(ReadOnlySpan<char> ink)
    {
        var i = 0;
        return PrintedDate.Read(ink, ref i, out _) && i == ink.Length;
    }

    /// <summary>01, 一, （二）: what stands alone above a part of a long report.</summary>
    public static bool IsAlone(ReadOnlySpan<char> ink)
    {
        if (ink.Length > 4)
            return false;
        if (ink.Length > 2 && ink[0] is '（' or '(' && ink[^1] is '）' or ')')
            ink = ink[1..^1];
        var i = 0;
        return ink.Length <= 2 && Numerals.Read(ink, ref i) is >= 1 and <= 20 && i == ink.Length;
    }
}
