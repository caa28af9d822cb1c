using System.Globalization;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Long forms of what a query calls by a short name (缩略语): 亚洲基础设施投资银行 of 亚投行, 旅游总人数 of 旅游人数.</summary>
/// <remarks>
/// A short name takes characters of the long one in their order, and the long one stands in one phrase. Two characters
/// one after the other stand in most articles, and letters are no short names of words in Chinese.
/// </remarks>
internal static class LongForms
{
    private const int ShortestName = 3;

    // 人民代表大会常务委员会 is three times as long as its short name; four allows for a word more between.
    private const int Stretch = 4;

    /// <summary>Whether a term can be a short name.</summary>
    public static bool CanHave(string folded) =>
        folded.Length >= ShortestName && folded.EnumerateRunes().All(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherLetter);

    /// <summary>Whether a folded text has the characters of a term in their order, with others between them, in one phrase not longer than
    /// four times the term.</summary>
    public static bool StandIn(ReadOnlySpan<char> folded, string term)
    {
        for (var start = folded.IndexOf(term[0]); start >= 0;)
        {
            var phrase = folded[start..Math.Min(folded.Length, start + (Stretch * term.Length))];
            if (phrase.IndexOf(TextFolding.Break) is var end and >= 0)
                phrase = phrase[..end];
            if (HasInOrder(phrase, term))
                return true;
            var next = folded[(start + 1)..].IndexOf(term[0]);
            start = next < 0 ? -1 : start + 1 + next;
        }

        return false;
    }

    private static bool HasInOrder(ReadOnlySpan<char> phrase, string term)
    {
        foreach (var c in term)
        {
            var at = phrase.IndexOf(c);
            if (at < 0)
                return false;
            phrase = phrase[(at + 1)..];
        }

        return true;
    }
}
