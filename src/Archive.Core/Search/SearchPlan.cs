namespace Archive.Core.Search;

/// <summary>A search made ready: what is sought, under which filters, in which order.</summary>
internal sealed record SearchPlan
{
    /// <summary>The query as understood.</summary>
    public required ParsedQuery Query { get; init; }

    /// <summary>Value tokens a document must have: newspaper, person.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The keys of the dates wanted.</summary>
    public required KeyRange Range { get; init; }

    /// <summary>The order wanted.</summary>
    public required SearchSort Sort { get; init; }

    /// <summary>The whole as a match expression.</summary>
    public required string Match { get; init; }

    /// <summary>The parts that must all hold.</summary>
    public IReadOnlyList<QueryNode> Parts => Query.Root switch
    {
        null => [],
        QueryAnd and => and.Parts,
        var one => [one],
    };

    /// <summary>Says everything that decides which documents match and in which order.</summary>
    public uint Fingerprint => NextToken.Fingerprint($"{Sort}\n{Range.Low}\n{Range.High}\n{Match}");

    /// <summary>The terms with the weights a token carries, or with fresh ones.</summary>
    public IReadOnlyList<WeightedTerm>? Weigh(SearchReader reader, TermWeights weights, NextToken? token)
    {
        var terms = new List<WeightedTerm>();
        var at = 0;
        foreach (var term in Query.Terms)
        {
            var length = Math.Max(1, term.Folded.Length - 1);
            if (token is null)
            {
                terms.Add(new WeightedTerm(term, weights.Of(reader, term.Folded)));
            }
            else
            {
                if (at + length > token.Weights.Length)
                    return null;
                terms.Add(new WeightedTerm(term, token.Weights[at..(at + length)]));
            }

            at += length;
        }

        return token is not null && at != token.Weights.Length ? null : terms;
    }
}
