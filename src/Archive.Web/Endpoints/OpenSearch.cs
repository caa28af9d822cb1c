using System.Xml;
using Archive.Core.Export;
using Archive.Web.Caching;

namespace Archive.Web.Endpoints;

/// <summary><c>/opensearch.xml</c>: tells browsers and programs how to search here (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    /// <summary>Where the description is.</summary>
    public const string Address = "/opensearch.xml";

    /// <summary>Its media type.</summary>
    public const string MediaType = "application/opensearchdescription+xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    // What the specification allows.
    private const int LongestShortName = 16;

    /// <summary>Adds the description.</summary>
    public static void MapOpenSearch(this IEndpointRouteBuilder app) =>
        app.MapMethods(Address, ["GET", "HEAD"], (SiteAddress site) => Results.Bytes(Write(site), MediaType + "; charset=utf-8")).KeptByContent();

    private static byte[] Write(SiteAddress site)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, CleanXml.Settings))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            Element(xml, "ShortName", Text.SiteName.Length > LongestShortName ? Text.SiteName[..LongestShortName] : Text.SiteName);
            Element(xml, "Description", Text.SiteMotto);
            Url(xml, "results", "text/html", site.Absolute("/search?q={searchTerms}"));
            Url(xml, "results", Feeds.AtomFeed.MediaType, site.Absolute("/search.atom?q={searchTerms}&limit={count?}"));
            Url(xml, "results", "application/json", site.Absolute("/search.json?q={searchTerms}&limit={count?}"));
            Url(xml, "self", MediaType, site.Absolute(Address));
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteAttributeString("width", "16");
            xml.WriteAttributeString("height", "16");
            xml.WriteString(site.Absolute("/icon.svg"));
            xml.WriteEndElement();
            Element(xml, "Language", "zh-Hans");
            Element(xml, "OutputEncoding", "UTF-8");
            Element(xml, "InputEncoding", "UTF-8");
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Url(XmlWriter xml, string rel, string type, string template)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);
}
