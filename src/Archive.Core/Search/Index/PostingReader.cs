using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>What is done with a term's postings in a segment, or with one page of them.</summary>
/// <param name="term">The term.</param>
/// <param name="count">Number of documents.</param>
/// <param name="documents">The stream of documents.</param>
/// <param name="positions">The stream of positions.</param>
internal delegate void PostingHandler(long term, int count, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions);

/// <summary>Reads postings of segments from their pages.</summary>
/// <param name="pages">Selects keys and bytes of the pages from one key to another, in order.</param>
/// <param name="openPages">Opens the bytes of the pages.</param>
internal sealed class PostingReader(SqliteStatement pages, Func<SqliteBlob> openPages)
{
    /// <summary>How many bytes of lists were read so far.</summary>
    public long BytesRead { get; private set; }

    // So many pages are quicker read than opened.
    private const int FewPages = 2;

    /// <summary>What is said where the index lacks what it should have.</summary>
    public const string Damaged = "The search index is damaged: a page of it is missing. Rebuild it with: archive reindex";

    /// <summary>Hands out the number of documents of every entry of the terms from <paramref name="low"/> to <paramref name="high"/>: of
    /// long lists the heads alone are read.</summary>
    public void Count(Segment segment, long low, long high, Action<long, int> handle)
    {
        var (first, last) = (segment.PageOf(low), segment.LastPageOf(high));
        if (last - first < FewPages)
        {
            Read(segment, low, high, (term, count, _, _) => handle(term, count));
            return;
        }

        using var blob = openPages();
        Span<byte> page = stackalloc byte[SegmentWriter.ShortPage];
        for (var p = first; p <= last; p++)
        {
            if (!blob.MoveTo(segment.PageKey(p)))
                throw new SearchIndexException(Damaged);
            // A longer page is part of one list, whose head comes first.
            var isLong = blob.Length > page.Length;
            var bytes = isLong ? page[..SegmentWriter.Head] : page[..blob.Length];
            blob.Read(bytes);
            if (!isLong)
            {
                ReadPage(bytes, segment.FirstTerm(p), low, high, (term, count, _, _) => handle(term, count));
                continue;
            }

            var at = 0;
            var term = segment.FirstTerm(p) + Varint.ReadLong(bytes, ref at);
            if (term >= low && term <= high)
                handle(term, Varint.Read(bytes, ref at));
        }
    }

    /// <summary>Hands out every entry of the terms from <paramref name="low"/> to <paramref name="high"/>, in order.</summary>
    public void Read(Segment segment, long low, long high, PostingHandler handle)
    {
        var (first, last) = (segment.PageOf(low), segment.LastPageOf(high));
        if (first > last)
            return;
        // A character's pairs are on hundreds of pages, one behind another: they are looked up once.
        pages.Bind(1, segment.PageKey(first)).Bind(2, segment.PageKey(last));
        try
        {
            for (var p = first; p <= last; p++)
            {
                if (!pages.Step() || pages.Int64(0) != segment.PageKey(p))
                    throw new SearchIndexException(Damaged);
                BytesRead += ReadPage(pages.Blob(1), segment.FirstTerm(p), low, high, handle);
            }
        }
        finally
        {
            pages.Reset();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadPage(ReadOnlySpan<byte> bytes, long term, long low, long high, PostingHandler handle)
    {
        var (at, read) = (0, 0);
        while (at < bytes.Length)
        {
            term += Varint.ReadLong(bytes, ref at);
            if (term > high)
                break;
            var count = Varint.Read(bytes, ref at);
            var documents = Varint.Read(bytes, ref at);
            var positions = Varint.Read(bytes, ref at);
            if (term >= low)
            {
                handle(term, count, bytes.Slice(at, documents), bytes.Slice(at + documents, positions));
                read += documents + positions;
            }

            at += documents + positions;
        }

        return read;
    }
}
