namespace Archive.Layouts.Scoring;

/// <summary>A stretch of two texts that is equal (in both of one length) or not.</summary>
internal readonly record struct Stretch(bool Equal, int FromA, int ToA, int FromB, int ToB);

/// <summary>Aligns two texts by their longest common stretches: the longest first, then to its left and right (Ratcliff and Obershelp).</summary>
internal static class Alignment
{
    private const long TooLong = 4_000_000;

    /// <summary>Characters that match, and how many edits make <paramref name="a"/> into <paramref name="b"/> at most.</summary>
    public static (int Matching, int Edits) Measure(string a, string b)
    {
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
            start++;
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        string x = a[start..^end], y = b[start..^end];
        if (x.Length == 0 || y.Length == 0)
            return (start + end, Math.Max(x.Length, y.Length));
        if ((long)x.Length * y.Length > TooLong)
        {
            // Too long to align: pairs in common are a bound.
            var common = Grams.Overlap(Grams.Of(x, 2), Grams.Of(y, 2));
            return (start + end + common, Math.Max(x.Length, y.Length) - common);
        }

        int matching = 0, edits = 0;
        foreach (var stretch in Stretches(x, y))
        {
            if (stretch.Equal)
                matching += stretch.ToA - stretch.FromA;
            else
                edits += Math.Max(stretch.ToA - stretch.FromA, stretch.ToB - stretch.FromB);
        }

        return (start + end + matching, edits);
    }

    /// <summary>Both texts from beginning to end as equal and unequal stretches.</summary>
    public static List<Stretch> Stretches(string a, string b)
    {
        var places = new Dictionary<char, List<int>>();
        for (var i = 0; i < b.Length; i++)
            (places.TryGetValue(b[i], out var list) ? list : places[b[i]] = []).Add(i);
        var matches = new List<(int A, int B, int Length)>();
        var open = new Stack<(int FromA, int ToA, int FromB, int ToB)>();
        open.Push((0, a.Length, 0, b.Length));
        while (open.TryPop(out var range))
        {
            var match = Longest(a, b, places, range);
            if (match.Length == 0)
                continue;
            matches.Add(match);
            open.Push((range.FromA, match.A, range.FromB, match.B));
            open.Push((match.A + match.Length, range.ToA, match.B + match.Length, range.ToB));
        }

        matches.Sort();
        var stretches = new List<Stretch>();
        int atA = 0, atB = 0;
        foreach (var (inA, inB, length) in matches.Append((a.Length, b.Length, 0)))
        {
            if (inA > atA || inB > atB)
                stretches.Add(new Stretch(false, atA, inA, atB, inB));
            if (length > 0)
            {
                // Matches that touch are one stretch.
                if (stretches.Count > 0 && stretches[^1] is { Equal: true } last && inA == atA && inB == atB)
                    stretches[^1] = last with { ToA = inA + length, ToB = inB + length };
                else
                    stretches.Add(new Stretch(true, inA, inA + length, inB, inB + length));
            }

            (atA, atB) = (inA + length, inB + length);
        }

        return stretches;
    }

    // The longest common stretch within the range; of several the one that begins first in a, then first in b.
    private static (int A, int B, int Length) Longest(string a, string b, Dictionary<char, List<int>> places, (int FromA, int ToA, int FromB, int ToB) range)
    {
        var best = (A: range.FromA, B: range.FromB, Length: 0);
        var ending = new int[b.Length + 1];
        var next = new int[b.Length + 1];
        for (var i = range.FromA; i < range.ToA; i++)
        {
            if (places.TryGetValue(a[i], out var list))
            {
                foreach (var j in list)
                {
                    if (j < range.FromB)
                        continue;
                    if (j >= range.ToB)
                        break;
                    var length = next[j + 1] = ending[j] + 1;
                    if (length > best.Length)
                        best = (i - length + 1, j - length + 1, length);
                }
            }

            (ending, next) = (next, ending);
            Array.Clear(next);
        }

        return best;
    }
}

/// <summary>Runs of characters with their counts.</summary>
internal static class Grams
{
    public static Dictionary<string, int> Of(string text, int length)
    {
        var grams = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, text.Length - length + 1); i++)
        {
            var gram = text.Substring(i, Math.Min(length, text.Length - i));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    public static int Overlap(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        if (a.Count > b.Count)
            (a, b) = (b, a);
        var common = 0;
        foreach (var (gram, count) in a)
        {
            if (b.TryGetValue(gram, out var other))
                common += Math.Min(count, other);
        }

        return common;
    }
}
