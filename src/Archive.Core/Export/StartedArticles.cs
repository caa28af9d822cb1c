using System.Runtime.CompilerServices;

namespace Archive.Core.Export;

/// <summary>Articles being read, of which the first is there already: what was wrong with the question has shown by then, and
/// can still be told.</summary>
public sealed class StartedArticles : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ArchivedArticle> _articles;
    private readonly bool _hasFirst;

    private StartedArticles(IAsyncEnumerator<ArchivedArticle> articles, bool hasFirst) => (_articles, _hasFirst) = (articles, hasFirst);

    /// <summary>Reads the first article, or finds that there is none.</summary>
    public static async Task<StartedArticles> StartAsync(IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var enumerator = articles.GetAsyncEnumerator(ct);
        try
        {
            return new StartedArticles(enumerator, await enumerator.MoveNextAsync());
        }
        catch
        {
            await enumerator.DisposeAsync();
            throw;
        }
    }

    /// <summary>All of them, the first included; once.</summary>
    public async IAsyncEnumerable<ArchivedArticle> AllAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var hasMore = _hasFirst; hasMore; hasMore = await _articles.MoveNextAsync())
        {
            ct.ThrowIfCancellationRequested();
            yield return _articles.Current;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _articles.DisposeAsync();
}
