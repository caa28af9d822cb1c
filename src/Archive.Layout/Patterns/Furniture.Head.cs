using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>The head of a page (版眉), where any word beside a page number, the paper's name or a date is the section's name.</summary>
internal static partial class Furniture
{
    private const int LongestHead = 64;
    private const int LongestSection = 6;
    private const int LongestNames = 9;
    private const int LongestWeather = 24;
    private const int MostNames = 2;

    private static readonly SearchValues<char> Changes = SearchValues.Create("降升达破跌创迎袭");

    /// <summary>Whether a line above all else of a page is its head: 访谈 06, 08-09 特别策划, 甲乙晚报 A07 市井; a name alone over what else is the head.</summary>
    /// <param name="page">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="overHead">Whether the line below is furniture.</param>
    public static bool IsHead(PageText page, in TextLine line, bool overHead)
    {
        var ink = page.Span(line);
        if (ink.Length is < 2 or > LongestHead)
            return false;
        if (IsHeadName(ink))
            return true;
        // 人民之声报 and 读者之声 over a date.
        if (overHead && Names.IsHan(ink) && (ink.Length >= 3 && ink.Length <= 8 && ink[^1] == '报' || MayNameSection(ink)))
            return true;
        if (EndsInPage(ink) is > 0 and var name && MayNameSection(ink[..name]) || IsAddressOfPaper(ink))
            return true;
        if (line.InnerSpaces is 0 or > MostGaps)
            return false;
        int names = 0, others = 0;
        var staff = false;
        foreach (var (from, to) in Parts(page, line))
        {
            var part = page.Span(from, to);
            var isStaff = IsStaffWord(part) || StartsAs(part);
            if (isStaff || IsPageOfHead(part) || IsOne(part) || IsAddressOfPaper(part) || IsWeather(part))
                others++;
            else if (staff && part.Length <= 4 && Names.IsHan(part) || IsPinyin(part) || others > 0 && IsPhone(part))
                others += IsPinyin(part) ? 1 : 0;
            else if (MayNameSection(part) || others > 0 && SectionSet.Contains(part) || EndsInPage(part) is > 0 || NamesSections(part))
                names++;
            else
                return false;
            staff = isStaff || staff && part.Length <= 4;
        }

        return others > 0 && names <= MostNames;
    }

    /// <summary>A word that can name a section and does not entitle what stands below.</summary>
    private static bool MayNameSection(ReadOnlySpan<char> ink) =>
        ink.Length is >= 2 and <= LongestSection && Names.IsHan(ink) && !HeadingWords.IsNoticeTitle(ink) && !HeadingWords.IsLabel(ink) && !Rubric.Is(ink);

    /// <summary>国内/国际, 财经·消费, 太行风 副刊, 健康周刊: names of sections and nothing else, one of them known or ending as they do.</summary>
    public static bool NamesSections(PageText page, in TextLine line)
    {
        // 社　会
        if (IsHeadName(page.Span(line)))
            return true;
        if (!MayNameSections(page, line))
            return false;
        foreach (var (from, to) in Parts(page, line))
        {
            if (NamesSections(page.Span(from, to)))
                return true;
        }

        return false;
    }

    /// <summary>Words between gaps, strokes and dots, each of which can name a section.</summary>
    public static bool MayNameSections(PageText page, in TextLine line)
    {
        if (line.Count > LongestNames || line.InnerSpaces > 1)
            return false;
        foreach (var (from, to) in Parts(page, line))
        {
            var part = page.Span(from, to);
            var cut = part.IndexOfAny('/', '·', '、');
            if (!(cut > 0 ? MayNameSection(part[..cut]) && MayNameSection(part[(cut + 1)..]) : MayNameSection(part)))
                return false;
        }

        return true;
    }

    private static bool NamesSections(ReadOnlySpan<char> ink) =>
        ink.IndexOfAny('/', '·', '、') is > 1 and var cut
            ? ink.Length - cut is > 2 and <= LongestSection && (SectionSet.Contains(ink[..cut]) || SectionSet.Contains(ink[(cut + 1)..])) && Names.IsHan(ink[..cut]) && Names.IsHan(ink[(cut + 1)..])
            : IsHeadName(ink);

    /// <summary>今天晴到多云，偏北风3到4级; -2℃～8℃: the weather in few words.</summary>
    public static bool IsWeather(ReadOnlySpan<char> ink) =>
        ink.Length is >= 3 and <= LongestWeather && !ink.Contains('。') && (ink[^1] is '℃' or '度' && (Chars.IsDigit(ink[0]) || ink[0] is '-' or '－' or '零') || ink[^1] is '级' or '℃' or '云' or '晴' or '雨' or '雪'
            && (ink.StartsWith("今") || ink.StartsWith("明") || ink.StartsWith("晴") || ink.StartsWith("多云") || ink.StartsWith("阴")) && ink.ContainsAny('晴', '云', '阴'));

    /// <summary>21日：多云，6—18℃; 最高气温27℃; 偏南风2—3级; 空气质量：优: a line of a box of the weather.</summary>
    public static bool IsForecast(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 4 or > LongestWeather)
            return false;
        if (!(ink[^1] is '℃' or '级' or '度' or '晴' or '云' or '阴' or '雨' or '雪') || ink.Contains('。'))
            return ink[0] == '空' && ink.StartsWith("空气质量：");
        // 今晨气温降至零下12℃ is news.
        if (ink.ContainsAny(Changes))
            return false;
        var measured = ink[^1] is '℃' or '级' or '度' && ink.IndexOfAnyInRange('0', '9') >= 0;
        if (ink.Contains('，') || ink.Contains('、') || !measured)
            return ink.ContainsAny('晴', '云', '阴') && ink.IndexOf('：') is >= 2 and <= 4 and var colon && (ink[colon - 1] is '日' or '天' or '间' or '晚') && (measured || ink[^1] is '晴' or '云' or '阴' or '雨' or '雪');
        return ink.ContainsAny('温', '风', '湿') || ink.ContainsAny('晴', '云', '阴');
    }

    /// <summary>棠州新闻网：www.…, 24小时新闻热线 0000-0000000: how to reach the paper, behind its name.</summary>
    private static bool IsAddressOfPaper(ReadOnlySpan<char> ink) =>
        !ink.ContainsAny('，', '。') && (ink.IndexOf("www.") is > 0 and <= 10 || ink.Length > 6 && ink.StartsWith("24小时") && ink[4..].IndexOf("热线") is >= 0 and <= 4);

    private static bool IsPinyin(ReadOnlySpan<char> ink) => ink.Length >= 4 && !ink.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsPhone(ReadOnlySpan<char> ink) => ink.Length >= 5 && !ink.ContainsAnyExcept(NumberOnly);

    /// <summary>06, A07, 08-09: the number of a page, or of two that are one sheet.</summary>
    public static bool IsPageOfHead(ReadOnlySpan<char> ink)
    {
        if (ink.IndexOfAny('-', '—', '－') is > 0 and var dash)
            return IsPageOfHead(ink[..dash]) && IsPageOfHead(ink[(dash + 1)..]);
        var digits = ink.Length > 0 && ink[0] is >= 'A' and <= 'D' ? ink[1..] : ink;
        return digits.Length is 1 or 2 && !digits.ContainsAnyExceptInRange('0', '9') && digits is not ("0" or "00");
    }

    /// <summary>Where the number begins in 访谈06 and 市井A07; 0 where a line ends otherwise. One figure may as well count something.</summary>
    private static int EndsInPage(ReadOnlySpan<char> ink)
    {
        var i = ink.Length;
        while (i > 0 && ink.Length - i < 2 && Chars.IsDigit(ink[i - 1]))
            i--;
        if (i == ink.Length || i == 0)
            return 0;
        if (ink[i - 1] is >= 'A' and <= 'D')
            return i - 1;
        return ink.Length - i == 2 && ink[i] is '0' or '1' ? i : 0;
    }
}
