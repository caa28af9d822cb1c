namespace Archive.Core.Search.Index;

/// <summary>Where pairs of characters stand in a part of an index. Whoever is asked keeps what he gives, and disposes of it.</summary>
internal interface IPairLists
{
    /// <summary>How many documents there may be.</summary>
    int Size { get; }

    /// <summary>The documents with two neighbouring characters in a field, and where; <see langword="null"/> where there are none.</summary>
    Postings? Pair(int first, int second, int field);

    /// <summary>How much there is to read of a character, about: the rarest of several is read first.</summary>
    int Extent(int character);

    /// <summary>Where a character stands, by field; <see langword="null"/> for a field where it does not.</summary>
    /// <param name="character">The character.</param>
    /// <param name="within">The documents that are looked at; all where <see langword="null"/>.</param>
    /// <param name="near">What must stand near; <see langword="null"/> for nothing.</param>
    IReadOnlyList<ScatteredPlaces?> Character(int character, ulong[]? within, NearPlaces? near = null);
}

/// <summary>What must stand near a place.</summary>
/// <param name="Others">Where it stands, by field.</param>
/// <param name="Before">How far before at most.</param>
/// <param name="Behind">How far behind at most; less than nothing for before.</param>
internal sealed record NearPlaces(IReadOnlyList<PlaceBits?> Others, int Before, int Behind);

/// <summary>Finds where the leaves of a query stand, from the places of their pairs of characters.</summary>
/// <remarks>
/// What is rare is looked for first, and of the rest only the places in documents that are left are read: of a pattern or words
/// near each other first the documents that have all pairs, then the places of its runs, then those of single characters, which
/// stand in nearly every document.
/// </remarks>
internal static class LeafPlaces
{
    /// <summary>Where a leaf stands in each of some fields; <see langword="null"/> for a field where it does not. The caller disposes of it.</summary>
    /// <remarks>A pattern and words near each other are given by where their last piece begins, a term by where it begins.</remarks>
    public static Places?[] Find(IPairLists lists, QueryLeaf leaf, ReadOnlySpan<IndexField> fields)
    {
        var found = new Places?[fields.Length];
        switch (leaf)
        {
            case QueryTerm term:
                for (var i = 0; i < fields.Length; i++)
                    found[i] = Run(lists, term.Marked, (int)fields[i], null);
                break;
            case QueryPattern { Pieces: [var first, var last], Gaps: [var gap] } when QueryPattern.LengthOf(first) == 1 && QueryPattern.LengthOf(last) == 1:
                var pairs = TwoCharacters(lists, char.ConvertToUtf32(first, 0), char.ConvertToUtf32(last, 0), gap);
                for (var i = 0; i < fields.Length; i++)
                    found[i] = pairs[(int)fields[i]];
                break;
            case QueryPattern pattern:
                using (var pieces = new PieceSearch(lists, pattern.Pieces, fields))
                {
                    for (var i = 0; i < fields.Length; i++)
                        found[i] = pieces.IsIn(i) ? Pattern(pieces, i, lists.Size, pattern) : null;
                }

                break;
            case QueryNear near:
                using (var pieces = new PieceSearch(lists, near.Pieces, fields))
                {
                    for (var i = 0; i < fields.Length; i++)
                        found[i] = pieces.IsIn(i) ? Near(pieces, i, lists.Size, near) : null;
                }

                break;
            default:
                throw new InvalidOperationException($"Unknown leaf {leaf.GetType().Name}.");
        }

        return found;
    }

    /// <summary>A run of two characters and more, breaks and marks, as it stands in one field.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="run">The run.</param>
    /// <param name="field">The field.</param>
    /// <param name="within">The documents that are looked at; all where <see langword="null"/>.</param>
    public static Occurrences? Run(IPairLists lists, string run, int field, ulong[]? within)
    {
        if (Parts(lists, run, field) is not { Count: > 0 } parts)
            return null;
        var cover = Cover(parts);
        var found = All(cover, cover.Count, within);
        foreach (var (at, character, _) in RunPart.Of(run).Where(p => p.Second == RunPart.Any))
        {
            using var before = found;
            var left = new ulong[Bits.Words(lists.Size)];
            before.AddTo(left);
            if (lists.Character(character, left)[field] is not { } any)
                return null;
            using var bits = any.ToBits(lists.Size);
            found = (Occurrences)before.Beside(bits, -at, at);
        }

        return found;
    }

    /// <summary>The documents in which a run stands that has no single character behind a break, and how often, in one field.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="run">The run's pairs.</param>
    /// <param name="field">The field.</param>
    /// <param name="into">Where to.</param>
    public static void CountRun(IPairLists lists, IReadOnlyList<RunPart> run, int field, Postings into)
    {
        if (Parts(lists, run, field) is not { Count: > 0 } parts)
            return;
        var cover = Cover(parts);
        var counter = new PlaceCounter(into);
        switch (cover.Count)
        {
            case 1:
                using (var found = All(cover, 1, null))
                    found.ToPostings(into, lists.Size);
                break;
            case 2:
                Occurrences.Find(cover[0].Postings, cover[0].Offset, cover[1].Postings, cover[1].Offset, null, ref counter);
                break;
            default:
                using (var found = All(cover, cover.Count - 1, null))
                    found.And(cover[^1].Postings, cover[^1].Offset, ref counter);
                break;
        }
    }

    /// <summary>Where the first of some pairs stand, each in its place.</summary>
    private static Occurrences All(List<(int Offset, Postings Postings)> cover, int count, ulong[]? within)
    {
        if (count == 1)
            return Occurrences.Of(cover[0].Postings, cover[0].Offset, within);
        // The two rarest together: most documents have but one of them, and of those no place is read.
        var found = new Occurrences();
        var keeper = new Occurrences.Keeper(found);
        Occurrences.Find(cover[0].Postings, cover[0].Offset, cover[1].Postings, cover[1].Offset, within, ref keeper);
        for (var i = 2; i < count && found.Count > 0; i++)
        {
            using var before = found;
            found = new Occurrences();
            keeper = new Occurrences.Keeper(found);
            before.And(cover[i].Postings, cover[i].Offset, ref keeper);
        }

        return found;
    }

    /// <summary>The lists of a run's pairs; <see langword="null"/> where one stands nowhere.</summary>
    public static List<(int Offset, Postings Postings)>? Parts(IPairLists lists, string run, int field) => Parts(lists, RunPart.Of(run), field);

    private static List<(int Offset, Postings Postings)>? Parts(IPairLists lists, IReadOnlyList<RunPart> run, int field)
    {
        var parts = new List<(int Offset, Postings Postings)>(run.Count);
        for (var i = 0; i < run.Count; i++)
        {
            var part = run[i];
            if (part.Second == RunPart.Any)
                continue;
            if (lists.Pair(part.First, part.Second, field) is not { } postings)
                return null;
            parts.Add((part.Offset, postings));
        }

        return parts;
    }

    /// <summary>Of overlapping pairs, those that are needed to hold every character, the rarest first.</summary>
    private static List<(int Offset, Postings Postings)> Cover(List<(int Offset, Postings Postings)> parts)
    {
        var needed = new List<(int Offset, Postings Postings)>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var isFirst = i == 0 || parts[i - 1].Offset != parts[i].Offset - 1;
            var isLast = i + 1 == parts.Count || parts[i + 1].Offset != parts[i].Offset + 1;
            var isHeld = !isFirst && !isLast && needed.Count > 0 && needed[^1].Offset == parts[i].Offset - 1
                && parts[i].Postings.Count >= parts[i + 1].Postings.Count;
            if (!isHeld)
                needed.Add(parts[i]);
        }

        needed.Sort((a, b) => a.Postings.Count.CompareTo(b.Postings.Count));
        return needed;
    }

    /// <summary>Two characters with a gap between: of the last, which may stand at millions of places, only those are kept that fit.</summary>
    private static IReadOnlyList<ScatteredPlaces?> TwoCharacters(IPairLists lists, int first, int last, QueryGap gap)
    {
        var places = lists.Character(first, null);
        // Where the last is no commoner, it is in most documents that have the first.
        var left = lists.Extent(first) < lists.Extent(last) / 2 ? new ulong[Bits.Words(lists.Size)] : null;
        var others = new PlaceBits?[places.Count];
        for (var i = 0; i < others.Length; i++)
        {
            if (places[i] is not { IsEmpty: false } found)
                continue;
            if (left is not null)
                found.AddTo(left);
            others[i] = found.ToBits(lists.Size);
        }

        // Places are those where the last begins. What was read of a character is not read again.
        var (before, behind) = (gap.Most + 1, -gap.Least - 1);
        var fitting = first == last ? [.. places.Select((p, i) => others[i] is { } bits ? (ScatteredPlaces)p!.Beside(bits, before, behind) : null)]
            : lists.Character(last, left, new NearPlaces(others, before, behind));
        foreach (var bits in others)
            bits?.Dispose();
        return fitting;
    }

    /// <summary>Pieces one after another with gaps between.</summary>
    private static Places? Pattern(PieceSearch pieces, int field, int size, QueryPattern pattern)
    {
        Places? all = null;
        for (var i = 1; i < pattern.Pieces.Count; i++)
        {
            // Places are those where the last piece begins.
            var length = QueryPattern.LengthOf(pattern.Pieces[i - 1]);
            var (least, most) = (length + pattern.Gaps[i - 1].Least, length + pattern.Gaps[i - 1].Most);
            all = Then(all, pieces.Of(field, pattern.Pieces[i - 1]), pieces.Of(field, pattern.Pieces[i]), least, most, size);
        }

        return all;
    }

    /// <summary>Pieces within so many characters, in any order.</summary>
    private static Places? Near(PieceSearch pieces, int field, int size, QueryNear near)
    {
        Places? all = null;
        for (var i = 1; i < near.Pieces.Count; i++)
        {
            // Places are those where a piece begins: between lies the one before where that comes first, and the piece itself where it does.
            var behind = near.Distance + QueryPattern.LengthOf(near.Pieces[i - 1]);
            var ahead = near.Distance + QueryPattern.LengthOf(near.Pieces[i]);
            all = Then(all, pieces.Of(field, near.Pieces[0]), pieces.Of(field, near.Pieces[i]), -ahead, behind, size);
        }

        return all;
    }

    /// <summary>The places of a piece that begin from <paramref name="least"/> to <paramref name="most"/> places behind what was found so far.</summary>
    /// <param name="before">What was found so far, which is disposed of; <see langword="null"/> at the beginning.</param>
    /// <param name="first">What it begins with.</param>
    /// <param name="next">The piece.</param>
    /// <param name="least">How far behind at least.</param>
    /// <param name="most">How far behind at most.</param>
    /// <param name="size">How many documents there may be.</param>
    private static Places Then(Places? before, Places first, Places next, int least, int most, int size)
    {
        using var disposed = before;
        var known = before ?? first;
        if (known is Occurrences ordered && next is Occurrences others)
            return ordered.Then(others, least, most);
        using var bits = known.ToBits(size);
        return next.Beside(bits, most, -least);
    }
}
