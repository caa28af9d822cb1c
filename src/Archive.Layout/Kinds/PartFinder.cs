using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Finds facts of lines that begin a part of an article, which only the lines around them show: numbered 小标题, and the
/// names of authors that stand alone.</summary>
internal static partial class PartFinder
{
    private const int LongestTitle = 3;
    private const int LongestPart = 6;
    private const int LongestHeading = 4;
    private const int FewestVerses = 3;
    private const int LongestVerse = 14;
    private const int FewestPoem = 4;
    private const int FewestBeforeLead = 6;
    private const int LongestRun = 12;
    private const int FewestOverPoem = 5;
    private const int LongestPoem = 40;
    private const int Uneven = 3;

    /// <summary>Adds those facts to all others.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            // 第一章 总则 over 第一条; over anything else it may be the headline of a novel's next part.
            if (page.Ink[page.Lines[i].From] == '第' && SideTitle.IsChapter(page.Span(page.Lines[i])) && (SideTitle.IsChapter(page.Span(page.Lines[i + 1])) is var list && list || facts[i + 1].Enumerates))
                (f.PartTitle, f.Ends) = (true, list);
            if (f.PartTitle && page.Ink[page.Lines[i].To - 1] is '：' or ':' && OpensHeadline(page, facts, i))
                f.PartTitle = f.Ends = false;
            if (f.PartTitle && (page.HasBlankLines ? SideTitle.Is(page.Span(page.Lines[i])) && OpensHeadline(page, facts, i) : SideTitle.IsMarked(page.Span(page.Lines[i])) && StandsOverTitle(page, facts, i)))
                (f.PartTitle, f.Ends, f.Rubric) = (false, false, true);
            if (f.Enumerates && !f.Ends && !f.StopInside)
                f.NumbersPart = IsNumberedTitle(page, facts, i);
            else if (i > 0 && !f.PartTitle && f.BylineLines == 0 && IsPartName(page, facts, i))
                f.PartTitle = true;
            else if (page.Lines[i].InnerSpaces > 0 && !f.Leads && IsAuthorWithPlace(page, facts, i))
                f.BylineLines = 1;
            else if (i + 2 < facts.Length && page.HasBlankLines && page.Lines[i + 1].InnerSpaces > 0 && IsAuthorWithLongPlace(page, facts, i))
                (f.BylineLines, facts[i + 1].BylineLines) = (2, 1);
            else if (i > 0 && page.Lines[i].InnerSpaces > 0 && !f.Leads && AreAuthors(page, facts, i))
                (f.BylineLines, f.NameRow, f.Ends) = (1, false, false);
            else if (page.Lines[i].Count <= 4 && f.BylineLines == 0 && !f.Furniture && IsAuthor(page, facts, i))
                f.BylineLines = 1;
            else if (i > 0 && f.Signs && f.BylineLines == 0 && AuthorLine.NameBeforeNote(page, page.Lines[i]) > 0 && IsTextBelow(page, facts, i + 1) && EndsTitle(page, facts, i - 1))
                (f.BylineLines, f.Signs, f.SignsAlone) = (1, false, false);
            else if (i > 0 && f.BylineLines == 0 && !f.Leads && AuthorLine.IsGroup(page.Span(page.Lines[i])) && BeginsText(page, facts, i + 1) && EndsTitle(page, facts, i - 1))
                f.BylineLines = 1;
            else if (i > 0 && page.HasBlankLines && IsPenName(page, facts, i))
                f.BylineLines = 1;
            else if (i > 0 && page.HasBlankLines && SignsText(page, facts, i))
                f.Closes = f.Ends = true;
            else if (i > 0 && IsSchoolOfPoet(page, facts, i))
                (f.BylineLines, facts[i + 1].BylineLines) = (2, 1);
        }
    }

    /// <summary>走访, 部门回应: few words between a sentence's end and a paragraph.</summary>
    private static bool IsPartName(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var below = ref facts[i + 1];
        return page.Lines[i].Count is >= 2 and <= LongestPart && facts[i - 1].Ends && SideTitle.MayTitlePart(page.Span(page.Lines[i]))
            && !below.Leads && (below.Commas > 0 || below.StopInside || BeginsParagraph(page, facts, i + 1));
    }

    /// <summary>专家提醒：|早起一杯水|不宜太凉, ■小贴士|早起一杯水: the name of a box, but more lines without a stop stand below it in its block.</summary>
    private static bool OpensHeadline(PageText page, LineFacts[] facts, int i)
    {
        var to = i + 1;
        while (to < facts.Length && page.Lines[to].BlanksBefore == 0)
        {
            if (facts[to].Ends || facts[to].StopInside || facts[to].Commas > 1 || to - i > LongestTitle)
                return false;
            to++;
        }

        return to > i + 1 && (page.Ink[page.Lines[i].To - 1] is '：' or ':' || to < facts.Length && IsTextBelow(page, facts, to));
    }

    /// <summary>Whether an unsigned text begins with a line: it or the next of its block has a comma or a stop.</summary>
    private static bool IsTextBelow(PageText page, LineFacts[] facts, int i) =>
        facts[i] is { Leads: false, BylineLines: 0, Furniture: false, Row: false } && (facts[i].Commas > 0 || facts[i].StopInside || i + 1 < facts.Length && page.Lines[i + 1].BlanksBefore == 0 && facts[i + 1] is { Leads: false, Row: false } and ({ Commas: > 0 } or { StopInside: true }));

    /// <summary>The same without blank lines: a short line without a mark, and a text that is set in.</summary>
    private static bool StandsOverTitle(PageText page, LineFacts[] facts, int i) =>
        i + 2 < facts.Length && facts[i + 1] is { Ends: false, StopInside: false, Commas: 0, Short: > 3, Leads: false, BylineLines: 0, Enumerates: false } && BeginsParagraph(page, facts, i + 2) && !CommonWords.Make(page.Ink[page.Lines[i + 2].From - 1], page.Ink[page.Lines[i + 2].From]);

    /// <summary>一、 or （一） before a title: a few lines without a stop, the last of them short, and a paragraph below.</summary>
    private static bool IsNumberedTitle(PageText page, LineFacts[] facts, int i)
    {
        if (page.Ink[page.Lines[i].From] is '问' or '答' || facts[i].Commas > 1 || i > 0 && !facts[i - 1].Ends)
            return false;
        for (var k = i; k < i + LongestTitle && k + 1 < facts.Length; k++)
        {
            if (facts[k].Ends || facts[k].StopInside || page.Ink[page.Lines[k].To - 1] is '：' or '；' or '，' or '、')
                return false;
            // A title that fills its column ends where a paragraph is set in below a blank line.
            if (k == i && facts[k].Full && page.Lines[k + 1].BlanksBefore > 0 && facts[k + 1].SetIn && page.HasBlankLines)
                return true;
            if (facts[k].Short > 3 && (BeginsParagraph(page, facts, k + 1) || facts[k + 1].Enumerates))
                // A telephone number that must not be broken leaves a sentence's line short too.
                return (!facts[k + 1].Enumerates || IsLowerLevel(page.Ink[page.Lines[i].From], page.Ink[page.Lines[k + 1].From])) && (facts[i].Commas == 0 || !char.IsAsciiLetterOrDigit(page.Ink[page.Lines[k + 1].From]));
            // Only the first line may be set in.
            if (facts[k].Short > (k == i ? 7 : 3))
                return false;
        }

        return false;
    }

    /// <summary>（一） or 1. below 一、: points of the part, not the next of a list.</summary>
    private static bool IsLowerLevel(char upper, char lower) => "一二三四五六七八九十".Contains(upper, StringComparison.Ordinal) && (lower is '（' or '(' || Chars.IsDigit(lower));

    /// <summary>Whether a block is one to four lines without any stop, and another follows.</summary>
    private static bool IsOverTitle(PageText page, LineFacts[] facts, int from)
    {
        var to = from;
        while (to < facts.Length && (to == from || page.Lines[to].BlanksBefore == 0) && to - from <= LongestHeading && facts[to] is { Ends: false, StopInside: false, Leads: false, Furniture: false, Commas: <= 1, BylineLines: 0 } && page.Ink[page.Lines[to].To - 1] is not '，')
            to++;
        return to > from && to - from <= LongestHeading && to < facts.Length && page.Lines[to].BlanksBefore > 0;
    }

    /// <summary>Whether a line begins a paragraph; without blank lines, what has a comma or stop is text, since a name stands over no other title.</summary>
    private static bool BeginsText(PageText page, LineFacts[] facts, int i) =>
        page.HasBlankLines ? BeginsParagraph(page, facts, i) : facts[i] is { Leads: false, NameRow: false, Row: false } and ({ Commas: > 0 } or { StopInside: true });

    /// <summary>Whether a poem stands below a name, behind a sentence or a title: five lines or more of uneven length and without any mark, more than a headline has. They end with
    /// their block; where no blank line is left, with the text of the page, since the next headline could not be told from them.</summary>
    private static bool IsOverPoem(PageText page, LineFacts[] facts, int i)
    {
        if (!(facts[i - 1].Ends || facts[i - 1].Furniture || EndsTitle(page, facts, i - 1)))
            return false;
        int to = i + 1, shortest = LongestVerse, longest = 0;
        for (; to < facts.Length && to - i <= LongestPoem && IsVerse(page, facts, to) && facts[to] is { BylineLines: 0, NoticeTitle: false, Rubric: false, Label: false } && Names.IsHan(page.Span(page.Lines[to])); to++)
        {
            if (page.Lines[to].BlanksBefore > 0 && to > i + 1)
                break;
            (shortest, longest) = (Math.Min(shortest, page.Lines[to].Count), Math.Max(longest, page.Lines[to].Count));
        }

        return to - i > FewestOverPoem && longest - shortest >= Uneven && (to == facts.Length || facts[to].Furniture || page.Lines[to].BlanksBefore > 0);
    }

    /// <summary>Whether a line with a comma goes on in the next.</summary>
    private static bool RunsOn(PageText page, LineFacts[] facts, int i) =>
        facts[i].Commas > 0 && !facts[i].Leads && i + 1 < facts.Length && page.Lines[i + 1].BlanksBefore == 0 && facts[i + 1].Support >= 2 && facts[i].Column == facts[i + 1].Column;

    /// <summary>Whether lines of verse follow in the same block: three at least, short, of which none is a name.</summary>
    private static bool BeginsVerse(PageText page, LineFacts[] facts, int from)
    {
        // The first may be the title of a part: 渡口.
        var titled = from < facts.Length && page.Lines[from].BlanksBefore == 0 && page.Lines[from].Count == 2 && IsVerse(page, facts, from);
        if (titled)
            from++;
        if (from + FewestVerses > facts.Length)
            return false;
        for (var k = from; k < from + FewestVerses; k++)
        {
            if (page.Lines[k].BlanksBefore > 0 || page.Lines[k].Count < 3 || !IsVerse(page, facts, k))
                return false;
        }

        return true;
    }

    /// <summary>Whether verses follow in blocks of their own, the first of which may be the title of a part (组诗): more lines than a headline has.</summary>
    private static bool BeginsPoem(PageText page, LineFacts[] facts, int from)
    {
        int to = from, stanzas = 0;
        while (to < facts.Length && to - from < LongestRun && IsVerse(page, facts, to))
        {
            stanzas += to > from && page.Lines[to].BlanksBefore == 0 ? 1 : 0;
            to++;
        }

        var leads = to < facts.Length && (facts[to].Leads || facts[to].BylineLines > 0);
        return stanzas >= 2 && to - from >= (leads ? FewestBeforeLead : FewestPoem);
    }

    private static bool IsVerse(PageText page, LineFacts[] facts, int k)
    {
        ref readonly var f = ref facts[k];
        return page.Lines[k].Count is >= 2 and <= LongestVerse && !(f.StopInside || f.Leads || f.Furniture || f.NameRow || f.Signs || AuthorLine.MayBeName(page, page.Lines[k]));
    }

    /// <summary>Whether a block ends in a line that can be a headline's: one to four lines without any sentence's end.</summary>
    private static bool EndsTitle(PageText page, LineFacts[] facts, int last)
    {
        for (var k = last; k >= 0 && k > last - LongestHeading; k--)
        {
            ref readonly var f = ref facts[k];
            if (f.Ends && page.Ink[page.Lines[k].To - 1] is '。' || f.StopInside || f.Leads || f.EndsArticle || f.BylineLines > 0 || f.Commas > 1)
                return false;
            if (k == 0 || page.Lines[k].BlanksBefore > 0)
                return true;
            // Without blank lines a title stands below a sentence's end.
            if (!page.HasBlankLines && (f.NameRow || f.Row || f.Value || page.Ink[page.Lines[k].To - 1] is '，' or '、' or '：' or '；'))
                return false;
            if (!page.HasBlankLines && (facts[k - 1].Ends || facts[k - 1].Furniture || facts[k - 1].EndsArticle))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is set in by two ems and goes on in a full one, a blank line between or not.</summary>
    private static bool BeginsParagraph(PageText page, LineFacts[] facts, int i) =>
        facts[i].SetIn || i + 1 < facts.Length && facts[i].ShortByIndent && facts[i].Support >= 2 && !facts[i].Ends && !facts[i].Leads
            && facts[i + 1].Column == facts[i].Column && Math.Abs(facts[i + 1].Short) <= 2 && page.Lines[i + 1].BlanksBefore <= 1
        || IsCutOff(page, facts, i);

    /// <summary>Whether a column ends below a paragraph's first line, so that its width shows only by the column that goes on: there it would be set in by two ems, or it is stretched.</summary>
    private static bool IsCutOff(PageText page, LineFacts[] facts, int i) =>
        page.HasBlankLines && i + 1 < facts.Length && page.Lines[i + 1].BlanksBefore == 1 && facts[i + 1] is { Full: true, Support: >= 3, Leads: false } && facts[i] is { Ends: false, Leads: false, BylineLines: 0 }
        && (facts[i + 1].Column - page.Lines[i].HalfEms is >= LineFacts.Indent - 1 and <= LineFacts.Indent + 2 || page.Lines[i].Count > LongestPart && page.Lines[i].InnerSpaces >= page.Lines[i].Count - 2);
}
