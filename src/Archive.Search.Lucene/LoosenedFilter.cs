using Archive.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>The articles that hold enough of a query which was broken into its pairs of characters, by their weights: Lucene's own
/// minimum counts clauses alike.</summary>
internal sealed class LoosenedFilter(Loosening loosening) : Filter
{
    /// <inheritdoc />
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var held = new int[reader.MaxDoc];
        foreach (var (pair, field) in loosening.Pairs)
        {
            if (reader.GetTermDocsEnum(new Term(Fields.Of(field), PairTokens.Term(pair.First, pair.Second))) is not { } documents)
                continue;
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                held[document] += pair.Weight;
        }

        var enough = new FixedBitSet(reader.MaxDoc);
        for (var document = 0; document < held.Length; document++)
        {
            if (held[document] >= loosening.Needed && (acceptDocs is null || acceptDocs.Get(document)))
                enough.Set(document);
        }

        return enough;
    }
}
