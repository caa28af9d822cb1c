using System.Buffers;
using System.Text;

namespace Archive.Layout.Formats;

/// <summary>Tells a file's format by its content (格式识别), never by its name.</summary>
public static class FormatDetector
{
    // What tells XML formats apart stands in their first lines; a long DOCTYPE or comment may stand before it.
    private const int Head = 16384;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>What the bytes are. Total: every content gets an answer, <see cref="PageFormat.Unknown"/> at worst.</summary>
    /// <param name="bytes">The file, or its first 16 KB or more.</param>
    public static PageFormat Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return PageFormat.Empty;
        if (Magic(bytes) is { } known)
            return known;
        var head = HeadText(bytes);
        if (Detect(head) is var format && format != PageFormat.PlainText)
            return format;
        return PageDecoder.Decode(bytes.ToArray()).IsText ? PageFormat.PlainText : PageFormat.Unknown;
    }

    /// <summary>What a text is: markup of a known kind, a table of words, or plain text.</summary>
    /// <param name="text">Decoded text, or its beginning.</param>
    public static PageFormat Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Detect(text.AsSpan(0, Math.Min(text.Length, Head)));
    }

    private static PageFormat Detect(ReadOnlySpan<char> head)
    {
        head = head.TrimStart('\ufeff').TrimStart();
        if (head.StartsWith("level\tpage_num\t", StringComparison.OrdinalIgnoreCase))
            return PageFormat.Tsv;
        if (head.IsEmpty || head[0] != '<')
            return PageFormat.PlainText;
        var root = Root(head, out var rest);
        switch (root.ToString().ToLowerInvariant())
        {
            case "":
                return PageFormat.PlainText;
            case "alto":
                return PageFormat.Alto;
            case "mets":
                return PageFormat.Mets;
            case "html" or "body" or "head" or "div" or "span" or "p" or "meta":
                return HasHocrClass(rest) ? PageFormat.Hocr : rest.Contains("<doc>", StringComparison.Ordinal) && rest.Contains("<page ", StringComparison.Ordinal) ? PageFormat.PdfBbox : PageFormat.OtherMarkup;
            case "doc" when rest.Contains("<page ", StringComparison.Ordinal):
                return PageFormat.PdfBbox;
            default:
                return PageFormat.OtherMarkup;
        }
    }

    /// <summary>Local name of the first element; empty where none begins. Declarations and comments before it are passed over.</summary>
    private static ReadOnlySpan<char> Root(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        for (rest = text; rest.Length > 1 && rest[0] == '<';)
        {
            var end = rest.StartsWith("<!--") ? After(rest, "-->") : rest[1] == '?' ? After(rest, "?>") : rest[1] == '!' ? AfterDoctype(rest) : 0;
            if (end == 0)
                break;
            if (end < 0)
                return [];
            rest = rest[end..].TrimStart();
        }

        if (rest.Length < 2 || rest[0] != '<' || !char.IsLetter(rest[1]))
            return [];
        var name = rest[1..];
        var length = name.IndexOfAny(NameEnds);
        if (length < 0)
            return [];
        name = name[..length];
        return name[(name.IndexOf(':') + 1)..];
    }

    private static int After(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is >= 0 and var at ? at + end.Length : -1;

    /// <summary>Behind a DOCTYPE, whose own declarations in [ ] hold &gt; themselves.</summary>
    private static int AfterDoctype(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']')
                depth--;
            else if (text[i] == '>' && depth <= 0)
                return i + 1;
        }

        return -1;
    }

    private static bool HasHocrClass(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("ocr"); at >= 0;)
        {
            var before = at > 0 ? text[at - 1] : ' ';
            if (before is '"' or '\'' or ' ' or '=' or '\n' && (text[at..].StartsWith("ocr_") || text[at..].StartsWith("ocrx_") || text[at..].StartsWith("ocr-") || text[at..].StartsWith("ocrp_")))
                return true;
            var next = text[(at + 3)..].IndexOf("ocr");
            at = next < 0 ? -1 : at + 3 + next;
        }

        return false;
    }

    /// <summary>Enough of the text to tell markup by: markup itself is ASCII in every encoding but UTF-16.</summary>
    private static string HeadText(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Head)];
        if (bytes is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
            return Encoding.Unicode.GetString(bytes);
        if (bytes is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
            return Encoding.BigEndianUnicode.GetString(bytes);
        return Encoding.Latin1.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
    }

    private static PageFormat? Magic(ReadOnlySpan<byte> b) => b switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => PageFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PageFormat.Jpeg,
        [0x49, 0x49, 0x2A or 0x2B, 0, ..] or [0x4D, 0x4D, 0, 0x2A or 0x2B, ..] => PageFormat.Tiff,
        [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => PageFormat.Jpeg2000,
        [0x47, 0x49, 0x46, 0x38, ..] => PageFormat.Gif,
        [0x42, 0x4D, _, _, _, _, 0, 0, 0, 0, ..] => PageFormat.Bmp,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => PageFormat.WebP,
        [0x1F, 0x8B, ..] => PageFormat.Gzip,
        [0x50, 0x4B, 3 or 5 or 7, 4 or 6 or 8, ..] => PageFormat.Zip,
        // Readers of PDF accept its mark anywhere in the first kilobyte.
        _ when b[..Math.Min(b.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 => PageFormat.Pdf,
        _ => null,
    };
}
