using System.Text;

namespace Archive.Core.Export.Epub;

/// <summary>An issue (期) as an EPUB 3: a document a page, its articles in their printed hierarchy, contents by page and headline.</summary>
/// <remarks>The same issue makes the same bytes, wherever and whenever. Its articles are read once and never held: the contents, which
/// need their headlines, stand at the end.</remarks>
public static class IssueEpub
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/epub+zip";

    private const string Folder = "EPUB/";

    private const string Container =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>

        """;

    /// <summary>Writes the issue; the stream stays open.</summary>
    /// <param name="stream">Where to; written asynchronously only.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="articles">Its articles by page and place.</param>
    /// <param name="ct">Stops; the file then has no end.</param>
    public static async Task WriteAsync(Stream stream, IssueContents issue, IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(articles);
        using var zip = new ForwardZip(stream);
        // By this name, first and as it is, programs know an EPUB from other zips.
        await zip.AddAsync("mimetype", issue.Date, Encoding.ASCII.GetBytes(MediaType), ct, isStored: true);
        await zip.AddAsync("META-INF/container.xml", issue.Date, Encoding.UTF8.GetBytes(Container), ct);
        await zip.AddAsync(Folder + EpubStyle.File, issue.Date, Encoding.UTF8.GetBytes(EpubStyle.Sheet), ct);

        var contents = new List<EpubEntry>();
        await using var rest = articles.GetAsyncEnumerator(ct);
        var hasMore = await rest.MoveNextAsync();
        foreach (var page in issue.Pages)
        {
            await zip.AddAsync(
                Folder + EpubText.File(page.Number),
                issue.Date,
                async file =>
                {
                    using var document = new EpubPage(file, issue, page);
                    for (; hasMore && rest.Current.Page == page.Number; hasMore = await rest.MoveNextAsync())
                    {
                        document.Write(rest.Current);
                        contents.Add(new EpubEntry(page.Number, rest.Current.Id, EpubText.ArticleTitle(rest.Current)));
                    }

                    document.Finish();
                },
                ct);
        }

        if (hasMore)
            throw new InvalidOperationException($"Article {rest.Current.Id} is on page {rest.Current.Page}, which is not among the issue's pages or comes too late.");
        await zip.AddAsync(Folder + EpubContents.File, issue.Date, EpubContents.Write(issue, contents), ct);
        await zip.AddAsync(Folder + "package.opf", issue.Date, EpubPackage.Write(issue), ct);
        await zip.FinishAsync(ct);
    }
}

/// <summary>An article in the contents.</summary>
/// <param name="Page">Number of its page.</param>
/// <param name="Id">The <c>ID</c> of <c>/a/ID</c>.</param>
/// <param name="Title">What it is called.</param>
internal sealed record EpubEntry(int Page, string Id, string Title);
