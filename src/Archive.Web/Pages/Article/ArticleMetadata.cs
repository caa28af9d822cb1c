using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Archive.Core.Export;
using Archive.Core.Import.Identity;

namespace Archive.Web.Pages.Article;

/// <summary>What an article tells programs that read its page: search engines, reference managers, those who show a link to it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">Its title as lists show it.</param>
/// <param name="Description">How it begins; <see langword="null"/> where it has no text.</param>
/// <param name="Dateline">消息头 as it is printed.</param>
/// <param name="IssueUrl">Address of its issue.</param>
public sealed record ArticleMetadata(ArchivedArticle Article, string Title, string? Description, string? Dateline, string IssueUrl)
{
    private const string Language = "zh-Hans";

    // Escapes what could end the block it stands in, such as </script> and <!--, and leaves Chinese as it is.
    private static readonly JsonSerializerOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Those who wrote it, in the order they are named.</summary>
    public IReadOnlyList<string> Authors { get; } = [.. Article.Reporters, .. Article.Correspondents];

    /// <summary>The date as reference managers take it: 2020/02/26.</summary>
    public string SlashedDate => Article.Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>Takes it from what a page shows.</summary>
    /// <param name="view">What is shown.</param>
    /// <param name="issueUrl">Absolute address of its issue.</param>
    public static ArticleMetadata Of(ArticleView view, string issueUrl)
    {
        ArgumentNullException.ThrowIfNull(view);
        var article = view.Article;
        var lead = Lead.Of(string.Join('\n', article.Paragraphs.Count > 0 ? article.Paragraphs : article.Captions));
        return new ArticleMetadata(article, view.Title.ToString(), lead.Length > 0 ? lead : null, view.Dateline, issueUrl);
    }

    /// <summary>The article as a schema.org <c>NewsArticle</c> in JSON-LD, safe inside HTML. It holds the beginning of the text and not
    /// the whole, which stands on the page already.</summary>
    public string JsonLd()
    {
        string[] alternatives = [.. Article.Subheadlines.Prepend(Article.Kicker).OfType<string>()];
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = Article.Url,
            ["url"] = Article.Url,
            ["mainEntityOfPage"] = Article.Url,
            ["headline"] = Title,
            ["alternativeHeadline"] = OneOrMany([.. alternatives.Select(a => JsonValue.Create(a))]),
            ["datePublished"] = Day(Article.Date),
            ["inLanguage"] = Language,
            ["author"] = OneOrMany([.. Authors.Select(Person)]),
            ["contributor"] = OneOrMany([.. Article.Photographers.Select(Person)]),
            ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = Article.Newspaper },
            ["isPartOf"] = new JsonObject
            {
                ["@type"] = "PublicationIssue",
                ["url"] = IssueUrl,
                ["datePublished"] = Day(Article.Date),
                ["isPartOf"] = new JsonObject { ["@type"] = "Newspaper", ["name"] = Article.Newspaper },
            },
            ["dateline"] = Dateline,
            ["printPage"] = string.Join(", ", Article.Pages.Select(PageNumber.Print)),
            ["printSection"] = Article.Section,
            ["description"] = Description,
            ["isAccessibleForFree"] = true,
        };
        foreach (var empty in json.Where(p => p.Value is null).Select(p => p.Key).ToList())
            json.Remove(empty);
        return json.ToJsonString(InHtml);
    }

    private static JsonNode? OneOrMany(JsonNode[] values) => values.Length switch { 0 => null, 1 => values[0], _ => new JsonArray(values) };

    private static JsonNode Person(string name) => new JsonObject { ["@type"] = "Person", ["name"] = name };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
