using Archive.Core.Import.Identity;
using Archive.Core.Import.Lines;
using Archive.Core.Joining;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Import;

/// <summary>What storing ready articles came to.</summary>
internal sealed class LineTally
{
    /// <summary>New to the archive.</summary>
    public int Added { get; set; }

    /// <summary>Held, with other content.</summary>
    public int Changed { get; set; }

    /// <summary>Held just so.</summary>
    public int Same { get; set; }

    /// <summary>All that were taken.</summary>
    public int Articles => Added + Changed + Same;

    /// <summary>Adds what another batch came to.</summary>
    public void Add(LineTally other) => (Added, Changed, Same) = (Added + other.Added, Changed + other.Changed, Same + other.Same);
}

/// <summary>Stores a batch of ready articles, within one transaction.</summary>
internal sealed class LineStorer(WriteScope scope, ArticleTable table)
{
    private readonly Dictionary<int, Holdings> pages = [];
    private readonly Dictionary<int, PagePlace> rejoin = [];
    private int settled;

    /// <summary>Stores each article: new, in place of the one with its identifier on that page, or not at all where it is held
    /// just so. One without an identifier is known by its text.</summary>
    public async Task<LineTally> StoreAsync(IEnumerable<LineArticle> articles, List<string> messages, CancellationToken cancellationToken)
    {
        var tally = new LineTally();
        using var places = new Places(scope, table.Changes);
        foreach (var line in articles)
        {
            var newspaper = await places.NewspaperAsync(line.Newspaper, messages, cancellationToken);
            var (place, isNew) = places.Page(newspaper, line.Date, new PageNumber(line.Page, null), line.Section);
            if (!pages.TryGetValue(place.PageId, out var holdings))
                pages.Add(place.PageId, holdings = isNew ? new Holdings() : await HoldingsAsync(place.PageId, cancellationToken));
            Store(line.Article, place, holdings, tally);
        }

        if (settled > 0)
            messages.Add($"{settled} articles are joined from their pages and were left as those say, though they come otherwise here. Correct their pages to change them.");
        using var joiner = new IssueJoiner(scope, table);
        foreach (var place in rejoin.Values)
            await joiner.JoinAsync(place, messages, cancellationToken);
        table.Finish();
        return tally;
    }

    private void Store(Article article, PagePlace place, Holdings holdings, LineTally tally)
    {
        if (holdings.Find(article) is not { } held)
        {
            article.Position = ++holdings.LastPosition;
            table.Insert(article, place);
            holdings.Add(article);
            tally.Added++;
            return;
        }

        if (held.WithdrawnAt is null && held.ContentSha256.AsSpan().SequenceEqual(article.ContentSha256) && held.Kind == article.Kind
            && held.ExternalId == (article.ExternalId ?? held.ExternalId))
        {
            tally.Same++;
            return;
        }

        // A line cannot say which page holds which part of a text: it neither takes a joined article apart nor changes it.
        if (held.Part is not null)
        {
            tally.Same++;
            if (ArticleDigest.Essence(article) != ArticleDigest.Essence(held) || article.Headline != held.Headline)
                settled++;
            return;
        }

        // What jumped or landed no longer does, which may make clear what others belong to.
        if (held.IsContinued || held.IsContinuation)
            rejoin[place.PageId] = place;
        (article.Id, article.PublicId, article.ImportedAt, article.ExternalId) = (held.Id, held.PublicId, held.ImportedAt, article.ExternalId ?? held.ExternalId);
        (article.SourceId, article.Spans) = (held.SourceId, held.Spans);
        article.Position = held.WithdrawnAt is null ? held.Position : ++holdings.LastPosition;
        table.Update(article, place);
        holdings.Replace(held, article);
        tally.Changed++;
    }

    private async Task<Holdings> HoldingsAsync(int pageId, CancellationToken cancellationToken)
    {
        var held = await scope.Db.Articles.AsNoTracking().Include(a => a.Part).Where(a => a.PageId == pageId).OrderBy(a => a.Position).ToListAsync(cancellationToken);
        var holdings = new Holdings();
        foreach (var article in held)
        {
            holdings.Add(article);
            holdings.LastPosition = Math.Max(holdings.LastPosition, article.Position);
        }

        return holdings;
    }

    /// <summary>The articles of a page, by what they are known by.</summary>
    private sealed class Holdings
    {
        private readonly Dictionary<string, Article> byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Article> byText = new(StringComparer.Ordinal);

        public int LastPosition { get; set; }

        public Article? Find(Article article)
        {
            if (article.ExternalId is null)
                return byText.GetValueOrDefault(Text(article));
            if (byId.TryGetValue(article.ExternalId, out var held))
                return held;
            // The same text held without an identifier: this is its identifier. With another one it is another article.
            return byText.GetValueOrDefault(Text(article)) is { ExternalId: null } nameless ? nameless : null;
        }

        public void Add(Article article)
        {
            if (article.ExternalId is { } id)
                byId[id] = article;
            byText.TryAdd(Text(article), article);
        }

        public void Replace(Article old, Article fresh)
        {
            if (byText.GetValueOrDefault(Text(old)) == old)
                byText.Remove(Text(old));
            Add(fresh);
        }

        private static string Text(Article article) => ArticleDigest.Essence(article);
    }
}
