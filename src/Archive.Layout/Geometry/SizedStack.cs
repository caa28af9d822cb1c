using System.Text;
using Archive.Layout.Articles;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Tells 引题, 主题 and 副题 by type size: the largest is the headline, what stands above it the kicker, below it the subheadlines.</summary>
internal static class SizedStack
{
    // In parts of the largest: lines of one headline differ by less, the parts of a stack by more.
    private const double SameSize = 0.82;

    /// <summary>The stack that lines of a page make.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="lines">Indices of the stack's lines, from top to bottom.</param>
    /// <param name="rows">The rows that they are.</param>
    public static HeadlineStack Read(PageText page, LineFacts[] facts, List<int> lines, List<Piece> rows)
    {
        if (lines.Count == 0)
            return new HeadlineStack(null, null, [], 1);
        var largest = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Size > rows[largest].Size && rows[i].Han >= 2)
                largest = i;
        }

        int from = largest, to = largest + 1;
        while (from > 0 && IsMain(rows[from - 1], rows[largest], facts[lines[from - 1]], above: true))
            from--;
        while (to < rows.Count && IsMain(rows[to], rows[largest], facts[lines[to]], above: false))
            to++;
        List<string> below = [];
        for (var i = to; i < lines.Count; i++)
        {
            var text = CleanText.Headline(page, page.Lines[lines[i]].From, page.Lines[lines[i]].To);
            if (below.Count > 0 && GoesOn(rows[i - 1], rows[i], facts[lines[i]], below[^1]))
                below[^1] += text;
            else
                below.Add(text);
        }

        var clear = from == 0 || rows[from - 1].Size < 0.9 * SameSize * rows[largest].Size;
        return new HeadlineStack(from > 0 ? Join(page, lines, 0, from) : null, Join(page, lines, from, to), below, clear ? 1 : 0.8);
    }

    private static bool IsMain(Piece row, Piece largest, in LineFacts facts, bool above) =>
        row.Size >= SameSize * largest.Size && !facts.Dash && !(above && facts.Kicker);

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
