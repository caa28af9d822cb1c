using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Numbers as newspapers write them: 2, ２, 二, 十二, 〇二.</summary>
public static class Numerals
{
    /// <summary>Reads a number of up to four places at <paramref name="at"/>; moves <paramref name="at"/> behind it. -1 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> ink, ref int at)
    {
        int value = 0, i = at;
        while (i < ink.Length && i - at < 4 && Chars.DigitValue(ink[i]) is >= 0 and var d)
        {
            value = (value * 10) + d;
            i++;
        }

        if (i > at)
        {
            at = i;
            return value;
        }

        return ReadHan(ink, ref at);
    }

    /// <summary>Whether a number can begin with a character.</summary>
    public static bool MayBeginWith(char c) => Chars.DigitValue(c) >= 0 || Digit(c) >= 0 || c is '零' or '○' or '两' or '十' or '百';

    private static int ReadHan(ReadOnlySpan<char> ink, ref int at)
    {
        int total = 0, digit = -1, i = at;
        for (; i < ink.Length && i - at < 4; i++)
        {
            var c = ink[i] is '零' or '○' ? '〇' : ink[i] is '两' ? '二' : ink[i];
            if (c == '百')
            {
                total += (digit < 0 ? 1 : digit) * 100;
                digit = -1;
            }
            else if (c == '十')
            {
                total += (digit < 0 ? 1 : digit) * 10;
                digit = -1;
            }
            else if (Digit(c) is >= 0 and var d)
            {
                digit = digit < 0 ? d : (digit * 10) + d;
            }
            else
            {
                break;
            }
        }

        if (i == at)
            return -1;
        at = i;
        return total + Math.Max(digit, 0);
    }

    private static int Digit(char c) => c switch
    {
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
