using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace Archive.Search.Lucene;

/// <summary>One search over one state of the index.</summary>
internal sealed class LuceneRun : ISearchRun
{
    private readonly StoreReader _store;
    private readonly IndexSearcher _searcher;
    private readonly SearchPlan _plan;
    private readonly IReadOnlyList<WeightedTerm> _terms;
    private readonly NextToken? _token;
    private readonly HitPager _pager;
    private readonly Query _exactly;
    private readonly Query? _loosely;
    private readonly Func<bool, ScoreParts> _makeParts;
    private readonly ScoreParts?[] _parts = new ScoreParts?[2];
    private SetCollector? _matched;

    /// <summary>Makes a search ready.</summary>
    public LuceneRun(LuceneView view, SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token)
    {
        (_store, _searcher, _plan, _terms, _token) = (view.Store, view.Searcher, plan, terms, token);
        _pager = new HitPager(plan, terms, token);
        _makeParts = isLoosened => new ScoreParts(plan, terms, view.Translator, isLoosened);
        _exactly = view.Translator.Of(plan.Root);
        if (plan.Loose.Count == 0)
            return;
        var loosening = new Loosening(plan, terms);
        var enough = new BooleanQuery(disableCoord: true) { { new ConstantScoreQuery(new LoosenedFilter(loosening)), Occur.MUST } };
        if (loosening.Must is { } must)
            enough.Add(view.Translator.Of(must), Occur.MUST);
        _loosely = new BooleanQuery(disableCoord: true) { { _exactly, Occur.SHOULD }, { enough, Occur.SHOULD } };
    }

    /// <inheritdoc />
    public long Total { get; private set; }

    /// <inheritdoc />
    public long Exact { get; private set; }

    /// <inheritdoc />
    public bool IsLoosened { get; private set; }

    /// <inheritdoc />
    public long? Searched => null;

    private ScoreParts Parts => _parts[IsLoosened ? 1 : 0] ??= _makeParts(IsLoosened);

    private Query Matches => IsLoosened ? _loosely! : _exactly;

    /// <inheritdoc />
    public HitPage Page(int limit, Refine refine)
    {
        IsLoosened = _token?.IsLoosened ?? false;
        var (behind, total) = Behind(_pager.Before, _pager.Needed(limit));
        Exact = IsLoosened ? Collected(_exactly).Total : total;
        if (_token is null && _loosely is not null && Loosening.IsWanted(_plan, Exact))
        {
            var exactly = behind;
            IsLoosened = true;
            (behind, total) = Behind(null, _pager.Needed(limit));
            if (total == Exact)
                (IsLoosened, behind) = (false, exactly);
        }

        Total = total;
        var ahead = _pager.Boundary is { } boundary ? Ahead(boundary) : [];
        return _pager.Page(limit, ahead, behind, places => refine(places, IsLoosened), new NextToken { Query = _plan.Fingerprint, IsLoosened = IsLoosened });
    }

    /// <inheritdoc />
    public void Match(bool all = false)
    {
        _matched = Collected(_exactly);
        Exact = _matched.Total;
        if (_loosely is not null && Loosening.IsWanted(_plan, Exact) && Collected(_loosely) is var loosely && loosely.Total > Exact)
            (IsLoosened, _matched) = (true, loosely);
        Total = _matched.Total;
    }

    /// <inheritdoc />
    public SearchFacets Facets(int most) => new FacetCounter(_store).Count(Matched().Sets, most);

    /// <inheritdoc />
    public long[] Keys()
    {
        var matched = Matched();
        var keys = new long[matched.Total];
        var n = 0;
        foreach (var (reader, set) in matched.Sets)
        {
            var values = reader.GetNumericDocValues(Fields.Key);
            for (var document = set.NextSetBit(0); document >= 0; document = document + 1 < set.Length ? set.NextSetBit(document + 1) : -1)
                keys[n++] = values.Get(document);
        }

        return keys;
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>>? Explain(HitPage page, ArticleRows rows)
    {
        if (_pager.IsByDate || page.Hits.Count == 0)
            return null;
        var keys = page.Hits.Select(h => Math.Abs(h.Key)).ToList();
        var these = new TermsFilter([.. keys.Select(k => DocumentBuilder.IdOf(ArticleKey.ArticleOf(k)))]);
        var explained = keys.ToDictionary(k => k, _ => new Dictionary<string, double>());
        foreach (var (name, part) in Parts.Parts)
        {
            var scores = new ScoreCollector();
            _searcher.Search(part, these, scores);
            foreach (var (key, score) in scores.Scores)
                Explainer.Put(explained[key], name, score);
        }

        var refinement = new Refinement(_terms, rows);
        foreach (var key in refinement.Applies(IsLoosened) ? keys.Take(page.Refined) : [])
        {
            if (rows[key] is not { } row)
                continue;
            foreach (var (name, value) in refinement.Explain(row, IsLoosened))
                Explainer.Put(explained[key], name, value);
        }

        return explained.ToDictionary(e => e.Key, e => (IReadOnlyDictionary<string, double>)e.Value);
    }

    private SetCollector Matched() => _matched ??= Collected(Matches);

    private SetCollector Collected(Query query)
    {
        var sets = new SetCollector();
        _searcher.Search(query, new TimedCollector(sets, _store));
        return sets;
    }

    /// <summary>The first places behind one, in order, and how many match in all.</summary>
    private (IReadOnlyList<Place> Places, long Total) Behind(Place? before, int wanted)
    {
        var isByDate = _pager.IsByDate;
        var after = before is { } place ? RankOrder.After(place, isByDate) : null;
        // What IndexSearcher.SearchAfter does, with an eye on the time.
        var collector = TopFieldCollector.Create(RankOrder.Of(isByDate, _plan.Sort), wanted, after, fillFields: true, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        _searcher.Search(isByDate ? Matches : Parts.Of(Matches), new TimedCollector(collector, _store));
        var found = collector.GetTopDocs();
        return ([.. found.ScoreDocs.Select(hit => RankOrder.Of((FieldDoc)hit, isByDate, _plan.Sort))], found.TotalHits);
    }

    /// <summary>The places down to one: those that were read for the first page, and what came in between since.</summary>
    private List<Place> Ahead(Place boundary)
    {
        for (var wanted = HitPager.Read * 2; ; wanted *= 4)
        {
            var (places, total) = Behind(null, wanted);
            var ahead = places.TakeWhile(p => p.CompareTo(boundary) >= 0).ToList();
            if (ahead.Count < places.Count || places.Count >= total)
                return ahead;
        }
    }
}
