using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Archive.Search.Lucene;

/// <summary>The orders of hits: by rank and then the newest first, or by date.</summary>
internal static class RankOrder
{
    private static readonly SortField Newest = new(Fields.Key, SortFieldType.INT64, reverse: true);
    private static readonly Sort ByRank = new(new SortField("rank", new RankSource(), reverse: true), Newest);
    private static readonly Sort ByNewest = new(Newest);
    private static readonly Sort ByOldest = new(new SortField(Fields.Key, SortFieldType.INT64));

    // Scores are compared as whole numbers, so that they are the same on every page, however a sum came about.
    private const float Fineness = 100_000;

    /// <summary>The order.</summary>
    public static Sort Of(bool isByDate, SearchSort sort) => !isByDate ? ByRank : sort == SearchSort.Oldest ? ByOldest : ByNewest;

    /// <summary>A place, as Lucene is told to search after it.</summary>
    public static FieldDoc After(Place place, bool isByDate)
    {
        object key = J2N.Numerics.Int64.GetInstance(Math.Abs(place.Key));
        // No two articles have one key: whatever has this one comes not after it.
        return new FieldDoc(int.MaxValue, float.NaN, isByDate ? [key] : [new Rank(place.Rank), key]);
    }

    /// <summary>The place of a hit.</summary>
    public static Place Of(FieldDoc hit, bool isByDate, SearchSort sort)
    {
        var key = KeyOf(hit);
        return new Place(isByDate ? 0 : ((Rank)hit.Fields[0]).Value, isByDate && sort == SearchSort.Oldest ? -key : key);
    }

    /// <summary>The key of the article of a hit.</summary>
    public static long KeyOf(FieldDoc hit) => ((J2N.Numerics.Int64)hit.Fields[^1]).ToInt64();

    /// <summary>A score, rounded.</summary>
    private sealed record Rank(double Value) : IComparable<Rank>
    {
        public int CompareTo(Rank? other) => other is null ? 1 : Value.CompareTo(other.Value);
    }

    private sealed class RankSource : FieldComparerSource
    {
        public override FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed) => new RankComparer(numHits);
    }

    private sealed class RankComparer(int size) : FieldComparer<Rank>
    {
        private readonly double[] _ranks = new double[size];
        private Scorer _scorer = null!;
        private double _bottom;
        private double _top;

        public override Rank this[int slot] => new(_ranks[slot]);

        private double Now => MathF.Round(_scorer.GetScore() * Fineness);

        public override int Compare(int slot1, int slot2) => _ranks[slot1].CompareTo(_ranks[slot2]);

        public override void SetBottom(int slot) => _bottom = _ranks[slot];

        public override void SetTopValue(Rank value) => _top = value.Value;

        public override int CompareBottom(int doc) => _bottom.CompareTo(Now);

        public override int CompareTop(int doc) => _top.CompareTo(Now);

        public override void Copy(int slot, int doc) => _ranks[slot] = Now;

        public override FieldComparer SetNextReader(AtomicReaderContext context) => this;

        // Several columns ask for the score of one hit.
        public override void SetScorer(Scorer scorer) => _scorer = new ScoreCachingWrappingScorer(scorer);
    }
}
