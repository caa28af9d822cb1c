using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Tells the gaps inside a byline, （记者　甲　通讯员　乙） or on a line of its own, from the gutter between two columns.</summary>
/// <remarks>Papers set names one em apart, and briefs below each other have those gaps in the same place, as columns would.</remarks>
internal static class BylineGap
{
    // Roles and names; and what a line's end may leave of the names before the bracket closes.
    private const int LongestByline = 30;
    private const int LongestRest = 4;

    // 麦尔丹·尤努斯、麦尔丹: names that no gap parts.
    private const double LongestName = 12;

    /// <summary>Whether the gap before a word stands in a byline: behind （记者 or （通讯员, before names and the closing bracket.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="words">The words of a line, from left to right.</param>
    /// <param name="at">The word behind the gap.</param>
    public static bool IsBefore(string text, List<Word> words, int at)
    {
        Span<char> before = stackalloc char[LongestByline];
        var from = before.Length;
        for (var w = at - 1; w >= 0 && from > 0; w--)
        {
            for (var i = words[w].Span.End - 1; i >= words[w].Span.Start && from > 0; i--)
            {
                if (Chars.IsSpace(text[i]))
                    continue;
                before[--from] = text[i];
                if (text[i] is '（' or '(' or '〈')
                    return (before[(from + 1)..].StartsWith("记者") || before[(from + 1)..].StartsWith("通讯员") || before[(from + 1)..].StartsWith("本报记者")) && NamesFollow(text, words, at);
                if (!MayStandIn(text[i]))
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the gap before a word stands in a byline on a line of its own, 本报记者　甲　通讯员　乙: set in the middle over two columns, it has gaps where their gutter is.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="words">The words of a line, from left to right.</param>
    /// <param name="from">The first of them that may be the byline's.</param>
    /// <param name="at">The word behind the gap.</param>
    /// <param name="widest">What gap is wider than any in a byline.</param>
    public static bool IsIn(string text, List<Word> words, int from, int at, double widest)
    {
        Span<char> ink = stackalloc char[LongestByline];
        var length = 0;
        for (var w = from; w < at; w++)
        {
            if (!Append(text, words[w], ink, ref length))
                return false;
        }

        var before = ink[..length];
        if (!BeginsWithRole(before))
            return false;
        var behind = length;
        for (var w = at; w < words.Count && (w == at || words[w].Left - words[w - 1].Right < widest); w++)
        {
            if (words[w].Ems > LongestName || !Append(text, words[w], ink, ref length))
                return false;
        }

        var after = ink[behind..length];
        return after.Length > 1 && (Names.IsSurname(after[0]) || after.StartsWith("通讯员") || after.StartsWith("记者") || after.StartsWith("实习生") || after.StartsWith("摄影"));
    }

    /// <summary>Whether ink begins as a byline on a line of its own does: 本报记者, □通讯员.</summary>
    public static bool BeginsWithRole(ReadOnlySpan<char> ink)
    {
        if (ink.Length > 0 && Byline.IsBullet(ink[0]))
            ink = ink[1..];
        return ink.StartsWith("本报记者") || ink.StartsWith("记者") || ink.StartsWith("通讯员") || ink.StartsWith("本报通讯员");
    }

    /// <summary>Adds a word's characters, where all of them may stand in a byline and there is room.</summary>
    private static bool Append(string text, Word word, Span<char> ink, ref int length)
    {
        for (var i = word.Span.Start; i < word.Span.End; i++)
        {
            if (Chars.IsSpace(text[i]))
                continue;
            if (length == ink.Length || !MayStandIn(text[i]) && !(length == 0 && Byline.IsBullet(text[i])))
                return false;
            ink[length++] = text[i];
        }

        return true;
    }

    private static bool NamesFollow(string text, List<Word> words, int at)
    {
        var count = 0;
        for (var w = at; w < words.Count; w++)
        {
            for (var i = words[w].Span.Start; i < words[w].Span.End; i++)
            {
                if (Chars.IsSpace(text[i]))
                    continue;
                if (text[i] is '）' or ')' or '〉')
                    return count > 0;
                if (!MayStandIn(text[i]) || ++count > LongestByline)
                    return false;
            }
        }

        // The names go on in the next line.
        var first = text[words[at].Span.Start];
        return count <= LongestRest && (Names.IsSurname(first) || first == '通');
    }

    private static bool MayStandIn(char c) => Chars.IsHan(c) || c is '、' or '·' or '•';
}
