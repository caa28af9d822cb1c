using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Tells the gaps inside a byline in brackets, （记者　甲　通讯员　乙）, from the gutter between two columns.</summary>
/// <remarks>Papers set names one em apart, and briefs below each other have those gaps in the same place, as columns would.</remarks>
internal static class BylineGap
{
    // Roles and names; and what a line's end may leave of the names before the bracket closes.
    private const int LongestByline = 30;
    private const int LongestRest = 4;

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
