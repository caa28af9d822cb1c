using System.Numerics;
using System.Runtime.InteropServices;

namespace Archive.Core.Search.Index;

/// <summary>Goes through a segment's entries from the first to the last, to copy them into another.</summary>
internal sealed class SegmentCursor : IDisposable
{
    private readonly SqliteStatement _pages;
    private readonly long[] _directory;
    private readonly ulong[]? _removed;
    private readonly int _first;
    private byte[] _page = [];
    private int _pageLength;
    private int _pageNumber = -1;
    private int _at;

    private int _documentsLength;
    private int _positionsLength;

    /// <param name="db">The database.</param>
    /// <param name="segment">The segment.</param>
    public SegmentCursor(SQLitePCL.sqlite3 db, StoredSegment segment)
    {
        using var directory = new SqliteStatement(db, "SELECT Directory FROM SearchSegments WHERE Id = ?1").Bind(1, segment.Id);
        if (!directory.Step())
            throw new SearchIndexException(PostingReader.Damaged);
        (_directory, _removed, _first) = (Segment.ReadDirectory(directory.Blob(0)), segment.Removed, segment.First);
        _pages = new SqliteStatement(db, "SELECT Data FROM SearchPages WHERE Id BETWEEN ?1 AND ?2 ORDER BY Id")
            .Bind(1, segment.Id << SegmentWriter.PageBits).Bind(2, ((segment.Id + 1) << SegmentWriter.PageBits) - 1);
        MoveNext();
    }

    /// <summary>The term of the present entry; more than any where all were seen.</summary>
    public long Term { get; private set; }

    /// <summary>Adds the present entry's documents to a list, without those that were removed, and goes on.</summary>
    public void CopyTo(SegmentWriter target)
    {
        ReadOnlySpan<byte> documents = _page.AsSpan(_at, _documentsLength), positions = _page.AsSpan(_at + _documentsLength, _positionsLength);
        var (d, p, document) = (0, 0, _first);
        while (d < documents.Length)
        {
            var difference = Varint.Read(documents, ref d);
            document += difference >> 1;
            var frequency = (difference & 1) == 0 ? 1 : Varint.Read(documents, ref d) + 2;
            var end = Varint.Skip(positions, p, frequency);
            if (!Bits.Has(_removed, document - _first))
                target.Add(document, frequency, positions[p..end]);
            p = end;
        }

        _at += _documentsLength + _positionsLength;
        MoveNext();
    }

    public void Dispose() => _pages.Dispose();

    private void MoveNext()
    {
        if (_at == _pageLength)
        {
            if (!_pages.Step())
            {
                Term = long.MaxValue;
                return;
            }

            var bytes = _pages.Blob(0);
            if (bytes.Length > _page.Length)
                _page = new byte[Math.Max(bytes.Length, 4096)];
            bytes.CopyTo(_page);
            (_pageLength, _at, Term) = (bytes.Length, 0, _directory[++_pageNumber]);
        }

        ReadOnlySpan<byte> page = _page.AsSpan(0, _pageLength);
        Term += Varint.ReadLong(page, ref _at);
        Varint.Read(page, ref _at);
        _documentsLength = Varint.Read(page, ref _at);
        _positionsLength = Varint.Read(page, ref _at);
    }
}

/// <summary>A set of small numbers, a bit each.</summary>
internal static class Bits
{
    /// <summary>Room for so many numbers.</summary>
    public static int Words(int size) => (size + 63) >> 6;

    public static bool Has(ulong[]? bits, int i) => bits is not null && (bits[i >> 6] >> (i & 63) & 1) != 0;

    public static void Set(ulong[] bits, int i) => bits[i >> 6] |= 1UL << (i & 63);

    /// <summary>How many numbers are in.</summary>
    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Leaves what is in both.</summary>
    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        var left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var right = MemoryMarshal.Cast<ulong, Vector<ulong>>(others[..bits.Length]);
        for (var i = 0; i < left.Length; i++)
            left[i] &= right[i];
        for (var i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
            bits[i] &= others[i];
    }

    /// <summary>Adds what is in the other.</summary>
    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        var left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var right = MemoryMarshal.Cast<ulong, Vector<ulong>>(others[..bits.Length]);
        for (var i = 0; i < left.Length; i++)
            left[i] |= right[i];
        for (var i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
            bits[i] |= others[i];
    }

    /// <summary>Takes out what is in the other.</summary>
    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        var left = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var right = MemoryMarshal.Cast<ulong, Vector<ulong>>(others[..bits.Length]);
        for (var i = 0; i < left.Length; i++)
            left[i] = Vector.AndNot(left[i], right[i]);
        for (var i = left.Length * Vector<ulong>.Count; i < bits.Length; i++)
            bits[i] &= ~others[i];
    }

    /// <summary>Takes out all numbers below one.</summary>
    public static void ClearBelow(ulong[] bits, int least)
    {
        if (least <= 0)
            return;
        Array.Clear(bits, 0, least >> 6);
        if ((least & 63) != 0)
            bits[least >> 6] &= ulong.MaxValue << (least & 63);
    }

    /// <summary>Puts in all numbers below a size.</summary>
    public static void Fill(ulong[] bits, int size)
    {
        Array.Fill(bits, ulong.MaxValue, 0, size >> 6);
        if ((size & 63) != 0)
            bits[size >> 6] = (1UL << (size & 63)) - 1;
    }
}
