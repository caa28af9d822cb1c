namespace Archive.Layout.Patterns;

/// <summary>What stands before names and is none.</summary>
internal ref partial struct BylineReader
{
    private const int ShortestOffice = 4;
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
            if (gaps == 0 && page.GapBefore(nameFrom + i) && !Names.IsName(ink[..i]) || gaps >= i - 2 && ink[0] is '市' or '县' or '区' or '省' or '州' or '镇' or '乡')
                return nameFrom + i;
        }

        return nameFrom;
    }

    private readonly int Gaps(int nameFrom, int nameTo)
    {
        var gaps = 0;
        for (var i = nameFrom + 1; i < nameTo; i++)
            gaps += page.GapBefore(i) ? 1 : 0;
        return gaps;
    }
}
