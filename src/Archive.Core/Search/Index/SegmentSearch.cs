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
    private readonly Dictionary<int, ScatteredPlaces?[]> _characters = [];
    private readonly List<ScatteredPlaces?[]> _restricted = [];
    private readonly List<Postings> _owned = [];
    private readonly long _readBefore = reader.BytesRead;
    private long _placesLookedAt;

    /// <summary>The segment.</summary>
    public Segment Segment => state.Segment;

    /// <summary>How much work it was so far: bytes of the lists read, and again for every time that places in one were looked at.</summary>
    public long Work => reader.BytesRead - _readBefore + _placesLookedAt;

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

    /// <inheritdoc />
    public int Size => Segment.Size;

    /// <inheritdoc />
    public int Extent(int character) => Segment.LastPageOf(Terms.LastOf(character)) - Segment.PageOf(Terms.FirstOf(character));

    /// <summary>How much there is to read of two neighbouring characters, in pages but the first.</summary>
    public int Extent(int first, int second)
    {
        var pair = Terms.Pair(first, second);
        return Segment.LastPageOf(pair + Terms.Fields - 1) - Segment.PageOf(pair);
    }

    /// <inheritdoc />
    public IReadOnlyList<ScatteredPlaces?> Character(int character, ulong[]? within, NearPlaces? near = null)
    {
        if (near is null && _characters.TryGetValue(character, out var known))
        {
            _placesLookedAt += known.Sum(p => (long?)p?.Count) ?? 0;
            return known;
        }

        var readBefore = reader.BytesRead;
        var found = new ScatteredPlaces?[Terms.Fields];
        ReadBeginningWith(character, (term, _, documents, positions) =>
        {
            var field = Terms.FieldOf(term);
            var others = near?.Others[field];
            if (near is not null && others is null)
                return;
            var places = found[field] ??= new ScatteredPlaces();
            var before = places.Count;
            places.Add(documents, positions, within);
            if (others is not null)
                places.KeepFrom(before, others, near!.Before, near.Behind);
        });
        _placesLookedAt += reader.BytesRead - readBefore;
        if (within is null && near is null)
            _characters[character] = found;
        else
            _restricted.Add(found);
        return found;
    }

    Postings? IPairLists.Pair(int first, int second, int field)
    {
        var postings = Pair(first, second)[field];
        _placesLookedAt += postings is null ? 0 : postings.Count + postings.Positions.Length;
        return postings;
    }

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
        foreach (var found in _characters.Values.Concat(_restricted).SelectMany(f => f))
            found?.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDocuments(ReadOnlySpan<byte> documents, ulong[] set)
    {
        var (at, document) = (0, 0);
        while (at < documents.Length)
        {
            document += PostingStream.Next(documents, ref at, out _);
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
        // What is rarest first; once nothing is left, the rest need not be read.
        ulong[]? all = null;
        foreach (var part in parts.OrderBy(Extent))
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

    /// <summary>How much there is to read of a part, about: of words their rarest pair; more of what needs places, most of what is left out.</summary>
    private int Extent(QueryNode part) => part switch
    {
        QueryNot => int.MaxValue,
        QueryDates or QueryValue => 0,
        QueryTerm term when RunPart.Of(term.Marked) is { Count: > 0 } pairs => pairs.Min(p => p.Second == RunPart.Any ? Extent(p.First) : Extent(p.First, p.Second)),
        QueryTerm term => Extent(char.ConvertToUtf32(term.Marked, 0)),
        _ => int.MaxValue - 1,
    };

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
