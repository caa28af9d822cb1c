using System.Buffers;
using System.Globalization;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Folded text, and where each of its characters stands in the text it came from.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Starts">For each UTF-16 unit of <paramref name="Text"/>, where its origin begins.</param>
/// <param name="Ends">For each UTF-16 unit of <paramref name="Text"/>, where its origin ends.</param>
public sealed record FoldedText(string Text, int[] Starts, int[] Ends);

/// <summary>The one way text and queries are folded (归一化) before they are compared.</summary>
/// <remarks>
/// <para>Character by character: compatibility forms become plain ones (width, Kangxi radicals, compatibility
/// ideographs, ligatures), Traditional ones Simplified, case and the accents of alphabets go, and so do white space, control characters,
/// punctuation and mathematical signs, so that layout never hides a word. A decimal point between two digits stays,
/// because 4.8 is not 48.</para>
/// <para>Circled and bracketed numbers such as ① are left as they are: the end mark ①3 is not the number 13.</para>
/// <para>Only the copy that is searched is folded, never the text that is stored.</para>
/// </remarks>
public static class TextFolding
{
    /// <summary>What a decimal point folds to: no ASCII character, since those would part tokens.</summary>
    public const char DecimalPoint = '\u2024';

    private const char Dropped = '\0';
    private const char Expands = '\uFFFF';

    private static readonly Dictionary<char, string> Expansions = [];
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a text. Line feeds go too: fold line by line where lines must not run together.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(16, text.Length * 2));
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Table[text[i]];
            if (folded is not Dropped and not Expands)
            {
                buffer[length++] = folded;
            }
            else if (folded is Expands || IsDecimalPoint(text, i))
            {
                var expansion = Slow(text, ref i);
                if (length + expansion.Length + text.Length - i > buffer.Length)
                    Grow(ref buffer, length, expansion.Length + text.Length);
                expansion.CopyTo(buffer.AsSpan(length));
                length += expansion.Length;
            }
        }

        var result = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Folds a text and remembers where everything came from.</summary>
    public static FoldedText FoldWithOrigins(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length + 16);
        var starts = new List<int>(text.Length + 16);
        var ends = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            var c = Table[text[i]];
            if (c is not Dropped and not Expands)
            {
                folded.Append(c);
            }
            else if (c is Expands || IsDecimalPoint(text, i))
            {
                folded.Append(Slow(text, ref i));
            }

            while (starts.Count < folded.Length)
            {
                starts.Add(start);
                ends.Add(i + 1);
            }
        }

        return new FoldedText(folded.ToString(), [.. starts], [.. ends]);
    }

    private static void Grow(ref char[] buffer, int length, int more)
    {
        var larger = ArrayPool<char>.Shared.Rent((length + more) * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int i) =>
        text[i] is '.' or '．' && i > 0 && i + 1 < text.Length
        && char.IsAsciiDigit(Table[text[i - 1]]) && char.IsAsciiDigit(Table[text[i + 1]]);

    private static string Slow(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i];
        if (c is '.' or '．')
            return DecimalPoint.ToString();
        if (!char.IsSurrogate(c))
            return Expansions[c];
        // Half a surrogate pair is no character, and no database can hold it.
        if (i + 1 >= text.Length || !Rune.TryCreate(c, text[i + 1], out var rune))
            return "";
        i++;
        return FoldRune(rune);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x10000];
        for (var u = 0; u < table.Length; u++)
        {
            var c = (char)u;
            if (char.IsSurrogate(c))
            {
                table[u] = Expands;
            }
            else if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'))
            {
                table[u] = (char)HanVariants.Fold(new Rune(c)).Value;
            }
            else
            {
                var folded = FoldRune(new Rune(c));
                table[u] = folded.Length switch { 0 => Dropped, 1 => folded[0], _ => Expands };
                if (folded.Length > 1)
                    Expansions[c] = folded;
            }
        }

        return table;
    }

    private static string FoldRune(Rune rune)
    {
        // ① ⑴ ⒈ 🄀 and their like stand for marks, not for digits.
        if (rune.Value is (>= 0x2460 and <= 0x249B) or (>= 0x24EA and <= 0x24FF) or (>= 0x2776 and <= 0x2793)
            or (>= 0x3220 and <= 0x3229) or (>= 0x3251 and <= 0x325F) or (>= 0x3280 and <= 0x3289)
            or (>= 0x32B1 and <= 0x32BF) or (>= 0x1F100 and <= 0x1F10C))
            return rune.ToString();

        // Noncharacters are kept for the index's own marks.
        if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            return "";

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var lower = HanVariants.Fold(Rune.ToLowerInvariant(part));
            if (IsKept(lower))
                folded.Append(lower.ToString());
        }

        return folded.ToString();
    }

    private static bool IsKept(Rune rune)
    {
        if (rune.IsAscii)
            return char.IsAsciiLetterOrDigit((char)rune.Value);
        return Rune.GetUnicodeCategory(rune) switch
        {
            // Accents of alphabets and of kana, and selectors of glyph variants; other scripts need their marks.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark =>
                rune.Value is not ((>= 0x300 and <= 0x36F) or (>= 0x3099 and <= 0x309A)
                    or (>= 0xFE00 and <= 0xFE0F) or (>= 0x20D0 and <= 0x20FF) or (>= 0xE0100 and <= 0xE01EF)),
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => false,
            UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol => false,
            _ => true,
        };
    }
}
