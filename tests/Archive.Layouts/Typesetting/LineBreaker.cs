using System.Text.RegularExpressions;

namespace Archive.Layouts.Typesetting;

/// <summary>A broken line: its characters and where each stands, in ems from the column's left edge.</summary>
internal sealed record Piece(string Text, double[] At)
{
    public double Width => At[^1] + Metrics.Width(Text[^1]);
}

/// <summary>Breaks paragraphs into justified lines: 避头尾, squeezed and hanging marks, loose lines.</summary>
internal sealed partial class LineBreaker(Paper paper)
{
    private const string NoStart = "，。、；：！？”’）》】〉·…—％%①②③④⑤⑥";
    private const string NoEnd = "“‘（《【〈□●■◎◆○";
    private const string Marks = "，。、；：！？”’）》】〉“‘（《【〈";
    private const string Opening = "“‘（《【〈";

    /// <param name="text">One paragraph.</param>
    /// <param name="measure">Length of each line by its number, in ems.</param>
    /// <param name="indent">Indent of the first line, in ems.</param>
    /// <param name="justify">Whether full lines are spread to the measure.</param>
    public List<Piece> Break(string text, Func<int, double> measure, double indent, bool justify = true)
    {
        var pieces = new List<Piece>();
        var units = Unit().Matches(text).Select(m => m.Value).ToList();
        for (var i = 0; i < units.Count;)
        {
            if (units[i] is " " or "　")
            {
                i++;
                continue;
            }

            var room = measure(pieces.Count) - (pieces.Count == 0 ? indent : 0);
            int end = i + 1, fit = i + 1;
            while (end <= units.Count && Width(units, i, end) - Squeezable(units, i, end) <= room + 1e-6)
            {
                if (end == units.Count || MayBreak(units[end - 1], units[end]))
                    fit = end;
                end++;
            }

            var to = fit;
            while (to > i + 1 && units[to - 1] is " " or "　")
                to--;
            var slack = room - Width(units, i, to);
            pieces.Add(Place(units, i, to, fit == units.Count && slack > 0 || !justify ? 0 : slack, pieces.Count == 0 ? indent : 0));
            i = fit;
        }

        return pieces;
    }

    private static bool MayBreak(string a, string b) => !NoEnd.Contains(a[^1], StringComparison.Ordinal) && !NoStart.Contains(b[0], StringComparison.Ordinal) && b[0] is not (' ' or '　');

    private static bool IsMark(string unit) => Marks.Contains(unit[0], StringComparison.Ordinal);

    private static bool IsOpening(string unit) => Opening.Contains(unit[0], StringComparison.Ordinal);

    private static bool IsLatin(string unit) => unit[0] < 0x80;

    private bool Hangs(string unit) => unit[0] is '“' or '‘' && paper.HangsQuotes;

    private double Width(List<string> units, int from, int to)
    {
        double width = 0;
        for (var i = from; i < to; i++)
        {
            width += Metrics.Width(units[i]);
            if (i > from)
                width += Joint(units[i - 1], units[i]);
        }

        if (paper.TrimsLineEnds || Hangs(units[from]))
            width -= IsOpening(units[from]) ? .5 : 0;
        if (paper.TrimsLineEnds && to > from && IsMark(units[to - 1]) && !IsOpening(units[to - 1]))
            width -= .5;
        return width;
    }

    // What is between two units before the line is spread.
    private double Joint(string a, string b)
    {
        if (a[0] is ' ' or '　' || b[0] is ' ' or '　')
            return 0;
        if (paper.SqueezesPairs && IsMark(a) && IsMark(b) && (!IsOpening(a) || IsOpening(b)))
            return -.5;
        return IsLatin(a) != IsLatin(b) && !IsMark(a) && !IsMark(b) ? paper.AutoSpace : 0;
    }

    private double Squeezable(List<string> units, int from, int to)
    {
        if (paper.Squeeze == 0)
            return 0;
        var commas = 0;
        for (var i = from + 1; i < to - 1; i++)
            commas += "，。、；：".Contains(units[i][0], StringComparison.Ordinal) ? 1 : 0;
        return Math.Min(paper.Squeeze, commas * .25);
    }

    private Piece Place(List<string> units, int from, int to, double slack, double indent)
    {
        var n = to - from;
        var before = new double[n];
        for (var i = 1; i < n; i++)
            before[i] = Joint(units[from + i - 1], units[from + i]);
        if (slack < -1e-6)
        {
            for (var i = 1; i < n && slack < -1e-6; i++)
            {
                if ("，。、；：".Contains(units[from + i - 1][0], StringComparison.Ordinal))
                {
                    var take = Math.Min(.25, -slack);
                    before[i] -= take;
                    slack += take;
                }
            }
        }
        else if (slack > 1e-6)
        {
            Spread(units, from, before, slack);
        }

        var x = indent;
        if (IsOpening(units[from]) && (Hangs(units[from]) || paper.TrimsLineEnds && indent == 0))
            x -= .5;
        var text = string.Concat(units.GetRange(from, n));
        var at = new double[text.Length];
        for (int i = 0, c = 0; i < n; i++)
        {
            x += before[i];
            foreach (var letter in units[from + i])
            {
                at[c++] = x;
                x += Metrics.Width(letter);
            }
        }

        return new Piece(text, at);
    }

    // Slack goes first where Chinese meets digits and around brackets, then between all letters.
    private static void Spread(List<string> units, int from, double[] before, double slack)
    {
        var wide = new List<int>();
        var all = new List<int>();
        for (var i = 1; i < before.Length; i++)
        {
            string a = units[from + i - 1], b = units[from + i];
            if (a[0] is ' ' or '　' || b[0] is ' ' or '　' || (IsMark(a) && IsMark(b)) || IsOpening(a))
                continue;
            all.Add(i);
            if (IsLatin(a) != IsLatin(b) && !IsMark(a) && !IsMark(b) || b[0] == '（' || a[0] == '）')
                wide.Add(i);
        }

        if (wide.Count > 0)
        {
            var each = Math.Min(.5, slack / wide.Count);
            foreach (var i in wide)
                before[i] += each;
            slack -= each * wide.Count;
        }

        if (all.Count == 0 || slack < 1e-6)
            return;
        foreach (var i in all)
            before[i] += slack / all.Count;
    }

    [GeneratedRegex(@"[A-Za-z0-9.%℃/:+\-]+|——|……|[①②③④⑤⑥]\d?|(?s:.)")]
    private static partial Regex Unit();
}
