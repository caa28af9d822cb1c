using System.Collections.Concurrent;

namespace Archive.Core.Search;

/// <summary>Keeps a few readers open, with their prepared statements and page cache.</summary>
/// <param name="open">Opens another.</param>
internal sealed class ReaderPool<T>(Func<T> open) : IDisposable
    where T : StoreReader
{
    private const int Kept = 8;
    private readonly ConcurrentBag<T> _idle = [];
    private bool _disposed;

    /// <summary>Runs a search on a reader of its own, in one read transaction.</summary>
    public TResult Run<TResult>(Func<T, TResult> search, TimeSpan limit, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _idle.TryTake(out var idle) ? idle : open();
        var isSound = false;
        try
        {
            var result = reader.Run(() => search(reader), limit, cancellationToken);
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
    }

    public void Dispose()
    {
        _disposed = true;
        Release();
    }
}
