namespace Archive.Layout.Formats;

/// <summary>Reads a file's pages, with boxes where its format has them. Total: bad content is a result with a message, never an exception.</summary>
public static class FormatReader
{
    /// <summary>Most characters that are read from one file.</summary>
    public const int MostCharacters = 64 << 20;

    /// <summary>Finds the format and reads the pages.</summary>
    /// <param name="bytes">The whole file.</param>
    public static FormatResult Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var format = FormatDetector.Detect(bytes);
        switch (format)
        {
            case PageFormat.PlainText or PageFormat.Unknown or PageFormat.Empty:
                var decoded = PageDecoder.Decode(bytes);
                return decoded.IsText
                    ? FormatResult.Read(PageFormat.PlainText, PageBreaks.Pages(decoded.Text), decoded.EncodingName)
                    : FormatResult.Refused(format, decoded.Refusal == DecodeRefusal.Empty ? FormatRefusal.Empty : FormatRefusal.Undecodable, decoded.Message, decoded.Line);
            case PageFormat.Alto:
                return AltoReader.Read(bytes);
            case PageFormat.Mets:
                return MetsReader.Read(bytes);
            case PageFormat.Hocr or PageFormat.PdfBbox or PageFormat.Tsv:
                return MarkupDecoder.Decode(bytes) is { } text
                    ? Read(text, format)
                    : FormatResult.Refused(format, FormatRefusal.Undecodable, $"The file is {format.Named()} in no known encoding, or not in the one it declares. Save it as UTF-8.", 1);
            default:
                return FormatResult.Refused(format, FormatRefusal.Unsupported, Unsupported(format));
        }
    }

    private static FormatResult Read(string text, PageFormat format)
    {
        if (text.Length > MostCharacters)
            return FormatResult.Refused(format, FormatRefusal.TooLarge, $"The file holds more than {MostCharacters / 1_000_000} million characters. Give each page a file of its own.");
        return format switch
        {
            PageFormat.Hocr => HocrReader.Read(text),
            PageFormat.PdfBbox => BboxReader.Read(text),
            _ => TsvReader.Read(text),
        };
    }

    private static string Unsupported(PageFormat format) => format switch
    {
        PageFormat.OtherMarkup => "The file is XML or HTML, but neither hOCR, ALTO, METS nor a list of boxes by pdftotext. Export the page in one of these, or as plain text.",
        PageFormat.Zip or PageFormat.Gzip => $"The file is {format.Named()}. Unpack it first.",
        PageFormat.Pdf => "The file is a PDF. Extract its text first: pdftotext -bbox-layout.",
        _ => $"The file is {format.Named()}. Have its text recognised first: tesseract … hocr.",
    };
}
