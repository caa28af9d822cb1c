using System.Buffers;
using System.Numerics;

namespace Archive.Core.Search.Index;

/// <summary>Finds the documents of a segment that hold enough of a query that was broken into its pairs.</summary>
internal static class LoosenedDocuments
{
    /// <summary>The documents.</summary>
    public static ulong[] Match(SegmentSearch segment, Loosening loosening)
    {
        var set = segment.Match(loosening.Must);
        var size = segment.Segment.Size;
        var held = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(held, 0, size);
        var seen = new ulong[segment.Words];
        foreach (var (pair, field) in loosening.Pairs)
        {
            Array.Clear(seen);
            segment.Pair(pair.First, pair.Second).AddTo(seen, SearchFields.Of(field));
            for (var i = 0; i < seen.Length; i++)
            {
                for (var word = seen[i] & set[i]; word != 0; word &= word - 1)
                    held[(i << 6) + BitOperations.TrailingZeroCount(word)] += pair.Weight;
            }
        }

        for (var document = 0; document < size; document++)
        {
            if (held[document] < loosening.Needed)
                set[document >> 6] &= ~(1UL << (document & 63));
        }

        ArrayPool<int>.Shared.Return(held);
        return set;
    }
}
