using System.Globalization;

namespace Archive.Core.Search;

/// <summary>Makes a search ready: filters become parts of the query.</summary>
internal static class SearchPlanner
{
    /// <summary>The plan; <see langword="null"/> where nothing is asked for.</summary>
    public static SearchPlan? Plan(SearchRequest request, ParsedQuery query)
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
        return new SearchPlan
        {
            Query = query,
            Root = parts.Count == 1 ? parts[0] : new QueryAnd(parts),
            Sort = request.Sort,
            PrefersNewer = request.PrefersNewer,
        };
    }
}
