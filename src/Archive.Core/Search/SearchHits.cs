namespace Archive.Core.Search;

/// <summary>Turns places into hits to show.</summary>
internal static class SearchHits
{
    /// <summary>The hits for places, in their order.</summary>
    public static IReadOnlyList<SearchHit> Load(ArticleRows rows, IReadOnlyList<Place> places, ParsedQuery query, bool withParts, bool withPassages, IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>>? explained)
    {
        var hits = new List<SearchHit>(places.Count);
        foreach (var place in places)
        {
            if (rows[place.Key] is not { } row)
                continue;
            var printed = rows.Place(row.PageId);
            var (snippet, passages) = Highlighter.Show(row.Body, query, withParts, withPassages);
            hits.Add(new SearchHit
            {
                PublicId = row.PublicId,
                ExternalId = row.ExternalId,
                Headline = Highlighter.Mark(row.Headline, query, withParts),
                Snippet = snippet,
                Passages = passages,
                Date = ArticleKey.DateOf(Math.Abs(place.Key)),
                NewspaperSlug = printed.NewspaperSlug,
                NewspaperName = printed.NewspaperName,
                Page = printed.Page,
                Kind = row.Kind,
                Explanation = explained?.GetValueOrDefault(Math.Abs(place.Key)),
                Kicker = row.Kicker,
                MarkedKicker = row.Kicker is null ? [] : Highlighter.Mark(row.Kicker, query, withParts),
                Section = printed.Section,
                Score = Math.Round(place.Rank / 100_000, 5),
            });
        }

        return hits;
    }
}
