namespace Archive.Core.Search;

/// <summary>Reads Archive's query language. Any text is a query: what makes no sense as one is searched as plain words.</summary>
/// <remarks>
/// Terms part at white space, 、 and ，, and all must occur; <c>"…"</c>, <c>“…”</c> and <c>「…」</c> keep a term whole;
/// <c>-</c>, <c>NOT</c> and 非 leave out; <c>OR</c> and 或 offer a choice, and bind less than <c>AND</c> and 与;
/// brackets group; 标题: 正文: 记者: 通讯员: (title: body: reporter: correspondent:) say where.
/// </remarks>
public static partial class QueryParser
{
    /// <summary>Terms of a query that are searched; those behind are left out, and <see cref="SearchNotice.Shortened"/> says so.</summary>
    public const int MaximumTerms = 32;

    /// <summary>Folded characters of a query that are searched, all terms together.</summary>
    public const int MaximumCharacters = 256;

    /// <summary>Single characters that are searched, each a list of its own: every article has most of them.</summary>
    public const int MaximumSingles = 4;

    /// <summary>Characters of a query that are read, as typed.</summary>
    public const int MaximumTyped = 1000;

    private const int MaximumDepth = 16;

    /// <summary>As much of a query as is read.</summary>
    public static string Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaximumTyped ? text : text[..(char.IsHighSurrogate(text[MaximumTyped - 1]) ? MaximumTyped - 1 : MaximumTyped)];
    }

    /// <summary>Reads a query; never fails.</summary>
    public static ParsedQuery Parse(string text)
    {
        var read = Read(text);
        var tokens = QueryLexer.Read(read);
        var reader = new Reader(tokens);
        var root = reader.ReadAll();
        // A date that is none, and nothing besides, is text.
        var hasBadDate = reader.HasBadDate;
        var isPlain = reader.Failed || (root is null && hasBadDate);
        if (isPlain)
        {
            reader = new Reader(PlainWords(tokens));
            root = reader.ReadAll();
        }

        var notices = new List<SearchNotice>();
        if (root is null)
            notices.Add(SearchNotice.Empty);
        if (root is not null && hasBadDate)
            notices.Add(SearchNotice.BadDate);
        if (root is not null && isPlain)
            notices.Add(SearchNotice.SearchedPlainly);
        if (root is not null && (reader.Shortened || read.Length < text.Length))
            notices.Add(SearchNotice.Shortened);
        return new ParsedQuery { Text = text, Root = root, Notices = notices };
    }

    /// <summary>The words alone; the operators' own words only where there is nothing else.</summary>
    private static List<QueryToken> PlainWords(List<QueryToken> tokens)
    {
        var words = tokens.Where(t => t.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Near && TextFolding.Fold(t.Text).Length > 0);
        var plain = words.Select(t => new QueryToken(QueryTokenKind.Word, t.Text)).ToList();
        return plain.Count > 0 ? plain : [.. tokens.Select(t => new QueryToken(QueryTokenKind.Word, t.Text))];
    }
}
