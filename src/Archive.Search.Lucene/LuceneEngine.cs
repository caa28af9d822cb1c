using System.Globalization;
using System.Text.Json;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Archive.Core.Storage;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;
using Directory = Lucene.Net.Store.Directory;
using Lock = System.Threading.Lock;

namespace Archive.Search.Lucene;

/// <summary>The engine whose index is Lucene's, in folders beside the database.</summary>
/// <remarks>
/// One transaction cannot hold both. So a change is written to an outbox in the database, in the transaction of its article; from
/// there it goes to Lucene, whose every commit carries the number of the last row that is in it; and what Lucene has kept is taken out
/// of the outbox. A crash at any moment leaves rows that are done again: each puts an article's document in the place of the one before.
/// </remarks>
public sealed partial class LuceneEngine : SearchEngine
{
    /// <summary>What the engine is called.</summary>
    public const string EngineName = "Lucene";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ArchiveLocation _location;
    private readonly ILogger _log;
    private readonly Func<string, Directory> _open;
    private readonly ReaderPool<StoreReader> _readers;
    private readonly Lock _writing = new();
    private readonly Timer _timer;
    private volatile LiveIndex? _live;
    private volatile string? _trouble;
    private bool _disposed;

    /// <summary>For an archive; touches no file.</summary>
    public LuceneEngine(ArchiveLocation location, ILogger<LuceneEngine>? log = null)
        // Not mapped: of mapped files Lucene.NET keeps a weak reference to every list it opens, which the collector must go through, so
        // that queries of many terms take longest.
        : this(location, log, path => new NIOFSDirectory(path))
    {
    }

    /// <summary>With files that may fail.</summary>
    internal LuceneEngine(ArchiveLocation location, ILogger<LuceneEngine>? log, Func<string, Directory> open)
    {
        (_location, _log, _open) = (location, log ?? NullLogger<LuceneEngine>.Instance, open);
        _readers = new ReaderPool<StoreReader>(() => new StoreReader(location));
        _timer = new Timer(_ => CatchUpInTime(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public override string Name => EngineName;

    private string Root => Path.Combine(Path.GetDirectoryName(_location.DatabasePath)!, "lucene");

    /// <inheritdoc />
    public override void EnsureSchema(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        IndexOwner.Check(connection, Name);
        if (Outbox.Read(connection) is { } meta)
            Check(meta.Version, Folder(meta.Folder), Outbox.Last(connection));
        else if (IndexOwner.HasArticles(connection))
            throw new SearchIndexException("The articles of this archive are not in a Lucene index. Build it with: archive reindex, or set Search:Engine to Sqlite.");
        else
            Begin(connection);
        IndexOwner.Write(connection, Name);
        // Another process may write to the outbox while we hold the index.
        _timer.Change(Patience, Patience);
    }

    /// <inheritdoc />
    public override void Index(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<SearchDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Outbox.Add(connection, documents.Select(d => (d.Id, (SearchDocument?)d)));
    }

    /// <inheritdoc />
    public override void Remove(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<long> articleIds)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Outbox.Add(connection, articleIds.Select(id => (id, (SearchDocument?)null)));
    }

    /// <inheritdoc />
    public override async Task<long> RebuildAsync(SqliteConnection connection, SqliteTransaction transaction, IAsyncEnumerable<IReadOnlyList<SearchDocument>> documents, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(documents);
        RemoveOrphans(connection);
        var folder = Folder(NewName());
        var count = 0L;
        try
        {
            using var pages = new ArticlePages(connection.Handle!);
            using var files = folder.Open();
            using var writer = IndexFolder.TryWrite(files) ?? throw folder.Damaged("another process writes it");
            await foreach (var batch in documents.WithCancellation(cancellationToken))
            {
                foreach (var chunk in batch.Select(d => new OutboxDocument(d, pages.Of(d.Id))).Chunk(DocumentBuilder.AtOnce))
                    writer.AddDocuments(DocumentBuilder.Of(chunk));
                count += batch.Count;
                progress?.Report(count);
            }

            IndexFolder.Keep(writer, 0);
        }
        catch
        {
            Delete(folder.Path);
            throw;
        }

        IndexOwner.Execute(connection, IndexSchema.Drop);
        Outbox.Begin(connection, Path.GetFileName(folder.Path));
        IndexOwner.Write(connection, Name);
        return count;
    }

    /// <inheritdoc />
    public override void Committed() => CatchUp();

    /// <inheritdoc />
    public override IEnumerable<string> Problems(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        CatchUp();
        if (_trouble is { } trouble)
            yield return $"The Lucene index is behind: {trouble} It catches up by itself when it can be written again.";
        if (Outbox.Read(connection) is not { } meta)
        {
            yield return $"There is no search index. {LuceneProblems.Cure}";
            yield break;
        }

        foreach (var problem in LuceneProblems.In(connection, Folder(meta.Folder)))
            yield return problem;
    }

    /// <inheritdoc />
    public override void Release()
    {
        lock (_writing)
            Close();
        _readers.Release();
    }

    internal override T Read<T>(Func<ISearchView, T> search, TimeSpan limit, CancellationToken cancellationToken) => _readers.Run(
        store =>
        {
            var (live, searcher) = Acquire(store);
            try
            {
                return search(new LuceneView(store, searcher));
            }
            catch (Exception e) when (e is IOException or IndexOutOfRangeException)
            {
                throw live.Folder.Damaged(e.Message, e);
            }
            finally
            {
                LiveIndex.GiveBack(searcher);
            }
        },
        limit,
        cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
            return;
        _timer.Dispose();
        lock (_writing)
        {
            Close();
            _disposed = true;
        }

        _readers.Dispose();
    }

    private static string NewName() => Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);

    private IndexFolder Folder(string name) => new(Path.Combine(Root, name), _open);

    private static void Check(long version, IndexFolder folder, long lastRow)
    {
        if (version != Outbox.Version)
            throw new SearchIndexException(string.Create(CultureInfo.InvariantCulture, $"The Lucene index was made by another version of Archive (index {version}, this program {Outbox.Version}). Rebuild it with: archive reindex"));
        // A database that was brought back from a backup is older than the index beside it.
        if (folder.KeptRow() > lastRow)
            throw folder.Damaged("it is of a later state of the archive");
    }

    private void Begin(SqliteConnection connection)
    {
        // While nobody else writes: a folder that no index is in yet would be an orphan to others.
        using var transaction = raw.sqlite3_get_autocommit(connection.Handle) == 0 ? null : connection.BeginTransaction(deferred: false);
        var folder = Folder(NewName());
        folder.Create();
        IndexOwner.Execute(connection, IndexSchema.Drop);
        Outbox.Begin(connection, Path.GetFileName(folder.Path));
        transaction?.Commit();
    }

    private (LiveIndex Index, IndexSearcher Searcher) Acquire(StoreReader store)
    {
        while (true)
        {
            var live = Current(store);
            try
            {
                return (live, live.Acquire());
            }
            catch (ObjectDisposedException) when (live != _live && !_disposed)
            {
                // Closed between two lines, for a new index or to be let go of.
            }
        }
    }

    /// <summary>The index as the running transaction knows it, brought up to the outbox unless that is being done.</summary>
    private LiveIndex Current(StoreReader store)
    {
        var name = Outbox.Folder(store);
        if (_live is { } live && Path.GetFileName(live.Folder.Path) == name)
        {
            // Who is told that something is stored is told so after it was caught up with: no search need wait for what goes on.
            if (!live.IsBehind(Outbox.Last(store)) || !_writing.TryEnter())
                return live;
            try
            {
                return CatchUpNow();
            }
            finally
            {
                _writing.Exit();
            }
        }

        lock (_writing)
            return CatchUpNow();
    }

    private void CatchUpInTime()
    {
        try
        {
            CatchUp();
        }
        catch (Exception e)
        {
            // Nobody is there to be told, and one tick that fails is not to end the process; the next tries again.
            Log.Behind(_log, e.Message, e);
        }
    }

    private void CatchUp()
    {
        lock (_writing)
        {
            if (_disposed)
                return;
            try
            {
                CatchUpNow();
            }
            catch (Exception e) when (e is SearchIndexException or SqliteException)
            {
                // Whoever searches is told so; here only others' writing would be held up.
                Log.Behind(_log, e.Message, e);
            }
        }
    }

    // On a reader of its own: what is stored is caught up with whether or not a search has the time for it.
    private LiveIndex CatchUpNow() => _readers.Run(CatchUp, TimeSpan.MaxValue, CancellationToken.None);

    /// <summary>Opens the index the store names, and brings it up to the outbox.</summary>
    private LiveIndex CatchUp(StoreReader store)
    {
        var live = Opened(store);
        try
        {
            if (live.IsBehind(Outbox.Last(store)))
                live.CatchUp(store);
            if (live.KeepNowAndThen())
                Acknowledge(live);
            _trouble = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or JsonException)
        {
            // The articles are stored and the outbox has them: searching goes on in what is there.
            _trouble = e.Message;
            Log.Behind(_log, e.Message, e);
            live.GiveUpWriting();
        }

        return live;
    }

    private LiveIndex Opened(StoreReader store)
    {
        var name = Outbox.Folder(store);
        if (_live is { } live && Path.GetFileName(live.Folder.Path) == name)
            return live;
        Close();
        var folder = Folder(name);
        try
        {
            return _live = new LiveIndex(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw folder.Damaged(e.Message, e);
        }
    }

    private void Close()
    {
        if (_live is not { } live)
            return;
        _live = null;
        try
        {
            if (live.Keep())
                Acknowledge(live);
        }
        catch (IOException e)
        {
            Log.Behind(_log, e.Message, e);
        }
        finally
        {
            live.Dispose();
        }
    }
}
