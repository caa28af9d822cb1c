using System.Globalization;
using Archive.Core.Search;

namespace Archive.Web.Pages.Search;

/// <summary>A bar of a <see cref="Timeline"/>.</summary>
/// <param name="Value">The year or month, as the search form takes it: 2020, 2020-02.</param>
/// <param name="Label">What stands below the bar.</param>
/// <param name="Name">The year or month in full.</param>
/// <param name="Count">How many hits.</param>
public sealed record TimelineBar(string Value, string Label, string Name, long Count);

/// <summary>Hits over time: a bar a year, or a bar a month where they fall within a year or two. Where there is none a gap stays.</summary>
/// <param name="Bars">The bars, oldest first.</param>
/// <param name="IsByMonth">Whether a bar is a month.</param>
public sealed record Timeline(IReadOnlyList<TimelineBar> Bars, bool IsByMonth)
{
    private const int MostMonths = 24;
    private const int MostLabels = 12;
    private const int FewestSlots = 8;
    private const int FewestHits = 5;

    /// <summary>The most hits of a bar.</summary>
    public long Most { get; } = Bars.Max(b => b.Count);

    /// <summary>Every how many bars one is labelled, so that the labels do not run into each other.</summary>
    public int LabelStep { get; } = (Bars.Count + MostLabels - 1) / MostLabels;

    /// <summary>For how many bars there is room: a few bars stand slim beside each other.</summary>
    public int Slots { get; } = Math.Max(FewestSlots, Bars.Count);

    /// <summary>The timeline of an answer; <see langword="null"/> where all is of one month, or there are but a few hits.</summary>
    /// <param name="months">Counts by month (yyyy-MM), oldest first.</param>
    public static Timeline? Of(IReadOnlyList<FacetValue> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count < 2 || months.Sum(m => m.Count) < FewestHits)
            return null;
        var counts = months.ToDictionary(m => Number(m.Value), m => m.Count);
        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        if (last - first < MostMonths)
        {
            // Within one calendar year, the whole year: where in it there is nothing is told too.
            var (from, to) = first / 12 == last / 12 ? (first / 12 * 12, first / 12 * 12 + 11) : (first, last);
            return new Timeline([.. Enumerable.Range(from, to - from + 1).Select(m => Month(m, from / 12 != to / 12, counts.GetValueOrDefault(m)))], true);
        }

        var years = counts.GroupBy(c => c.Key / 12, c => c.Value).ToDictionary(y => y.Key, y => y.Sum());
        return new Timeline([.. Enumerable.Range(first / 12, last / 12 - first / 12 + 1).Select(y => Year(y, years.GetValueOrDefault(y)))], false);
    }

    private static TimelineBar Year(int year, long count)
    {
        var value = year.ToString("0000", CultureInfo.InvariantCulture);
        return new TimelineBar(value, value, Words.Year(year), count);
    }

    private static TimelineBar Month(int number, bool withYear, long count)
    {
        var (year, month) = (number / 12, number % 12 + 1);
        var label = month.ToString(CultureInfo.InvariantCulture);
        return new TimelineBar(
            FormattableString.Invariant($"{year:0000}-{month:00}"),
            withYear && month == 1 ? FormattableString.Invariant($"{year:0000}") : label,
            Words.Month(year, month), count);
    }

    private static int Number(string month) =>
        int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12 + int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture) - 1;
}
