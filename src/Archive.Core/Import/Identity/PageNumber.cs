using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Layout.Patterns;

namespace Archive.Core.Import.Identity;

/// <summary>A page number (版次) as printed.</summary>
/// <param name="Number">The number that orders and addresses the page.</param>
/// <param name="Label">What is printed where that is more than the number: B02. <see langword="null"/> otherwise.</param>
/// <remarks>Papers in sections (叠) count each section from 1: A01 … A16, B01 …. Section A keeps the bare numbers, since a paper
/// prints A01 one day and 01 the next; B begins at 101, C at 201, and so on to I: B02 is 102.</remarks>
public readonly partial record struct PageNumber(int Number, string? Label)
{
    /// <summary>Reads 1, 01, A01, B2, 第1版, 第01版, 02版, A01版, A叠01版, p3, 第一版, 十二版, 头版; <see langword="null"/> for anything else.</summary>
    public static PageNumber? Read(string text)
    {
        var match = Printed().Match(text.Trim());
        if (!match.Success)
            return null;
        if (match.Groups["han"] is { Success: true } han)
            return Han(han.Value) is > 0 and var written ? new PageNumber(written, null) : null;
        var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!match.Groups["section"].Success)
            return number < 1 ? null : new PageNumber(number, null);
        var section = char.ToUpperInvariant(match.Groups["section"].ValueSpan[0]);
        return number is < 1 or > 99 ? null : new PageNumber(((section - 'A') * 100) + number, string.Create(CultureInfo.InvariantCulture, $"{section}{number:00}"));
    }

    /// <summary>A number as a paper prints it: 1, B02.</summary>
    public static string Print(int number) => number is > 100 and < 900 && number % 100 > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (number / 100))}{number % 100:00}")
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>一, 十二, 二十, 〇三; 头 is the first.</summary>
    private static int Han(string text)
    {
        var at = 0;
        return text == "头" ? 1 : Numerals.Read(text, ref at);
    }

    [GeneratedRegex("^第?(?:p(?:age)?[ _-]?|(?<section>[A-Ia-i])叠?[ _-]?)?(?<number>[0-9]{1,3})版?$|^第?(?<han>[〇零一二三四五六七八九十]{1,3})版$|^(?<han>头)版$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Printed();
}
