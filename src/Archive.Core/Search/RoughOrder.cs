using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Archive.Core.Search;

/// <summary>All documents of an answer in an order that needs none of their text.</summary>
internal interface IRoughOrder
{
    /// <summary>The places from the best on, or those behind a place.</summary>
    IEnumerable<Place> After(Place? place);
}

/// <summary>Documents that hold the query: by the weight of the terms in their headlines, then newest first.</summary>
/// <remarks>Where tens of thousands match, their texts are not read: only headlines tell them apart, then dates.</remarks>
internal sealed class ExactOrder : IRoughOrder
{
    private readonly SearchReader _reader;
    private readonly SearchPlan _plan;
    private readonly Dictionary<long, int> _headlines = [];
    private readonly List<Place> _places;

    /// <param name="reader">The reader.</param>
    /// <param name="plan">What is sought.</param>
    /// <param name="terms">The terms, weighed.</param>
    /// <param name="byHeadline">Whether headlines are looked at; needless where every text will be read.</param>
    public ExactOrder(SearchReader reader, SearchPlan plan, IReadOnlyList<WeightedTerm> terms, bool byHeadline)
    {
        (_reader, _plan) = (reader, plan);
        if (byHeadline)
        {
            foreach (var term in terms.Where(t => t.Term.Field is QueryField.Any or QueryField.Title))
            {
                foreach (var key in HeadlineMatches(term))
                    _headlines[key] = _headlines.GetValueOrDefault(key) + term.Total;
            }
        }

        _places = [.. _headlines.Select(h => new Place(h.Value, h.Key)).OrderDescending()];
    }

    public IEnumerable<Place> After(Place? place)
    {
        foreach (var candidate in _places)
        {
            if (place is null || candidate.CompareTo(place.Value) < 0)
                yield return candidate;
        }

        var range = place is { Rank: <= 0 } last ? _plan.Range with { High = Math.Min(_plan.Range.High, last.Key - 1) } : _plan.Range;
        foreach (var key in _reader.Keys(_plan.Match, range, newestFirst: true))
        {
            if (!_headlines.ContainsKey(key))
                yield return new Place(0, key);
        }
    }

    private IEnumerable<long> HeadlineMatches(WeightedTerm term)
    {
        var inHeadline = "headline : " + FtsExpression.Phrase(term.Term.Folded);
        // The index of headlines is small, but knows nothing of the other parts.
        return _plan.Parts is [QueryTerm]
            ? _reader.HeadlineKeys(FtsExpression.Write([], _plan.Values) is var filter && _plan.Values.Count > 0 ? $"({inHeadline} AND {filter})" : inHeadline, _plan.Range)
            : _reader.Keys($"({_plan.Match} AND {inHeadline})", _plan.Range, newestFirst: true);
    }
}

/// <summary>Documents that hold enough of the query's pairs of characters: by the weight of those they hold.</summary>
/// <remarks>
/// Only the pairs that tell articles apart are looked up, rarest first, until they make up most of the query's weight:
/// what is left, such as 发展, stands in every other article.
/// </remarks>
internal sealed class LooseOrder : IRoughOrder
{
    private const double LookedUp = 0.8;
    private const double Needed = 0.4;
    private readonly List<Place> _places;

    public LooseOrder(SearchReader reader, SearchPlan plan, IReadOnlyList<WeightedTerm> terms)
    {
        var pairs = Pairs(terms).Where(p => p.Value > 0).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Pair, StringComparer.Ordinal).ToList();
        var must = FtsExpression.Write(plan.Parts.Where(p => !IsLoose(p)), plan.Values);
        var hasMust = plan.Values.Count > 0 || plan.Parts.Any(p => !IsLoose(p));
        var total = pairs.Sum(p => (long)p.Value);
        long sum = 0;
        var used = pairs.TakeWhile(p => (sum += p.Value) - p.Value < total * LookedUp).ToList();
        var needed = used.Sum(p => (long)p.Value) * Needed;
        var weights = new Dictionary<long, int>();
        long rest = used.Sum(p => (long)p.Value);
        foreach (var ((pair, field), weight) in used)
        {
            // A document met only now would never have enough.
            var isTooLate = rest < needed;
            rest -= weight;
            var match = FtsExpression.WriteTerm(pair, field);
            foreach (var key in reader.Keys(hasMust ? $"({match} AND {must})" : match, plan.Range, newestFirst: false))
            {
                ref var held = ref isTooLate ? ref CollectionsMarshal.GetValueRefOrNullRef(weights, key) : ref CollectionsMarshal.GetValueRefOrAddDefault(weights, key, out _);
                if (!Unsafe.IsNullRef(ref held))
                    held += weight;
            }
        }

        _places = [.. weights.Where(w => w.Value >= needed).Select(w => new Place(w.Value, w.Key)).OrderDescending()];
    }

    /// <summary>How many documents hold enough.</summary>
    public int Count => _places.Count;

    /// <summary>Whether a part of a query can be broken into pairs.</summary>
    public static bool IsLoose(QueryNode part) => part is QueryTerm { IsExact: false, Folded.Length: >= 2 };

    public IEnumerable<Place> After(Place? place) =>
        place is null ? _places : _places.Where(p => p.CompareTo(place.Value) < 0);

    /// <summary>The keys of all documents, in no order.</summary>
    public IEnumerable<long> Keys => _places.Select(p => p.Key);

    private static Dictionary<(string Pair, QueryField Field), int> Pairs(IReadOnlyList<WeightedTerm> terms)
    {
        var pairs = new Dictionary<(string, QueryField), int>();
        foreach (var (term, weights) in terms.Where(t => IsLoose(t.Term)))
        {
            for (var i = 0; i + 1 < term.Folded.Length; i++)
            {
                var pair = term.Folded.Substring(i, 2);
                if (!char.IsSurrogate(pair[0]) && !char.IsSurrogate(pair[1]))
                    pairs[(pair, term.Field)] = Math.Max(weights[i], pairs.GetValueOrDefault((pair, term.Field)));
            }
        }

        return pairs;
    }
}
