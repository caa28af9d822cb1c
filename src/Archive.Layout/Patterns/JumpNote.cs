using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>A jump note (转版): （下转第二版③） at an article's break, （上接第01版③） where it goes on.</summary>
/// <param name="From">Index of its first inked character, its bracket included.</param>
/// <param name="To">Index behind its last inked character.</param>
/// <param name="Page">Page named, 102 for B02, the first of several (第二、三版); or <see langword="null"/>.</param>
/// <param name="Ref">Key as printed, such as ③, or <see langword="null"/>.</param>
/// <param name="IsLanding">上接 rather than 下转.</param>
/// <remarks>What a note consists of: a mark or bracket before it, its words, the page, a key, what else the paper says of the place,
/// a mark or bracket behind it. A note without mark or bracket names a 版; one of fewer words than 下转 also has both brackets.</remarks>
internal readonly record struct JumpNote(int From, int To, int? Page, string? Ref, bool IsLanding)
{
    // A to I: later letters are no sections of a paper.
    private const int Sections = 9;
    private const int MostMarks = 3;
    private const int LongestTail = 40;
    private const int LongestPlace = 8;

    private const string Marks = "》>＞▶►▷▸→☞»≫〉➤➡➔➢▲△▼▽◆◇■□●★《<＜◀◄◁←«≪〈";
    private const string Opening = "（(【[〔［";
    private const string Closing = "）)】]〕］";

    private static readonly SearchValues<char> First = SearchValues.Create("上紧" + Opening + Marks);
    private static readonly SearchValues<char> Last = SearchValues.Create("版页" + Closing + Marks + "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽");

    /// <summary>Whether the characters at <paramref name="i"/> can be the heart of a jump note.</summary>
    public static bool MayStandAt(ReadOnlySpan<char> ink, int i) => HeartAt(ink, i, out _) > 0;

    /// <summary>Reads the note whose words begin at <paramref name="heart"/>; <see langword="null"/> where none does.</summary>
    public static JumpNote? Read(ReadOnlySpan<char> ink, int heart)
    {
        var words = HeartAt(ink, heart, out var landing);
        if (words == 0)
            return null;
        var from = heart;
        string? key = null;
        if (from >= 3 && ink[(from - 3)..from] is "未完，" or "未完," or "未完、")
            from -= 3;
        else if (from >= 2 && ink[(from - 2)..from] is "未完")
            from -= 2;
        if (from > 0 && Chars.IsCircled(ink[from - 1]))
            key = ink[--from].ToString();
        var marks = 0;
        while (from > 0 && marks < MostMarks && Marks.Contains(ink[from - 1]) && !ClosesTitle(ink[..from]))
        {
            from--;
            marks++;
        }

        var bracket = from > 0 && Opening.Contains(ink[from - 1]);
        if (bracket)
            from--;
        // 《…》③（下转第二版）: a key may stand before the bracket too.
        if (bracket && key is null && from > 0 && Chars.IsCircled(ink[from - 1]))
            key = ink[--from].ToString();

        var i = heart + words;
        if (!Target(ink, ref i, out var page, out var named, out var lettered))
            return null;
        if (Key(ink, ref i, named) is { } behind)
            key = behind;
        // A bare key or number behind 下转 may be anything: a page is called 版, has its section's letter, or stands in a bracket.
        else if (!named && !lettered && !bracket)
            return null;
        // 办法详见第5版 goes on with a sentence; the note stands behind one.
        if (ink[heart] == '详' && (!named && !lettered || from > 0 && !Chars.IsSentenceEnd(ink[from - 1]) && !Chars.IsClosing(ink[from - 1])))
            return null;
        if (words == 1 && !(bracket && named) || !bracket && marks == 0 && !named)
            return null;
        if (bracket)
        {
            if (Close(ink, i, named) is { } close)
                i = close + 1;
            else if (!named || words == 1)
                return null;
        }

        for (var behindIt = 0; (marks > 0 || !bracket) && behindIt < MostMarks && i < ink.Length && "》>＞▶►→»≫〉➤▷▸".Contains(ink[i]); behindIt++)
            i++;
        return new JumpNote(from, i, page > 0 ? page : null, key, landing);
    }

    /// <summary>Whether a note can begin with the character.</summary>
    public static bool MayBeginWith(char c) => First.Contains(c) || Chars.IsCircled(c);

    /// <summary>Whether a note can end in the character.</summary>
    public static bool MayEndIn(char c) => Last.Contains(c) || Chars.IsCircled(c);

    /// <summary>Whether the last character is the 》 of a title and no mark: 《…》下转第二版.</summary>
    private static bool ClosesTitle(ReadOnlySpan<char> ink)
    {
        var before = ink[Math.Max(0, ink.Length - LongestTail)..^1];
        return ink[^1] == '》' && before.LastIndexOfAny('《', '》') is >= 0 and var at && before[at] == '《';
    }

    /// <summary>Length of 下转, 下接, 紧转, 文转, 详见 or 上接, 紧接; of 转 or 接 alone right behind a bracket; 0 for anything else.</summary>
    private static int HeartAt(ReadOnlySpan<char> ink, int i, out bool landing)
    {
        landing = false;
        if ((uint)i >= (uint)ink.Length)
            return 0;
        var next = i + 1 < ink.Length ? ink[i + 1] : default;
        switch (ink[i])
        {
            case '下' when next is '转' or '接':
            case '紧' or '文' when next is '转':
            // >>>详见第5版
            case '详' when next is '见':
                return 2;
            case '上' or '紧' when next is '接':
                landing = true;
                return 2;
            case '转' or '接' when i > 0 && Opening.Contains(ink[i - 1]):
                landing = ink[i] == '接';
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>The page named: 第二版, 02版, A3, 今日第2、3版, 头版, or only 下版.</summary>
    private static bool Target(ReadOnlySpan<char> ink, ref int i, out int page, out bool named, out bool lettered)
    {
        page = -1;
        lettered = false;
        if (i < ink.Length && ink[i] is '至' or '到')
            i++;
        foreach (var ours in (ReadOnlySpan<string>)["今日", "今天", "本报", "本期"])
        {
            if (ink[Math.Min(i, ink.Length)..].StartsWith(ours))
                i += ours.Length;
        }

        if (i < ink.Length && ink[i] == '第')
            i++;
        lettered = i < ink.Length && (ink[i] is >= 'A' and <= 'Z' || ink[i] is >= 'Ａ' and <= 'Ｚ');
        var section = lettered ? (ink[i] is >= 'Ａ' ? ink[i] - 'Ａ' : ink[i] - 'A') : 0;
        if (lettered)
            i++;
        if (i + 1 < ink.Length && ink[i] is '头' or '上' or '下' && ink[i + 1] == '版')
        {
            page = ink[i] == '头' ? 1 : -1;
            i++;
        }
        else
        {
            page = Numerals.Read(ink, ref i);
        }

        // Sections of a paper count their pages anew: B02 is 102, as the archive numbers it. P2 is page 2; T01, of a special, has no number.
        var known = section < Sections || section == 'P' - 'A';
        if (page is > 0 and < 100 && section < Sections)
            page += 100 * section;
        // Of several pages the first is where the reader turns.
        while (page > 0 && i + 1 < ink.Length && ink[i] is '、' or '，' or ',' or '-' or '—' or '–' or '～' or '~' or '至' or '和' or '及')
        {
            var at = i + 1;
            if (at < ink.Length && ink[at] is '第')
                at++;
            if (at < ink.Length && ink[at] is >= 'A' and <= 'Z')
                at++;
            if (Numerals.Read(ink, ref at) < 0 || at >= ink.Length || ink[at] is not ('版' or '、' or '，'))
                break;
            i = at;
        }

        named = i < ink.Length && ink[i] is '版' or '页' or '叠';
        if (named)
            i++;
        var names = page > 0 || named;
        page = known ? page : -1;
        return names;
    }

    /// <summary>The key behind the page, with what parts it from there: ③, ·③, 之②, ①②, ⑴; behind 版 also （1） and 1.</summary>
    private static string? Key(ReadOnlySpan<char> ink, ref int i, bool named)
    {
        var at = i;
        if (at < ink.Length && ink[at] is '之' or '-' or '—' or '·' or '•' or '.' or '、')
            at++;
        var to = at;
        while (to < ink.Length && to - at < 3 && (Chars.IsCircled(ink[to]) || ink[to] is >= '⑴' and <= '⒇'))
            to++;
        if (to == at && named && at + 2 < ink.Length && ink[at] is '（' or '(' && Chars.IsDigit(ink[at + 1]) && ink[at + 2] is '）' or ')')
            to = at + 3;
        else if (to == at && named && at + 1 < ink.Length && (Chars.IsDigit(ink[at]) || at > i && "一二三四五六七八九".Contains(ink[at])) && Closing.Contains(ink[at + 1]))
            to = at + 1;
        if (to == at)
        {
            if (at > i && ink[i] is '之' or '-' or '—')
                i = at;
            return null;
        }

        i = to;
        return ink[at..to].ToString();
    }

    /// <summary>Where the note's bracket closes. Papers add a headline, a section or a place: （上接第一版《…》）, （上接01版要闻）.</summary>
    private static int? Close(ReadOnlySpan<char> ink, int from, bool named)
    {
        for (var i = from; i < ink.Length && i - from < LongestTail; i++)
        {
            if (Closing.Contains(ink[i]))
                return i == from || ink[from] is '《' or '“' or '，' or '·' || named && i - from <= LongestPlace ? i : null;
            // Another bracket, or a sentence's end: this one was lost by a reader, and what follows is text.
            if (Opening.Contains(ink[i]) || ink[i] is '。' or '；' or '？' or '！')
                return null;
        }

        return null;
    }
}
