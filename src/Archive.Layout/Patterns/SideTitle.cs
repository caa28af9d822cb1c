using System.Buffers;
using System.Collections.Frozen;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Titles of boxes that papers set into or under an article: 编者按, 记者手记, 【相关链接】, ■延伸阅读.</summary>
internal static class SideTitle
{
    private const int Longest = 6;
    private const int LongestChapter = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "编者按", "编后", "编后语", "编后话", "编者的话", "编者手记", "编辑手记", "记者手记", "采访手记", "采访札记", "记者观察", "记者感言", "记者点评", "编辑点评",
        "相关链接", "相关新闻", "新闻链接", "链接", "新闻背景", "背景链接", "名词解释", "延伸阅读", "知识链接", "小贴士", "核心提示", "阅读提示",
        "专家提醒", "专家点评", "专家建议", "律师说法", "法官说法", "检察官说法", "典型意义", "温馨提醒", "人物名片", "人物简介", "人物档案", "作者简介", "作者手记", "创作谈",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    // What entitles a part of a long report, between a sentence's end and a paragraph; elsewhere it may be anything.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts = new[]
    {
        "走访", "探访", "说法", "现场", "回应", "反映", "建议", "案情", "庭审", "释法", "支招", "背景", "数说", "案情回放", "案件回放", "事件回放", "案情简介", "基本案情", "裁判结果",
        "部门回应", "部门说法", "市民反映", "读者反映", "记者走访", "记者探访", "专家支招", "专家观点", "律师观点", "各方声音", "最新进展", "他山之石",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line is the title of a part where it stands between a sentence's end and a paragraph: 走访, 部门回应.</summary>
    public static bool MayTitlePart(ReadOnlySpan<char> ink) => Parts.Contains(Byline.IsBullet(ink[0]) ? ink[1..] : ink.Trim("【】"));

    /// <summary>第一章 总则, 第二节 …: parts of a law.</summary>
    public static bool IsChapter(ReadOnlySpan<char> ink)
    {
        var i = 1;
        return ink.Length is >= 4 and <= LongestChapter && ink[0] == '第' && Numerals.Read(ink, ref i) > 0 && i < ink.Length && ink[i] is '章' or '编' or '节' && Names.IsHan(ink);
    }

    // What such a line can end in, to pass over most lines at one look.
    private static readonly SearchValues<char> Last = SearchValues.Create([.. Words.Set.Select(word => word[^1])]);

    /// <summary>Whether a line is such a title and nothing else, with or without a bullet, brackets or a colon.</summary>
    public static bool Is(ReadOnlySpan<char> ink)
    {
        if (ink.Length > Longest + 3)
            return false;
        if (Byline.IsBullet(ink[0]))
            ink = ink[1..];
        ink = ink.TrimEnd("：:");
        if (ink.Length > 2 && Chars.IsOpening(ink[0]) && Chars.IsClosing(ink[^1]))
            ink = ink[1..^1];
        return ink.Length is >= 2 and <= Longest && Last.Contains(ink[^1]) && Words.Contains(ink);
    }

    /// <summary>Whether such a title has a bullet or brackets: ■小贴士, 【相关链接】.</summary>
    public static bool IsMarked(ReadOnlySpan<char> ink) => Byline.IsBullet(ink[0]) || Chars.IsOpening(ink[0]);
}
