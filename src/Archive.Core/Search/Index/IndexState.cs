using System.Runtime.InteropServices;

namespace Archive.Core.Search.Index;

/// <summary>What searching knows of every document besides its words: one entry each, never changed.</summary>
/// <param name="days">Day of issue.</param>
/// <param name="articles">Key of the article.</param>
/// <param name="lengths">Characters of the body.</param>
/// <param name="count">How many there are.</param>
internal sealed class DocumentTable(int[] days, int[] articles, ushort[] lengths, int count)
{
    public static DocumentTable Empty { get; } = new([], [], [], 0);

    /// <summary>How many documents there are, those taken out among them.</summary>
    public int Count => count;

    /// <summary>Day of issue, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day(int document) => days[document];

    /// <summary>Characters of the body, 65,535 at most.</summary>
    public int Length(int document) => lengths[document];

    /// <summary>A key that sorts by date and stays the same when an article is indexed anew.</summary>
    public long Key(int document) => ArticleKey.Of(days[document], articles[document]);

    /// <summary>The same with the documents that came since. What is there already is left alone, so that others may go on reading it.</summary>
    public DocumentTable With(IndexView reader)
    {
        var (newDays, newArticles, newLengths, n) = (days, articles, lengths, count);
        var rows = reader.Statement("SELECT Document, ArticleId, Day, Length FROM SearchDocs WHERE Document >= ?1 ORDER BY Document").Bind(1, count);
        while (rows.Step())
        {
            var document = (int)rows.Int64(0);
            if (document >= newDays.Length)
            {
                var size = Math.Max(document + 1, Math.Max(1024, newDays.Length * 3 / 2));
                Array.Resize(ref newDays, size);
                Array.Resize(ref newArticles, size);
                Array.Resize(ref newLengths, size);
            }

            newDays[document] = (int)rows.Int64(2);
            newArticles[document] = checked((int)rows.Int64(1));
            newLengths[document] = (ushort)Math.Min(ushort.MaxValue, rows.Int64(3));
            n = document + 1;
        }

        rows.Reset();
        return n == count ? this : new DocumentTable(newDays, newArticles, newLengths, n);
    }
}

/// <summary>The index as one transaction sees it.</summary>
/// <param name="Changes">How many changes led to it.</param>
/// <param name="Segments">Its segments, in the order of their documents.</param>
/// <param name="Documents">Its documents.</param>
internal sealed record IndexState(long Changes, IReadOnlyList<SegmentState> Segments, DocumentTable Documents);

/// <summary>Keeps what was read of the latest state, for all readers together.</summary>
internal sealed class IndexCache
{
    private readonly Lock _gate = new();
    private IndexState? _latest;

    /// <summary>The state a reader's transaction sees.</summary>
    public IndexState Of(IndexView reader)
    {
        if (Volatile.Read(ref _latest) is { } known && known.Changes == reader.Changes)
            return known;
        lock (_gate)
        {
            if (_latest is { } latest && latest.Changes == reader.Changes)
                return latest;
            var state = Load(reader, _latest);
            // A search that began before another is not to put the clock back.
            if (_latest is null || _latest.Changes < state.Changes)
                Volatile.Write(ref _latest, state);
            return state;
        }
    }

    /// <summary>Forgets all: another file may come in place of this.</summary>
    public void Clear()
    {
        lock (_gate)
            Volatile.Write(ref _latest, null);
    }

    private static IndexState Load(IndexView reader, IndexState? before)
    {
        var known = before?.Segments.ToDictionary(s => s.Segment.Id, s => s.Segment) ?? [];
        var segments = new List<SegmentState>();
        var rows = reader.Statement("SELECT Id, First, Last, Directory, Removed FROM SearchSegments ORDER BY First");
        while (rows.Step())
        {
            var id = rows.Int64(0);
            if (!known.TryGetValue(id, out var segment))
                segment = new Segment(id, (int)rows.Int64(1), (int)rows.Int64(2), Segment.ReadDirectory(rows.Blob(3)));
            segments.Add(new SegmentState(segment, rows.IsNull(4) ? null : MemoryMarshal.Cast<byte, ulong>(rows.Blob(4)).ToArray()));
        }

        rows.Reset();
        return new IndexState(reader.Changes, segments, (before?.Documents ?? DocumentTable.Empty).With(reader));
    }
}
