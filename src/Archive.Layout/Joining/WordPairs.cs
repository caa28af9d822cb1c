namespace Archive.Layout.Joining;

/// <summary>The neighbouring characters of a text as a set: its words, as far as one can tell without a dictionary.</summary>
internal static class WordPairs
{
    /// <summary>The pairs of letters and digits that stand side by side.</summary>
    public static HashSet<int> Of(params IEnumerable<string?> texts)
    {
        var pairs = new HashSet<int>();
        foreach (var text in texts)
        {
            for (var i = 1; i < text?.Length; i++)
            {
                if (char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i]))
                    pairs.Add((text[i - 1] << 16) | text[i]);
            }
        }

        return pairs;
    }

    /// <summary>How much of a small set others have, from 0 to 1; <see langword="null"/> where it is empty.</summary>
    public static double? Share(HashSet<int> small, params ReadOnlySpan<HashSet<int>> others)
    {
        if (small.Count == 0)
            return null;
        var shared = 0;
        foreach (var pair in small)
        {
            foreach (var other in others)
            {
                if (other.Contains(pair))
                {
                    shared++;
                    break;
                }
            }
        }

        return (double)shared / small.Count;
    }
}
