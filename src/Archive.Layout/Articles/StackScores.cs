using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Scores ways to cut a headline stack (标题) into 引题, 主题 and 副题.</summary>
/// <remarks>
/// A way to cut is described by a few habits that it keeps or breaks (<see cref="StackHabit"/>), each with a weight
/// (<see cref="StackWeights"/>); its score is their sum. A 主题 is set largest, so it breaks into few short lines, inside
/// words too; 引题 and 副题 are smaller and mostly have one line each. A 主题 condenses the lead in words of its own; 引题 and
/// 副题 often take theirs from further down, as they stand there.
/// </remarks>
internal sealed class StackScores
{
    /// <summary>The margin of a stack that can be read in one way only.</summary>
    public const float Certain = 9;

    private const int ShortestWholeHeadline = 8;
    private const int LongestRest = 6;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly List<int> lines;
    private readonly StackWords words;
    private readonly StackHabit[] breaks;
    private readonly bool[] torn;
    private readonly bool[] events;
    private readonly bool[] calls;

    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="lines">The stack's lines, one to eight.</param>
    /// <param name="draft">The article, whose body tells which words there are.</param>
    public StackScores(PageText page, LineFacts[] facts, List<int> lines, Draft draft)
    {
        (this.page, this.facts, this.lines) = (page, facts, lines);
        words = new StackWords(page, lines, draft);
        breaks = new StackHabit[lines.Count];
        torn = new bool[lines.Count];
        events = new bool[lines.Count];
        calls = new bool[lines.Count];
        var open = 0;
        for (var k = 0; k < lines.Count; k++)
        {
            events[k] = HeadlinePhrase.IsEvent(Ink(k));
            calls[k] = HeadlinePhrase.IsCall(Ink(k));
            if (k > 0)
            {
                breaks[k] = Break(k - 1, k);
                torn[k] = open > 0 || HeadlinePhrase.IsTorn(Ink(k - 1), Ink(k));
            }

            open = Math.Max(0, open + Chars.Unclosed(Ink(k)));
        }
    }

    /// <summary>Score of a way to cut; <see langword="null"/> where there are too few parts, or a part would break what never breaks.</summary>
    /// <param name="mask">Bit k: a part ends behind line k.</param>
    /// <param name="main">Which part is the 主题: 0, or 1 under a 引题.</param>
    /// <param name="whole">Whether these are all lines of the stack. Of some of them it cannot be said which tell what the lead does, or that they are too short.</param>
    public float? Of(int mask, int main, bool whole)
    {
        Span<float> kept = stackalloc float[StackWeights.Count];
        if (!Describe(mask, main, kept))
            return null;
        if (!whole)
            (kept[(int)StackHabit.MainInLead], kept[(int)StackHabit.AsideInLead], kept[(int)StackHabit.MainShort]) = (0, 0, 0);
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
        var parts = System.Numerics.BitOperations.PopCount((uint)mask) + 1;
        if (parts <= main)
            return false;
        var mainFrom = main == 0 ? 0 : End(mask, 0);
        var mainTo = End(mask, mainFrom);
        for (int from = 0, part = 0, end; from < lines.Count; from = end, part++)
        {
            end = End(mask, from);
            for (var below = from + 1; below < end; below++)
            {
                if (breaks[below] == StackHabit.Never)
                    return false;
                Join(kept, from, below, end, part == main);
            }

            if (end < lines.Count && torn[end])
                Add(kept, StackHabit.CutWithin);
            if (part == main)
                Main(kept, from, end, parts);
            else
                Aside(kept, from, end, part - main, (mainFrom, mainTo));
        }

        return true;
    }

    /// <summary>Where the part that begins with a line ends.</summary>
    private int End(int mask, int from)
    {
        var end = from + 1;
        while (end < lines.Count && (mask & (1 << (end - 1))) == 0)
            end++;
        return end;
    }

    /// <summary>Two lines of one part: the line below, and the one above it.</summary>
    private void Join(Span<float> kept, int from, int below, int end, bool main)
    {
        Add(kept, breaks[below]);
        Box(kept, below);
        if (HoldsClause(from, below, end))
            Add(kept, StackHabit.JoinsClause);
        if ((torn[below] || breaks[below] == StackHabit.JoinsInWord) && Line(below - 1).HalfEms + Line(below).HalfEms <= Widest(from, end))
            Add(kept, StackHabit.BrokenInVain);
        if (main && calls[below - 1] && calls[below])
            Add(kept, StackHabit.JoinsCalls);
        if (breaks[below] != StackHabit.JoinsFreely)
            return;
        if (HeadlinePhrase.NamesSpeaker(Ink(below)))
            Add(kept, StackHabit.SpeakerMisplaced);
        var wider = Line(below).HalfEms - Line(below - 1).HalfEms;
        Add(kept, wider > 2 ? StackHabit.JoinsWider : wider >= -2 ? StackHabit.JoinsEven : StackHabit.JoinsNarrower);
        if (!main)
            Add(kept, StackHabit.AsideJoinsFreely);
        else if (kept[(int)StackHabit.KickerCue] > 0)
            Add(kept, StackHabit.JoinsUnderCue);
    }

    /// <summary>Whether a clause of the body ends or begins at a line's end inside a part.</summary>
    private bool HoldsClause(int from, int below, int end)
    {
        for (var k = from; k < below; k++)
        {
            if (words.Of(k, below).IsClause)
                return true;
        }

        for (var k = below + 1; k <= end; k++)
        {
            if (words.Of(below, k).IsClause)
                return true;
        }

        return false;
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
        int width = 0, count = Count(from, to);
        for (var k = from; k < to; k++)
            width += Line(k).HalfEms;
        ref readonly var last = ref facts[lines[to - 1]];
        if (parts > 1)
        {
            var shared = words.Of(from, to);
            kept[(int)StackHabit.MainQuoted] = shared.Quoted;
            kept[(int)StackHabit.MainInLead] = shared.InLead / (float)Math.Max(1, shared.Pairs);
        }

        kept[(int)StackHabit.MainLong] = to - from > 1 ? Math.Max(0, width - 30) / 10f : 0;
        kept[(int)StackHabit.MainManyLines] = Math.Max(0, to - from - 3);
        if (facts[lines[from]].Dash || last.Kicker || to - from == 1 && (last.Attendance || last.Rubric) || Ink(to - 1)[^1] is '…' or '—' or '―')
            Add(kept, StackHabit.MainLooksAside);
        if (count < 4)
            Add(kept, StackHabit.MainTiny);
        kept[(int)StackHabit.MainShort] = Math.Max(0, ShortestWholeHeadline - count) / 4f;
    }

    private void Aside(Span<float> kept, int from, int to, int number, (int From, int To) main)
    {
        var kicker = number < 0;
        ref readonly var first = ref facts[lines[from]];
        ref readonly var last = ref facts[lines[to - 1]];
        Add(kept, kicker ? StackHabit.Kicker : number == 1 ? StackHabit.Sub : StackHabit.FurtherSub);
        kept[(int)(kicker ? StackHabit.KickerManyLines : StackHabit.SubManyLines)] += to - from - 1;
        if (kicker ? last.Kicker || last.Rubric || IsPlace(to - 1) || EndsAsKicker(from, to) || Ink(to - 1)[^1] is '—' or '―' or '…' : first.Dash || first.Attendance && (to - from == 1 || last.Attendance) || IsTornAttendance(from, to))
            Add(kept, kicker ? StackHabit.KickerCue : StackHabit.SubCue);
        else
            WithoutCue(kept, from, to, kicker);
        if (kicker ? first.Dash || last.Attendance || last.NoticeTitle : last.Kicker)
            Add(kept, StackHabit.AsideMisplaced);
        if (!kicker && EndsInBracket(to - 1))
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

    /// <summary>A 引题 or 副题 that does not show by its form that it is one.</summary>
    private void WithoutCue(Span<float> kept, int from, int to, bool kicker)
    {
        var shared = words.Of(from, to);
        kept[(int)(kicker ? StackHabit.KickerQuoted : StackHabit.SubQuoted)] += shared.Quoted;
        kept[(int)StackHabit.AsideInLead] += shared.InLead / 10f;
        if (shared.IsClause || shared.BeginsClause)
            Add(kept, shared.IsClause ? StackHabit.AsideClause : StackHabit.AsideBeginsClause);
        if (HeadlinePhrase.IsComplete(Ink(to - 1)))
            Add(kept, StackHabit.AsideComplete);
        if (HeadlinePhrase.NamesSpeaker(Ink(from)))
            Add(kept, StackHabit.SpeakerMisplaced);
        if (!kicker && Count(from, to) <= LongestRest && !EndsInBracket(to - 1))
            Add(kept, StackHabit.SubShort);
    }

    /// <summary>…会议上强|调: a cue that a line's end cut.</summary>
    private bool EndsAsKicker(int from, int to) =>
        to - from > 1 && lines[to - 1] == lines[to - 2] + 1 && Line(to - 1).Count <= 2 && HeadingWords.IsKicker(page.Span(Line(to - 2).From, Line(to - 1).To));

    /// <summary>甲乙讲|话 丙主持: who attended, cut by a line's end.</summary>
    private bool IsTornAttendance(int from, int to) =>
        to - from > 1 && torn[to - 1] && lines[to - 1] - lines[from] == to - 1 - from && HeadingWords.IsAttendance(page.Span(Line(from).From, Line(to - 1).To));

    private static void Add(Span<float> kept, StackHabit habit) => kept[(int)habit]++;

    /// <summary>What stands at the end of one line and the beginning of the next.</summary>
    private StackHabit Break(int above, int below)
    {
        ReadOnlySpan<char> a = Ink(above), b = Ink(below);
        char last = a[^1], first = b[0];
        if (facts[lines[below]].Dash || facts[lines[above]].Kicker && b.Length > 2 || facts[lines[above]].Rubric && !facts[lines[below]].Kicker || facts[lines[below]].Rubric || IsPlace(above) || last is '—' or '―' or '…')
            return StackHabit.Never;
        // 某某局|关于…的公告: the title of a notice begins with who gives it.
        if (facts[lines[below]].NoticeTitle && lines[below] == lines[above] + 1 && Line(below).BlanksBefore == 0 && HeadingWords.IsOffice(a))
            return StackHabit.JoinsByMark;
        if (char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first) || Chars.Unclosed(a) > 0 || Chars.IsOpening(last) || Chars.IsClosing(first) || Chars.IsDigit(last) && Chars.IsHan(first))
            return StackHabit.JoinsByMark;
        // “含绿量”|（高质量发展调研行）: one printed line.
        if (facts[lines[below]].CutAtPair && lines[below] == lines[above] + 1)
            return StackHabit.JoinsByMark;
        if (Chars.IsHan(last) && Chars.IsHan(first) && words.Has([last, first]))
            return words.IsWord(a, b) ? StackHabit.JoinsInWord : StackHabit.JoinsInPair;
        if (last is '：' or '、' or '，')
            return StackHabit.JoinsAtComma;
        if (last is '？' or '！' or '。' || facts[lines[above]].Attendance || facts[lines[below]].Attendance || HeadlinePhrase.IsComplete(a))
            return StackHabit.JoinsComplete;
        return StackHabit.JoinsFreely;
    }

    /// <summary>某县： or a column's name that nobody knows (书里书外) over the headline.</summary>
    private bool IsPlace(int k) => k == 0 && lines.Count > 1 && !words.Has([Ink(0)[^1], Ink(1)[0]]) && (HeadlinePhrase.IsPlace(Ink(0), Ink(1)) || !page.IsMended && lines[1] == lines[0] + 1 && words.NamesColumn(Ink(0), Ink(1)));

    private bool EndsInBracket(int k) => Ink(k)[^1] is '）' or ')';

    private bool Any(int from, int to) => events.AsSpan(from, to - from).Contains(true);

    private int Count(int from, int to)
    {
        var count = 0;
        for (var k = from; k < to; k++)
            count += Line(k).Count;
        return count;
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
