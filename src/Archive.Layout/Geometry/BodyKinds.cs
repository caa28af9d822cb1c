using Archive.Layout.Kinds;

namespace Archive.Layout.Geometry;

/// <summary>A row of a body and how it stands in its column.</summary>
/// <param name="Row">The row.</param>
/// <param name="Indent">How far it begins to the right of the column's left edge, in ems.</param>
/// <param name="Short">How far it ends to the left of its right edge, in ems.</param>
/// <param name="Opens">Whether it begins with a quotation mark or bracket, which may hang out of the column.</param>
internal readonly record struct BodyRow(Piece Row, double Indent, double Short, bool Opens = false);

/// <summary>Tells what each row of a story's body is: indents and short lines are known, so paragraphs are.</summary>
internal static class BodyKinds
{
    // In ems: a paragraph's indent is two.
    private const double LeastIndent = 1.25;
    private const double MostIndent = 3.2;
    private const double Full = 0.7;
    private const double ShortLine = 2.5;
    private const double Shorter = 2;
    private const double IndentTolerance = 0.6;

    // A quotation mark hangs out of its line by one.
    private const double HungIndent = 0.7;
    private const int FewestVerses = 4;
    private const double LongestVerse = 16;

    /// <summary>Sets the kinds of rows that stand at <paramref name="first"/> and after it on the page.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="facts">Facts of the page's lines.</param>
    /// <param name="kinds">Takes what each line is.</param>
    /// <param name="first">The line of the first row.</param>
    /// <param name="exact">Whether the rows' places are exact; where they were read from a picture, a line's beginning may not have been read.</param>
    public static void Set(List<BodyRow> rows, LineFacts[] facts, LineKind[] kinds, int first, bool exact)
    {
        var at = 0;
        while (at < rows.Count - 1 && facts[first + at].BylineLines is > 0 and var lines && at < 3)
        {
            for (; lines > 0 && at < rows.Count - 1; lines--, at++)
                kinds[first + at] = LineKind.Byline;
        }

        kinds[first + at] = LineKind.Start;
        var verse = IsVerse(rows, facts, first, at);
        for (var i = at + 1; i < rows.Count; i++)
            kinds[first + i] = verse || BeginsParagraph(rows, facts, first, i, exact) ? LineKind.Paragraph : LineKind.Next;
        if (!verse)
            Crossheads(rows, facts, kinds, first, at, exact);
    }

    /// <summary>Whether rows are a poem's (诗): short ones below a byline without any mark of a sentence, or regulated verse of five or seven characters, every second of which ends one.</summary>
    private static bool IsVerse(List<BodyRow> rows, LineFacts[] facts, int first, int from)
    {
        if (rows.Count - from < FewestVerses)
            return false;
        var measure = rows[from].Row.Ems;
        bool free = from > 0, regulated = measure is 6 or 8 && (rows.Count - from) % 2 == 0;
        for (var i = from; i < rows.Count && (free || regulated); i++)
        {
            ref readonly var f = ref facts[first + i];
            free &= !f.Ends && !f.StopInside && f.Commas == 0 && !f.Leads && rows[i].Row.Han > 1 && rows[i].Row.Ems <= LongestVerse;
            regulated &= rows[i].Row.Ems == measure && !f.StopInside && !f.Leads && ((i - from) % 2 == 0 || f.Ends);
        }

        return free || regulated;
    }

    private static bool BeginsParagraph(List<BodyRow> rows, LineFacts[] facts, int first, int i, bool exact)
    {
        ref readonly var above = ref facts[first + i - 1];
        ref readonly var f = ref facts[first + i];
        if (f.BeginsClosing || above.Jumps)
            return false;
        var indent = rows[i].Indent;
        if (above.Ends && rows[i - 1].Short > ShortLine || above.Addresses)
            return true;
        // Who signs stands at the right, line below line.
        if (f.DateOnly && above.Signs || f.Signs && indent > MostIndent && rows[i - 1].Indent > MostIndent)
            return true;
        if (exact && (Math.Abs(indent - 2) < IndentTolerance || rows[i].Opens && indent > HungIndent && indent < 2 + IndentTolerance && (above.Ends || rows[i - 1].Short > Full)))
            return true;
        if (indent < LeastIndent)
            return above is { Ends: true, NameRow: false } && IsCrosshead(rows, facts, first, i, exact);
        // A line whose first characters were not read seems indented; but then the sentence above it goes on.
        return above.Ends || rows[i - 1].Short > (indent <= MostIndent ? Full : ShortLine);
    }

    /// <summary>Whether a row that begins at the column's edge is a 小标题: it falls short without ending a sentence, and a paragraph begins below it.
    /// A text ends in a stop: where boxes are exact, what stands between one and a paragraph's first line is none of it, however full.</summary>
    private static bool IsCrosshead(List<BodyRow> rows, LineFacts[] facts, int first, int i, bool exact)
    {
        var below = i + 1;
        if (exact && rows[i].Short < Shorter && below < rows.Count && rows[below].Indent < LeastIndent && IsTitle(below))
            below++;
        return below < rows.Count && (exact || rows[i].Short > Shorter) && IsTitle(i) && rows[below].Indent is >= LeastIndent and <= MostIndent;

        bool IsTitle(int row)
        {
            ref readonly var f = ref facts[first + row];
            return !f.Ends && !f.StopInside && !f.NameRow && !f.BeginsClosing && f.Commas <= (exact ? 1 : 0);
        }
    }

    /// <summary>小标题: one or two rows of their own without any mark of a sentence, with a paragraph below.</summary>
    private static void Crossheads(List<BodyRow> rows, LineFacts[] facts, LineKind[] kinds, int first, int from, bool exact)
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

            if (!plain || !exact && rows[to - 1].Short < 1 || rows[i].Row.Ems < 3)
                continue;
            for (var k = i; k < to; k++)
                kinds[first + k] = k == i ? LineKind.Crosshead : LineKind.CrossheadNext;
        }
    }
}
