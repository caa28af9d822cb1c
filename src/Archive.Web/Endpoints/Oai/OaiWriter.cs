using System.Globalization;
using System.Xml;
using Archive.Core.Export;
using Archive.Core.Import.Identity;
using Archive.Core.Model;
using Archive.Layout;
using Archive.Web.Pages;

namespace Archive.Web.Endpoints.Oai;

/// <summary>Writes answers of the protocol, in the order that its schema demands.</summary>
internal sealed class OaiWriter(XmlWriter xml, SiteAddress site)
{
    private const string Oai = "http://www.openarchives.org/OAI/2.0/";
    private const string OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string OaiDcSchema = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private readonly string articles = site.OfArticle("");

    /// <summary>The identifier of a record: its permanent address, which is a URI as the protocol wants it.</summary>
    private string Identifier(string id) => articles + id;

    /// <summary>The <c>ID</c> of a record's identifier; <see langword="null"/> for what is no address of an article here.</summary>
    public string? IdOf(string identifier) =>
        identifier.StartsWith(articles, StringComparison.Ordinal) && identifier.Length > articles.Length ? identifier[articles.Length..] : null;

    /// <summary>Begins the answer.</summary>
    /// <param name="now">When it is given.</param>
    /// <param name="request">The request, repeated in it; <see langword="null"/> where that made no sense.</param>
    public void Begin(DateTime now, OaiRequest? request)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("OAI-PMH", Oai);
        xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
        xml.WriteAttributeString("schemaLocation", Xsi, $"{Oai} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        Element("responseDate", CleanXml.Moment(now));
        xml.WriteStartElement("request", Oai);
        foreach (var (name, value) in request?.Arguments ?? new Dictionary<string, string>())
            xml.WriteAttributeString(name, CleanXml.Text(value));
        xml.WriteString(site.Absolute(DataForms.OaiAddress));
        xml.WriteEndElement();
    }

    /// <summary>Ends the answer.</summary>
    public void End() => xml.WriteEndDocument();

    /// <summary>Tells an error.</summary>
    public void Error(OaiError error)
    {
        xml.WriteStartElement("error", Oai);
        xml.WriteAttributeString("code", error.Code);
        xml.WriteString(CleanXml.Text(error.Message));
        xml.WriteEndElement();
    }

    /// <summary>Tells what this repository is.</summary>
    /// <param name="email">Who is to be told of trouble.</param>
    /// <param name="earliest">The first time that anything changed; <see langword="null"/> in an empty archive.</param>
    public void Identify(string email, DateTime? earliest)
    {
        xml.WriteStartElement("Identify", Oai);
        Element("repositoryName", Text.SiteName);
        Element("baseURL", site.Absolute(DataForms.OaiAddress));
        Element("protocolVersion", "2.0");
        Element("adminEmail", email);
        Element("earliestDatestamp", CleanXml.Moment(earliest ?? DateTime.UnixEpoch));
        // No row of an article is ever taken out of the store.
        Element("deletedRecord", "persistent");
        Element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.WriteEndElement();
    }

    /// <summary>Tells the one format there is.</summary>
    public void MetadataFormats()
    {
        xml.WriteStartElement("ListMetadataFormats", Oai);
        xml.WriteStartElement("metadataFormat", Oai);
        Element("metadataPrefix", OaiRequest.DublinCore);
        Element("schema", OaiDcSchema);
        Element("metadataNamespace", OaiDc);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Tells the sets: one a newspaper.</summary>
    public void Sets(IReadOnlyList<(string Slug, string Name)> newspapers)
    {
        xml.WriteStartElement("ListSets", Oai);
        foreach (var (slug, name) in newspapers)
        {
            xml.WriteStartElement("set", Oai);
            Element("setSpec", slug);
            Element("setName", name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Answers with one record.</summary>
    public void GetRecord(OaiRecord record)
    {
        xml.WriteStartElement("GetRecord", Oai);
        Record(record);
        xml.WriteEndElement();
    }

    /// <summary>Answers with a part of a list.</summary>
    public void List<T>(OaiRequest request, OaiList<T> list, Action<T> write)
    {
        xml.WriteStartElement(request.Verb, Oai);
        foreach (var item in list.Items)
            write(item);
        if (list.Next is not null || request.Position!.LastChange is not null)
        {
            xml.WriteStartElement("resumptionToken", Oai);
            xml.WriteAttributeString("completeListSize", list.Total.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("cursor", request.Position!.Given.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(list.Next?.Write() ?? "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a record's head.</summary>
    public void Header(OaiHeader header)
    {
        xml.WriteStartElement("header", Oai);
        if (header.IsDeleted)
            xml.WriteAttributeString("status", "deleted");
        Element("identifier", Identifier(header.Id));
        Element("datestamp", CleanXml.Moment(header.ChangedAt));
        Element("setSpec", header.Set);
        xml.WriteEndElement();
    }

    /// <summary>Writes a record; a deleted one is a head alone.</summary>
    public void Record(OaiRecord record)
    {
        xml.WriteStartElement("record", Oai);
        Header(record.Header);
        if (!record.Header.IsDeleted)
        {
            xml.WriteStartElement("metadata", Oai);
            xml.WriteStartElement("oai_dc", "dc", OaiDc);
            xml.WriteAttributeString("xmlns", "dc", null, Dc);
            xml.WriteAttributeString("schemaLocation", Xsi, $"{OaiDc} {OaiDcSchema}");
            DublinCore(record);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The elements of Dublin Core: the title first, then 引题 and 副题, which it has no better place for.</summary>
    private void DublinCore(OaiRecord record)
    {
        Term("title", record.Title.ToString());
        foreach (var other in record.Subheadlines.Prepend(record.Kicker))
            Term("title", other);
        foreach (var (role, name) in record.Names)
            Term(role == ContributorRole.Photographer ? "contributor" : "creator", name);
        Term("subject", record.Section);
        Term("description", record.Opening.Length > 0 ? Lead.Of(record.Opening) : record.Captions is [var caption, ..] ? caption : null);
        Term("publisher", record.Newspaper);
        Term("date", CleanXml.Day(record.Date));
        Term("type", "Text");
        Term("type", record.Kind switch { ArticleKind.Notice => "notice", ArticleKind.Advertisement => "advertisement", _ => "newspaper article" });
        Term("format", "text/html");
        Term("identifier", Identifier(record.Header.Id));
        Term("source", string.Create(CultureInfo.InvariantCulture, $"{record.Newspaper}，{CleanXml.Day(record.Date)}，第{string.Join('、', record.Pages.Distinct().Select(PageNumber.Print))}版"));
        Term("language", "zh-Hans");
        Term("relation", site.Absolute(Addresses.Issue(record.Date, record.Header.Set)));
        Term("coverage", record.Place);
    }

    private void Term(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            xml.WriteElementString("dc", name, Dc, CleanXml.Text(value));
    }

    private void Element(string name, string value) => xml.WriteElementString(name, Oai, CleanXml.Text(value));
}
