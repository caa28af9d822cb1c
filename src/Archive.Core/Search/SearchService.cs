namespace Archive.Core.Search;

/// <summary>Answers searches over the archive's articles. Safe to use from many threads.</summary>
/// <remarks>What a query means, what else may be meant and how hits are shown is the same whichever engine finds them.</remarks>
public sealed class SearchService(SearchEngine engine)
{
    /// <summary>Most hits that are given at once.</summary>
    public const int MaximumLimit = 100;

    /// <summary>Longest time a search may take, in seconds.</summary>
    public const int MostSeconds = 10;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(MostSeconds);
    private readonly TermWeights _weights = new();

    /// <summary>Searches.</summary>
    /// <param name="request">What is asked; a limit out of range is taken as the nearest in range.</param>
    /// <param name="cancellationToken">Breaks the search off.</param>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">The search took longer than is allowed.</exception>
    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // SQLite has no asynchronous reading: a thread of the pool does it.
        return Task.Run(() => engine.Read(view => Search(view, request), TimeLimit, cancellationToken), cancellationToken);
    }

    /// <summary>Counts a whole answer by year, month, newspaper, section and reporter, apart from its hits.</summary>
    /// <param name="request">What is asked; order, limit and token do not matter.</param>
    /// <param name="cancellationToken">Breaks the counting off.</param>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">It took longer than is allowed.</exception>
    public Task<SearchFacets> CountAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.Run(() => engine.Read(view => Count(view, request), TimeLimit, cancellationToken), cancellationToken);
    }

    /// <summary>Every article that matches, by date, the oldest first: their keys alone, as of one moment.</summary>
    /// <param name="request">What is asked; order, limit and token do not matter.</param>
    /// <param name="cancellationToken">Breaks the search off.</param>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">It took longer than is allowed.</exception>
    public Task<FoundArticles> FindAllAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.Run(() => engine.Read(view => FindAll(view, request), TimeLimit, cancellationToken), cancellationToken);
    }

    /// <summary>Articles that share rare terms and names with one, the nearest first, at most <see cref="RelatedArticles.Most"/>.</summary>
    /// <param name="request">The article.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">It took longer than is allowed.</exception>
    public Task<IReadOnlyList<RelatedArticle>> RelatedAsync(RelatedRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.Run(() => engine.Read(view => new RelatedArticles(view, _weights).Of(request), TimeLimit, cancellationToken), cancellationToken);
    }

    private SearchResult Search(ISearchView view, SearchRequest request)
    {
        var query = QueryParser.Parse(request.Query);
        if (SearchPlanner.Plan(request, query) is not { } plan)
            return new SearchResult { Total = 0, Hits = [], Query = query, Notice = query.Notice };

        NextToken? token = null;
        var badNext = request.Next is { Length: > 0 } next && !NextToken.TryRead(next, plan.Fingerprint, out token);
        var terms = plan.Weigh(view, _weights, token);
        if (terms is null)
        {
            (badNext, token) = (true, null);
            terms = plan.Weigh(view, _weights, null)!;
        }

        var run = view.Run(plan, terms, token);
        var rows = new ArticleRows(view.Store);
        var refinement = new Refinement(terms, rows);
        var page = run.Page(Math.Clamp(request.Limit, 1, MaximumLimit), (first, isLoosened) => refinement.Of(first, isLoosened));
        var explained = request.Explain ? run.Explain(page, rows) : null;
        var result = new SearchResult
        {
            Total = run.Total,
            ExactTotal = run.Exact,
            Hits = SearchHits.Load(rows, page.Hits, query, run.IsLoosened, request.WithPassages, explained),
            Searched = run.Searched,
            Next = page.Next?.Write(),
            Query = query,
            Notice = badNext ? SearchNotice.BadNext : run.IsLoosened ? SearchNotice.Loosened : query.Notice,
            Facets = request.WithFacets ? run.Facets(request.MostValues) : null,
        };
        if (NewspaperNames.Unknown(view.Store, plan.Root) is { Count: > 0 } unknown)
            result = result with { UnknownNewspapers = unknown, Newspapers = NewspaperNames.All(view.Store) };
        // What is too much to look for is too much to count in other ways.
        return request.WithAlternatives && run.Searched is null ? new Alternatives(view, request, _weights).AddTo(result, query) : result;
    }

    private FoundArticles FindAll(ISearchView view, SearchRequest request)
    {
        var query = QueryParser.Parse(request.Query);
        if (SearchPlanner.Plan(request, query) is not { } plan)
            return new FoundArticles([], query.Notices);
        var run = view.Run(plan, plan.Weigh(view, _weights, null)!, null);
        run.Match(all: true);
        var keys = run.Keys();
        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ArticleKey.ArticleOf(keys[i]);
        var notices = query.Notices.ToList();
        if (run.IsLoosened)
            notices.Add(SearchNotice.Loosened);
        if (NewspaperNames.Unknown(view.Store, plan.Root).Count > 0)
            notices.Add(SearchNotice.UnknownNewspaper);
        return new FoundArticles(keys, notices);
    }

    private SearchFacets Count(ISearchView view, SearchRequest request)
    {
        if (SearchPlanner.Plan(request, QueryParser.Parse(request.Query)) is not { } plan)
            return new SearchFacets();
        var run = view.Run(plan, plan.Weigh(view, _weights, null)!, null);
        run.Match();
        return run.Facets(request.MostValues);
    }
}
