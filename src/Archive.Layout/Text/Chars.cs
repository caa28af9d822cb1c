using System.Buffers;

namespace Archive.Layout.Text;

/// <summary>What a single character is to a typesetter.</summary>
internal static class Chars
{
    private const byte Space = 1, Sentence = 2, Opening = 4, Closing = 8, Half = 16, Cjk = 32, Digit = 64, Plain = 128;

    // Most characters stand behind it, so that no table need be asked.
    private const char LastSpace = '\u3000';

    private static readonly byte[] Classes = Build();

    /// <summary>All of <see cref="IsLineEnd"/>.</summary>
    public static readonly SearchValues<char> LineEnds = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(IsLineEnd)]);

    private static readonly SearchValues<char> Paired = SearchValues.Create("“”‘’《》（）");

    /// <summary>White space in the sense of <see cref="char.IsWhiteSpace(char)"/>.</summary>
    public static bool IsSpace(char c) => c <= LastSpace && (Classes[c] & Space) != 0;

    /// <summary>Ends a line: line feed, carriage return, form feed, vertical tab, Unicode's next line, line and paragraph separators.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Ends a sentence: 。！？… and their half-width kin.</summary>
    public static bool IsSentenceEnd(char c) => (Classes[c] & Sentence) != 0;

    /// <summary>Opening bracket or quotation mark.</summary>
    public static bool IsOpening(char c) => (Classes[c] & Opening) != 0;

    /// <summary>A mark that may not begin a line (避头): closing brackets, commas, stops.</summary>
    public static bool IsClosing(char c) => (Classes[c] & Closing) != 0;

    /// <summary>A Chinese character, full-width letter or punctuation mark.</summary>
    public static bool IsCjk(char c) => (Classes[c] & Cjk) != 0;

    /// <summary>A decimal digit, half-width or full-width.</summary>
    public static bool IsDigit(char c) => (Classes[c] & Digit) != 0;

    /// <summary>Width in half ems: 1 for Latin letters and digits, 2 for the rest, 0 for a low surrogate.</summary>
    public static int HalfEms(char c) => c is >= '\u2e80' and < '\ud800' ? 2 : (Classes[c] & Half) != 0 ? 1 : char.IsLowSurrogate(c) || IsInvisible(c) ? 0 : 2;

    /// <summary>Zero-width marks that carry no ink: they are covered by spans and left out of clean text.</summary>
    public static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad';

    /// <summary>A Chinese character as it may stand in a name.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\u2e80' and <= '\u2fdf' || char.IsSurrogate(c);

    /// <summary>Stands in words: a Chinese character, a Latin letter or a digit, no mark.</summary>
    public static bool IsOfWord(char c) => IsHan(c) || char.IsAsciiLetterOrDigit(c);

    /// <summary>Circled digits ① to ⑳ and ❶ to ❿, which papers use as keys.</summary>
    public static bool IsCircled(char c) => c is >= '①' and <= '⑳' or >= '❶' and <= '❿' or >= '⓪' and <= '⓿' or >= '㉑' and <= '㉟';

    /// <summary>Neither of an alphabet nor a digit, &amp; or a mark without ink: clean text takes it as it is.</summary>
    public static bool IsPlain(char c) => c is >= '\u3400' and <= '\u9fff' || (Classes[c] & Plain) != 0;

    /// <summary>Value of a decimal digit, half-width or full-width; -1 for anything else.</summary>
    public static int DigitValue(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    /// <summary>Two characters as one key.</summary>
    public static uint Pair(char a, char b) => ((uint)a << 16) | b;

    /// <summary>Three characters as one key.</summary>
    public static ulong Triple(char a, char b, char c) => ((ulong)a << 32) | Pair(b, c);

    private static byte[] Build()
    {
        var table = new byte[65536];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            byte k = 0;
            if (char.IsWhiteSpace(c))
                k |= Space;
            if ("。！？…!?．".Contains(c))
                k |= Sentence;
            if ("“‘（《〈「『【〔［(".Contains(c))
                k |= Opening;
            if ("”’）》〉」』】〕］)，。、；：！？,.;:!?·…％%℃".Contains(c))
                k |= Closing;
            if (c < 0x0250 && c is not '·' and not '—' and not '×' and not '°')
                k |= Half;
            if (c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef' or >= '\u3000' and <= '\u303f'
                || "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩●□■◎○◆▲△★☆◇※∶".Contains(c) || char.IsSurrogate(c))
                k |= Cjk;
            if (DigitValue(c) >= 0)
                k |= Digit;
            if ((k & Digit) == 0 && !(IsInvisible(c) || char.IsControl(c) || CleanText.IsLetter(c) || c == '&'))
                k |= Plain;
            table[i] = k;
        }

        return table;
    }

    /// <summary>How many quotation marks and brackets are opened and not closed; negative where more are closed.</summary>
    public static int Unclosed(ReadOnlySpan<char> ink)
    {
        var open = 0;
        var at = ink.IndexOfAny(Paired);
        foreach (var c in at < 0 ? [] : ink[at..])
            open += c is '“' or '《' or '（' or '‘' ? 1 : c is '”' or '》' or '）' or '’' ? -1 : 0;
        return open;
    }
}
