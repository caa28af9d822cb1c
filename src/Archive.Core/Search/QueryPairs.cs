namespace Archive.Core.Search;

/// <summary>What was counted of a query's pairs in a text.</summary>
/// <param name="Counts">How often each pair stands there.</param>
/// <param name="Weight">The weight of those that do.</param>
/// <param name="Passage">The weight of those that stand in the best passage.</param>
internal readonly record struct PairCounts(int[] Counts, int Weight, int Passage);

/// <summary>The pairs of neighbouring characters of a query, to be found in a folded text in one go over it.</summary>
/// <remarks>A term of a single character is a pair of which the second may be anything.</remarks>
internal sealed class QueryPairs
{
    private const char Anything = '\0';
    private readonly Dictionary<uint, int> _indexes = [];
    private readonly bool[] _begins = new bool[0x10000];

    public QueryPairs(IReadOnlyList<WeightedTerm> terms)
    {
        var weights = new List<int>();
        foreach (var term in terms)
        {
            var s = term.Term.Folded;
            for (var i = 0; i < term.Weights.Length; i++)
            {
                var key = Key(s[i], i + 1 < s.Length ? s[i + 1] : Anything);
                if (_indexes.TryAdd(key, weights.Count))
                    weights.Add(term.Weights[i]);
                _begins[s[i]] = true;
                HasSingles |= s.Length == 1;
            }
        }

        Weights = [.. weights];
        Total = Math.Max(1, weights.Sum());
    }

    /// <summary>The weight of each pair.</summary>
    public int[] Weights { get; }

    /// <summary>The weight of all.</summary>
    public double Total { get; }

    private bool HasSingles { get; }

    /// <summary>Counts the pairs in a text, and finds the passage of so many characters that holds most; none where 0.</summary>
    public PairCounts Count(string folded, int passageLength)
    {
        var counts = new int[Weights.Length];
        var hits = passageLength > 0 ? new List<(int Position, int Index)>() : null;
        var weight = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (!_begins[c])
                continue;
            if (i + 1 < folded.Length && _indexes.TryGetValue(Key(c, folded[i + 1]), out var index))
                Hit(index);
            if (HasSingles && _indexes.TryGetValue(Key(c, Anything), out index))
                Hit(index);

            void Hit(int found)
            {
                if (counts[found]++ == 0)
                    weight += Weights[found];
                hits?.Add((i, found));
            }
        }

        return new PairCounts(counts, weight, hits is null ? 0 : BestPassage(hits, passageLength));
    }

    private int BestPassage(List<(int Position, int Index)> hits, int length)
    {
        var inside = new int[Weights.Length];
        int best = 0, weight = 0, from = 0;
        foreach (var (position, index) in hits)
        {
            if (inside[index]++ == 0)
                weight += Weights[index];
            while (hits[from].Position < position - length)
            {
                if (--inside[hits[from].Index] == 0)
                    weight -= Weights[hits[from].Index];
                from++;
            }

            best = Math.Max(best, weight);
        }

        return best;
    }

    private static uint Key(char a, char b) => ((uint)a << 16) | b;
}
