using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Where something stands in one field of a segment: documents in ascending order, and in each the places where it begins.</summary>
internal sealed class Occurrences : IDisposable
{
    private int[] _documents = [];
    private int[] _ends = [];
    private int[] _starts = [];
    private int _startCount;

    /// <summary>How many documents.</summary>
    public int Count { get; private set; }

    /// <summary>The documents.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>The first place in a document, by its number among <see cref="Documents"/>.</summary>
    public int First(int i) => _starts[i == 0 ? 0 : _ends[i - 1]];

    /// <summary>All places of a token that stands so many places behind the beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Occurrences Of(Postings postings, int offset)
    {
        var found = new Occurrences();
        var positions = postings.Positions;
        var at = 0;
        for (var i = 0; i < postings.Count; i++)
        {
            var position = -offset;
            for (var n = postings.Frequencies[i]; n > 0; n--)
                found.Add(position += Varint.Read(positions, ref at));
            found.Close(postings.Documents[i]);
        }

        return found;
    }

    /// <summary>The places where two tokens stand, each so many places behind the beginning. Only of documents with both are places read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Occurrences Of(Postings a, int offsetA, Postings b, int offsetB)
    {
        var found = new Occurrences();
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

        return found;
    }

    /// <summary>Puts places that come in no order into order.</summary>
    /// <param name="size">How many documents the segment has.</param>
    /// <param name="documents">The document of each place.</param>
    /// <param name="places">The places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Occurrences Of(int size, ReadOnlySpan<int> documents, ReadOnlySpan<int> places)
    {
        // A counting sort by document; in each there are few.
        var ends = ArrayPool<int>.Shared.Rent(size + 1);
        Array.Clear(ends, 0, size + 1);
        foreach (var document in documents)
            ends[document + 1]++;
        for (var i = 0; i < size; i++)
            ends[i + 1] += ends[i];
        var found = new Occurrences { _starts = ArrayPool<int>.Shared.Rent(places.Length), _startCount = places.Length };
        for (var i = 0; i < documents.Length; i++)
            found._starts[ends[documents[i]]++] = places[i];
        found._documents = ArrayPool<int>.Shared.Rent(size);
        found._ends = ArrayPool<int>.Shared.Rent(size);
        var start = 0;
        for (var document = 0; document < size; document++)
        {
            if (ends[document] == start)
                continue;
            Sort(found._starts.AsSpan(start..ends[document]));
            start = ends[document];
            found._documents[found.Count] = document;
            found._ends[found.Count++] = start;
        }

        ArrayPool<int>.Shared.Return(ends);
        return found;
    }

    /// <summary>Those where another token stands too, so many places behind the beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Occurrences And(Postings postings, int offset)
    {
        var found = new Occurrences();
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

        return found;
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

    /// <summary>The same, counted from so many places before.</summary>
    public static Occurrences Before(Occurrences later, int offset)
    {
        var found = new Occurrences();
        for (var i = 0; i < later.Count; i++)
        {
            foreach (var start in later.Starts(i))
                found.Add(start - offset);
            found.Close(later._documents[i]);
        }

        return found;
    }

    /// <summary>The documents and how often, without the places.</summary>
    public Postings ToPostings(Postings postings)
    {
        for (var i = 0; i < Count; i++)
            postings.Append(_documents[i], Starts(i).Length);
        return postings;
    }

    public void Dispose()
    {
        foreach (var array in (ReadOnlySpan<int[]>)[_documents, _ends, _starts])
        {
            if (array.Length > 0)
                ArrayPool<int>.Shared.Return(array);
        }

        (_documents, _ends, _starts, Count, _startCount) = ([], [], [], 0, 0);
    }

    /// <summary>Sorts a few places, mostly in order already: the lists they come from are.</summary>
    private static void Sort(Span<int> places)
    {
        if (places.Length > 24)
        {
            places.Sort();
            return;
        }

        for (var i = 1; i < places.Length; i++)
        {
            var (place, j) = (places[i], i - 1);
            for (; j >= 0 && places[j] > place; j--)
                places[j + 1] = places[j];
            places[j + 1] = place;
        }
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
