using System.Text;

namespace Archive.Core.Export.Epub;

/// <summary>Text from the archive as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>The text as one line, without control characters and noncharacters.</summary>
    /// <remarks>XML forbids most of those, HTML the rest, and none has a shape that would be lost. A lone surrogate becomes U+FFFD,
    /// since there was a character once. Characters of private use stay, as do those beyond the BMP: somebody's font may know them.</remarks>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (rune.Value == '\t' || !(Rune.IsControl(rune) || IsNoncharacter(rune)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef;
}
