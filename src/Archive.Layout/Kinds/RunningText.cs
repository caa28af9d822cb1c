using System.Buffers;
using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Tells at one look most lines that can only be running text, so that nothing else need be asked about them.</summary>
/// <remarks>All else shows itself by how it begins or ends, or by a few characters that no such line lacks. Each pattern says what its are.</remarks>
internal static class RunningText
{
    // What is shorter may be a label, a column's name or a number alone.
    private const int Shortest = 10;

    // 本报讯, 新华社北京电, 某某消息, 某某报社, 系列报道: datelines, mastheads and series.
    private static readonly SearchValues<char> Inside = SearchValues.Create("讯电息报系");

    private static readonly SearchValues<char> First = Those(c =>
        c is < (char)128 or '—' or '―' or '─' or '－' || ListPoint.MayBeginWith(c) || FactFinder.MayBeginLead(c) || FactFinder.MayBeginByline(c) || Caption.MayBeginWith(c) || Opening.MayBeginWith(c) || Furniture.MayBeginNoteWith(c));

    // Neither furniture nor the name of a column holds a comma or stop.
    private static readonly SearchValues<char> FirstOfUnmarked = Those(c => First.Contains(c) || Furniture.MayBeginWith(c) || Rubric.MayBeginWith(c));

    private static readonly SearchValues<char> Last = Those(c =>
        Chars.IsDigit(c) || c is '：' or ':' or '◎' or '扫' || JumpNote.MayEndIn(c) || FactFinder.MayEndByline(c) || Furniture.MayEndIn(c) || Caption.MayEndIn(c) || HeadingWords.MayEndIn(c));

    // No title ends in these, and a number mostly follows.
    private static readonly SearchValues<char> RunsOn = SearchValues.Create("于为到至达在的和是约近超从自第与及较以共仅每比向由按满月");

    /// <summary>Whether a line is none of what <see cref="FactFinder"/> looks for by its words, unless it is a signature or a row of names.</summary>
    /// <param name="ink">The line's ink.</param>
    /// <param name="marked">Whether a comma or a sentence's end stands in it.</param>
    public static bool Is(ReadOnlySpan<char> ink, bool marked) =>
        ink.Length >= Shortest && !(marked ? First : FirstOfUnmarked).Contains(ink[0]) && !Last.Contains(ink[^1]) && !FactFinder.NamesRole(ink) && !ink.ContainsAny(Inside);

    /// <summary>组|织头目, 13|名: whether a word, or a number with what it counts, runs over from the line above, which fills its column and stops in mid-sentence.</summary>
    public static bool GoesOnInWord(PageText page, LineFacts[] facts, int i)
    {
        if (i == 0 || page.Lines[i].BlanksBefore > 0 || facts[i - 1].Ends || facts[i - 1].Short - (page.Lines[i - 1].Loosened / 2) > LineFacts.Slack)
            return false;
        var (last, first) = (page.Ink[page.Lines[i].From - 1], page.Ink[page.Lines[i].From]);
        return Chars.IsDigit(last) ? CommonWords.AreCounted(first) : CommonWords.Make(last, first);
    }

    /// <summary>Whether a line goes on with a word, a number or a sentence of the line above, and so begins no paragraph.</summary>
    public static bool GoesOnFromAbove(PageText page, LineFacts[] facts, int i) =>
        GoesOnInWord(page, facts, i) || i > 0 && !facts[i - 1].Ends && (EndsAtOnce(page.Span(page.Lines[i])) || RunsIntoNumber(page, facts, i - 1));

    /// <summary>Whether a line is short because a number or Latin word that must not be broken stands at the head of the next: …由800元提高到|1600元, …于去年12月|21日; or a number at its end goes on with its unit.</summary>
    public static bool RunsIntoNumber(PageText page, LineFacts[] facts, int i)
    {
        if (i + 1 >= page.Lines.Length || page.Lines[i + 1].BlanksBefore > 0 || facts[i] is { Ends: true } or { Common: false } or { Support: < 3 } || facts[i].Column != facts[i + 1].Column)
            return false;
        var last = page.Ink[page.Lines[i].To - 1];
        var next = page.Span(page.Lines[i + 1]);
        if (char.IsAsciiDigit(last))
            return CommonWords.AreCounted(next[0]) && facts[i].Short <= LineFacts.Indent + LineFacts.Slack;
        if (!char.IsAsciiLetterOrDigit(next[0]) || !(RunsOn.Contains(last) || last == '年' && page.Ink[page.Lines[i].To - 2] is '去' or '今' or '明' or '当' or '同' || facts[i].Commas > 0 && facts[i + 1].Short <= 2))
            return false;
        var number = 0;
        while (number < next.Length && char.IsAscii(next[number]))
            number++;
        // What the number counts may be held together with it.
        return facts[i].Short <= number + 2 + LineFacts.Slack + (i == 0 || facts[i - 1].Ends ? LineFacts.Indent : 0);
    }

    /// <summary>Whether a sentence of a character or two ends at a line's beginning: the rest of one that began above, since no paragraph begins so.</summary>
    public static bool EndsAtOnce(ReadOnlySpan<char> ink) => ink.Length > 3 && !Chars.IsOpening(ink[0]) && (ink[1] == '。' || ink[2] == '。');

    private static SearchValues<char> Those(Func<char, bool> may) => SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(may)]);
}
