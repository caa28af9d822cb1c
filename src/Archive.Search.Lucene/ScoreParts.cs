using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Queries.Function;
using Lucene.Net.Queries.Function.ValueSources;
using Lucene.Net.Search;
using Scorer = Archive.Core.Search.Index.Scorer;

namespace Archive.Search.Lucene;

/// <summary>What an article's score is made of, as queries whose scores are added.</summary>
/// <remarks>
/// As in the default engine, terms that stand whole count first: in the headline most, then in kicker, subheadlines and lead, then
/// anywhere; then the query's pairs of characters, each by its rarity. To these come the words SmartCN sees in the query, by how
/// often they stand in headline stack and body (BM25). Every clause brings its own weight, so that a score does not change
/// with what else is in the archive.
/// </remarks>
internal sealed class ScoreParts
{
    private const float TitleWords = 0.1f;
    private const float BodyWords = 0.1f;

    // The most a word can score by BM25, whatever its number.
    private const float FullWord = 2.2f;

    private readonly Dictionary<string, BooleanQuery> _parts = [];
    private readonly int _terms;

    /// <summary>Makes the parts.</summary>
    /// <param name="plan">What is sought.</param>
    /// <param name="terms">Its terms, weighed.</param>
    /// <param name="translator">Says them in Lucene's queries.</param>
    /// <param name="isLoosened">Whether articles match that do not hold every term the query asks for.</param>
    public ScoreParts(SearchPlan plan, IReadOnlyList<WeightedTerm> terms, QueryTranslator translator, bool isLoosened)
    {
        _terms = terms.Count;
        var shares = (float)Math.Max(1, terms.Sum(t => t.Share));
        // What every article that matches holds need not be looked up again.
        var required = isLoosened ? [] : terms.Where(t => plan.Parts.Contains(t.Leaf)).ToList();
        foreach (var term in terms)
        {
            var share = term.Share / shares;
            Add(ScorePart.Whole, required.Contains(term) ? new MatchAllDocsQuery() : translator.Leaf(term.Leaf), share);
            if (term.Leaf.Field is QueryField.Any or QueryField.Title)
                Add(ScorePart.WholeInHeadline, translator.Leaf(term.Leaf, Fields.Headline), share);
            if (term.Leaf.Field is QueryField.Any or QueryField.Title or QueryField.Body)
                Add(ScorePart.WholeInLead, translator.Leaf(term.Leaf, Fields.Lead), share);
        }

        AddPairs(WeightedPair.Of(terms), WeightedPair.Of(required).Select(p => (p.First, p.Second)).ToHashSet());
        AddWords(terms);
        Add(nameof(ScorePart.Notice), new ConstantScoreQuery(new TermQuery(new Term(Fields.Value, Values.Notice))) { Boost = -Scorer.NoticeWeight });
        if (plan.PrefersNewer)
            Add(nameof(ScorePart.Newer), new FunctionQuery(new Int64FieldSource(Fields.Day)) { Boost = Scorer.PerYear / 365.25f });
    }

    /// <summary>The parts by name.</summary>
    public IReadOnlyDictionary<string, BooleanQuery> Parts => _parts;

    /// <summary>What matches a query, scored.</summary>
    public Query Of(Query matches)
    {
        var scored = new BooleanQuery(disableCoord: true) { { new ConstantScoreQuery(matches) { Boost = 0 }, Occur.MUST } };
        foreach (var part in _parts.Values.SelectMany(p => p.Clauses))
            scored.Add(part);
        return scored;
    }

    private void AddPairs(IReadOnlyList<WeightedPair> pairs, HashSet<(int, int)> required)
    {
        var total = (float)Math.Max(1, pairs.Sum(p => p.Weight));
        foreach (var (first, second, weight) in pairs)
        {
            Add(ScorePart.Held, required.Contains((first, second)) ? new MatchAllDocsQuery() : QueryTranslator.Pair(first, second, Fields.Text), weight / total);
            Add(ScorePart.Headline, QueryTranslator.Pair(first, second, Fields.Headline), weight / total);
        }
    }

    private void AddWords(IReadOnlyList<WeightedTerm> terms)
    {
        var words = new Dictionary<string, int>();
        foreach (var piece in terms.SelectMany(t => t.Pieces))
        {
            foreach (var (word, start) in WordAnalysis.Words(piece.Folded))
            {
                // A word says as much as its rarest pair. What SmartCN leaves as a single character it did not know: the pairs do.
                if (word.Length >= 2 && start + word.Length <= piece.Folded.Length)
                    words[word] = Math.Max(words.GetValueOrDefault(word), piece.Weights.AsSpan(start, word.Length - 1).ToArray().Max());
            }
        }

        var total = (float)Math.Max(1, words.Values.Sum());
        foreach (var (word, weight) in words.Where(w => w.Value > 0))
        {
            Add(nameof(TitleWords), new TermQuery(new Term(Fields.TitleWords, word)) { Boost = TitleWords * weight / total / FullWord });
            Add(nameof(BodyWords), new TermQuery(new Term(Fields.BodyWords, word)) { Boost = BodyWords * weight / total / FullWord });
        }
    }

    private void Add(ScorePart part, Query matches, float share) => Add(part.ToString(), new ConstantScoreQuery(matches) { Boost = Scorer.WeightOf(part, _terms) * share });

    private void Add(string part, Query scored)
    {
        if (!_parts.TryGetValue(part, out var known))
            _parts[part] = known = new BooleanQuery(disableCoord: true);
        known.Add(scored, Occur.SHOULD);
    }
}
