using System.Numerics;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>The documents that match, as a set for each segment.</summary>
/// <param name="Sets">A bit for each document of each segment.</param>
/// <param name="Total">How many.</param>
internal sealed record MatchedDocuments(IReadOnlyList<ulong[]> Sets, long Total);

/// <summary>One search over one state of the index: what matches, and a page of it in order.</summary>
/// <remarks>Every document that matches is scored from the index; <see cref="HitPager"/> makes the page.</remarks>
internal sealed class IndexRun(IndexView reader, SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token) : ISearchRun
{
    // Where so many headlines hold the one word that is sought, their scores hardly differ: the newest come first.
    private const int ManyHeadlines = 10_000;

    private const double LongLists = 200_000;

    // Scores are compared as whole numbers, so that they are the same on every page.
    private const float Fineness = 100_000;

    private readonly Scorer _scorer = new(terms, plan.PrefersNewer);
    private readonly HitPager _pager = new(plan, terms, token);
    private readonly Loosening? _loosening = plan.Loose.Count > 0 ? new Loosening(plan, terms) : null;

    /// <inheritdoc />
    public long Total => Matched.Total;

    /// <inheritdoc />
    public long Exact { get; private set; }

    /// <inheritdoc />
    public bool IsLoosened { get; private set; }

    /// <inheritdoc />
    public long? Searched { get; private set; }

    /// <summary>What matches.</summary>
    public MatchedDocuments Matched { get; private set; } = new([], 0);

    private bool IsByDate => _pager.IsByDate;

    private bool IsByTier { get; set; }

    // The first document that is looked at: 0 until a search has been work enough. Later pages look at what the first did.
    private int _oldest = token?.Oldest ?? 0;
    private bool _isBounded = plan.IsBroad && token is null;

    /// <inheritdoc />
    public HitPage Page(int limit, Refine refine)
    {
        IsByTier = token?.IsByTier ?? HasManyHeadlines();
        _scorer.IsCoarse = token?.IsCoarse ?? _scorer.Length(reader.State.Documents.Count) > LongLists;
        var isLoose = token?.IsLoosened ?? false;
        var collector = Collect(limit, isLoose);
        Exact = isLoose ? Count(plan.Root) : Matched.Total;
        if (token is null && IsLooseningWanted)
        {
            var exactly = Matched;
            var wasCoarse = _scorer.IsCoarse;
            // What holds only parts of a term is scored by them.
            _scorer.IsCoarse = false;
            var loosely = Collect(limit, isLoose: true);
            (isLoose, collector) = Matched.Total > Exact ? (true, loosely) : (false, collector);
            Matched = isLoose ? Matched : exactly;
            _scorer.IsCoarse = !isLoose && wasCoarse;
        }

        IsLoosened = isLoose;
        var next = new NextToken { Query = plan.Fingerprint, IsLoosened = isLoose, IsByTier = IsByTier, IsCoarse = _scorer.IsCoarse, Oldest = _oldest };
        return _pager.Page(limit, collector.Ahead, collector.Behind.Take(), IsByTier ? null : places => refine(places, isLoose), next);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>>? Explain(HitPage page, ArticleRows rows) =>
        IsByDate || IsByTier ? null : new Explainer(reader, terms, _scorer, rows).Explain(page, IsLoosened);

    /// <inheritdoc />
    public void Match(bool all = false)
    {
        _isBounded &= !all;
        Collect(0, isLoose: false);
        Exact = Matched.Total;
        if (IsLooseningWanted)
        {
            Collect(0, isLoose: true);
            IsLoosened = Matched.Total > Exact;
        }
    }

    /// <inheritdoc />
    public SearchFacets Facets(int most) => FacetCounter.Count(reader, Matched, most);

    /// <inheritdoc />
    public long[] Keys()
    {
        var matched = Matched;
        var keys = new long[matched.Total];
        var n = 0;
        for (var s = 0; s < matched.Sets.Count; s++)
        {
            var (set, first) = (matched.Sets[s], reader.State.Segments[s].Segment.First);
            for (var i = 0; i < set.Length; i++)
            {
                for (var word = set[i]; word != 0; word &= word - 1)
                    keys[n++] = reader.State.Documents.Key(first + (i << 6) + BitOperations.TrailingZeroCount(word));
            }
        }

        return keys;
    }

    // Where not all was looked at, nobody knows how little the whole finds.
    private bool IsLooseningWanted => _loosening is not null && _oldest == 0 && Loosening.IsWanted(plan, Exact);

    private Collector Collect(int limit, bool isLoose)
    {
        var collector = new Collector(new BestPlaces(_pager.Needed(limit), _pager.Before), _pager.Boundary);
        var sets = new List<ulong[]>();
        long total = 0, work = 0;
        // The newest mostly stand last, and are wanted first: what is looked at later then seldom finds a place.
        for (var s = reader.State.Segments.Count - 1; s >= 0; s--)
        {
            reader.CheckTime();
            var state = reader.State.Segments[s];
            if (_isBounded && _oldest == 0 && work > reader.MostWork)
                _oldest = state.Segment.First + state.Segment.Size;
            if (_oldest >= state.Segment.First + state.Segment.Size)
            {
                sets.Add([]);
                continue;
            }

            using var segment = reader.Open(state);
            var set = segment.Match(plan.Root);
            work += segment.Work;
            if (isLoose)
            {
                var more = LoosenedDocuments.Match(segment, _loosening!);
                for (var i = 0; i < set.Length; i++)
                    set[i] |= more[i];
            }

            Bits.ClearBelow(set, _oldest - state.Segment.First);
            var count = Bits.Count(set);
            sets.Add(set);
            total += count;
            if (limit > 0 && count > 0)
                Place(segment, set, collector);
        }

        sets.Reverse();
        Searched = _oldest > 0 ? CountFrom(_oldest) : null;
        Matched = new MatchedDocuments(sets, total);
        return collector;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(SegmentSearch segment, ulong[] set, Collector collector)
    {
        var table = reader.State.Documents;
        float[]? scores = null;
        if (!IsByDate && !IsByTier)
        {
            reader.Scratch.Reserve(segment.Segment.Size);
            scores = reader.Scratch.Scores;
            _scorer.Score(segment, table, set, reader.Scratch);
        }

        var tier = !IsByDate && IsByTier ? Headlines(segment) : null;
        var floor = collector.Floor;
        for (var i = set.Length - 1; i >= 0; i--)
        {
            for (var word = set[i]; word != 0;)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(word);
                word &= ~(1UL << bit);
                var document = (i << 6) + bit;
                float rank = Bits.Has(tier, document) ? 1 : 0;
                if (scores is not null)
                {
                    rank = MathF.Round(scores[document] * Fineness);
                    scores[document] = 0;
                }

                if (rank < floor)
                    continue;
                var key = table.Key(segment.Segment.First + document);
                collector.Add(new Place(rank, plan.Sort == SearchSort.Oldest ? -key : key));
                floor = collector.Floor;
            }
        }
    }

    /// <summary>How many articles came in from a document on.</summary>
    private long CountFrom(int oldest)
    {
        var count = 0L;
        foreach (var state in reader.State.Segments.Where(s => s.Segment.First + s.Segment.Size > oldest))
        {
            using var segment = reader.Open(state);
            var all = segment.Match(null);
            Bits.ClearBelow(all, oldest - state.Segment.First);
            count += Bits.Count(all);
        }

        return count;
    }

    private ulong[] Headlines(SegmentSearch segment)
    {
        var set = new ulong[segment.Words];
        segment.Leaf(terms[0].Leaf).AddTo(set, [IndexField.Headline]);
        return set;
    }

    private long Count(QueryNode? root)
    {
        long total = 0;
        foreach (var state in reader.State.Segments)
        {
            using var segment = reader.Open(state);
            total += Bits.Count(segment.Match(root));
        }

        return total;
    }

    /// <summary>Whether the query is one word that stands in very many headlines.</summary>
    private bool HasManyHeadlines()
    {
        if (IsByDate || plan.Query.Terms is not [QueryTerm])
            return false;
        var fewest = long.MaxValue;
        foreach (var pair in WeightedPair.Of(terms).Where(p => p.Second != WeightedPair.Any))
        {
            // A rare pair need not be counted: its weight says so, being the logarithm of its rarity.
            if (pair.Weight / 16.0 > Math.Log((reader.State.Documents.Count + 1.0) / ManyHeadlines) + 0.1)
                return false;
            var headlines = 0L;
            var key = Terms.Pair(pair.First, pair.Second, IndexField.Headline);
            foreach (var (segment, _) in reader.State.Segments)
                reader.Postings.Count(segment, key, key, (_, count) => headlines += count);
            fewest = Math.Min(fewest, headlines);
            if (fewest < ManyHeadlines)
                return false;
        }

        return fewest != long.MaxValue;
    }

    /// <summary>Places in the making: those to be read again, and the best of the rest.</summary>
    private sealed class Collector(BestPlaces behind, Place? boundary)
    {
        public List<Place> Ahead { get; } = [];

        public BestPlaces Behind => behind;

        /// <summary>What has a lower rank changes nothing.</summary>
        public double Floor => boundary is null ? behind.Floor : double.NegativeInfinity;

        public void Add(Place place)
        {
            if (boundary is { } last && place.CompareTo(last) >= 0)
                Ahead.Add(place);
            else
                behind.Add(place);
        }
    }
}
