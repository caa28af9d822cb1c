using System.Globalization;

namespace Archive.Layout.Identity;

/// <summary>Dates that a printed date may have been meant for: one digit misread, or yesterday's line left standing.</summary>
internal static class Misprints
{
    /// <summary>Dates that differ in one digit, and the two days beside.</summary>
    public static IEnumerable<DateOnly> Of(DateOnly date)
    {
        yield return date.AddDays(-1);
        yield return date.AddDays(1);
        var digits = Digits(date).ToCharArray();
        for (var i = 0; i < digits.Length; i++)
        {
            var was = digits[i];
            for (var d = '0'; d <= '9'; d++)
            {
                digits[i] = d;
                if (d != was && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other))
                    yield return other;
            }

            digits[i] = was;
        }
    }

    /// <summary>Whether <paramref name="other"/> is one of <see cref="Of"/>.</summary>
    public static bool Is(DateOnly date, DateOnly other)
    {
        if (Math.Abs(date.DayNumber - other.DayNumber) == 1)
            return true;
        int y = Differ(date.Year, other.Year, 4), m = Differ(date.Month, other.Month, 2), d = Differ(date.Day, other.Day, 2);
        return y + m + d == 1;
    }

    private static int Differ(int a, int b, int places)
    {
        var n = 0;
        for (; places > 0; places--, a /= 10, b /= 10)
            n += a % 10 == b % 10 ? 0 : 1;
        return n;
    }

    private static string Digits(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
