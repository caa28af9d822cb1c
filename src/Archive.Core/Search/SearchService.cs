using System.Collections.Concurrent;
using Archive.Core.Storage;

namespace Archive.Core.Search;

/// <summary>Answers searches over the archive's articles. Safe to use from many threads.</summary>
/// <remarks>Reads on connections of its own, so that a search neither waits for an import nor holds one up.</remarks>
public sealed class SearchService(ArchiveLocation location) : IDisposable
{
    /// <summary>Most hits that are given at once.</summary>
    public const int MaximumLimit = 100;

    private const int RememberedTotals = 10_000;
    private const int RememberedFacets = 500;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);
    private readonly SearchReaderPool _readers = new(location);
    private readonly TermWeights _weights = new();
    private readonly ConcurrentDictionary<(string Match, KeyRange Range), (long Total, long Changes)> _totals = [];
    private readonly ConcurrentDictionary<(string Match, KeyRange Range), (SearchFacets Facets, long Changes)> _facets = [];

    /// <summary>Searches.</summary>
    /// <param name="request">What is asked; a limit out of range is taken as the nearest in range.</param>
    /// <param name="cancellationToken">Breaks the search off.</param>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">The search took longer than is allowed.</exception>
    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // SQLite has no asynchronous reading: a thread of the pool does it.
        return Task.Run(() => _readers.Run(reader => Search(reader, request), TimeLimit, cancellationToken), cancellationToken);
    }

    /// <summary>Closes idle connections, so that the database file can be replaced. Later searches open new ones.</summary>
    public void ReleaseConnections()
    {
        _readers.Release();
        _totals.Clear();
        _facets.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => _readers.Dispose();

    private SearchResult Search(SearchReader reader, SearchRequest request)
    {
        var query = QueryParser.Parse(request.Query);
        if (Plan(reader, request, query) is not { } plan)
            return new SearchResult { Total = 0, Hits = [], Query = query, Notice = query.Notice };

        NextToken? token = null;
        var badNext = request.Next is { Length: > 0 } next && !NextToken.TryRead(next, plan.Fingerprint, out token);
        var terms = plan.Weigh(reader, _weights, token);
        if (terms is null)
        {
            (badNext, token) = (true, null);
            terms = plan.Weigh(reader, _weights, null)!;
        }

        var exact = Total(reader, plan);
        var loose = Loosening.IsWanted(plan, exact, token) ? new LooseOrder(reader, plan, terms) : null;
        if (loose is { Count: 0 } && token is null)
            loose = null;

        var limit = Math.Clamp(request.Limit, 1, MaximumLimit);
        var page = Page(reader, plan, terms, loose, exact, token, limit);
        var result = new SearchResult
        {
            Total = loose?.Count ?? exact,
            ExactTotal = exact,
            Hits = SearchHits.Load(reader, page.Hits, query, loose is not null),
            Next = page.Next?.Write(),
            Query = query,
            Notice = badNext ? SearchNotice.BadNext : loose is not null ? SearchNotice.Loosened : query.Notice,
        };
        if (!request.WithFacets)
            return result;
        var facets = loose is null ? Facets(reader, plan) : SearchFacets.Count(reader, loose.Keys);
        return result with { Years = facets.Years, Newspapers = facets.Newspapers, Reporters = facets.Reporters };
    }

    private static SearchPlan? Plan(SearchReader reader, SearchRequest request, ParsedQuery query)
    {
        var values = new List<string>();
        if (!string.IsNullOrWhiteSpace(request.Newspaper))
        {
            // No newspaper of that name: nothing matches.
            if (SearchHits.FindNewspaper(reader, request.Newspaper.Trim()) is not { } id)
                return null;
            values.Add(SearchSchema.NewspaperToken(id));
        }

        if (!string.IsNullOrWhiteSpace(request.Reporter))
            values.Add(SearchSchema.PersonToken(TextFolding.Fold(request.Reporter)));
        var range = new KeyRange(
            request.From is { } from ? SearchSchema.FirstKey(from) : KeyRange.All.Low,
            request.To is { } to ? SearchSchema.LastKey(to) : KeyRange.All.High);
        // Filters alone list what they let through; nothing at all asks for nothing.
        if (query.Root is null && values.Count == 0 && range == KeyRange.All)
            return null;
        return new SearchPlan
        {
            Query = query,
            Values = values,
            Range = range,
            Sort = request.Sort,
            Match = FtsExpression.Write(query.Root is null ? [] : [query.Root], values),
        };
    }

    private static HitPage Page(SearchReader reader, SearchPlan plan, IReadOnlyList<WeightedTerm> terms, LooseOrder? loose, long exact, NextToken? token, int limit)
    {
        var identity = new NextToken
        {
            Query = plan.Fingerprint,
            IsLoosened = loose is not null,
            Weights = [.. terms.SelectMany(t => t.Weights)],
        };
        if (plan.Sort != SearchSort.Relevance || plan.Query.Root is null)
            return ByDate(reader, plan, loose, identity, token, limit);

        IRoughOrder order = loose is not null
            ? loose
            : new ExactOrder(reader, plan, terms, byHeadline: token is not null || exact > RankedHits.Read);
        var ranker = new Ranker(terms);
        return RankedHits.Page(order, key => reader.Load(key) is { } text ? ranker.Score(text) : null, identity, token, limit);
    }

    private static HitPage ByDate(SearchReader reader, SearchPlan plan, LooseOrder? loose, NextToken identity, NextToken? token, int limit)
    {
        var newestFirst = plan.Sort != SearchSort.Oldest;
        var range = (token, newestFirst) switch
        {
            (null, _) => plan.Range,
            (_, true) => plan.Range with { High = Math.Min(plan.Range.High, token.Last.Key - 1) },
            (_, false) => plan.Range with { Low = Math.Max(plan.Range.Low, token.Last.Key + 1) },
        };
        var keys = loose is null
            ? reader.Keys(plan.Match, range, newestFirst, limit + 1)
            : loose.Keys.Where(k => k >= range.Low && k <= range.High).OrderBy(k => newestFirst ? -k : k).Take(limit + 1);
        var hits = keys.Select(k => new Place(0, k)).ToList();
        if (hits.Count <= limit)
            return new HitPage(hits, null);
        hits.RemoveAt(limit);
        return new HitPage(hits, identity with { Last = hits[^1] });
    }

    /// <summary>The answer counted by year, newspaper and reporter, once for each state of the index: every hit is looked up for it.</summary>
    private SearchFacets Facets(SearchReader reader, SearchPlan plan)
    {
        var key = (plan.Match, plan.Range);
        if (_facets.TryGetValue(key, out var known) && known.Changes == reader.Changes)
            return known.Facets;
        if (_facets.Count >= RememberedFacets)
            _facets.Clear();
        var facets = SearchFacets.Count(reader, reader.Keys(plan.Match, plan.Range, newestFirst: false));
        _facets[key] = (facets, reader.Changes);
        return facets;
    }

    /// <summary>The exact number of matches, counted once for each state of the index.</summary>
    private long Total(SearchReader reader, SearchPlan plan)
    {
        var key = (plan.Match, plan.Range);
        if (_totals.TryGetValue(key, out var known) && known.Changes == reader.Changes)
            return known.Total;
        if (_totals.Count > RememberedTotals)
            _totals.Clear();
        var total = reader.Count(plan.Match, plan.Range);
        _totals[key] = (total, reader.Changes);
        return total;
    }
}
