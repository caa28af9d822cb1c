namespace Archive.Core.Search.Index;

/// <summary>Finds the articles that hold most of some rare pairs.</summary>
internal sealed class NearestDocuments(IndexView reader)
{
    // What stands again with a neighbour says little more than the neighbour did.
    private const float Again = 0.3f;

    private static readonly (IndexField Field, float Factor)[] Fields =
        [(IndexField.Headline, 1.5f), (IndexField.Deck, 1.25f), (IndexField.Lead, 1.25f), (IndexField.Rest, 1), (IndexField.Caption, 1)];

    /// <summary>The keys of the articles, the best first.</summary>
    public IReadOnlyList<long> Of(IReadOnlyList<RarePair> used, int most)
    {
        var places = new BestPlaces(most, null);
        foreach (var state in reader.State.Segments)
        {
            using var segment = reader.Open(state);
            reader.Scratch.Reserve(segment.Segment.Size);
            var (scores, last) = (reader.Scratch.Scores, reader.Scratch.Counts);
            var touched = new List<int>();
            for (var p = 0; p < used.Count; p++)
                Add(segment.Pair(used[p].First, used[p].Second), p);

            var notices = segment.Notices();
            foreach (var document in touched)
            {
                if (!Bits.Has(state.Removed, document) && (notices.Length == 0 || !Bits.Has(notices, document)))
                    places.Add(new Place(MathF.Round(scores[document] * 1000), reader.State.Documents.Key(segment.Segment.First + document)));
                (scores[document], last[document]) = (0, 0);
            }

            void Add(LeafHits hits, int p)
            {
                foreach (var (field, factor) in Fields)
                {
                    if (hits[(int)field] is not { } postings)
                        continue;
                    foreach (var document in postings.Documents)
                    {
                        var before = last[document] - 1;
                        // Counted in the best of its fields, which comes first.
                        if (before == p)
                            continue;
                        if (before < 0)
                            touched.Add(document);
                        var isNeighbour = before == p - 1 && p > 0 && used[p].Follows(used[p - 1]);
                        scores[document] += used[p].Weight * factor * (isNeighbour ? Again : 1);
                        last[document] = (ushort)(p + 1);
                    }
                }
            }
        }

        return [.. places.Take().Select(p => p.Key)];
    }
}
