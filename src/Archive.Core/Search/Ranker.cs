namespace Archive.Core.Search;

/// <summary>A term of a query with the weights of its pairs of characters.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weights">One for each two neighbouring UTF-16 units; one alone for a single character.</param>
internal sealed record WeightedTerm(QueryTerm Term, byte[] Weights)
{
    /// <summary>The weight of the whole term.</summary>
    public int Total { get; } = Weights.Sum(w => w);

    /// <summary>How much the term counts beside others: by its rarest pair, however long it is.</summary>
    public double Share { get; } = 40 + Weights.Max(w => (int)w);
}

/// <summary>What ranking sees of an article, each from 0 to 1.</summary>
/// <param name="Content">The query's pairs by rarity, by where they stand, and by how often.</param>
/// <param name="Whole">The terms that stand whole.</param>
/// <param name="WholeInHeadline">The terms that stand whole in the headline.</param>
/// <param name="WholeInLead">The terms that stand whole in kicker, subheadlines or lead paragraph.</param>
/// <param name="Headline">The query's pairs in the headline.</param>
/// <param name="Passage">The query's pairs in the passage that holds most of them.</param>
/// <param name="Text">The query's pairs anywhere in the article.</param>
internal readonly record struct RankFeatures(
    double Content, double Whole, double WholeInHeadline, double WholeInLead, double Headline, double Passage, double Text);

/// <summary>Scores an article's text for a query.</summary>
/// <remarks>
/// Terms that stand whole count first: in the headline most, then in kicker, subheadlines and lead paragraph, then
/// anywhere. Then counts how many of the query's pairs of characters the article holds, and its headline, each by its
/// rarity; how often, being said again adding less and less; and how close together. The score depends on the article,
/// the query and the weights alone.
/// </remarks>
internal sealed class Ranker
{
    // Whole terms outweigh everything else, so that an article with all of several terms comes before one with most;
    // the rest decides among equals. docs/search.md says how the weights were chosen.
    private const double Whole = 1.0;
    private const double WholeInHeadline = 0.65;
    private const double WholeInLead = 0.6;
    private const double Text = 0.4;
    private const double Headline = 0.2;
    private const double Content = 0.05;
    private const double Passage = 0.025;

    private readonly IReadOnlyList<WeightedTerm> _terms;
    private readonly QueryPairs _pairs;
    private readonly double _shares;
    private readonly int _passageLength;

    public Ranker(IReadOnlyList<WeightedTerm> terms)
    {
        _terms = terms;
        _pairs = new QueryPairs(terms);
        _shares = Math.Max(1, terms.Sum(t => t.Share));
        _passageLength = 6 + terms.Sum(t => t.Term.Folded.Length);
    }

    /// <summary>The score of an article; higher is better.</summary>
    public double Score(ArticleText article)
    {
        var f = Measure(article);
        return Whole * f.Whole + WholeInHeadline * f.WholeInHeadline + WholeInLead * f.WholeInLead + Text * f.Text
            + Headline * f.Headline + Content * f.Content + Passage * f.Passage;
    }

    /// <summary>What the score is made of.</summary>
    public RankFeatures Measure(ArticleText article)
    {
        var headline = TextFolding.Fold(article.Headline);
        var deck = TextFolding.Fold(article.Kicker) + "\n" + string.Join('\n', article.Subheadlines.Select(s => TextFolding.Fold(s)));
        var leadEnd = LeadEnd(article.Body);
        var lead = TextFolding.Fold(article.Body.AsSpan(0, leadEnd));
        var rest = TextFolding.Fold(article.Body.AsSpan(leadEnd));

        var inHeadline = _pairs.Count(headline, 0);
        var inDeck = _pairs.Count(deck, 0);
        var inLead = _pairs.Count(lead, _passageLength);
        var inRest = _pairs.Count(rest, _passageLength);

        var length = 0.4 + 0.6 * (lead.Length + rest.Length) / 600.0;
        double content = 0, held = 0;
        for (var i = 0; i < _pairs.Weights.Length; i++)
        {
            var frequency = 3.0 * Math.Min(inHeadline.Counts[i], 1) + 1.5 * Math.Min(inDeck.Counts[i], 1)
                + Math.Min(inLead.Counts[i], 2) + 0.5 * Math.Min(inLead.Counts[i] + inRest.Counts[i], 8) / length;
            content += _pairs.Weights[i] * frequency / (frequency + 1.5);
            if (frequency > 0)
                held += _pairs.Weights[i];
        }

        double whole = 0, wholeInHeadline = 0, wholeInLead = 0;
        foreach (var term in _terms)
        {
            var s = term.Term.Folded;
            var isInHeadline = headline.Contains(s, StringComparison.Ordinal);
            var isInLead = deck.Contains(s, StringComparison.Ordinal) || lead.Contains(s, StringComparison.Ordinal);
            if (isInHeadline)
                wholeInHeadline += term.Share;
            if (isInLead)
                wholeInLead += term.Share;
            if (isInHeadline || isInLead || rest.Contains(s, StringComparison.Ordinal))
                whole += term.Share;
        }

        return new RankFeatures(
            content / _pairs.Total,
            whole / _shares,
            wholeInHeadline / _shares,
            wholeInLead / _shares,
            inHeadline.Weight / _pairs.Total,
            Math.Max(inLead.Passage, inRest.Passage) / _pairs.Total,
            held / _pairs.Total);
    }

    /// <summary>Where the lead paragraph ends: the first, with the second where the first is hardly more than a dateline.</summary>
    private static int LeadEnd(string body)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        if (end is >= 0 and < 40)
            end = body.IndexOf('\n', end + 1);
        return end < 0 ? body.Length : end;
    }
}
