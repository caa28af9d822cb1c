using System.Runtime.InteropServices;
using SQLitePCL;

namespace Archive.Core.Search.Index;

/// <summary>A segment as the writer sees it.</summary>
internal sealed class StoredSegment
{
    public required long Id { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    public required long Bytes { get; init; }

    /// <summary>A bit for each document that was taken out.</summary>
    public ulong[]? Removed { get; set; }

    public bool IsChanged { get; set; }
}

/// <summary>The writing side of the segments: adds one, takes documents out, merges those that have grown many.</summary>
/// <remarks>
/// Every batch becomes a segment. Eight neighbours of one size become one of the next size, so that a posting is written
/// again a few times at most; what has reached <see cref="Largest"/> stays, so that no import has to wait long.
/// </remarks>
internal sealed class SegmentStore(sqlite3 db) : IDisposable
{
    private const int Merged = 8;
    private const int Smallest = 64 * 1024;
    private const long Largest = 48L * 1024 * 1024;
    private readonly SqliteStatement _insertPage = new(db, "INSERT INTO SearchPages (Id, Data) VALUES (?1, ?2)");
    private readonly SqliteStatement _insert = new(db, "INSERT INTO SearchSegments (Id, First, Last, Bytes, Directory, Removed) VALUES (?1, ?2, ?3, ?4, ?5, NULL)");
    private readonly SqliteStatement _next = new(db, "UPDATE SearchMeta SET NextSegment = NextSegment + 1 RETURNING NextSegment");
    private List<StoredSegment>? _segments;

    private List<StoredSegment> Segments => _segments ??= Load(db);

    /// <summary>Takes a document out.</summary>
    public void Remove(int document)
    {
        var segment = Segments.Find(s => document >= s.First && document <= s.Last);
        if (segment is null)
            return;
        segment.Removed ??= new ulong[Bits.Words(segment.Last - segment.First + 1)];
        Bits.Set(segment.Removed, document - segment.First);
        segment.IsChanged = true;
    }

    /// <summary>Writes a batch as a segment of its own.</summary>
    public void Add(Batch batch, int first, int last) => Write(first, last, batch.WriteTo);

    /// <summary>Merges what has grown many, and writes down what was taken out.</summary>
    public void Finish()
    {
        if (_segments is null)
            return;
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            if (_segments[i] is { IsChanged: true, Removed: { } removed } segment)
            {
                if (Bits.Count(removed) == segment.Last - segment.First + 1)
                    Delete(segment);
                else
                    SaveRemoved(segment);
            }
        }

        while (FindMany() is { } many)
            Merge(many);
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_insertPage, _insert, _next])
            statement.Dispose();
    }

    /// <summary>The segments of a database, in the order of their documents.</summary>
    private static List<StoredSegment> Load(sqlite3 db)
    {
        using var rows = new SqliteStatement(db, "SELECT Id, First, Last, Bytes, Removed FROM SearchSegments ORDER BY First");
        var segments = new List<StoredSegment>();
        while (rows.Step())
        {
            segments.Add(new StoredSegment
            {
                Id = rows.Int64(0),
                First = (int)rows.Int64(1),
                Last = (int)rows.Int64(2),
                Bytes = rows.Int64(3),
                Removed = rows.IsNull(4) ? null : MemoryMarshal.Cast<byte, ulong>(rows.Blob(4)).ToArray(),
            });
        }

        return segments;
    }

    private static int SizeOf(StoredSegment segment)
    {
        var size = 0;
        for (long limit = Smallest; segment.Bytes >= limit && limit < Largest; limit *= Merged)
            size++;
        return segment.Bytes >= Largest ? int.MaxValue : size;
    }

    /// <summary>At the end of the list, the segments of one size or less, where they are many enough.</summary>
    private List<StoredSegment>? FindMany()
    {
        for (var size = 0; (long)Smallest << (3 * size) <= Largest * Merged; size++)
        {
            var count = 0;
            while (count < Segments.Count && SizeOf(Segments[^(count + 1)]) <= size)
                count++;
            if (count >= Merged)
                return Segments[^count..];
        }

        return null;
    }

    private void Merge(List<StoredSegment> sources)
    {
        var cursors = sources.ConvertAll(s => new SegmentCursor(db, s));
        try
        {
            Write(sources[0].First, sources[^1].Last, target =>
            {
                while (true)
                {
                    var term = long.MaxValue;
                    foreach (var cursor in cursors)
                        term = Math.Min(term, cursor.Term);
                    if (term == long.MaxValue)
                        return;
                    target.Begin(term);
                    foreach (var cursor in cursors)
                    {
                        while (cursor.Term == term)
                            cursor.CopyTo(target);
                    }

                    target.EndTerm();
                }
            });
        }
        finally
        {
            cursors.ForEach(c => c.Dispose());
        }

        sources.ForEach(Delete);
        Segments.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private void Write(int first, int last, Action<SegmentWriter> fill)
    {
        _next.Step();
        var id = _next.Int64(0);
        _next.Reset();
        var writer = new SegmentWriter(_insertPage, id, first);
        fill(writer);
        var directory = writer.Finish();
        _insert.Bind(1, id).Bind(2, first).Bind(3, last).Bind(4, writer.Bytes).BindBlob(5, directory).Execute();
        Segments.RemoveAll(s => s.Id == id);
        Segments.Add(new StoredSegment { Id = id, First = first, Last = last, Bytes = writer.Bytes });
    }

    private void Delete(StoredSegment segment)
    {
        using var pages = new SqliteStatement(db, "DELETE FROM SearchPages WHERE Id BETWEEN ?1 AND ?2");
        pages.Bind(1, segment.Id << SegmentWriter.PageBits).Bind(2, ((segment.Id + 1) << SegmentWriter.PageBits) - 1).Execute();
        using var row = new SqliteStatement(db, "DELETE FROM SearchSegments WHERE Id = ?1");
        row.Bind(1, segment.Id).Execute();
        Segments.Remove(segment);
    }

    private void SaveRemoved(StoredSegment segment)
    {
        using var update = new SqliteStatement(db, "UPDATE SearchSegments SET Removed = ?1 WHERE Id = ?2");
        update.BindBlob(1, MemoryMarshal.AsBytes<ulong>(segment.Removed)).Bind(2, segment.Id).Execute();
        segment.IsChanged = false;
    }
}
