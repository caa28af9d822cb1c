using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Which words of headlines stand in which paragraphs.</summary>
internal sealed partial class GatheredStories
{
    private const int MostCohesive = 3;
    private const float SaysAgain = 0.6f, MostAgain = 2.4f, SaysNothing = 0.8f;

    /// <summary>How well each line of the run fits each piece of text: by line, first paragraph and number of paragraphs.</summary>
    private float[,,] Fit()
    {
        Dictionary<uint, UInt128> standIn = [];
        foreach (var line in run)
        {
            foreach (var pair in Pairs(page.Span(page.Lines[line])))
                standIn[pair] = 0;
        }

        for (var p = 0; p < paragraphs.Count; p++)
        {
            foreach (var line in paragraphs[p].Lines)
            {
                // A pair may stand over a line's end.
                var from = Math.Max(paragraphs[p].Lines[0] == line ? page.Lines[line].From : page.Lines[line].From - 1, 0);
                var ink = page.Span(from, page.Lines[line].To);
                for (var i = 0; i + 1 < ink.Length; i++)
                {
                    var pair = Chars.Pair(ink[i], ink[i + 1]);
                    if (standIn.TryGetValue(pair, out var mask))
                        standIn[pair] = mask | (UInt128.One << p);
                }
            }
        }

        var longest = Math.Min(LongestStory, paragraphs.Count);
        // By how many other paragraphs have a pair, and how many the piece has.
        var (hit, miss) = (new float[paragraphs.Count + 1, longest + 1], new float[paragraphs.Count + 1, longest + 1]);
        for (var elsewhere = 0; elsewhere <= paragraphs.Count; elsewhere++)
        {
            for (var length = 1; length <= longest; length++)
            {
                var others = Math.Min(0.9f, (elsewhere + 0.3f) / (paragraphs.Count - length + 3) * length);
                (hit[elsewhere, length], miss[elsewhere, length]) = (WordOverlap.Independence * MathF.Log(WordOverlap.Own / others), WordOverlap.Independence * MathF.Log((1 - WordOverlap.Own) / (1 - others)));
            }
        }

        var scores = new float[run.Count, paragraphs.Count, longest + 1];
        for (var h = 0; h < run.Count; h++)
        {
            foreach (var pair in Pairs(page.Span(page.Lines[run[h]])))
            {
                var mask = standIn[pair];
                var all = (int)UInt128.PopCount(mask);
                for (var p = 0; p < paragraphs.Count; p++)
                {
                    var inside = 0;
                    for (var length = 1; length <= longest && p + length <= paragraphs.Count; length++)
                    {
                        inside += (mask >> (p + length - 1) & 1) != 0 ? 1 : 0;
                        scores[h, p, length] += (inside > 0 ? hit : miss)[all - inside, length];
                    }
                }
            }
        }

        return scores;
    }

    /// <summary>How much each paragraph says again what stands right above it and hardly anywhere else, as a text does and the next one does not.</summary>
    private float[] Cohesion()
    {
        Dictionary<uint, UInt128> standIn = [];
        for (var p = 0; p < paragraphs.Count; p++)
        {
            foreach (var line in paragraphs[p].Lines)
            {
                foreach (var pair in Pairs(page.Span(page.Lines[line])))
                    standIn[pair] = standIn.GetValueOrDefault(pair) | (UInt128.One << p);
            }
        }

        var cohesion = new float[paragraphs.Count];
        foreach (var mask in standIn.Values)
        {
            if (UInt128.PopCount(mask) > MostCohesive)
                continue;
            for (var p = 1; p < paragraphs.Count; p++)
            {
                if ((mask >> p & 1) != 0 && (mask >> (p - 1) & 1) + (p > 1 ? mask >> (p - 2) & 1 : 0) != 0)
                    cohesion[p] += SaysAgain;
            }
        }

        for (var p = 0; p < cohesion.Length; p++)
            cohesion[p] = cohesion[p] == 0 ? -SaysNothing : Math.Min(MostAgain, cohesion[p]);
        return cohesion;
    }

    private static HashSet<uint> Pairs(ReadOnlySpan<char> ink)
    {
        HashSet<uint> pairs = [];
        for (var i = 0; i + 1 < ink.Length; i++)
        {
            if (WordOverlap.IsWordPair(ink[i], ink[i + 1]))
                pairs.Add(Chars.Pair(ink[i], ink[i + 1]));
        }

        return pairs;
    }
}
