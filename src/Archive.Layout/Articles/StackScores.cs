using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Scores ways to cut a headline stack (标题) into 引题, 主题 and 副题.</summary>
/// <remarks>
/// A way to cut is described by a few habits that it keeps or breaks (<see cref="StackHabit"/>), each with a weight
/// (<see cref="StackWeights"/>); its score is their sum. A 主题 is set largest, so it breaks into few short lines, inside
/// words too; 引题 and 副题 are smaller and mostly have one line each. A 主题 condenses in words of its own; 引题 and 副题
/// often take theirs from the body as they stand there.
/// </remarks>
internal sealed class StackScores
{
    /// <summary>The margin of a stack that can be read in one way only.</summary>
    public const float Certain = 9;

    private const char Mark = '，';
    private const int ShortestClause = 7;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly List<int> lines;
    private readonly string body;
    private readonly StackHabit[] breaks;
    private readonly bool[] torn;
    private readonly bool[] events;
    private readonly Dictionary<(int From, int To), float> quoted = [];
    private readonly Dictionary<(int From, int To), bool> clauses = [];

    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="lines">The stack's lines, one to eight.</param>
    /// <param name="draft">The article, whose body tells which words there are.</param>
    public StackScores(PageText page, LineFacts[] facts, List<int> lines, Draft draft)
    {
        (this.page, this.facts, this.lines) = (page, facts, lines);
        body = lines.Count > 1 ? draft.Words ??= Mark + Words(draft.Body) + Mark : "";
        breaks = new StackHabit[lines.Count];
        torn = new bool[lines.Count];
        events = new bool[lines.Count];
        var open = 0;
        for (var k = 0; k < lines.Count; k++)
        {
            events[k] = HeadlinePhrase.IsEvent(Ink(k));
            if (k > 0)
            {
                breaks[k] = Break(k - 1, k);
                torn[k] = open > 0 || HeadlinePhrase.IsTorn(Ink(k - 1), Ink(k));
            }

            open = Math.Max(0, open + HeadlinePhrase.Open(Ink(k)));
        }
    }

    /// <summary>Score of a way to cut; <see langword="null"/> where there are too few parts, or a part would break what never breaks.</summary>
    /// <param name="mask">Bit k: a part ends behind line k.</param>
    /// <param name="main">Which part is the 主题: 0, or 1 under a 引题.</param>
    public float? Of(int mask, int main)
    {
        Span<float> kept = stackalloc float[StackWeights.Count];
        if (!Describe(mask, main, kept))
            return null;
        var score = 0f;
        for (var k = 0; k < kept.Length; k++)
            score += kept[k] * StackWeights.Of((StackHabit)k);
        return score;
    }

    /// <summary>How often, or how much, a way to cut keeps each habit.</summary>
    /// <param name="mask">Bit k: a part ends behind line k.</param>
    /// <param name="main">Which part is the 主题.</param>
    /// <param name="kept">Takes a number a habit; all 0 before.</param>
    /// <returns>Whether the lines can be cut so at all.</returns>
    public bool Describe(int mask, int main, Span<float> kept)
    {
        int part = 0, from = 0, parts = System.Numerics.BitOperations.PopCount((uint)mask) + 1;
        if (parts <= main)
            return false;
        var (mainFrom, mainTo) = Range(mask, main);
        for (var to = 1; to <= lines.Count; to++)
        {
            if (to < lines.Count && (mask & (1 << (to - 1))) == 0)
            {
                if (breaks[to] == StackHabit.Never)
                    return false;
                Add(kept, breaks[to]);
                Box(kept, to);
                if (IsClause(to - 1, to) || IsClause(to, to + 1))
                    Add(kept, StackHabit.JoinsClause);
                var wider = Line(to).HalfEms - Line(to - 1).HalfEms;
                if (breaks[to] == StackHabit.JoinsFreely)
                    Add(kept, wider > 2 ? StackHabit.JoinsWider : wider >= -2 ? StackHabit.JoinsEven : StackHabit.JoinsNarrower);
                if (breaks[to] == StackHabit.JoinsFreely && part == main && kept[(int)StackHabit.KickerCue] > 0)
                    Add(kept, StackHabit.JoinsUnderCue);
                continue;
            }

            if (to < lines.Count && torn[to])
                Add(kept, StackHabit.CutWithin);
            if (part == main)
                Main(kept, from, to, parts);
            else
                Aside(kept, from, to, part - main, (mainFrom, mainTo));
            part++;
            from = to;
        }

        return true;
    }

    /// <summary>What a blank line before a line, or none, says of the box it stands in.</summary>
    private void Box(Span<float> kept, int below)
    {
        var first = below - 1;
        while (first > 0 && Line(first).BlanksBefore == 0)
            first--;
        var widest = Widest(first, below);
        var same = Line(below).HalfEms - widest is <= 1 and >= -4;
        if (Line(below).BlanksBefore > 0)
            Add(kept, below - first == 1 ? StackHabit.JoinsOverBlankAtOnce : same ? StackHabit.JoinsOverBlank : StackHabit.JoinsOverBlankWithReason);
        else if (below - first > 1 && page.HasBlankLines)
            Add(kept, same ? StackHabit.JoinsInBlock : StackHabit.JoinsInBlockOddly);
    }

    private void Main(Span<float> kept, int from, int to, int parts)
    {
        int width = 0, count = 0;
        for (var k = from; k < to; k++)
        {
            width += Line(k).HalfEms;
            count += Line(k).Count;
        }

        ref readonly var last = ref facts[lines[to - 1]];
        if (parts > 1)
            kept[(int)StackHabit.MainQuoted] = Quoted(from, to);
        if (to - from > 1)
            kept[(int)StackHabit.MainLong] = Math.Max(0, width - 30) / 10f;
        kept[(int)StackHabit.MainManyLines] = Math.Max(0, to - from - 3);
        if (facts[lines[from]].Dash || last.Kicker || to - from == 1 && (last.Attendance || last.Rubric) || Ink(to - 1)[^1] is '…' or '—' or '―')
            Add(kept, StackHabit.MainLooksAside);
        if (count < 4)
            Add(kept, StackHabit.MainTiny);
    }

    private void Aside(Span<float> kept, int from, int to, int number, (int From, int To) main)
    {
        var kicker = number < 0;
        ref readonly var first = ref facts[lines[from]];
        ref readonly var last = ref facts[lines[to - 1]];
        Add(kept, kicker ? StackHabit.Kicker : number == 1 ? StackHabit.Sub : StackHabit.FurtherSub);
        kept[(int)(kicker ? StackHabit.KickerManyLines : StackHabit.SubManyLines)] += to - from - 1;
        var cue = kicker ? last.Kicker || last.Rubric || EndsAsKicker(from, to) || Ink(to - 1)[^1] is '—' or '―' or '…' : first.Dash || first.Attendance && (to - from == 1 || last.Attendance);
        if (cue)
            Add(kept, kicker ? StackHabit.KickerCue : StackHabit.SubCue);
        else
            kept[(int)(kicker ? StackHabit.KickerQuoted : StackHabit.SubQuoted)] += Quoted(from, to);
        if (!cue && IsClause(from, to))
            Add(kept, StackHabit.AsideClause);
        if (kicker ? first.Dash || last.Attendance || last.NoticeTitle : last.Kicker)
            Add(kept, StackHabit.AsideMisplaced);
        if (Ink(to - 1)[^1] is '）' or ')' && !kicker)
            Add(kept, StackHabit.SubInBrackets);
        // What was said stands over the occasion: 甲会见乙, 会议召开.
        if (kicker && !Any(from, to) && Any(main.From, main.To))
            Add(kept, StackHabit.KickerOverEvent);
        int width = 0, widest = Widest(main.From, main.To);
        for (var k = from; k < to; k++)
            width += Line(k).HalfEms;
        // A line of one or two characters is what was left of the line above.
        if (Line(from).Count <= 2)
            Add(kept, StackHabit.AsideMisplaced);
        if (to - from > 1 && width <= widest)
            Add(kept, StackHabit.AsideBrokenInVain);
        if (Widest(from, to) > widest)
            Add(kept, kicker ? StackHabit.KickerWider : StackHabit.SubWider);
    }

    /// <summary>…会议上强|调: a cue that a line's end cut.</summary>
    private bool EndsAsKicker(int from, int to) =>
        to - from > 1 && lines[to - 1] == lines[to - 2] + 1 && Line(to - 1).Count <= 2 && Patterns.HeadingWords.IsKicker(page.Span(Line(to - 2).From, Line(to - 1).To));

    private (int From, int To) Range(int mask, int wanted)
    {
        int part = 0, from = 0;
        for (var to = 1; to <= lines.Count; to++)
        {
            if (to < lines.Count && (mask & (1 << (to - 1))) == 0)
                continue;
            if (part++ == wanted)
                return (from, to);
            from = to;
        }

        return (0, 0);
    }

    private static void Add(Span<float> kept, StackHabit habit) => kept[(int)habit]++;

    /// <summary>What stands at the end of one line and the beginning of the next.</summary>
    private StackHabit Break(int above, int below)
    {
        ReadOnlySpan<char> a = Ink(above), b = Ink(below);
        char last = a[^1], first = b[0];
        if (facts[lines[below]].Dash || facts[lines[above]].Kicker && b.Length > 2 || facts[lines[above]].Rubric && !facts[lines[below]].Kicker || facts[lines[below]].Rubric || last is '—' or '―' or '…')
            return StackHabit.Never;
        // 某某局|关于…的公告: the title of a notice begins with who gives it.
        if (facts[lines[below]].NoticeTitle && lines[below] == lines[above] + 1 && Line(below).BlanksBefore == 0 && Patterns.HeadingWords.IsOffice(a))
            return StackHabit.JoinsByMark;
        if (char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first) || HeadlinePhrase.Open(a) > 0 || Chars.IsOpening(last) || Chars.IsClosing(first) || Chars.IsDigit(last) && Chars.IsHan(first))
            return StackHabit.JoinsByMark;
        if (Chars.IsHan(last) && Chars.IsHan(first) && Occurs([last, first]))
            return IsWord(a, b) ? StackHabit.JoinsInWord : StackHabit.JoinsInPair;
        if (last is '：' or '、' or '，')
            return StackHabit.JoinsAtComma;
        if (last is '？' or '！' or '。' || facts[lines[above]].Attendance || facts[lines[below]].Attendance || HeadlinePhrase.IsComplete(a))
            return StackHabit.JoinsComplete;
        return StackHabit.JoinsFreely;
    }

    /// <summary>Whether the two characters at a break are a word's rather than two words' that met once: 研|究, not 会议|研究.</summary>
    private bool IsWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var together = Count([a[^1], b[0]]);
        var left = a.Length > 1 ? Count([a[^2], a[^1]]) : 0;
        var right = b.Length > 1 ? Count([b[0], b[1]]) : 0;
        return together * 2 > Math.Min(left, right);
    }

    private int Count(ReadOnlySpan<char> pair)
    {
        var rest = body.AsSpan();
        var count = 0;
        for (int at; (at = rest.IndexOf(pair)) >= 0; count++)
            rest = rest[(at + 1)..];
        return count;
    }

    private bool Occurs(ReadOnlySpan<char> ink) => body.AsSpan().IndexOf(ink) >= 0;

    /// <summary>The letters and characters of lines; a comma for each run of marks, so that no word reaches over one.</summary>
    private string Words(List<int> of)
    {
        var most = 0;
        foreach (var line in of)
            most += page.Lines[line].Count;
        var text = new char[most];
        var length = 0;
        foreach (var line in of)
        {
            foreach (var c in page.Span(page.Lines[line]))
            {
                if (Chars.IsHan(c) || char.IsAsciiLetterOrDigit(c))
                    text[length++] = c;
                else if (length > 0 && text[length - 1] != Mark && Chars.IsClosing(c) && !Chars.IsOpening(c) && c is not ('”' or '’' or '》'))
                    text[length++] = Mark;
            }
        }

        return new string(text, 0, length);
    }

    /// <summary>From 0 to 1: how much of a part the body has in the same words, by runs of three characters.</summary>
    private float Quoted(int from, int to)
    {
        if (quoted.TryGetValue((from, to), out var known))
            return known;
        var words = Words(lines[from..to]).AsSpan();
        var found = 0;
        for (var i = 0; i + 3 <= words.Length; i++)
            found += words.Slice(i, 3).Contains(Mark) || Occurs(words.Slice(i, 3)) ? 1 : 0;
        return quoted[(from, to)] = words.Length < 3 ? 0.5f : found / (words.Length - 2f);
    }

    /// <summary>Whether the body has a part word for word, from one mark to another.</summary>
    private bool IsClause(int from, int to)
    {
        if (clauses.TryGetValue((from, to), out var known))
            return known;
        var words = Words(lines[from..to]);
        return clauses[(from, to)] = words.Length >= ShortestClause && Occurs($"{Mark}{words}{Mark}");
    }

    private bool Any(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (events[k])
                return true;
        }

        return false;
    }

    private int Widest(int from, int to)
    {
        var widest = 0;
        for (var k = from; k < to; k++)
            widest = Math.Max(widest, Line(k).HalfEms);
        return widest;
    }

    private ref readonly TextLine Line(int k) => ref page.Lines[lines[k]];

    private ReadOnlySpan<char> Ink(int k) => page.Span(Line(k));
}
