using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Archive.Search.Lucene;

/// <summary>BM25 without what depends on the rest of the archive: rarity comes with the query, and lengths are measured by one that
/// is fixed.</summary>
/// <remarks>
/// So the score of an article depends on the article and the query alone, and the second page of hits goes on where the first ended
/// whatever was imported in between. <see href="https://www.nowpublishers.com/article/Details/INR-019">Robertson and Zaragoza, The
/// Probabilistic Relevance Framework: BM25 and Beyond</see>.
/// </remarks>
internal sealed class FixedSimilarity() : BM25Similarity(1.2f, 0.6f)
{
    private const float UsualWords = 250;

    protected override float Idf(long docFreq, long numDocs) => 1;

    protected override float AvgFieldLength(CollectionStatistics collectionStats) => UsualWords;
}
