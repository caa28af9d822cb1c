namespace Archive.Core.Search;

/// <summary>A term of a query with the weights of its pairs of characters.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weights">One for each two neighbouring UTF-16 units; one alone for a single character.</param>
internal sealed record WeightedTerm(QueryTerm Term, byte[] Weights)
{
    /// <summary>The weight of the whole term.</summary>
    public int Total { get; } = Weights.Sum(w => w);
}

/// <summary>Scores an article's text for a query.</summary>
/// <remarks>
/// A pair of characters counts by its rarity and by where it stands, headline before kicker and subheadlines, those
/// before the lead paragraph, that before the rest; being said again adds less and less. A term that stands whole
/// counts again, and so do terms that stand close together, and a headline that the query covers. The score depends on
/// the article, the query and the weights alone.
/// </remarks>
internal sealed class Ranker
{
    private readonly IReadOnlyList<WeightedTerm> _terms;
    private readonly Dictionary<uint, int> _pairs = [];
    private readonly bool[] _begins = new bool[0x10000];
    private readonly List<(int Weight, int Count)> _unique = [];
    private readonly int[] _pairOfPosition;
    private readonly int _total;

    public Ranker(IReadOnlyList<WeightedTerm> terms)
    {
        _terms = terms;
        _total = Math.Max(1, terms.Sum(t => t.Total));
        var positions = new List<int>();
        foreach (var term in terms)
        {
            var s = term.Term.Folded;
            for (var i = 0; i + 1 < s.Length; i++)
            {
                var key = Pair(s[i], s[i + 1]);
                if (!_pairs.TryGetValue(key, out var index))
                {
                    _pairs[key] = index = _unique.Count;
                    _unique.Add((0, 0));
                    _begins[s[i]] = true;
                }

                var (weight, count) = _unique[index];
                _unique[index] = (Math.Max(weight, term.Weights[i]), count + 1);
                positions.Add(index);
            }
        }

        _pairOfPosition = [.. positions];
    }

    /// <summary>The score of an article; higher is better.</summary>
    public double Score(ArticleText article)
    {
        var headline = TextFolding.Fold(article.Headline);
        var deck = TextFolding.Fold(article.Kicker) + "\n" + string.Join('\n', article.Subheadlines.Select(s => TextFolding.Fold(s)));
        var leadEnd = article.Body.IndexOf('\n', StringComparison.Ordinal);
        if (leadEnd is >= 0 and < 40 && article.Body.IndexOf('\n', leadEnd + 1) is > 0 and var second)
            leadEnd = second;
        var lead = TextFolding.Fold(leadEnd < 0 ? article.Body : article.Body.AsSpan(0, leadEnd));
        var rest = leadEnd < 0 ? "" : TextFolding.Fold(article.Body.AsSpan(leadEnd));

        var n = _unique.Count;
        Span<int> counts = n <= 256 ? stackalloc int[n * 4] : new int[n * 4];
        counts.Clear();
        var headlineMarked = CountPairs(headline, counts[..n]);
        CountPairs(deck, counts.Slice(n, n));
        CountPairs(lead, counts.Slice(n * 2, n));
        CountPairs(rest, counts.Slice(n * 3, n));

        var length = 0.4 + 0.6 * (lead.Length + rest.Length) / 600.0;
        double score = 0;
        for (var i = 0; i < n; i++)
        {
            var tf = 3.0 * Math.Min(counts[i], 1) + 1.5 * Math.Min(counts[n + i], 1)
                + 1.0 * Math.Min(counts[2 * n + i], 2) + Math.Min(counts[2 * n + i] + counts[3 * n + i], 8) / length * 0.5;
            score += _unique[i].Weight * _unique[i].Count * tf / (tf + 1.5);
        }

        foreach (var term in _terms)
        {
            var s = term.Term.Folded;
            if (headline.Contains(s, StringComparison.Ordinal))
                score += 0.6 * term.Total;
            else if (deck.Contains(s, StringComparison.Ordinal) || lead.Contains(s, StringComparison.Ordinal))
                score += 0.35 * term.Total;
            else if (rest.Contains(s, StringComparison.Ordinal))
                score += 0.25 * term.Total;
        }

        if (headline.Length > 0)
            score += 0.5 * _total * headlineMarked / (headline.Length + 4);
        return score / _total;
    }

    /// <summary>Counts the query's pairs in a folded text; gives how many of its characters they cover.</summary>
    private int CountPairs(string folded, Span<int> counts)
    {
        var covered = 0;
        var coveredTo = 0;
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (!_begins[folded[i]] || !_pairs.TryGetValue(Pair(folded[i], folded[i + 1]), out var index))
                continue;
            counts[index]++;
            covered += i + 2 - Math.Max(i, coveredTo);
            coveredTo = i + 2;
        }

        return covered;
    }

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;
}
