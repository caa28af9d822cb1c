using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>How essays and poems (副刊) name their author on a line of his own: 文/甲, 甲/文, 作者：甲, 甲 著, or the name alone.</summary>
internal static class AuthorLine
{
    private const int Longest = 8;
    private const int LongestWithPlace = 24;
    private const int MostGaps = 6;
    private const int MostNames = 3;

    // What places, schools, offices and posts end in.
    private const string Places = "省市县区镇乡村街校学院班局厅处所站社司厂矿部馆团会队行中心记任长授师席理员组联委";

    /// <summary>The author, or who took the pictures (甲/图), that a line names, by a word that says what he is; <see langword="null"/> where it names none.</summary>
    public static Byline? Read(PageText page, in TextLine line)
    {
        if (line.Count > Longest)
            return OfBook(page, line);
        var ink = page.Span(line);
        int from = 0, to = ink.Length;
        if (ink.EndsWith("/图") || ink.EndsWith("／图"))
            return Names.IsName(ink[..^2]) ? new Byline(line.To, [], [], [ink[..^2].ToString()]) : null;
        if (ink.StartsWith("作者"))
            from = 2;
        else if (ink.StartsWith("文") && ink.Length > 2 && IsMark(ink[1]))
            from = 1;
        else if (ink.EndsWith("/文") || ink.EndsWith("／文") || ink.EndsWith("｜文"))
            to -= 2;
        else if (ink[^1] is '著' or '文' && page.GapBefore(line.To - 1))
            to--;
        else
            return null;
        if (from > 0 && from < to && IsMark(ink[from]))
            from++;
        return from < to && Names.IsName(ink[from..to]) ? new Byline(line.To, [ink[from..to].ToString()], [], []) : null;
    }

    /// <summary>作者：某某某 某某出版社出版: whose book is printed here in parts (连载).</summary>
    private static Byline? OfBook(PageText page, in TextLine line)
    {
        var ink = page.Span(line);
        if (ink.Length > LongestWithPlace || line.InnerSpaces is 0 or > MostGaps || !ink.StartsWith("作者") || ink.IndexOf("出版") < 5)
            return null;
        var from = line.From + (IsMark(ink[2]) ? 3 : 2);
        for (var to = from + 2; to <= from + 4; to++)
        {
            if (page.GapBefore(to) && Names.IsName(page.Span(from, to)))
                return new Byline(line.To, [page.Span(from, to).ToString()], [], []);
        }

        return null;
    }

    /// <summary>Where the name begins in a line of a place, school or office and, behind a gap, its author: 丰收里小学 某某某, 棠河镇 某 某; -1 in any other line.</summary>
    public static int NameBehindPlace(PageText page, in TextLine line)
    {
        if (line.InnerSpaces is 0 or > MostGaps || line.Count is < 5 or > LongestWithPlace)
            return -1;
        var to = NameTo(page, line);
        for (var at = to - 2; at >= to - 4 && at >= line.From + 3; at--)
        {
            if (page.GapBefore(at))
                return Places.Contains(page.Ink[at - 1]) && IsPlace(page.Span(line.From, at)) && Names.IsName(page.Span(at, to)) ? at : Several(page, line with { To = to });
        }

        return -1;
    }

    /// <summary>Where the name ends in a line of an author and, behind a gap, his place or office: 某 某 棠河市社科联; -1 in any other line.</summary>
    public static int NameBeforePlace(PageText page, in TextLine line)
    {
        if (line.InnerSpaces is 0 or > MostGaps || line.Count is < 6 or > LongestWithPlace || !Byline.EndsOffice(page.Span(line)))
            return -1;
        for (var at = line.From + 2; at <= line.From + 4 && at + 3 < line.To; at++)
        {
            // 安全生产 人人都是安全员: four characters that could be surnames make any phrase a name.
            if (page.GapBefore(at) && !page.GapBefore(at + 1) && MayBeName(page, line with { To = at }))
                return IsPlace(page.Span(at, line.To)) ? at : -1;
        }

        return -1;
    }

    /// <summary>Where the names begin behind a place or office: 棠河师范学院 某 某 某某某.</summary>
    private static int Several(PageText page, in TextLine line)
    {
        for (var at = line.From + 3; at < line.To - 2; at++)
        {
            if (page.GapBefore(at) && Places.Contains(page.Ink[at - 1]) && IsPlace(page.Span(line.From, at)) && !page.GapBefore(at - 1))
                return new BylineReader(page, at, line.To, bareNames: true, BylineReader.Check.All).Read(line.To) is { Reporters.Count: >= 2 and <= MostNames, Photographers.Count: 0 } ? at : -1;
        }

        return -1;
    }

    /// <summary>Index behind the name of the author: 指导老师 某某 may follow it.</summary>
    public static int NameTo(PageText page, in TextLine line) =>
        page.Span(line).IndexOf("指导") is > 0 and var guide && page.GapBefore(line.From + guide) ? line.From + guide : line.To;

    /// <summary>某师范学院课题组, 市委党校调研组: several who wrote it, without their names.</summary>
    public static bool IsGroup(ReadOnlySpan<char> ink) =>
        ink.Length is >= 6 and <= LongestWithPlace && ink[^1] == '组' && (ink.EndsWith("课题组") || ink.EndsWith("调研组") || ink.EndsWith("编写组") || ink.EndsWith("报道组") || ink.EndsWith("采访组")) && Names.IsHan(ink);

    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        foreach (var c in place)
        {
            if (!Chars.IsHan(c) && !Chars.IsDigit(c) && c is not ('（' or '）' or '(' or ')'))
                return false;
        }

        return true;
    }

    /// <summary>Whether a line can be the name of an author and nothing else: 甲某某, or 甲 某 set wide.</summary>
    public static bool MayBeName(PageText page, in TextLine line) =>
        line.Count is >= 2 and <= 4 && (line.Count > 2 || IsWide(page, line)) && Names.IsName(page.Span(line))
            // Four characters that could be surnames make any phrase a name: 未来可期.
            && (line.Count < 4 || Names.IsDouble(page.Span(line)[..2]))
            // 公 告 and 简 讯 are set as wide.
            && !HeadingWords.IsNoticeTitle(page.Span(line)) && !HeadingWords.IsLabel(page.Span(line));

    /// <summary>Index behind the name in a line of an author and, in brackets, who he is: 某 某（铁路职工）; -1 in any other line.</summary>
    public static int NameBeforeNote(PageText page, in TextLine line)
    {
        var ink = page.Span(line);
        return ink[^1] is '）' && ink[..Math.Min(ink.Length, 5)].IndexOf('（') is >= 2 and var open && ink.Length - open is >= 4 and <= Longest + 2 && Names.IsHan(ink[(open + 1)..^1]) && MayBeName(page, line with { To = line.From + open }) ? line.From + open : -1;
    }

    /// <summary>Whether a gap stands between all characters, as names are set to one width.</summary>
    public static bool IsWide(PageText page, in TextLine line)
    {
        for (var i = line.From + 1; i < line.To; i++)
        {
            if (!page.GapBefore(i))
                return false;
        }

        return true;
    }

    /// <summary>（作者系…, （作者单位：…, （本文系…课题成果, （未完待续）: what a note behind a text begins with.</summary>
    public static bool IsNote(ReadOnlySpan<char> ink) => ink is ['（' or '(', '作', '者', ..] or ['（' or '(', '本', '文', '系' or '为' or '是', ..] || ink is "（未完待续）" or "（待续）";

    private static bool IsMark(char c) => c is '：' or ':' or '/' or '／' or '|' or '｜' or '·';
}
