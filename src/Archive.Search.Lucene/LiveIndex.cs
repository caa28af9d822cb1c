using System.Diagnostics;
using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace Archive.Search.Lucene;

/// <summary>An open index: searched by many, written by one process at a time.</summary>
/// <remarks>Whatever writes is called by one thread at a time; searchers may be taken by any.</remarks>
internal sealed class LiveIndex : IDisposable
{
    private const int MostRows = 5000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);
    private static readonly Searchers Factory = new();

    private readonly Directory _files;
    private volatile SearcherManager _searchers;
    private IndexWriter? _writer;
    private long _lastKept = Stopwatch.GetTimestamp();
    private long _unkept;

    // The last row the writer was given.
    private long _written;

    // Whether searches see what the writer wrote.
    private bool _isShown;

    // Whether searches see what is on disk alone.
    private bool _isOfDisk = true;

    /// <summary>Opens the index of a folder, to be searched.</summary>
    public LiveIndex(IndexFolder folder)
    {
        Folder = folder;
        _files = folder.Open();
        try
        {
            _searchers = new SearcherManager(_files, Factory);
        }
        catch
        {
            _files.Dispose();
            throw;
        }

        Applied = Kept = RowOfReader();
    }

    /// <summary>Its folder.</summary>
    public IndexFolder Folder { get; }

    /// <summary>The last row of the outbox that searches see.</summary>
    public long Applied { get; private set; }

    /// <summary>The last row of the outbox that is safe on disk.</summary>
    public long Kept { get; private set; }

    /// <summary>A searcher over the index as it is; to be given back.</summary>
    public IndexSearcher Acquire()
    {
        while (true)
        {
            var searchers = _searchers;
            try
            {
                return searchers.Acquire();
            }
            catch (ObjectDisposedException) when (searchers != _searchers)
            {
                // Others came in its place between two lines.
            }
        }
    }

    /// <summary>Gives a searcher back.</summary>
    public static void GiveBack(IndexSearcher searcher) => searcher.IndexReader.DecRef();

    /// <summary>Whether there is something for <see cref="CatchUp"/> to do.</summary>
    /// <param name="last">The last row that was written to the outbox.</param>
    public bool IsBehind(long last) => Applied < last || (_writer is null && Kept < Applied);

    /// <summary>Brings the index up to the outbox: writes what is new or, where another process writes, looks at what that has kept.</summary>
    public void CatchUp(StoreReader store)
    {
        if (_writer is null && !TryBecomeWriter())
        {
            // Those of a writer that failed see nothing new.
            if (!_isOfDisk)
                Show(new SearcherManager(_files, Factory), isOfDisk: true);
            _searchers.MaybeRefreshBlocking();
            Applied = Kept = RowOfReader();
            return;
        }

        foreach (var rows in Outbox.After(store, _written).Chunk(DocumentBuilder.AtOnce))
        {
            var documents = DocumentBuilder.Of([.. rows.Select(r => r.Document)]);
            for (var i = 0; i < rows.Length; i++)
            {
                if (documents[i] is { } document)
                    _writer!.UpdateDocument(DocumentBuilder.IdOf(rows[i].ArticleId), document);
                else
                    _writer!.DeleteDocuments(DocumentBuilder.IdOf(rows[i].ArticleId));
                _written = rows[i].Row;
                _unkept++;
            }
        }

        if (_isShown)
            _searchers.MaybeRefreshBlocking();
        else
            Show(new SearcherManager(_writer, applyAllDeletes: true, Factory), isOfDisk: false);
        (_isShown, Applied) = (true, _written);
        if (_unkept > MostRows)
            Keep();
    }

    /// <summary>Keeps on disk what was written, if anything was and the time has come.</summary>
    /// <returns>Whether something was kept.</returns>
    public bool KeepNowAndThen() => _writer is not null && Kept < Applied && Stopwatch.GetElapsedTime(_lastKept) > MostTime && Keep();

    /// <summary>Keeps on disk what was written.</summary>
    public bool Keep()
    {
        if (_writer is null || Kept == Applied)
            return false;
        IndexFolder.Keep(_writer, Applied);
        (Kept, _unkept, _lastKept) = (Applied, 0, Stopwatch.GetTimestamp());
        return true;
    }

    /// <summary>Lets go of a writer that failed. Searches go on in what they saw last, and the outbox has what was not kept.</summary>
    public void GiveUpWriting()
    {
        var writer = _writer;
        (_writer, _isShown, _unkept) = (null, false, 0);
        try
        {
            writer?.Rollback();
        }
        catch (IOException)
        {
            // It failed before, and is closed all the same.
        }
    }

    /// <summary>Closes the index. What was not kept is still in the outbox.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer?.Rollback();
        _files.Dispose();
    }

    private bool TryBecomeWriter()
    {
        if (IndexFolder.TryWrite(_files) is not { } writer)
            return false;
        _writer = writer;
        // Another process may have kept more since we looked.
        _written = Kept = Folder.KeptRow();
        return true;
    }

    /// <summary>Has searches see another state.</summary>
    private void Show(SearcherManager searchers, bool isOfDisk)
    {
        var before = _searchers;
        (_searchers, _isOfDisk) = (searchers, isOfDisk);
        before.Dispose();
    }

    private long RowOfReader()
    {
        var searcher = _searchers.Acquire();
        try
        {
            return IndexFolder.RowOf((DirectoryReader)searcher.IndexReader);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new FixedSimilarity() };
    }
}
