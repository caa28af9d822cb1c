namespace Archive.Web.Pages.Browse;

/// <summary>A month laid out in weeks from Monday to Sunday.</summary>
public static class CalendarMonth
{
    /// <summary>The month's weeks, each of seven places; <see langword="null"/> where the place is another month's.</summary>
    public static IReadOnlyList<DateOnly?[]> Weeks(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var before = ((int)first.DayOfWeek + 6) % 7;
        var places = Enumerable.Repeat<DateOnly?>(null, before)
            .Concat(Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => (DateOnly?)new DateOnly(year, month, d)));
        return [.. places.Chunk(7).Select(w => w.Length == 7 ? w : [.. w, .. new DateOnly?[7 - w.Length]])];
    }
}
