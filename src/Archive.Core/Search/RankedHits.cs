namespace Archive.Core.Search;

/// <summary>A page of hits, and the token for the next.</summary>
internal sealed record HitPage(IReadOnlyList<Place> Hits, NextToken? Next);

/// <summary>Pages through a rough order whose first documents are put in a finer order by their text.</summary>
/// <remarks>
/// The boundary between those that are read and the rest is fixed by the first page of hits and travels in the token.
/// Every place depends on the document, the query and the token alone: what is imported meanwhile may come in between,
/// but no hit is shown twice or passed over.
/// </remarks>
internal static class RankedHits
{
    /// <summary>Documents whose text is read.</summary>
    public const int Read = 100;

    public static HitPage Page(IRoughOrder order, Func<long, double?> score, NextToken identity, NextToken? token, int limit)
    {
        var boundary = token?.Boundary;
        var ranked = new List<Place>();
        if (token is null or { IsAmongRanked: true })
        {
            var first = boundary is { } fixedBoundary
                ? order.After(null).TakeWhile(p => p.CompareTo(fixedBoundary) >= 0)
                : order.After(null).Take(Read);
            foreach (var place in first)
            {
                boundary = token?.Boundary ?? place;
                if (score(place.Key) is { } value)
                    ranked.Add(new Place(value, place.Key));
            }

            ranked.Sort((a, b) => b.CompareTo(a));
            if (token is not null)
                ranked.RemoveAll(p => p.CompareTo(token.Last) >= 0);
        }

        var hits = ranked.Take(limit + 1).ToList();
        var amongRanked = hits.Count;
        if (hits.Count <= limit && boundary is { } end)
        {
            var from = token is { IsAmongRanked: false } ? token.Last : end;
            hits.AddRange(order.After(from).Take(limit + 1 - hits.Count));
        }

        if (hits.Count <= limit || boundary is not { } last)
            return new HitPage(hits, null);
        hits.RemoveAt(limit);
        return new HitPage(hits, identity with { IsAmongRanked = amongRanked >= limit, Boundary = last, Last = hits[^1] });
    }
}
