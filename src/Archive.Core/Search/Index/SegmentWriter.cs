namespace Archive.Core.Search.Index;

/// <summary>Writes a segment: lists of postings in the order of their terms, packed into pages that are rows of the database.</summary>
/// <remarks>
/// A page holds entries one after another: the term as the difference from the one before, the number of documents, the
/// lengths of the two streams, the documents (each the difference from the one before, doubled, plus one where the term
/// stands there more than once, then how often beyond twice), the positions (for each document the first, then
/// differences). Short lists share a page that fits into one of the database's; a long one has pages of its own.
/// </remarks>
internal sealed class SegmentWriter
{
    /// <summary>Bits of a page's key below the segment's number.</summary>
    public const int PageBits = 24;

    /// <summary>What fits into one page of the database, with its row's head.</summary>
    public const int ShortPage = 4040;

    /// <summary>Most bytes of an entry in front of its streams.</summary>
    public const int Head = 4 * Varint.Longest;

    private const int LongPage = 32 * 1024;

    private readonly SqliteStatement _insert;
    private readonly long _segment;
    private readonly int _firstDocument;
    private readonly byte[] _page = new byte[ShortPage + Head];
    private readonly List<long> _directory = [];
    private byte[] _documents = new byte[LongPage + 64];
    private byte[] _positions = new byte[LongPage * 2];
    private int _pageLength;
    private long _pageFirst;
    private long _pageLast;
    private int _documentsLength;
    private int _positionsLength;
    private int _count;
    private int _last;
    private long _term;
    private bool _isLong;

    /// <param name="insert">Inserts a page: key, bytes.</param>
    /// <param name="segment">Number of the segment.</param>
    /// <param name="firstDocument">Its first document, from which the others are counted.</param>
    public SegmentWriter(SqliteStatement insert, long segment, int firstDocument) =>
        (_insert, _segment, _firstDocument) = (insert, segment, firstDocument);

    /// <summary>Bytes of all pages so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Begins a term's list, greater than the one before.</summary>
    public void Begin(long term) => (_term, _isLong, _last) = (term, false, _firstDocument);

    /// <summary>Adds a document, greater than the one before, with its positions already written.</summary>
    public void Add(int document, int frequency, ReadOnlySpan<byte> positions)
    {
        if (_documentsLength + _positionsLength + positions.Length > LongPage && _count > 0)
            WriteLong();
        if (_positionsLength + positions.Length > _positions.Length)
            Array.Resize(ref _positions, _positionsLength + positions.Length);
        _documentsLength = Varint.Write(_documents, _documentsLength, ((long)(document - _last) << 1) | (frequency > 1 ? 1L : 0));
        if (frequency > 1)
            _documentsLength = Varint.Write(_documents, _documentsLength, frequency - 2);
        positions.CopyTo(_positions.AsSpan(_positionsLength));
        _positionsLength += positions.Length;
        _last = document;
        _count++;
    }

    /// <summary>Ends a term's list. One without documents is not written.</summary>
    public void EndTerm()
    {
        if (_count == 0)
            return;
        if (_isLong || _documentsLength + _positionsLength + Head > ShortPage)
        {
            WriteLong();
            return;
        }

        if (_pageLength + _documentsLength + _positionsLength + Head > ShortPage)
            WritePage();
        if (_pageLength == 0)
            _pageFirst = _pageLast = _term;
        _pageLength = WriteEntry(_page, _pageLength, _term - _pageLast);
        _pageLast = _term;
    }

    /// <summary>Ends the segment; gives its directory: the first term of each page.</summary>
    public byte[] Finish()
    {
        WritePage();
        var directory = new byte[_directory.Count * Varint.Longest];
        var length = 0;
        long last = 0;
        foreach (var term in _directory)
        {
            length = Varint.Write(directory, length, term - last);
            last = term;
        }

        return directory[..length];
    }

    private void WriteLong()
    {
        WritePage();
        var page = new byte[_documentsLength + _positionsLength + Head];
        WriteRow(page.AsSpan(0, WriteEntry(page, 0, 0)), _term);
        // The next page of the list counts from the segment's first document again.
        (_isLong, _last) = (true, _firstDocument);
    }

    private int WriteEntry(Span<byte> page, int at, long difference)
    {
        at = Varint.Write(page, at, difference);
        at = Varint.Write(page, at, _count);
        at = Varint.Write(page, at, _documentsLength);
        at = Varint.Write(page, at, _positionsLength);
        _documents.AsSpan(0, _documentsLength).CopyTo(page[at..]);
        at += _documentsLength;
        _positions.AsSpan(0, _positionsLength).CopyTo(page[at..]);
        at += _positionsLength;
        (_count, _documentsLength, _positionsLength) = (0, 0, 0);
        return at;
    }

    private void WritePage()
    {
        if (_pageLength == 0)
            return;
        WriteRow(_page.AsSpan(0, _pageLength), _pageFirst);
        _pageLength = 0;
    }

    private void WriteRow(ReadOnlySpan<byte> bytes, long firstTerm)
    {
        if (_directory.Count >= 1 << PageBits)
            throw new SearchIndexException("The search index has grown beyond what a segment can hold. This is a defect: please report it.");
        _insert.Bind(1, (_segment << PageBits) | (long)_directory.Count).BindBlob(2, bytes).Execute();
        _directory.Add(firstTerm);
        Bytes += bytes.Length;
    }
}
