namespace Archive.Web.Pages.Browse;

/// <summary>A year that has issues, or the years in a row that have none.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
/// <param name="Held">What is held; <see langword="null"/> where nothing is.</param>
/// <param name="GapDays">Days of the held span without an issue.</param>
public sealed record YearRun(int First, int Last, YearCount? Held, int GapDays)
{
    /// <summary>Years as a table shows them, newest first: those without issues together.</summary>
    public static IReadOnlyList<YearRun> Of(IEnumerable<int> years, IReadOnlyDictionary<int, YearCount> held, HeldSpan span)
    {
        var runs = new List<YearRun>();
        foreach (var year in years.OrderDescending())
        {
            var count = held.GetValueOrDefault(year);
            var gaps = Math.Min(span.Last.DayNumber, new DateOnly(year, 12, 31).DayNumber) - Math.Max(span.First.DayNumber, new DateOnly(year, 1, 1).DayNumber) + 1 - (count?.Days ?? 0);
            if (count is null && runs is [.., { Held: null } last])
                runs[^1] = last with { First = year, GapDays = last.GapDays + gaps };
            else
                runs.Add(new YearRun(year, year, count, gaps));
        }

        return runs;
    }
}
