namespace Archive.Layout.Identity;

/// <summary>Dates that a printed date may have been meant for: one digit misread, or yesterday's line left standing.</summary>
internal static class Misprints
{
    /// <summary>Dates that differ in one digit, and the two days beside.</summary>
    public static IEnumerable<DateOnly> Of(DateOnly date)
    {
        yield return date.AddDays(-1);
        yield return date.AddDays(1);
        (int Value, int Places)[] parts = [(date.Year, 1000), (date.Month, 10), (date.Day, 10)];
        for (var part = 0; part < parts.Length; part++)
        {
            var (value, place) = parts[part];
            for (; place > 0; place /= 10)
            {
                var without = value - (value / place % 10 * place);
                for (var digit = 0; digit <= 9; digit++)
                {
                    var other = without + (digit * place);
                    if (other != value && Clue.Make(part == 0 ? other : date.Year, part == 1 ? other : date.Month, part == 2 ? other : date.Day) is { } misprint)
                        yield return misprint;
                }
            }
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
}
