using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Places by documents in ascending order, and in each in ascending order.</summary>
internal sealed class Occurrences : Places
{
    private int[] _documents = [];
    private int[] _ends = [];
    private int[] _starts = [];
    private int _startCount;

    /// <summary>How many documents.</summary>
    public int Count { get; private set; }

    /// <summary>The documents.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>All places of a token that stands so many places behind the beginning.</summary>
    /// <param name="postings">Where the token stands.</param>
    /// <param name="offset">How many places behind.</param>
    /// <param name="within">The documents that are looked at; all where <see langword="null"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Occurrences Of(Postings postings, int offset, ulong[]? within)
    {
        var found = new Occurrences();
        ReadOnlySpan<int> documents = postings.Documents, frequencies = postings.Frequencies;
        var positions = postings.Positions;
        var (at, skip) = (0, 0);
        for (var i = 0; i < documents.Length; i++)
        {
            if (within is not null && !Bits.Has(within, documents[i]))
            {
                skip += frequencies[i];
                continue;
            }

            at = Varint.Skip(positions, at, skip);
            skip = 0;
            var position = -offset;
            for (var n = frequencies[i]; n > 0; n--)
                found.Add(position += Varint.Read(positions, ref at));
            found.Close(documents[i]);
        }

        return found;
    }

    /// <summary>The places where two tokens stand, each so many places behind the beginning. Only of documents with both are places read.</summary>
    /// <param name="a">Where the first stands.</param>
    /// <param name="offsetA">How many places behind.</param>
    /// <param name="b">Where the second stands.</param>
    /// <param name="offsetB">How many places behind.</param>
    /// <param name="within">The documents that are looked at; all where <see langword="null"/>.</param>
    /// <param name="found">Takes the places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find<T>(Postings a, int offsetA, Postings b, int offsetB, ulong[]? within, ref T found)
        where T : struct, IPlaceSink
    {
        ReadOnlySpan<int> documentsA = a.Documents, documentsB = b.Documents, frequenciesA = a.Frequencies, frequenciesB = b.Frequencies;
        ReadOnlySpan<byte> positionsA = a.Positions, positionsB = b.Positions;
        int i = 0, j = 0, atA = 0, atB = 0, skipA = 0, skipB = 0;
        while (i < documentsA.Length && j < documentsB.Length)
        {
            var (documentA, documentB) = (documentsA[i], documentsB[j]);
            if (documentA < documentB)
            {
                skipA += frequenciesA[i++];
                continue;
            }

            if (documentB < documentA)
            {
                skipB += frequenciesB[j++];
                continue;
            }

            if (within is not null && !Bits.Has(within, documentA))
            {
                skipA += frequenciesA[i++];
                skipB += frequenciesB[j++];
                continue;
            }

            atA = Varint.Skip(positionsA, atA, skipA);
            atB = Varint.Skip(positionsB, atB, skipB);
            (skipA, skipB) = (0, 0);
            var (left, right) = (frequenciesA[i++], frequenciesB[j++]);
            var (x, y) = (Varint.Read(positionsA, ref atA) - offsetA, Varint.Read(positionsB, ref atB) - offsetB);
            while (true)
            {
                if (x == y)
                    found.Add(x);
                if (x <= y)
                {
                    if (--left == 0)
                        break;
                    x += Varint.Read(positionsA, ref atA);
                }
                else
                {
                    if (--right == 0)
                        break;
                    y += Varint.Read(positionsB, ref atB);
                }
            }

            // Of the other list, what is left of this document.
            (skipA, skipB) = (Math.Max(0, left - 1), Math.Max(0, right - 1));
            found.Close(documentA);
        }
    }

    /// <summary>Those where another token stands too, so many places behind the beginning.</summary>
    /// <param name="postings">Where the token stands.</param>
    /// <param name="offset">How many places behind.</param>
    /// <param name="found">Takes the places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void And<T>(Postings postings, int offset, ref T found)
        where T : struct, IPlaceSink
    {
        ReadOnlySpan<int> documents = postings.Documents, frequencies = postings.Frequencies;
        var positions = postings.Positions;
        var (at, skip, j) = (0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var document = _documents[i];
            while (j < documents.Length && documents[j] < document)
                skip += frequencies[j++];
            if (j == documents.Length)
                break;
            if (documents[j] != document)
                continue;
            at = Varint.Skip(positions, at, skip);
            skip = 0;
            var (n, position) = (frequencies[j++], -offset);
            var starts = Starts(i);
            var s = 0;
            for (; n > 0; n--)
            {
                position += Varint.Read(positions, ref at);
                while (s < starts.Length && starts[s] < position)
                    s++;
                if (s < starts.Length && starts[s] == position)
                    found.Add(position);
            }

            found.Close(document);
        }
    }

    /// <summary>The places of another that begin from <paramref name="least"/> to <paramref name="most"/> places behind one of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Occurrences Then(Occurrences other, int least, int most)
    {
        var found = new Occurrences();
        var j = 0;
        for (var i = 0; i < Count; i++)
        {
            while (j < other.Count && other._documents[j] < _documents[i])
                j++;
            if (j == other.Count)
                break;
            if (other._documents[j] != _documents[i])
                continue;
            var starts = Starts(i);
            var s = 0;
            foreach (var place in other.Starts(j))
            {
                while (s < starts.Length && starts[s] + most < place)
                    s++;
                if (s < starts.Length && starts[s] + least <= place)
                    found.Add(place);
            }

            found.Close(_documents[i]);
        }

        return found;
    }

    /// <inheritdoc />
    public override bool IsEmpty => Count == 0;

    /// <inheritdoc />
    public override PlaceBits ToBits(int size) => PlaceBits.Of(size, Documents, _ends.AsSpan(0, Count), _starts);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Places Beside(PlaceBits others, int before, int behind)
    {
        var found = new Occurrences();
        for (var i = 0; i < Count; i++)
        {
            foreach (var start in Starts(i))
            {
                if (others.Any(_documents[i], start - before, start + behind))
                    found.Add(start);
            }

            found.Close(_documents[i]);
        }

        return found;
    }

    /// <inheritdoc />
    public override void AddTo(ulong[] set)
    {
        foreach (var document in Documents)
            Bits.Set(set, document);
    }

    /// <inheritdoc />
    public override Postings ToPostings(Postings postings, int size)
    {
        for (var i = 0; i < Count; i++)
            postings.Append(_documents[i], Starts(i).Length);
        return postings;
    }

    /// <inheritdoc />
    public override void Visit(Action<int, int> visit)
    {
        for (var i = 0; i < Count; i++)
        {
            foreach (var start in Starts(i))
                visit(_documents[i], start);
        }
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var array in (ReadOnlySpan<int[]>)[_documents, _ends, _starts])
        {
            if (array.Length > 0)
                ArrayPool<int>.Shared.Return(array);
        }

        (_documents, _ends, _starts, Count, _startCount) = ([], [], [], 0, 0);
    }

    /// <summary>Keeps the places that are found.</summary>
    public readonly struct Keeper(Occurrences into) : IPlaceSink
    {
        public void Add(int place) => into.Add(place);

        public void Close(int document) => into.Close(document);
    }

    private ReadOnlySpan<int> Starts(int i) => _starts.AsSpan((i == 0 ? 0 : _ends[i - 1]).._ends[i]);

    private void Add(int start)
    {
        if (_startCount == _starts.Length)
            Grow(ref _starts, _startCount);
        _starts[_startCount++] = start;
    }

    private void Close(int document)
    {
        if (_startCount == (Count == 0 ? 0 : _ends[Count - 1]))
            return;
        if (Count == _documents.Length)
            Grow(ref _documents, Count);
        if (Count == _ends.Length)
            Grow(ref _ends, Count);
        _documents[Count] = document;
        _ends[Count++] = _startCount;
    }

    private static void Grow(ref int[] array, int used)
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(256, used * 2));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0)
            ArrayPool<int>.Shared.Return(array);
        array = larger;
    }
}
