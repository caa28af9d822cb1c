
namespace Archive.Core.Search.Index;

/// <summary>Says what the score of each hit is made of.</summary>
internal sealed class Explainer(IndexView reader, IReadOnlyList<WeightedTerm> terms, Scorer scorer, ArticleRows rows)
{
    /// <summary>For each hit, the parts of its score by name, those that are nought left out.</summary>
    /// <param name="page">The hits.</param>
    /// <param name="isLoosened">Whether articles are among them that hold only parts.</param>
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>> Explain(HitPage page, bool isLoosened)
    {
        var refinement = new Refinement(terms, rows);
        var refined = refinement.Applies(isLoosened) ? page.Hits.Take(page.Refined).Select(p => Math.Abs(p.Key)).ToHashSet() : [];
        var explained = new Dictionary<long, IReadOnlyDictionary<string, double>>();
        foreach (var state in reader.State.Segments)
        {
            using var segment = reader.Open(state);
            var set = new ulong[segment.Words];
            var documents = new List<(int Document, long Key)>();
            foreach (var place in page.Hits)
            {
                var document = DocumentOf(Math.Abs(place.Key)) - segment.Segment.First;
                if (document < 0 || document >= segment.Segment.Size)
                    continue;
                Bits.Set(set, document);
                documents.Add((document, Math.Abs(place.Key)));
            }

            if (documents.Count == 0)
                continue;
            reader.Scratch.Reserve(segment.Segment.Size);
            var parts = documents.ToDictionary(d => d.Key, _ => new Dictionary<string, double>());
            foreach (var part in Enum.GetValues<ScorePart>())
            {
                scorer.Score(segment, reader.State.Documents, set, reader.Scratch, part);
                foreach (var (document, key) in documents)
                {
                    Put(parts[key], part.ToString(), reader.Scratch.Scores[document]);
                    reader.Scratch.Scores[document] = 0;
                }
            }

            foreach (var (key, named) in parts)
            {
                if (refined.Contains(key) && rows[key] is { } row)
                {
                    foreach (var (name, value) in refinement.Explain(row, isLoosened))
                        Put(named, name, value);
                }

                explained[key] = named;
            }
        }

        return explained;
    }

    /// <summary>Adds a part under its name, unless it is nought.</summary>
    public static void Put(Dictionary<string, double> parts, string name, double value)
    {
        if (Math.Round(value, 5) is var rounded and not 0)
            parts[char.ToLowerInvariant(name[0]) + name[1..]] = rounded;
    }

    private int DocumentOf(long key)
    {
        var statement = reader.Statement("SELECT Document FROM SearchDocs WHERE ArticleId = ?1 AND IsRemoved = 0").Bind(1, ArticleKey.ArticleOf(key));
        var document = statement.Step() ? (int)statement.Int64(0) : -1;
        statement.Reset();
        return document;
    }
}
