namespace Archive.Core.Search;

/// <summary>Offers what may have been meant, where a term finds nothing: what sounds the same, or has one other character.</summary>
internal sealed class Suggestions(ISearchView view)
{
    private const int Most = 3;
    private const int Longest = 8;
    private const int Beam = 40;
    private const int Tried = 24;

    /// <summary>Replacements for a folded term that stands nowhere, the likeliest first.</summary>
    public IReadOnlyList<(string Term, SuggestionReason Reason, long Count)> For(QueryTerm term)
    {
        var run = term.Folded;
        if (run.Length is < 2 or > Longest || run.Any(c => char.IsSurrogate(c) || c == TextFolding.Break))
            return [];
        var candidates = SameSound(run).Select(c => (Term: c, Reason: SuggestionReason.SameSound))
            .Concat(LookAlikes(run).Select(c => (Term: c, Reason: SuggestionReason.LookAlike)))
            // Of two characters one other makes another word.
            .Concat(run.Length > 2 ? OneOther(run).Select(c => (Term: c, Reason: SuggestionReason.OneCharacter)) : [])
            .Where(c => c.Term != run)
            .DistinctBy(c => c.Term)
            .Take(Tried);
        var found = candidates
            .Select(c => (c.Term, c.Reason, Count: view.Count(term with { Folded = c.Term, Marked = c.Term })))
            .Where(c => c.Count > 0)
            .GroupBy(c => c.Reason, (_, c) => c.OrderByDescending(x => x.Count).Index());
        // The best for each reason before the second of any: many syllables sound like 巳经, and only 已经 looks like it.
        return [.. found.SelectMany(c => c).OrderBy(c => c.Index).ThenBy(c => c.Item.Reason).Take(Most).OrderBy(c => c.Item.Reason).Select(c => c.Item)];
    }

    /// <summary>Runs that are read aloud the same way, as far as their pairs stand somewhere.</summary>
    private IEnumerable<string> SameSound(string run)
    {
        var begun = HanReadings.SoundingLike(run[0]).Select(c => (Text: c.ToString(), Weight: double.MaxValue)).ToList();
        for (var i = 1; i < run.Length && begun.Count > 0; i++)
        {
            var next = HanReadings.SoundingLike(run[i]).ToHashSet();
            begun = [.. begun
                .SelectMany(b => Followers(b.Text[^1]).Where(f => next.Contains(f.Key)).Select(f => (Text: b.Text + f.Key, Weight: Math.Min(b.Weight, f.Value))))
                .OrderByDescending(b => b.Weight)
                .Take(Beam)];
        }

        return begun.Select(b => b.Text);
    }

    private static IEnumerable<string> LookAlikes(string run) =>
        Enumerable.Range(0, run.Length).SelectMany(i => HanReadings.LookingLike(run[i]).Select(c => With(run, i, c)));

    /// <summary>Runs with one other character, as far as its pairs stand somewhere.</summary>
    private IEnumerable<string> OneOther(string run)
    {
        var found = new List<(string Text, double Weight)>();
        for (var i = 1; i < run.Length; i++)
        {
            // The other character follows the one before it, and the one behind follows it.
            var likely = Followers(run[i - 1]).OrderByDescending(f => f.Value);
            foreach (var (c, count) in i + 1 < run.Length ? likely.Take(60) : likely.Take(Tried))
            {
                var behind = i + 1 < run.Length ? view.Documents(c, run[i + 1]) : count;
                if (behind > 0)
                    found.Add((With(run, i, c), Math.Min(count, behind)));
            }
        }

        // In place of the first: what stands before the rest.
        foreach (var c in Before(run[1..]))
            found.Add((With(run, 0, c.Key), c.Value));
        return found.OrderByDescending(f => f.Weight).Select(f => f.Text);
    }

    private readonly Dictionary<char, IReadOnlyDictionary<char, long>> _followers = [];

    /// <summary>The characters that stand behind one, with the number of articles.</summary>
    private IReadOnlyDictionary<char, long> Followers(char character)
    {
        if (_followers.TryGetValue(character, out var known))
            return known;
        view.Store.CheckTime();
        return _followers[character] = view.Followers(character);
    }

    /// <summary>The characters that stand before a run, read from some of the articles that hold it.</summary>
    private Dictionary<char, long> Before(string run)
    {
        var counts = new Dictionary<char, long>();
        var rows = new ArticleRows(view.Store);
        foreach (var key in view.Some(new QueryTerm(run, run, QueryField.Any, IsExact: true), Tried))
        {
            if (rows[key] is not { } row)
                continue;
            foreach (var line in (row.Headline + "\n" + row.Body).Split('\n'))
            {
                var folded = TextFolding.Fold(line);
                for (var at = folded.IndexOf(run, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(run, at + 1, StringComparison.Ordinal))
                {
                    if (at > 0 && folded[at - 1] != TextFolding.Break && !char.IsSurrogate(folded[at - 1]))
                        counts[folded[at - 1]] = counts.GetValueOrDefault(folded[at - 1]) + 1;
                }
            }
        }

        return counts;
    }

    private static string With(string run, int at, char c) => string.Concat(run.AsSpan(0, at), c.ToString(), run.AsSpan(at + 1));
}
