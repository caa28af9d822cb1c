using System.Text;
using System.Xml;

namespace Archive.Core.Export.Epub;

/// <summary>The XML of a book's files.</summary>
internal static class EpubXml
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The names of EPUB's own attributes.</summary>
    public const string Ops = "http://www.idpf.org/2007/ops";

    public const string Language = "zh-Hans";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", CloseOutput = false };

    public static XmlWriter Create(Stream stream) => XmlWriter.Create(stream, Settings);

    /// <summary>A small file, as bytes.</summary>
    public static byte[] Bytes(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = Create(stream))
            write(xml);
        return stream.ToArray();
    }

    /// <summary>Begins a document, up to its open <c>body</c>.</summary>
    public static void StartDocument(XmlWriter xml, string title)
    {
        xml.WriteStartDocument();
        xml.WriteDocType("html", null, null, null);
        xml.WriteStartElement("html", Xhtml);
        xml.WriteAttributeString("xmlns", "epub", null, Ops);
        xml.WriteAttributeString("lang", Language);
        xml.WriteAttributeString("xml", "lang", null, Language);
        Start(xml, "head");
        Element(xml, "title", title);
        Start(xml, "link", ("rel", "stylesheet"), ("type", "text/css"), ("href", EpubStyle.File));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start(xml, "body");
    }

    /// <summary>Begins an element; an attribute <c>epub:type</c> is EPUB's.</summary>
    public static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Xhtml);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute == "epub:type")
                xml.WriteAttributeString("epub", "type", Ops, value);
            else
                xml.WriteAttributeString(attribute, CleanXml.Line(value));
        }
    }

    /// <summary>An element that holds text.</summary>
    public static void Element(XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, name, attributes);
        xml.WriteString(CleanXml.Line(text));
        xml.WriteEndElement();
    }
}
