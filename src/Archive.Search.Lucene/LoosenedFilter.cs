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
        var seen = new FixedBitSet(reader.MaxDoc);
        foreach (var (pair, field) in loosening.Pairs)
        {
            seen.Clear(0, reader.MaxDoc);
            foreach (var name in Fields.Of(field))
                Add(reader.GetTermDocsEnum(new Term(name, PairTokens.Term(pair.First, pair.Second))), seen);
            for (var document = seen.NextSetBit(0); document >= 0; document = document + 1 < reader.MaxDoc ? seen.NextSetBit(document + 1) : -1)
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

    private static void Add(DocsEnum? documents, FixedBitSet seen)
    {
        if (documents is not null)
            seen.Or(documents);
    }
}
