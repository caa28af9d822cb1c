using System.Globalization;

namespace Archive.Web.Pages.Browse;

/// <summary>A small picture of how much is held of each year: a bar a year, and nothing where there is nothing.</summary>
public sealed class YearBars
{
    /// <summary>Width of a year's place.</summary>
    public const int Step = 12;

    /// <summary>Height of the highest bar.</summary>
    public const int Height = 60;

    // Few years are not drawn as wide as many.
    private const int Least = 240;

    // Width of four digits.
    private const int Label4 = 26;

    /// <summary>Draws the years, of which there is at least one.</summary>
    public YearBars(IReadOnlyList<YearCount> years)
    {
        var first = years[0].Year;
        var most = Math.Max(1, years.Max(y => y.Pages));
        Width = Math.Max(Least, (years[^1].Year - first + 1) * Step);
        Bars = [.. years.Select(y => new Bar((y.Year - first) * Step, Math.Max(2, (int)Math.Round((double)Height * y.Pages / most)), y))];
        Label = Words.Fill(Text.YearBars, first.ToString(CultureInfo.InvariantCulture), years[^1].Year.ToString(CultureInfo.InvariantCulture), Words.Number(most));
        Decades = [.. Enumerable.Range(first, years[^1].Year - first + 1).Where(y => y == first || y % 10 == 0 && y - first >= Label4 / Step + 1)
            .Select(y => ((y - first) * Step, y)).Where(d => d.Item1 + Label4 <= Width)];
    }

    /// <summary>Width of the whole.</summary>
    public int Width { get; }

    /// <summary>The bars, oldest year first.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Years that are written below: where they stand, and which they are.</summary>
    public IReadOnlyList<(int X, int Year)> Decades { get; }

    /// <summary>What the picture says, for those who do not see it.</summary>
    public string Label { get; }

    /// <summary>A year's bar.</summary>
    /// <param name="X">Its left side.</param>
    /// <param name="Height">Its height.</param>
    /// <param name="Year">The year.</param>
    public sealed record Bar(int X, int Height, YearCount Year);
}
