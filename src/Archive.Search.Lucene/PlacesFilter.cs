using System.Runtime.InteropServices;
using Archive.Core.Search;
using Archive.Core.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Archive.Search.Lucene;

/// <summary>The articles in which a pattern stands, or words near each other: found from the places of their pairs by the same code as
/// in the default engine, for Lucene's own queries of places know no smallest distance.</summary>
/// <param name="leaf">What is sought.</param>
/// <param name="field">The field.</param>
/// <param name="before">Where each article says before which place it must begin; <see langword="null"/> for anywhere.</param>
internal sealed class PlacesFilter(QueryLeaf leaf, string field, string? before = null) : Filter
{
    /// <inheritdoc />
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        using var lists = new PlaceLists(context.AtomicReader, field, acceptDocs);
        var documents = new FixedBitSet(context.AtomicReader.MaxDoc);
        using var found = leaf is QueryTerm term && QueryPattern.LengthOf(term.Marked) == 1
            ? lists.Character(char.ConvertToUtf32(term.Marked, 0), 0)
            : LeafPlaces.Find(lists, leaf, 0);
        var ends = before is null ? null : context.AtomicReader.GetNumericDocValues(before);
        for (var i = 0; i < (found?.Count ?? 0); i++)
        {
            var document = found!.Documents[i];
            if (ends is null || found.First(i) < ends.Get(document))
                documents.Set(document);
        }

        return documents;
    }
}

/// <summary>Reads where pairs of characters stand in a field of a segment. What it has read it keeps until it is disposed.</summary>
internal sealed class PlaceLists(AtomicReader reader, string field, IBits accepted) : IPairLists, IDisposable
{
    private readonly Dictionary<(int, int), Postings?> _pairs = [];
    private readonly Dictionary<int, Occurrences?> _characters = [];

    public Postings? Pair(int first, int second, int _)
    {
        if (_pairs.TryGetValue((first, second), out var known))
            return known;
        var places = reader.GetTermPositionsEnum(new Term(field, PairTokens.Term(first, second)));
        return _pairs[(first, second)] = places is null ? null : Read(places);
    }

    public Occurrences? Character(int character, int _)
    {
        if (_characters.TryGetValue(character, out var known))
            return known;
        var (documents, found) = (new List<int>(), new List<int>());
        DocsAndPositionsEnum? reuse = null;
        PairTerms.Visit(reader.GetTerms(field), character, (_, pair) =>
        {
            reuse = pair.DocsAndPositions(accepted, reuse, DocsAndPositionsFlags.NONE);
            for (var document = reuse.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = reuse.NextDoc())
            {
                for (var n = reuse.Freq; n > 0; n--)
                {
                    documents.Add(document);
                    found.Add(reuse.NextPosition());
                }
            }
        });
        return _characters[character] = documents.Count == 0 ? null : Occurrences.Of(reader.MaxDoc, CollectionsMarshal.AsSpan(documents), CollectionsMarshal.AsSpan(found));
    }

    public void Dispose()
    {
        foreach (var postings in _pairs.Values)
            postings?.Dispose();
        foreach (var found in _characters.Values)
            found?.Dispose();
    }

    private Postings? Read(DocsAndPositionsEnum places)
    {
        var postings = new Postings();
        var buffer = new List<int>();
        for (var document = places.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = places.NextDoc())
        {
            if (accepted is not null && !accepted.Get(document))
                continue;
            buffer.Clear();
            for (var n = places.Freq; n > 0; n--)
                buffer.Add(places.NextPosition());
            postings.Append(document, CollectionsMarshal.AsSpan(buffer));
        }

        if (postings.Count > 0)
            return postings;
        postings.Dispose();
        return null;
    }
}
