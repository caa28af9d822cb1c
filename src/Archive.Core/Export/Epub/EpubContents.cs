using System.Xml;
using Archive.Core.Import.Identity;

namespace Archive.Core.Export.Epub;

/// <summary>The book's contents: pages and their headlines, and the list of pages as printed.</summary>
internal static class EpubContents
{
    public const string File = "nav.xhtml";

    public static byte[] Write(IssueContents issue, IReadOnlyList<EpubEntry> articles) => EpubXml.Bytes(xml =>
    {
        var byPage = articles.ToLookup(a => a.Page);
        EpubXml.StartDocument(xml, EpubText.Title(issue));
        EpubXml.Element(xml, "h1", EpubText.Title(issue));
        EpubXml.Start(xml, "nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"));
        EpubXml.Element(xml, "h2", "目录");
        EpubXml.Start(xml, "ol");
        foreach (var page in issue.Pages)
        {
            EpubXml.Start(xml, "li");
            EpubXml.Element(xml, "a", EpubText.PageTitle(page), ("href", EpubText.File(page.Number)));
            if (byPage.Contains(page.Number))
                WriteArticles(xml, byPage[page.Number]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        WritePages(xml, issue);
        xml.WriteEndDocument();
    });

    private static void WriteArticles(XmlWriter xml, IEnumerable<EpubEntry> articles)
    {
        EpubXml.Start(xml, "ol");
        foreach (var article in articles)
        {
            EpubXml.Start(xml, "li");
            EpubXml.Element(xml, "a", article.Title, ("href", $"{EpubText.File(article.Page)}#{EpubText.Anchor(article.Id)}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Where each printed page begins, for those who were told a page.</summary>
    private static void WritePages(XmlWriter xml, IssueContents issue)
    {
        EpubXml.Start(xml, "nav", ("epub:type", "page-list"), ("role", "doc-pagelist"), ("hidden", "hidden"));
        EpubXml.Element(xml, "h2", "版次");
        EpubXml.Start(xml, "ol");
        foreach (var page in issue.Pages)
        {
            EpubXml.Start(xml, "li");
            EpubXml.Element(xml, "a", PageNumber.Print(page.Number), ("href", $"{EpubText.File(page.Number)}#{EpubText.Anchor(page.Number)}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
