using System.Buffers;
using System.Collections.Frozen;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>栏目名: the name of a column or of a genre, set small over a headline: 【民生提醒】, ■新春走基层, ·短评·, 今日谈.</summary>
internal static class Rubric
{
    private const int Longest = 16;
    private const int LongestName = 14;
    private const int PlainName = 4;
    private const int LongestPlain = 9;
    private const int LongestSeries = 20;

    // What stands so without any mark; most other words alone may as well be a headline's.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "社论", "本报社论", "本报评论员文章", "评论员文章", "短评", "今日短评", "短论", "以案说法", "以案释法", "时评", "社评", "今日社评", "新华时评", "今日谈", "今日论坛", "今日话题", "今日评说", "大家谈", "一家之言", "百家论坛", "街谈巷议", "编辑絮语", "思想杂谈", "杂谈", "漫谈", "杂感", "杂文", "随笔", "散文", "散文诗",
        "诗歌", "诗词", "小说", "小小说", "微小说", "微型小说", "小说连载", "连载", "长篇连载", "报告文学", "通讯", "特写", "速写", "新闻特写", "新闻分析", "新闻述评", "新闻观察", "新闻调查", "记者调查", "记者来信", "现场短新闻",
        "图片新闻", "新春走基层", "新闻故事", "人物专访", "本报专访", "专访", "专题报道", "特稿", "工作研究", "读者来信", "来信照登", "来函照登", "群众来信", "答读者问", "热线追踪", "热线回音", "连线专家", "国际时评", "国际观察", "时事述评", "学习体会", "学生习作", "学生作文", "小荷", "习作", "党的生活", "微言大义", "编读往来", "读编往来", "事件追踪", "新闻追踪", "百姓信箱", "读者信箱", "法律信箱", "健康信箱", "我来说两句", "经验交流", "心得体会",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    // How the names of columns end; behind a bullet they are known by it.
    private static readonly string[] Ends =
        ["走基层", "进行时", "论坛", "杂谈", "茶座", "专栏", "访谈", "专访", "调查", "观察", "评论", "短评", "时评", "连载", "特写", "故事", "人物", "关注", "聚焦", "视点", "热线", "提醒", "课堂", "讲堂", "档案", "风采", "链接", "快评", "来信", "信箱"];

    // How they end without any mark, behind two characters or more: few headlines do.
    private static readonly string[] PlainEnds = ["一问一答", "随手拍", "服务台", "曝光台", "回音壁"];

    private static readonly SearchValues<char> PlainLast = SearchValues.Create([.. PlainEnds.Select(end => end[^1])]);

    // What a line can begin with or be, to pass over most lines at one look.
    private static readonly SearchValues<char> First = SearchValues.Create([.. Words.Set.Select(word => word[0]), .. "【〔［[·●□■◎○◆◇▲△★☆▪"]);

    /// <summary>Whether the name of a column, unless it is one of four characters or of a series, can begin with a character.</summary>
    public static bool MayBeginWith(char c) => First.Contains(c);

    /// <summary>Whether a line is the name of a column and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> ink)
    {
        if (IsSeries(ink) || IsPlain(ink))
            return true;
        if (ink.Length is < 2 or > Longest || !First.Contains(ink[0]) && ink.Length != PlainName)
            return false;
        var (from, to) = (ink[0], ink[^1]);
        if (from is '【' or '〔' or '［' or '[')
            return to is '】' or '〕' or '］' or ']' && IsName(ink[1..^1]) && !SideTitle.Is(ink);
        if (from == '·' || Byline.IsBullet(from))
            return to == from ? IsName(ink[1..^1]) : from != '·' && IsName(ink[1..]) && (Words.Contains(ink[1..]) || EndsAsColumn(ink));
        return Words.Contains(ink) || ink.Length == PlainName && EndsAsNotes(ink);
    }

    /// <summary>“走进棠河”系列报道之三, 开局系列述评（二）: the name of a series, with the number in it or not.</summary>
    private static bool IsSeries(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 6 or > LongestSeries || ink.IndexOf("系列") is var at && at < 2)
            return false;
        var kind = ink[(at + 2)..];
        if (!(kind.StartsWith("报道") || kind.StartsWith("评论") || kind.StartsWith("述评") || kind.StartsWith("访谈")))
            return false;
        var number = kind[2..].TrimStart("之（(").TrimEnd("）)");
        var i = 0;
        return number.IsEmpty || Chars.IsCircled(number[0]) && number.Length == 1 || Numerals.Read(number, ref i) > 0 && i == number.Length;
    }

    /// <summary>健康一问一答, 编读往来, 文明棠州·随手拍; 我身边的好邻居②: a number in a ring tells which of a series it is.</summary>
    private static bool IsPlain(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 4 or > LongestName)
            return false;
        if (Chars.IsCircled(ink[^1]))
            return ink.Length <= LongestPlain && Names.IsHan(ink[..^1]) || ink[0] == '“' && ink[^2] == '”' && IsName(ink[1..^2]);
        if (ink.Length > LongestPlain)
            return false;
        if (!PlainLast.Contains(ink[^1]))
            return false;
        foreach (var end in PlainEnds)
        {
            if (ink.EndsWith(end))
                return ink.Length >= end.Length + 2 && IsName(ink);
        }

        return false;
    }

    /// <summary>驻村手记, 棠河夜话: four characters of which the last two say what kind of notes it is.</summary>
    private static bool EndsAsNotes(ReadOnlySpan<char> ink) =>
        ink[3] is '记' or '笔' or '语' or '话' or '谈' or '坛' or '座' or '品' && ink[2..] is "手记" or "札记" or "漫笔" or "絮语" or "夜话" or "杂谈" or "漫谈" or "论坛" or "茶座" or "随笔" or "小品" or "小记" && IsName(ink);

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName)
            return false;
        foreach (var c in name)
        {
            if (!Chars.IsHan(c) && !char.IsAsciiLetterOrDigit(c) && c is not ('·' or '—' or '-' or '“' or '”' or '‘' or '’'))
                return false;
        }

        return true;
    }

    private static bool EndsAsColumn(ReadOnlySpan<char> ink)
    {
        foreach (var end in Ends)
        {
            if (ink.EndsWith(end))
                return true;
        }

        return false;
    }
}
