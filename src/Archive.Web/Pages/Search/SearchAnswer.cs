using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Archive.Core.Search;
using Archive.Web.Endpoints;

namespace Archive.Web.Pages.Search;

/// <summary>The answer of <c>/search.json</c>.</summary>
/// <param name="Query">What was asked, as typed.</param>
/// <param name="Total">How many articles match, exactly; of those looked at.</param>
/// <param name="Hits">This page of them, in order.</param>
/// <param name="Facets">Counts by year, newspaper and reporter.</param>
/// <param name="Next">What <c>next=</c> takes to go on; <see langword="null"/> at the end.</param>
public sealed record SearchAnswer(string Query, long Total, IReadOnlyList<SearchAnswer.Hit> Hits, SearchAnswer.FacetCounts Facets, string? Next)
{
    /// <summary>What <c>fields=</c> can name: the parts of a hit.</summary>
    public static IReadOnlyList<string> HitFields { get; } =
        ["id", "externalId", "url", "headline", "kicker", "date", "newspaper", "page", "section", "snippet", "score"];

    /// <summary>How many articles were looked at, where these are not all (<see cref="SearchResult.Searched"/>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Searched { get; init; }

    /// <summary>Where the query was not searched as typed, in which ways.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SearchNotice>? Notices { get; init; }

    /// <summary>How the query was understood, and what else it might mean; only where <c>explain=1</c> asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Understanding? Understood { get; init; }

    /// <summary>An article found. <c>snippet</c> is HTML: text with the matches in <c>mark</c>.</summary>
    public sealed record Hit(
        string Id, string? ExternalId, string Url, string? Headline, DateOnly Date, string Newspaper, int Page, string Snippet, double Score)
    {
        /// <summary>The parts of the score; only where <c>explain=1</c> asks for them.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyDictionary<string, double>? Explanation { get; init; }
    }

    /// <summary>Counts by what one can filter by. Months and sections only where <c>facets=all</c> asks for them.</summary>
    public sealed record FacetCounts(IReadOnlyList<Count> Year, IReadOnlyList<Count> Newspaper, IReadOnlyList<Count> Reporter)
    {
        /// <summary>Counts by month, oldest first: a timeline.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Count>? Month { get; init; }

        /// <summary>Counts by section name (版名).</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Count>? Section { get; init; }
    }

    /// <summary>A value and its number of hits.</summary>
    public sealed record Count(string Value, [property: JsonPropertyName("count")] long Hits);

    /// <summary>How a query was understood.</summary>
    /// <param name="Query">The query, fully bracketed.</param>
    /// <param name="Notice">Why it was not searched as typed; <c>none</c> where it was.</param>
    /// <param name="Exact">How many articles hold it just as typed.</param>
    /// <param name="Alternatives">Other queries that may be meant.</param>
    public sealed record Understanding(string Query, SearchNotice Notice, long Exact, IReadOnlyList<SearchAlternative> Alternatives);

    /// <summary>Puts a search's result into this form.</summary>
    public static SearchAnswer Of(string query, SearchResult result, SearchFacets? facets, SiteAddress site, bool withAllFacets = false, bool explain = false)
    {
        facets ??= result.Facets ?? new SearchFacets();
        return new SearchAnswer(
            query,
            result.Total,
            [.. result.Hits.Select(h => new Hit(
                h.PublicId, h.ExternalId, site.OfArticle(h.PublicId),
                h.Headline.Count == 0 ? null : string.Concat(h.Headline.Select(r => r.Text)),
                h.Date, h.NewspaperName, h.Page, Marked(h.Snippet), h.Score)
            {
                Explanation = h.Explanation,
            })],
            new FacetCounts(Counts(facets.Years), Counts(facets.Newspapers), Counts(facets.Reporters))
            {
                Month = withAllFacets ? Counts(facets.Months) : null,
                Section = withAllFacets ? Counts(facets.Sections) : null,
            },
            result.Next)
        {
            Searched = result.Searched,
            Notices = Told(query, result) is { Count: > 0 } notices ? notices : null,
            Understood = explain ? new Understanding(result.Query?.ToString() ?? "", result.Notice, result.ExactTotal, result.Alternatives) : null,
        };
    }

    /// <summary>The answer with some parts of each hit alone.</summary>
    /// <param name="result">The hits, for parts that are given only where they are named.</param>
    /// <param name="fields">The names of the parts, of <see cref="HitFields"/>.</param>
    public JsonObject With(SearchResult result, IReadOnlyCollection<string> fields)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(fields);
        var answer = JsonSerializer.SerializeToNode(this, Json.Options)!.AsObject();
        var hits = answer["hits"]!.AsArray();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i]!.AsObject();
            hit["kicker"] = result.Hits[i].Kicker;
            hit["section"] = result.Hits[i].Section;
            foreach (var name in hit.Select(p => p.Key).Where(n => n != "explanation" && !fields.Contains(n)).ToList())
                hit.Remove(name);
        }

        return answer;
    }

    /// <summary>A snippet as HTML: text with the matches in <c>mark</c>.</summary>
    public static string Marked(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(r => r.IsMatch ? $"<mark>{Html(r.Text)}</mark>" : Html(r.Text)));

    /// <summary>What is to be told. Where only filters ask, that there are no words need not be.</summary>
    private static List<SearchNotice> Told(string query, SearchResult result) =>
        [.. result.Notices.Where(n => n != SearchNotice.Empty || !string.IsNullOrWhiteSpace(query))];

    private static Count[] Counts(IReadOnlyList<FacetValue> values) => [.. values.Select(v => new Count(v.Value, v.Count))];

    /// <summary>Only what HTML needs: characters beyond the BMP stay themselves.</summary>
    private static string Html(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
