using System.Buffers;
using Archive.Core.Search.Index;

namespace Archive.Core.Search;

/// <summary>Breaks a query that finds little into its pairs of characters, and finds what holds enough of them.</summary>
/// <remarks>
/// Only the pairs that tell articles apart are looked up, rarest first, until they make up most of the query's weight:
/// what is left, such as 发展, stands in every other article.
/// </remarks>
internal sealed class Loosening
{
    private const int FewestCharacters = 3;
    private const int LongRun = 7;
    private const int Few = 3;
    private const double LookedUp = 0.8;
    private const double Needed = 0.4;
    private readonly List<(WeightedPair Pair, QueryField Field)> _pairs;
    private readonly QueryNode? _must;
    private readonly int _needed;

    public Loosening(SearchPlan plan, IReadOnlyList<WeightedTerm> terms)
    {
        var loose = plan.Loose;
        var fields = terms.Where(t => loose.Contains(t.Leaf)).SelectMany(t => WeightedPair.Of([t]).Select(p => (Pair: p, t.Leaf.Field)))
            .DistinctBy(p => (p.Pair.First, p.Pair.Second, p.Field)).OrderByDescending(p => p.Pair.Weight).ThenBy(p => p.Pair.First).ThenBy(p => p.Pair.Second).ToList();
        var total = fields.Sum(p => (long)p.Pair.Weight);
        long sum = 0;
        _pairs = [.. fields.TakeWhile(p => (sum += p.Pair.Weight) - p.Pair.Weight < total * LookedUp)];
        _needed = Math.Max(1, (int)(_pairs.Sum(p => (long)p.Pair.Weight) * Needed));
        var must = plan.Parts.Where(p => !loose.Contains(p)).ToList();
        _must = must.Count switch { 0 => null, 1 => must[0], _ => new QueryAnd(must) };
    }

    /// <summary>Whether articles with most of the query's parts are to be found too.</summary>
    /// <param name="plan">What is sought.</param>
    /// <param name="exact">How many articles hold it as it stands.</param>
    public static bool IsWanted(SearchPlan plan, long exact)
    {
        var loose = plan.Loose;
        var characters = loose.Sum(p => ((QueryTerm)p).Folded.Length);
        // Some article may hold a remembered headline by chance, and the one that is meant hold it nearly.
        return exact == 0 ? characters >= FewestCharacters : exact <= Few && loose.Count == 1 && plan.Query.Terms.Count == 1 && characters >= LongRun;
    }

    /// <summary>The documents of a segment that hold enough.</summary>
    public ulong[] Match(SegmentSearch segment)
    {
        var set = segment.Match(_must);
        var size = segment.Segment.Size;
        var held = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(held, 0, size);
        var seen = new ulong[segment.Words];
        foreach (var (pair, field) in _pairs)
        {
            Array.Clear(seen);
            segment.Pair(pair.First, pair.Second).AddTo(seen, SearchFields.Of(field));
            for (var i = 0; i < seen.Length; i++)
            {
                for (var word = seen[i] & set[i]; word != 0; word &= word - 1)
                    held[(i << 6) + System.Numerics.BitOperations.TrailingZeroCount(word)] += pair.Weight;
            }
        }

        for (var document = 0; document < size; document++)
        {
            if (held[document] < _needed)
                set[document >> 6] &= ~(1UL << (document & 63));
        }

        ArrayPool<int>.Shared.Return(held);
        return set;
    }
}
