using Archive.Core.Search;
using Archive.Core.Storage;

namespace Archive.Core.Maintenance;

/// <summary>Rebuilds the search index from the store.</summary>
public sealed class Reindexer(ArchiveStore store, SearchIndex index)
{
    private const int BatchSize = 1000;

    /// <summary>Replaces the index by a new one, in one transaction: readers search the old one until the new one is whole, and
    /// keep it if anything fails.</summary>
    /// <param name="progress">Told how many articles are indexed.</param>
    /// <param name="ct">Stops the work; the old index stays.</param>
    /// <returns>How many articles were indexed.</returns>
    public Task<long> RunAsync(IProgress<long>? progress, CancellationToken ct) => store.WriteAsync(
        async scope =>
        {
            index.Clear(scope.Connection, scope.Transaction);
            var count = 0L;
            await foreach (var batch in StoredDocuments.ReadAsync(scope.Db, BatchSize, ct))
            {
                index.Index(scope.Connection, scope.Transaction, batch);
                count += batch.Count;
                progress?.Report(count);
            }

            return count;
        },
        ct);
}
