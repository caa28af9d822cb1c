using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds where paragraphs (自然段) begin, by how lines fill their column.</summary>
/// <remarks>An indent is not to be seen, but its room is missing: a paragraph's first line is two ems narrower than its column, those
/// between fill it, the last has any length. So the likeliest way to take a whole body apart is sought (Viterbi): which lines are pieces
/// of one printed line, which printed line ends a paragraph, and how wide the column is at each. Scores are natural logarithms of about
/// how often such a thing is, set by hand.</remarks>
internal sealed class ParagraphFinder
{
    private const float Never = float.NegativeInfinity;
    // No story has more.
    private const int MostLines = 4000;
    private const int MostPieces = 6;
    private const int MostWidths = 4;
    private const int Widest = 400;
    private const float FewestCharacters = 6;
    private const float Indent = 2 * PrintedLine.Em;

    // A paragraph begins with a quotation mark far oftener than a line within one.
    private const float QuotesFirst = -2.2f;
    private const float QuotesInside = -3.5f;

    // Between two marks a reader that cuts cuts always; but that a sentence ends there by chance is rare.
    private const float CutBetweenMarks = -0.05f;
    private const float CutBehindMark = -1.2f;
    private const float CutElsewhere = -9;
    private const float StopsAtCut = -7;
    private const float LeastCut = -10;

    private const float ColumnChanges = -7;
    private const float TwoLines = -1.5f;

    // The bits of an origin.
    private const int ColumnAbove = 7;
    private const int BeginsThere = 8;
    private const int LinesAbove = 4;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly LineKind[] kinds;
    private readonly CutHabit cuts;
    private readonly BlankOdds? blanks;
    // Borrowed, as the ways below.
    private readonly PrintedLine[] lines;
    private readonly List<int> widths = [];
    private readonly int[] counts = new int[Widest + 1];

    // The body; the columns it may have, quarter ems, and how likely a last line has a given length there.
    private int from;
    private int to;
    private Vector256<float> columns;
    private Vector256<float> lengths;

    // The best ways to each line of it, by whether a paragraph begins there.
    private Ways[] ways = [];

    /// <summary>The best way to a line for each column that the printed line above may stand in.</summary>
    /// <param name="Scores">How likely each is.</param>
    /// <param name="Origins">Where each comes from: lines above, whether a paragraph begins there, and the column above it.</param>
    private readonly record struct Ways(Vector256<float> Scores, Vector256<int> Origins);

    private ParagraphFinder(PageText page, LineFacts[] facts, LineKind[] kinds, CutHabit cuts, BlankOdds? blanks)
    {
        (this.page, this.facts, this.kinds, this.cuts, this.blanks) = (page, facts, kinds, cuts, blanks);
        lines = ArrayPool<PrintedLine>.Shared.Rent(page.Lines.Length);
    }

    /// <summary>Decides anew which lines of each body begin a paragraph; a page read from a picture is left as it is, since blank lines tell there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="kinds">What each line is.</param>
    /// <param name="readAnew">Whether the lines come in the order in which the page was read, not in that in which it was painted.</param>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds, bool readAnew)
    {
        if (page.HasBlankLines && page.IsMended)
            return;
        // A reader that lays text out anew parts blocks by them, wherever those break off.
        var blanks = readAnew || !page.HasBlankLines ? null : new BlankOdds(page, facts, kinds);
        var cuts = page.HasBlankLines ? default : CutHabit.Of(page, facts);
        var finder = new ParagraphFinder(page, facts, kinds, cuts, blanks);
        for (var i = 0; i < kinds.Length;)
        {
            var to = i + 1;
            if (kinds[i].IsBody())
            {
                // Below a crosshead a paragraph begins.
                if (i > 0 && kinds[i] == LineKind.Next && kinds[i - 1] is LineKind.Crosshead or LineKind.CrossheadNext)
                    kinds[i] = LineKind.Paragraph;
                while (to < kinds.Length && kinds[to] is LineKind.Paragraph or LineKind.Next)
                    to++;
                if (to - i is > 1 and <= MostLines)
                    finder.Decide(i, to);
            }

            i = to;
        }

        ArrayPool<Ways>.Shared.Return(finder.ways);
        ArrayPool<PrintedLine>.Shared.Return(finder.lines);
    }

    private void Decide(int first, int end)
    {
        (from, to) = (first, end);
        for (var i = from; i < to; i++)
            lines[i] = PrintedLine.Of(page, cuts, page.Lines[i].From, page.Lines[i].To);
        FindColumns();
        var states = 2 * (to - from + 1);
        if (ways.Length < states)
        {
            ArrayPool<Ways>.Shared.Return(ways);
            ways = ArrayPool<Ways>.Shared.Rent(states);
        }

        ways.AsSpan(0, states).Fill(new Ways(Vector256.Create(Never), default));
        At(from, kinds[from] != LineKind.Next) = default;
        for (var i = from; i < to; i++)
        {
            Step(i);
            StepOverTitle(i);
        }

        var column = Best(At(to, begins: true).Scores);
        for (var (line, begins) = (to, true); line > from;)
        {
            var origin = At(line, begins).Origins[column];
            var above = origin >> LinesAbove;
            if (line < to)
                kinds[line] = begins ? LineKind.Paragraph : LineKind.Next;
            kinds.AsSpan(line - above + 1, above - 1).Fill(LineKind.Next);
            (line, begins, column) = (line - above, (origin & BeginsThere) != 0, origin & ColumnAbove);
        }
    }

    private ref Ways At(int line, bool begins) => ref ways[(2 * (line - from)) + (begins ? 1 : 0)];

    private static int Best(Vector256<float> scores)
    {
        var most = Vector128.Max(scores.GetLower(), scores.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2)));
        return BitOperations.TrailingZeroCount(Vector256.Equals(scores, Vector256.Create(most.ToScalar())).ExtractMostSignificantBits());
    }

    /// <summary>Takes every printed line that may begin at a line.</summary>
    private void Step(int i)
    {
        var cut = 0f;
        for (var k = i + 1; k <= to && k - i <= (cuts == default ? 1 : MostPieces); k++)
        {
            // A point of a list or an answer is no piece of the line above it.
            if (k - i > 1 && IsOfList(facts[k - 1]) && kinds[k - 1] == LineKind.Paragraph)
                return;
            if (k - i > 1)
                cut += Cut(k - 1);
            if (cut < LeastCut)
                return;
            var line = k - i == 1 ? lines[i] : PrintedLine.Of(page, cuts, page.Lines[i].From, page.Lines[k - 1].To);
            Take(i, k, line, cut);
        }
    }

    private void Take(int i, int k, in PrintedLine line, float cut)
    {
        // Points of a list are set in, or not.
        var setIn = i == from || !IsSettled(i);
        var (mayBegin, mayGoOn) = (MayBegin(k), MayGoOn(k));
        var begin = mayBegin ? cut + Begins(k) : 0;
        var goOn = mayGoOn ? cut + GoesOn(k) : 0;
        var whole = columns - Vector256.Create((float)line.Width);
        for (var first = 0; first < 2; first++)
        {
            var begins = first > 0;
            var stays = At(i, begins).Scores;
            // Where one column can be reached all can.
            if (stays.ToScalar() == Never)
                continue;
            var best = Best(stays);
            var changed = Vector256.Create(stays[best] + ColumnChanges);
            var scores = Vector256.Max(stays, changed);
            var origins = Vector256.Create((k - i) << LinesAbove | (begins ? BeginsThere : 0)) + Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(stays, changed).AsInt32(), Vector256<int>.Indices, Vector256.Create(best));
            var title = begins && k - i == 1 && MayTitle(i);
            var less = begins && setIn ? whole - Vector256.Create(Indent) : whole;
            var squeezed = line.Squeezed(less);
            // Hardly a paragraph ends in mid-sentence.
            if (mayBegin && (line.End != LineEnd.Open || title || !mayGoOn))
                Reach(ref At(k, begins: true), scores + lengths + ((title ? line.Squeezed(whole) : squeezed) + Vector256.Create(line.Ends(title))) + Vector256.Create(begin), origins);
            if (mayGoOn)
                Reach(ref At(k, begins: false), scores + line.GoesOn(less, squeezed) + Vector256.Create(goOn), origins);
        }
    }

    /// <summary>Takes a 小标题 of two lines.</summary>
    private void StepOverTitle(int i)
    {
        var scores = At(i, begins: true).Scores;
        if (scores.ToScalar() == Never || i + 2 >= to || !MayTitle(i) || !MayTitle(i + 1) || !MayBegin(i + 2) || facts[i].Ends || facts[i + 1].Ends)
            return;
        var line = lines[i + 1];
        var less = columns - Vector256.Create((float)line.Width);
        Reach(ref At(i + 2, begins: true), scores + lengths + (line.Squeezed(less) + Vector256.Create(line.Ends(title: true))) + Vector256.Create(TwoLines + Begins(i + 2)), Vector256.Create(2 << LinesAbove | BeginsThere) + Vector256<int>.Indices);
    }

    private static void Reach(ref Ways ways, Vector256<float> scores, Vector256<int> origins)
    {
        var better = Vector256.GreaterThan(scores, ways.Scores);
        ways = new Ways(Vector256.ConditionalSelect(better, scores, ways.Scores), Vector256.ConditionalSelect(better.AsInt32(), origins, ways.Origins));
    }

    /// <summary>How likely the reader cut a printed line before a piece.</summary>
    private float Cut(int piece)
    {
        var at = page.Lines[piece].From;
        var (last, first) = (page.Ink[at - 1], page.Ink[at]);
        var cut = CutHabit.IsPair(last, first) ? cuts.AtPairs ? CutBetweenMarks : CutElsewhere : cuts.AtCommas && Chars.IsClosing(last) ? CutBehindMark : CutElsewhere;
        return cut + (!Chars.IsClosing(first) && Endings.EndsSentence(page, page.Lines[from].From, at) ? StopsAtCut : 0);
    }

    private float Begins(int line) => line == to ? 0 : (blanks?.Of(line, begins: true) ?? 0) + (Quotes(line) ? QuotesFirst : 0);

    private float GoesOn(int line) => (blanks?.Of(line, begins: false) ?? 0) + (Quotes(line) ? QuotesInside : 0);

    private bool Quotes(int line) => page.Ink[page.Lines[line].From] is '“' or '‘';

    /// <summary>Whether a line may be a 小标题, which ends open.</summary>
    private bool MayTitle(int i) => i > from && !IsSettled(i) && facts[i] is { Commas: <= 1, StopInside: false };

    private bool MayBegin(int i) => i == to || (IsSettled(i) ? kinds[i] == LineKind.Paragraph : facts[i] is { BeginsClosing: false, InLead: false });

    private bool MayGoOn(int i) => i < to && (!IsSettled(i) || kinds[i] == LineKind.Next) && !(facts[i].AuthorNote && i > from && facts[i - 1].Ends && MayBegin(i));

    /// <summary>Whether a line or the one above it is of a list or its like, which do not fill their column.</summary>
    private bool IsSettled(int i) => IsOfList(facts[i]) || i > from && (IsOfList(facts[i - 1]) || page.Ink[page.Lines[i - 1].To - 1] is '；' or ';');

    private static bool IsOfList(in LineFacts f) => f.Row || f.RestOfRow || f.NameRow || f.Value || f.Addresses || f.Enumerates || f.HasNumber || f.PartTitle;

    /// <summary>Finds the widths that the columns of the body may have; a column need not be a whole number of characters wide.</summary>
    private void FindColumns()
    {
        widths.Clear();
        for (var i = from; i < to; i++)
        {
            Count(facts[i].Column * PrintedLine.Em / 2);
            Count((lines[i].Width + 1) / PrintedLine.Half * PrintedLine.Half);
        }

        Span<int> found = stackalloc int[Vector256<float>.Count];
        var n = 0;
        var widest = 0;
        foreach (var width in widths)
            widest = Math.Max(widest, width);
        while (n < MostWidths && Commonest() is >= 0 and var common)
        {
            found[n++] = common;
            counts[common] = 0;
        }

        // No line is wider than its column.
        if (n < MostWidths && found[..n].IndexOfAnyInRange(widest - 1, Widest) < 0)
            found[n++] = widest;
        foreach (var width in widths)
            counts[width] = 0;
        // What is left is as wide as the last.
        for (var k = 0; k < found.Length; k++)
            found[k] = k < n ? found[k] : k < 2 * n ? found[k - n] + PrintedLine.Half : found[k - 1];
        columns = Vector256.ConvertToSingle(Vector256.Create<int>(found));
        lengths = -Vector256.Log(Vector256.Max(Vector256.Create(FewestCharacters), columns / PrintedLine.Em));
    }

    /// <summary>The width that is counted most often, of several the narrowest; -1 where none is counted twice.</summary>
    private int Commonest()
    {
        var (best, times) = (-1, 1);
        foreach (var width in widths)
        {
            if (counts[width] > times || counts[width] == times && width < best)
                (best, times) = (width, counts[width]);
        }

        return best;
    }

    private void Count(int width)
    {
        width = Math.Min(width, Widest);
        if (counts[width]++ == 0)
            widths.Add(width);
    }
}
