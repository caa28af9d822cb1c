namespace Archive.Core.Search;

/// <summary>Puts the best articles in the order that needs their texts: by how close together the query's parts stand, and by
/// how much of the headline a remembered run makes up.</summary>
internal sealed class Refinement(IReadOnlyList<WeightedTerm> terms, ArticleRows rows)
{
    /// <summary>What closeness counts in a score.</summary>
    public const double ClosenessWeight = 0.05;

    /// <summary>What the share of the headline counts.</summary>
    public const double FocusWeight = 0.2;

    // A run so long is remembered from somewhere, most likely from a headline.
    private const int RememberedRun = 5;
    private const int ShortHeadline = 8;
    private const double Fineness = 100_000;

    private readonly QueryPairs _pairs = new(terms);
    private readonly int _length = 6 + terms.Sum(t => t.Pieces.Sum(p => p.Folded.Length));

    /// <summary>Whether a headline may be what was remembered.</summary>
    public bool IsRemembered { get; } = terms is [{ Leaf: QueryTerm { Folded.Length: >= RememberedRun } }];

    /// <summary>The places with their finer ranks, in no order.</summary>
    /// <param name="places">Places by the index alone.</param>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public IEnumerable<Place> Of(IReadOnlyList<Place> places, bool isLoosened)
    {
        // Where one short term stands whole in all of them, their texts say nothing more.
        if (!isLoosened && terms.Count == 1 && !IsRemembered)
            return places;
        return places.Where(p => rows[p.Key] is not null).Select(p => p with { Rank = p.Rank + Math.Round(Of(rows[p.Key]!) * Fineness) });
    }

    /// <summary>How close together the query's pairs of characters stand in the best passage of the body, from 0 to 1.</summary>
    public double Closeness(ArticleRow article)
    {
        var leadEnd = LeadParagraph.EndOf(article.Body);
        var lead = _pairs.BestPassage(TextFolding.Fold(article.Body.AsSpan(0, leadEnd)), _length);
        var rest = _pairs.BestPassage(TextFolding.Fold(article.Body.AsSpan(leadEnd)), _length);
        return Math.Max(lead, rest) / _pairs.Total;
    }

    /// <summary>How much of the headline is made up of the query's pairs, from 0 to 1; 0 for what is no remembered run.</summary>
    public double Focus(ArticleRow article)
    {
        if (!IsRemembered)
            return 0;
        var headline = TextFolding.Fold(article.Headline);
        return _pairs.CountIn(headline) / (double)Math.Max(ShortHeadline, headline.Length - 1);
    }

    private double Of(ArticleRow article) => ClosenessWeight * Closeness(article) + FocusWeight * Focus(article);
}
