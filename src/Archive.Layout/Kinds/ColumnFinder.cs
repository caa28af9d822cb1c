using System.Buffers;
using System.Runtime.Intrinsics;
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
    private const int Reach = 5;

    // A headline's lines are alike too, but there are few of them, and they are short: the narrowest columns hold eight characters.
    private const int CommonLines = 8;
    internal const int NarrowestColumn = 16;

    /// <summary>Sets column, shortfall, fullness and support of every line.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        var lines = page.Lines;
        Span<int> candidates = stackalloc int[MostCandidates];
        var columns = Fit(page, facts, candidates[..Candidates(lines, facts, candidates)]);
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
        for (var i = 0; i < facts.Length; i++)
        {
            // From here on, the columns that are filled only.
            if (facts[i].Short is >= -2 and <= 2)
                filled[Math.Min(columns[i], filled.Length - 1)]++;
            else
                columns[i] = 0;
        }

        for (var i = 0; i < facts.Length; i++)
        {
            var from = Math.Max(0, i - Reach);
            facts[i].Support = columns.AsSpan(from, Math.Min(facts.Length, i + Reach + 1) - from).Count(facts[i].Column);
        }

        MarkCommon(facts, filled);
    }

    private static void MarkCommon(LineFacts[] facts, ReadOnlySpan<int> filled)
    {
        var enough = Math.Min(CommonLines, Math.Max(2, facts.Length / 8));
        foreach (ref var f in facts.AsSpan())
            f.Common = f.Column >= NarrowestColumn && filled[Math.Min(f.Column, filled.Length - 1)] >= enough;
    }

    /// <summary>The widths that most lines have, give or take half an em; says how many there are.</summary>
    private static int Candidates(TextLine[] lines, LineFacts[] facts, Span<int> into)
    {
        Span<int> counts = stackalloc int[202];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!facts[i].Furniture)
                counts[Math.Min(lines[i].HalfEms, 200)]++;
        }

        Span<int> widths = stackalloc int[202];
        var different = 0;
        for (var w = 8; w <= 200; w++)
        {
            if (counts[w] > 0)
                widths[different++] = w;
        }

        var n = 0;
        while (n < into.Length)
        {
            var best = 0;
            var votes = 0;
            foreach (var w in widths[..different])
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
        // For each line the best column above it, and, a bit a column, which columns of this one were changed to from there.
        var back = ArrayPool<(byte Best, uint Changed)>.Shared.Rent(lines.Length);
        // Eight columns at a time; those beyond the last are never the best.
        var cost = (stackalloc float[Padded(MostCandidates)])[..Padded(k)];
        cost.Clear();
        cost[k..].Fill(float.PositiveInfinity);
        var rows = new MisfitRows(candidates, stackalloc short[MisfitRows.Places], ArrayPool<float>.Shared.Rent(MisfitRows.Few * Padded(k)));
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var change = i == 0 ? float.PositiveInfinity : cost[at] + (lines[i].BlanksBefore > 0 ? 1.4f : 2.4f);
            back[i] = ((byte)at, 0);
            var misfits = facts[i].Furniture ? default : rows.Of(lines[i].HalfEms, Chars.IsClosing(page.Ink[lines[i].To - 1]));
            var least = Vector256.Create(float.PositiveInfinity);
            for (var c = 0; c < cost.Length; c += Vector256<float>.Count)
            {
                var stay = Vector256.Create(cost.Slice(c, Vector256<float>.Count));
                var changed = Vector256.LessThan(Vector256.Create(change), stay);
                back[i].Changed |= changed.ExtractMostSignificantBits() << c;
                var best = Vector256.ConditionalSelect(changed, Vector256.Create(change), stay);
                if (!misfits.IsEmpty)
                    best += Vector256.Create(misfits.Slice(c, Vector256<float>.Count));
                best.CopyTo(cost[c..]);
                least = Vector256.MinNative(least, best);
            }

            at = cost.IndexOf(Least(least));
        }

        var columns = new int[lines.Length];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            columns[i] = candidates[at];
            at = (back[i].Changed & (1u << at)) != 0 ? back[i].Best : at;
        }

        ArrayPool<(byte Best, uint Changed)>.Shared.Return(back);
        rows.Return();
        return columns;
    }

    private static int Padded(int columns) => (columns + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;

    private static float Least(Vector256<float> of)
    {
        var least = of[0];
        for (var i = 1; i < Vector256<float>.Count; i++)
            least = float.MinNative(least, of[i]);
        return least;
    }

    /// <summary>How badly lines of a width fit each column: many lines have the same.</summary>
    private ref struct MisfitRows(ReadOnlySpan<int> columns, Span<short> places, float[] rows)
    {
        public const int Few = 32;
        public const int Places = 2 * (Widest + 1);
        private const int Widest = 206;
        private readonly ReadOnlySpan<int> columns = columns;
        private readonly Span<short> places = places;
        private float[] rows = rows;
        private short count;

        public ReadOnlySpan<float> Of(int width, bool hangs)
        {
            var length = Padded(columns.Length);
            // What is wider than the widest column stands out of all.
            ref var place = ref places[(2 * Math.Min(width, Widest)) + (hangs ? 1 : 0)];
            if (place == 0)
            {
                place = ++count;
                if (count * length > rows.Length)
                {
                    var more = ArrayPool<float>.Shared.Rent(2 * rows.Length);
                    rows.CopyTo(more, 0);
                    Return();
                    rows = more;
                }

                var row = rows.AsSpan((place - 1) * length, length);
                for (var c = 0; c < length; c++)
                    row[c] = c < columns.Length ? (hangs ? HangingMisfits : Misfits)[Math.Max(columns[c] - width, -TooWide) + TooWide] : float.PositiveInfinity;
            }

            return rows.AsSpan((place - 1) * length, length);
        }

        public readonly void Return() => ArrayPool<float>.Shared.Return(rows);
    }

    // By how much a line falls short of its column, from TooWide wider on; columns are 200 half ems wide at most.
    private const int TooWide = 5;
    private static readonly float[] Misfits = [.. Enumerable.Range(-TooWide, 201 + TooWide).Select(less => Misfit(less, hangs: false))];
    private static readonly float[] HangingMisfits = [.. Enumerable.Range(-TooWide, 201 + TooWide).Select(less => Misfit(less, hangs: true))];

    /// <summary>How badly a line fits a column that it falls short of by so much.</summary>
    /// <param name="less">Half ems; negative where it stands out.</param>
    /// <param name="hangs">Whether it ends in a mark that may hang (悬挂) into the margin.</param>
    private static float Misfit(int less, bool hangs) => less switch
    {
        0 => 0,
        1 or -1 => 0.08f,
        2 => 0.4f,
        -2 => hangs ? 0.15f : 0.7f,
        LineFacts.Indent or LineFacts.Indent - 1 or LineFacts.Indent + 1 => 0.5f,
        > 0 => 1 + (0.005f * less),
        -3 or -4 => 1.6f,
        _ => 2.6f,
    };
}
