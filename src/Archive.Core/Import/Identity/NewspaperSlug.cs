using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Core.Import.Identity;

/// <summary>Short names of newspapers in addresses: <c>jzrb</c> for 焦作日报.</summary>
public static partial class NewspaperSlug
{
    // GB 2312 orders its 3,755 everyday characters (rows 16 to 55) by their reading in pinyin, so the place of a character
    // there gives its initial. Each letter with the first code that belongs to it.
    private static readonly (int From, char Initial)[] Initials =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'), (0xD7FA, '\0'),
    ];

    private static readonly Encoding Gb2312 = MakeGb2312();

    /// <summary>Whether the text could be a slug: lower-case letters, digits, single hyphens between.</summary>
    public static bool IsSlug(string text) => text.Length <= 40 && Shape().IsMatch(text);

    /// <summary>The slug of a newspaper known by name only: its initials in pinyin, 焦作日报 → <c>jzrb</c>; where a character is
    /// too rare for that, <c>np-</c> and eight digits of the name's SHA-256. Always the same for the same name.</summary>
    /// <remarks>Characters with several readings may get another initial than a speaker would choose (重庆日报 → <c>zqrb</c>);
    /// a slug given in a path, a manifest or the configuration goes before this one.</remarks>
    public static string Derive(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in CleanName(name).EnumerateRunes())
        {
            if (Initial(rune) is not { } initial)
                return "np-" + Digest(name);
            slug.Append(initial);
        }

        return slug.Length is 0 or > 20 ? "np-" + Digest(name) : slug.ToString();
    }

    /// <summary>The slug where <see cref="Derive"/>'s belongs to another newspaper already, as 焦作日报 and 锦州日报 have the same initials.</summary>
    public static string DeriveDistinct(string name) => $"{Derive(name)}-{Digest(name)[..4]}";

    /// <summary>A name without spaces and title marks: 《焦 作 日 报》 → 焦作日报. Spaces between Latin letters stay.</summary>
    public static string CleanName(string name)
    {
        var trimmed = name.Normalize(NormalizationForm.FormC).Trim().Trim('《', '》', ' ', '\u3000');
        return SpaceNextToHan().Replace(trimmed, "");
    }

    private static char? Initial(Rune rune)
    {
        if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            return char.ToLowerInvariant((char)rune.Value);
        Span<byte> bytes = stackalloc byte[4];
        if (!Gb2312.TryGetBytes(rune.ToString(), bytes, out var length) || length != 2)
            return null;
        var code = (bytes[0] << 8) | bytes[1];
        var place = Array.FindLastIndex(Initials, i => i.From <= code);
        return place < 0 || Initials[place].Initial == '\0' || bytes[1] < 0xA1 ? null : Initials[place].Initial;
    }

    private static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CleanName(name))))[..8];

    private static Encoding MakeGb2312()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb2312", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceNextToHan();
}
