using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Core.Search;

/// <summary>Writes the numbers of a query in the other numerals: newspapers print 五号 and 5号, 二〇二〇年 and 2020年.</summary>
internal static partial class Numerals
{
    private const string Signs = "〇一二三四五六七八九";
    private const int Largest = 999;
    private const char FirstHan = '\u2E80';

    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, Largest).ToDictionary(InSigns);

    /// <summary>Years: 二〇二〇年 as 2020年, and the other way round.</summary>
    public static string OtherYears(string text)
    {
        var other = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var run = i;
            while (run < text.Length && run - i < 5 && (Digit(text[run]) >= 0 || char.IsAsciiDigit(text[run])))
                run++;
            var isYear = run - i == 4 && (run == text.Length ? Digit(text[i]) >= 0 : text[run] == '年') && (i == 0 || (Digit(text[i - 1]) < 0 && !char.IsAsciiDigit(text[i - 1])));
            var year = text.AsSpan(i, run - i);
            if (isYear && year.ContainsAnyExceptInRange('0', '9') != year.ContainsAnyInRange('0', '9'))
            {
                foreach (var c in year)
                    other.Append(char.IsAsciiDigit(c) ? Signs[c - '0'].ToString() : Digit(c).ToString(CultureInfo.InvariantCulture));
                i = run - 1;
            }
            else
            {
                other.Append(text[i]);
            }
        }

        return other.ToString();
    }

    /// <summary>Numbers up to 999 beside Chinese characters: 嫦娥5号 as 嫦娥五号, 第十九届 as 第19届; not 十四五, which is none, nor AG600.</summary>
    public static string OtherNumbers(string text) => Number().Replace(text, number =>
    {
        var (before, behind) = (number.Index - 1, number.Index + number.Length);
        if (!(before >= 0 && text[before] >= FirstHan) && !(behind < text.Length && text[behind] >= FirstHan))
            return number.Value;
        if (Values.TryGetValue(number.Value, out var value))
            return value.ToString(CultureInfo.InvariantCulture);
        return int.TryParse(TextFolding.Fold(number.Value), NumberStyles.None, CultureInfo.InvariantCulture, out value) ? InSigns(value) : number.Value;
    });

    private static string InSigns(int value)
    {
        var (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10);
        var text = hundreds > 0 ? Signs[hundreds] + "百" : "";
        if (tens > 0)
            text += (tens > 1 || hundreds > 0 ? Signs[tens].ToString() : "") + "十";
        else if (hundreds > 0 && ones > 0)
            text += '零';
        return ones > 0 ? text + Signs[ones] : text;
    }

    private static int Digit(char c) => c is '零' or '○' ? 0 : Signs.IndexOf(c, StringComparison.Ordinal);

    // A number that goes on with letters, a point or a hyphen is a name or a measure; one of more digits a year or a sum.
    [GeneratedRegex(@"(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ.．\-－])[1-9１-９][0-9０-９]{0,2}(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ.．\-－])|[〇○零一二三四五六七八九十百]+")]
    private static partial Regex Number();
}
