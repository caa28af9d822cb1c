using System.Globalization;
using Archive.Core.Search.Index;

namespace Archive.Core.Search;

/// <summary>Makes a search ready for an archive: filters become parts of the query, names the keys of the index.</summary>
internal static class SearchPlanner
{
    /// <summary>The plan; <see langword="null"/> where nothing is asked for.</summary>
    public static SearchPlan? Plan(SearchReader reader, SearchRequest request, ParsedQuery query)
    {
        var parts = new List<QueryNode>();
        if (query.Root is QueryAnd and)
            parts.AddRange(and.Parts);
        else if (query.Root is { } one)
            parts.Add(one);
        if (!string.IsNullOrWhiteSpace(request.Newspaper))
            parts.Add(new QueryValue(QueryFilter.Newspaper, request.Newspaper.Trim()));
        if (!string.IsNullOrWhiteSpace(request.Section))
            parts.Add(new QueryValue(QueryFilter.Page, request.Section.Trim()));
        if (request.Page is { } page)
            parts.Add(new QueryValue(QueryFilter.Page, page.ToString(CultureInfo.InvariantCulture)));
        if (!string.IsNullOrWhiteSpace(request.Reporter))
            parts.Add(new QueryValue(QueryFilter.Person, request.Reporter.Trim()));
        if (request.From is not null || request.To is not null)
            parts.Add(new QueryDates(request.From ?? DateOnly.MinValue, request.To ?? DateOnly.MaxValue));
        if (parts.Count == 0)
            return null;
        // Filters alone list what they let through; nothing at all asks for nothing.
        var resolved = parts.ConvertAll(p => Resolve(reader, p));
        return new SearchPlan
        {
            Query = query,
            Root = resolved.Count == 1 ? resolved[0] : new QueryAnd(resolved),
            Sort = request.Sort,
            PrefersNewer = request.PrefersNewer,
        };
    }

    private static QueryNode Resolve(SearchReader reader, QueryNode node) => node switch
    {
        QueryAnd and => new QueryAnd([.. and.Parts.Select(p => Resolve(reader, p))]),
        QueryOr or => new QueryOr([.. or.Parts.Select(p => Resolve(reader, p))]),
        QueryNot not => new QueryNot(Resolve(reader, not.Part)),
        QueryValue value => value with { Terms = Find(reader, value) },
        _ => node,
    };

    /// <summary>The keys of a value; none where the archive has no such value, so that nothing matches.</summary>
    private static List<long> Find(SearchReader reader, QueryValue value)
    {
        switch (value.Filter)
        {
            case QueryFilter.Newspaper:
                return Ids(reader, "SELECT Id FROM Newspapers WHERE Slug = ?1 OR Name = ?1", value.Text, ValueKind.Newspaper);
            case QueryFilter.Page:
                var folded = TextFolding.Fold(value.Text);
                return long.TryParse(folded.TrimStart('第').TrimEnd('版'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? [Terms.Value(ValueKind.Page, Math.Min(number, int.MaxValue))]
                    : Ids(reader, "SELECT Id FROM SearchValues WHERE Kind = 3 AND Text = ?1", folded, ValueKind.Section);
            default:
                return Ids(reader, "SELECT Id FROM SearchValues WHERE Kind = 2 AND Text = ?1", TextFolding.Fold(value.Text), ValueKind.Person);
        }
    }

    private static List<long> Ids(SearchReader reader, string sql, string text, ValueKind kind)
    {
        var ids = new List<long>();
        var statement = reader.Statement(sql).Bind(1, text);
        while (statement.Step())
            ids.Add(Terms.Value(kind, statement.Int64(0)));
        statement.Reset();
        return ids;
    }
}
