using Archive.Layout.Text;

namespace Archive.Layout.Joining;

/// <summary>How a text stops at a jump, and how it begins behind one.</summary>
internal static class SentenceCut
{
    /// <summary>Whether a paragraph stops where a sentence ends, closing quotation marks and brackets seen through.</summary>
    public static bool EndsSentence(string text)
    {
        var to = text.Length;
        while (to > 0 && text[to - 1] is '”' or '’' or '）' or ')' or '」' or '』' or '》' or '"' or ' ')
            to--;
        return to > 0 && Chars.IsSentenceEnd(text[to - 1]);
    }

    /// <summary>Whether a paragraph begins inside a sentence: with a mark that cannot begin one, or in lower-case Latin letters.</summary>
    public static bool BeginsInside(string text) =>
        text.Length > 0 && (Chars.IsClosing(text[0]) && text[0] != '…' || char.IsAsciiLetterLower(text[0]));

    /// <summary>Whether a quotation is open where a paragraph stops.</summary>
    public static bool StopsInQuotation(string text) => text.LastIndexOf('“') > text.LastIndexOf('”');

    /// <summary>Whether a quotation is open where a paragraph begins: it closes one before it opens any.</summary>
    public static bool BeginsInQuotation(string text) => text.IndexOf('”') is >= 0 and var close && text.IndexOf('“') is var open && (open < 0 || close < open);
}
