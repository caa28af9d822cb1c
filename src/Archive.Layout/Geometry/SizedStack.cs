namespace Archive.Layout.Geometry;

/// <summary>What type says of the parts of a headline stack: 主题 is set largest, the lines of a part in one size and close together.</summary>
/// <param name="rows">The stack's rows, from top to bottom.</param>
/// <param name="step">By how much sizes differ at least that are not the same.</param>
internal sealed class SizedStack(List<Piece> rows, double step)
{
    private const double LeastStep = 1.07;
    private const double LeastInkStep = 1.2;

    // In the units of StackScores: logarithms of odds. A single row may be badly measured.
    private const double MostOdd = 3;
    private const double Larger = 2;
    private const double NotLarger = 4.5;
    private const double Apart = 2;

    // White space between rows in parts of their height: by so much more it parts.
    private const double LeastApart = 0.1;
    private const double SurelyApart = 0.4;

    /// <summary>Step where nothing is known of a page's errors.</summary>
    public const double MostStep = 1.25;

    private readonly double error = (step - 1) / 2.5;
    private readonly double[] spaces = [.. Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Select(i => Space(rows, i))];

    /// <summary>What speaks for a way to cut the stack, or against.</summary>
    /// <param name="mask">Bit k: a part ends behind row k.</param>
    /// <param name="main">Which part is the 主题.</param>
    public float Of(int mask, int main)
    {
        double score = 0, mainSize = 0;
        Span<double> asides = stackalloc double[rows.Count];
        int part = 0, from = 0;
        for (var to = 1; to <= rows.Count; to++)
        {
            var more = to < rows.Count ? Parts(to) : 0;
            if (to < rows.Count && (mask & (1 << (to - 1))) == 0)
            {
                score -= more;
                continue;
            }

            score += more;
            var size = Size(from, to);
            for (var i = from; i < to; i++)
                score -= Math.Min(MostOdd, Square(Math.Log(rows[i].Size / size) / error) / 4);
            if (part == main)
                mainSize = size;
            else
                asides[part] = size;
            part++;
            from = to;
        }

        for (var i = 0; i < part; i++)
        {
            if (i == main)
                continue;
            // By how many errors the 主题 is larger.
            var larger = Math.Log(mainSize / asides[i]) / error;
            score += larger >= 3 ? Larger : larger >= 0 ? -NotLarger + (larger / 3 * (Larger + NotLarger)) : -NotLarger + Math.Max(-NotLarger, larger);
        }

        return (float)score;
    }

    /// <summary>By how much type sizes differ that are not the same, as a page was read: boxes of misread words vary.</summary>
    public static double Step(List<Piece> rows, PageGeometry geometry)
    {
        // Boxes of words follow the ink: a line without tall characters seems smaller.
        var least = geometry.Boxes.Length > 3 * rows.Count ? LeastInkStep : LeastStep;
        List<double> errors = [.. rows.Where(r => !r.IsDisplay && r.Ems >= 5).Select(r => Math.Abs(r.Size - 1)).Order()];
        return errors.Count == 0 ? MostStep : Math.Clamp(1 + (4 * errors[errors.Count * 4 / 5]), least, MostStep);
    }

    /// <summary>How much the space above a row speaks for a part's end there: rows of a part stand closer than parts do, where not all stand alike.</summary>
    private double Parts(int row)
    {
        var least = spaces.Min();
        return Apart * Wider(spaces.Max()) * ((2 * Wider(spaces[row - 1])) - 1);

        double Wider(double space) => Math.Clamp((space - least - LeastApart) / SurelyApart, 0, 1);
    }

    private static double Square(double x) => x * x;

    /// <summary>White space above a row, in parts of the height of the larger of both.</summary>
    private static double Space(List<Piece> rows, int i) =>
        Math.Max(0, rows[i].Top - rows[i - 1].Bottom) / Math.Max(1e-6, Math.Max(rows[i].Bottom - rows[i].Top, rows[i - 1].Bottom - rows[i - 1].Top));

    private double Size(int from, int to)
    {
        List<(double, double)> sizes = [];
        for (var i = from; i < to; i++)
            sizes.Add((Math.Max(rows[i].Size, 0.1), Math.Max(1, rows[i].Han)));
        return Median.Of(sizes);
    }
}
