namespace Archive.Core.Search;

/// <summary>Finds the newspapers a query names.</summary>
internal static class NewspaperNames
{
    /// <summary>The keys of those with a slug or name, whatever its script, width and case. There are few newspapers.</summary>
    public static IReadOnlyList<long> Find(StoreReader store, string name)
    {
        var folded = TextFolding.Fold(name);
        var ids = new List<long>();
        var statement = store.Statement("SELECT Id, Slug, Name FROM Newspapers");
        while (statement.Step())
        {
            if (TextFolding.Fold(statement.Text(1)) == folded || TextFolding.Fold(statement.Text(2)) == folded)
                ids.Add(statement.Int64(0));
        }

        statement.Reset();
        return ids;
    }
}
