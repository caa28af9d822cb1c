namespace Archive.Core.Search;

/// <summary>Puts a page of hits together, so that the next begins where it ended whatever is imported meanwhile.</summary>
/// <remarks>
/// The best <see cref="Read"/> by the index are read and put in a finer order. The boundary between those and the rest is fixed by
/// the first page of hits and travels in the token. Every place depends on the document, the query and the token alone: what is
/// imported meanwhile may come in between, but no hit is shown twice or passed over.
/// </remarks>
/// <param name="plan">What is sought.</param>
/// <param name="terms">Its terms, with the weights that travel in the token.</param>
/// <param name="token">The token of the page before; <see langword="null"/> for the first.</param>
internal sealed class HitPager(SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token)
{
    /// <summary>Documents whose text is read.</summary>
    public const int Read = 40;

    /// <summary>Whether hits go by date alone.</summary>
    public bool IsByDate => plan.Sort != SearchSort.Relevance || terms.Count == 0;

    /// <summary>Where what <see cref="Page"/> needs begins: with the places behind this one; with the first where <see langword="null"/>.</summary>
    public Place? Before => token is null ? null : token.IsAmongRanked ? token.Boundary : token.Last;

    /// <summary>The place down to which those are needed as well that were read; <see langword="null"/> where none is.</summary>
    public Place? Boundary => token is { IsAmongRanked: true } ? token.Boundary : null;

    /// <summary>How many places behind <see cref="Before"/> a page needs.</summary>
    public int Needed(int limit) => Math.Max(token is null ? Read : 0, limit + 1);

    /// <summary>The page.</summary>
    /// <param name="limit">Most hits of it.</param>
    /// <param name="ahead">The places down to <see cref="Boundary"/>, in no order.</param>
    /// <param name="behind">The first places behind <see cref="Before"/>, in order.</param>
    /// <param name="refine">Ranks by text; <see langword="null"/> where hits go by what the index knows alone.</param>
    /// <param name="next">What the next token says besides of the order.</param>
    public HitPage Page(int limit, IReadOnlyList<Place> ahead, IReadOnlyList<Place> behind, Func<IReadOnlyList<Place>, IEnumerable<Place>>? refine, NextToken next)
    {
        var boundary = token?.Boundary;
        var ranked = new List<Place>();
        if (refine is not null && !IsByDate)
        {
            if (token is null)
            {
                var first = behind.Take(Read).ToList();
                boundary = first.Count > 0 ? first[^1] : null;
                ranked.AddRange(refine(first));
                behind = [.. behind.Skip(Read)];
            }
            else if (token.IsAmongRanked)
            {
                ranked.AddRange(refine(ahead).Where(p => p.CompareTo(token.Last) < 0));
            }

            ranked.Sort((a, b) => b.CompareTo(a));
        }

        var hits = ranked.Concat(behind).Take(limit + 1).ToList();
        if (hits.Count <= limit)
            return new HitPage(hits, null, ranked.Count);
        hits.RemoveAt(limit);
        return new HitPage(hits, next with
        {
            IsAmongRanked = ranked.Count >= limit,
            Boundary = boundary ?? default,
            Last = hits[^1],
            Weights = [.. terms.SelectMany(t => t.Pieces).SelectMany(p => p.Weights)],
        }, Math.Min(limit, ranked.Count));
    }
}
