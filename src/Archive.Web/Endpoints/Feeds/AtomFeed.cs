using System.Globalization;
using System.Xml;
using Archive.Core.Export;

namespace Archive.Web.Endpoints.Feeds;

/// <summary>A page of an Atom feed (RFC 4287, paged by RFC 5005). Addresses are absolute.</summary>
/// <param name="Id">The feed's identifier, the same for all its pages: an address that leads to it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Self">Address of this page of it.</param>
/// <param name="Alternate">Address of the same for people.</param>
/// <param name="Entries">Its entries.</param>
public sealed record AtomFeed(string Id, string Title, string Self, string Alternate, IReadOnlyList<AtomEntry> Entries)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>Address of the first page.</summary>
    public required string First { get; init; }

    /// <summary>Address of the next page; <see langword="null"/> at the end.</summary>
    public string? Next { get; init; }

    /// <summary>How many entries all pages have together, where that is known.</summary>
    public long? Total { get; init; }

    /// <summary>What is to be said of it; <see langword="null"/> for nothing.</summary>
    public string? Subtitle { get; init; }

    /// <summary>When any of its entries last changed. A feed without entries has not changed since the archive began.</summary>
    public DateTime Updated => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(e => e.Updated);

    /// <summary>Writes it, UTF-8.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, CleanXml.Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-Hans");
            Element(xml, "id", Id);
            Element(xml, "title", Title);
            if (Subtitle is not null)
                Element(xml, "subtitle", Subtitle);
            Element(xml, "updated", CleanXml.Moment(Updated));
            Link(xml, "self", MediaType, Self);
            Link(xml, "alternate", "text/html", Alternate);
            Link(xml, "first", MediaType, First);
            if (Next is not null)
                Link(xml, "next", MediaType, Next);
            if (Total is { } total)
                xml.WriteElementString("opensearch", "totalResults", OpenSearch, total.ToString(CultureInfo.InvariantCulture));
            // Whoever an entry does not name.
            Person(xml, "author", Text.SiteName);
            foreach (var entry in Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", CleanXml.Moment(entry.Updated));
        // A newspaper's date has no hour: midnight.
        Element(xml, "published", CleanXml.Day(entry.Printed) + "T00:00:00Z");
        Link(xml, "alternate", "text/html", entry.Id);
        foreach (var author in entry.Authors)
            Person(xml, "author", author);
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(CleanXml.Text(entry.SummaryHtml));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, CleanXml.Text(value));

    private static void Person(XmlWriter xml, string role, string name)
    {
        xml.WriteStartElement(role, Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its identifier: the permanent address of what it tells of.</param>
/// <param name="Title">Its title.</param>
/// <param name="Updated">When that last changed in the archive, in UTC.</param>
/// <param name="Printed">The date it is printed with.</param>
/// <param name="Authors">Whose it is.</param>
/// <param name="SummaryHtml">What it is, as HTML.</param>
public sealed record AtomEntry(string Id, string Title, DateTime Updated, DateOnly Printed, IReadOnlyList<string> Authors, string SummaryHtml);
