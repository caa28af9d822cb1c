using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>图片说明: what stands under a picture, and who took it.</summary>
internal static class Caption
{
    /// <summary>Whether a line begins as captions do: 图为, 上图, 图①.</summary>
    public static bool Starts(ReadOnlySpan<char> ink) =>
        ink.Length > 3 && (ink.StartsWith("图为") || ink.StartsWith("上图") || ink.StartsWith("下图") || ink.StartsWith("左图") || ink.StartsWith("右图") || ink.StartsWith("题图") || ink.StartsWith("图片说明") || ink.StartsWith("图：") || ink[0] is '▲' or '▼' or '△' or '▽' or '↑' or '↓' or '←' or '→' && !ink.Contains('转')
            || ink[0] == '图' && (Chars.IsCircled(ink[1]) || ink[1] is '一' or '二' or '三' or '1' or '2' or '3') && ink[2] is '为' or '：' or '是');

    /// <summary>Whether such a line can begin with a character.</summary>
    public static bool MayBeginWith(char c) => c is '图' or '上' or '下' or '左' or '右' or '题' or '▲' or '▼' or '△' or '▽' or '↑' or '↓' or '←' or '→';

    /// <summary>Whether a picture credit can end in a character.</summary>
    public static bool MayEndIn(char c) => c is '）' or ')' or '片' or '图' or '道' or '摄' or '影' or '发' or '作';

    /// <summary>Whether ink ends in a picture credit: 某某 摄, （记者 某某 摄）, 资料图片.</summary>
    public static bool EndsInCredit(PageText page, int from, int to)
    {
        if (to - from < 2)
            return false;
        if (page.Ink[to - 1] is '）' or ')')
            to--;
        var ink = page.Span(from, to);
        if (ink.EndsWith("资料图片") || ink.EndsWith("资料图") || ink.EndsWith("供图") || ink.EndsWith("摄影报道") || ink.EndsWith("新华社发"))
            return true;
        // 槐河晚渡（版画） 某某某 作
        if (ink[^1] == '作' && ink.Length >= 5 && page.GapBefore(to - 1) && IsOfArtist(page, from, to - 1))
            return true;
        // 29 摄|氏度, 向全球摄|影爱好者, 在左侧拍摄: words that the line's end cut, or that only end as a credit does.
        if (ink[^1] == '摄' && (GoesOnWithWord(page, to) || ink.Length > 2 && ink[^2] == '拍' && !page.GapBefore(to - 2)))
            return false;
        return ink[^1] == '摄' && ink.Length <= 4 || ink[^1] == '摄' && (page.GapBefore(to - 1) && !char.IsAsciiDigit(ink[^2]) || NameBefore(ink)) || ink.EndsWith("摄影") && ink.Length < 12;
    }

    private static bool IsOfArtist(PageText page, int from, int to)
    {
        for (var n = 2; n <= 3 && to - n > from; n++)
        {
            if (to - n - 1 > from && page.Ink[to - n - 1] == '）' && page.GapBefore(to - n) && Names.IsName(page.Span(to - n, to)))
                return true;
        }

        return false;
    }

    /// <summary>Whether 摄 at a line's end is the beginning of a word that goes on right below.</summary>
    private static bool GoesOnWithWord(PageText page, int to) =>
        to < page.Count && page.Ink[to] is '影' or '像' or '制' or '取' or '入' or '录' or '氏' && page.Lines[page.LineAt(to)] is { BlanksBefore: 0 } below && below.From == to;

    /// <summary>Who took the picture, by the credit at a caption's end.</summary>
    public static Byline? Credit(PageText page, int from, int to)
    {
        var end = page.Ink[to - 1] is '）' or ')' ? to - 1 : to;
        if (end <= from)
            return null;
        // The credit begins behind the last sentence or bracket.
        var start = end - 1;
        while (start > from && end - start < 40 && !(Chars.IsSentenceEnd(page.Ink[start - 1]) || page.Ink[start - 1] is '（' or '(' or '”'))
            start--;
        if (new BylineReader(page, start, end, bareNames: false, BylineReader.Check.None).Read(end) is { Photographers.Count: > 0 } byline)
            return byline;
        // Without a stop before it, the name behind the last gap.
        for (var i = end - 2; i > start; i--)
        {
            if (page.GapBefore(i) && page.Ink[i] is not ('摄' or '图') && new BylineReader(page, i, end, bareNames: false, BylineReader.Check.All).Read(end) is { Photographers.Count: > 0 } named)
                return named;
        }

        return null;
    }

    private static bool NameBefore(ReadOnlySpan<char> ink)
    {
        for (var n = 2; n <= 4 && n + 1 < ink.Length; n++)
        {
            if (Names.IsName(ink[^(n + 1)..^1]) && (ink[^(n + 2)] is '者' or '员' or '。' or '、' or '（' or '(' || n == 3))
                return true;
        }

        return ink.Length <= 5 && Names.IsName(ink[..^1]);
    }
}
