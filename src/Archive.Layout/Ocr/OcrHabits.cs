using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Ocr;

/// <summary>Mends what readers of pictures (OCR) usually confuse, where the words around it leave no doubt. The source keeps what was read.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>新华社广州4月23日申, 〈新华社广州4月23日电〉</term><description>新华社广州4月23日电, （新华社广州4月23日电）, at a line's beginning (<see cref="OcrDates"/>)</description></item>
/// <item><term>〈记者 《记者 [记者</term><description>（记者, with the bracket that closes it</description></item>
/// <item><term>, ; : ! ? ( ) beside Chinese</term><description>their full-width forms</description></item>
/// <item><term>”一带一路” "一带一路"</term><description>“一带一路”</description></item>
/// <item><term>” at a line's beginning</term><description>“</description></item>
/// <item><term>木报讯 本报迅 本报汛, 新华杜, 木报记者</term><description>本报讯, 新华社, 本报记者, at a line's beginning</description></item>
/// <item><term>@本报记者 国本报记者 人@林报记者 口记者 国新华社记者</term><description>●本报记者, ●记者, ●新华社记者: the bullet before a byline</description></item>
/// <item><term>一一 at a line's beginning</term><description>——</description></item>
/// <item><term>2022年]月2l日, 2019%年, 第01]版</term><description>2022年1月21日, 2019年, 第01版</description></item>
/// <item><term>2O22年, l400人, 丰收—-安澜</term><description>2022年, 1400人, 丰收——安澜 (<see cref="OcrStrokes"/>)</description></item>
/// <item><term>（下转第四版GO)</term><description>（下转第四版）: the key in its circle is lost</description></item>
/// </list>
/// Text that was not misread has none of these and stays as it is.
/// </remarks>
internal static class OcrHabits
{
    /// <summary>A character that is not part of the text.</summary>
    public const char Dirt = default;

    /// <summary>What opening brackets are read as, themselves among them.</summary>
    public const string OpenBrackets = "〈<《〔[{【「『(（";
    /// <summary>What closing brackets are read as.</summary>
    public const string CloseBrackets = "〉>》〕]}】」』)）";
    private const string Bullets = "@口国回四园囗侠©®Q〇O0G令";
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("GQCODS@〇○⑧⑨⑩国口回图囗");

    private static readonly SearchValues<char> Running = SearchValues.Create("，。,：:（(");

    private const int LongestByline = 60;
    /// <summary>Digits of every width, and Chinese ones.</summary>
    public const string Digits = "0123456789０１２３４５６７８９一二三四五六七八九十";

    /// <summary>Mends ink in place; what is to go becomes <see cref="Dirt"/>.</summary>
    /// <param name="ink">Inked characters in reading order.</param>
    /// <param name="starts">Where each line begins, and the end.</param>
    public static void Mend(List<char> ink, List<int> starts)
    {
        var text = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ink);
        for (var r = 0; r + 1 < starts.Count; r++)
        {
            Beginning(text, starts[r], starts[r + 1]);
            OcrStrokes.Numbers(text[starts[r]..starts[r + 1]]);
        }

        OcrStrokes.Dashes(text);
        Brackets(text);
        Widths(text);
        Quotes(text);
        Jumps(text);
        OcrDates.Mend(text, starts);
    }

    /// <summary>Length of what an end mark (文末标记) was read as, behind the last sentence of an article: G@3, GO8, 〇3, 国.</summary>
    public static int MarkLength(ReadOnlySpan<char> ink)
    {
        var n = 0;
        while (n < 4 && n + 1 < ink.Length && "GQCODSo@()（）〇○⑧⑨⑩国口回图囗%&8390567124".Contains(ink[^(n + 1)]))
            n++;
        for (; n > 0; n--)
        {
            if (ink[^(n + 1)] is not ('。' or '！' or '？' or '”' or '）'))
                continue;
            var mark = ink[^n..];
            return mark.ContainsAny(MarkSigns) && (n > 1 || mark[0] is '国' or '口' or '回' or '图' or '囗' or '〇' or '○') ? n : 0;
        }

        return 0;
    }

    /// <summary>Whether ink is nothing but what an end mark was read as.</summary>
    public static bool IsMark(ReadOnlySpan<char> ink) => ink.Length is > 0 and <= 4 && MarkLength(['。', .. ink]) == ink.Length;

    private static void Beginning(Span<char> ink, int from, int to)
    {
        // A rule beside the column.
        if (to - from > 3 && ink[to - 1] is '|' or '丨')
            ink[to - 1] = Dirt;
        if (to - from > 3 && ink[from] == '|')
            ink[from] = Dirt;
        // A closing mark never begins a line (避头).
        if (to - from > 1 && ink[from] is '”' or '"')
            ink[from] = '“';
        // A dash is two strokes; so are two ones.
        if (to - from > 4 && ink[from] is '一' && ink[from + 1] is '一' && (Chars.IsHan(ink[from + 2]) || char.IsAsciiDigit(ink[from + 2])))
            ink[from] = ink[from + 1] = '—';
        for (var skip = 0; skip <= 3 && from + skip + 3 <= to; skip++)
        {
            var at = ink[(from + skip)..to];
            if (at[0] is '本' or '木' or '术' or '夲' or '林' && at[1] == '报')
            {
                if (at[2] is '讯' or '迅' or '汛' or '训' && skip <= 1)
                    (at[0], at[2]) = ('本', '讯');
                else if (at.Length >= 4 && at[2] == '记' && at[3] == '者' || at[2] is '评' or '通')
                    Bulleted(ink, from, skip);
                return;
            }

            if (skip > 0 && IsByline(at))
            {
                Bulleted(ink, from, skip);
                return;
            }

            if (at[0] == '新' && at[1] is '华' or '毕' && at[2] is '社' or '杜' or '祉' && skip <= 1)
            {
                (at[1], at[2]) = ('华', '社');
                return;
            }
        }
    }

    /// <summary>记者某某, 新华社记者某某, 通讯员某某: a byline to its end, without any mark of a sentence.</summary>
    private static bool IsByline(ReadOnlySpan<char> ink) =>
        ink.Length is > 3 and <= LongestByline / 2 && (ink.StartsWith("记者") || ink.StartsWith("通讯员") || ink.StartsWith("新华社记者") || ink.StartsWith("见习记者")) && !ink.ContainsAny(Running);

    /// <summary>Mends the bullet that stands before a byline; what is before it as well is dirt, a stroke of it.</summary>
    private static void Bulleted(Span<char> ink, int from, int skip)
    {
        for (var i = 0; i < skip; i++)
        {
            if (!Bullets.Contains(ink[from + i]) && !(i == 0 && skip > 1 && ink[from] is '人' or '八'))
                return;
        }

        if (ink[from + skip + 1] == '报')
            ink[from + skip] = '本';
        for (var i = 0; i < skip; i++)
            ink[from + i] = i == 0 ? '●' : Dirt;
    }

    /// <summary>The brackets round a byline behind 讯 or 电; some are read twice.</summary>
    private static void Brackets(Span<char> ink)
    {
        for (var i = 1; i + 2 < ink.Length; i++)
        {
            ReadOnlySpan<char> inside = ink[(i + 1)..];
            if (!OpenBrackets.Contains(ink[i]) || !(inside.StartsWith("记者") || inside.StartsWith("通讯员") || inside.StartsWith("本报记者") || inside.StartsWith("见习记者")))
                continue;
            var twice = i > 1 && OpenBrackets.Contains(ink[i - 1]);
            if (ink[twice ? i - 2 : i - 1] is not ('讯' or '电' or '息'))
                continue;
            if (twice)
                ink[i - 1] = Dirt;
            ink[i] = '（';
            for (var k = i + 3; k < ink.Length && k < i + LongestByline; k++)
            {
                if (!CloseBrackets.Contains(ink[k]))
                {
                    if (ink[k] is '”' or '"' or '“')
                        ink[k] = Dirt;
                    else if (ink[k] == '.' && Chars.IsHan(ink[k - 1]) && k + 1 < ink.Length && Chars.IsHan(ink[k + 1]))
                        ink[k] = '、';
                    if (Chars.IsSentenceEnd(ink[k]))
                        break;
                    continue;
                }

                ink[k] = '）';
                break;
            }
        }
    }

    /// <summary>Half-width marks beside Chinese are full-width.</summary>
    private static void Widths(Span<char> ink)
    {
        for (var i = 0; i < ink.Length; i++)
        {
            var full = ink[i] switch
            {
                ',' => '，',
                ';' => '；',
                ':' => '：',
                '!' => '！',
                '?' => '？',
                '(' => '（',
                ')' => '）',
                _ => default,
            };
            if (full == default)
                continue;
            var before = i > 0 && IsFull(ink[i - 1]);
            var after = i + 1 < ink.Length && IsFull(ink[i + 1]);
            if (ink[i] == '(' ? after || before && i + 1 < ink.Length && Chars.IsDigit(ink[i + 1]) : before)
                ink[i] = full;
        }
    }

    private static bool IsFull(char c) => Chars.IsHan(c) || c is '，' or '。' or '、' or '”' or '“' or '》' or '《' or '）' or '（' or '！' or '？' or '；' or '：';

    /// <summary>Both marks of a quotation are often read as the closing one.</summary>
    private static void Quotes(Span<char> ink)
    {
        var open = -1;
        for (var i = 0; i < ink.Length; i++)
        {
            // A quotation that nobody closes was misread otherwise.
            if (open >= 0 && i - open > 200)
                open = -1;
            switch (ink[i])
            {
                case '“':
                    open = i;
                    break;
                case '”' or '"' or '″' when open >= 0:
                    ink[i] = '”';
                    open = -1;
                    break;
                case '”' or '"' or '″' when i + 1 < ink.Length && !Chars.IsClosing(ink[i + 1]) && (ink[i] != '”' || !(i > 0 && Chars.IsSentenceEnd(ink[i - 1]) && !HasClose(ink, i + 1))) && HasClose(ink, i + 1):
                    ink[i] = '“';
                    open = i;
                    break;
            }
        }
    }

    private static bool HasClose(ReadOnlySpan<char> ink, int from)
    {
        var to = Math.Min(ink.Length, from + 80);
        for (var i = from; i < to; i++)
        {
            if (ink[i] == '“')
                return false;
            if (ink[i] is '”' or '"' or '″')
                return true;
        }

        return false;
    }

    /// <summary>The key behind 下转第四版 in its circle is read as anything.</summary>
    private static void Jumps(Span<char> ink)
    {
        for (var i = 1; i + 3 < ink.Length; i++)
        {
            if (ink[i] is not ('下' or '上') || ink[i + 1] is not ('转' or '接'))
                continue;
            if (!OpenBrackets.Contains(ink[i - 1]))
                continue;
            var at = i + 2;
            var ordinal = ink[at] is '第' or '策' or '弟';
            if (ordinal)
                at++;
            if (ink[at] is >= 'A' and <= 'Z')
                at++;
            var number = at;
            while (at < ink.Length && at - number < 3 && Digits.Contains(ink[at]))
                at++;
            if (at == number || at >= ink.Length || ink[at] is not ('版' or '蔽' or '叛' or '页'))
                continue;
            if (ordinal)
                ink[i + 2] = '第';
            ink[i - 1] = '（';
            ink[at] = ink[at] == '页' ? '页' : '版';
            var from = ++at;
            while (at < ink.Length && at - from < 5 && !Chars.IsCircled(ink[at]) && (char.IsAsciiLetterOrDigit(ink[at]) || ink[at] is '@' or '〇' or '○' or '(' or '（' or '口' or '国'))
                at++;
            if (at < ink.Length && CloseBrackets.Contains(ink[at]))
            {
                for (var k = from; k < at; k++)
                    ink[k] = Dirt;
                for (var k = at + 1; k < ink.Length && k < at + 3 && ink[k] is ')' or '）'; k++)
                    ink[k] = Dirt;
                ink[at] = '）';
            }
        }
    }
}
