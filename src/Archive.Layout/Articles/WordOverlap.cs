using System.Runtime.InteropServices;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>How many of a headline's words a body has: overlapping pairs of characters, rare ones weighing more.</summary>
internal sealed class WordOverlap
{
    private const int Groups = 64;

    /// <summary>The share of its headline's pairs that a story has.</summary>
    public const float Own = 0.45f;

    /// <summary>How much of each pair counts, since neighbouring pairs overlap.</summary>
    public const float Independence = 0.5f;

    private readonly PageText page;
    private readonly int count;

    // The headings' pairs, which bodies have each, and the pairs of each line by their places in that list.
    private readonly Dictionary<uint, int> places;
    private readonly List<ulong> bodies;
    private readonly Dictionary<int, int[]> pairsOf = [];
    private readonly ulong[] filter = new ulong[256];

    /// <param name="page">The page.</param>
    /// <param name="headings">Every line that may be a headline's.</param>
    /// <param name="drafts">The bodies.</param>
    public WordOverlap(PageText page, IEnumerable<int> headings, List<Draft> drafts)
    {
        this.page = page;
        int[] lines = [.. headings];
        var most = lines.Sum(line => page.Lines[line].Count);
        (places, bodies) = (new(most), new(most));
        List<int> pairs = [];
        foreach (var line in lines)
        {
            var ink = page.Span(page.Lines[line]);
            pairs.Clear();
            for (var i = 0; i + 1 < ink.Length; i++)
            {
                if (IsWordPair(ink[i], ink[i + 1]))
                    pairs.Add(PlaceOf(Key(ink[i], ink[i + 1])));
            }

            pairsOf[line] = [.. pairs];
        }

        count = Math.Min(drafts.Count, Groups);
        for (var d = 0; d < drafts.Count; d++)
            Mark(drafts[d], 1UL << (d % Groups));
    }

    /// <summary>From 0 to 1: the weighted share of a line's pairs that a body has.</summary>
    public float Of(int line, int draft)
    {
        var bit = 1UL << (draft % Groups);
        float all = 0, hit = 0;
        foreach (var pair in pairsOf[line])
        {
            var mask = bodies[pair];
            var weight = mask == 0 ? 0.5f : 1f / System.Numerics.BitOperations.PopCount(mask);
            all += weight;
            if ((mask & bit) != 0)
                hit += weight;
        }

        return all > 0 ? hit / all : 0;
    }

    /// <summary>How much likelier the lines' words are if they stand over this body than over any: the logarithm of the odds.</summary>
    /// <remarks>Naive Bayes over distinct pairs of characters. A body has nearly half of its own headline's pairs, and of
    /// another's as many as the other bodies of the page have. Neighbouring pairs overlap, so each counts only in part.</remarks>
    public float Odds(List<int> lines, int draft)
    {
        var bit = 1UL << (draft % Groups);
        HashSet<int> seen = [];
        var odds = 0f;
        foreach (var line in lines)
        {
            foreach (var pair in pairsOf[line])
            {
                if (!seen.Add(pair))
                    continue;
                var mask = bodies[pair];
                var has = (mask & bit) != 0;
                var others = (System.Numerics.BitOperations.PopCount(mask) - (has ? 1 : 0) + 0.3f) / (count + 3);
                odds += has ? MathF.Log(Own / others) : MathF.Log((1 - Own) / (1 - others));
            }
        }

        return Independence * odds;
    }

    /// <summary>Whether a body has this pair of characters.</summary>
    public bool Has(char a, char b, int draft) => places.TryGetValue(Key(a, b), out var pair) && (bodies[pair] & (1UL << (draft % Groups))) != 0;

    private int PlaceOf(uint key)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out var known);
        if (!known)
        {
            place = bodies.Count;
            bodies.Add(0);
            var h = Hash(key);
            filter[h >> 6] |= 1UL << (int)(h & 63);
        }

        return place;
    }

    private void Mark(Draft draft, ulong bit)
    {
        char previous = default;
        foreach (var line in draft.Body)
        {
            foreach (var c in page.Span(page.Lines[line]))
            {
                var key = Key(previous, c);
                var h = Hash(key);
                if ((filter[h >> 6] & (1UL << (int)(h & 63))) != 0 && places.TryGetValue(key, out var pair))
                    bodies[pair] |= bit;
                previous = c;
            }
        }
    }

    /// <summary>Whether two characters can be a pair of a word.</summary>
    public static bool IsWordPair(char a, char b) => Chars.IsOfWord(a) && Chars.IsOfWord(b);

    private static uint Key(char a, char b) => Chars.Pair(a, b);

    private static uint Hash(uint key) => (key * 2654435761u) >> 18;
}
