namespace Archive.Core.Search;

/// <summary>Puts the best articles in the order that needs their texts: by how close together the query's parts stand, by
/// how much of the headline a remembered run makes up, and by the long forms of terms that do not stand whole.</summary>
internal sealed class Refinement(IReadOnlyList<WeightedTerm> terms, ArticleRows rows)
{
    // What closeness counts in a score.
    private const double ClosenessWeight = 0.05;

    // What the share of the headline counts.
    private const double FocusWeight = 0.2;

    // What the long form of a term counts: half of what it counts that one of several stands whole.
    private const double LongFormWeight = 1;

    // A run so long is remembered from somewhere, most likely from a headline.
    private const int RememberedRun = 5;
    private const int ShortHeadline = 8;
    private const double Fineness = 100_000;

    private readonly QueryPairs _pairs = new(terms);
    private readonly int _length = 6 + terms.Sum(t => t.Pieces.Sum(p => p.Folded.Length));
    private readonly double _shares = Math.Max(1, terms.Sum(t => t.Share));

    private readonly (string Folded, int Share)[] _shortNames =
        [.. terms.Where(t => t.Leaf is QueryTerm { Field: QueryField.Any } term && LongForms.CanHave(term.Folded)).Select(t => (((QueryTerm)t.Leaf).Folded, t.Share))];

    /// <summary>Whether a headline may be what was remembered.</summary>
    private bool IsRemembered { get; } = terms is [{ Leaf: QueryTerm { Folded.Length: >= RememberedRun } }];

    /// <summary>The places with their finer ranks, in no order.</summary>
    /// <param name="places">Places by the index alone.</param>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public IEnumerable<Place> Of(IReadOnlyList<Place> places, bool isLoosened)
    {
        if (!Applies(isLoosened))
            return places;
        return places.Where(p => rows[p.Key] is not null).Select(p => p with { Rank = p.Rank + Math.Round(Explain(rows[p.Key]!, isLoosened).Sum(part => part.Value) * Fineness) });
    }

    /// <summary>Whether texts are read: where one short term stands whole in all articles, they say nothing more.</summary>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public bool Applies(bool isLoosened) => isLoosened || terms.Count > 1 || IsRemembered;

    /// <summary>What the text adds to the score of an article, by name.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isLoosened">Whether it may hold only parts.</param>
    public IReadOnlyList<(string Name, double Value)> Explain(ArticleRow article, bool isLoosened)
    {
        var leadEnd = LeadParagraph.EndOf(article.Body);
        using var headline = TextFolding.FoldBorrowed(article.Headline);
        using var lead = TextFolding.FoldBorrowed(article.Body.AsSpan(0, leadEnd));
        using var rest = TextFolding.FoldBorrowed(article.Body.AsSpan(leadEnd));
        return
        [
            ("closeness", ClosenessWeight * Closeness(lead, rest)),
            ("focus", FocusWeight * Focus(headline)),
            ("longForms", isLoosened && terms.Count > 1 ? LongFormWeight * ShareOfLongForms(headline, lead, rest) : 0),
        ];
    }

    /// <summary>How close together the query's pairs of characters stand in the best passage of the body, from 0 to 1.</summary>
    private double Closeness(FoldedText lead, FoldedText rest) =>
        Math.Max(_pairs.BestPassage(lead.Characters, _length), _pairs.BestPassage(rest.Characters, _length)) / _pairs.Total;

    /// <summary>How much of the headline is made up of the query's pairs, from 0 to 1; 0 for what is no remembered run.</summary>
    private double Focus(FoldedText headline) =>
        IsRemembered ? _pairs.CountIn(headline.Characters) / (double)Math.Max(ShortHeadline, headline.Characters.Length - 1) : 0;

    /// <summary>The share of the query that stands in long form only, from 0 to 1.</summary>
    private double ShareOfLongForms(FoldedText headline, FoldedText lead, FoldedText rest)
    {
        var share = 0;
        foreach (var (name, weight) in _shortNames)
        {
            if (!Contains(headline) && !Contains(lead) && !Contains(rest)
                && (LongForms.StandIn(headline.Characters, name) || LongForms.StandIn(lead.Characters, name) || LongForms.StandIn(rest.Characters, name)))
                share += weight;

            bool Contains(FoldedText text) => text.Characters.Contains(name, StringComparison.Ordinal);
        }

        return share / _shares;
    }
}
