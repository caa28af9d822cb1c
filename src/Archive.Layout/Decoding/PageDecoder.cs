using System.Buffers;
using System.Text;

namespace Archive.Layout;

/// <summary>Turns a file's bytes into text (编码识别): UTF-8 and UTF-16 with or without mark, GB18030, Big5.</summary>
public static class PageDecoder
{
    // Control characters but for those that part lines and columns.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xa0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085'))]);

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Finds the encoding and reads the text. Never throws; what cannot be read is a refusal with its place.</summary>
    /// <remarks>A byte-order mark decides. Without one: zero bytes in every other place mean UTF-16, valid UTF-8 is UTF-8,
    /// and between GB18030 and Big5, which share most byte pairs, the text with more everyday characters wins.</remarks>
    public static DecodeResult Decode(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
            return DecodeResult.Refused(DecodeRefusal.Empty, "The file is empty (0 bytes). Export the page's text again.");
        if (Magic(bytes) is { } format)
            return DecodeResult.Refused(DecodeRefusal.Binary, $"The file is {format}, not text. Extract its text first, for a PDF with pdftotext.", 0, 1);
        if (Marked(bytes) is { } marked)
            return Checked(DecodeWith(bytes, marked, bytes.Length), bytes);
        if (Utf16Guess(bytes) is { } wide)
            return Checked(DecodeWith(bytes, wide, bytes.Length), bytes);
        var zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
            return DecodeResult.Refused(DecodeRefusal.Binary, $"The file holds a zero byte at offset {zero} and is not UTF-16: it is not text.", zero, LineOf(bytes, zero));
        var utf8 = DecodeWith(bytes, "utf-8", bytes.Length);
        if (utf8.IsText)
            return Checked(utf8, bytes);
        var best = new[] { DecodeWith(bytes, "gb18030", bytes.Length), DecodeWith(bytes, "big5", bytes.Length) }
            .Where(r => r.IsText).OrderByDescending(r => Plausibility.Of(r.Text!)).FirstOrDefault();
        if (best is not null && Plausibility.Of(best.Text!) > 0)
            return Checked(best, bytes);
        var line = utf8.Line;
        if (utf8.ByteOffset is { } cut && IsCutOff(bytes.AsSpan((int)cut)))
            return DecodeResult.Refused(DecodeRefusal.Undecodable, $"The file is UTF-8 and ends inside a character, at offset {cut} (line {line}): it was cut off. Export the page's text again.", cut, line);
        return DecodeResult.Refused(DecodeRefusal.Undecodable,
            $"The bytes from offset {utf8.ByteOffset} (line {line}) on are neither UTF-8 nor plausible GB18030 or Big5. Save the file as UTF-8.", utf8.ByteOffset, line);
    }

    /// <summary>Whether the last bytes begin a character of UTF-8 that they do not end.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> last) =>
        System.Text.Rune.DecodeFromUtf8(last, out _, out var read) == OperationStatus.NeedMoreData && read == last.Length;

    /// <summary>Reads bytes again in an encoding that <see cref="Decode"/> named, to exactly the same text.</summary>
    /// <exception cref="ArgumentException">The name is not one that <see cref="Decode"/> gives, or the bytes are not in that encoding.</exception>
    public static string DecodeAs(byte[] bytes, string encodingName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (encodingName is not ("utf-8" or "utf-8-bom" or "utf-16le" or "utf-16be" or "gb18030" or "big5"))
            throw new ArgumentException($"Unknown encoding name '{encodingName}'.", nameof(encodingName));
        var result = DecodeWith(bytes, encodingName, bytes.Length);
        return result.Text ?? throw new ArgumentException(result.Message, nameof(bytes));
    }

    private static DecodeResult Checked(DecodeResult result, byte[] bytes)
    {
        if (!result.IsText)
            return result;
        var text = result.Text;
        if (string.IsNullOrWhiteSpace(text))
            return DecodeResult.Refused(DecodeRefusal.Empty, "The file holds nothing but white space. Export the page's text again.");
        var controls = 0;
        var first = text.AsSpan().IndexOfAny(Controls);
        for (var i = first; i >= 0 && i < text.Length; i++)
            controls += Controls.Contains(text[i]) ? 1 : 0;

        // A stray control character happens in text layers; one in twenty does not.
        return controls * 20 > text.Length
            ? DecodeResult.Refused(DecodeRefusal.Binary, "The file is full of control characters: it is not text.", null, text.AsSpan(0, first).Count('\n') + 1)
            : result;
    }

    private static string? Marked(byte[] b) =>
        b is [0xEF, 0xBB, 0xBF, ..] ? "utf-8-bom" : b is [0xFF, 0xFE, ..] ? "utf-16le" : b is [0xFE, 0xFF, ..] ? "utf-16be" : null;

    private static string? Magic(byte[] b) =>
        b is [0x25, 0x50, 0x44, 0x46, ..] ? "a PDF" : b is [0x50, 0x4B, 3 or 5, 4 or 6, ..] ? "a ZIP archive (or an Office document)"
        : b is [0x89, 0x50, 0x4E, 0x47, ..] ? "a PNG picture" : b is [0xFF, 0xD8, 0xFF, ..] ? "a JPEG picture" : b is [0x47, 0x49, 0x46, 0x38, ..] ? "a GIF picture"
        : b is [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..] ? "a TIFF picture" : b is [0x1F, 0x8B, ..] ? "a gzip file" : b is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "an old Office document"
        : b.AsSpan().StartsWith("{\\rtf"u8) ? "a rich text document (RTF)" : null;

    /// <summary>UTF-16 without a mark shows in its line feeds, spaces and digits: their high byte is zero.</summary>
    private static string? Utf16Guess(byte[] b)
    {
        if (b.Length % 2 != 0)
            return null;
        int little = 0, big = 0;
        var n = Math.Min(b.Length, 1 << 16);
        if (!b.AsSpan(0, n).Contains((byte)0))
            return null;
        for (var i = 0; i + 1 < n; i += 2)
        {
            if (IsHighByte(b[i + 1]))
                little++;
            if (IsHighByte(b[i]))
                big++;
        }

        // Every unit of a Chinese page has its high byte in a few ranges; of the low bytes only some fall there by chance.
        var needed = n / 2 * 19 / 20;
        return little >= needed && little > big ? "utf-16le" : big >= needed ? "utf-16be" : null;

        static bool IsHighByte(byte value) => value is 0 or 0x20 or 0x22 or 0x24 or 0x25 or 0x30 or 0xFF or (>= 0x4E and <= 0x9F);
    }

    private static DecodeResult DecodeWith(byte[] bytes, string name, int length)
    {
        Encoding encoding = name switch
        {
            "utf-8" or "utf-8-bom" => new UTF8Encoding(false, true),
            "utf-16le" => new UnicodeEncoding(false, false, true),
            "utf-16be" => new UnicodeEncoding(true, false, true),
            "gb18030" => Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            _ => Encoding.GetEncoding("big5", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
        var skip = name == "utf-8-bom" ? 3 : name == "utf-16le" && bytes is [0xFF, 0xFE, ..] || name == "utf-16be" && bytes is [0xFE, 0xFF, ..] ? 2 : 0;
        // No encoding makes more characters than there are bytes.
        var chars = ArrayPool<char>.Shared.Rent(length);
        try
        {
            var count = encoding.GetChars(bytes, Math.Min(skip, length), Math.Max(0, length - skip), chars, 0);
            return DecodeResult.Read(new string(chars, 0, count), name);
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(skip + (long)Math.Max(0, e.Index), 0, length - 1);
            var line = LineOf(bytes, at);
            return DecodeResult.Refused(DecodeRefusal.Undecodable,
                $"Byte {at} (line {line}) is not valid {name}. Save the file as UTF-8.", at, line);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static int LineOf(byte[] bytes, long offset) => bytes.AsSpan(0, (int)offset).Count((byte)'\n') + 1;
}
