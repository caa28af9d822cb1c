using System.Buffers;

namespace Archive.Layout.Patterns;

/// <summary>How texts begin that nobody signs and no 本报讯 opens.</summary>
internal static class Opening
{
    private const int LongestAddress = 16;
    private const int LongestAsker = 8;

    private static readonly string[] Days = ["昨日", "昨天", "今日", "今天", "日前", "近日", "连日来", "近年来", "前日", "上周", "本周", "本月", "上月", "今年以来", "昨晚", "今晨", "即日起"];

    // To pass over most lines at one look.
    private static readonly SearchValues<char> DaysFirst = SearchValues.Create([.. Days.Select(day => day[0])]);

    /// <summary>Whether what is known by such a beginning can begin with a character.</summary>
    public static bool MayBeginWith(char c) => DaysFirst.Contains(c) || Numerals.MayBeginWith(c) || c is '记' or '受' or '为' or '因' or '经' or '问' or '据' or '本' or '编' or '@' or '根' or '兹' or '市' or '读' or '网' or '尊' or '中';

    /// <summary>Whether a line begins by saying when, as news and captions do: 昨日，…, 近日，…, 3月5日，…, 5日上午，….</summary>
    public static bool TellsWhen(ReadOnlySpan<char> ink)
    {
        foreach (var day in DaysFirst.Contains(ink[0]) ? Days : [])
        {
            if (ink.StartsWith(day, StringComparison.Ordinal))
                return true;
        }

        var i = 0;
        if (Numerals.Read(ink, ref i) is not (>= 1 and <= 31) || i + 1 >= ink.Length)
            return false;
        return ink[i] == '月' ? ink[..Math.Min(ink.Length, 8)].Contains('日') : ink[i] == '日' && ink[i + 1] is '，' or '上' or '下' or '晚' or '早' or '中' or '凌';
    }

    /// <summary>Whether a line begins as a report does: 记者从…获悉, 记者3日从….</summary>
    public static bool TellsWhence(ReadOnlySpan<char> ink) => ink.StartsWith("记者从") || ink.StartsWith("记者") && ink.Length > 4 && TellsWhen(ink[2..]);

    /// <summary>Whether more of a text must be seen than its first line to tell whether it <see cref="Announces"/> itself: a notice gives its reasons first.</summary>
    public static bool GivesReasons(ReadOnlySpan<char> ink) => ink[0] is '为' or '因' or '根' or '兹';

    /// <summary>Whether a line begins as a notice, a reader's question, a digest or a correction does, and hardly a paragraph of anything else:
    /// 受…委托，…, 因…检修，…, 因…需要，…, 因…，定于…, 中国共产党优秀党员…, 为…，现将…, 经…研究，…, 问：我是…, 据《…》报道, 据某某社报道, @网友：, 本报3月5日第2版…, 编辑同志：, 尊敬的…：, 编者按：…, 市民某女士：.</summary>
    public static bool Announces(ReadOnlySpan<char> ink)
    {
        var first = ink[..Math.Min(ink.Length, 16)];
        return ink[0] switch
        {
            '受' => ink.Length > 2 && first[..Math.Min(first.Length, 12)].Contains("委托", StringComparison.Ordinal),
            '为' => first.StartsWith("为配合") || Has(ink, "，现将", "，现就", "，现予", "，现公", "，现通", "，经研究", "，特此"),
            '根' => first.StartsWith("根据") && Has(ink, "，现将", "，现就", "，现予", "，现公", "，现通", "，现面向", "，经研究"),
            '因' => Has(first, "检修", "施工", "改造") || Has(ink, "需要，", "，定于"),
            '兹' => ink.StartsWith("兹有") || ink.StartsWith("兹定于") || ink.StartsWith("兹因"),
            '尊' => ink.StartsWith("尊敬的") && ink[..Math.Min(ink.Length, LongestAddress)].ContainsAny('：', ':'),
            '市' or '读' or '网' => AsksBy(ink),
            '经' => Has(first, "研究", "推荐", "评审", "审核", "公示"),
            '问' => first.StartsWith("问：我"),
            '据' => ink.Length > 1 && ink[1] == '《' || ink.Length > 6 && ink[2..6].Contains('《') || Has(first, "社报道"),
            '中' => ink.StartsWith("中国共产党优秀党员"),
            '@' => first.IndexOf('：') > 2,
            '编' => ink.StartsWith("编辑同志") && ink.Length > 4 && ink[4] is '：' or ':' || ink.Length > 4 && ink.StartsWith("编者按") && ink[3] is '：' or ':',
            '本' => ink.Length > 4 && ink[1] == '报' && Text.Chars.IsDigit(ink[2]) && first[..Math.Min(first.Length, 12)].Contains('版'),
            _ => false,
        };
    }

    /// <summary>市民某女士：…, 读者某某：…: who asks, and what; a quotation behind it would be a report's, and figures or several words are no name.</summary>
    private static bool AsksBy(ReadOnlySpan<char> ink) =>
        (ink.StartsWith("市民") || ink.StartsWith("读者") || ink.StartsWith("网友")) && ink[..Math.Min(ink.Length, LongestAsker)].IndexOf('：') is > 3 and var colon && colon + 1 < ink.Length && ink[colon + 1] != '“' && Names.IsHan(ink[..colon]);

    private static bool Has(ReadOnlySpan<char> ink, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (ink.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
