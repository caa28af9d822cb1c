using System.Globalization;
using System.Xml;

namespace Archive.Core.Export.Epub;

/// <summary>The package document: what the book is, and which files it has in which order.</summary>
internal static class EpubPackage
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Document = "application/xhtml+xml";

    public static byte[] Write(IssueContents issue) => EpubXml.Bytes(xml =>
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("package", Opf);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", "id");
        xml.WriteAttributeString("xml", "lang", null, EpubXml.Language);
        WriteMetadata(xml, issue);

        xml.WriteStartElement("manifest", Opf);
        Item(xml, "nav", EpubContents.File, Document, "nav");
        Item(xml, "style", EpubStyle.File, "text/css");
        foreach (var page in issue.Pages)
            Item(xml, EpubText.Anchor(page.Number), EpubText.File(page.Number), Document);
        xml.WriteEndElement();

        xml.WriteStartElement("spine", Opf);
        foreach (var id in issue.Pages.Select(p => EpubText.Anchor(p.Number)).Prepend("nav"))
        {
            xml.WriteStartElement("itemref", Opf);
            xml.WriteAttributeString("idref", id);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    });

    private static void WriteMetadata(XmlWriter xml, IssueContents issue)
    {
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        Dc(xml, "identifier", EpubText.Identifier(issue), "id");
        Dc(xml, "title", EpubText.Title(issue));
        Dc(xml, "language", EpubXml.Language);
        Dc(xml, "publisher", issue.Newspaper);
        Dc(xml, "date", issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // What the numbers of the page list are those of.
        Dc(xml, "source", issue.Url ?? EpubText.Title(issue), "print");
        Meta(xml, "source-of", "pagination", "print");
        Meta(xml, "dcterms:modified", issue.Modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteStartElement("meta", Opf);
        xml.WriteAttributeString("property", "belongs-to-collection");
        xml.WriteAttributeString("id", "newspaper");
        xml.WriteString(CleanXml.Line(issue.Newspaper));
        xml.WriteEndElement();
        Meta(xml, "collection-type", "series", "newspaper");
        Meta(xml, "schema:accessMode", "textual");
        Meta(xml, "schema:accessModeSufficient", "textual");
        foreach (var feature in new[] { "structuralNavigation", "tableOfContents", "pageNavigation", "readingOrder" })
            Meta(xml, "schema:accessibilityFeature", feature);
        Meta(xml, "schema:accessibilityHazard", "none");
        xml.WriteEndElement();
    }

    private static void Dc(XmlWriter xml, string name, string value, string? id = null)
    {
        xml.WriteStartElement(name, DublinCore);
        if (id is not null)
            xml.WriteAttributeString("id", id);
        xml.WriteString(CleanXml.Line(value));
        xml.WriteEndElement();
    }

    private static void Meta(XmlWriter xml, string property, string value, string? refines = null)
    {
        xml.WriteStartElement("meta", Opf);
        xml.WriteAttributeString("property", property);
        if (refines is not null)
            xml.WriteAttributeString("refines", "#" + refines);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, string id, string file, string type, string? properties = null)
    {
        xml.WriteStartElement("item", Opf);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("href", file);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null)
            xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }
}
