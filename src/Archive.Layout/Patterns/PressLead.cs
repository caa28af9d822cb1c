using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>消息头 of news that is taken from other press: 【日本《…》网站1月2日报道】, 综合新华社消息, 据央视新闻客户端.</summary>
/// <remarks>What only begins a sentence (据《…》报道，…) stays in the text; without a comma it stands before it as a source.</remarks>
internal static class PressLead
{
    private const int LongestBracket = 40;
    private const int LongestName = 16;
    private const int MostGaps = 3;

    // What such news is called in its bracket.
    private static readonly string[] Kinds = ["报道", "文章", "消息", "社论", "专稿"];

    // How the names of those who publish end.
    private static readonly string[] Publishers = ["》", "报", "社", "客户端", "公众号", "新闻网", "新华网", "人民网", "央视网", "中新网", "电视台", "广播电台", "外电", "外媒", "微博", "央视", "发布"];

    // To pass over most characters at one look.
    private static readonly SearchValues<char> PublishersLast = SearchValues.Create([.. Publishers.Select(word => word[^1])]);

    /// <summary>Reads such a head at <paramref name="at"/>; <see langword="null"/> where none stands. Its end is an index of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of the first inked character of a line.</param>
    /// <param name="lineTo">Index behind the line's last.</param>
    public static Lead? Read(PageText page, int at, int lineTo)
    {
        if (at >= lineTo)
            return null;
        return page.Ink[at] switch
        {
            '【' => InBracket(page, at),
            '综' or '据' => Bare(page, at, lineTo),
            _ => null,
        };
    }

    /// <summary>【法国《…》网站1月2日文章】: a paper, a day, and what it is.</summary>
    private static Lead? InBracket(PageText page, int at)
    {
        var ink = page.Span(at + 1, Math.Min(page.Count, at + LongestBracket));
        var close = ink.IndexOf('】');
        if (close < 6 || !EndsIn(ink[..close], Kinds))
            return null;
        ink = ink[..close];
        var to = ink.IndexOf('月');
        if (to < 0 || !ink[to..].Contains('日'))
            return null;
        while (to > 0 && (Chars.IsDigit(ink[to - 1]) || "一二三四五六七八九十".Contains(ink[to - 1], StringComparison.Ordinal)))
            to--;
        return to < 3 || ink[..to].ContainsAny('，', '。') ? null : new Lead { To = at + close + 2, Source = ink[..to].ToString() };
    }

    /// <summary>综合新华社消息, 据中新社报道, 据《…》: a gap follows, since with a comma it would begin the sentence.</summary>
    private static Lead? Bare(PageText page, int at, int lineTo)
    {
        var ink = page.Span(at, Math.Min(page.Count, at + LongestName + 4));
        var from = ink.StartsWith("综合") ? 2 : 1;
        if (ink[from - 1] is not ('据' or '合'))
            return null;
        for (var to = from + 2; to < ink.Length && to - from <= LongestName && ink[to - 1] is not ('，' or '。' or '：' or '“'); to++)
        {
            if (!PublishersLast.Contains(ink[to - 1]) || !EndsIn(ink[from..to], Publishers))
                continue;
            var rest = ink[to..];
            var kind = EndsIn(rest[..Math.Min(2, rest.Length)], Kinds) ? 2 : 0;
            var end = at + to + kind;
            // 据《…》 on a line full of gaps may go on; 综合…消息 cannot.
            var parted = end < lineTo && page.GapBefore(end) && page.Lines[page.LineAt(at)].InnerSpaces <= MostGaps && Chars.IsHan(page.Ink[end])
                // 据《…》报道 2日上午, and 据《…》报道 alone on a line.
                || kind > 0 && end < page.Count && page.Ink[end] is not ('，' or '。' or '、' or '：' or '的') && (end == lineTo || page.Lines[page.LineAt(at)].InnerSpaces <= MostGaps) && (end == lineTo ? page.Lines[page.LineAt(end)].BlanksBefore == 0 : page.GapBefore(end) && !Chars.IsClosing(page.Ink[end]))
                || kind == 0 && end == lineTo && IsSourceAlone(page, at, end)
                || from == 2 && kind > 0 && end < page.Count && page.Ink[end] is not ('，' or '。' or '、');
            if (parted)
                return new Lead { To = end, Source = page.Span(at, from == 2 ? end : at + to).ToString() };
        }

        return null;
    }

    /// <summary>据《…》 alone on a line that falls short, with the text right below it.</summary>
    private static bool IsSourceAlone(PageText page, int at, int end)
    {
        if (page.Ink[end - 1] != '》' || end >= page.Count || !Chars.IsHan(page.Ink[end]))
            return false;
        var (own, below) = (page.Lines[page.LineAt(at)], page.Lines[page.LineAt(end)]);
        return own.From == at && own.To == end && below.BlanksBefore == 0 && own.HalfEms * 10 < below.HalfEms * 9;
    }

    private static bool EndsIn(ReadOnlySpan<char> ink, string[] words)
    {
        foreach (var word in words)
        {
            if (ink.EndsWith(word))
                return true;
        }

        return false;
    }
}
