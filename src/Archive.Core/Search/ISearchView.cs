namespace Archive.Core.Search;

/// <summary>Store and index as one search sees them.</summary>
internal interface ISearchView
{
    /// <summary>Reads the store.</summary>
    StoreReader Store { get; }

    /// <summary>Grows with the changes to the index.</summary>
    long Changes { get; }

    /// <summary>How many articles there are, about: rarity is counted against it.</summary>
    int Articles { get; }

    /// <summary>How many articles hold two neighbouring characters, about: where they stand in several fields they may be counted in each.</summary>
    long Documents(int first, int second);

    /// <summary>The characters that stand behind one, with the number of articles, about.</summary>
    IReadOnlyDictionary<char, long> Followers(char character);

    /// <summary>Whether a folded run is the name of a reporter or correspondent.</summary>
    bool IsName(string folded);

    /// <summary>How many articles match, exactly.</summary>
    long Count(QueryNode root);

    /// <summary>The keys of some articles that match, mostly the newest.</summary>
    IReadOnlyList<long> Some(QueryNode root, int most);

    /// <summary>The keys of the articles that hold most of the pairs by their weights, notices left out, the best first.</summary>
    IReadOnlyList<long> Nearest(IReadOnlyList<RarePair> pairs, int most);

    /// <summary>Begins a search.</summary>
    /// <param name="plan">What is sought.</param>
    /// <param name="terms">Its terms, weighed.</param>
    /// <param name="token">The token of the page before; <see langword="null"/> for the first.</param>
    ISearchRun Run(SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token);
}

/// <summary>One search over one state of the index: what matches, and a page of it in order.</summary>
internal interface ISearchRun
{
    /// <summary>How many match; known once it has run.</summary>
    long Total { get; }

    /// <summary>How many match just as typed.</summary>
    long Exact { get; }

    /// <summary>Whether articles with most of the query's parts are given too.</summary>
    bool IsLoosened { get; }

    /// <summary>How many articles were looked at, those that came in last; <see langword="null"/> where all were.</summary>
    long? Searched { get; }

    /// <summary>Finds what matches, and the first hits behind those of the token.</summary>
    HitPage Page(int limit, Refine refine);

    /// <summary>Finds what matches, without hits.</summary>
    /// <param name="all">Looks at all articles, however much work that is.</param>
    void Match(bool all = false);

    /// <summary>Counts what matches.</summary>
    /// <param name="most">Most sections and reporters.</param>
    SearchFacets Facets(int most);

    /// <summary>The keys of what matches, in no order.</summary>
    long[] Keys();

    /// <summary>What the scores of a page's hits are made of; nothing where they go by date.</summary>
    IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>>? Explain(HitPage page, ArticleRows rows);
}

/// <summary>Gives places their finer ranks, by the texts of their articles.</summary>
/// <param name="places">Places by the index alone.</param>
/// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
internal delegate IEnumerable<Place> Refine(IReadOnlyList<Place> places, bool isLoosened);

/// <summary>A page of hits, and the token for the next.</summary>
/// <param name="Hits">The hits.</param>
/// <param name="Next">The token; <see langword="null"/> at the end.</param>
/// <param name="Refined">How many of the hits, the first, have their rank by their texts too.</param>
internal sealed record HitPage(IReadOnlyList<Place> Hits, NextToken? Next, int Refined);
