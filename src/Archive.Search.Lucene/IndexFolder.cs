using System.Globalization;
using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Archive.Search.Lucene;

/// <summary>The folder of one index. A rebuilt index has a new one, so that searches go on in the old until the new is whole.</summary>
/// <param name="path">Its full path.</param>
/// <param name="open">Opens the files in it.</param>
internal sealed class IndexFolder(string path, Func<string, Directory> open)
{
    private const string RowKey = "row";

    // Lucene writes a segment when this much is gathered.
    private const double MostMegabytes = 64;

    // Each segment looks every term up for itself: half as many as is usual makes searches faster, and merging takes little beside
    // the cutting of words.
    private const int SegmentsPerTier = 5;

    /// <summary>Its full path.</summary>
    public string Path => path;

    /// <summary>Opens the files.</summary>
    public Directory Open() => open(path);

    /// <summary>A writer; <see langword="null"/> where another process writes.</summary>
    public static IndexWriter? TryWrite(Directory files)
    {
        try
        {
            return new IndexWriter(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, WordAnalysis.Analyzer)
            {
                Similarity = new FixedSimilarity(),
                RAMBufferSizeMB = MostMegabytes,
                MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = SegmentsPerTier },
                WriteLockTimeout = 0,
            });
        }
        catch (LockObtainFailedException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was written, and with it the last row of the outbox that is in it.</summary>
    public static void Keep(IndexWriter writer, long row)
    {
        writer.SetCommitData(new Dictionary<string, string> { [RowKey] = row.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    /// <summary>The last row of the outbox that a kept index holds.</summary>
    public static long RowOf(DirectoryReader reader) => RowOf(reader.IndexCommit.UserData);

    /// <summary>The last row of the outbox that the index on disk holds.</summary>
    /// <exception cref="SearchIndexException">There is no index, or it cannot be read.</exception>
    public long KeptRow()
    {
        try
        {
            using var files = open(path);
            if (!DirectoryReader.IndexExists(files))
                throw Damaged("there is none in it");
            return RowOf(DirectoryReader.ListCommits(files)[^1].UserData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(e.Message, e);
        }
    }

    /// <summary>Makes an empty index.</summary>
    public void Create()
    {
        using var files = open(path);
        using var writer = TryWrite(files) ?? throw Damaged("another process writes it");
        Keep(writer, 0);
    }

    /// <summary>An error that names the folder and the cure.</summary>
    public SearchIndexException Damaged(string why, Exception? inner = null) =>
        new($"The Lucene index in {path} cannot be used: {why}. Rebuild it with: archive reindex", inner!);

    private static long RowOf(IDictionary<string, string> data) =>
        data.TryGetValue(RowKey, out var row) ? long.Parse(row, CultureInfo.InvariantCulture) : 0;
}
