using System.Linq.Expressions;
using System.Text.Json.Serialization;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Pages;

/// <summary>An article as lists show it.</summary>
public sealed record ListedArticle
{
    /// <summary>The <c>ID</c> of <c>/a/ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its permanent address.</summary>
    public required string Url { get; init; }

    /// <summary>Its place among the page's articles, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>主题; <see langword="null"/> where the page has none.</summary>
    public string? Headline { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subheadlines { get; init; } = [];

    /// <summary>How it begins, where it has no headline.</summary>
    public string? Opening { get; init; }

    /// <summary>Its title as lists show it.</summary>
    [JsonIgnore]
    public ArticleTitle Title => new(Headline, Opening);

    /// <summary>Its address on this site.</summary>
    [JsonIgnore]
    public string Address => Addresses.Article(Id);

    /// <summary>Reads a stored article for a list.</summary>
    /// <param name="articles">The address that article ids follow: <c>https://archive.example/a/</c>.</param>
    public static Expression<Func<ArticleRow, ListedArticle>> Projection(string articles) => a => new ListedArticle
    {
        Id = a.PublicId,
        Url = articles + a.PublicId,
        Position = a.Position,
        Kicker = a.Kicker,
        Headline = a.Headline,
        Subheadlines = a.Subheadlines,
        Opening = ArticleTitle.OpeningOf(a.Headline, a.Headline == null ? a.Body.Substring(0, ArticleTitle.OpeningRead) : "", a.Captions),
    };
}
