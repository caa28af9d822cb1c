using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Finds where the leaves of a query stand in a segment.</summary>
internal static class LeafMatcher
{
    // Of a run of so many pairs, first the rarest few are looked at: mostly no document has all of them, and the others need not be read.
    private const int LongRun = 4;
    private const int ReadFirst = 3;

    /// <summary>Where a leaf stands, by field.</summary>
    public static LeafHits Find(SegmentSearch segment, QueryLeaf leaf) => leaf switch
    {
        QueryTerm term => FindTerm(segment, term),
        _ => FindOccurrences(segment, leaf),
    };

    private static LeafHits FindTerm(SegmentSearch segment, QueryTerm term)
    {
        var runes = term.Marked.EnumerateRunes().ToArray();
        if (runes.Length == 1)
            return Single(segment, runes[0].Value);
        if (runes.Length == 2 && runes[0].Value != TextFolding.Break && !TextFolding.IsMark((char)runes[0].Value))
            return segment.Pair(runes[0].Value, runes[1].Value);
        var parts = RunPart.Of(term.Marked);
        if (parts.Any(p => p.Second == RunPart.Any))
            return FindOccurrences(segment, term);
        var hits = new LeafHits();
        if (parts.Count > LongRun && !MayStand(segment, parts, SearchFields.Of(term.Field)))
            return hits;
        foreach (var field in SearchFields.Of(term.Field))
        {
            var found = segment.New();
            LeafPlaces.CountRun(segment, parts, (int)field, found);
            if (found.Count > 0)
                hits[(int)field] = found;
        }

        return hits;
    }

    /// <summary>Whether some document has the rarest pairs of a run in one field.</summary>
    private static bool MayStand(SegmentSearch segment, IReadOnlyList<RunPart> parts, ReadOnlySpan<IndexField> fields)
    {
        LeafHits? first = null, second = null;
        foreach (var (_, character, next) in parts.OrderBy(p => segment.Extent(p.First, p.Second)).Take(ReadFirst))
        {
            var pair = segment.Pair(character, next);
            if (!AnyTogether(pair, first, second, fields))
                return false;
            (first, second) = (pair, first);
        }

        return true;
    }

    /// <summary>Whether some document has all of up to three pairs in one field.</summary>
    private static bool AnyTogether(LeafHits pair, LeafHits? before, LeafHits? first, ReadOnlySpan<IndexField> fields)
    {
        foreach (var field in fields)
        {
            if (pair[(int)field] is not { } all || (before is not null && before[(int)field] is null) || (first is not null && first[(int)field] is null))
                continue;
            if (before is null || AnyTogether(all.Documents, before[(int)field]!.Documents, first is null ? default : first[(int)field]!.Documents, first is not null))
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AnyTogether(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<int> c, bool hasThird)
    {
        var (i, j, k) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j])
            {
                i++;
            }
            else if (b[j] < a[i])
            {
                j++;
            }
            else
            {
                while (hasThird && k < c.Length && c[k] < a[i])
                    k++;
                if (!hasThird || (k < c.Length && c[k] == a[i]))
                    return true;
                i++;
            }
        }

        return false;
    }

    private static LeafHits FindOccurrences(SegmentSearch segment, QueryLeaf leaf)
    {
        var hits = new LeafHits();
        var fields = SearchFields.Of(leaf.Field);
        var found = LeafPlaces.Find(segment, leaf, fields);
        for (var i = 0; i < fields.Length; i++)
        {
            using var places = found[i];
            if (places is { IsEmpty: false })
                hits[(int)fields[i]] = places.ToPostings(segment.New(), segment.Segment.Size);
        }

        return hits;
    }

    /// <summary>A single character is the beginning of any pair; in how many of them it stands is not asked.</summary>
    private static LeafHits Single(SegmentSearch segment, int character)
    {
        var counts = new byte[]?[Terms.Fields];
        segment.ReadBeginningWith(character, (term, _, documents, _) =>
            Count(documents, counts[Terms.FieldOf(term)] ??= Rent(segment.Segment.Size)));
        var hits = new LeafHits();
        for (var field = 0; field < counts.Length; field++)
        {
            if (counts[field] is not { } frequencies)
                continue;
            (hits[field] = segment.New()).Append(frequencies.AsSpan(0, segment.Segment.Size));
            ArrayPool<byte>.Shared.Return(frequencies);
        }

        return hits;
    }

    private static byte[] Rent(int size)
    {
        var array = ArrayPool<byte>.Shared.Rent(size);
        Array.Clear(array, 0, size);
        return array;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<byte> documents, byte[] frequencies)
    {
        var (at, document) = (0, 0);
        while (at < documents.Length)
        {
            document += PostingStream.Next(documents, ref at, out var frequency);
            // More than so often says nothing more.
            frequencies[document] = (byte)Math.Min(frequencies[document] + frequency, byte.MaxValue);
        }
    }
}
