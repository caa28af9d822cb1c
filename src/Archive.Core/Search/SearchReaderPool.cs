using System.Collections.Concurrent;
using Archive.Core.Search.Index;
using Archive.Core.Storage;

namespace Archive.Core.Search;

/// <summary>Keeps a few readers open, with their prepared statements and page cache.</summary>
internal sealed class SearchReaderPool(ArchiveLocation location) : IDisposable
{
    private const int Kept = 8;
    private readonly IndexCache _cache = new();
    private readonly ConcurrentBag<SearchReader> _idle = [];
    private bool _disposed;

    /// <summary>Runs a search on a reader of its own.</summary>
    public T Run<T>(Func<SearchReader, T> search, TimeSpan limit, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _idle.TryTake(out var idle) ? idle : new SearchReader(location, _cache);
        var isSound = false;
        try
        {
            var result = reader.Run(search, limit, cancellationToken);
            isSound = true;
            return result;
        }
        finally
        {
            // One that failed, or one too many, is closed rather than kept.
            if (isSound && !_disposed && _idle.Count < Kept)
                _idle.Add(reader);
            else
                reader.Dispose();
        }
    }

    /// <summary>Closes the connections that are not in use, so that the database file can be put in place of another.</summary>
    public void Release()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
        _cache.Clear();
    }

    public void Dispose()
    {
        _disposed = true;
        Release();
    }
}
