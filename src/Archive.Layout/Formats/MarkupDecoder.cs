using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Layout.Formats;

/// <summary>Decodes HTML and tables: by byte-order mark, as UTF-8, by what the file declares, or by what its bytes look like.</summary>
internal static partial class MarkupDecoder
{
    private const int Head = 4096;

    static MarkupDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or <see langword="null"/> where no encoding reads the bytes.</summary>
    public static string? Decode(byte[] bytes)
    {
        var plain = PageDecoder.Decode(bytes);
        // What is valid UTF-8 is UTF-8, whatever an old head says.
        if (plain is { IsText: true, EncodingName: not ("gb18030" or "big5") })
            return plain.Text;
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head));
        var declared = Declared().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
        if (declared is not null && Known(declared) is { } encoding)
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }

        return plain.IsText ? plain.Text : null;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declared();
}
