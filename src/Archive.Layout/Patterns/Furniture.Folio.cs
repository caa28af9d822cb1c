using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Page numbers and names of sections (版次、版名).</summary>
internal static partial class Furniture
{
    /// <summary>第04版：县区新闻, 02 民生, A3版, 第1版 要闻: page number and section name (版次, 版名).</summary>
    public static bool Folio(ReadOnlySpan<char> ink, out int page, out string? section)
    {
        section = null;
        page = 0;
        if (ink.Length is 0 or > 24)
            return false;
        var i = 0;
        var ordinal = ink[0] == '第';
        if (ordinal)
            i++;
        var letter = i < ink.Length && ink[i] is >= 'A' and <= 'D' or >= 'Ａ' and <= 'Ｄ';
        var pagesBefore = !letter ? 0 : 100 * (ink[i] - (ink[i] is >= 'Ａ' ? 'Ａ' : 'A'));
        if (letter)
            i++;
        var numberFrom = i;
        page = Numerals.Read(ink, ref i);
        if (page is < 1 or > 400)
        {
            // 要闻 02: the section first.
            return SectionFirst(ink, out page, out section);
        }

        // Sections of a paper count their pages anew: B02 is 102, as jumps name it and the archive numbers it.
        if (page < 100)
            page += pagesBefore;
        var digits = numberFrom < ink.Length && Chars.IsDigit(ink[numberFrom]);
        var named = i < ink.Length && ink[i] is '版';
        if (named)
            i++;
        while (i < ink.Length && ink[i] is '：' or ':' or '·' or '|' or '｜' or '-' or '—' or '/')
            i++;
        var rest = ink[i..];
        if (rest.IsEmpty)
            return (named || letter && digits) && (ordinal || digits);
        if (rest.Length > 12 || rest.ContainsAny(NoSection) || !(named && ordinal || IsSection(rest) && (digits || named)))
            return false;
        section = rest.ToString();
        return true;
    }

    /// <summary>Whether a line ends in the page where something stands: …5版, （见A3版）, …第二版, …A05.</summary>
    public static bool NamesPage(ReadOnlySpan<char> ink)
    {
        ink = ink.TrimEnd("）)】");
        if (ink.Length < 2 || ink[^1] != '版')
            return EndsInLetteredPage(ink);
        var c = ink[^2];
        return Chars.IsDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
    }

    /// <summary>A03, B2: the number of a page in a paper of several sections, at the end of ink.</summary>
    private static bool EndsInLetteredPage(ReadOnlySpan<char> ink)
    {
        var i = ink.Length;
        while (i > 0 && ink.Length - i < 2 && Chars.IsDigit(ink[i - 1]))
            i--;
        return i < ink.Length && i > 1 && ink[i - 1] is >= 'A' and <= 'D' && !char.IsAsciiLetterOrDigit(ink[i - 2]);
    }

    private static bool SectionFirst(ReadOnlySpan<char> ink, out int page, out string? section)
    {
        page = 0;
        section = null;
        if (ink.Length > 12 || ink[^1] != '版' && !Chars.IsDigit(ink[^1]))
            return false;
        for (var i = 2; i <= 6 && i < ink.Length; i++)
        {
            if (!IsSection(ink[..i]))
                continue;
            var at = i;
            while (at < ink.Length && ink[at] is '第' or '：' or '·' or ':')
                at++;
            // 健康 B3
            var letter = at + 1 < ink.Length && ink[at] is >= 'A' and <= 'D' && Chars.IsDigit(ink[at + 1]) ? 100 * (ink[at++] - 'A') : 0;
            page = at < ink.Length && Chars.IsDigit(ink[at]) || at > i ? Numerals.Read(ink, ref at) : -1;
            page = page is > 0 and < 100 ? page + letter : page;
            if (at < ink.Length && ink[at] == '版')
                at++;
            if (page is <= 0 or > 400 || at < ink.Length)
                continue;
            section = ink[..i].ToString();
            return true;
        }

        return false;
    }

    private static bool IsSection(ReadOnlySpan<char> ink)
    {
        if (SectionSet.Contains(ink))
            return true;
        // 教育·财经
        if (ink.IndexOf('·') is > 1 and var dot)
            return SectionSet.Contains(ink[..dot]) && SectionSet.Contains(ink[(dot + 1)..]);
        // 21:30 晚间新闻 is a programme.
        return ink.Length <= 6 && !Chars.IsDigit(ink[0]) && (ink.EndsWith("新闻") || ink.EndsWith("要闻") || ink.EndsWith("专版") || ink.EndsWith("周刊") || ink.EndsWith("副刊") || ink.EndsWith("专刊") || ink.EndsWith("版"));
    }

    /// <summary>A date with its weekday, of which a figure was misread: 2023年？月20日 星期四. No headline is dated so.</summary>
    private static bool MisreadDate(ReadOnlySpan<char> ink)
    {
        if (ink.Length is < 9 or > 32 || ink[4] != '年' || ink[..4].ContainsAnyExceptInRange('0', '9'))
            return false;
        var week = ink[..Math.Min(ink.Length, 14)].IndexOf("星期");
        return week > 5 && week + 2 < ink.Length && ink[week - 1] == '日' && (ink.Length <= week + 4 || ink[(week + 2)..Math.Min(ink.Length, week + 6)].ContainsAny('农', '夏', '版'));
    }
}
