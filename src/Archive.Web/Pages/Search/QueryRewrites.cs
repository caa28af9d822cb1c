using Archive.Core.Search;

namespace Archive.Web.Pages.Search;

/// <summary>Other readings of several words, one click away: the whole phrase, or any of them.</summary>
/// <remarks>Made of the query alone, without asking the index: they are offered with every search.</remarks>
public static class QueryRewrites
{
    /// <summary>The words as one phrase; <see langword="null"/> where the query is not just several words.</summary>
    public static string? Phrase(ParsedQuery query) =>
        PlainWords(query) is { } words && string.Concat(words.Select(w => w.Marked)) is { Length: <= QueryParser.MaximumCharacters } run ? $"\"{run}\"" : null;

    /// <summary>Any of the words; <see langword="null"/> where the query is not just several words.</summary>
    public static string? Any(ParsedQuery query) => PlainWords(query) is { } words ? string.Join(" OR ", words.Select(w => w.ToString())) : null;

    private static List<QueryTerm>? PlainWords(ParsedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Root is not QueryAnd and)
            return null;
        var words = and.Parts.OfType<QueryTerm>().ToList();
        return words.Count == and.Parts.Count && words.TrueForAll(w => w.Field == QueryField.Any) ? words : null;
    }
}
