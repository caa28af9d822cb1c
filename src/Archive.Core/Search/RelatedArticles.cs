namespace Archive.Core.Search;

/// <summary>An article of the archive whose related reports (相关报道) are sought.</summary>
public sealed record RelatedRequest
{
    /// <summary>The <c>ID</c> of <c>/a/ID</c>: never given as related to itself.</summary>
    public required string PublicId { get; init; }

    /// <summary>Date of issue: of two like ones the nearer comes first.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>引题, 主题 and 副题, as far as it has them.</summary>
    public IReadOnlyList<string> Headlines { get; init; } = [];

    /// <summary>记者 and 通讯员.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Clean body: paragraphs joined by line feeds.</summary>
    public required string Body { get; init; }
}

/// <summary>An article related to another, and why.</summary>
public sealed record RelatedArticle
{
    /// <summary>The <c>ID</c> of <c>/a/ID</c>.</summary>
    public required string PublicId { get; init; }

    /// <summary>主题; <see langword="null"/> where the article has none.</summary>
    public string? Headline { get; init; }

    /// <summary>The beginning of its body.</summary>
    public required string Beginning { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name of the newspaper.</summary>
    public required string NewspaperName { get; init; }

    /// <summary>Page number.</summary>
    public required int Page { get; init; }

    /// <summary>The rare terms and names that both have, as the first prints them, the most telling first.</summary>
    public required IReadOnlyList<string> Shared { get; init; }
}

/// <summary>Finds articles that share rare terms and names with one: 相关报道.</summary>
/// <remarks>
/// <para>Of the pairs of characters in headline stack and lead paragraph, those that few articles hold are looked up in the index; the
/// articles that hold most of them are read and compared run by run. A run counts once, however long, so that a sentence
/// which stands in every year's report weighs no more than one name.</para>
/// <para>The work is bounded: so many pairs, so many articles read, so much of each.</para>
/// </remarks>
internal sealed class RelatedArticles(ISearchView view, TermWeights weights)
{
    /// <summary>Most articles that are given.</summary>
    public const int Most = 6;

    private const int MostLead = 160;
    private const int MostPairs = 28;
    private const int MostTried = 64;
    private const int MostRead = 16;
    private const int Opening = 64;

    // Fewer than one article in so many holds a rare pair; in a small archive a few may. One that stands in headline and
    // body counts for two.
    private const int Rarity = 200;
    private const int Few = 24;

    /// <summary>The related articles, the nearest first; none where nothing rare is shared.</summary>
    public IReadOnlyList<RelatedArticle> Of(RelatedRequest request)
    {
        var lead = RelatedText.Beginning(request.Body, Math.Min(MostLead, LeadParagraph.EndOf(request.Body)));
        var text = new RelatedText([.. request.Headlines, .. lead.Split('\n')]);
        var pairs = RarePairs(text);
        if (pairs.Count == 0)
            return [];
        var rows = new ArticleRows(view.Store);
        var comparison = new RelatedComparison(text, pairs, request, Names(request.Names));
        var found = new List<Candidate>();
        foreach (var key in view.Nearest([.. pairs.OrderByDescending(p => p.Weight).Take(MostPairs).OrderBy(p => (p.Line, p.Position))], MostRead + 1))
        {
            view.Store.CheckTime();
            if (rows[key] is { } row && row.PublicId != request.PublicId
                && comparison.With(row, ArticleKey.DateOf(key), NamesIn(ArticleKey.ArticleOf(key), request.Names)) is { } shared)
                found.Add(new Candidate(key, row, shared));
        }

        return [.. found.OrderByDescending(c => c.Shared.Score)
            .ThenBy(c => Math.Abs(ArticleKey.DateOf(c.Key).DayNumber - request.Date.DayNumber))
            .Take(Most)
            .Select(c => Show(c, rows))];
    }

    private static RelatedArticle Show(Candidate candidate, ArticleRows rows)
    {
        var (key, row, shared) = candidate;
        var printed = rows.Place(row.PageId);
        return new RelatedArticle
        {
            PublicId = row.PublicId,
            Headline = row.Headline.Length == 0 ? null : row.Headline,
            Beginning = RelatedText.Beginning(row.Body, Opening),
            Date = ArticleKey.DateOf(key),
            NewspaperName = printed.NewspaperName,
            Page = printed.Page,
            Shared = shared.Terms,
        };
    }

    /// <summary>The pairs of a text that few articles hold, but more than one, in the order of the text.</summary>
    private List<RarePair> RarePairs(RelatedText text)
    {
        var all = view.Articles;
        var most = Math.Max(Few, all / Rarity);
        var rare = new List<RarePair>();
        for (var l = 0; l < text.Lines.Count; l++)
        {
            var folded = text.Lines[l].Text;
            if (folded.Length < 2)
                continue;
            var ofLine = weights.Of(view, folded);
            for (var i = 0; i < ofLine.Length; i++)
            {
                if (ofLine[i] == 0 || text.PairAt(l, i) is not { } pair || !text.CanName(l, i, pair) || text.IsEveryday(l, i))
                    continue;
                var documents = weights.Documents(view, pair.First, pair.Second);
                if (documents > 1 && documents <= most)
                    rare.Add(new RarePair(l, i, pair.First, pair.Second, ofLine[i]));
            }
        }

        // A pair that stands twice is one, where it stands first.
        var chosen = rare.DistinctBy(p => (p.First, p.Second)).OrderByDescending(p => p.Weight).ThenBy(p => (p.Line, p.Position)).Take(MostTried);
        return [.. chosen.Where(p => p.Weight > 0).OrderBy(p => (p.Line, p.Position))];
    }

    /// <summary>How much each name says: one who wrote little says more.</summary>
    private Dictionary<string, double> Names(IReadOnlyList<string> names)
    {
        var all = view.Articles;
        var statement = view.Store.Statement("SELECT count(*) FROM (SELECT 1 FROM Contributors WHERE Name = ?1 LIMIT 2000)");
        var known = new Dictionary<string, double>();
        foreach (var name in names.Distinct())
        {
            known[name] = statement.Bind(1, name).Step() && statement.Int64(0) is > 1 and var wrote ? Math.Max(0, Math.Log((all + 1.0) / wrote) * 16) : 0;
            statement.Reset();
        }

        return known;
    }

    private List<string> NamesIn(long article, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        var statement = view.Store.Statement("SELECT DISTINCT Name FROM Contributors WHERE ArticleId = ?1 AND Role < 2").Bind(1, article);
        var shared = new List<string>();
        while (statement.Step())
        {
            if (names.Contains(statement.Text(0)))
                shared.Add(statement.Text(0));
        }

        statement.Reset();
        return shared;
    }

    private sealed record Candidate(long Key, ArticleRow Row, SharedTerms Shared);
}
