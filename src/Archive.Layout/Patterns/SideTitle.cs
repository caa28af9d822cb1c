using System.Buffers;
using System.Collections.Frozen;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Titles of boxes that papers set into or under an article: 编者按, 记者手记, 【相关链接】, ■延伸阅读.</summary>
internal static class SideTitle
{
    private const int Longest = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "编者按", "编后", "编后语", "编后话", "编者的话", "编者手记", "编辑手记", "记者手记", "采访手记", "采访札记", "记者观察", "记者感言", "记者点评", "编辑点评",
        "相关链接", "相关新闻", "新闻链接", "链接", "新闻背景", "背景链接", "名词解释", "延伸阅读", "知识链接", "小贴士", "核心提示", "阅读提示",
        "专家提醒", "专家点评", "专家建议", "律师说法", "法官说法", "检察官说法", "典型意义", "温馨提醒", "人物名片", "人物简介", "人物档案", "作者简介", "作者手记", "创作谈",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

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
}
