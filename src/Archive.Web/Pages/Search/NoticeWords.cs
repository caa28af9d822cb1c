using Archive.Core.Search;

namespace Archive.Web.Pages.Search;

/// <summary>Says where a query was not searched as typed, or not everything was looked at.</summary>
public static class NoticeWords
{
    private const int MostNewspapersNamed = 8;

    /// <summary>All there is to say, each a sentence or two.</summary>
    public static IReadOnlyList<string> Of(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var said = result.Notices.Select(n => Say(n, result)).OfType<string>().ToList();
        if (result.Searched is { } searched)
            said.Add(Words.Fill(Text.NoticePart, Words.Number(searched)));
        if (result.IsUnchecked)
            said.Add(Words.Fill(Text.NoticeUnchecked, SearchResult.MostTermsChecked));
        return said;
    }

    private static string? Say(SearchNotice notice, SearchResult result) => notice switch
    {
        // Filters alone are a question too.
        SearchNotice.Empty => string.IsNullOrWhiteSpace(result.Query?.Text) ? null : Text.NoticeEmpty,
        SearchNotice.SearchedPlainly => Text.NoticePlainly,
        SearchNotice.BadDate => Text.NoticeBadDate,
        SearchNotice.UnknownNewspaper => UnknownNewspapers(result),
        SearchNotice.Loosened => result.ExactTotal == 0 ? Text.NoticeLoosened : Words.Fill(Text.NoticeLoosenedSome, Words.Number(result.ExactTotal)),
        SearchNotice.BadNext => Text.NoticeBadNext,
        SearchNotice.Shortened => Words.Fill(Text.NoticeShortened, QueryParser.MaximumTerms, QueryParser.MaximumCharacters, QueryParser.MaximumSingles, QueryPattern.MostSingles),
        _ => null,
    };

    private static string UnknownNewspapers(SearchResult result)
    {
        var unknown = Words.Fill(Text.NoticeUnknownNewspaper, string.Join(Text.SayList, result.UnknownNewspapers));
        var held = result.Newspapers.Take(MostNewspapersNamed).Select(n => Words.Fill(Text.NewspaperAndSlug, n.Name, n.Slug)).ToList();
        return held.Count == 0 ? unknown
            : unknown + Words.Fill(result.Newspapers.Count > held.Count ? Text.NoticeNewspapersHeldSome : Text.NoticeNewspapersHeld, string.Join(Text.SayList, held));
    }
}
