namespace Archive.Core.Search;

/// <summary>Finds the newspapers a query names.</summary>
internal static class NewspaperNames
{
    /// <summary>The keys of those with a slug or name, whatever its script, width and case. There are few newspapers.</summary>
    public static IReadOnlyList<long> Find(StoreReader store, string name)
    {
        var folded = TextFolding.Fold(name);
        return [.. Read(store).Where(n => TextFolding.Fold(n.Slug) == folded || TextFolding.Fold(n.Name) == folded).Select(n => n.Id)];
    }

    /// <summary>Those that are held, by slug and name, in the order in which they came.</summary>
    public static IReadOnlyList<(string Slug, string Name)> All(StoreReader store) => [.. Read(store).Select(n => (n.Slug, n.Name))];

    /// <summary>What a query names as a newspaper, and is none of the archive's, as typed.</summary>
    public static IReadOnlyList<string> Unknown(StoreReader store, QueryNode? query) =>
        [.. Named(query).Distinct().Where(name => Find(store, name).Count == 0)];

    private static IEnumerable<string> Named(QueryNode? node) => node switch
    {
        QueryValue { Filter: QueryFilter.Newspaper } value => [value.Text],
        QueryAnd and => and.Parts.SelectMany(Named),
        QueryOr or => or.Parts.SelectMany(Named),
        QueryNot not => Named(not.Part),
        _ => [],
    };

    private static List<(long Id, string Slug, string Name)> Read(StoreReader store)
    {
        var newspapers = new List<(long Id, string Slug, string Name)>();
        var statement = store.Statement("SELECT Id, Slug, Name FROM Newspapers ORDER BY Id");
        while (statement.Step())
            newspapers.Add((statement.Int64(0), statement.Text(1), statement.Text(2)));
        statement.Reset();
        return newspapers;
    }
}
