using Archive.Layout.Kinds;

namespace Archive.Layout.Geometry;

/// <summary>A row of a body and how it stands in its column.</summary>
/// <param name="Row">The row.</param>
/// <param name="Indent">How far it begins to the right of the column's left edge, in ems.</param>
/// <param name="Short">How far it ends to the left of its right edge, in ems.</param>
internal readonly record struct BodyRow(Piece Row, double Indent, double Short);

/// <summary>Tells what each row of a story's body is: indents and short lines are known, so paragraphs are.</summary>
internal static class BodyKinds
{
    // In ems: a paragraph's indent is two.
    private const double LeastIndent = 1.25;
    private const double MostIndent = 3.2;
    private const double Full = 0.7;
    private const double ShortLine = 2.5;

    /// <summary>Sets the kinds of rows that stand at <paramref name="first"/> and after it on the page.</summary>
    public static void Set(List<BodyRow> rows, LineFacts[] facts, LineKind[] kinds, int first)
    {
        var at = 0;
        while (at < rows.Count - 1 && facts[first + at].BylineLines is > 0 and var lines && at < 3)
        {
            for (; lines > 0 && at < rows.Count - 1; lines--, at++)
                kinds[first + at] = LineKind.Byline;
        }

        kinds[first + at] = LineKind.Start;
        for (var i = at + 1; i < rows.Count; i++)
            kinds[first + i] = BeginsParagraph(rows, facts, first, i) ? LineKind.Paragraph : LineKind.Next;
        Crossheads(rows, facts, kinds, first, at);
    }

    private static bool BeginsParagraph(List<BodyRow> rows, LineFacts[] facts, int first, int i)
    {
        ref readonly var above = ref facts[first + i - 1];
        if (facts[first + i].BeginsClosing || above.Jumps)
            return false;
        var indent = rows[i].Indent;
        if (above.Ends && rows[i - 1].Short > ShortLine)
            return true;
        if (indent < LeastIndent)
            return false;
        // A line whose first characters were not read seems indented; but then the sentence above it goes on.
        return above.Ends || rows[i - 1].Short > (indent <= MostIndent ? Full : ShortLine);
    }

    /// <summary>小标题: one or two rows of their own without any mark of a sentence, with a paragraph below.</summary>
    private static void Crossheads(List<BodyRow> rows, LineFacts[] facts, LineKind[] kinds, int first, int from)
    {
        for (var i = from + 1; i + 1 < rows.Count; i++)
        {
            if (kinds[first + i] != LineKind.Paragraph)
                continue;
            var to = i + 1;
            while (to < rows.Count && kinds[first + to] == LineKind.Next)
                to++;
            if (to - i > 2 || to >= rows.Count || kinds[first + to] != LineKind.Paragraph)
                continue;
            var plain = true;
            for (var k = i; k < to && plain; k++)
            {
                ref readonly var f = ref facts[first + k];
                plain = !f.Ends && f.Commas == 0 && !f.StopInside && !f.Signs && !f.Closes;
            }

            if (!plain || rows[to - 1].Short < 1 || rows[i].Row.Ems < 3)
                continue;
            for (var k = i; k < to; k++)
                kinds[first + k] = k == i ? LineKind.Crosshead : LineKind.CrossheadNext;
        }
    }
}
