using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Archive.Search.Lucene;

/// <summary>The store, and one state of the index.</summary>
internal sealed class LuceneView(StoreReader store, IndexSearcher searcher) : ISearchView
{
    /// <summary>Searches the index.</summary>
    public IndexSearcher Searcher => searcher;

    /// <summary>Says queries in Lucene's.</summary>
    public QueryTranslator Translator { get; } = new(store, searcher.IndexReader);

    /// <inheritdoc />
    public StoreReader Store => store;

    /// <inheritdoc />
    public long Changes => ((DirectoryReader)searcher.IndexReader).Version;

    /// <inheritdoc />
    public int Articles => searcher.IndexReader.NumDocs;

    /// <inheritdoc />
    public long Documents(int first, int second) => searcher.IndexReader.DocFreq(new Term(Fields.Text, PairTokens.Term(first, second)));

    /// <inheritdoc />
    public IReadOnlyDictionary<char, long> Followers(char character)
    {
        var counts = new Dictionary<char, long>();
        PairTerms.Visit(MultiFields.GetTerms(searcher.IndexReader, Fields.Text), character, (pair, terms) =>
        {
            if (pair.Length == 2 && !char.IsSurrogate(pair[1]))
                counts[pair[1]] = terms.DocFreq;
        });
        return counts;
    }

    /// <inheritdoc />
    public bool IsName(string folded) => searcher.IndexReader.DocFreq(new Term(Fields.Value, Values.Person(folded))) > 0;

    /// <inheritdoc />
    public long Count(QueryNode root)
    {
        var total = new TotalHitCountCollector();
        searcher.Search(Translator.Of(root), new TimedCollector(total, store));
        return total.TotalHits;
    }

    /// <inheritdoc />
    public IReadOnlyList<long> Some(QueryNode root, int most) => Best(Translator.Of(root), RankOrder.Of(isByDate: true, SearchSort.Newest), most);

    /// <inheritdoc />
    public IReadOnlyList<long> Nearest(IReadOnlyList<RarePair> pairs, int most)
    {
        // What stands again with a neighbour says little more than the neighbour did.
        const float Again = 0.3f;
        var nearest = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (pair, weight) = (pairs[i], pairs[i].Weight * (i > 0 && pairs[i].Follows(pairs[i - 1]) ? Again : 1));
            // Counted in the best of its fields.
            var best = new DisjunctionMaxQuery(0);
            foreach (var (field, factor) in ((string, float)[])[(Fields.Headline, 1.5f), (Fields.Lead, 1.25f), (Fields.Text, 1f)])
                best.Add(new ConstantScoreQuery(QueryTranslator.Pair(pair.First, pair.Second, field)) { Boost = weight * factor });
            nearest.Add(best, Occur.SHOULD);
        }

        nearest.Add(new TermQuery(new Term(Fields.Value, Values.Notice)), Occur.MUST_NOT);
        return Best(nearest, RankOrder.Of(isByDate: false, SearchSort.Relevance), most);
    }

    /// <inheritdoc />
    public ISearchRun Run(SearchPlan plan, IReadOnlyList<WeightedTerm> terms, NextToken? token) => new LuceneRun(this, plan, terms, token);

    private List<long> Best(Query query, Sort order, int most)
    {
        var collector = TopFieldCollector.Create(order, most, fillFields: true, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        searcher.Search(query, new TimedCollector(collector, store));
        return [.. collector.GetTopDocs().ScoreDocs.Select(hit => RankOrder.KeyOf((FieldDoc)hit))];
    }
}
