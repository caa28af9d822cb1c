using System.Globalization;
using System.Text;
using System.Xml;

namespace Archive.Core.Export;

/// <summary>How the archive writes XML: feeds, harvests, sitemaps and books.</summary>
public static class CleanXml
{
    /// <summary>UTF-8 without a mark. What is written has been through <see cref="Text"/>.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, Async = true };

    /// <summary>Text without control characters and noncharacters, tabs and line ends apart.</summary>
    /// <remarks>XML 1.0 forbids most of those, even as references, HTML the rest, and none has a shape that would be lost. Half of a pair becomes
    /// U+FFFD, since there was a character once. Characters of private use stay, as do those beyond the BMP: somebody's font may know them.</remarks>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBad(rune))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Text(text.ReplaceLineEndings(" "));
    }

    /// <summary>A moment as RFC 3339 has it, to the second: 2026-11-22T21:05:00Z.</summary>
    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day: 2020-02-26.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsBad(Rune rune) => (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) || (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef;
}
