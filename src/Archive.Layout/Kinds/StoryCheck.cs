using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Tells a headline between two unsigned stories from a crosshead (小标题) inside one.</summary>
/// <remarks>Small pages are full of stories that nobody signs, one behind another, and nothing but its words tells such a story's
/// headline from a crosshead. But a story says its own words again below its crossheads, and another story does not. A crosshead
/// is set among the lines of its column, in one block with those below or above; a headline has a box of its own.</remarks>
internal static class StoryCheck
{
    private const int FewestCharacters = 24;
    private const int LongestTitle = 4;
    private const int LongestName = 6;

    // A title in a box of its own is rather a crosshead, more so behind one; below a headline news may begin as it does.
    private const float Habit = -0.5f, Opens = 1, Placed = 1, Announced = 0.7f, Wrapped = 1.5f, Inside = 1.5f;
    private const float Unboxed = -3.2f;
    private const int OwnWords = 4;

    /// <summary>Turns crossheads between two stories into headings, and the line below each into the first of a body.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        var trails = Trails(kinds);
        if (!AnyMayPart(page, facts, kinds, trails))
            return;
        using var words = new StoryWords(page);
        for (var (from, to) = Body(kinds, 0); from < kinds.Length; (from, to) = Body(kinds, to))
            words.Body(from, to);
        var body = 0;
        for (var (from, to) = Body(kinds, 0); from < kinds.Length; (from, to) = Body(kinds, to))
        {
            words.Turn(++body);
            Part(page, facts, kinds, from, to, words, trails);
        }
    }

    /// <summary>Whether any crosshead can be a headline: on most pages none can, and no words need be counted.</summary>
    private static bool AnyMayPart(PageText page, LineFacts[] facts, LineKind[] kinds, bool trails)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (!IsTitle(page, facts, kinds, i, trails))
                continue;
            var below = Below(page, facts, kinds, i, kinds.Length);
            if (IsBoxed(page, i, below, kinds.Length) && MayPart(page, facts, kinds, i, below, Next(page, kinds, below)))
                return true;
        }

        return false;

        static int Next(PageText page, LineKind[] kinds, int below)
        {
            var to = below + 1;
            while (to < kinds.Length && page.Lines[to - 1].To - page.Lines[below].From < FewestCharacters && kinds[to] is not (LineKind.Start or LineKind.Heading or LineKind.Byline or LineKind.Crosshead))
                to++;
            return Math.Min(to, kinds.Length);
        }
    }

    /// <summary>The line below a title: below its box, where lines of it that fill the column were taken for text (热线直通车|楼道灯坏了半年，谁来管？).</summary>
    private static int Below(PageText page, LineFacts[] facts, LineKind[] kinds, int title, int to)
    {
        var below = title + 1;
        while (below < to && kinds[below] == LineKind.CrossheadNext)
            below++;
        // What is set in as a paragraph's first line wraps as one.
        var box = facts[title].ShortByIndent ? -1 : BoxTo(page, facts, title, to);
        return box > below ? box : below;
    }

    /// <summary>Behind which line the box of a title or of several of its lines ends; -1 where lines stand in it that no title has.</summary>
    private static int BoxTo(PageText page, LineFacts[] facts, int title, int to)
    {
        var box = title;
        while (box < to && (box == title ? page.Lines[box].BlanksBefore > 0 : page.Lines[box].BlanksBefore == 0) && box - title <= LongestTitle && MayBeOfTitle(page, facts[box], box))
            box++;
        return box > title && box < to && page.Lines[box].BlanksBefore > 0 && page.Ink[page.Lines[box - 1].To - 1] is not ('，' or '、') ? box : -1;
    }

    private static bool MayBeOfTitle(PageText page, in LineFacts f, int line) =>
        f is { StopInside: false, Commas: <= 1, Row: false, NameRow: false, Value: false, Enumerates: false, Leads: false, BylineLines: 0, EndsArticle: false, HasNumber: false, AuthorNote: false, Signs: false }
        && page.Ink[page.Lines[line].To - 1] is not ('。' or '；' or '：' or ':' or '”');

    /// <summary>Whether a line begins a title: a crosshead, or, where headlines stand behind their texts, a box of lines without a stop that was taken for a paragraph, though it is not set in as each of these.</summary>
    private static bool IsTitle(PageText page, LineFacts[] facts, LineKind[] kinds, int i, bool trails) =>
        kinds[i] == LineKind.Crosshead || trails && kinds[i] == LineKind.Paragraph && i > 0 && page.Lines[i].BlanksBefore > 0 && facts[i - 1].Ends && facts[i] is { ShortByIndent: false, SetIn: false, Opens: false } && BoxTo(page, facts, i, kinds.Length) > 0;

    /// <summary>Whether a title has a box of its own.</summary>
    private static bool IsBoxed(PageText page, int title, int below, int to) => below < to && (!page.HasBlankLines || page.Lines[title].BlanksBefore > 0 && page.Lines[below].BlanksBefore > 0);

    /// <summary>The next body at or behind a line: all up to the next headline, byline or body.</summary>
    private static (int From, int To) Body(LineKind[] kinds, int from)
    {
        while (from < kinds.Length && !kinds[from].IsBody())
            from++;
        var to = from + 1;
        while (to < kinds.Length && kinds[to] is not (LineKind.Start or LineKind.Heading or LineKind.Byline))
            to++;
        return (from, to);
    }

    private static void Part(PageText page, LineFacts[] facts, LineKind[] kinds, int from, int to, StoryWords words, bool trails)
    {
        var (began, told) = (from, from);
        var inside = false;
        var named = NamesParts(page, kinds, from, to);
        for (var title = Title(page, facts, kinds, from, to, trails); title < to;)
        {
            var below = Below(page, facts, kinds, title, to);
            var next = Title(page, facts, kinds, below, to, trails);
            words.Add(told, title);
            told = title;
            var boxed = IsBoxed(page, title, below, to);
            if (boxed && !(named && page.Lines[below - 1].To - page.Lines[title].From <= LongestName) && MayPart(page, facts, kinds, title, below, next) && words.Odds(below, next) is var together
                && together < Parts(page, facts, title, below, words, trails) - (inside ? Inside : 0)
                && (kinds[title] == LineKind.Crosshead || Says(words, title, below, trails) >= OwnWords)
                && !CrossheadCheck.HeadsAbove(page, kinds, began, title, below, next))
            {
                // 引题 and 主题 in two boxes: the second was taken for a paragraph.
                while (below + 1 < next && facts[below].BeforeSetIn && kinds[below + 1] is LineKind.Paragraph or LineKind.Next && page.Lines[below + 1].BlanksBefore > 0)
                    below++;
                kinds.SetHeading(title, below);
                kinds[below] = LineKind.Start;
                words.Begin();
                began = told = below;
                inside = false;
            }
            else
            {
                inside |= !boxed;
            }

            title = next;
        }
    }

    /// <summary>Whether several titles in a body have so few characters as hardly any headline has: then they name its parts (电梯上楼, 秤砣落地).</summary>
    private static bool NamesParts(PageText page, LineKind[] kinds, int from, int to)
    {
        var names = 0;
        for (var title = from; title < to; title++)
            names += kinds[title] == LineKind.Crosshead && page.Lines[title].Count <= LongestName && kinds[Math.Min(title + 1, to - 1)] != LineKind.CrossheadNext ? 1 : 0;
        return names > 1;
    }

    private static int Title(PageText page, LineFacts[] facts, LineKind[] kinds, int from, int to, bool trails)
    {
        while (from < to && !IsTitle(page, facts, kinds, from, trails))
            from++;
        return from;
    }

    /// <summary>How much likelier a title in a box of its own is a headline than a crosshead, whatever the texts have in common.</summary>
    private static float Parts(PageText page, LineFacts[] facts, int title, int below, StoryWords words, bool trails)
    {
        var score = (page.HasBlankLines ? Habit : Unboxed) + (facts[below].Opens ? Opens : 0);
        // 【某县】 before a headline says whence the news comes.
        if (page.Ink[page.Lines[title].From] == '【' && page.Ink[page.Lines[title].To - 1] != '】')
            score += Placed;
        // A crosshead wraps where the column ends; a headline breaks into lines of nearly one length.
        if (below > title + 1 && facts[title].Full && page.Lines[below - 1].Count * 2 < page.Lines[title].Count)
            score -= Wrapped;
        return score + (Says(words, title, below, trails) >= OwnWords ? Announced : 0);
    }

    /// <summary>How many words a title has of the text below it, or, where headlines stand behind their texts, of one of the two.</summary>
    private static int Says(StoryWords words, int title, int below, bool trails) => words.Announced(title, below) is var said && trails ? Math.Abs(said) : said;

    /// <summary>Whether headlines stand behind their texts: the page begins with a text and ends with a headline.</summary>
    private static bool Trails(LineKind[] kinds)
    {
        int first = 0, last = kinds.Length - 1;
        while (first < last && !(kinds[first].IsBody() || kinds[first].IsHeading() || kinds[first] == LineKind.Byline))
            first++;
        while (last > first && !(kinds[last].IsBody() || kinds[last].IsHeading()))
            last--;
        return !kinds[first].IsHeading() && kinds[last].IsHeading();
    }

    /// <summary>Whether lines behind a sentence's end that seemed to go on below stand over a column of another width: they are no text of it.</summary>
    private static bool IsOverOtherColumn(LineFacts[] facts, LineKind[] kinds, int title, int below) =>
        title > 0 && facts[title - 1].Ends && !facts[below - 1].ShortByIndent && Math.Abs(facts[below - 1].Column - facts[below].Column) > LineFacts.Slack && kinds[below - 1] is LineKind.Paragraph or LineKind.Next;

    /// <summary>Whether a crosshead can be a headline at all: no part's title, no bullet, and a text below that it is not the beginning of.</summary>
    private static bool MayPart(PageText page, LineFacts[] facts, LineKind[] kinds, int title, int below, int next)
    {
        ref readonly var f = ref facts[title];
        if (below >= next || !(kinds[below] == LineKind.Paragraph || kinds[below] == LineKind.Next && (kinds[title] == LineKind.Paragraph || IsOverOtherColumn(facts, kinds, title, below))) || below - title > LongestTitle || f.PartTitle || f.NumbersPart || f.Parallel)
            return false;
        int first = page.Lines[title].From, text = page.Lines[below].From;
        // 第一本账, 第二本账: parts of one whole.
        if (page.Ink[first] is '（' or '(' or '第' || Byline.IsBullet(page.Ink[first]) || page.Lines[next - 1].To - text < FewestCharacters)
            return false;
        // A paragraph's first line, cut off by a column's end.
        return !CommonWords.Make(page.Ink[text - 1], page.Ink[text]) && (!f.ShortByIndent || facts[below].Short >= LineFacts.Indent);
    }
}
