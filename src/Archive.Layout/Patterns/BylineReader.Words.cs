using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>What stands before names and is none.</summary>
internal ref partial struct BylineReader
{
    private const int ShortestOffice = 3;
    private const int LongestDesk = 8;
    private const int LongestOffice = 16;
    private const int LongestBoth = 12;

    /// <summary>How long the words are that say of the names behind them that these wrote and photographed: 文 图 甲 某, 文/图 甲. Else 0.</summary>
    private readonly int BothBeforeNames(ReadOnlySpan<char> ink) =>
        ink.Length > LongestBoth ? 0 : ink.StartsWith("文图") && ink.Length >= 4 && page.GapBefore(from + 2) ? 2 : ink.Length >= 5 && Byline.SaysBoth(ink[..3]) && page.GapBefore(from + 3) ? 3 : 0;

    /// <summary>Where the names begin behind the office that sent the news in: 通讯员 市考试中心 甲 某.</summary>
    private readonly int BehindOffice(int nameFrom, int nameTo)
    {
        var ink = page.Span(nameFrom, nameTo);
        for (var i = Math.Min(ink.Length - 2, LongestOffice); i >= ShortestOffice; i--)
        {
            var name = ink[i..Math.Min(ink.Length, i + 3)];
            if (!Byline.EndsOffice(ink[..i]) || !Names.IsHan(ink[..i]) || !(Names.IsName(name) || Names.IsName(name[..2])))
                continue;
            // A line that was stretched has gaps everywhere: then what an office's name begins with tells.
            var gaps = Gaps(nameFrom, nameFrom + i);
            if (gaps == 0 && page.GapBefore(nameFrom + i) || gaps >= i - 2 && ink[0] is '市' or '县' or '区' or '省' or '州' or '镇' or '乡')
                return nameFrom + i;
        }

        return nameFrom;
    }

    /// <summary>Where the words begin that say whose reporter or correspondent is meant, right before his role: 热线记者, 楼市记者, 某某融媒记者, 某县通讯员; the role's own place where there are none.</summary>
    private readonly int BeforeDesk(int nameFrom, int at)
    {
        // In a line that was stretched, what stands before the first role can only be the desk.
        if (at - from is >= 2 and <= LongestDesk && nameFrom == from && role is null && at + 1 < to && page.GapBefore(at + 1) && EndsDesk(page.Ink[at - 1]))
            return from;
        var start = at;
        while (start > nameFrom && at - start < LongestDesk && Chars.IsHan(page.Ink[start - 1]) && !page.GapBefore(start))
            start--;
        // 记者 周晚州通讯员 某某: behind a role stands a name.
        if (start == nameFrom && nameFrom > from)
            return at;
        // What stands between them and the names is a gap.
        if (at - start < 2 || page.GapBefore(at) || start > from && !page.GapBefore(start) && page.Ink[start - 1] is not ('、' or '，'))
            return at;
        return EndsDesk(page.Ink[at - 1]) ? start : at;
    }

    private static bool EndsDesk(char c) => c is '线' or '媒' or '报' or '台' or '网' or '社' or '刊' or '市' or '闻' or '部' or '县' or '区' or '州' or '镇' or '乡';

    private readonly int Gaps(int nameFrom, int nameTo)
    {
        var gaps = 0;
        for (var i = nameFrom + 1; i < nameTo; i++)
            gaps += page.GapBefore(i) ? 1 : 0;
        return gaps;
    }
}
