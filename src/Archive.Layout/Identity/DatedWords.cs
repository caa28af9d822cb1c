namespace Archive.Layout.Identity;

/// <summary>Words that tell when a page was printed, because it is known when they came up.</summary>
internal static class DatedWords
{
    /// <summary>Words with the first and the last day on which newspapers used them of the present.</summary>
    public static readonly (string Word, DateOnly From, DateOnly Until)[] Table =
    [
        // Named on 8 February 2020, renamed on 26 December 2022.
        ("新冠肺炎", new(2020, 2, 8), new(2023, 1, 31)),
        ("新型冠状病毒", new(2020, 1, 8), new(2023, 1, 31)),
        ("新冠病毒感染", new(2022, 12, 26), new(2023, 12, 31)),
        // Party congresses closed on 14 November 2012, 24 October 2017 and 22 October 2022.
        ("十八大精神", new(2012, 11, 8), new(2017, 10, 24)),
        ("十九大精神", new(2017, 10, 18), new(2022, 10, 22)),
        ("二十大精神", new(2022, 10, 16), new(2027, 12, 31)),
    ];

    /// <summary>Whose foundation, and what else, anniversaries count from.</summary>
    public static readonly (string Name, int Year)[] Foundations =
    [
        ("中国共产党成立", 1921), ("建党", 1921), ("新中国成立", 1949), ("中华人民共和国成立", 1949), ("国庆", 1949), ("人民解放军建军", 1927), ("建军", 1927),
        ("长征胜利", 1936), ("抗日战争胜利", 1945), ("抗战胜利", 1945), ("改革开放", 1978), ("香港回归", 1997), ("澳门回归", 1999), ("五四运动", 1919), ("辛亥革命", 1911), ("抗美援朝出国作战", 1950),
    ];

    /// <summary>Words for the issue's own day and those around it, with the days they lie before it.</summary>
    public static readonly (string Word, int Days)[] Relative =
        [("昨日", 1), ("昨天", 1), ("今日", 0), ("今天", 0), ("前天", 2), ("前日", 2), ("明日", -1), ("明天", -1)];

    /// <summary>The first year of the five-year plan whose number is at the start of ink (十二五 is 2011): 0 where none is.</summary>
    public static int PlanStart(ReadOnlySpan<char> ink)
    {
        if (ink.Length < 3 || ink[0] != '十' || ink[2] != '五')
            return 0;
        var number = "一二三四五六".IndexOf(ink[1], StringComparison.Ordinal);
        return number < 0 ? 0 : 2006 + (5 * number);
    }

    /// <summary>星期三, 周三: the weekday at the start of ink, 0 for Sunday; -1 where none is.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="length">Number of characters that a weekday has if one is there.</param>
    public static int Weekday(ReadOnlySpan<char> ink, out int length)
    {
        length = ink.StartsWith("星期") ? 3 : ink.StartsWith("周") ? 2 : 0;
        return length == 0 || ink.Length < length ? -1 : ink[length - 1] == '天' ? 0 : "日一二三四五六".IndexOf(ink[length - 1], StringComparison.Ordinal);
    }
}
