namespace Archive.Core.Search;

/// <summary>Breaks a query that finds little into its pairs of characters, and finds what holds enough of them.</summary>
/// <remarks>
/// Only the pairs that tell articles apart are looked up, rarest first, until they make up most of the query's weight:
/// what is left, such as 发展, stands in every other article.
/// </remarks>
internal sealed class Loosening
{
    private const int FewestCharacters = 3;
    private const char FirstHan = '\u2E80';
    private const int LongRun = 7;
    private const int Few = 3;
    private const double LookedUp = 0.8;
    private const double NeededShare = 0.4;

    public Loosening(SearchPlan plan, IReadOnlyList<WeightedTerm> terms)
    {
        var loose = plan.Loose;
        var fields = terms.Where(t => loose.Contains(t.Leaf)).SelectMany(t => WeightedPair.Of([t]).Select(p => (Pair: p, t.Leaf.Field)))
            .DistinctBy(p => (p.Pair.First, p.Pair.Second, p.Field)).OrderByDescending(p => p.Pair.Weight).ThenBy(p => p.Pair.First).ThenBy(p => p.Pair.Second).ToList();
        var total = fields.Sum(p => (long)p.Pair.Weight);
        long sum = 0;
        Pairs = [.. fields.TakeWhile(p => (sum += p.Pair.Weight) - p.Pair.Weight < total * LookedUp)];
        Needed = Math.Max(1, (int)(Pairs.Sum(p => (long)p.Pair.Weight) * NeededShare));
        var must = plan.Parts.Where(p => !loose.Contains(p)).ToList();
        Must = must.Count switch { 0 => null, 1 => must[0], _ => new QueryAnd(must) };
    }

    /// <summary>The pairs that are looked up.</summary>
    public IReadOnlyList<(WeightedPair Pair, QueryField Field)> Pairs { get; }

    /// <summary>The weight of pairs that an article must hold.</summary>
    public int Needed { get; }

    /// <summary>What an article must hold besides; <see langword="null"/> for nothing.</summary>
    public QueryNode? Must { get; }

    /// <summary>Whether articles with most of the query's parts are to be found too.</summary>
    /// <param name="plan">What is sought.</param>
    /// <param name="exact">How many articles hold it as it stands.</param>
    public static bool IsWanted(SearchPlan plan, long exact)
    {
        var loose = plan.Loose;
        // Pairs of letters or digits say nothing of a word or number that stands nowhere: zzqq is not in QQ, nor 3041 in 2030.
        if (!loose.Any(p => ((QueryTerm)p).Folded.Any(c => c >= FirstHan)))
            return false;
        var characters = loose.Sum(p => ((QueryTerm)p).Folded.Length);
        // Some article may hold a remembered headline by chance, and the one that is meant hold it nearly.
        return exact == 0 ? characters >= FewestCharacters : exact <= Few && loose.Count == 1 && plan.Query.Terms.Count == 1 && characters >= LongRun;
    }
}
