using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds poems (诗): short lines without any stop under a byline, where a headline cannot be.</summary>
/// <remarks>A byline is followed by what was written. So the lines below it are verses, up to the blocks that have the words
/// of the text after them: those are its headline. Regulated verse has stops, and shows by its measure.</remarks>
internal static class VerseCheck
{
    private const int FewestLines = 4;
    private const int LongestTitle = 2;
    private const int LongestPartTitle = 7;
    private const int FiveCharacters = 5;
    private const int SevenCharacters = 7;
    private const int Gathered = 4;
    private const float SharedPairs = 0.3f;

    /// <summary>Turns the headings below a byline into the body that it signs.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="kinds">What each line is.</param>
    /// <param name="readAnew">Whether the lines come in the order in which the page was read, not in that in which it was painted.</param>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds, bool readAnew)
    {
        for (var i = 1; i < kinds.Length; i++)
        {
            if (kinds[i - 1] == LineKind.Byline && kinds[i] == LineKind.Start && facts[i].Enumerates)
                NumberedParts(page, facts, kinds, i);
            // 一, 二 over the stanzas of a poem in parts.
            var numbered = NumbersStanza(page, kinds, i);
            if (!(numbered || kinds[i] == LineKind.Heading) || kinds[i - 1] != LineKind.Byline || HeadlinesAbove(page, kinds, i - 1) >= Gathered)
                continue;
            var to = i + 1;
            // 1246 所…: figures in a box of their own are no verse.
            while (to < kinds.Length && (kinds[to].IsHeading() || numbered && NumbersStanza(page, kinds, to)) && !(page.Lines[to].BlanksBefore > 0 && page.Lines[to].Count > LongestPartTitle && char.IsAsciiDigit(page.Ink[page.Lines[to].From])))
                to++;
            var end = VersesTo(page, kinds, i, to);
            // A title stands last where headlines trail, where none stands above the author, or where the next one's author follows.
            var untitled = i > 1 && kinds[i - 2].IsBody();
            if (end == to && !readAnew && (untitled || HeadlinesTrail(kinds) || to < kinds.Length && kinds[to] == LineKind.Byline))
                end = !page.HasBlankLines && untitled && to == kinds.Length - FurnitureBelow(kinds) ? to - 1 : TitleBelow(page, i, to, to < kinds.Length && kinds[to] == LineKind.Byline);
            if (end - i < FewestLines)
                continue;
            for (var k = i; k < end; k++)
                kinds[k] = IsPartTitle(page, k, end) ? LineKind.Crosshead : k == i ? LineKind.Start : IsRest(page, facts, k) ? LineKind.Next : LineKind.Paragraph;
            if (end < kinds.Length && kinds[end].IsHeading())
                kinds[end] = LineKind.Heading;
            // The author below the title below the poem.
            if (end + 1 < to && AuthorLine.MayBeName(page, page.Lines[to - 1]))
                (kinds[to - 1], facts[to - 1].BylineLines) = (LineKind.Byline, 1);
        }

        for (var i = 0; i + FewestLines <= kinds.Length; i++)
        {
            var to = RegulatedTo(page, kinds, i);
            for (var k = i; k < to; k++)
                kinds[k] = kinds[k] == LineKind.Next || k > i ? LineKind.Paragraph : kinds[k];
            i = Math.Max(i, to - 1);
        }
    }

    /// <summary>Whether a number alone was taken for the beginning of a text, over lines that seemed to be a headline.</summary>
    private static bool NumbersStanza(PageText page, LineKind[] kinds, int i) =>
        kinds[i] == LineKind.Start && i + 1 < kinds.Length && kinds[i + 1].IsHeading() && LineNumbers.IsAlone(page.Span(page.Lines[i]));

    /// <summary>How many blocks of headings stand right above a line. Where more do than two stories have, headlines are gathered, and who signs amid them signs none of the next.</summary>
    private static int HeadlinesAbove(PageText page, LineKind[] kinds, int line)
    {
        var count = 0;
        for (var k = line - 1; k >= 0 && kinds[k].IsHeading() && count < Gathered; k--)
            count += k == 0 || page.Lines[k].BlanksBefore > 0 ? 1 : 0;
        return count;
    }

    /// <summary>How many lines of furniture a page ends with.</summary>
    private static int FurnitureBelow(LineKind[] kinds)
    {
        var count = 0;
        while (count < kinds.Length && kinds[^(count + 1)].IsFurniture())
            count++;
        return count;
    }

    /// <summary>Whether a line is the rest of the verse above, which its column broke: a character or two under a line that fills it.</summary>
    private static bool IsRest(PageText page, LineFacts[] facts, int k) =>
        facts[k - 1].Full && facts[k - 1].Column >= ColumnFinder.NarrowestColumn && page.Lines[k] is { Count: 1 or 2, BlanksBefore: 0 };

    /// <summary>Index behind the last line of regulated verse (绝句、律诗) that begins with a line: couplets of five or seven characters a line,
    /// the first with a comma, the second with a stop; <paramref name="from"/> where fewer than two stand one below the other. Lines of
    /// running text do not end in marks one after another.</summary>
    private static int RegulatedTo(PageText page, LineKind[] kinds, int from)
    {
        var count = page.Lines[from].Count;
        if (count is not (FiveCharacters + 1 or SevenCharacters + 1))
            return from;
        var to = from;
        while (to < kinds.Length && page.Lines[to].Count == count && kinds[to] is LineKind.Next or LineKind.Paragraph or LineKind.Start && (to == from || kinds[to] != LineKind.Start)
            && ((to - from) % 2 == 0 ? page.Ink[page.Lines[to].To - 1] is '，' or '？' or '！' or '；' : page.Ink[page.Lines[to].To - 1] is '。' or '？' or '！'))
            to++;
        to -= (to - from) % 2;
        return to - from >= FewestLines ? to : from;
    }

    /// <summary>渡口, 石桥: the title of a poem in a cycle (组诗), alone in its block above a stanza.</summary>
    private static bool IsPartTitle(PageText page, int k, int end) =>
        page.Lines[k].Count <= LongestPartTitle && k + 2 < end && page.Lines[k].BlanksBefore > 0 && page.Lines[k + 1].BlanksBefore > 0 && page.Lines[k + 2].BlanksBefore == 0;

    /// <summary>一、渡口: numbered titles of such poems.</summary>
    private static void NumberedParts(PageText page, LineFacts[] facts, LineKind[] kinds, int from)
    {
        for (var k = from; k < kinds.Length && kinds[k].IsBody(); k++)
        {
            if (facts[k].Enumerates && !facts[k].Ends && IsPartTitle(page, k, kinds.Length))
                kinds[k] = LineKind.Crosshead;
        }
    }

    /// <summary>Whether a page begins with a body, so that its headlines stand behind their bodies.</summary>
    private static bool HeadlinesTrail(LineKind[] kinds)
    {
        var first = Array.FindIndex(kinds, kind => !kind.IsFurniture());
        return first >= 0 && (kinds[first] == LineKind.Byline || kinds[first].IsBody());
    }

    /// <summary>Where a poem's title stands below it: a last block of one or two lines, fewer than any stanza needs.</summary>
    private static int TitleBelow(PageText page, int from, int to, bool overAuthor)
    {
        var block = to - 1;
        while (block > from && page.Lines[block].BlanksBefore == 0)
            block--;
        if (to - block > LongestTitle || block <= from)
            return to;
        // Over the title of the next, whose author follows, it is a line alone in its box.
        return overAuthor && block - 1 > from && page.Lines[block - 1] is { BlanksBefore: > 0, Count: <= LongestPartTitle } ? block - 1 : block;
    }

    /// <summary>Index behind the last verse: whole blocks at the end that share words with the text below are its headline.</summary>
    private static int VersesTo(PageText page, LineKind[] kinds, int from, int to)
    {
        var bodyTo = to;
        while (bodyTo < kinds.Length && kinds[bodyTo] is LineKind.Byline or LineKind.Start or LineKind.Next or LineKind.Paragraph)
            bodyTo++;
        if (bodyTo == to)
            return to;
        var body = page.Span(page.Lines[to].From, page.Lines[bodyTo - 1].To);
        var end = to;
        while (end > from)
        {
            var block = end - 1;
            while (block > from && page.Lines[block].BlanksBefore == 0)
                block--;
            int pairs = 0, shared = 0;
            for (var k = block; k < end; k++)
            {
                var ink = page.Span(page.Lines[k]);
                for (var c = 0; c + 1 < ink.Length; c++)
                {
                    pairs++;
                    shared += body.IndexOf(ink.Slice(c, 2)) >= 0 ? 1 : 0;
                }
            }

            if (shared < SharedPairs * pairs)
                break;
            end = block;
        }

        return end;
    }
}
