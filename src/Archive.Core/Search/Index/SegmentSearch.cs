using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Where a leaf of a query stands in a segment: for each field, the documents and how often.</summary>
internal sealed class LeafHits
{
    private readonly Postings?[] _fields = new Postings?[Terms.Fields];

    /// <summary>The documents of a field; <see langword="null"/> where there is none.</summary>
    public Postings? this[int field]
    {
        get => _fields[field];
        set => _fields[field] = value;
    }

    /// <summary>Adds the documents of some fields to a set.</summary>
    public void AddTo(ulong[] set, ReadOnlySpan<IndexField> fields)
    {
        foreach (var field in fields)
        {
            if (_fields[(int)field] is not { } hits)
                continue;
            foreach (var document in hits.Documents)
                Bits.Set(set, document);
        }
    }
}

/// <summary>Searches one segment. What it has read it keeps until it is disposed.</summary>
internal sealed class SegmentSearch(SegmentState state, DocumentTable table, PostingReader reader) : IPairLists, IDisposable
{
    private readonly Dictionary<long, LeafHits> _pairs = [];
    private readonly Dictionary<QueryLeaf, LeafHits> _leaves = [];
    private readonly Dictionary<int, Occurrences?[]> _characters = [];
    private readonly List<Postings> _owned = [];

    /// <summary>The segment.</summary>
    public Segment Segment => state.Segment;

    /// <summary>Words of a set of the segment's documents.</summary>
    public int Words => Bits.Words(state.Segment.Size);

    /// <summary>The documents that match a node, those taken out left out.</summary>
    public ulong[] Match(QueryNode? root)
    {
        var set = root is null ? Value(Terms.Value(ValueKind.Any, 0)) : Evaluate(root);
        if (state.Removed is { } removed)
            Bits.AndNot(set, removed);

        return set;
    }

    /// <summary>The postings of two neighbouring characters, by field.</summary>
    public LeafHits Pair(int first, int second)
    {
        var pair = Terms.Pair(first, second);
        if (_pairs.TryGetValue(pair, out var known))
            return known;
        var hits = _pairs[pair] = new LeafHits();
        reader.Read(Segment, pair, pair + Terms.Fields - 1, (term, count, documents, positions) =>
            (hits[Terms.FieldOf(term)] ??= New()).Append(count, documents, positions));
        return hits;
    }

    /// <summary>Where a leaf stands.</summary>
    public LeafHits Leaf(QueryLeaf leaf)
    {
        if (!_leaves.TryGetValue(leaf, out var hits))
            _leaves[leaf] = hits = LeafMatcher.Find(this, leaf);
        return hits;
    }

    /// <summary>Where a character stands, by field.</summary>
    public Occurrences?[] Character(int character)
    {
        if (_characters.TryGetValue(character, out var known))
            return known;
        var gathered = new (int[] Documents, int[] Places, int Count)[Terms.Fields];
        Array.Fill(gathered, ([], [], 0));
        ReadBeginningWith(character, (term, _, documents, positions) => Gather(ref gathered[Terms.FieldOf(term)], documents, positions));
        var found = new Occurrences?[Terms.Fields];
        for (var field = 0; field < found.Length; field++)
        {
            var (documents, places, count) = gathered[field];
            if (count == 0)
                continue;
            found[field] = Occurrences.Of(Segment.Size, documents.AsSpan(0, count), places.AsSpan(0, count));
            ArrayPool<int>.Shared.Return(documents);
            ArrayPool<int>.Shared.Return(places);
        }

        return _characters[character] = found;
    }

    Postings? IPairLists.Pair(int first, int second, int field) => Pair(first, second)[field];

    Occurrences? IPairLists.Character(int character, int field) => Character(character)[field];

    /// <summary>Every pair that begins with a character, entry by entry.</summary>
    public void ReadBeginningWith(int character, PostingHandler handle) =>
        reader.Read(Segment, Terms.FirstOf(character), Terms.LastOf(character), handle);

    /// <summary>The documents that have a value.</summary>
    public ulong[] Value(long term)
    {
        var set = new ulong[Words];
        reader.Read(Segment, term, term, (_, _, documents, _) => AddDocuments(documents, set));
        return set;
    }

    /// <summary>The notices and advertisements; an empty array where there is none.</summary>
    public ulong[] Notices()
    {
        if (Segment.Notices is { } known)
            return known;
        var notices = Value(Terms.Value(ValueKind.Notice, 0));
        return Segment.Notices = notices.AsSpan().ContainsAnyExcept(0UL) ? notices : [];
    }

    /// <summary>Every value of a kind, with its documents.</summary>
    public void ReadValues(ValueKind kind, PostingHandler handle) =>
        reader.Read(Segment, Terms.Value(kind, 0), Terms.Value(kind + 1, 0) - 1, handle);

    /// <summary>New postings that live as long as this.</summary>
    public Postings New()
    {
        var postings = new Postings();
        _owned.Add(postings);
        return postings;
    }

    public void Dispose()
    {
        _owned.ForEach(p => p.Dispose());
        foreach (var found in _characters.Values.SelectMany(f => f))
            found?.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(ref (int[] Documents, int[] Places, int Count) to, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions)
    {
        var (d, p, document) = (0, 0, 0);
        while (d < documents.Length)
        {
            var difference = Varint.Read(documents, ref d);
            document += difference >> 1;
            var frequency = (difference & 1) == 0 ? 1 : Varint.Read(documents, ref d) + 2;
            for (var place = 0; frequency > 0; frequency--)
            {
                if (to.Count >= to.Documents.Length)
                    Grow(ref to.Documents, to.Count);
                if (to.Count >= to.Places.Length)
                    Grow(ref to.Places, to.Count);
                to.Documents[to.Count] = document;
                to.Places[to.Count++] = place += Varint.Read(positions, ref p);
            }
        }
    }

    private static void Grow(ref int[] array, int used)
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(1024, used * 2));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0)
            ArrayPool<int>.Shared.Return(array);
        array = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDocuments(ReadOnlySpan<byte> documents, ulong[] set)
    {
        var (at, document) = (0, 0);
        while (at < documents.Length)
        {
            var difference = Varint.Read(documents, ref at);
            document += difference >> 1;
            if ((difference & 1) != 0)
                Varint.Read(documents, ref at);
            Bits.Set(set, document);
        }
    }

    private ulong[] Evaluate(QueryNode node)
    {
        switch (node)
        {
            case QueryLeaf leaf:
                var set = new ulong[Words];
                Leaf(leaf).AddTo(set, SearchFields.Of(leaf.Field));
                return set;
            case QueryAnd and:
                return All(and.Parts);
            case QueryOr or:
                var any = Evaluate(or.Parts[0]);
                foreach (var part in or.Parts.Skip(1))
                    Bits.Or(any, Evaluate(part));
                return any;
            case QueryNot not:
                var others = Value(Terms.Value(ValueKind.Any, 0));
                Bits.AndNot(others, Evaluate(not.Part));
                return others;
            case QueryDates dates:
                return Between(dates.From.DayNumber, dates.To.DayNumber);
            case QueryValue value:
                var having = new ulong[Words];
                foreach (var term in value.Terms)
                    Bits.Or(having, Value(term));
                return having;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private ulong[] All(IReadOnlyList<QueryNode> parts)
    {
        // What is sought first; once nothing is left, the rest need not be read.
        ulong[]? all = null;
        foreach (var part in parts.OrderBy(p => p is QueryNot))
        {
            if (part is QueryNot not && all is not null)
                Bits.AndNot(all, Evaluate(not.Part));
            else if (all is null)
                all = Evaluate(part);
            else
                Bits.And(all, Evaluate(part));
            if (!all.AsSpan().ContainsAnyExcept(0UL))
                break;
        }

        return all ?? new ulong[Words];
    }

    private ulong[] Between(int low, int high)
    {
        var set = new ulong[Words];
        for (var i = 0; i < Segment.Size; i++)
        {
            if (table.Day(Segment.First + i) is var day && day >= low && day <= high)
                Bits.Set(set, i);
        }

        // The table knows the days of documents that were taken out as well; once segments are merged, nothing else does.
        Bits.And(set, Value(Terms.Value(ValueKind.Any, 0)));
        return set;
    }
}
