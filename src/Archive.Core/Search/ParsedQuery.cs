namespace Archive.Core.Search;

/// <summary>Where a term is sought.</summary>
public enum QueryField
{
    /// <summary>Anywhere in the article: headline stack, byline, body.</summary>
    Any,

    /// <summary>标题: kicker, headline, subheadlines.</summary>
    Title,

    /// <summary>正文.</summary>
    Body,

    /// <summary>记者.</summary>
    Reporter,

    /// <summary>通讯员.</summary>
    Correspondent,
}

/// <summary>A part of a query that was understood.</summary>
public abstract record QueryNode
{
    /// <summary>The part in the query language, fully bracketed.</summary>
    public abstract override string ToString();
}

/// <summary>A run of characters that must occur as it stands.</summary>
/// <param name="Text">As it was typed, without quotation marks.</param>
/// <param name="Folded">As it is compared; at least one character.</param>
/// <param name="Field">Where it is sought.</param>
/// <param name="IsExact">Whether it stood in quotation marks: then it is never broken into parts.</param>
public sealed record QueryTerm(string Text, string Folded, QueryField Field, bool IsExact) : QueryNode
{
    /// <inheritdoc />
    public override string ToString()
    {
        var field = Field switch
        {
            QueryField.Title => "标题:",
            QueryField.Body => "正文:",
            QueryField.Reporter => "记者:",
            QueryField.Correspondent => "通讯员:",
            _ => "",
        };
        return IsExact ? $"{field}\"{Folded}\"" : field + Folded;
    }
}

/// <summary>All of its parts must hold.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record QueryAnd(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    /// <inheritdoc />
    public override string ToString() => $"({string.Join(" AND ", Parts)})";
}

/// <summary>One of its parts must hold.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record QueryOr(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    /// <inheritdoc />
    public override string ToString() => $"({string.Join(" OR ", Parts)})";
}

/// <summary>Its part must not hold.</summary>
/// <param name="Part">What must not hold.</param>
public sealed record QueryNot(QueryNode Part) : QueryNode
{
    /// <inheritdoc />
    public override string ToString() => $"-{Part}";
}

/// <summary>A query as it was understood.</summary>
public sealed record ParsedQuery
{
    /// <summary>The query as it was typed.</summary>
    public required string Text { get; init; }

    /// <summary>What is sought; <see langword="null"/> where nothing was asked for.</summary>
    public QueryNode? Root { get; init; }

    /// <summary><see cref="SearchNotice.Empty"/>, <see cref="SearchNotice.SearchedPlainly"/>, <see cref="SearchNotice.Shortened"/> or none.</summary>
    public SearchNotice Notice { get; init; }

    /// <summary>The terms that are sought, those to be left out not among them, in their order.</summary>
    public IReadOnlyList<QueryTerm> Terms => field ??= Root is null ? [] : [.. Sought(Root)];

    /// <summary>The query as it was understood, in the query language, fully bracketed.</summary>
    public override string ToString() => Root?.ToString() ?? "";

    private static IEnumerable<QueryTerm> Sought(QueryNode node) => node switch
    {
        QueryTerm term => [term],
        QueryAnd and => and.Parts.SelectMany(Sought),
        QueryOr or => or.Parts.SelectMany(Sought),
        _ => [],
    };
}
