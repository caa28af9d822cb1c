using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>The head of a page (版眉), where any word beside a page number, the paper's name or a date is the section's name.</summary>
internal static partial class Furniture
{
    private const int LongestHead = 32;
    private const int LongestSection = 6;
    private const int MostNames = 2;

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
        if (EndsInPage(ink) is > 0 and var name && MayNameSection(ink[..name]))
            return true;
        if (line.InnerSpaces is 0 or > MostGaps)
            return false;
        int names = 0, others = 0;
        foreach (var (from, to) in Parts(page, line))
        {
            var part = page.Span(from, to);
            if (IsPageOfHead(part) || IsOne(part))
                others++;
            else if (MayNameSection(part) || EndsInPage(part) is > 0)
                names++;
            else
                return false;
        }

        return others > 0 && names <= MostNames;
    }

    /// <summary>A word that can name a section and does not entitle what stands below.</summary>
    private static bool MayNameSection(ReadOnlySpan<char> ink) =>
        ink.Length is >= 2 and <= LongestSection && Names.IsHan(ink) && !HeadingWords.IsNoticeTitle(ink) && !HeadingWords.IsLabel(ink) && !Rubric.Is(ink);

    /// <summary>06, A07, 08-09: the number of a page, or of two that are one sheet.</summary>
    private static bool IsPageOfHead(ReadOnlySpan<char> ink)
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
