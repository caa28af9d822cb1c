using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>How much more of each other's words two blocks have than any two blocks of the page.</summary>
internal sealed class BlockWords
{
    private readonly List<HashSet<uint>> sets = [];
    private readonly Dictionary<uint, int> blocksWith = [];
    private readonly HashSet<uint> neighbours = [];
    private readonly double average;

    /// <param name="page">The page.</param>
    /// <param name="blocks">The blocks of running text.</param>
    public BlockWords(PageText page, List<BodyBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var set = new HashSet<uint>();
            char previous = default;
            for (var i = page.Lines[block.From].From; i < page.Lines[block.To - 1].To; i++)
            {
                var c = page.Ink[i];
                if (previous != default)
                    neighbours.Add(Key(previous, c));
                if (Chars.IsHan(previous) && Chars.IsHan(c))
                    set.Add(Key(previous, c));
                previous = c;
            }

            sets.Add(set);
            foreach (var pair in set)
                blocksWith[pair] = blocksWith.GetValueOrDefault(pair) + 1;
        }

        average = sets.Count == 0 ? 1 : Math.Max(1, sets.Average(s => s.Count));
    }

    /// <summary>Whether two characters stand next to each other anywhere within a block.</summary>
    public bool Meet(char a, char b) => neighbours.Contains(Key(a, b));

    /// <summary>Shared words above what chance gives, in units of its spread: about 0 for blocks of different stories.</summary>
    public double Kinship(int i, int j)
    {
        var (few, many) = sets[i].Count < sets[j].Count ? (i, j) : (j, i);
        double shared = 0, expected = 0, spread = 0;
        var size = Math.Min(3, sets[many].Count / average);
        foreach (var pair in sets[few])
        {
            var others = blocksWith[pair] - 1;
            // Who has a pair to himself cannot share it.
            if (others == 0 || sets.Count < 3)
                continue;
            var chance = Math.Min(0.9, size * others / (sets.Count - 1.0));
            var weight = Math.Log(sets.Count / (double)blocksWith[pair]) + 0.3;
            shared += sets[many].Contains(pair) ? weight : 0;
            expected += chance * weight;
            spread += chance * (1 - chance) * weight * weight;
        }

        return (shared - expected) / Math.Sqrt(spread + 1);
    }

    private static uint Key(char a, char b) => ((uint)a << 16) | b;
}
