using System.Text;

namespace Archive.Core.Search;

/// <summary>Han characters that are searched as another: Traditional forms (繁体字) as Simplified, radicals as characters.</summary>
/// <remarks>
/// Character by character, whatever stands around: 乾隆 and 干隆 are one to a search, as are 乾燥 and 干燥. The pairs and
/// the rule by which they were chosen are in <c>HanVariants.txt</c>.
/// </remarks>
internal static class HanVariants
{
    private static readonly Dictionary<int, Rune> Variants = Read();

    /// <summary>The character searched for one; itself for most.</summary>
    public static Rune Fold(Rune rune) => Variants.TryGetValue(rune.Value, out var folded) ? folded : rune;

    private static Dictionary<int, Rune> Read()
    {
        using var stream = typeof(HanVariants).Assembly.GetManifestResourceStream("HanVariants.txt")
            ?? throw new InvalidOperationException("HanVariants.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var variants = new Dictionary<int, Rune>(3000);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith('['))
                continue;
            foreach (var pair in line.EnumerateRunes().Chunk(2))
                variants[pair[0].Value] = pair[1];
        }

        // A radical may stand for a character that is itself written out in full.
        foreach (var (from, to) in variants.ToList())
            variants[from] = variants.GetValueOrDefault(to.Value, to);
        return variants;
    }
}
