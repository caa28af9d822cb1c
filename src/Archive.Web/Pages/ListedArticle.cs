using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Archive.Layout;
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

    /// <summary>Report, notice (公告) or advertisement (广告).</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>主题; <see langword="null"/> where the page has none.</summary>
    public string? Headline { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subheadlines { get; init; } = [];

    /// <summary>How it begins, where it has no headline.</summary>
    public string? Opening { get; init; }

    /// <summary>The article it is a later part of (转版); <see langword="null"/> for most.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WholeArticle? JoinedInto { get; init; }

    /// <summary>Numbers of the pages it goes on on (转版), where a list has looked for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? GoesOnOn { get; init; }

    /// <summary>Its title as lists show it: that of the whole, where it is a part without a headline of its own.</summary>
    [JsonIgnore]
    public ArticleTitle Title => new(Headline ?? JoinedInto?.Headline, Opening);

    /// <summary>Its address on this site: that of the whole, where it is a part of one.</summary>
    [JsonIgnore]
    public string Address => Addresses.Article(JoinedInto?.Id ?? Id);

    /// <summary>Reads a stored article for a list.</summary>
    /// <param name="articles">The address that article ids follow: <c>https://archive.example/a/</c>.</param>
    public static Expression<Func<ArticleRow, ListedArticle>> Projection(string articles) => a => new ListedArticle
    {
        Id = a.PublicId,
        Url = articles + a.PublicId,
        Position = a.Position,
        Kind = a.Kind,
        Kicker = a.Kicker,
        Headline = a.Headline,
        Subheadlines = a.Subheadlines,
        JoinedInto = a.Part == null || a.Part.Number == 1 ? null : new WholeArticle(a.Part.Whole.PublicId, articles + a.Part.Whole.PublicId, a.Part.Whole.Page.Number, a.Part.Whole.Headline),
        Opening = ArticleTitle.OpeningOf(a.Headline, a.Headline == null ? a.Body.Substring(0, ArticleTitle.OpeningRead) : "", a.Captions),
    };
}

/// <summary>An article that is printed on several pages, as its later parts name it.</summary>
/// <param name="Id">The <c>ID</c> of <c>/a/ID</c>.</param>
/// <param name="Url">Its permanent address.</param>
/// <param name="Page">Number of the page it begins on.</param>
/// <param name="Headline">主题; <see langword="null"/> where no page has one.</param>
public sealed record WholeArticle(string Id, string Url, int Page, string? Headline);
