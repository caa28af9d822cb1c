using Archive.Core.Import.Identity;

namespace Archive.Core.Search.Index;

/// <summary>Finds the keys of the values a query names.</summary>
internal static class ValueResolver
{
    /// <summary>The same with the keys of its values.</summary>
    public static QueryNode Resolve(IndexView reader, QueryNode node) => node switch
    {
        QueryAnd and => new QueryAnd([.. and.Parts.Select(p => Resolve(reader, p))]),
        QueryOr or => new QueryOr([.. or.Parts.Select(p => Resolve(reader, p))]),
        QueryNot not => new QueryNot(Resolve(reader, not.Part)),
        QueryValue value => value with { Terms = Find(reader, value) },
        _ => node,
    };

    /// <summary>The keys of a value; none where the archive has no such value, so that nothing matches.</summary>
    private static List<long> Find(IndexView reader, QueryValue value)
    {
        switch (value.Filter)
        {
            case QueryFilter.Newspaper:
                return [.. NewspaperNames.Find(reader.Store, value.Text).Select(id => Terms.Value(ValueKind.Newspaper, id))];
            case QueryFilter.Page:
                var folded = TextFolding.Fold(value.Text);
                // 3, B02 or 第二版 is a number, and may be what a section is called as well.
                return [.. PageNumber.Read(folded) is { } page ? [Terms.Value(ValueKind.Page, page.Number)] : Array.Empty<long>(),
                    .. Ids(reader, "SELECT Id FROM SearchValues WHERE Kind = 3 AND Text = ?1", folded, ValueKind.Section)];
            default:
                return Ids(reader, "SELECT Id FROM SearchValues WHERE Kind = 2 AND Text = ?1", TextFolding.Fold(value.Text), ValueKind.Person);
        }
    }

    private static List<long> Ids(IndexView reader, string sql, string text, ValueKind kind)
    {
        var ids = new List<long>();
        var statement = reader.Statement(sql).Bind(1, text);
        while (statement.Step())
            ids.Add(Terms.Value(kind, statement.Int64(0)));
        statement.Reset();
        return ids;
    }
}
