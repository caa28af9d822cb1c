using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the rows of tables (表格、开奖号码、公示名单): lines of as many cells each, parted by gaps, and values behind their names.</summary>
/// <remarks>A row ends without a stop, holds no comma, and stands under or over one with as many cells. Lines of a headline that keep
/// the gap between two phrases are two at most, and lines of a body that are as full of gaps fill their column.</remarks>
internal static class TableFinder
{
    private const int MostGaps = 7;
    private const int FewestRows = 3;
    private const int LongestName = 10;
    private const int LongestTitle = 16;
    private const int LongestPart = 6;
    private const int FewestNumbers = 2;
    private const int FewFilled = 6;

    private const string Units = "年月日时分点元万个名号";

    /// <summary>Marks such lines; all of them end as a sentence does.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length;)
        {
            var gaps = Gaps(page, facts, i);
            var to = i + 1;
            while (gaps > 0 && to < facts.Length && page.Lines[to].BlanksBefore == 0 && Gaps(page, facts, to) == gaps)
                to++;
            if (gaps > 0 && AreRows(page, facts, i, to, gaps))
            {
                // 名次 球队 胜 平 负 积分: what the columns are called.
                if (i > 0 && page.Lines[i].BlanksBefore == 0 && page.Lines[i - 1].InnerSpaces == page.Lines[i].InnerSpaces && gaps >= FewestNumbers && !facts[i - 1].Leads && !facts[i - 1].StopInside)
                    facts[i - 1].Row = facts[i - 1].Cells = facts[i - 1].Ends = true;
                for (; i < to; i++)
                    facts[i].Row = facts[i].Cells = facts[i].Ends = true;
                continue;
            }

            Value(page, facts, i++);
        }

        Titles(page, facts);
    }

    private static bool AreRows(PageText page, LineFacts[] facts, int from, int to, int gaps)
    {
        if (IsNumbers(page, from))
            return true;
        int support = 0, figures = 0;
        for (var k = from; k < to; k++)
        {
            support = Math.Max(support, facts[k].Full ? facts[k].Support : 0);
            figures += page.Span(page.Lines[k]).ContainsAnyInRange('0', '9') ? 1 : 0;
        }

        // Lines of a body that have gaps fill the column of those around them; a table has its own width.
        return support <= Math.Max(to - from + 1, figures == to - from ? FewFilled : 0) && (to - from >= FewestRows || gaps >= FewestNumbers && to - from > 1);
    }

    private static void Value(PageText page, LineFacts[] facts, int i)
    {
        ref var f = ref facts[i];
        if (NamesValue(page, facts, i, out var numbers))
        {
            f.Value = true;
            f.Ends |= numbers || f.Short > LineFacts.Indent + LineFacts.Slack;
        }
        else if (i > 0 && facts[i - 1].NameRow && page.Lines[i].BlanksBefore == 0 && page.Lines[i].InnerSpaces == 1 && EndsInName(page, page.Lines[i]))
        {
            // 清华大学 某某某 under 北京大学 某某 某某某.
            f.NameRow = f.Ends = true;
        }
        else if (i > 0 && facts[i - 1].NameRow && page.Lines[i].BlanksBefore == 0 && CutsName(page, page.Lines[i - 1], page.Lines[i]))
        {
            (facts[i - 1].Ends, f.NameRow, f.Ends) = (false, true, true);
        }

        // 报名时间：3|月2日: a row that was cut before its unit goes on.
        if (f.Row && f.Ends && i + 1 < facts.Length && CutsDate(page.Ink[page.Lines[i].To - 1], page.Ink[page.Lines[i + 1].From]))
            f.Ends = false;
    }

    /// <summary>… 何|静 …: a name of which the line's end cut one character off.</summary>
    private static bool CutsName(PageText page, in TextLine upper, in TextLine lower) =>
        page.GapBefore(upper.To - 1) && (lower.Count == 1 || page.GapBefore(lower.From + 1)) && Names.IsSurname(page.Ink[upper.To - 1]) && Names.IsHan(page.Span(lower)) && !page.GapBefore(upper.To - 2);

    private static bool EndsInName(PageText page, in TextLine line)
    {
        var at = line.To - 1;
        while (at > line.From && !page.GapBefore(at))
            at--;
        return Names.IsName(page.Span(at, line.To));
    }

    /// <summary>今日赛程 over the rows of a schedule, A组 between those of a table.</summary>
    private static void Titles(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            if (!facts[i].Row || facts[i - 1].Row || page.Lines[i].BlanksBefore > 0)
                continue;
            ref var f = ref facts[i - 1];
            ref readonly var line = ref page.Lines[i - 1];
            if (line.Count > LongestTitle || f.Ends || f.StopInside || f.Value || f.Leads || f.Furniture || f.Signs || f.Commas > 0 || page.Ink[line.To - 1] is '：' or '、')
                continue;
            if (i > 1 && line.BlanksBefore == 0 && line.Count <= LongestPart && facts[i - 2].Row)
            {
                f.PartTitle = true;
            }
            else if (i > 1 && line.BlanksBefore == 0 && line.Count <= LongestPart && page.Lines[i - 2] is { BlanksBefore: > 0, Count: <= LongestName } && !facts[i - 2].Ends && !facts[i - 2].Leads)
            {
                // 战报|A组.
                f.PartTitle = facts[i - 2].NoticeTitle = true;
                if (i > 2 && (facts[i - 3].Value || facts[i - 3].Row))
                    facts[i - 3].Ends = true;
            }
            else if (i == 1 || line.BlanksBefore > 0 && (facts[i - 2].Ends || facts[i - 2].Furniture))
                f.NoticeTitle = true;
        }
    }

    /// <summary>Number of gaps of a line that can be a row; 0 where it cannot.</summary>
    private static int Gaps(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var line = ref page.Lines[i];
        if (line.InnerSpaces is 0 or > MostGaps)
            return 0;
        ref readonly var f = ref facts[i];
        // A name of two characters is set as wide as one of three.
        var gaps = line.InnerSpaces - (Chars.IsHan(page.Ink[line.From]) && page.GapBefore(line.From + 1) ? 1 : 0);
        if (gaps == 0 || gaps * 2 >= line.Count && !IsNumbers(page, i) || f.Furniture || f.Leads || f.BylineLines > 0 || f.NameRow)
            return 0;
        var ink = page.Span(line);
        return ink.ContainsAny('，', '。', '；') || ink.Contains('（') && !ink.Contains('）') ? 0 : gaps - AboutNumbers(page, line);
    }

    /// <summary>没有摘帽的 52 个贫|困县: spaces on both sides of a number amid words, as readers see them in running text; before a cell stands one.</summary>
    private static int AboutNumbers(PageText page, in TextLine line)
    {
        var gaps = 0;
        for (var from = line.From; from < line.To; from++)
        {
            if (!Chars.IsDigit(page.Ink[from]))
                continue;
            var to = from + 1;
            while (to < line.To && !page.GapBefore(to) && (Chars.IsDigit(page.Ink[to]) || page.Ink[to] is '.' or '%'))
                to++;
            if (to < line.To && page.GapBefore(to) && Chars.IsHan(page.Ink[to]) && (from == line.From || page.GapBefore(from) && Chars.IsHan(page.Ink[from - 1])))
                gaps += from == line.From ? 1 : 2;
            from = to - 1;
        }

        return gaps;
    }

    /// <summary>红色球：03 08 15 19: figures in nearly all cells.</summary>
    private static bool IsNumbers(PageText page, int i)
    {
        ref readonly var line = ref page.Lines[i];
        var numbers = 0;
        for (var k = line.From + 1; k < line.To; k++)
            numbers += page.GapBefore(k) && Chars.IsDigit(page.Ink[k]) && Chars.IsDigit(page.Ink[k - 1]) ? 1 : 0;
        return numbers >= FewestNumbers;
    }

    /// <summary>项目编号：…, 采购人：…: what a notice asks for and gives, one a line.</summary>
    private static bool NamesValue(PageText page, LineFacts[] facts, int i, out bool numbers)
    {
        numbers = false;
        ref readonly var f = ref facts[i];
        if (f.Furniture || f.Leads || f.BylineLines > 0 || f.StopInside)
            return false;
        var ink = page.Span(page.Lines[i]);
        var colon = ink[..Math.Min(ink.Length, LongestName + 1)].IndexOfAny('：', ':');
        // 男子单打：甲 乙 above 男子团体：某区.
        if (f.NameRow && colon > 0 || colon > 1 && i > 0 && facts[i - 1].Value && page.Lines[i].BlanksBefore == 0 && page.Lines[i - 1].Count > colon && page.Ink[page.Lines[i - 1].From + colon] == ink[colon])
            return true;
        if (colon < 2 || colon + 1 >= ink.Length || !Names.IsHan(ink[..colon]))
            return false;
        numbers = !ink[(colon + 1)..^1].ContainsAnyExceptInRange('0', '9') && (Chars.IsDigit(ink[^1]) || Units.Contains(ink[^1])) && colon + 2 < ink.Length;
        return numbers || ValueNames.Is(ink[..colon]) && ink[colon + 1] is not ('“' or '‘' or '《');
    }

    private static bool CutsDate(char last, char next) => Chars.IsDigit(last) ? Units.Contains(next) : last is '年' or '月' && Chars.IsDigit(next);
}
