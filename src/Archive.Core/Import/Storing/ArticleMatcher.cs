using Archive.Core.Model;

namespace Archive.Core.Import;

/// <summary>Finds which article of a page's new version is which of the old, so that addresses survive a new split.</summary>
internal static class ArticleMatcher
{
    // Half of the pairs of characters in common: a corrected or cut article has more, two reports of one meeting fewer.
    private const double Alike = 0.5;

    // Beyond this many pairs only articles that read the same are matched: no newspaper page comes near it.
    private const int MostPairs = 1_000_000;

    /// <summary>For each new article the old one it is, or <see langword="null"/>; no old one twice. First those that read the
    /// same, letters and digits alone, in order; then the most alike, by Dice's coefficient over pairs of neighbouring characters.</summary>
    public static Article?[] Match(IReadOnlyList<Article> old, IReadOnlyList<Article> fresh)
    {
        var result = new Article?[fresh.Count];
        var oldTexts = old.Select(ArticleDigest.Essence).ToList();
        var freshTexts = fresh.Select(ArticleDigest.Essence).ToList();
        var free = Enumerable.Range(0, old.Count).ToHashSet();
        // Those still shown go before the withdrawn.
        var byText = Enumerable.Range(0, old.Count).OrderBy(i => old[i].WithdrawnAt is not null).ThenBy(i => old[i].Position)
            .GroupBy(i => oldTexts[i]).ToDictionary(g => g.Key, g => new Queue<int>(g));
        for (var i = 0; i < fresh.Count; i++)
        {
            if (byText.GetValueOrDefault(freshTexts[i])?.TryDequeue(out var same) == true && free.Remove(same))
                result[i] = old[same];
        }

        var open = Enumerable.Range(0, fresh.Count).Where(i => result[i] is null).ToList();
        if ((long)open.Count * free.Count > MostPairs)
            return result;
        var oldPairs = free.ToDictionary(i => i, i => Pairs(oldTexts[i]));
        foreach (var (f, o, _) in open
            .Select(f => (Fresh: f, Pairs: Pairs(freshTexts[f])))
            .SelectMany(f => oldPairs.Select(o => (f.Fresh, Old: o.Key, Likeness: Dice(f.Pairs, o.Value))))
            .Where(c => c.Likeness >= Alike)
            .OrderByDescending(c => c.Likeness).ThenBy(c => old[c.Old].WithdrawnAt is not null).ThenBy(c => c.Old).ThenBy(c => c.Fresh))
        {
            if (result[f] is null && free.Remove(o))
                result[f] = old[o];
        }

        return result;
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < text.Length; i++)
            pairs.Add((text[i - 1] << 16) | text[i]);
        return pairs;
    }

    private static double Dice(HashSet<int> a, HashSet<int> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count == 0 ? 0 : 2.0 * small.Count(large.Contains) / (a.Count + b.Count);
    }
}
