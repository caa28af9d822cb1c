using System.Globalization;
using System.Text;

namespace Archive.Core.Search;

/// <summary>Offers other ways to read a query, each with what it would find, and says how a run was cut into words.</summary>
internal sealed class Alternatives(ISearchView view, SearchRequest request, TermWeights weights)
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>A result with the other ways that find something and, where nothing holds the query as it stands, with what each of its terms finds.</summary>
    public SearchResult AddTo(SearchResult result, ParsedQuery query)
    {
        var others = Of(query, result);
        if (result.ExactTotal > 0 || query.Terms.Count == 0)
            return result with { Alternatives = others };
        var isFiltered = request.From is not null || request.To is not null || request.Newspaper is not null || request.Section is not null || request.Page is not null || request.Reporter is not null;
        return result with
        {
            Alternatives = others,
            IsUnchecked = query.Terms.Count > SearchResult.MostTermsChecked && query.Terms.Any(t => t is QueryTerm),
            Terms = query.Terms.Count == 1 ? [] : [.. query.Terms.DistinctBy(t => t.ToString()).Take(SearchResult.MostTermsChecked).Select(t => new TermCount(t.ToString(), view.Count(t)))],
            Unfiltered = isFiltered && SearchPlanner.Plan(new SearchRequest { Query = request.Query }, query) is { Root: { } root } ? view.Count(root) : 0,
        };
    }

    /// <summary>The other ways that find something.</summary>
    /// <param name="query">The query as it was understood.</param>
    /// <param name="result">What it found.</param>
    private List<SearchAlternative> Of(ParsedQuery query, SearchResult result)
    {
        var found = new List<SearchAlternative>();
        if (query.Terms is not [QueryTerm { IsExact: false } only] || query.Root is not QueryTerm)
        {
            AddYears(query, found);
            AddSuggestions(query, result, found);
            return found;
        }

        if (result.Notice == SearchNotice.Loosened && result.ExactTotal > 0)
            Add(found, $"\"{only.Text}\"", AlternativeKind.Exactly, SuggestionReason.None);
        var words = Segmentation.Cut(view, weights, only.Folded);
        if (words.Count > 1)
            Add(found, string.Join(' ', words), AlternativeKind.Words, SuggestionReason.None);
        if (only.Marked != only.Folded)
            Add(found, only.Folded, AlternativeKind.WithoutMarks, SuggestionReason.None, result.ExactTotal);
        AddYears(query, found);
        AddSuggestions(query, result, found);
        return found;
    }

    private void AddYears(ParsedQuery query, List<SearchAlternative> found)
    {
        var other = OtherYears(query.Text);
        if (other != query.Text)
            Add(found, other, AlternativeKind.Digits, SuggestionReason.None);
    }

    /// <summary>For every term that stands nowhere, what may have been meant.</summary>
    private void AddSuggestions(ParsedQuery query, SearchResult result, List<SearchAlternative> found)
    {
        if (result.ExactTotal > 0 || query.Terms.Count > SearchResult.MostTermsChecked)
            return;
        var suggestions = new Suggestions(view);
        foreach (var term in query.Terms.OfType<QueryTerm>().Take(4))
        {
            if (view.Count(term) > 0)
                continue;
            foreach (var (better, reason, _) in suggestions.For(term))
            {
                var at = query.Text.IndexOf(term.Text, StringComparison.Ordinal);
                var text = at < 0 ? better : string.Concat(query.Text.AsSpan(0, at), better, query.Text.AsSpan(at + term.Text.Length));
                Add(found, text, AlternativeKind.DidYouMean, reason);
            }
        }
    }

    private void Add(List<SearchAlternative> found, string text, AlternativeKind kind, SuggestionReason reason, long atLeast = 0)
    {
        if (SearchPlanner.Plan(request, QueryParser.Parse(text)) is { Root: { } root } && view.Count(root) is var count && count > atLeast && found.All(f => f.Query != text))
            found.Add(new SearchAlternative(text, count, kind, reason));
    }

    /// <summary>Years in the other numerals: 二〇二〇年 as 2020年, and the other way round.</summary>
    public static string OtherYears(string text)
    {
        var other = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var run = i;
            while (run < text.Length && run - i < 5 && (Digit(text[run]) >= 0 || char.IsAsciiDigit(text[run])))
                run++;
            var isYear = run - i == 4 && (run == text.Length ? Digit(text[i]) >= 0 : text[run] == '年') && (i == 0 || (Digit(text[i - 1]) < 0 && !char.IsAsciiDigit(text[i - 1])));
            var year = text.AsSpan(i, run - i);
            if (isYear && year.ContainsAnyExceptInRange('0', '9') != year.ContainsAnyInRange('0', '9'))
            {
                foreach (var c in year)
                    other.Append(char.IsAsciiDigit(c) ? Numerals[c - '0'].ToString() : Digit(c).ToString(CultureInfo.InvariantCulture));
                i = run - 1;
            }
            else
            {
                other.Append(text[i]);
            }
        }

        return other.ToString();
    }

    private static int Digit(char c) => c is '零' or '○' ? 0 : Numerals.IndexOf(c, StringComparison.Ordinal);
}
