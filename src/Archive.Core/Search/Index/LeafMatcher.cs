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
            LeafPlaces.CountRun(segment, term.Marked, (int)field, found);
            if (found.Count > 0)
                hits[(int)field] = found;
        }

        return hits;
    }

    /// <summary>Whether some document has the rarest pairs of a run in one field.</summary>
    private static bool MayStand(SegmentSearch segment, IReadOnlyList<RunPart> parts, ReadOnlySpan<IndexField> fields)
    {
        var left = new ulong[fields.Length][];
        foreach (var (_, first, second) in parts.OrderBy(p => segment.Extent(p.First, p.Second)).Take(ReadFirst))
        {
            var any = false;
            var pair = segment.Pair(first, second);
            for (var i = 0; i < fields.Length; i++)
            {
                var set = new ulong[segment.Words];
                pair.AddTo(set, [fields[i]]);
                if (left[i] is { } before)
                    Bits.And(set, before);
                left[i] = set;
                any |= set.AsSpan().ContainsAnyExcept(0UL);
            }

            if (!any)
                return false;
        }

        return true;
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
