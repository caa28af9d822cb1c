namespace Archive.Layout.Joining;

/// <summary>What speaks for a jump's going on at a landing, beyond what contradicts it outright.</summary>
/// <remarks>In units of habit, as everywhere in splitting: what papers nearly always do weighs 3, usually 1, rather 0.5. What is
/// missing says nothing, since a landing mostly carries neither headline nor names.</remarks>
internal sealed class JoinEvidence
{
    private readonly IReadOnlyList<PlacedPart> parts;
    private readonly Words?[] words;
    private readonly Dictionary<int, int> spread = [];
    private readonly int compared;

    /// <param name="parts">The parts of the issue.</param>
    /// <param name="involved">Indexes of those that will be compared: a word that only two of them have speaks for the two.</param>
    public JoinEvidence(IReadOnlyList<PlacedPart> parts, IEnumerable<int> involved)
    {
        this.parts = parts;
        words = new Words?[parts.Count];
        foreach (var i in involved)
        {
            compared++;
            var article = parts[i].Article;
            words[i] = new Words(
                WordPairs.Of([article.Headline, article.Kicker, .. article.Subheadlines]),
                WordPairs.Of(article.Paragraphs.Select(p => p.Text)),
                [.. article.Reporters, .. article.Correspondents]);
            foreach (var pair in words[i]!.Body)
                spread[pair] = spread.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>The evidence; greater is better, below 0 it rather speaks against.</summary>
    public float Of(int jump, int landing) => (float)(
        Named(parts[jump].Page, parts[jump].Article.ContinuedOn!, parts[landing].Article.ContinuedFrom!)
        + Headlines(words[jump]!, words[landing]!)
        + Names(words[jump]!, words[landing]!)
        + Bodies(words[jump]!.Body, words[landing]!.Body)
        + Cut(parts[jump].Article, parts[landing].Article));

    /// <summary>The evidence that a landing goes on with a whole whose jump names a page before it: key, headline, names and words.</summary>
    public float Beyond(int first, int landing) => (float)(
        (parts[first].Article.ContinuedOn!.Ref is { } key && key == parts[landing].Article.ContinuedFrom!.Ref ? 3 : 0)
        + Headlines(words[first]!, words[landing]!)
        + Names(words[first]!, words[landing]!)
        + Bodies(words[first]!.Body, words[landing]!.Body));

    private static double Named(int jumpPage, PageReference jump, PageReference landing)
    {
        var pages = (jump.Page is null ? 0 : 1.5) + (landing.Page == jumpPage ? 1.5 : 0);
        // A key on one side only was lost by a reader, or belongs to another.
        var keys = jump.Ref is not null && landing.Ref is not null ? 3 : jump.Ref is null && landing.Ref is null ? 0 : -1;
        return pages + keys;
    }

    /// <summary>A landing repeats its headline, or a shorter form of it; one that shares no word is another story's.</summary>
    private static double Headlines(Words jump, Words landing)
    {
        var repeated = WordPairs.Share(landing.Headline, jump.Headline, jump.Body) is { } there ? 5 * (there - 0.3) : 0;
        return repeated + (2 * WordPairs.Share(jump.Headline, landing.Body) ?? 0);
    }

    private static double Names(Words jump, Words landing) =>
        jump.Names.Count == 0 || landing.Names.Count == 0 ? 0 : jump.Names.Overlaps(landing.Names) ? 3 : -2;

    /// <summary>The words that these two have and no other.</summary>
    private double Bodies(HashSet<int> jump, HashSet<int> landing)
    {
        var (small, large) = jump.Count <= landing.Count ? (jump, landing) : (landing, jump);
        // Of two parts alone one cannot tell what is rare.
        if (small.Count == 0 || compared < 3)
            return 0;
        var shared = small.Count(pair => spread[pair] == 2 && large.Contains(pair));
        return Math.Min(3, 20.0 * shared / small.Count);
    }

    private static double Cut(SplitArticle jump, SplitArticle landing)
    {
        if (jump.Paragraphs.IsEmpty || landing.Paragraphs.IsEmpty)
            return 0;
        var (last, first) = (jump.Paragraphs[^1].Text, landing.Paragraphs[0].Text);
        var (stops, begins) = (SentenceCut.StopsInQuotation(last), SentenceCut.BeginsInQuotation(first));
        return SentenceCut.EndsSentence(last)
            ? SentenceCut.BeginsInside(first) && !begins ? -2 : 0
            : stops && begins ? 2 : stops != begins ? -1.5 : SentenceCut.BeginsInside(first) ? 1 : 0;
    }

    private sealed record Words(HashSet<int> Headline, HashSet<int> Body, HashSet<string> Names);
}
