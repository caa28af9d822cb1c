using System.Globalization;
using Archive.Core.Search;

namespace Archive.Web.Commands;

/// <summary>Says on the command line how a query was understood.</summary>
internal static class SearchNotices
{
    /// <summary>What leads to another query.</summary>
    public static string Say(AlternativeKind kind) => kind switch
    {
        AlternativeKind.Exactly => "Only just as typed:",
        AlternativeKind.Words => "All of these words:",
        AlternativeKind.WithoutMarks => "With or without its marks:",
        AlternativeKind.Digits => "In other numerals:",
        AlternativeKind.Pattern => "With ? for any character:",
        AlternativeKind.DidYouMean => "Did you mean:",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind"),
    };

    /// <summary>Says that not all articles were looked at.</summary>
    /// <param name="searched">How many were.</param>
    public static string SayPart(long searched) =>
        string.Create(CultureInfo.InvariantCulture, $"So much is asked for that not all articles were looked at: only those that came in last, {searched}. Give --from and --to to look at more.");

    /// <summary>Says which newspapers there are, where one was asked for that is not.</summary>
    public static string SayNewspapers(SearchResult result) => result.Newspapers.Count == 0
        ? "The archive holds no newspaper yet."
        : $"The archive holds no newspaper {string.Join(", ", result.UnknownNewspapers)}. It holds {string.Join(", ", result.Newspapers.Select(n => $"{n.Slug} ({n.Name})"))}.";

    /// <summary>The notices in words.</summary>
    public static IEnumerable<string> Say(IEnumerable<SearchNotice> notices) => notices.Select(Say);

    private static string Say(SearchNotice notice) => notice switch
    {
        SearchNotice.Empty => "There is nothing to search for in the query.",
        SearchNotice.SearchedPlainly => "The query makes no sense as an expression, so its words were searched plainly.",
        SearchNotice.Loosened => "The words as typed are nowhere, or nearly so; articles that match in part are given too.",
        SearchNotice.Shortened => "The query is longer than a query may be; only its beginning was searched.",
        SearchNotice.BadDate => "A date in the query could not be read and was left out. Write 2020, 2020-02, 2020-02-26 or 2020-02..2020-03.",
        SearchNotice.UnknownNewspaper => "A newspaper that is asked for is none of those the archive holds.",
        SearchNotice.BadNext => "The token is not of this search; these are the first hits.",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "not a notice"),
    };
}
