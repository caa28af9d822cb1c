using System.Xml;
using Archive.Core.Import.Identity;
using Archive.Layout;

namespace Archive.Core.Export.Epub;

/// <summary>The document of a page (版), written as its articles come.</summary>
internal sealed class EpubPage : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly IssuePage _page;
    private bool _isEmpty = true;

    public EpubPage(Stream stream, IssueContents issue, IssuePage page)
    {
        _xml = EpubXml.Create(stream);
        _page = page;
        EpubXml.StartDocument(_xml, $"{EpubText.Title(issue)} {EpubText.PageTitle(page)}");
        EpubXml.Start(_xml, "span", ("epub:type", "pagebreak"), ("role", "doc-pagebreak"), ("id", EpubText.Anchor(page.Number)), ("aria-label", PageNumber.Print(page.Number)));
        _xml.WriteEndElement();
        EpubXml.Element(_xml, "h1", EpubText.PageTitle(page));
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>Adds an article.</summary>
    public void Write(ArchivedArticle article)
    {
        _isEmpty = false;
        EpubXml.Start(_xml, "article", ("id", EpubText.Anchor(article.Id)));
        WriteHead(article);
        WriteBody(article);
        EpubXml.Start(_xml, "footer");
        EpubXml.Element(_xml, "p", ArticleText.SourceLine(article));
        if (article.Url is { } url)
        {
            EpubXml.Start(_xml, "p");
            EpubXml.Element(_xml, "a", url, ("href", new Uri(url).AbsoluteUri));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>Says what goes on here from other pages, and ends the document.</summary>
    public void Finish()
    {
        foreach (var continuation in _page.Continuations)
        {
            EpubXml.Start(_xml, "p", ("class", "jump"));
            _xml.WriteString($"（上接第{PageNumber.Print(continuation.Page)}版）");
            EpubXml.Element(_xml, "a", continuation.Headline ?? Citation.Untitled, ("href", $"{EpubText.File(continuation.Page)}#{EpubText.Anchor(continuation.Id)}"));
            _xml.WriteEndElement();
        }

        if (_isEmpty && _page.Continuations.Count == 0)
            EpubXml.Element(_xml, "p", "本版没有稿件。", ("class", "none"));
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    private void WriteHead(ArchivedArticle article)
    {
        EpubXml.Start(_xml, "header");
        Line("kicker", article.Kicker);
        if (string.IsNullOrWhiteSpace(article.Headline))
            EpubXml.Element(_xml, "h2", Citation.Untitled, ("class", "untitled"));
        else
            EpubXml.Element(_xml, "h2", article.Headline);
        foreach (var sub in article.Subheadlines)
            Line("sub", sub);
        Line("byline", string.Join('　', new[] { Names("记者", article.Reporters), Names("通讯员", article.Correspondents), Names("摄影", article.Photographers) }.OfType<string>()));
        Line("kind", article.Kind switch { ArticleKind.Notice => "公告", ArticleKind.Advertisement => "广告", _ => null });
        _xml.WriteEndElement();
    }

    private void WriteBody(ArchivedArticle article)
    {
        Line("jump", article.ContinuedFrom?.AsPrinted(landing: true));
        var crossheads = article.CrossheadLines.ToHashSet();
        var dateline = article.Dateline;
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            if (crossheads.Contains(i))
            {
                EpubXml.Element(_xml, "h3", article.Paragraphs[i]);
                continue;
            }

            EpubXml.Start(_xml, "p");
            if (dateline is not null)
            {
                // It leads the first paragraph of text, as it is printed.
                EpubXml.Element(_xml, "span", dateline, ("class", "dateline"));
                _xml.WriteString("　");
                dateline = null;
            }

            _xml.WriteString(CleanXml.Line(article.Paragraphs[i]));
            _xml.WriteEndElement();
        }

        foreach (var caption in article.Captions)
            Line("caption", caption);
        Line("jump", article.ContinuedOn?.AsPrinted(landing: false));
        Line("mark", article.EndMark);
    }

    private void Line(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            EpubXml.Element(_xml, "p", text, ("class", name));
    }

    private static string? Names(string role, IReadOnlyList<string> names) => names.Count == 0 ? null : $"{role} {string.Join('　', names)}";
}
