using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Places in no order: those of a single character, which come pair by pair.</summary>
internal sealed class ScatteredPlaces : Places
{
    private int[] _documents = [];
    private int[] _places = [];

    /// <inheritdoc />
    public override bool IsEmpty => Count == 0;

    /// <summary>How many places.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int document, int place)
    {
        if (Count >= _documents.Length)
            Grow(1);
        (_documents[Count], _places[Count]) = (document, place);
        Count++;
    }

    /// <summary>Adds a list of an index, as far as its documents are wanted.</summary>
    /// <param name="documents">The stream of documents.</param>
    /// <param name="positions">The stream of positions.</param>
    /// <param name="within">Which documents; all where <see langword="null"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions, ulong[]? within)
    {
        // Each place takes a byte at least.
        Grow(positions.Length);
        var (n, intoDocuments, intoPlaces) = (Count, _documents, _places);
        var (d, p, document, skip) = (0, 0, 0, 0);
        while (d < documents.Length)
        {
            document += PostingStream.Next(documents, ref d, out var frequency);
            if (within is not null && (within[document >> 6] >> (document & 63) & 1) == 0)
            {
                skip += frequency;
                continue;
            }

            if (skip > 0)
                p = Varint.Skip(positions, p, skip);
            skip = 0;
            for (var place = 0; frequency > 0; frequency--)
            {
                intoDocuments[n] = document;
                intoPlaces[n++] = place += Varint.Read(positions, ref p);
            }
        }

        Count = n;
    }

    /// <summary>Of the places from a number on, keeps those that have others near them.</summary>
    public void KeepFrom(int first, PlaceBits others, int before, int behind) =>
        Count = first + others.Keep(_documents.AsSpan(first, Count - first), _places.AsSpan(first, Count - first), before, behind);

    /// <inheritdoc />
    public override PlaceBits ToBits(int size) => PlaceBits.Of(size, _documents.AsSpan(0, Count), _places.AsSpan(0, Count));

    /// <inheritdoc />
    public override Places Beside(PlaceBits others, int before, int behind)
    {
        var found = new ScatteredPlaces { Count = Count };
        found._documents = ArrayPool<int>.Shared.Rent(Math.Max(1, Count));
        found._places = ArrayPool<int>.Shared.Rent(Math.Max(1, Count));
        _documents.AsSpan(0, Count).CopyTo(found._documents);
        _places.AsSpan(0, Count).CopyTo(found._places);
        found.KeepFrom(0, others, before, behind);
        return found;
    }

    /// <inheritdoc />
    public override void AddTo(ulong[] set)
    {
        foreach (var document in _documents.AsSpan(0, Count))
            Bits.Set(set, document);
    }

    /// <inheritdoc />
    public override Postings ToPostings(Postings postings, int size)
    {
        var frequencies = ArrayPool<byte>.Shared.Rent(size);
        Array.Clear(frequencies, 0, size);
        foreach (var document in _documents.AsSpan(0, Count))
        {
            // More than so often says nothing more.
            if (frequencies[document] < byte.MaxValue)
                frequencies[document]++;
        }

        postings.Append(frequencies.AsSpan(0, size));
        ArrayPool<byte>.Shared.Return(frequencies);
        return postings;
    }

    /// <inheritdoc />
    public override void Visit(Action<int, int> visit)
    {
        for (var i = 0; i < Count; i++)
            visit(_documents[i], _places[i]);
    }

    protected override void Dispose(bool disposing)
    {
        if (_documents.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_documents);
            ArrayPool<int>.Shared.Return(_places);
        }

        (_documents, _places, Count) = ([], [], 0);
    }

    private void Grow(int more)
    {
        var size = Count + more;
        if (size <= Math.Min(_documents.Length, _places.Length) && _documents.Length > 0)
            return;
        Enlarge(ref _documents, size);
        Enlarge(ref _places, size);
    }

    private void Enlarge(ref int[] array, int size)
    {
        if (size <= array.Length)
            return;
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(Math.Max(1024, size), array.Length * 2));
        array.AsSpan(0, Count).CopyTo(larger);
        if (array.Length > 0)
            ArrayPool<int>.Shared.Return(array);
        array = larger;
    }
}
