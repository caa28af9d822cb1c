using Archive.Layout;

namespace Archive.Core.Search;

/// <summary>Turns keys into hits to show.</summary>
internal static class SearchHits
{
    /// <summary>The hits for places, in their order.</summary>
    public static IReadOnlyList<SearchHit> Load(SearchReader reader, IReadOnlyList<Place> places, ParsedQuery query, bool withParts)
    {
        var statement = reader.Statement("""
            SELECT a.PublicId, a.ExternalId, a.Headline, a.Body, n.Slug, n.Name, p.Number, a.Kind
            FROM SearchDocs d JOIN Articles a ON a.Id = d.ArticleId JOIN Pages p ON p.Id = a.PageId
            JOIN Issues i ON i.Id = p.IssueId JOIN Newspapers n ON n.Id = i.NewspaperId WHERE d.Key = ?1
            """);
        var hits = new List<SearchHit>(places.Count);
        foreach (var place in places)
        {
            if (statement.Bind(1, place.Key).Step())
            {
                hits.Add(new SearchHit
                {
                    PublicId = statement.Text(0),
                    ExternalId = statement.IsNull(1) ? null : statement.Text(1),
                    Headline = Highlighter.Mark(statement.Text(2), query, withParts),
                    Snippet = Highlighter.Snippet(statement.Text(3), query, withParts),
                    Date = SearchSchema.DateOf(place.Key),
                    NewspaperSlug = statement.Text(4),
                    NewspaperName = statement.Text(5),
                    Page = (int)statement.Int64(6),
                    Kind = (ArticleKind)statement.Int64(7),
                    Score = place.Rank,
                });
            }

            statement.Reset();
        }

        return hits;
    }

    /// <summary>The key of a newspaper by slug or name.</summary>
    public static long? FindNewspaper(SearchReader reader, string slugOrName)
    {
        var statement = reader.Statement("SELECT Id FROM Newspapers WHERE Slug = ?1 UNION ALL SELECT Id FROM Newspapers WHERE Name = ?1 LIMIT 1");
        long? id = statement.Bind(1, slugOrName).Step() ? statement.Int64(0) : null;
        statement.Reset();
        return id;
    }
}
