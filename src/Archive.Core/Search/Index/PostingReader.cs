using System.Runtime.CompilerServices;

namespace Archive.Core.Search.Index;

/// <summary>What is done with a term's postings in a segment, or with one page of them.</summary>
/// <param name="term">The term.</param>
/// <param name="count">Number of documents.</param>
/// <param name="documents">The stream of documents.</param>
/// <param name="positions">The stream of positions.</param>
internal delegate void PostingHandler(long term, int count, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions);

/// <summary>Reads postings of segments from their pages.</summary>
/// <param name="page">Selects the bytes of a page by its key.</param>
internal sealed class PostingReader(SqliteStatement page)
{
    /// <summary>Hands out every entry of the terms from <paramref name="low"/> to <paramref name="high"/>, in order.</summary>
    public void Read(Segment segment, long low, long high, PostingHandler handle)
    {
        for (var p = segment.PageOf(low); p < segment.Pages && segment.FirstTerm(p) <= high; p++)
        {
            if (!page.Bind(1, segment.PageKey(p)).Step())
                throw new SearchIndexException("The search index is damaged: a page of it is missing. Rebuild it with: archive reindex");
            var isOver = ReadPage(page.Blob(0), segment.FirstTerm(p), low, high, handle);
            page.Reset();
            if (isOver)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool ReadPage(ReadOnlySpan<byte> bytes, long term, long low, long high, PostingHandler handle)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            term += Varint.ReadLong(bytes, ref at);
            if (term > high)
                return true;
            var count = Varint.Read(bytes, ref at);
            var documents = Varint.Read(bytes, ref at);
            var positions = Varint.Read(bytes, ref at);
            if (term >= low)
                handle(term, count, bytes.Slice(at, documents), bytes.Slice(at + documents, positions));
            at += documents + positions;
        }

        return false;
    }
}
