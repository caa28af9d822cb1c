using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>What may stand behind an article's last sentence: jump, end mark (文末标记), credit in brackets.</summary>
/// <param name="TextTo">Index behind the last character of the body itself.</param>
/// <param name="Jump">下转.</param>
/// <param name="Mark">End mark as printed: ①3, ■.</param>
/// <param name="Credit">（记者 甲） at the end.</param>
/// <param name="BareCredit">Whether the credit has no role: （甲）.</param>
/// <param name="Source">（据新华社）.</param>
/// <param name="Dateline">（新华社某地某月某日电）, as agencies' features bear it.</param>
internal sealed record Endings(int TextTo, JumpNote? Jump, string? Mark, Byline? Credit, bool BareCredit, string? Source, Lead? Dateline)
{
    private const int LongestJump = 56;
    private const int LongestCredit = 24;

    /// <summary>Reads endings backwards from <paramref name="to"/>, in any order, not past <paramref name="from"/>.</summary>
    public static Endings Read(PageText page, int from, int to)
    {
        JumpNote? jump = null;
        Byline? credit = null;
        string? mark = null, source = null;
        Lead? dateline = null;
        var bare = false;
        for (var again = true; again && to > from;)
        {
            again = false;
            if (jump is null && JumpBefore(page, from, to) is { } j)
            {
                jump = j;
                to = j.From;
                again = true;
            }
            else if (mark is null && MarkLength(page, from, to) is > 0 and var length)
            {
                mark = page.Span(to - length, to).ToString();
                to -= length;
                again = true;
            }
            else if (credit is null && source is null && OpenBracket(page, from, to) is >= 0 and var open)
            {
                if (EndsSentence(page, from, open) && Byline.InBrackets(page, open) is { } named)
                {
                    credit = named;
                }
                // （下转第二版 that ran into another bracket names no agency.
                else if (!JumpNote.MayStandAt(page.Span(0, page.Count), open + 1) && EndsSentence(page, from, open) && Lead.Dateline(page.Span(open + 1, to - 1)) is { } tail)
                {
                    (dateline, source) = (tail, tail.Source);
                }
                else if (SourceIn(page.Span(open + 1, to - 1)) is { } agency)
                {
                    source = agency;
                }
                else if (EndsSentence(page, from, open) && Byline.BareNames(page, open) is { } names)
                {
                    credit = names;
                    bare = true;
                }
                else
                {
                    break;
                }

                to = open;
                again = true;
            }
            else if (credit is null && Unbracketed(page, from, to) is { } who)
            {
                credit = who.Byline;
                to = who.From;
                again = true;
            }
        }

        return new Endings(to, jump, mark, credit, bare, source, dateline);
    }

    /// <summary>Who wrote a text or took its picture, without brackets behind its last sentence; and where that begins.</summary>
    public static (int From, Byline Byline)? Unbracketed(PageText page, int from, int to) => PictureCredit(page, from, to) ?? Author(page, from, to) ?? Signature(page, from, to);

    /// <summary>记者 甲 摄, 通讯员 乙 摄影报道: who took the picture, without brackets behind the last sentence of its text.</summary>
    private static (int From, Byline Byline)? PictureCredit(PageText page, int from, int to)
    {
        if (to - from < 3 || page.Ink[to - 1] is not ('摄' or '道') || page.Ink[to - 1] == '道' && !page.Span(from, to).EndsWith("摄影报道"))
            return null;
        var at = to - 3;
        while (at > from && to - at < LongestCredit && !Chars.IsSentenceEnd(page.Ink[at - 1]) && page.Ink[at - 1] is not '”')
            at--;
        if (at <= from || !EndsSentence(page, from, at) || new BylineReader(page, at, to, bareNames: false, BylineReader.Check.All).Read(to) is not { Photographers.Count: > 0 } byline)
            return null;
        // 记者 甲 实习生 乙 摄: both took it.
        return (at, page.Ink[to - 1] == '摄' ? new Byline(to, [], [], [.. byline.Reporters, .. byline.Correspondents, .. byline.Photographers]) : byline);
    }

    /// <summary>执笔：甲 乙: who of several wrote it, without brackets behind the last sentence.</summary>
    private static (int From, Byline Byline)? Author(PageText page, int from, int to)
    {
        var least = Math.Max(from, to - LongestCredit);
        return page.Span(least, to).LastIndexOf("执笔") is > 0 and var at && EndsSentence(page, from, least + at) && new BylineReader(page, least + at, to, bareNames: false, BylineReader.Check.All).Read(to) is { } byline ? (least + at, byline) : null;
    }

    /// <summary>某 某, set wide on a line of its own below the last sentence.</summary>
    private static (int From, Byline Byline)? Signature(PageText page, int from, int to)
    {
        var line = page.Lines[page.LineAt(to - 1)];
        return line.To == to && line.From > from && AuthorLine.IsWide(page, line) && AuthorLine.MayBeName(page, line) && EndsSentence(page, from, line.From)
            ? (line.From, new Byline(to, [page.Span(line).ToString()], [], [])) : null;
    }

    /// <summary>Whether the ink before <paramref name="to"/> ends a sentence, closing quotation marks and brackets seen through.</summary>
    public static bool EndsSentence(PageText page, int from, int to)
    {
        while (to > from && page.Ink[to - 1] is '”' or '’' or '）' or ')' or '」' or '』' or '》' or '"')
            to--;
        return to > from && Chars.IsSentenceEnd(page.Ink[to - 1]) && page.Ink[to - 1] is not '.';
    }

    /// <summary>…如下：, …如下（排名不分先后）： ends a sentence, whatever list stands below.</summary>
    public static bool AnnouncesList(ReadOnlySpan<char> ink) =>
        ink is [.., '：' or ':'] && (ink[..^1].EndsWith("如下") || ink is [.., '）', _] && ink.LastIndexOf('（') is > 1 and var open && ink[..open].EndsWith("如下"));

    private static JumpNote? JumpBefore(PageText page, int from, int to)
    {
        var least = Math.Max(from, to - LongestJump);
        for (var at = to - 1; at > least;)
        {
            // 下转, 下接 and 详见 end in one of three characters; in a bracket two of these stand alone.
            var next = page.Span(least, at).LastIndexOfAny('转', '接', '见');
            if (next < 0)
                return null;
            at = least + next;
            var i = at > least && JumpNote.MayStandAt(page.Span(0, page.Count), at - 1) ? at - 1 : at;
            // A headline that begins with a number is not the note's: 》》下转A3, and 180名… below.
            var end = to < page.Count && Chars.IsDigit(page.Ink[to]) && Chars.IsDigit(page.Ink[to - 1]) ? to : page.Count;
            if (JumpNote.MayStandAt(page.Span(0, page.Count), i) && JumpNote.Read(page.Span(0, end), i) is { IsLanding: false } jump && jump.To == to && jump.From >= from)
                return jump;
        }

        return null;
    }

    /// <summary>①3: a circled digit with up to two digits, behind a sentence; or a block such as ■.</summary>
    private static int MarkLength(PageText page, int from, int to)
    {
        if (to - 1 > from && page.Ink[to - 1] is '■' or '□' or '●' or '◆' or '▲' or '★' or '◎')
            return EndsSentence(page, from, to - 1) || Chars.IsClosing(page.Ink[to - 2]) ? 1 : 0;
        var i = to;
        while (i > from && to - i < 2 && page.Ink[i - 1] is >= '0' and <= '9')
            i--;
        if (i - 1 <= from || !Chars.IsCircled(page.Ink[i - 1]))
            return 0;
        i--;
        return Chars.IsClosing(page.Ink[i - 1]) && page.Ink[i - 1] is not ('，' or '、' or '：' or '；') ? to - i : 0;
    }

    private static int OpenBracket(PageText page, int from, int to)
    {
        if (page.Ink[to - 1] is not ('）' or ')' or '】'))
            return -1;
        for (var i = to - 2; i >= from && to - i < 60; i--)
        {
            if (page.Ink[i] is '（' or '(' or '【')
                return i;
            if (page.Ink[i] is '）' or ')' or '。' or '”')
                return -1;
        }

        return -1;
    }

    private static string? SourceIn(ReadOnlySpan<char> ink)
    {
        foreach (var start in (ReadOnlySpan<string>)["据", "均据", "来源", "摘自", "转自", "综合"])
        {
            if (ink.StartsWith(start, StringComparison.Ordinal) && ink.Length <= 24
                && (ink.Contains('社') || ink.Contains('报') || ink.Contains('网') || ink.Contains('台') || ink.Contains('《')))
                return ink.TrimEnd('电').ToString();
        }

        if (ink.StartsWith("新华社") && ink.Length <= 8 && ink[^1] is '稿' or '讯')
            return "新华社";
        return ink is "本报综合消息" or "本报综合报道" ? "本报综合" : ink is "新华社" or "本报综合" or "新华网" or "人民网" ? ink.ToString() : null;
    }
}
