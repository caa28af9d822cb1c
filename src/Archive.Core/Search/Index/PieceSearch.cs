namespace Archive.Core.Search.Index;

/// <summary>Where the pieces of a pattern, or words near each other, stand in the documents that have them all, by field.</summary>
internal sealed class PieceSearch : IDisposable
{
    private readonly IPairLists _lists;
    private readonly Field[] _fields;

    /// <param name="lists">The lists.</param>
    /// <param name="pieces">The pieces, folded.</param>
    /// <param name="fields">The fields.</param>
    public PieceSearch(IPairLists lists, IReadOnlyList<string> pieces, ReadOnlySpan<IndexField> fields)
    {
        _lists = lists;
        _fields = new Field[fields.Length];
        for (var i = 0; i < fields.Length; i++)
            _fields[i] = new Field((int)fields[i]);
        var known = pieces.Distinct().ToLookup(p => QueryPattern.LengthOf(p) > 1);
        if (known[true].ToList() is { Count: > 0 } runs)
        {
            foreach (var field in _fields)
                FindRuns(field, runs);
        }

        foreach (var single in known[false].Select(p => (Piece: p, Character: char.ConvertToUtf32(p, 0))).OrderBy(p => lists.Extent(p.Character)))
            FindCharacter(single.Piece, single.Character);
    }

    /// <summary>Whether all pieces stand in a document of a field.</summary>
    public bool IsIn(int field) => !_fields[field].IsOut;

    /// <summary>The places of a piece in a field that has all.</summary>
    public Places Of(int field, string piece) => _fields[field].Found[piece];

    public void Dispose()
    {
        // The places of characters belong to the lists.
        foreach (var found in _fields.SelectMany(f => f.Found.Values).OfType<Occurrences>())
            found.Dispose();
    }

    private void FindRuns(Field field, List<string> runs)
    {
        var lists = new List<Postings>();
        foreach (var run in runs)
        {
            if (LeafPlaces.Parts(_lists, run, field.Number) is not { Count: > 0 } parts)
            {
                field.IsOut = true;
                return;
            }

            lists.AddRange(parts.Select(p => p.Postings));
        }

        if (runs.Count > 1)
            field.Within = Common(lists);
        foreach (var run in runs)
        {
            if (LeafPlaces.Run(_lists, run, field.Number, field.Within) is not { } found)
            {
                field.IsOut = true;
                return;
            }

            field.Found[run] = found;
            field.Narrow(found, _lists.Size);
        }
    }

    /// <summary>The documents of all lists.</summary>
    private ulong[] Common(List<Postings> lists)
    {
        ulong[]? all = null;
        foreach (var list in lists.Distinct().OrderBy(p => p.Count))
        {
            var set = new ulong[Bits.Words(_lists.Size)];
            foreach (var document in list.Documents)
                Bits.Set(set, document);
            if (all is not null)
                Bits.And(set, all);
            all = set;
            if (!all.AsSpan().ContainsAnyExcept(0UL))
                break;
        }

        return all!;
    }

    private void FindCharacter(string piece, int character)
    {
        var left = _fields.Where(f => !f.IsOut).ToList();
        if (left.Count == 0)
            return;
        // All fields are read in one go: what is left in one of them.
        ulong[]? within = null;
        if (left.TrueForAll(f => f.Within is not null))
        {
            within = new ulong[Bits.Words(_lists.Size)];
            left.ForEach(f => Bits.Or(within, f.Within));
        }

        var places = _lists.Character(character, within);
        foreach (var field in left)
        {
            if (places[field.Number] is not { IsEmpty: false } found)
            {
                field.IsOut = true;
                continue;
            }

            field.Found[piece] = found;
            field.Narrow(found, _lists.Size);
        }
    }

    private sealed class Field(int number)
    {
        public int Number => number;

        public Dictionary<string, Places> Found { get; } = [];

        /// <summary>The documents that have what was looked for so far; <see langword="null"/> for any.</summary>
        public ulong[]? Within { get; set; }

        public bool IsOut { get; set; }

        public void Narrow(Places found, int size)
        {
            var set = new ulong[Bits.Words(size)];
            found.AddTo(set);
            if (Within is not null)
                Bits.And(set, Within);
            Within = set;
            IsOut |= !set.AsSpan().ContainsAnyExcept(0UL);
        }
    }
}
