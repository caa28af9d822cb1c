namespace Archive.Core.Search.Index;

/// <summary>The tokens of some documents, gathered in memory and then put into the order of a segment.</summary>
internal sealed class Batch
{
    private long[] _slots = new long[1 << 16];
    private int[] _slotTerms = new int[1 << 16];
    private long[] _terms = new long[1 << 15];
    private int[] _counts = new int[1 << 15];
    private int[] _lastDocuments = new int[1 << 15];
    private int _termCount;
    private (int Term, int Document, int Position)[] _tokens = new (int, int, int)[1 << 16];

    /// <summary>Number of tokens.</summary>
    public int Tokens { get; private set; }

    /// <summary>Adds a token. Documents come in ascending order, and a term's positions within one.</summary>
    public void Add(long term, int document, int position)
    {
        var t = TermOf(term);
        if (Tokens == _tokens.Length)
            Array.Resize(ref _tokens, Tokens * 2);
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
        var order = new int[_termCount];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var sorted = _terms.AsSpan(0, _termCount).ToArray();
        Array.Sort(sorted, order);

        // A counting sort: for each term in order, where its tokens begin.
        var next = new int[_termCount];
        var start = 0;
        foreach (var t in order)
        {
            next[t] = start;
            start += _counts[t];
        }

        var places = new (int Document, int Position)[Tokens];
        foreach (var (term, document, position) in _tokens.AsSpan(0, Tokens))
            places[next[term]++] = (document, position);

        var buffer = new byte[1024];
        foreach (var t in order)
            WriteTerm(segment, _terms[t], places.AsSpan(next[t] - _counts[t], _counts[t]), ref buffer);
        Clear();
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
        Array.Clear(_slots);
        (_termCount, Tokens) = (0, 0);
    }

    private int TermOf(long term)
    {
        // Nought marks an empty slot, so that keys are kept one higher.
        var key = term + 1;
        var mask = _slots.Length - 1;
        var i = (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 40) & mask;
        while (_slots[i] != 0)
        {
            if (_slots[i] == key)
                return _slotTerms[i];
            i = (i + 1) & mask;
        }

        if (_termCount == _terms.Length)
        {
            Array.Resize(ref _terms, _termCount * 2);
            Array.Resize(ref _counts, _termCount * 2);
            Array.Resize(ref _lastDocuments, _termCount * 2);
        }

        var t = _termCount++;
        (_slots[i], _slotTerms[i], _terms[t], _counts[t], _lastDocuments[t]) = (key, t, term, 0, -1);
        if (_termCount * 2 > _slots.Length)
            Grow();
        return t;
    }

    private void Grow()
    {
        _slots = new long[_slots.Length * 2];
        _slotTerms = new int[_slots.Length];
        var mask = _slots.Length - 1;
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
