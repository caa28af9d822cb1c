using System.Numerics;
using Archive.Core.Storage;

namespace Archive.Core.Search.Index;

/// <summary>The store and the index in the archive's own file, as one transaction sees them.</summary>
internal sealed class IndexView : StoreReader, ISearchView
{
    private readonly IndexCache _cache;

    public IndexView(ArchiveLocation location, IndexCache cache)
        : base(location)
    {
        _cache = cache;
        try
        {
            CheckSchema();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public StoreReader Store => this;

    /// <summary>How much work a search may be (<see cref="SegmentSearch.Work"/>) before it leaves out what came in first.</summary>
    public required long MostWork { get; init; }

    /// <summary>Number of changes to the index so far, as the running transaction sees it.</summary>
    public long Changes { get; private set; }

    /// <inheritdoc />
    public int Articles => State.Documents.Count;

    /// <summary>The index as the running transaction sees it.</summary>
    public IndexState State { get; private set; } = null!;

    /// <summary>Arrays to score in.</summary>
    public ScoreScratch Scratch { get; } = new();

    /// <summary>Reads the index's pages.</summary>
    public PostingReader Postings => field ??= new PostingReader(Statement("SELECT Id, Data FROM SearchPages WHERE Id BETWEEN ?1 AND ?2 ORDER BY Id"), () => OpenBlob("SearchPages", "Data"));

    /// <summary>Looks at the state the running transaction sees.</summary>
    public IndexView Look()
    {
        var meta = Statement("SELECT Changes FROM SearchMeta");
        Changes = meta.Step() ? meta.Int64(0) : 0;
        meta.Reset();
        State = _cache.Of(this);
        return this;
    }

    /// <inheritdoc />
    public long Documents(int first, int second)
    {
        var documents = 0L;
        var pair = Terms.Pair(first, second);
        foreach (var (segment, _) in State.Segments)
            Postings.Count(segment, pair, pair + Terms.Fields - 1, (_, count) => documents += count);
        return documents;
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<char, long> Followers(char character)
    {
        var counts = new Dictionary<char, long>();
        foreach (var (segment, _) in State.Segments)
        {
            Postings.Count(segment, Terms.FirstOf(character), Terms.LastOf(character), (term, count) =>
            {
                if (Terms.SecondOf(term) is var second and > 0 and < char.MaxValue && !char.IsSurrogate((char)second))
                    counts[(char)second] = counts.GetValueOrDefault((char)second) + count;
            });
        }

        return counts;
    }

    /// <inheritdoc />
    public bool IsName(string folded)
    {
        var statement = Statement("SELECT 1 FROM SearchValues WHERE Kind = 2 AND Text = ?1").Bind(1, folded);
        var isName = statement.Step();
        statement.Reset();
        return isName;
    }

    /// <inheritdoc />
    public long Count(QueryNode root)
    {
        root = ValueResolver.Resolve(this, root);
        var count = 0L;
        foreach (var state in State.Segments)
        {
            CheckTime();
            using var segment = Open(state);
            count += Bits.Count(segment.Match(root));
        }

        return count;
    }

    /// <inheritdoc />
    public IReadOnlyList<long> Some(QueryNode root, int most)
    {
        root = ValueResolver.Resolve(this, root);
        var keys = new List<long>();
        for (var s = State.Segments.Count - 1; s >= 0 && keys.Count < most; s--)
        {
            CheckTime();
            using var segment = Open(State.Segments[s]);
            var set = segment.Match(root);
            for (var i = set.Length - 1; i >= 0; i--)
            {
                for (var word = set[i]; word != 0 && keys.Count < most;)
                {
                    var bit = 63 - BitOperations.LeadingZeroCount(word);
                    word &= ~(1UL << bit);
                    keys.Add(State.Documents.Key(segment.Segment.First + (i << 6) + bit));
                }
            }
        }

        return keys;
    }

    /// <inheritdoc />
    public IReadOnlyList<long> Nearest(IReadOnlyList<RarePair> pairs, int most) => new NearestDocuments(this).Of(pairs, most);

    /// <inheritdoc />
    public ISearchRun Run(SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token) =>
        new IndexRun(this, plan with { Root = plan.Root is { } root ? ValueResolver.Resolve(this, root) : null }, terms, token);

    /// <summary>A segment, to search in.</summary>
    public SegmentSearch Open(SegmentState segment) => new(segment, State.Documents, Postings);

    private void CheckSchema()
    {
        var exists = Statement("SELECT 1 FROM sqlite_master WHERE name = 'SearchMeta'");
        var isThere = exists.Step();
        exists.Reset();
        if (!isThere)
            throw new SearchIndexException(SqliteEngine.Missing);
        var version = Statement("SELECT Version FROM SearchMeta");
        if (version.Step())
            SqliteEngine.CheckVersion(version.Int64(0));
        version.Reset();
    }
}
