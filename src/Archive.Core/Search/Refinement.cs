namespace Archive.Core.Search;

/// <summary>Puts the best articles in the order that needs their texts: by how close together the query's parts stand, and by
/// how much of the headline a remembered run makes up.</summary>
internal sealed class Refinement(IReadOnlyList<WeightedTerm> terms, ArticleRows rows)
{
    // What closeness counts in a score.
    private const double ClosenessWeight = 0.05;

    // What the share of the headline counts.
    private const double FocusWeight = 0.2;

    // A run so long is remembered from somewhere, most likely from a headline.
    private const int RememberedRun = 5;
    private const int ShortHeadline = 8;
    private const double Fineness = 100_000;

    private readonly QueryPairs _pairs = new(terms);
    private readonly int _length = 6 + terms.Sum(t => t.Pieces.Sum(p => p.Folded.Length));

    /// <summary>Whether a headline may be what was remembered.</summary>
    private bool IsRemembered { get; } = terms is [{ Leaf: QueryTerm { Folded.Length: >= RememberedRun } }];

    /// <summary>The places with their finer ranks, in no order.</summary>
    /// <param name="places">Places by the index alone.</param>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public IEnumerable<Place> Of(IReadOnlyList<Place> places, bool isLoosened)
    {
        if (!Applies(isLoosened))
            return places;
        return places.Where(p => rows[p.Key] is not null).Select(p => p with { Rank = p.Rank + Math.Round(Of(rows[p.Key]!) * Fineness) });
    }

    /// <summary>Whether texts are read: where one short term stands whole in all articles, they say nothing more.</summary>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public bool Applies(bool isLoosened) => isLoosened || terms.Count > 1 || IsRemembered;

    /// <summary>What the text adds to the score of an article, by name.</summary>
    public IReadOnlyDictionary<string, double> Explain(ArticleRow article) => new Dictionary<string, double>
    {
        ["closeness"] = ClosenessWeight * Closeness(article),
        ["focus"] = FocusWeight * Focus(article),
    };

    /// <summary>How close together the query's pairs of characters stand in the best passage of the body, from 0 to 1.</summary>
    private double Closeness(ArticleRow article)
    {
        var leadEnd = LeadParagraph.EndOf(article.Body);
        using var lead = TextFolding.FoldBorrowed(article.Body.AsSpan(0, leadEnd));
        using var rest = TextFolding.FoldBorrowed(article.Body.AsSpan(leadEnd));
        return Math.Max(_pairs.BestPassage(lead.Characters, _length), _pairs.BestPassage(rest.Characters, _length)) / _pairs.Total;
    }

    /// <summary>How much of the headline is made up of the query's pairs, from 0 to 1; 0 for what is no remembered run.</summary>
    private double Focus(ArticleRow article)
    {
        if (!IsRemembered)
            return 0;
        using var headline = TextFolding.FoldBorrowed(article.Headline);
        return _pairs.CountIn(headline.Characters) / (double)Math.Max(ShortHeadline, headline.Characters.Length - 1);
    }

    private double Of(ArticleRow article) => ClosenessWeight * Closeness(article) + FocusWeight * Focus(article);
}
