using Archive.Core.Search;

namespace Archive.Web.Pages.Search;

/// <summary>Says a query as it was understood, in words and not in signs.</summary>
public static class QueryWords
{
    /// <summary>The query in the language of the interface: 含“大桥”，且不含“通车”.</summary>
    public static string Say(QueryNode node) => Say(node, isInside: false);

    private static string Say(QueryNode node, bool isInside) => node switch
    {
        QueryAnd and => Bracketed(string.Join(Text.SayAnd, and.Parts.Select(p => Say(p, isInside: true))), isInside),
        QueryOr or => Bracketed(string.Join(Text.SayOr, or.Parts.Select(p => Say(p, isInside: true))), isInside),
        QueryNot { Part: QueryLeaf { Field: QueryField.Any } leaf } => Words.Fill(Text.SayNotContains, What(leaf)),
        QueryNot not => Words.Fill(Text.SayNot, Say(not.Part, isInside: true)),
        QueryLeaf leaf => Leaf(leaf.Field, What(leaf)),
        QueryDates dates => Dates(dates),
        QueryValue { Filter: QueryFilter.Newspaper } value => Words.Fill(Text.SayNewspaper, Quoted(value.Text)),
        QueryValue { Filter: QueryFilter.Page } value => Words.Fill(Text.SayPage, Quoted(value.Text)),
        QueryValue value => Words.Fill(Text.SayPerson, Quoted(value.Text)),
        _ => node.ToString(),
    };

    private static string Bracketed(string text, bool isInside) => isInside ? Words.Fill(Text.SayBrackets, text) : text;

    private static string Quoted(string text) => Words.Fill(Text.SayQuoted, text);

    /// <summary>What is sought, without where.</summary>
    private static string What(QueryLeaf leaf) => leaf switch
    {
        QueryTerm term => Quoted(term.Text),
        QueryNear near => Words.Fill(Text.SayNear, string.Join(Text.SayList, near.Terms.Select(t => Quoted(t.Text))), near.Distance),
        QueryPattern pattern => Quoted((pattern with { Field = QueryField.Any }).ToString()),
        _ => Quoted(leaf.ToString()),
    };

    private static string Leaf(QueryField field, string what) => Words.Fill(
        field switch
        {
            QueryField.Title => Text.SayInTitle,
            QueryField.Body => Text.SayInBody,
            QueryField.Reporter => Text.SayInReporter,
            QueryField.Correspondent => Text.SayInCorrespondent,
            _ => Text.SayAnywhere,
        },
        what);

    private static string Dates(QueryDates dates) => (dates.From == DateOnly.MinValue, dates.To == DateOnly.MaxValue) switch
    {
        (true, _) => Words.Fill(Text.SayUntil, Words.Date(dates.To)),
        (_, true) => Words.Fill(Text.SayFrom, Words.Date(dates.From)),
        _ when dates.From == dates.To => Words.Fill(Text.SayDay, Words.Date(dates.From)),
        _ => Words.Fill(Text.SayDates, Words.Date(dates.From), Words.Date(dates.To)),
    };
}
