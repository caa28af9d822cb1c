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
                    ? FormatResult.Read(PageFormat.PlainText, [new FormatPage(new PageSource(decoded.Text))], decoded.EncodingName)
                    : FormatResult.Refused(format, decoded.Refusal == DecodeRefusal.Empty ? FormatRefusal.Empty : FormatRefusal.Undecodable, decoded.Message, decoded.Line);
            default:
                return FormatResult.Refused(format, FormatRefusal.Unsupported, $"The file is {format.Named()}: no page's text can be read from it as it is.");
        }
    }
}
