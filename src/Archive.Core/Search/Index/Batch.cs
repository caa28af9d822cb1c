using System.Buffers;

namespace Archive.Core.Search.Index;

/// <summary>The tokens of some documents, gathered in memory and then put into the order of a segment.</summary>
/// <remarks>Its arrays are large, and an import makes one batch after another: they are borrowed, since new ones each time would have the
/// collector stop every search.</remarks>
internal sealed class Batch : IDisposable
{
    private const int FewestSlots = 1 << 16;

    private long[] _slots = Rent<long>(FewestSlots);
    private int[] _slotTerms = Rent<int>(FewestSlots);
    private int _slotCount = FewestSlots;
    private long[] _terms = Rent<long>(FewestSlots / 2);
    private int[] _counts = Rent<int>(FewestSlots / 2);
    private int[] _lastDocuments = Rent<int>(FewestSlots / 2);
    private int _termCount;
    private (int Term, int Document, int Position)[] _tokens = Rent<(int, int, int)>(FewestSlots);

    public Batch() => Array.Clear(_slots, 0, _slotCount);

    /// <summary>Number of tokens.</summary>
    public int Tokens { get; private set; }

    /// <summary>Adds a token. Documents come in ascending order, and a term's positions within one.</summary>
    public void Add(long term, int document, int position)
    {
        var t = TermOf(term);
        if (Tokens == _tokens.Length)
            Enlarge(ref _tokens, Tokens);
        _tokens[Tokens++] = (t, document, position);
        _counts[t]++;
        _lastDocuments[t] = document;
    }

    /// <summary>Adds a value once a document.</summary>
    public void AddValue(long term, int document)
    {
        if (_lastDocuments[TermOf(term)] != document)
            Add(term, document, 0);
    }

    /// <summary>Writes all into a segment, and empties the batch.</summary>
    public void WriteTo(SegmentWriter segment)
    {
        var (borrowedOrder, sorted, next) = (Rent<int>(_termCount), Rent<long>(_termCount), Rent<int>(_termCount));
        var order = borrowedOrder.AsSpan(0, _termCount);
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        _terms.AsSpan(0, _termCount).CopyTo(sorted);
        sorted.AsSpan(0, _termCount).Sort(order);

        // A counting sort: for each term in order, where its tokens begin.
        var start = 0;
        foreach (var t in order)
        {
            next[t] = start;
            start += _counts[t];
        }

        var places = Rent<(int Document, int Position)>(Tokens);
        foreach (var (term, document, position) in _tokens.AsSpan(0, Tokens))
            places[next[term]++] = (document, position);

        var buffer = new byte[1024];
        foreach (var t in order)
            WriteTerm(segment, _terms[t], places.AsSpan(next[t] - _counts[t], _counts[t]), ref buffer);
        Return(borrowedOrder);
        Return(sorted);
        Return(next);
        Return(places);
        Clear();
    }

    public void Dispose()
    {
        Return(_slots);
        Return(_slotTerms);
        Return(_terms);
        Return(_counts);
        Return(_lastDocuments);
        Return(_tokens);
        (_slots, _slotTerms, _terms, _counts, _lastDocuments, _tokens) = ([], [], [], [], [], []);
    }

    private static T[] Rent<T>(int size) => ArrayPool<T>.Shared.Rent(size);

    private static void Return<T>(T[] array)
    {
        if (array.Length > 0)
            ArrayPool<T>.Shared.Return(array);
    }

    private static void Enlarge<T>(ref T[] array, int used)
    {
        var larger = Rent<T>(used * 2);
        array.AsSpan(0, used).CopyTo(larger);
        Return(array);
        array = larger;
    }

    private static void WriteTerm(SegmentWriter segment, long term, ReadOnlySpan<(int Document, int Position)> places, ref byte[] buffer)
    {
        segment.Begin(term);
        for (var i = 0; i < places.Length;)
        {
            var document = places[i].Document;
            int last = 0, length = 0, frequency = 0;
            for (; i < places.Length && places[i].Document == document; i++, frequency++)
            {
                if (length + Varint.Longest > buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                length = Varint.Write(buffer, length, places[i].Position - last);
                last = places[i].Position;
            }

            segment.Add(document, frequency, buffer.AsSpan(0, length));
        }

        segment.EndTerm();
    }

    private void Clear()
    {
        Array.Clear(_slots, 0, _slotCount);
        (_termCount, Tokens) = (0, 0);
    }

    private int TermOf(long term)
    {
        // Nought marks an empty slot, so that keys are kept one higher.
        var key = term + 1;
        var mask = _slotCount - 1;
        var i = (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 40) & mask;
        while (_slots[i] != 0)
        {
            if (_slots[i] == key)
                return _slotTerms[i];
            i = (i + 1) & mask;
        }

        // Whoever lends may lend more than was asked for.
        if (_termCount == _terms.Length)
            Enlarge(ref _terms, _termCount);
        if (_termCount == _counts.Length)
            Enlarge(ref _counts, _termCount);
        if (_termCount == _lastDocuments.Length)
            Enlarge(ref _lastDocuments, _termCount);

        var t = _termCount++;
        (_slots[i], _slotTerms[i], _terms[t], _counts[t], _lastDocuments[t]) = (key, t, term, 0, -1);
        if (_termCount * 2 > _slotCount)
            Grow();
        return t;
    }

    private void Grow()
    {
        _slotCount *= 2;
        Return(_slots);
        Return(_slotTerms);
        (_slots, _slotTerms) = (Rent<long>(_slotCount), Rent<int>(_slotCount));
        Array.Clear(_slots, 0, _slotCount);
        var mask = _slotCount - 1;
        for (var t = 0; t < _termCount; t++)
        {
            var key = _terms[t] + 1;
            var i = (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 40) & mask;
            while (_slots[i] != 0)
                i = (i + 1) & mask;
            (_slots[i], _slotTerms[i]) = (key, t);
        }
    }
}
