using Archive.Core.Import;
using Archive.Core.Joining;
using Archive.Core.Search;
using Archive.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Core.Maintenance;

/// <summary>Rebuilds from the store what is derived from it: which pages' articles belong together, and the search index.</summary>
public sealed class Reindexer(ArchiveStore store, SearchEngine engine, TimeProvider clock)
{
    private const int BatchSize = 1000;

    /// <summary>Replaces the index by a new one, as one transaction: readers search the old one until the new one is whole, and
    /// keep it if anything fails.</summary>
    /// <param name="progress">Told how many articles are indexed.</param>
    /// <param name="ct">Stops the work; the old index stays.</param>
    /// <returns>How many articles were indexed.</returns>
    public Task<long> RunAsync(IProgress<long>? progress, CancellationToken ct) => store.WriteAsync(
        async scope =>
        {
            await RejoinAsync(scope, clock.GetUtcNow().UtcDateTime, ct);
            return await engine.RebuildAsync(scope.Connection, scope.Transaction, StoredDocuments.ReadAsync(scope.Db, BatchSize, ct), progress, ct);
        },
        ct);

    private static async Task RejoinAsync(WriteScope scope, DateTime now, CancellationToken ct)
    {
        // The index is built of the result afterwards.
        using var table = new ArticleTable(scope, engine: null, now);
        using var joiner = new IssueJoiner(scope, table);
        foreach (var issue in await IssueParts.IssuesAsync(scope.Db, ct))
        {
            var place = await scope.Db.Pages.Where(p => p.IssueId == issue).OrderBy(p => p.Number)
                .Select(p => new PagePlace(p.Issue.NewspaperId, p.Issue.Newspaper.Slug, p.Issue.Date, p.Number, p.Id)).FirstAsync(ct);
            await joiner.JoinAsync(place, [], ct);
        }

        table.Finish();
    }
}
