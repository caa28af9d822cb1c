using System.Globalization;

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

/// <summary>A part of a query that stands at certain places of a text.</summary>
/// <param name="Field">Where it is sought.</param>
public abstract record QueryLeaf(QueryField Field) : QueryNode
{
    /// <summary>The runs of characters it is made of, folded: what is weighed, and marked where nothing stands whole.</summary>
    public abstract IReadOnlyList<string> Pieces { get; }

    /// <summary>Whether it may be broken into parts where it finds little.</summary>
    public virtual bool CanLoosen => false;

    /// <summary>Finds where it stands next in a folded line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>Where it begins and ends; <see langword="null"/> where it stands no more.</returns>
    public abstract (int Start, int End)? FindIn(ReadOnlySpan<char> line, int from);

    /// <summary>The field as it is written before a term.</summary>
    protected string Prefix => Field switch
    {
        QueryField.Title => "标题:",
        QueryField.Body => "正文:",
        QueryField.Reporter => "记者:",
        QueryField.Correspondent => "通讯员:",
        _ => "",
    };
}

/// <summary>A run of characters that must occur as it stands.</summary>
/// <param name="Text">As it was typed, without quotation marks.</param>
/// <param name="Folded">As it is compared; at least one character.</param>
/// <param name="Field">Where it is sought.</param>
/// <param name="IsExact">Whether it stood in quotation marks: then it is never broken into parts.</param>
public sealed record QueryTerm(string Text, string Folded, QueryField Field, bool IsExact) : QueryLeaf(Field)
{
    /// <summary>Folded with the marks inside names that were typed: those must stand there too.</summary>
    public string Marked { get; init; } = Folded;

    /// <inheritdoc />
    public override IReadOnlyList<string> Pieces => [Folded];

    /// <inheritdoc />
    public override bool CanLoosen => !IsExact && Folded.Length >= 2;

    /// <inheritdoc />
    public override (int Start, int End)? FindIn(ReadOnlySpan<char> line, int from)
    {
        var at = from < line.Length ? line[from..].IndexOf(Folded) : -1;
        return at < 0 ? null : (from + at, from + at + Folded.Length);
    }

    /// <inheritdoc />
    public override string ToString() => IsExact ? $"{Prefix}\"{TextFolding.Typed(Marked)}\"" : Prefix + TextFolding.Typed(Marked);
}

/// <summary>How many characters may stand between two pieces of a <see cref="QueryPattern"/>.</summary>
/// <param name="Least">At least.</param>
/// <param name="Most">At most.</param>
public readonly record struct QueryGap(int Least, int Most);

/// <summary>Runs of characters one after another, with others between: 王?平, 沁阳*医院.</summary>
/// <param name="Pieces">The runs, folded; two or more.</param>
/// <param name="Gaps">What may stand between each and the next.</param>
/// <param name="Field">Where it is sought.</param>
public sealed record QueryPattern(IReadOnlyList<string> Pieces, IReadOnlyList<QueryGap> Gaps, QueryField Field) : QueryLeaf(Field)
{
    /// <summary>Most runs of a pattern.</summary>
    public const int MostPieces = 6;

    /// <summary>Most runs of a single character, all patterns and words near each other of a query together: each stands at millions of
    /// places.</summary>
    public const int MostSingles = 2;

    /// <summary>Most characters that <c>*</c> stands for.</summary>
    public const int Star = 10;

    /// <inheritdoc />
    public override IReadOnlyList<string> Pieces { get; } = Pieces;

    /// <summary>Characters of a folded run, each counted once.</summary>
    public static int LengthOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Count(c => !char.IsLowSurrogate(c));
    }

    /// <inheritdoc />
    public override (int Start, int End)? FindIn(ReadOnlySpan<char> line, int from)
    {
        for (var at = from; at < line.Length && line[at..].IndexOf(Pieces[0]) is >= 0 and var further; at++)
        {
            at += further;
            if (EndFrom(line, at + Pieces[0].Length) is { } end)
                return (at, end);
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => Prefix + TextFolding.Typed(Pieces[0] + string.Concat(Gaps.Select((g, i) => Written(g) + Pieces[i + 1])));

    private static string Written(QueryGap gap) => new string('?', gap.Least) + (gap.Most > gap.Least ? "*" : "");

    /// <summary>The nearest end, where the first piece ends here. All ways are followed side by side, so that no text takes long.</summary>
    private int? EndFrom(ReadOnlySpan<char> line, int first)
    {
        var ends = new SortedSet<int> { first };
        for (var i = 0; i < Gaps.Count && ends.Count > 0; i++)
        {
            var next = new SortedSet<int>();
            foreach (var end in ends)
            {
                var at = end;
                for (var skipped = 0; skipped <= Gaps[i].Most && at < line.Length; skipped++)
                {
                    if (skipped >= Gaps[i].Least && line[at..].StartsWith(Pieces[i + 1]))
                        next.Add(at + Pieces[i + 1].Length);
                    at += char.IsHighSurrogate(line[at]) ? 2 : 1;
                }
            }

            ends = next;
        }

        return ends.Count > 0 ? ends.Min : null;
    }
}

/// <summary>Runs of characters that stand near each other, in any order: "沁阳 医院"~20.</summary>
/// <param name="Terms">The runs; two or more.</param>
/// <param name="Distance">Most characters between one and the next.</param>
/// <param name="Field">Where they are sought.</param>
public sealed record QueryNear(IReadOnlyList<QueryTerm> Terms, int Distance, QueryField Field) : QueryLeaf(Field)
{
    /// <summary>The longest distance that can be asked for.</summary>
    public const int Farthest = 50;

    /// <inheritdoc />
    public override IReadOnlyList<string> Pieces { get; } = [.. Terms.Select(t => t.Folded)];

    /// <inheritdoc />
    public override (int Start, int End)? FindIn(ReadOnlySpan<char> line, int from)
    {
        // Each piece near the one before, as the index finds them; marked one by one.
        (int Start, int End)? first = null;
        foreach (var term in Terms)
        {
            if (line.IndexOf(term.Folded) < 0)
                return null;
            if (term.FindIn(line, from) is { } found && (first is null || found.Start < first.Value.Start))
                first = found;
        }

        return first;
    }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Prefix}\"{TextFolding.Typed(string.Join(' ', Terms.Select(t => t.Folded)))}\"~{Distance}");
}

/// <summary>Issues of some dates.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record QueryDates(DateOnly From, DateOnly To) : QueryNode
{
    /// <inheritdoc />
    public override string ToString() => From == To ? FormattableString.Invariant($"日期:{From:yyyy-MM-dd}") : $"日期:{Written(From)}..{Written(To)}";

    /// <summary>A day; nothing where the dates are open.</summary>
    private static string Written(DateOnly day) =>
        day == DateOnly.MinValue || day == DateOnly.MaxValue ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a <see cref="QueryValue"/> is a value of.</summary>
public enum QueryFilter
{
    /// <summary>None: a field of text.</summary>
    None,

    /// <summary>日期.</summary>
    Dates,

    /// <summary>报纸, by name or slug.</summary>
    Newspaper,

    /// <summary>版, by number or by name.</summary>
    Page,

    /// <summary>A reporter or correspondent, by the exact name: a filter, not to be typed.</summary>
    Person,
}

/// <summary>Articles that have a value: of a newspaper, of a page.</summary>
/// <param name="Filter">What it is a value of.</param>
/// <param name="Text">The value as typed.</param>
public sealed record QueryValue(QueryFilter Filter, string Text) : QueryNode
{
    /// <summary>The index's keys of the value; set when the query is made ready for an archive.</summary>
    internal IReadOnlyList<long> Terms { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => $"{(Filter switch { QueryFilter.Newspaper => "报纸", QueryFilter.Page => "版", _ => "署名" })}:{(Text.Any(char.IsWhiteSpace) ? $"\"{Text}\"" : Text)}";
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

    /// <summary>What is to be told of how it was understood: <see cref="SearchNotice.Empty"/>, <see cref="SearchNotice.SearchedPlainly"/>,
    /// <see cref="SearchNotice.BadDate"/>, <see cref="SearchNotice.Shortened"/>; none where it was understood as typed.</summary>
    public IReadOnlyList<SearchNotice> Notices { get; init; } = [];

    /// <summary>The first of <see cref="Notices"/>.</summary>
    public SearchNotice Notice => Notices is [var first, ..] ? first : SearchNotice.None;

    /// <summary>The parts that are sought in the text, those to be left out not among them, in their order.</summary>
    public IReadOnlyList<QueryLeaf> Terms => field ??= Root is null ? [] : [.. Sought(Root)];

    /// <summary>The query as it was understood, in the query language, fully bracketed.</summary>
    public override string ToString() => Root?.ToString() ?? "";

    private static IEnumerable<QueryLeaf> Sought(QueryNode node) => node switch
    {
        QueryLeaf leaf => [leaf],
        QueryAnd and => and.Parts.SelectMany(Sought),
        QueryOr or => or.Parts.SelectMany(Sought),
        _ => [],
    };
}
