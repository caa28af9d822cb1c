namespace Archive.Core.Search;

/// <summary>Offers other ways to read a query, each with what it would find, and says how a run was cut into words.</summary>
internal sealed class Alternatives(ISearchView view, SearchRequest request, TermWeights weights)
{
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
        // One run, alone or among filters and what is left out: read another way where it stands.
        if (query.Terms is [QueryTerm { IsExact: false } only] && (query.Root is QueryTerm || (query.Root is QueryAnd and && and.Parts.Contains(only))))
        {
            if (result.Notice == SearchNotice.Loosened && result.ExactTotal > 0)
                Add(found, Instead(query, only, $"\"{only.Text}\""), AlternativeKind.Exactly, SuggestionReason.None);
            var words = Segmentation.Cut(view, weights, only.Folded);
            if (words.Count > 1)
            {
                var all = TextFolding.Typed(string.Join(' ', words));
                Add(found, Instead(query, only, only.Field == QueryField.Any ? all : $"({all})"), AlternativeKind.Words, SuggestionReason.None);
            }

            // Taken for letter-spaced print; a reader may mean any place of each.
            if (only.Text.Any(char.IsWhiteSpace))
                Add(found, Instead(query, only, string.Join('、', only.Text.Where(c => !char.IsWhiteSpace(c)))), AlternativeKind.Words, SuggestionReason.None, result.ExactTotal);
            if (result.ExactTotal == 0 && only.Text.Contains('？', StringComparison.Ordinal))
                Add(found, Instead(query, only, only.Text.Replace('？', '?')), AlternativeKind.Pattern, SuggestionReason.None);
            if (only.Marked != only.Folded)
                Add(found, Instead(query, only, TextFolding.Typed(only.Folded)), AlternativeKind.WithoutMarks, SuggestionReason.None, result.ExactTotal);
        }

        AddNumerals(query, result, found);
        AddSuggestions(query, result, found);
        return found;
    }

    /// <summary>The query as typed, with something else where a term stands.</summary>
    private static string Instead(ParsedQuery query, QueryTerm term, string other) => Instead(QueryParser.Read(query.Text), term, other) ?? other;

    private static string? Instead(string text, QueryTerm term, string other)
    {
        for (var at = 0; (at = text.IndexOf(term.Text, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + term.Text.Length;
            // The name of a field is no term.
            if (end == text.Length || text[end] is not (':' or '：'))
                return string.Concat(text.AsSpan(0, at), other, text.AsSpan(end));
        }

        return null;
    }

    /// <summary>Years in the other numerals always; other numbers where that finds more.</summary>
    private void AddNumerals(ParsedQuery query, SearchResult result, List<SearchAlternative> found)
    {
        if (query.Terms.Count > SearchResult.MostTermsChecked)
            return;
        Add(Numerals.OtherYears, 0);
        Add(Numerals.OtherNumbers, result.ExactTotal);

        void Add(Func<string, string> write, long atLeast)
        {
            var text = QueryParser.Read(query.Text);
            var other = text;
            // In the terms alone: a date is not one.
            foreach (var term in query.Terms.SelectMany(t => t is QueryNear near ? near.Terms : t is QueryTerm one ? [one] : []))
                other = Instead(other, term, write(term.Text)) ?? other;
            if (other != text)
                this.Add(found, other, AlternativeKind.Digits, SuggestionReason.None, atLeast);
        }
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
                Add(found, Instead(query, term, TextFolding.Typed(better)), AlternativeKind.DidYouMean, reason);
            }
        }
    }

    private void Add(List<SearchAlternative> found, string text, AlternativeKind kind, SuggestionReason reason, long atLeast = 0)
    {
        if (SearchPlanner.Plan(request, QueryParser.Parse(text)) is { Root: { } root } && view.Count(root) is var count && count > atLeast && found.All(f => f.Query != text))
            found.Add(new SearchAlternative(text, count, kind, reason));
    }
}
