using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Whose paper a page is of, and of which day: name (报头), date, number of the issue, and who publishes it.</summary>
internal static partial class Furniture
{
    /// <summary>The newspaper's name, alone on its line (报头); <see langword="null"/> where the line is something else.</summary>
    public static string? Masthead(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 4 or > 10 || ink[^1] is not ('报' or '讯'))
            return null;
        foreach (var paper in Papers)
        {
            if (ink.EndsWith(paper))
            {
                foreach (var c in ink)
                {
                    if (!Chars.IsHan(c))
                        return null;
                }

                return ink[..2] is "本报" or "记者" or "转自" or "来源" or "据悉" ? null : ink.ToString();
            }
        }

        return null;
    }

    /// <summary>The newspaper's name before a date, on one line: 棠州日报 2020年2月26日.</summary>
    public static string? NameBefore(ReadOnlySpan<char> ink)
    {
        for (var i = Math.Min(10, ink.Length - 6); i >= 4; i--)
        {
            if (ink[i - 1] is '报' or '讯' && (Chars.IsDigit(ink[i]) || ink[i] is '第' or '星' or '农' or '二') && Masthead(ink[..i]) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>2020年2月26日 星期三 农历庚子年二月初四, or any part of it, alone on its line; 2月26日 only beside another part, since
    /// it may as well be a piece of a sentence.</summary>
    public static bool DateLine(ReadOnlySpan<char> ink)
    {
        int i = 0, parts = 0;
        var yearless = false;
        if (NameBefore(ink) is { } name)
            i = name.Length;
        while (i < ink.Length)
        {
            var before = i;
            if (PrintedDate.Read(ink, ref i, out _) || PrintedDate.Weekday(ink, ref i) || PrintedDate.Lunar(ink, ref i))
                parts++;
            else if (!yearless && PrintedDate.MonthAndDay(ink, ref i))
                yearless = true;
            else if (parts > 0 && PrintedDate.Through(ink, ref i))
                continue;
            else if (ink[i] is '，' or '、' or ',' or '　' or '（' or '）' or '(' or ')' or '·' or '|' or '｜')
                i++;
            else if (parts > 0 && Rest(ink[i..]))
                return true;
            if (i == before)
                return false;
        }

        return parts > 0;

        static bool Rest(ReadOnlySpan<char> rest) => Folio(rest, out _, out _) || NamesSection(rest) || IssueNumber(rest) || Masthead(rest) is not null || IsSection(rest) || StartsAs(rest);
    }

    /// <summary>A05社区, 02抗击疫情: behind the date any word may be a section's name.</summary>
    private static bool NamesSection(ReadOnlySpan<char> ink)
    {
        var letter = !ink.IsEmpty && ink[0] is >= 'A' and <= 'D';
        var i = letter ? 1 : 0;
        var from = i;
        while (i < ink.Length && i - from < 2 && Chars.IsDigit(ink[i]))
            i++;
        if (i == from)
            return false;
        if (i < ink.Length && ink[i] == '版')
            i++;
        // 民生 编辑: names follow.
        if (ink.Length - i > 2 && IsStaffWord(ink[^2..]))
            return false;
        // 24时止, 9例: a number of something.
        return ink.Length - i is >= 2 and <= 4 && (letter || ink[i] is not ('时' or '点' or '日' or '月' or '年' or '例' or '名' or '人' or '个' or '万' or '元' or '分')) && Names.IsHan(ink[i..]);
    }

    private static bool IssueNumber(ReadOnlySpan<char> ink)
    {
        if (ink.IsEmpty)
            return false;
        var total = ink[0] == '总';
        if (total)
            ink = ink[1..];
        if (ink.Length < 3)
            return false;
        if (ink.StartsWith("今日") || ink.StartsWith("本期") || ink.StartsWith("共"))
        {
            var at = ink[0] == '共' ? 1 : 2;
            if (at < ink.Length && ink[at] == '共')
                at++;
            return at < ink.Length && Numerals.Read(ink, ref at) > 0 && at < ink.Length && ink[at] is '版' && ink.Length - at <= 8;
        }

        if (ink[0] != '第' && !ink.StartsWith("CN") && !ink.StartsWith("ISSN"))
            return false;
        if (ink[0] == 'C' || ink[0] == 'I')
            return true;
        var i = 1;
        while (i < ink.Length && (Chars.IsDigit(ink[i]) || "〇零一二三四五六七八九十百千万".Contains(ink[i])))
            i++;
        return i > 1 && i < ink.Length && ink[i] == '期' && (i + 1 == ink.Length || IssueNumber(ink[(i + 1)..]) || ink.Length - i <= 12);
    }

    private static bool Publisher(ReadOnlySpan<char> ink) =>
        ink.Length <= 30 && (HoldTogether(ink) || ink.StartsWith("中共") && (ink.EndsWith("主办") || ink.EndsWith("主管") || ink.EndsWith("机关报")) || ink.EndsWith("出版") && ink.Length <= 16 && (ink.Contains('社') || ink.Contains('团')) || ink.EndsWith("主管主办"));

    /// <summary>某报社 某局 合办: who pays for a page with the paper; 由…主办 tells of something else.</summary>
    private static bool HoldTogether(ReadOnlySpan<char> ink) =>
        ink.Length >= 8 && ink[^1] == '办' && ink[^2] is '合' or '联' or '协' or '主' or '承' && ink.IndexOf("报社") > 0 && !ink.ContainsAny('由', '的', '在');
}
