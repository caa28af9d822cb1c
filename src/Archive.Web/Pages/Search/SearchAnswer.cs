using Archive.Core.Search;
using Archive.Web.Endpoints;

namespace Archive.Web.Pages.Search;

/// <summary>The answer of <c>/search.json</c>.</summary>
/// <param name="Query">What was asked, as typed.</param>
/// <param name="Total">How many articles match, exactly.</param>
/// <param name="Hits">This page of them, in order.</param>
/// <param name="Facets">Counts by year, newspaper and reporter.</param>
/// <param name="Next">What <c>next=</c> takes to go on; <see langword="null"/> at the end.</param>
public sealed record SearchAnswer(string Query, long Total, IReadOnlyList<SearchAnswer.Hit> Hits, SearchAnswer.FacetCounts Facets, string? Next)
{
    /// <summary>An article found. <c>snippet</c> is HTML: text with the matches in <c>mark</c>.</summary>
    public sealed record Hit(
        string Id, string? ExternalId, string Url, string? Headline, DateOnly Date, string Newspaper, int Page, string Snippet, double Score);

    /// <summary>Counts by what one can filter by.</summary>
    public sealed record FacetCounts(IReadOnlyList<Count> Year, IReadOnlyList<Count> Newspaper, IReadOnlyList<Count> Reporter);

    /// <summary>A value and its number of hits.</summary>
    public sealed record Count(string Value, [property: System.Text.Json.Serialization.JsonPropertyName("count")] long Hits);

    /// <summary>Puts a search's result into this form.</summary>
    public static SearchAnswer Of(string query, SearchResult result, SiteAddress site) => new(
        query,
        result.Total,
        [.. result.Hits.Select(h => new Hit(
            h.PublicId, h.ExternalId, site.OfArticle(h.PublicId),
            h.Headline.Count == 0 ? null : string.Concat(h.Headline.Select(r => r.Text)),
            h.Date, h.NewspaperName, h.Page, Marked(h.Snippet), h.Score))],
        new FacetCounts(Counts(result.Years), Counts(result.Newspapers), Counts(result.Reporters)),
        result.Next);

    private static Count[] Counts(IReadOnlyList<FacetValue> values) => [.. values.Select(v => new Count(v.Value, v.Count))];

    private static string Marked(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(r => r.IsMatch ? $"<mark>{Html(r.Text)}</mark>" : Html(r.Text)));

    /// <summary>Only what HTML needs: characters beyond the BMP stay themselves.</summary>
    private static string Html(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
