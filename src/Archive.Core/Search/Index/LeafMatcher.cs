using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Archive.Core.Search.Index;

/// <summary>Finds where the leaves of a query stand in a segment.</summary>
internal static class LeafMatcher
{
    /// <summary>Where a leaf stands, by field.</summary>
    public static LeafHits Find(SegmentSearch segment, QueryLeaf leaf) => leaf switch
    {
        QueryTerm term => FindTerm(segment, term),
        QueryPattern pattern => FindOccurrences(segment, pattern.Field, field => Pattern(segment, pattern, field)),
        QueryNear near => FindOccurrences(segment, near.Field, field => Near(segment, near, field)),
        _ => throw new InvalidOperationException($"Unknown leaf {leaf.GetType().Name}."),
    };

    private static LeafHits FindTerm(SegmentSearch segment, QueryTerm term)
    {
        var runes = term.Marked.EnumerateRunes().ToArray();
        if (runes.Length == 1)
            return Single(segment, runes[0].Value);
        if (runes.Length == 2 && runes[0].Value != TextFolding.Break && !TextFolding.IsMark((char)runes[0].Value))
            return segment.Pair(runes[0].Value, runes[1].Value);
        return FindOccurrences(segment, term.Field, field => Run(segment, runes, field));
    }

    private static LeafHits FindOccurrences(SegmentSearch segment, QueryField fields, Func<int, Occurrences?> find)
    {
        var hits = new LeafHits();
        foreach (var field in SearchFields.Of(fields))
        {
            if (find((int)field) is { Count: > 0 } found)
                hits[(int)field] = found.ToPostings(segment.New());
        }

        return hits;
    }

    /// <summary>A single character is the beginning of any pair; in how many of them it stands is not asked.</summary>
    private static LeafHits Single(SegmentSearch segment, int character)
    {
        var counts = new int[]?[Terms.Fields];
        segment.ReadBeginningWith(character, (term, _, documents, _) =>
            Count(documents, counts[Terms.FieldOf(term)] ??= Rent(segment.Segment.Size)));
        var hits = new LeafHits();
        for (var field = 0; field < counts.Length; field++)
        {
            if (counts[field] is not { } frequencies)
                continue;
            Gather(frequencies.AsSpan(0, segment.Segment.Size), hits[field] = segment.New());
            ArrayPool<int>.Shared.Return(frequencies);
        }

        return hits;
    }

    private static int[] Rent(int size)
    {
        var array = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(array, 0, size);
        return array;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<byte> documents, int[] frequencies)
    {
        var (at, document) = (0, 0);
        while (at < documents.Length)
        {
            var difference = Varint.Read(documents, ref at);
            document += difference >> 1;
            frequencies[document] += (difference & 1) == 0 ? 1 : Varint.Read(documents, ref at) + 2;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(ReadOnlySpan<int> frequencies, Postings postings)
    {
        for (var document = 0; document < frequencies.Length; document++)
        {
            if (frequencies[document] > 0)
                postings.Append(document, frequencies[document]);
        }
    }

    /// <summary>A run of characters, breaks and marks, as it stands in one field.</summary>
    private static Occurrences? Run(SegmentSearch segment, Rune[] runes, int field)
    {
        var parts = new List<(int Offset, Postings Postings)>();
        var singles = new List<(int Offset, int Character)>();
        var offset = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            var c = runes[i].Value;
            if (c == TextFolding.Break)
            {
                offset++;
                continue;
            }

            var mark = runes[i].IsBmp && TextFolding.IsMark((char)c);
            var at = mark ? offset : offset++;
            var next = i + 1 < runes.Length ? runes[i + 1].Value : -1;
            if (!mark && next >= 0 && next != TextFolding.Break && TextFolding.IsMark((char)Math.Min(next, char.MaxValue)) && i + 2 < runes.Length)
                next = runes[i + 2].Value;
            if (next < 0)
            {
                // The last character is held by the pair before it, if it is not set off by a break.
                if (!mark && i > 0 && runes[i - 1].Value == TextFolding.Break)
                    singles.Add((at, c));
                continue;
            }

            if (segment.Pair(c, next == TextFolding.Break ? Terms.End : next)[field] is not { } postings)
                return null;
            parts.Add((at, postings));
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

        foreach (var (at, character) in singles)
        {
            using var before = found;
            if (segment.Character(character)[field] is not { } any)
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
    private static Occurrences? Pattern(SegmentSearch segment, QueryPattern pattern, int field)
    {
        // The longest piece is looked for first; where it is not, single characters need not be read.
        var found = new Occurrences?[pattern.Pieces.Count];
        foreach (var i in Enumerable.Range(0, found.Length).OrderByDescending(i => pattern.Pieces[i].Length))
        {
            found[i] = Piece(segment, pattern.Pieces[i], field);
            if (found[i] is not { Count: > 0 })
                return null;
        }

        var all = found[0]!;
        var length = QueryPattern.LengthOf(pattern.Pieces[0]);
        for (var i = 1; i < found.Length; i++)
        {
            // Occurrences are by where the last piece begins.
            all = all.Then(found[i]!, length + pattern.Gaps[i - 1].Least, length + pattern.Gaps[i - 1].Most);
            length = QueryPattern.LengthOf(pattern.Pieces[i]);
        }

        return all;
    }

    /// <summary>Pieces within so many characters, in any order.</summary>
    private static Occurrences? Near(SegmentSearch segment, QueryNear near, int field)
    {
        Occurrences? all = null;
        foreach (var term in near.Terms)
        {
            if (Piece(segment, term.Folded, field) is not { Count: > 0 } piece)
                return null;
            var reach = near.Distance + QueryPattern.LengthOf(term.Folded);
            all = all is null ? piece : all.Then(piece, -reach, reach);
        }

        return all;
    }

    private static Occurrences? Piece(SegmentSearch segment, string piece, int field)
    {
        var runes = piece.EnumerateRunes().ToArray();
        return runes.Length == 1 ? segment.Character(runes[0].Value)[field] : Run(segment, runes, field);
    }
}
