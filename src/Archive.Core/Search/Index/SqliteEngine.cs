using System.Globalization;
using Archive.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Archive.Core.Search.Index;

/// <summary>The engine whose index lives in the archive's own database file.</summary>
/// <remarks>
/// Everything is written on the connection that is given, so that articles and their index entries are stored by one transaction.
/// It reads on connections of its own, so that a search neither waits for an import nor holds one up.
/// </remarks>
public sealed class SqliteEngine : SearchEngine
{
    /// <summary>What the engine is called.</summary>
    public const string EngineName = "Sqlite";

    internal const string Missing = "This archive has no search index. Build it with: archive reindex";

    // Some 150 ms: patterns of the commonest characters in 300,000 articles, or as long lists of words any of which will do.
    private const long DefaultMostWork = 18_000_000;

    private readonly IndexCache _cache = new();
    private readonly ReaderPool<IndexView> _readers;

    /// <summary>For an archive; touches no file.</summary>
    public SqliteEngine(ArchiveLocation location) => _readers = new ReaderPool<IndexView>(() => new IndexView(location, _cache) { MostWork = MostWork });

    /// <summary>How much work a search may be before it leaves out what came in first, in bytes of lists (<see cref="SegmentSearch.Work"/>).</summary>
    public long MostWork { get; init; } = DefaultMostWork;

    /// <inheritdoc />
    public override string Name => EngineName;

    /// <inheritdoc />
    public override void EnsureSchema(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        IndexOwner.Check(connection, Name);
        if (ReadMeta(connection, "Version") is { } version)
            CheckVersion(version);
        else if (IndexOwner.HasArticles(connection))
            throw new SearchIndexException(Missing);
        else
            Create(connection, changes: 0, segment: 0);
        IndexOwner.Write(connection, Name);
    }

    /// <inheritdoc />
    public override void Index(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<SearchDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
            return;

        using var writer = new IndexWriter(connection.Handle!);
        foreach (var document in documents)
            writer.Put(document);
        writer.Finish();
    }

    /// <inheritdoc />
    public override void Remove(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<long> articleIds)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(articleIds);
        if (articleIds.Count == 0)
            return;

        using var writer = new IndexWriter(connection.Handle!);
        foreach (var id in articleIds)
            writer.Remove(id);
        writer.Finish();
    }

    /// <inheritdoc />
    public override async Task<long> RebuildAsync(SqliteConnection connection, SqliteTransaction transaction, IAsyncEnumerable<IReadOnlyList<SearchDocument>> documents, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(documents);
        Clear(connection);
        IndexOwner.Write(connection, Name);
        var count = 0L;
        await foreach (var batch in documents.WithCancellation(cancellationToken))
        {
            Index(connection, transaction, batch);
            count += batch.Count;
            progress?.Report(count);
        }

        return count;
    }

    /// <inheritdoc />
    public override IEnumerable<string> Problems(SqliteConnection connection) => IndexProblems.In(connection);

    /// <inheritdoc />
    public override void Release()
    {
        _readers.Release();
        _cache.Clear();
    }

    internal override T Read<T>(Func<ISearchView, T> search, TimeSpan limit, CancellationToken cancellationToken) =>
        _readers.Run(reader => search(reader.Look()), limit, cancellationToken);

    internal static void CheckVersion(long version)
    {
        if (version != IndexSchema.Version)
        {
            throw new SearchIndexException(string.Create(CultureInfo.InvariantCulture,
                $"The search index was made by another version of Archive (index {version}, this program {IndexSchema.Version}). Rebuild it with: archive reindex"));
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _readers.Dispose();
        _cache.Clear();
    }

    /// <summary>Empties the index, also one made by another version.</summary>
    private static void Clear(SqliteConnection connection)
    {
        // The counts go on, so that nothing kept from before is taken for new.
        var isOurs = ReadMeta(connection, "Version") is IndexSchema.Version;
        var changes = ReadMeta(connection, "Changes") + 1 ?? 0;
        var segment = isOurs ? ReadMeta(connection, "NextSegment") ?? 0 : 0;
        IndexOwner.Execute(connection, IndexSchema.Drop);
        Create(connection, changes, segment);
    }

    private static long? ReadMeta(SqliteConnection connection, string column)
    {
        if (!IndexOwner.HasTable(connection, "SearchMeta"))
            return null;
        using var meta = new SqliteStatement(connection.Handle!, $"SELECT {column} FROM SearchMeta");
        return meta.Step() ? meta.Int64(0) : null;
    }

    private static void Create(SqliteConnection connection, long changes, long segment) =>
        IndexOwner.Execute(connection, IndexSchema.Create + FormattableString.Invariant(
            $"INSERT INTO SearchMeta (Id, Version, Changes, NextDocument, NextSegment) VALUES (1, {IndexSchema.Version}, {changes}, 0, {segment});"));
}
