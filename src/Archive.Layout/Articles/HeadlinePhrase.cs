using Archive.Layout.Patterns;
using Archive.Layout.Weaving;

namespace Archive.Layout.Articles;

/// <summary>What the words of a headline's lines tell: where a phrase is broken, is complete, or names an occasion.</summary>
internal static class HeadlinePhrase
{
    private const int LongestSpeaker = 8;
    private const int LongestPlace = 4;

    // Words of one character that go on: no phrase ends with them.
    private const string GoesOn = "的与和及或并将让就把被使给由";

    /// <summary>权|限, 与|社区, 出现“会说话”|的斑马线, 达到|3500多万元, 用电量|同比增长, 8省|（区）共: no phrase ends or begins so.</summary>
    public static bool IsTorn(ReadOnlySpan<char> above, ReadOnlySpan<char> below) =>
        CommonWords.Make(above[^1], below[0]) || GoesOn.Contains(above[^1]) || below[0] is '的' or '了' or '之' or '等' || IsAmount(below) || below.StartsWith("同比") || below.StartsWith("环比")
        || below[0] is '（' && below.IndexOf('）') is > 0 and var close && close < below.Length - 1;

    /// <summary>3500多万元, 99.2%: a number with its unit and nothing more.</summary>
    private static bool IsAmount(ReadOnlySpan<char> ink)
    {
        var digits = 0;
        while (digits < ink.Length && (char.IsAsciiDigit(ink[digits]) || ink[digits] is '.' or '多' or '余' or '万' or '亿'))
            digits++;
        return digits > 0 && char.IsAsciiDigit(ink[0]) && ink.Length - digits <= 2;
    }

    /// <summary>Reads like a whole statement: …会议, …召开, …举行.</summary>
    public static bool IsComplete(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 8)
            return false;
        foreach (var end in (ReadOnlySpan<string>)["会议", "召开", "举行", "开幕", "启动", "推进会", "座谈会", "落幕", "闭幕", "揭牌"])
        {
            if (ink.EndsWith(end))
                return true;
        }

        return false;
    }

    /// <summary>Names an occasion: 甲会见乙, 会议召开.</summary>
    public static bool IsEvent(ReadOnlySpan<char> ink)
    {
        foreach (var verb in (ReadOnlySpan<string>)["会见", "会谈", "召开", "举行", "主持", "访问", "考察", "会晤", "视察", "慰问", "座谈"])
        {
            if (ink.IndexOf(verb) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>新华社评论员：, 外交部：正向…: who says it, or where it was, before a colon.</summary>
    public static bool NamesSpeaker(ReadOnlySpan<char> ink) => ink.IndexOf('：') is > 0 and <= LongestSpeaker;

    /// <summary>龙背乡: a place alone, whence the news below it comes. A line that is broken in mid-phrase would be about as long as the next; a colon behind
    /// the place (龙背乡：) makes it the headline's subject.</summary>
    public static bool IsPlace(ReadOnlySpan<char> ink, ReadOnlySpan<char> below) =>
        ink.Length is >= 3 and <= LongestPlace && Names.IsHan(ink) && ink[^1] is '县' or '区' or '镇' or '乡' or '村' or '市' && ink.Length * 5 <= below.Length * 2 && !CommonWords.Make(ink[^1], below[0]);

    /// <summary>口号: a call, which has no subject. 坚持守正创新, 为振兴注入动力, 走…之路.</summary>
    public static bool IsCall(ReadOnlySpan<char> ink)
    {
        foreach (var verb in (ReadOnlySpan<string>)[
            "推动", "推进", "奋力", "全力", "坚决", "坚持", "坚定", "开创", "打造", "加快", "加强", "深化", "强化", "压实", "提升", "提高", "统筹", "确保", "扎实", "筑牢", "织密", "弘扬", "锤炼",
            "凝聚", "汇聚", "谱写", "书写", "守牢", "守护", "夯实", "聚焦", "紧扣", "落实", "践行", "构建", "建设", "促进", "保障", "激发", "擦亮", "真抓", "突出", "走", "为", "以", "让", "把",
        ])
        {
            if (ink.StartsWith(verb))
                return true;
        }

        return false;
    }
}
