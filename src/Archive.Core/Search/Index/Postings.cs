using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Documents in ascending order, with how often a token stands in each, and where.</summary>
internal sealed class Postings : IDisposable
{
    private int[] _documents = [];
    private int[] _frequencies = [];
    private byte[] _positions = [];
    private int _positionsLength;

    /// <summary>How many documents.</summary>
    public int Count { get; private set; }

    /// <summary>The documents, counted from the segment's first.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>How often in each.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>The stream of positions: for each document the first, then differences.</summary>
    public ReadOnlySpan<byte> Positions => _positions.AsSpan(0, _positionsLength);

    /// <summary>Adds a page of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(int count, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions)
    {
        Reserve(ref _documents, Count, count);
        Reserve(ref _frequencies, Count, count);
        var (at, document, n) = (0, 0, Count);
        var (intoDocuments, intoFrequencies) = (_documents, _frequencies);
        while (at < documents.Length)
        {
            document += PostingStream.Next(documents, ref at, out var frequency);
            intoDocuments[n] = document;
            intoFrequencies[n++] = frequency;
        }

        Count = n;
        if (positions.Length > 0)
        {
            Reserve(ref _positions, _positionsLength, positions.Length);
            positions.CopyTo(_positions.AsSpan(_positionsLength));
            _positionsLength += positions.Length;
        }
    }

    /// <summary>Adds a document with the places where the token stands in it, in ascending order.</summary>
    public void Append(int document, ReadOnlySpan<int> places)
    {
        Append(document, places.Length);
        Reserve(ref _positions, _positionsLength, places.Length * Varint.Longest);
        var before = 0;
        foreach (var place in places)
        {
            _positionsLength = Varint.Write(_positions, _positionsLength, place - before);
            before = place;
        }
    }

    /// <summary>Adds a document without positions.</summary>
    public void Append(int document, int frequency)
    {
        Reserve(ref _documents, Count, 1);
        Reserve(ref _frequencies, Count, 1);
        (_documents[Count], _frequencies[Count]) = (document, frequency);
        Count++;
    }

    /// <summary>Adds the documents of which a count is given, without positions: its place in the list is the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<byte> counts)
    {
        Reserve(ref _documents, Count, counts.Length);
        Reserve(ref _frequencies, Count, counts.Length);
        var (n, documents, frequencies) = (Count, _documents, _frequencies);
        for (var document = counts.IndexOfAnyExcept((byte)0); document >= 0 && document < counts.Length; document++)
        {
            if (counts[document] == 0)
            {
                var further = counts[document..].IndexOfAnyExcept((byte)0);
                if (further < 0)
                    break;
                document += further;
            }

            (documents[n], frequencies[n++]) = (document, counts[document]);
        }

        Count = n;
    }

    public void Dispose()
    {
        Return(ref _documents);
        Return(ref _frequencies);
        if (_positions.Length > 0)
            ArrayPool<byte>.Shared.Return(_positions);
        _positions = [];
        (Count, _positionsLength) = (0, 0);
    }

    private static void Reserve<T>(ref T[] array, int used, int more)
    {
        if (used + more <= array.Length)
            return;
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(used + more, array.Length * 2));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0)
            ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private static void Return(ref int[] array)
    {
        if (array.Length > 0)
            ArrayPool<int>.Shared.Return(array);
        array = [];
    }
}
