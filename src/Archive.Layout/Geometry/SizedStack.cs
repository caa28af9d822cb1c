using System.Text;
using Archive.Layout.Articles;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Tells 引题, 主题 and 副题 by type size: the largest is the headline, what stands above it the kicker, below it the subheadlines.</summary>
internal static class SizedStack
{
    private const double LeastStep = 1.07;
    private const double LeastInkStep = 1.2;

    /// <summary>Step where nothing is known of a page's errors.</summary>
    public const double MostStep = 1.25;

    /// <summary>The stack that lines of a page make.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="lines">Indices of the stack's lines, from top to bottom.</param>
    /// <param name="rows">The rows that they are.</param>
    /// <param name="step">By how much sizes differ at least that are not the same.</param>
    public static HeadlineStack Read(PageText page, LineFacts[] facts, List<int> lines, List<Piece> rows, double step)
    {
        if (lines.Count == 0)
            return new HeadlineStack(null, null, [], 1);
        var least = LeastMain(rows, step);
        var from = 0;
        while (from < rows.Count - 1 && rows[from].Size < least)
            from++;
        var to = from + 1;
        for (var i = to; i < rows.Count; i++)
        {
            if (rows[i].Size >= least && !facts[lines[i]].Dash)
                to = i + 1;
        }

        // Of one size throughout, the words may still say where the kicker ends.
        for (var i = from; i + 1 < to; i++)
        {
            if (facts[lines[i]].Kicker)
                from = i + 1;
        }
        List<string> below = [];
        for (var i = to; i < lines.Count; i++)
        {
            var text = CleanText.Headline(page, page.Lines[lines[i]].From, page.Lines[lines[i]].To);
            if (below.Count > 0 && GoesOn(rows[i - 1], rows[i], facts[lines[i]], below[^1]))
                below[^1] += text;
            else
                below.Add(text);
        }

        var clear = from == 0 || rows[from - 1].Size < 0.8 * rows[from].Size;
        return new HeadlineStack(from > 0 ? Join(page, lines, 0, from) : null, Join(page, lines, from, to), below, clear ? 1 : 0.8f);
    }

    /// <summary>By how much type sizes differ that are not the same, as a page was read: boxes of misread words vary.</summary>
    public static double Step(List<Piece> rows, PageGeometry geometry)
    {
        // Boxes of words follow the ink: a line without tall characters seems smaller.
        var least = geometry.Boxes.Length > 3 * rows.Count ? LeastInkStep : LeastStep;
        List<double> errors = [.. rows.Where(r => !r.IsDisplay && r.Ems >= 5).Select(r => Math.Abs(r.Size - 1)).Order()];
        return errors.Count == 0 ? MostStep : Math.Clamp(1 + (4 * errors[errors.Count * 4 / 5]), least, MostStep);
    }

    /// <summary>The size from which on a row is the headline's: from the largest down, sizes go on until a step.</summary>
    private static double LeastMain(List<Piece> rows, double step)
    {
        List<double> sizes = [.. rows.Where(r => r.Han >= 2).Select(r => r.Size).OrderDescending()];
        if (sizes.Count == 0)
            return 0;
        var i = 0;
        while (i + 1 < sizes.Count && sizes[i] < step * sizes[i + 1])
            i++;
        return sizes[i];
    }

    /// <summary>A 副题 that begins with —— and fills its width goes on below.</summary>
    private static bool GoesOn(Piece above, Piece row, in LineFacts facts, string text) =>
        !facts.Dash && text.Length > 1 && text[0] is '—' or '―' or '一' && text[1] == text[0] && row.Width < 1.1 * above.Width;

    private static string Join(PageText page, List<int> lines, int from, int to)
    {
        var into = new StringBuilder();
        for (var i = from; i < to; i++)
            into.Append(CleanText.Headline(page, page.Lines[lines[i]].From, page.Lines[lines[i]].To));
        return into.ToString();
    }
}
