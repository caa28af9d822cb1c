using System.Globalization;

namespace Archive.Benchmarks;

/// <summary>What a measurement says.</summary>
internal static class Figures
{
    /// <summary>The value below which a share of the values lies.</summary>
    public static double Percentile(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Clamp(Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>The middle one of the values.</summary>
    public static double Median(IReadOnlyList<double> values) => Percentile(values, 0.5);

    /// <summary>Prints a figure on a line of its own.</summary>
    public static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
