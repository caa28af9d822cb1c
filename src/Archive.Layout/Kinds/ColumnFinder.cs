using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the width of the column (栏) that each line stands in.</summary>
/// <remarks>A page is set in columns of few widths, and lines of one column follow each other. So the widths are fitted as a
/// step function over the lines: most lines fill their column, a paragraph's first falls short by its indent of two ems, its
/// last by any length, and no line is wider than its column but for a hanging mark; a change of width costs, less at a blank
/// line. The cheapest function is found by dynamic programming over the widths that occur often.</remarks>
internal static class ColumnFinder
{
    private const int MostCandidates = 20;
    private const int Indent = 4;
    private const int Reach = 5;

    // A headline's lines are alike too, but there are few of them, and they are short: the narrowest columns hold eight characters.
    private const int CommonLines = 8;
    private const int NarrowestColumn = 16;

    /// <summary>Sets column, shortfall, fullness and support of every line.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        var lines = page.Lines;
        Span<int> candidates = stackalloc int[MostCandidates];
        candidates = candidates[..Candidates(lines, facts, candidates)];
        var columns = Fit(page, facts, candidates);
        for (var i = 0; i < lines.Length; i++)
        {
            ref var f = ref facts[i];
            f.Column = columns[i];
            f.Short = f.Column - lines[i].HalfEms;
            // A letter-spaced line was stretched to fill its column.
            if (f.Short > 2 && lines[i].InnerSpaces * 2 >= lines[i].Count && lines[i].Count >= 6)
                f.Short = 2;
        }

        Span<int> filled = stackalloc int[202];
        for (var i = 0; i < lines.Length; i++)
        {
            var support = 0;
            for (var k = Math.Max(0, i - Reach); k <= Math.Min(lines.Length - 1, i + Reach); k++)
            {
                if (columns[k] == columns[i] && facts[k].Short is >= -2 and <= 2)
                    support++;
            }

            facts[i].Support = support;
            if (facts[i].Short is >= -2 and <= 2)
                filled[Math.Min(columns[i], filled.Length - 1)]++;
        }

        MarkCommon(facts, filled);
    }

    private static void MarkCommon(LineFacts[] facts, ReadOnlySpan<int> filled)
    {
        var enough = Math.Min(CommonLines, Math.Max(2, facts.Length / 8));
        foreach (ref var f in facts.AsSpan())
            f.Common = f.Column >= NarrowestColumn && filled[Math.Min(f.Column, filled.Length - 1)] >= enough;
    }

    /// <summary>The widths that most lines have, give or take half an em.</summary>
    private static int Candidates(TextLine[] lines, LineFacts[] facts, Span<int> into)
    {
        Span<int> counts = stackalloc int[202];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!facts[i].Furniture)
                counts[Math.Min(lines[i].HalfEms, 200)]++;
        }

        var n = 0;
        while (n < into.Length)
        {
            var best = 0;
            var votes = 0;
            for (var w = 8; w <= 200; w++)
            {
                var v = (2 * counts[w]) + counts[w - 1] + counts[w + 1];
                if (v >= votes && counts[w] > 0)
                    (best, votes) = (w, v);
            }

            if (votes < 2 || best == 0)
                break;
            into[n++] = best;
            counts[best] = 0;
        }

        if (n == 0)
            into[n++] = 24;
        return n;
    }

    private static int[] Fit(PageText page, LineFacts[] facts, ReadOnlySpan<int> candidates)
    {
        var lines = page.Lines;
        var k = candidates.Length;
        var back = new byte[lines.Length * k];
        Span<float> cost = stackalloc float[k];
        for (var i = 0; i < lines.Length; i++)
        {
            var best = 0;
            for (var c = 1; c < k; c++)
            {
                if (cost[c] < cost[best])
                    best = c;
            }

            var change = i == 0 ? 0 : cost[best] + (lines[i].BlanksBefore > 0 ? 1.4f : 2.4f);
            for (var c = 0; c < k; c++)
            {
                var from = c;
                if (i > 0 && change < cost[c])
                {
                    cost[c] = change;
                    from = best;
                }

                back[(i * k) + c] = (byte)from;
                cost[c] += facts[i].Furniture ? 0 : Misfit(lines[i], candidates[c], page.Ink[lines[i].To - 1]);
            }
        }

        var at = 0;
        for (var c = 1; c < k; c++)
        {
            if (cost[c] < cost[at])
                at = c;
        }

        var columns = new int[lines.Length];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            columns[i] = candidates[at];
            at = back[(i * k) + at];
        }

        return columns;
    }

    /// <summary>How badly a line fits a column.</summary>
    private static float Misfit(in TextLine line, int column, char last)
    {
        var less = column - line.HalfEms;
        return less switch
        {
            0 => 0,
            1 or -1 => 0.08f,
            2 => 0.4f,
            -2 => Chars.IsClosing(last) ? 0.15f : 0.7f,
            Indent or Indent - 1 or Indent + 1 => 0.5f,
            > 0 => 1 + (0.005f * less),
            -3 or -4 => 1.6f,
            _ => 2.6f,
        };
    }
}
