using System.Runtime.CompilerServices;

namespace Archive.Core.Search;

/// <summary>The pairs of neighbouring characters of a query, to be found in a folded text in one go over it.</summary>
/// <remarks>A term of a single character is a pair of which the second may be anything.</remarks>
internal sealed class QueryPairs
{
    private const char Anything = '\0';
    private readonly Dictionary<uint, int> _indexes = [];
    // Characters that begin a pair, by their last bits: most others are seen to begin none without being looked up.
    private const int Filter = 4096;

    private readonly ulong[] _begins = new ulong[Filter / 64];
    private readonly int[] _weights;
    private readonly bool _hasSingles;

    public QueryPairs(IReadOnlyList<WeightedTerm> terms)
    {
        var weights = new List<int>();
        foreach (var (s, pairWeights) in terms.SelectMany(t => t.Pieces))
        {
            for (var i = 0; i < pairWeights.Length; i++)
            {
                if (_indexes.TryAdd(Key(s[i], i + 1 < s.Length ? s[i + 1] : Anything), weights.Count))
                    weights.Add(pairWeights[i]);
                _begins[s[i] % Filter >> 6] |= 1UL << (s[i] & 63);
                _hasSingles |= s.Length == 1;
            }
        }

        _weights = [.. weights];
        Total = Math.Max(1, weights.Sum());
    }

    /// <summary>The weight of all.</summary>
    public double Total { get; }

    /// <summary>The weight of the pairs that stand in the passage of so many characters that holds most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int BestPassage(ReadOnlySpan<char> folded, int length)
    {
        var inside = new int[_weights.Length];
        var hits = new List<(int Position, int Index)>();
        int best = 0, weight = 0, from = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if ((_begins[c % Filter >> 6] >> (c & 63) & 1) == 0)
                continue;
            if (i + 1 < folded.Length && _indexes.TryGetValue(Key(c, folded[i + 1]), out var index))
                Hit(i, index);
            if (_hasSingles && _indexes.TryGetValue(Key(c, Anything), out index))
                Hit(i, index);
        }

        return best;

        void Hit(int position, int index)
        {
            hits.Add((position, index));
            if (inside[index]++ == 0)
                weight += _weights[index];
            for (; hits[from].Position < position - length; from++)
            {
                if (--inside[hits[from].Index] == 0)
                    weight -= _weights[hits[from].Index];
            }

            best = Math.Max(best, weight);
        }
    }

    /// <summary>At how many places of a text one of the pairs stands.</summary>
    public int CountIn(ReadOnlySpan<char> folded)
    {
        var count = 0;
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (_indexes.ContainsKey(Key(folded[i], folded[i + 1])))
                count++;
        }

        return count;
    }

    private static uint Key(char a, char b) => ((uint)a << 16) | b;
}
