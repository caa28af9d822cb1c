namespace Archive.Core.Search;

/// <summary>A run of characters with the weights of its pairs.</summary>
/// <param name="Folded">The run.</param>
/// <param name="Weights">One for each two neighbouring UTF-16 units; one alone for a single character.</param>
internal sealed record WeightedPiece(string Folded, byte[] Weights);

/// <summary>A part of a query with the weights of its pairs of characters.</summary>
/// <param name="Leaf">The part.</param>
/// <param name="Pieces">Its runs.</param>
internal sealed record WeightedTerm(QueryLeaf Leaf, IReadOnlyList<WeightedPiece> Pieces)
{
    /// <summary>How much it counts beside others: by its rarest pair, however long it is.</summary>
    public int Share { get; } = 40 + Pieces.Max(p => p.Weights.Max(w => (int)w));
}

/// <summary>A pair of neighbouring characters of a query.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second; <see cref="Any"/> where the query has but one character.</param>
/// <param name="Weight">How much it says.</param>
internal readonly record struct WeightedPair(int First, int Second, int Weight)
{
    /// <summary>Stands for any second character.</summary>
    public const int Any = -1;

    /// <summary>The pairs of some terms, each once, in the order they come.</summary>
    public static IReadOnlyList<WeightedPair> Of(IEnumerable<WeightedTerm> terms)
    {
        var pairs = new List<WeightedPair>();
        var seen = new HashSet<(int, int)>();
        foreach (var (folded, weights) in terms.SelectMany(t => t.Pieces))
        {
            var runes = folded.EnumerateRunes().ToArray();
            if (runes.Length == 1 && seen.Add((runes[0].Value, Any)))
                pairs.Add(new WeightedPair(runes[0].Value, Any, weights[0]));
            var unit = 0;
            for (var i = 0; i + 1 < runes.Length; i++)
            {
                unit += runes[i].Utf16SequenceLength;
                var (a, b) = (runes[i].Value, runes[i + 1].Value);
                if (a != TextFolding.Break && b != TextFolding.Break && weights[unit - 1] > 0 && seen.Add((a, b)))
                    pairs.Add(new WeightedPair(a, b, weights[unit - 1]));
            }
        }

        return pairs;
    }
}
