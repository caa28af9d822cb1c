using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Archive.Layout.Formats;

/// <summary>Reads XML from strangers: a DOCTYPE is passed over and never resolved, nothing outside is fetched, depth and length are bounded.</summary>
internal static partial class SafeXml
{
    /// <summary>Deepest nesting; real files have some twenty levels.</summary>
    public const int Deepest = 256;

    static SafeXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a document node by node.</summary>
    /// <param name="bytes">The file, in the encoding that it declares.</param>
    /// <param name="format">What it was taken for.</param>
    /// <param name="node">Looks at each node; the reader is not to be moved beyond it.</param>
    /// <returns>A refusal, or <see langword="null"/> when the whole document was read.</returns>
    public static FormatResult? Walk(byte[] bytes, PageFormat format, Action<XmlReader> node)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = FormatReader.MostCharacters,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        var line = 1;
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                line = ((IXmlLineInfo)reader).LineNumber;
                if (reader.Depth > Deepest)
                    return FormatResult.Refused(format, FormatRefusal.TooLarge, $"Elements are nested more than {Deepest} deep at line {line}: no such file is. Export it again.", line);
                node(reader);
            }

            return null;
        }
        catch (XmlException e)
        {
            line = e.LineNumber > 0 ? e.LineNumber : line;
            if (e.Message.Contains("encoding", StringComparison.Ordinal))
                return Undecodable(format, line, e.Message);
            return bytes.Length > FormatReader.MostCharacters
                ? FormatResult.Refused(format, FormatRefusal.TooLarge, $"The file holds more than {FormatReader.MostCharacters / 1_000_000} million characters. Give each page a file of its own.", line)
                : FormatResult.Refused(format, FormatRefusal.Malformed, $"The XML is not well-formed at line {line}: {Place().Replace(e.Message, "")} Export the file again, or mend it there.", line);
        }
        catch (DecoderFallbackException e)
        {
            return Undecodable(format, line, e.Message);
        }
        catch (NotSupportedException e)
        {
            return Undecodable(format, 1, e.Message);
        }
    }

    // "… Line 3, position 256.": the line is said already.
    [GeneratedRegex(@" Line [0-9]+, position [0-9]+\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private static FormatResult Undecodable(PageFormat format, int line, string reason) => FormatResult.Refused(
        format, FormatRefusal.Undecodable, $"The bytes at or behind line {line} cannot be read in the encoding that the file declares: {reason} Save it as UTF-8.", line);
}
