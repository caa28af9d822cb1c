using System.Linq.Expressions;
using Archive.Core.Model;
using Archive.Layout;
using Archive.Web.Pages;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Endpoints.Oai;

/// <summary>The head of a record.</summary>
/// <param name="Key">Key of the article.</param>
/// <param name="Id">The <c>ID</c> of <c>/a/ID</c>.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="Set">Slug of its newspaper.</param>
/// <param name="IsDeleted">Whether it is no longer to be read by itself: withdrawn, or a later part of another.</param>
public sealed record OaiHeader(long Key, string Id, DateTime ChangedAt, string Set, bool IsDeleted)
{
    /// <summary>Reads a stored article.</summary>
    public static Expression<Func<ArticleRow, OaiHeader>> Projection { get; } = a => new OaiHeader(
        a.Id, a.PublicId, a.ChangedAt, a.Page.Issue.Newspaper.Slug, a.WithdrawnAt != null || (a.Part != null && a.Part.Number > 1));
}

/// <summary>An article as a record.</summary>
public sealed record OaiRecord
{
    private const int OpeningLength = 300;

    /// <summary>Its head.</summary>
    public required OaiHeader Header { get; init; }

    /// <summary>主题.</summary>
    public string? Headline { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subheadlines { get; init; } = [];

    /// <summary>How its body begins.</summary>
    public required string Opening { get; init; }

    /// <summary>Captions.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Those named in the byline.</summary>
    public IReadOnlyList<(ContributorRole Role, string Name)> Names { get; init; } = [];

    /// <summary>Report, notice or advertisement.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>Place of the dateline.</summary>
    public string? Place { get; init; }

    /// <summary>Name of the newspaper.</summary>
    public required string Newspaper { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Section name of the page it begins on.</summary>
    public string? Section { get; init; }

    /// <summary>Numbers of the pages it is printed on.</summary>
    public required IReadOnlyList<int> Pages { get; init; }

    /// <summary>Its title as lists show it.</summary>
    public ArticleTitle Title => new(Headline, ArticleTitle.OpeningOf(Headline, Opening, Captions));

    /// <summary>Reads a stored article.</summary>
    public static Expression<Func<ArticleRow, OaiRecord>> Projection { get; } = a => new OaiRecord
    {
        Header = new OaiHeader(a.Id, a.PublicId, a.ChangedAt, a.Page.Issue.Newspaper.Slug, a.WithdrawnAt != null || (a.Part != null && a.Part.Number > 1)),
        Headline = a.Headline,
        Kicker = a.Kicker,
        Subheadlines = a.Subheadlines,
        Opening = a.Body.Substring(0, OpeningLength),
        Captions = a.Captions,
        Names = a.Contributors.OrderBy(c => c.Role).ThenBy(c => c.Position).Select(c => ValueTuple.Create(c.Role, c.Name)).ToList(),
        Kind = a.Kind,
        Place = a.Place,
        Newspaper = a.Page.Issue.Newspaper.Name,
        Date = a.Page.Issue.Date,
        Section = a.Page.Section,
        Pages = a.Parts.Count == 0 ? new[] { a.Page.Number } : a.Parts.OrderBy(p => p.Number).Select(p => p.Article.Page.Number).ToArray(),
    };
}
