using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>How bylines begin, and the forms of them that no role tells.</summary>
internal sealed partial record Byline
{
    private const int LongestPaper = 9;
    private const int LongestNames = 18;

    /// <summary>Whether ink can be the beginning of a byline.</summary>
    public static bool StartsLikeByline(ReadOnlySpan<char> ink)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["本报", "新华社", "记者", "通讯员", "特约", "见习", "实习", "文/", "文／", "文：", "图/", "图／", "摄影", "撰文", "撰稿", "采写", "本刊", "全媒体", "融媒体", "首席记者", "特派记者"])
        {
            if (ink.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        // 晚报记者, 都市报记者, 棠州早报记者
        return ink.Length > 5 && (StartsWithCityPaper(ink) || ink.StartsWith("都市报记者") || NamesPaper(ink) || NamesDesk(ink) || IsReader(ink));
    }

    /// <summary>Whether ink begins with a paper's name in full and who works for it: 棠州早报记者, 棠州日报首席记者.</summary>
    public static bool NamesPaper(ReadOnlySpan<char> ink)
    {
        var paper = ink[..Math.Min(ink.Length, LongestPaper)].IndexOf('报');
        if (paper < 2 || paper + 3 > ink.Length || ink[paper + 1] is not ('记' or '见' or '首' or '特' or '通' or '实') || !Names.IsHan(ink[..paper]))
            return false;
        return (ink[paper - 1] is '日' or '晚' or '晨' or '早' or '快' or '商' or '时' or '导' or '周' || ink[..paper].EndsWith("都市") || ink[..paper].EndsWith("青年"))
            && ink[(paper + 1)..] is ['记', '者', ..] or ['通', '讯', '员', ..] or [_, _, '记', '者', ..];
    }

    /// <summary>Whether ink begins with who a reporter works for, though it is no paper: 某某融媒记者, 某某电视台首席记者.</summary>
    public static bool NamesDesk(ReadOnlySpan<char> ink)
    {
        var role = ink[..Math.Min(ink.Length, LongestPaper + 2)].IndexOf("记者");
        if (role < 2 || !Names.IsHan(ink[..role]))
            return false;
        var desk = ink[..role];
        if (desk.EndsWith("首席") || desk.EndsWith("见习") || desk.EndsWith("特派"))
            desk = desk[..^2];
        return desk.EndsWith("融媒") || desk.EndsWith("电视台") || desk.EndsWith("热线");
    }

    /// <summary>读者 某先生 文/图: who sent in what he saw, and took a picture of it.</summary>
    public static bool IsReader(ReadOnlySpan<char> ink) =>
        ink.Length is >= 7 and <= 12 && ink[..2] is "读者" or "市民" or "网友" && SaysBoth(ink[^3..]) && Names.IsHan(ink[..^3]);

    private static bool StartsWithCityPaper(ReadOnlySpan<char> ink) => ink is ['晚' or '晨' or '早' or '快' or '商', '报', '记', '者', ..];

    /// <summary>Where the one name begins behind 本报记者, 见习记者 or 棠州早报记者, which a bullet or a gap shows to be one though it begins with no surname.</summary>
    private static int? OneName(PageText page, int from, int to, bool bullet)
    {
        // 记者 手记, 记者 观察: without the paper's name or what kind of reporter he is, two characters are no name.
        var role = page.Span(from, to).IndexOf("记者");
        var at = from + role + 2;
        return role >= 2 && to - at is 2 or 3 && (bullet || page.GapBefore(at) && !page.GapBefore(from + 1)) && Names.IsHan(page.Span(from, to)) ? at : null;
    }

    /// <summary>□某某某 某 某: several names, behind a bullet or where authors stand; one of three characters or set wide shows that they are no words.</summary>
    public static Byline? SeveralNames(PageText page, int at, in TextLine line)
    {
        if (line.InnerSpaces == 0 || line.To - at > LongestNames || new BylineReader(page, at, line.To, bareNames: true, BylineReader.Check.All).Read(line.To) is not { Photographers.Count: 0, Correspondents.Count: 0 } names)
            return null;
        var i = at;
        var shows = false;
        foreach (var name in names.Reporters)
        {
            // Gaps part them.
            if (i > at && !page.GapBefore(i) && page.Ink[i - 1] != '、')
                return null;
            shows |= name.Length == 3 || page.GapBefore(i + 1);
            i += name.Length;
            if (i < line.To && page.Ink[i] == '、')
                i++;
        }

        return shows && names.Reporters.Count is > 1 and <= MostBareNames ? names : null;
    }

    /// <summary>文/图 behind names: who wrote took the pictures too.</summary>
    public static bool SaysBoth(ReadOnlySpan<char> ink) => ink is "文/图" or "文／图" or "文/摄" or "文／摄" or "图/文" or "图／文" or "文图";

    /// <summary>□甲 乙 文/图, 甲 文/图: names of who wrote and photographed, without a role.</summary>
    private static Byline? NamesOfBoth(PageText page, int at, in TextLine line)
    {
        if (line.To - at is < 5 or > LongestNames || !SaysBoth(page.Span(line.To - 3, line.To)) || !page.GapBefore(line.To - 3))
            return null;
        return new BylineReader(page, at, line.To - 3, bareNames: true, BylineReader.Check.All).Read(line.To) is { Photographers.Count: 0, Correspondents.Count: 0, Reporters.Count: > 0 and <= MostBareNames } names
            ? names with { Photographers = names.Reporters } : null;
    }

    /// <summary>某某某 记者 某 某: a name without a role before one that has one.</summary>
    private static Byline? NameBeforeRole(PageText page, int at, in TextLine line)
    {
        for (var role = at + 2; role <= at + 4 && role + 4 <= line.To; role++)
        {
            if (page.GapBefore(role) && page.Span(role, line.To) is var rest && (rest.StartsWith("记者") || rest.StartsWith("通讯员")))
                return Names.IsName(page.Span(at, role)) && new BylineReader(page, role, line.To, bareNames: false, BylineReader.Check.All).Read(line.To) is { } named ? named with { Reporters = [page.Span(at, role).ToString(), .. named.Reporters] } : null;
        }

        return null;
    }

    /// <summary>（小　某）, （棠宣）: a name in brackets that is known by no surname, but is set wide, or is what an office's writers call themselves.</summary>
    private static bool IsPenName(PageText page, int at, string name) =>
        name.Length == 2 && Names.IsHan(name) && (page.GapBefore(at + 1) && name[0] is not ('完' or '待' or '未' or '续' or '上' or '下' or '全') || name[1] is '宣' or '轩');

    /// <summary>Whether the block above a line is one or two lines behind a sentence's end.</summary>
    private static bool StandsBehindSentence(PageText page, int line)
    {
        var from = line - 1;
        while (from > 0 && page.Lines[from].BlanksBefore == 0 && line - from < 3)
            from--;
        return from > 0 && line - from < 3 && page.Lines[from].BlanksBefore > 0 && Endings.EndsSentence(page, page.Lines[from - 1].From, page.Lines[from].From);
    }

    /// <summary>（本报记者 某某） on a line of its own between a headline and a text; behind a sentence it ends a text.</summary>
    private static Byline? InBracketsUnderHeadline(PageText page, int line)
    {
        var own = page.Lines[line];
        if (page.Ink[own.From] is not ('（' or '(') || line == 0 || line + 1 == page.Lines.Length || page.Lines[line + 1].Count < ShortestText || Endings.EndsSentence(page, page.Lines[line - 1].From, own.From))
            return null;
        // （某某某） below a box of few lines, which stands behind a sentence's end: the author of a poem.
        var bare = own.Count is 4 or 5 && page.HasBlankLines && own.BlanksBefore > 0 && StandsBehindSentence(page, line);
        return (InBrackets(page, own.From) ?? (bare ? BareNames(page, own.From) : null)) is { } byline && byline.To == own.To && byline.Reporters.Count + byline.Correspondents.Count > 0 && byline.Photographers.Count == 0 ? byline : null;
    }
}
