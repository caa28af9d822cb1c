using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>Hands hits on, as long as there is time.</summary>
internal sealed class TimedCollector(ICollector inner, StoreReader store) : ICollector
{
    private const int Between = 4096;
    private int _count;

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void Collect(int doc)
    {
        if (++_count % Between == 0)
            store.CheckTime();
        inner.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        store.CheckTime();
        inner.SetNextReader(context);
    }

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);
}

/// <summary>Gathers what matches as a set for each segment.</summary>
internal sealed class SetCollector : ICollector
{
    private FixedBitSet _set = new(1);

    /// <summary>The sets.</summary>
    public List<(AtomicReader Reader, FixedBitSet Set)> Sets { get; } = [];

    /// <summary>How many match.</summary>
    public long Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void Collect(int doc)
    {
        _set.Set(doc);
        Total++;
    }

    public void SetNextReader(AtomicReaderContext context) => Sets.Add((context.AtomicReader, _set = new FixedBitSet(context.AtomicReader.MaxDoc)));

    public void SetScorer(Scorer scorer)
    {
    }
}

/// <summary>Keeps the score of every hit.</summary>
internal sealed class ScoreCollector : ICollector
{
    private Scorer _scorer = null!;
    private NumericDocValues _keys = null!;

    /// <summary>The scores by the articles' keys.</summary>
    public Dictionary<long, float> Scores { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void Collect(int doc) => Scores[_keys.Get(doc)] = _scorer.GetScore();

    public void SetNextReader(AtomicReaderContext context) => _keys = context.AtomicReader.GetNumericDocValues(Fields.Key);

    public void SetScorer(Scorer scorer) => _scorer = scorer;
}
