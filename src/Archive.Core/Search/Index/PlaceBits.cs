using System.Buffers;
using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>Places in the documents of a segment, a bit each: whether something stands near a place is then seen at once, in whatever
/// order places come.</summary>
internal sealed class PlaceBits : IDisposable
{
    private readonly int[] _begins;
    private readonly int _size;
    private ulong[] _bits = [];

    private PlaceBits(int size)
    {
        _size = size;
        _begins = ArrayPool<int>.Shared.Rent(size + 1);
        Array.Clear(_begins, 0, size + 1);
    }

    /// <summary>Bits for places that come in no order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PlaceBits Of(int size, ReadOnlySpan<int> documents, ReadOnlySpan<int> places)
    {
        var bits = new PlaceBits(size);
        var lengths = bits._begins;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            lengths[document] = Math.Max(lengths[document], (places[i] >> 6) + 1);
        }

        bits.Reserve();
        var (begins, set) = (bits._begins, bits._bits);
        for (var i = 0; i < documents.Length; i++)
            set[begins[documents[i]] + (places[i] >> 6)] |= 1UL << (places[i] & 63);
        return bits;
    }

    /// <summary>Bits for places by documents, each with where its places end.</summary>
    public static PlaceBits Of(int size, ReadOnlySpan<int> documents, ReadOnlySpan<int> ends, ReadOnlySpan<int> places)
    {
        var bits = new PlaceBits(size);
        for (var i = 0; i < documents.Length; i++)
            bits._begins[documents[i]] = (places[ends[i] - 1] >> 6) + 1;
        bits.Reserve();
        var at = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var begin = bits._begins[documents[i]];
            for (; at < ends[i]; at++)
                bits._bits[begin + (places[at] >> 6)] |= 1UL << (places[at] & 63);
        }

        return bits;
    }

    /// <summary>Says of places whether there is one of these from so many before to so many behind: keeps those of which it holds, in their order.</summary>
    /// <param name="documents">The document of each place; overwritten.</param>
    /// <param name="places">The places; overwritten.</param>
    /// <param name="before">How far before at most; less than nothing for behind.</param>
    /// <param name="behind">How far behind at most; less than nothing for before.</param>
    /// <returns>How many are kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Keep(Span<int> documents, Span<int> places, int before, int behind)
    {
        var (begins, bits, n) = (_begins, _bits, 0);
        var isNarrow = before + behind < 64;
        var window = isNarrow ? ulong.MaxValue >> (63 - before - behind) : 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var (document, place) = (documents[i], places[i]);
            var low = place - before;
            bool isThere;
            if (isNarrow && low >= 0)
            {
                // Whether a place has company is as good as random: it is counted without a branch. The last word is the one to spare.
                var word = begins[document] + (low >> 6);
                var seen = word + 1 < begins[document + 1] ? (bits[word] >> (low & 63)) | (bits[word + 1] << 1 << (63 - (low & 63))) : 0;
                isThere = (seen & window) != 0;
            }
            else
            {
                isThere = Any(document, low, place + behind);
            }

            (documents[n], places[n]) = (document, place);
            n += isThere ? 1 : 0;
        }

        return n;
    }

    /// <summary>Whether there is one of a document's places from one to another.</summary>
    public bool Any(int document, int low, int high)
    {
        var (begin, end) = (_begins[document], _begins[document + 1]);
        low = Math.Max(low, 0);
        high = Math.Min(high, ((end - begin) << 6) - 1);
        if (low > high)
            return false;
        var (first, last) = (begin + (low >> 6), begin + (high >> 6));
        var word = _bits[first] & (ulong.MaxValue << (low & 63));
        for (; first < last; word = _bits[++first])
        {
            if (word != 0)
                return true;
        }

        return (word & (ulong.MaxValue >> (63 - (high & 63)))) != 0;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_begins);
        if (_bits.Length > 0)
            ArrayPool<ulong>.Shared.Return(_bits);
        _bits = [];
    }

    /// <summary>Turns the lengths of the documents into where each begins, and makes room for them.</summary>
    private void Reserve()
    {
        var begin = 0;
        for (var i = 0; i <= _size; i++)
        {
            // A word to spare, so that two can be looked at together.
            var length = i < _size && _begins[i] > 0 ? _begins[i] + 1 : 0;
            _begins[i] = begin;
            begin += length;
        }

        _bits = ArrayPool<ulong>.Shared.Rent(begin + 1);
        Array.Clear(_bits, 0, begin + 1);
    }
}
