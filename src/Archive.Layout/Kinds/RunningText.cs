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
        c is < (char)128 or '—' or '―' or '─' or '－' || ListPoint.MayBeginWith(c) || FactFinder.MayBeginLead(c) || FactFinder.MayBeginByline(c) || Caption.MayBeginWith(c) || Opening.MayBeginWith(c));

    // Neither furniture nor the name of a column holds a comma or stop.
    private static readonly SearchValues<char> FirstOfUnmarked = Those(c => First.Contains(c) || Furniture.MayBeginWith(c) || Rubric.MayBeginWith(c));

    private static readonly SearchValues<char> Last = Those(c =>
        Chars.IsDigit(c) || c is '：' or ':' or '◎' || JumpNote.MayEndIn(c) || FactFinder.MayEndByline(c) || Furniture.MayEndIn(c) || Caption.MayEndIn(c) || HeadingWords.MayEndIn(c));

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

    private static SearchValues<char> Those(Func<char, bool> may) => SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(may)]);
}
