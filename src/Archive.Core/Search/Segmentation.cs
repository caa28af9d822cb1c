namespace Archive.Core.Search;

/// <summary>Cuts a run of characters into words when it is searched (分词), by what the archive itself says: between two words
/// stands a pair that is rarer than its neighbours, and names that are known stay whole. No dictionary is baked into the index.</summary>
internal static class Segmentation
{
    private const int Shortest = 4;
    private const int LongestName = 4;

    /// <summary>The words of a folded run, each of two characters and more; the run alone where nothing parts it.</summary>
    public static IReadOnlyList<string> Cut(ISearchView view, TermWeights weights, string run)
    {
        if (run.Length < Shortest || run.Any(char.IsSurrogate))
            return [run];
        var rarity = new int[run.Length - 1];
        for (var i = 0; i < rarity.Length; i++)
        {
            var documents = weights.Documents(view, run[i], run[i + 1]);
            rarity[i] = (int)(Math.Log((view.Articles + 1.0) / (documents + 0.01)) * 16);
        }

        var isInName = Names(view, run);
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i + 1 < rarity.Length; i++)
        {
            var isRarer = rarity[i] > Math.Max(rarity[i - 1], rarity[i + 1]) || (run[i] == TextFolding.Break) || (run[i + 1] == TextFolding.Break);
            if (!isRarer || isInName[i] || IsOne(run[i], run[i + 1]) || i + 1 - start < 2)
                continue;
            words.Add(run[start..(i + 1)].Trim(TextFolding.Break));
            start = i + 1;
        }

        words.Add(run[start..].Trim(TextFolding.Break));
        return [.. words.Where(w => w.Length > 0)];
    }

    /// <summary>Whether two characters are of one number or one word of an alphabet: 2020, 二〇二〇, ag600.</summary>
    private static bool IsOne(char a, char b) => (IsAlphabetic(a) && IsAlphabetic(b)) || (IsNumeral(a) && IsNumeral(b));

    private static bool IsAlphabetic(char c) => char.IsAsciiLetterOrDigit(c) || c == TextFolding.DecimalPoint;

    private static bool IsNumeral(char c) => "〇零一二三四五六七八九十百千万亿".Contains(c, StringComparison.Ordinal);

    /// <summary>Which pairs of a run are inside the name of a reporter or correspondent.</summary>
    private static bool[] Names(ISearchView view, string run)
    {
        var inside = new bool[run.Length];
        for (var length = LongestName; length >= 2; length--)
        {
            for (var start = 0; start + length <= run.Length; start++)
            {
                if (view.IsName(run.Substring(start, length)))
                    Array.Fill(inside, true, start, length - 1);
            }
        }

        return inside;
    }
}
