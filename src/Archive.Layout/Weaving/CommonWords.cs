using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Words that newspapers use most, by the pairs of characters they are made of: where one is broken over two blocks, these go on with each other.</summary>
internal static partial class CommonWords
{
    // What is counted or measured.
    private static readonly SearchValues<char> Units = SearchValues.Create("年月日时点分秒人名个万亿元多余次家岁天周户亩只件条种倍项位所座台公里米吨度届期版号%.");

    private static readonly HashSet<uint> Pairs = Build();

    // A bit a word: most pairs are told from all words by it, at one look.
    private const int FilterBits = 16;
    private static readonly ulong[] Filter = Bits(Pairs);

    /// <summary>Whether two characters make such a word, or stand beside each other in one.</summary>
    public static bool Make(char a, char b)
    {
        var pair = Chars.Pair(a, b);
        var bit = Bit(pair);
        return (Filter[bit >> 6] & (1UL << (int)(bit & 63))) != 0 && Pairs.Contains(pair);
    }

    /// <summary>Whether a number may count or measure what a character stands for: 13名, 46.7%.</summary>
    public static bool AreCounted(char c) => Units.Contains(c);

    private static HashSet<uint> Build()
    {
        HashSet<uint> pairs = [];
        foreach (var word in $"{Words} {Compounds}".Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 1; i < word.Length; i++)
                pairs.Add(Chars.Pair(word[i - 1], word[i]));
        }

        return pairs;
    }

    private static ulong[] Bits(HashSet<uint> pairs)
    {
        var filter = new ulong[(1 << FilterBits) / 64];
        foreach (var bit in pairs.Select(Bit))
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
        return filter;
    }

    private static uint Bit(uint pair) => (pair * 2654435761u) >> (32 - FilterBits);
}
