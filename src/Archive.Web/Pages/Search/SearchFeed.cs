using System.Globalization;
using System.Xml;
using Archive.Core.Search;
using Archive.Web.Endpoints;

namespace Archive.Web.Pages.Search;

/// <summary>A search as an Atom feed: to follow what is newly found.</summary>
internal static class SearchFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed, UTF-8.</summary>
    /// <param name="title">The feed's title.</param>
    /// <param name="result">What was found, newest first.</param>
    /// <param name="site">Makes addresses.</param>
    /// <param name="page">Address of the search as a page.</param>
    /// <param name="self">Address of the feed.</param>
    /// <param name="next">Address of the feed's next page; <see langword="null"/> at the end.</param>
    public static byte[] Write(string title, SearchResult result, SiteAddress site, string page, string self, string? next)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, site.Absolute(self));
            xml.WriteElementString("title", Atom, Plain(title));
            // A feed without entries has not changed since the archive began.
            xml.WriteElementString("updated", Atom, Moment(result.Hits.Count > 0 ? result.Hits.Max(h => h.Date) : new DateOnly(1970, 1, 1)));
            Link(xml, "self", "application/atom+xml", site.Absolute(self));
            Link(xml, "alternate", "text/html", site.Absolute(page));
            if (next is not null)
                Link(xml, "next", "application/atom+xml", site.Absolute(next));
            foreach (var hit in result.Hits)
                WriteEntry(xml, hit, site);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, SearchHit hit, SiteAddress site)
    {
        var address = site.OfArticle(hit.PublicId);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, address);
        xml.WriteElementString("title", Atom, hit.Headline.Count == 0 ? ArticleTitle.Untitled : Plain(string.Concat(hit.Headline.Select(r => r.Text))));
        xml.WriteElementString("updated", Atom, Moment(hit.Date));
        Link(xml, "alternate", "text/html", address);
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Plain(hit.NewspaperName));
        xml.WriteEndElement();
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Plain(SearchAnswer.Marked(hit.Snippet)));
        xml.WriteEndElement();
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

    /// <summary>A newspaper's date has no hour: midnight.</summary>
    private static string Moment(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>Without what XML cannot hold.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => r.IsBmp ? XmlConvert.IsXmlChar((char)r.Value) : true));
}
