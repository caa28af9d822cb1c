using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Core.Import.Identity;

namespace Archive.Core.Export.Epub;

/// <summary>What an issue, its pages and articles are called in a book.</summary>
internal static class EpubText
{
    /// <summary>棠州日报 2020年2月26日.</summary>
    public static string Title(IssueContents issue) => string.Create(
        CultureInfo.InvariantCulture, $"{issue.Newspaper} {issue.Date.Year}年{issue.Date.Month}月{issue.Date.Day}日");

    /// <summary>第1版 要闻.</summary>
    public static string PageTitle(IssuePage page) =>
        $"第{PageNumber.Print(page.Number)}版" + (page.Section is { Length: > 0 } section ? " " + section : "");

    /// <summary>主题, or 〔无标题〕 and how the article begins.</summary>
    public static string ArticleTitle(ArchivedArticle article) => article.Headline is { } headline && !string.IsNullOrWhiteSpace(headline)
        ? headline
        : Citation.Untitled + ArticleOpening.Of(article.Paragraphs is [var first, ..] ? first : "", article.Captions);

    /// <summary>The file of a page.</summary>
    public static string File(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page:000}.xhtml");

    /// <summary>Where a page begins in its file.</summary>
    public static string Anchor(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page}");

    /// <summary>Where an article begins in its page's file.</summary>
    public static string Anchor(string article) => "a-" + article;

    /// <summary>The issue's identifier: the same wherever and whenever the book is made.</summary>
    public static string Identifier(IssueContents issue)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{issue.Slug} {issue.Date:yyyy-MM-dd}")));
        // RFC 9562: version 8, made in a way of one's own; and the variant.
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
