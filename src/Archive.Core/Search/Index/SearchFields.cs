
namespace Archive.Core.Search.Index;

/// <summary>Which of the index's fields each field of the query language means.</summary>
internal static class SearchFields
{
    private static readonly IndexField[] Any = Enum.GetValues<IndexField>();
    private static readonly IndexField[] Title = [IndexField.Headline, IndexField.Deck];
    private static readonly IndexField[] Body = [IndexField.Lead, IndexField.Rest, IndexField.Caption];
    private static readonly IndexField[] Reporter = [IndexField.Reporter];
    private static readonly IndexField[] Correspondent = [IndexField.Correspondent];

    public static ReadOnlySpan<IndexField> Of(QueryField field) => field switch
    {
        QueryField.Title => Title,
        QueryField.Body => Body,
        QueryField.Reporter => Reporter,
        QueryField.Correspondent => Correspondent,
        _ => Any,
    };
}
