using System.Runtime.CompilerServices;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Export;

/// <summary>Reads articles out of the archive one after another, however many: by date, newspaper, page and place on the page.</summary>
public sealed class ArticleSelector(ArchiveStore store, SearchService search)
{
    private const string NothingToSearchFor = "There is nothing to search for in the query. Give a word, or leave --query away to export everything.";

    private const int IssuesAtOnce = 50;

    /// <summary>The articles of a selection, withdrawn ones left out, those on several pages once and whole. Memory does not grow with their number.</summary>
    /// <remarks>Without a query all is read as it stood at the beginning, whatever is imported meanwhile.</remarks>
    /// <param name="selection">Which articles.</param>
    /// <param name="notice">Told once how the query was searched.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="ExportException">The archive has no such newspaper, or the query nothing to search for.</exception>
    public IAsyncEnumerable<ArchivedArticle> ReadAsync(ExportSelection selection, Action<IReadOnlyList<SearchNotice>>? notice = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection.Query is { } query ? FoundAsync(selection, query, notice, ct) : AllAsync(selection, ct);
    }

    private async IAsyncEnumerable<ArchivedArticle> AllAsync(ExportSelection selection, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = store.CreateReader();
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var newspaper = await NewspaperAsync(db, selection.Newspaper, ct);
        var issues = await db.Issues
            .Where(i => newspaper == null || i.NewspaperId == newspaper)
            .Where(i => (selection.From == null || i.Date >= selection.From) && (selection.To == null || i.Date <= selection.To))
            .OrderBy(i => i.Date).ThenBy(i => i.Newspaper.Slug)
            .Select(i => i.Id)
            .ToListAsync(ct);
        foreach (var some in issues.Chunk(IssuesAtOnce))
        {
            await foreach (var article in ArticleReader.ReadAsync(db, await KeysAsync(db, some, ct), ct))
                yield return article;
        }
    }

    /// <summary>The articles of an issue by page and place.</summary>
    internal static async IAsyncEnumerable<ArchivedArticle> OfIssueAsync(ArchiveDb db, int issue, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var article in ArticleReader.ReadAsync(db, await KeysAsync(db, [issue], ct), ct))
            yield return article;
    }

    /// <summary>The keys of the articles of issues, by issue as given, page and place.</summary>
    private static async Task<IEnumerable<long>> KeysAsync(ArchiveDb db, int[] issues, CancellationToken ct)
    {
        var places = issues.Index().ToDictionary(i => i.Item, i => i.Index);
        var articles = await db.Articles.Where(a => EF.Parameter(issues).Contains(a.Page.IssueId)).Where(Article.IsReadable)
            .Select(a => new { a.Id, a.Page.IssueId, a.Page.Number, a.Position }).ToListAsync(ct);
        return articles.OrderBy(a => places[a.IssueId]).ThenBy(a => a.Number).ThenBy(a => a.Position).ThenBy(a => a.Id).Select(a => a.Id);
    }

    private async IAsyncEnumerable<ArchivedArticle> FoundAsync(
        ExportSelection selection, string query, Action<IReadOnlyList<SearchNotice>>? notice, [EnumeratorCancellation] CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(query))
            throw new ExportException(NothingToSearchFor);
        await using var db = store.CreateReader();
        if (await NewspaperAsync(db, selection.Newspaper, ct) is null && selection.Newspaper is not null)
            yield break;
        var request = new SearchRequest { Query = query, From = selection.From, To = selection.To, Newspaper = selection.Newspaper };
        await foreach (var article in ReadAsync(db, request, notice, ct))
            yield return article;
    }

    /// <summary>Opens an issue, to read all of it as it stands now; <see langword="null"/> where it is not held. The caller disposes it.</summary>
    public Task<IssueReading?> OpenIssueAsync(DateOnly date, string slug, CancellationToken ct) => IssueReading.OpenAsync(store, date, slug, ct);

    /// <summary>Every article that a search finds, by date, however many.</summary>
    /// <param name="request">What is asked; order, limit and token do not matter.</param>
    /// <param name="notice">Told once how the query was searched.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="ExportException">There is nothing to search for in the query.</exception>
    public async IAsyncEnumerable<ArchivedArticle> ReadAsync(
        SearchRequest request, Action<IReadOnlyList<SearchNotice>>? notice = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = store.CreateReader();
        await foreach (var article in ReadAsync(db, request, notice, ct))
            yield return article;
    }

    private async IAsyncEnumerable<ArchivedArticle> ReadAsync(
        ArchiveDb db, SearchRequest request, Action<IReadOnlyList<SearchNotice>>? notice, [EnumeratorCancellation] CancellationToken ct)
    {
        var found = await search.FindAllAsync(request, ct);
        // Filters alone may find nothing: that is an answer.
        if (found.Notices.Contains(SearchNotice.Empty) && found.ArticleIds.Count == 0 && !string.IsNullOrWhiteSpace(request.Query))
            throw new ExportException(NothingToSearchFor);
        notice?.Invoke(found.Notices);
        // By date, as they were found.
        await foreach (var article in ArticleReader.ReadAsync(db, found.ArticleIds, ct))
            yield return article;
    }

    private static async Task<int?> NewspaperAsync(ArchiveDb db, string? nameOrSlug, CancellationToken ct)
    {
        if (nameOrSlug is null)
            return null;
        var newspapers = await db.Newspapers.OrderBy(n => n.Slug).ToListAsync(ct);
        return newspapers.Find(n => n.Slug == nameOrSlug || n.Name == nameOrSlug)?.Id ?? throw new ExportException(
            newspapers.Count == 0
                ? "The archive holds no newspaper yet."
                : $"The archive holds no newspaper {nameOrSlug}. It holds {string.Join(", ", newspapers.Select((Newspaper n) => $"{n.Slug} ({n.Name})"))}.");
    }
}
