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
        var ends = before is null ? null : context.AtomicReader.GetNumericDocValues(before);
        if (leaf is QueryTerm term && QueryPattern.LengthOf(term.Marked) == 1)
        {
            lists.Character(char.ConvertToUtf32(term.Marked, 0), null)[0]?.Visit(Add);
        }
        else
        {
            using var found = LeafPlaces.Find(lists, leaf, [default])[0];
            found?.Visit(Add);
        }

        void Add(int document, int place)
        {
            if (ends is null || place < ends.Get(document))
                documents.Set(document);
        }

        return documents;
    }
}

/// <summary>Reads where pairs of characters stand in a field of a segment. What it has read it keeps until it is disposed.</summary>
internal sealed class PlaceLists(AtomicReader reader, string field, IBits accepted) : IPairLists, IDisposable
{
    private readonly Dictionary<(int, int), Postings?> _pairs = [];
    private readonly Dictionary<int, ScatteredPlaces?> _characters = [];
    private readonly List<ScatteredPlaces?> _fitting = [];

    public int Size => reader.MaxDoc;

    public Postings? Pair(int first, int second, int _)
    {
        if (_pairs.TryGetValue((first, second), out var known))
            return known;
        var places = reader.GetTermPositionsEnum(new Term(field, PairTokens.Term(first, second)));
        return _pairs[(first, second)] = places is null ? null : Read(places);
    }

    /// <remarks>How much there is to read is not known before it is read.</remarks>
    public int Extent(int character) => 0;

    /// <remarks>All places are kept: the next leaf may ask for others.</remarks>
    public IReadOnlyList<ScatteredPlaces?> Character(int character, ulong[]? within, NearPlaces? near = null)
    {
        if (near is not null)
        {
            var fitting = Character(character, null)[0] is { } all && near.Others[0] is { } others ? (ScatteredPlaces)all.Beside(others, near.Before, near.Behind) : null;
            _fitting.Add(fitting);
            return [fitting];
        }

        if (_characters.TryGetValue(character, out var known))
            return [known];
        ScatteredPlaces? found = null;
        DocsAndPositionsEnum? reuse = null;
        PairTerms.Visit(reader.GetTerms(field), character, (_, pair) =>
        {
            reuse = pair.DocsAndPositions(accepted, reuse, DocsAndPositionsFlags.NONE);
            for (var document = reuse.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = reuse.NextDoc())
            {
                found ??= new ScatteredPlaces();
                for (var n = reuse.Freq; n > 0; n--)
                    found.Add(document, reuse.NextPosition());
            }
        });
        return [_characters[character] = found];
    }

    public void Dispose()
    {
        foreach (var postings in _pairs.Values)
            postings?.Dispose();
        foreach (var found in _characters.Values.Concat(_fitting))
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
