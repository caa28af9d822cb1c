using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>What a score is made of.</summary>
internal enum ScorePart
{
    /// <summary>The terms that stand whole.</summary>
    Whole,

    /// <summary>The terms that stand whole in the headline.</summary>
    WholeInHeadline,

    /// <summary>The terms that stand whole in kicker, subheadlines or lead paragraph.</summary>
    WholeInLead,

    /// <summary>The terms that stand whole more than once.</summary>
    Again,

    /// <summary>The query's pairs of characters that stand anywhere, by rarity.</summary>
    Held,

    /// <summary>The query's pairs in the headline.</summary>
    Headline,

    /// <summary>The query's pairs by how often and where they stand.</summary>
    Often,

    /// <summary>Less for a notice or an advertisement.</summary>
    Notice,

    /// <summary>More for a newer one, where that was asked for.</summary>
    Newer,
}

/// <summary>Scores the documents of a segment from the index alone.</summary>
/// <remarks>
/// Terms that stand whole count first: in the headline most, then in kicker, subheadlines and lead paragraph, then
/// anywhere. Then counts how many of the query's pairs of characters the article holds, and its headline, each by its
/// rarity; and how often, being said again adding less and less. The score depends on the article, the query and the
/// weights alone.
/// </remarks>
internal sealed class Scorer
{
    // Whole terms outweigh everything else, so that an article with all of several terms comes before one with most;
    // the rest decides among equals. docs/search.md says how the weights were chosen.
    private static readonly float[] Weights = [1.0f, 0.65f, 0.6f, 0.05f, 0.4f, 0.2f, 0.1f];

    /// <summary>What a notice or advertisement loses.</summary>
    public const float NoticeWeight = 0.3f;

    /// <summary>What a year adds where newer ones are preferred.</summary>
    public const float PerYear = 0.01f;

    private readonly IReadOnlyList<WeightedTerm> _terms;
    private readonly IReadOnlyList<WeightedPair> _pairs;
    private readonly bool _prefersNewer;
    private readonly float _shares;
    private readonly float _total;

    public Scorer(IReadOnlyList<WeightedTerm> terms, bool prefersNewer)
    {
        _terms = terms;
        _pairs = WeightedPair.Of(terms);
        _prefersNewer = prefersNewer;
        _shares = Math.Max(1, terms.Sum(t => t.Share));
        _total = Math.Max(1, _pairs.Sum(p => p.Weight));
    }

    /// <summary>What a part counts that is counted from 0 to 1.</summary>
    /// <param name="part">The part.</param>
    /// <param name="terms">Terms of the query. Of several, more of them go before the same few in better places: to hold them counts twice.</param>
    public static float WeightOf(ScorePart part, int terms) => part == ScorePart.Whole && terms > 1 ? 2 * Weights[(int)part] : Weights[(int)part];

    /// <summary>Whether terms are scored whole, not by their pairs of characters: for articles that hold the query as it stands,
    /// where the lists of its pairs are so long that going through them takes long.</summary>
    public bool IsCoarse { get; set; }

    /// <summary>How long the lists of the query's pairs are together, about.</summary>
    /// <param name="documents">How many documents there are.</param>
    public double Length(int documents) => _pairs.Sum(p => documents / Math.Exp(p.Weight / 16.0));

    /// <summary>Writes the scores of the documents of a set into an array that holds noughts for them; of others nothing is said.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="table">The documents.</param>
    /// <param name="set">Which documents.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="only">One part of the score alone; all together where <see langword="null"/>.</param>
    public void Score(SegmentSearch segment, DocumentTable table, ulong[] set, ScoreScratch scratch, ScorePart? only = null)
    {
        foreach (var term in _terms)
            AddWhole(segment, term, set, scratch, only);
        AddPairs(segment, table, set, scratch, only);
        if (only is null or ScorePart.Notice)
            SubtractNotices(segment, set, scratch.Scores);
        if (_prefersNewer && (only is null or ScorePart.Newer))
            AddDates(segment, table, set, scratch.Scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWhole(SegmentSearch segment, WeightedTerm term, ulong[] set, ScoreScratch scratch, ScorePart? only)
    {
        var hits = segment.Leaf(term.Leaf);
        var share = term.Share / _shares;
        var (scores, counts) = (scratch.Scores, scratch.Counts);
        var fields = SearchFields.Of(term.Leaf.Field);
        // Bits for where it stands; the highest for more than once.
        foreach (var field in fields)
        {
            if (hits[(int)field] is not { } postings)
                continue;
            var bit = field switch { IndexField.Headline => 1, IndexField.Deck or IndexField.Lead => 2, _ => 4 };
            ReadOnlySpan<int> documents = postings.Documents, frequencies = postings.Frequencies;
            for (var i = 0; i < documents.Length; i++)
            {
                var document = documents[i];
                if ((set[document >> 6] >> (document & 63) & 1) == 0)
                    continue;
                counts[document] |= (ushort)(bit | (frequencies[i] > 1 || counts[document] != 0 ? 8 : 0));
            }
        }

        Span<float> worth = stackalloc float[16];
        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = share * (Part(ScorePart.Whole) + ((i & 1) != 0 ? Part(ScorePart.WholeInHeadline) : 0)
                + ((i & 2) != 0 ? Part(ScorePart.WholeInLead) : 0) + ((i & 8) != 0 ? Part(ScorePart.Again) : 0));
        }

        float Part(ScorePart part) => only is null || only == part ? WeightOf(part, _terms.Count) : 0;
        foreach (var field in fields)
        {
            if (hits[(int)field] is not { } postings)
                continue;
            foreach (var document in postings.Documents)
            {
                if (counts[document] == 0)
                    continue;
                scores[document] += worth[counts[document]];
                counts[document] = 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPairs(SegmentSearch segment, DocumentTable table, ulong[] set, ScoreScratch scratch, ScorePart? only)
    {
        var (scores, counts) = (scratch.Scores, scratch.Counts);
        var (held, headline, often) = (Weight(ScorePart.Held), Weight(ScorePart.Headline), Weight(ScorePart.Often));
        float Weight(ScorePart part) => only is null || only == part ? Weights[(int)part] : 0;
        foreach (var (hits, weight) in IsCoarse ? Whole(segment) : Pairs(segment))
        {
            Count(hits[(int)IndexField.Headline], set, counts, 0, 1);
            Count(hits[(int)IndexField.Deck], set, counts, 1, 1);
            Count(hits[(int)IndexField.Lead], set, counts, 2, 7);
            Count(hits[(int)IndexField.Rest], set, counts, 5, 8);
            for (var field = 0; field <= (int)IndexField.Rest; field++)
            {
                if (hits[field] is not { } postings)
                    continue;
                foreach (var document in postings.Documents)
                {
                    var packed = (int)counts[document];
                    if (packed == 0)
                        continue;
                    counts[document] = 0;
                    var isInHeadline = packed & 1;
                    var lead = packed >> 2 & 7;
                    var length = 0.4f + table.Length(segment.Segment.First + document) * 0.001f;
                    var frequency = 3f * isInHeadline + 1.5f * (packed >> 1 & 1) + Math.Min(lead, 2) + 0.5f * Math.Min(lead + (packed >> 5), 8) / length;
                    scores[document] += weight * (held + headline * isInHeadline + often * frequency / (frequency + 1.5f));
                }
            }
        }

    }

    private IEnumerable<(LeafHits Hits, float Weight)> Pairs(SegmentSearch segment)
    {
        foreach (var pair in _pairs)
        {
            if ((pair.Second == WeightedPair.Any ? SingleOf(segment, pair.First) : segment.Pair(pair.First, pair.Second)) is { } hits)
                yield return (hits, pair.Weight / _total);
        }
    }

    private IEnumerable<(LeafHits Hits, float Weight)> Whole(SegmentSearch segment)
    {
        var total = (float)Math.Max(1, _terms.Sum(t => t.Pieces.Sum(p => p.Weights.Sum(w => w))));
        return _terms.Select(t => (segment.Leaf(t.Leaf), t.Pieces.Sum(p => p.Weights.Sum(w => w)) / total));
    }

    private LeafHits? SingleOf(SegmentSearch segment, int character) =>
        _terms.FirstOrDefault(t => t.Leaf is QueryTerm { Folded: var f } && f.EnumerateRunes().First().Value == character && QueryPattern.LengthOf(f) == 1) is { } term ? segment.Leaf(term.Leaf) : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(Postings? postings, ulong[] set, ushort[] counts, int shift, int most)
    {
        if (postings is null)
            return;
        ReadOnlySpan<int> documents = postings.Documents, frequencies = postings.Frequencies;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if ((set[document >> 6] >> (document & 63) & 1) != 0)
                counts[document] |= (ushort)(Math.Min(frequencies[i], most) << shift);
        }
    }

    private static void SubtractNotices(SegmentSearch segment, ulong[] set, float[] scores)
    {
        var notices = segment.Notices();
        for (var i = 0; i < notices.Length; i++)
        {
            for (var word = notices[i] & set[i]; word != 0; word &= word - 1)
                scores[(i << 6) + System.Numerics.BitOperations.TrailingZeroCount(word)] -= NoticeWeight;
        }
    }

    private static void AddDates(SegmentSearch segment, DocumentTable table, ulong[] set, float[] scores)
    {
        for (var i = 0; i < set.Length; i++)
        {
            for (var word = set[i]; word != 0; word &= word - 1)
            {
                var document = (i << 6) + System.Numerics.BitOperations.TrailingZeroCount(word);
                scores[document] += table.Day(segment.Segment.First + document) * (PerYear / 365.25f);
            }
        }
    }
}

/// <summary>Arrays to score in, used again by one search after another: noughts before and after.</summary>
internal sealed class ScoreScratch
{
    /// <summary>A score for each document.</summary>
    public float[] Scores { get; private set; } = [];

    /// <summary>Counts packed into bits, for each document.</summary>
    public ushort[] Counts { get; private set; } = [];

    /// <summary>Makes room for a segment.</summary>
    public void Reserve(int size)
    {
        if (size <= Scores.Length)
            return;
        (Scores, Counts) = (new float[size], new ushort[size]);
    }
}
