namespace Archive.Core.Search.Index;

/// <summary>Where pairs of characters stand in a part of an index. Whoever is asked keeps what he gives, and disposes of it.</summary>
internal interface IPairLists
{
    /// <summary>The documents with two neighbouring characters in a field, and where; <see langword="null"/> where there are none.</summary>
    Postings? Pair(int first, int second, int field);

    /// <summary>The documents with a character in a field, and where; <see langword="null"/> where there are none.</summary>
    Occurrences? Character(int character, int field);
}

/// <summary>Finds where the leaves of a query stand in a field, from the places of their pairs of characters.</summary>
internal static class LeafPlaces
{
    /// <summary>Where a leaf begins, a single character's term excepted; <see langword="null"/> where it stands nowhere.</summary>
    /// <remarks>A pattern and words near each other are given by where their last piece begins.</remarks>
    public static Occurrences? Find(IPairLists lists, QueryLeaf leaf, int field) => leaf switch
    {
        QueryTerm term => Run(lists, term.Marked, field),
        QueryPattern pattern => Pattern(lists, pattern, field),
        QueryNear near => Near(lists, near, field),
        _ => throw new InvalidOperationException($"Unknown leaf {leaf.GetType().Name}."),
    };

    /// <summary>A run of characters, breaks and marks, as it stands in one field.</summary>
    private static Occurrences? Run(IPairLists lists, string run, int field)
    {
        var parts = new List<(int Offset, Postings Postings)>();
        var singles = new List<RunPart>();
        foreach (var part in RunPart.Of(run))
        {
            if (part.Second == RunPart.Any)
                singles.Add(part);
            else if (lists.Pair(part.First, part.Second, field) is { } postings)
                parts.Add((part.Offset, postings));
            else
                return null;
        }

        // The two rarest together: most documents have but one of them, and of those no place is read.
        var cover = Cover(parts);
        if (cover.Count == 0)
            return null;
        var found = cover.Count == 1 ? Occurrences.Of(cover[0].Postings, cover[0].Offset)
            : Occurrences.Of(cover[0].Postings, cover[0].Offset, cover[1].Postings, cover[1].Offset);
        for (var i = 2; i < cover.Count && found.Count > 0; i++)
        {
            using var before = found;
            found = before.And(cover[i].Postings, cover[i].Offset);
        }

        foreach (var (at, character, _) in singles)
        {
            using var before = found;
            if (lists.Character(character, field) is not { } any)
                return null;
            // By where the run begins again, so that more can follow.
            using var then = before.Then(any, at, at);
            found = Occurrences.Before(then, at);
        }

        return found;
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

    /// <summary>Pieces one after another with gaps between.</summary>
    private static Occurrences? Pattern(IPairLists lists, QueryPattern pattern, int field)
    {
        // The longest piece is looked for first; where it is not, single characters need not be read.
        using var found = new Pieces(lists, field);
        foreach (var piece in pattern.Pieces.OrderByDescending(p => p.Length))
        {
            if (found.Find(piece) is not { Count: > 0 })
                return null;
        }

        Occurrences? all = null;
        for (var i = 1; i < pattern.Pieces.Count; i++)
        {
            // Occurrences are by where the last piece begins.
            var length = QueryPattern.LengthOf(pattern.Pieces[i - 1]);
            using var before = all;
            all = (before ?? found.Find(pattern.Pieces[0])!).Then(found.Find(pattern.Pieces[i])!, length + pattern.Gaps[i - 1].Least, length + pattern.Gaps[i - 1].Most);
        }

        return all;
    }

    /// <summary>Pieces within so many characters, in any order.</summary>
    private static Occurrences? Near(IPairLists lists, QueryNear near, int field)
    {
        using var found = new Pieces(lists, field);
        foreach (var term in near.Terms.OrderByDescending(t => t.Folded.Length))
        {
            if (found.Find(term.Folded) is not { Count: > 0 })
                return null;
        }

        Occurrences? all = null;
        foreach (var term in near.Terms.Skip(1))
        {
            var reach = near.Distance + QueryPattern.LengthOf(term.Folded);
            using var before = all;
            all = (before ?? found.Find(near.Terms[0].Folded)!).Then(found.Find(term.Folded)!, -reach, reach);
        }

        return all;
    }

    /// <summary>Where pieces stand, each looked for once; what was looked for is given back at the end.</summary>
    private sealed class Pieces(IPairLists lists, int field) : IDisposable
    {
        private readonly Dictionary<string, Occurrences?> _runs = [];

        public Occurrences? Find(string piece)
        {
            // A character's places belong to the lists.
            if (QueryPattern.LengthOf(piece) == 1)
                return lists.Character(piece.EnumerateRunes().First().Value, field);
            if (!_runs.TryGetValue(piece, out var found))
                _runs[piece] = found = Run(lists, piece, field);
            return found;
        }

        public void Dispose()
        {
            foreach (var found in _runs.Values)
                found?.Dispose();
        }
    }
}
