namespace Archive.Core.Search.Index;

/// <summary>A part of the index that is never changed once written: the postings of a range of documents.</summary>
/// <param name="id">Its number, never used again.</param>
/// <param name="firstDocument">Its first document.</param>
/// <param name="lastDocument">Its last document.</param>
/// <param name="directory">The first term of each page.</param>
internal sealed class Segment(long id, int firstDocument, int lastDocument, long[] directory)
{
    /// <summary>Its number.</summary>
    public long Id => id;

    /// <summary>Its first document; documents are counted from it.</summary>
    public int First => firstDocument;

    /// <summary>How many documents its range has.</summary>
    public int Size => lastDocument - firstDocument + 1;

    /// <summary>How many pages it has.</summary>
    public int Pages => directory.Length;

    /// <summary>Its notices and advertisements, once they were read: few segments have any, and every search asks.</summary>
    public ulong[]? Notices { get; set; }

    /// <summary>The key of a page.</summary>
    public long PageKey(int page) => (id << SegmentWriter.PageBits) | (long)page;

    /// <summary>The first term of a page.</summary>
    public long FirstTerm(int page) => directory[page];

    /// <summary>The first page that may hold terms from this one on.</summary>
    public int PageOf(long term)
    {
        var i = Array.BinarySearch(directory, term);
        if (i < 0)
            return Math.Max(0, ~i - 1);
        // A long list has several pages that begin with its term.
        while (i > 0 && directory[i - 1] == term)
            i--;
        return i;
    }

    /// <summary>The last page that may hold terms up to this one; less than <see cref="PageOf"/> where there is none.</summary>
    public int LastPageOf(long term)
    {
        var i = Array.BinarySearch(directory, term);
        if (i < 0)
            return ~i - 1;
        while (i + 1 < directory.Length && directory[i + 1] == term)
            i++;
        return i;
    }

    /// <summary>Reads a directory as <see cref="SegmentWriter.Finish"/> wrote it.</summary>
    public static long[] ReadDirectory(ReadOnlySpan<byte> bytes)
    {
        var terms = new List<long>(bytes.Length / 4);
        var at = 0;
        long last = 0;
        while (at < bytes.Length)
            terms.Add(last += Varint.ReadLong(bytes, ref at));
        return [.. terms];
    }
}

/// <summary>A segment as one state of the index sees it: with the documents that were taken out since it was written.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Removed">A bit for each document that is out; <see langword="null"/> where none is.</param>
internal sealed record SegmentState(Segment Segment, ulong[]? Removed);
