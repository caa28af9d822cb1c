using Archive.Layout;

namespace Archive.Core.Search;

/// <summary>What the index knows of an article, beside the pages it is printed on: those an engine reads from the store.</summary>
public sealed record SearchDocument
{
    /// <summary>The article's key.</summary>
    public required long Id { get; init; }

    /// <summary>Key of its newspaper.</summary>
    public required int NewspaperId { get; init; }

    /// <summary>Date of its issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Report, notice or advertisement.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>主题.</summary>
    public string? Headline { get; init; }

    /// <summary>副题.</summary>
    public IReadOnlyList<string> Subheadlines { get; init; } = [];

    /// <summary>记者.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>通讯员.</summary>
    public IReadOnlyList<string> Correspondents { get; init; } = [];

    /// <summary>摄, 图.</summary>
    public IReadOnlyList<string> Photographers { get; init; } = [];

    /// <summary>图片说明.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Clean body: paragraphs joined by line feeds.</summary>
    public required string Body { get; init; }
}

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest issue first.</summary>
    Newest,

    /// <summary>Earliest issue first.</summary>
    Oldest,
}

/// <summary>A search as a person or program asks it.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed, in Archive's query language; any text is allowed.</summary>
    public required string Query { get; init; }

    /// <summary>First date of issue, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last date of issue, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Slug or name of a newspaper.</summary>
    public string? Newspaper { get; init; }

    /// <summary>Name of a section (版名).</summary>
    public string? Section { get; init; }

    /// <summary>Number of a page (版次).</summary>
    public int? Page { get; init; }

    /// <summary>Exact name of a reporter or correspondent.</summary>
    public string? Reporter { get; init; }

    /// <summary>The order of hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Hits wanted, 1 to 100.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The <see cref="SearchResult.Next"/> of the page of hits before; <see langword="null"/> for the first.</summary>
    public string? Next { get; init; }

    /// <summary>Whether newer articles are put a little before older ones of like relevance.</summary>
    public bool PrefersNewer { get; init; }

    /// <summary>Whether to offer other ways to read the query.</summary>
    public bool WithAlternatives { get; init; }

    /// <summary>Whether hits are to have <see cref="SearchHit.Passages"/> beside their snippets.</summary>
    public bool WithPassages { get; init; }

    /// <summary>Whether to say what each score is made of.</summary>
    public bool Explain { get; init; }

    /// <summary>Most sections and reporters that are counted.</summary>
    public int MostValues { get; init; } = 20;

    /// <summary>Whether to count the whole answer by year, month, newspaper, section and reporter.</summary>
    public bool WithFacets { get; init; }
}

/// <summary>The answer to a search.</summary>
public sealed record SearchResult
{
    /// <summary>How many articles match, exactly; of those looked at, where <see cref="Searched"/> says that not all were.</summary>
    public required long Total { get; init; }

    /// <summary>How many articles were looked at, those that came in last, where the query asks for so much that looking at all would
    /// take too long; <see langword="null"/> where all were.</summary>
    public long? Searched { get; init; }

    /// <summary>This page of hits, in order.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Terms of a query in which misprints are looked for; in one of more they are not.</summary>
    public const int MostTermsChecked = 6;

    /// <summary>Opaque token for the next page of hits; <see langword="null"/> at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The whole answer counted; <see langword="null"/> unless asked for.</summary>
    public SearchFacets? Facets { get; init; }

    /// <summary>Other ways to read the query that find something; empty unless asked for.</summary>
    public IReadOnlyList<SearchAlternative> Alternatives { get; init; } = [];

    /// <summary>Where the query as it stands is nowhere: what each of its terms finds by itself, without filters. Empty unless alternatives are asked for.</summary>
    public IReadOnlyList<TermCount> Terms { get; init; } = [];

    /// <summary>Where the query as it stands is nowhere: how many articles it finds without the request's filters. Counted with <see cref="Terms"/>.</summary>
    public long Unfiltered { get; init; }

    /// <summary>Whether misprints in its terms were not looked for, because there are so many of them. Only where alternatives are asked for.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Set where the query was not searched as it was typed; the weightiest of <see cref="Notices"/>.</summary>
    public SearchNotice Notice { get; init; }

    /// <summary>All that is to be told: a query may be understood otherwise than typed, and be loosened besides.</summary>
    public IReadOnlyList<SearchNotice> Notices =>
        [.. (Query?.Notices ?? []).Append(Notice).Append(UnknownNewspapers.Count > 0 ? SearchNotice.UnknownNewspaper : SearchNotice.None).Where(n => n != SearchNotice.None).Distinct()];

    /// <summary>Newspapers that were asked for, by slug or name, and that the archive does not hold.</summary>
    public IReadOnlyList<string> UnknownNewspapers { get; init; } = [];

    /// <summary>The newspapers the archive holds, where one was asked for that it does not: slug and name.</summary>
    public IReadOnlyList<(string Slug, string Name)> Newspapers { get; init; } = [];

    /// <summary>How many articles hold the query just as it was typed; less than <see cref="Total"/> where it was loosened.</summary>
    public long ExactTotal { get; init; }

    /// <summary>The query as it was understood: to say so, and to mark matches in an article.</summary>
    public ParsedQuery? Query { get; init; }
}

/// <summary>Every article that matches a search.</summary>
/// <param name="ArticleIds">Their keys, by date.</param>
/// <param name="Notices">What is to be told where the query was not searched as it was typed.</param>
public sealed record FoundArticles(IReadOnlyList<long> ArticleIds, IReadOnlyList<SearchNotice> Notices);

/// <summary>Why a query was not searched just as it was typed.</summary>
public enum SearchNotice
{
    /// <summary>It was searched as typed.</summary>
    None,

    /// <summary>There was nothing in it to search for.</summary>
    Empty,

    /// <summary>It made no sense as an expression, so its words were searched plainly.</summary>
    SearchedPlainly,

    /// <summary>The words as typed are nowhere, or nearly so: articles with most of their parts are shown too.</summary>
    Loosened,

    /// <summary>The <c>next</c> token was not one of ours for this query: the first page is shown.</summary>
    BadNext,

    /// <summary>It was longer than a query may be: only its beginning was searched.</summary>
    Shortened,

    /// <summary>A date that was asked for is none: it was left out, and the rest was searched; where there is no rest, what was typed for
    /// it is searched as text.</summary>
    BadDate,

    /// <summary>A newspaper that was asked for is none of the archive's (<see cref="SearchResult.UnknownNewspapers"/>).</summary>
    UnknownNewspaper,
}

/// <summary>In which way another query differs from what was typed.</summary>
public enum AlternativeKind
{
    /// <summary>Only what holds it just as it was typed.</summary>
    Exactly,

    /// <summary>Cut into words that must all occur.</summary>
    Words,

    /// <summary>Without the marks inside a name.</summary>
    WithoutMarks,

    /// <summary>Years in the other numerals: 二〇二〇年, 2020年.</summary>
    Digits,

    /// <summary>With ？, which an input method writes for ?, standing for any one character.</summary>
    Pattern,

    /// <summary>What may have been meant instead of a term that is nowhere.</summary>
    DidYouMean,
}

/// <summary>Why something may have been meant.</summary>
public enum SuggestionReason
{
    /// <summary>It is no suggestion.</summary>
    None,

    /// <summary>It is read aloud the same way (同音).</summary>
    SameSound,

    /// <summary>It looks nearly the same (形近): 己 for 已. A last resort.</summary>
    LookAlike,

    /// <summary>One character is another.</summary>
    OneCharacter,
}

/// <summary>Another query that may be meant.</summary>
/// <param name="Query">The query.</param>
/// <param name="Count">How many articles it finds, under the same filters.</param>
/// <param name="Kind">In which way it differs.</param>
/// <param name="Reason">Why it may have been meant.</param>
public sealed record SearchAlternative(string Query, long Count, AlternativeKind Kind, SuggestionReason Reason);

/// <summary>A term of a query and what it finds by itself.</summary>
/// <param name="Query">The term, as a query.</param>
/// <param name="Count">How many articles.</param>
public sealed record TermCount(string Query, long Count);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value as a filter takes it.</param>
/// <param name="Label">The value as a person reads it.</param>
/// <param name="Count">Number of hits.</param>
public sealed record FacetValue(string Value, string Label, long Count);

/// <summary>A run of text in a snippet or title.</summary>
/// <param name="Text">The text as stored.</param>
/// <param name="IsMatch">Whether the query matched it.</param>
public readonly record struct TextRun(string Text, bool IsMatch);

/// <summary>An article found.</summary>
public sealed record SearchHit
{
    /// <summary>The <c>ID</c> of <c>/a/ID</c>.</summary>
    public required string PublicId { get; init; }

    /// <summary>The giver's own identifier.</summary>
    public string? ExternalId { get; init; }

    /// <summary>主题, matches marked; empty where the article has none.</summary>
    public required IReadOnlyList<TextRun> Headline { get; init; }

    /// <summary>The best passage, matches marked.</summary>
    public required IReadOnlyList<TextRun> Snippet { get; init; }

    /// <summary>Two passages that together hold most of the query's words, matches marked; one where one does. Empty unless asked for.</summary>
    public IReadOnlyList<IReadOnlyList<TextRun>> Passages { get; init; } = [];

    /// <summary>引题, matches marked; empty where the article has none.</summary>
    public IReadOnlyList<TextRun> MarkedKicker { get; init; } = [];

    /// <summary>Report, notice or advertisement.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Slug of the newspaper.</summary>
    public required string NewspaperSlug { get; init; }

    /// <summary>Name of the newspaper.</summary>
    public required string NewspaperName { get; init; }

    /// <summary>Page number.</summary>
    public required int Page { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>The parts of the score by name; <see langword="null"/> unless asked for, and where hits go by date.</summary>
    public IReadOnlyDictionary<string, double>? Explanation { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>版名.</summary>
    public string? Section { get; init; }
}
