namespace Archive.Core.Search;

/// <summary>A search made ready: what is sought, under which filters, in which order.</summary>
internal sealed record SearchPlan
{
    /// <summary>The query as understood.</summary>
    public required ParsedQuery Query { get; init; }

    /// <summary>The query and the filters as one; <see langword="null"/> for all articles.</summary>
    public required QueryNode? Root { get; init; }

    /// <summary>The order wanted.</summary>
    public required SearchSort Sort { get; init; }

    /// <summary>Whether newer ones are preferred a little.</summary>
    public bool PrefersNewer { get; init; }

    /// <summary>The parts that must all hold, those of the filters among them.</summary>
    public IReadOnlyList<QueryNode> Parts => Root switch
    {
        null => [],
        QueryAnd and => and.Parts,
        var one => [one],
    };

    /// <summary>The parts that are broken up where the whole finds little.</summary>
    public IReadOnlyList<QueryNode> Loose => [.. Parts.Where(p => p is QueryLeaf { CanLoosen: true })];

    /// <summary>Whether it may ask for more than one word does: by patterns, words near each other, any of several, or all but some.</summary>
    public bool IsBroad => IsBroadNode(Root);

    /// <summary>Says everything that decides which documents match and in which order.</summary>
    public uint Fingerprint => NextToken.Fingerprint($"{Sort}\n{PrefersNewer}\n{Root}");

    /// <summary>The terms with the weights a token carries, or with fresh ones; <see langword="null"/> for a token of another query.</summary>
    public IReadOnlyList<WeightedTerm>? Weigh(ISearchView view, TermWeights weights, NextToken? token)
    {
        var terms = new List<WeightedTerm>();
        var at = 0;
        foreach (var leaf in Query.Terms)
        {
            var pieces = new List<WeightedPiece>();
            foreach (var piece in leaf.Pieces)
            {
                var length = Math.Max(1, piece.Length - 1);
                if (token is not null && at + length > token.Weights.Length)
                    return null;
                pieces.Add(new WeightedPiece(piece, token is null ? weights.Of(view, piece) : token.Weights[at..(at + length)]));
                at += length;
            }

            terms.Add(new WeightedTerm(leaf, pieces));
        }

        return token is not null && at != token.Weights.Length ? null : terms;
    }

    private static bool IsBroadNode(QueryNode? node) => node switch
    {
        QueryOr or QueryNot or QueryPattern or QueryNear => true,
        QueryAnd and => and.Parts.Any(IsBroadNode),
        _ => false,
    };
}
