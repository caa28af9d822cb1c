using Microsoft.Data.Sqlite;

namespace Archive.Core.Search;

/// <summary>An index of the archive's articles (检索引擎): what is written to it, and what it answers. <c>docs/engines.md</c>
/// compares those there are.</summary>
/// <remarks>
/// <para>An engine is told of articles within the transaction that stores them, and gives them back once that is committed: whatever
/// is undone was never in it, whatever is kept is never lost. It may be used from many threads; writing is done by one at a time.</para>
/// <para>The index is derived data: it can be rebuilt from the articles at any time.</para>
/// </remarks>
public abstract class SearchEngine : IDisposable
{
    /// <summary>What it is called in the settings.</summary>
    public abstract string Name { get; }

    /// <summary>Makes ready what the engine keeps in the database, where it is missing. May be called within a transaction.</summary>
    /// <exception cref="SearchIndexException">The index is not there, damaged, or made by another version or engine: it must be rebuilt.</exception>
    public abstract void EnsureSchema(SqliteConnection connection);

    /// <summary>Adds documents, or puts them in the place of those indexed under the same article.</summary>
    /// <remarks>Many at once are faster than one by one. They are found as soon as the transaction is kept.</remarks>
    public abstract void Index(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<SearchDocument> documents);

    /// <summary>Takes articles out. Those that are not in it are passed over.</summary>
    public abstract void Remove(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<long> articleIds);

    /// <summary>Puts a new index in the place of the one there is, also of another engine's or one that is damaged. Searches go on in
    /// the old one until the transaction is kept, and keep it if anything fails.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="documents">All documents, in batches.</param>
    /// <param name="progress">Told how many are indexed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many were indexed.</returns>
    public abstract Task<long> RebuildAsync(SqliteConnection connection, SqliteTransaction transaction, IAsyncEnumerable<IReadOnlyList<SearchDocument>> documents, IProgress<long>? progress, CancellationToken cancellationToken);

    /// <summary>Told that a transaction was kept.</summary>
    public virtual void Committed()
    {
    }

    /// <summary>Compares the index with the store: one problem a line, each with its cure. Changes nothing.</summary>
    /// <param name="connection">A connection that reads.</param>
    public abstract IEnumerable<string> Problems(SqliteConnection connection);

    /// <summary>Closes what is idle, so that files can be replaced. Later searches open it anew.</summary>
    public abstract void Release();

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a search over one state of store and index, within its time.</summary>
    /// <exception cref="SearchIndexException">There is no index, or it must be rebuilt.</exception>
    /// <exception cref="TimeoutException">It took longer than is allowed.</exception>
    internal abstract T Read<T>(Func<ISearchView, T> search, TimeSpan limit, CancellationToken cancellationToken);

    /// <summary>Closes everything.</summary>
    protected abstract void Dispose(bool disposing);
}
