using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Ocr;

/// <summary>Strokes and rings that a reader of pictures (OCR) takes for other characters: halves of a dash, ones and noughts in numbers.</summary>
internal static class OcrStrokes
{
    // What 一 makes a word with: 第一, 周一—周五, 唯一一座.
    private const string BeforeOne = "第十期周初唯统逐之单";

    /// <summary>—-, -—, —一, 一— and -- between words are a dash (——), which is two characters wide.</summary>
    public static void Dashes(Span<char> ink)
    {
        for (var i = 1; i + 2 < ink.Length; i++)
        {
            var (a, b) = (ink[i], ink[i + 1]);
            if (!(IsHalf(a) && IsHalf(b)) || a == '—' && b == '—' || a == '一' && b == '一' || IsHalf(ink[i - 1]) || IsHalf(ink[i + 2]))
                continue;
            // Numbers and words of an alphabet have hyphens.
            if (!Chars.IsCjk(ink[i - 1]) || !Chars.IsCjk(ink[i + 2]) && !Chars.IsDigit(ink[i + 2]))
                continue;
            if (a == '一' ? EndsInOne(ink[i - 1]) : b == '一' && CommonWords.Make(b, ink[i + 2]))
                continue;
            ink[i] = ink[i + 1] = '—';
        }
    }

    /// <summary>2O亿, l400, 3]8个: in a number, strokes are ones and rings noughts.</summary>
    /// <param name="line">A line.</param>
    public static void Numbers(Span<char> line)
    {
        for (var i = 0; i < line.Length;)
        {
            var from = i;
            var digits = 0;
            for (; i < line.Length && IsDigitLike(line[i]); i++)
                digits += char.IsAsciiDigit(line[i]) ? 1 : 0;
            if (digits > 0 && digits < i - from)
                Number(line, from, i);
            i = Math.Max(i, from + 1);
        }
    }

    private static void Number(Span<char> line, int from, int to)
    {
        // An end mark's signs stand behind a sentence; a word of an alphabet holds what it likes.
        if (from > 0 && (char.IsAsciiLetter(line[from - 1]) || Chars.IsSentenceEnd(line[from - 1]) || line[from - 1] is '@') || to < line.Length && char.IsAsciiLetter(line[to]))
            return;
        // A bracket that another opens or closes, a rule beside the column.
        while (to > from && (line[to - 1] == '|' || line[to - 1] == ']' && line[..(to - 1)].Contains('[') || to == line.Length && !char.IsAsciiDigit(line[to - 1])))
            to--;
        while (from < to && line[from] is '|' or '[')
            from++;
        for (var i = from; i < to; i++)
        {
            if (line[i] is ']' or '[' or 'l' or 'I' or '|')
                line[i] = '1';
            else if (i > from && line[i] is 'O' or 'o')
                line[i] = '0';
        }
    }

    /// <summary>Whether a character and 一 behind it make a word.</summary>
    public static bool EndsInOne(char c) => BeforeOne.Contains(c) || CommonWords.Make(c, '一');

    private static bool IsHalf(char c) => c is '—' or '-' or '–' or '一';

    private static bool IsDigitLike(char c) => char.IsAsciiDigit(c) || c is ']' or '[' or 'l' or 'I' or '|' or 'O' or 'o';
}
