using System.Collections.Immutable;
using Archive.Layout.Articles;

namespace Archive.Layout.Joining;

/// <summary>Finds which jumps (下转) of an issue go on at which landings (上接).</summary>
public static class PartJoiner
{
    // How much worse the best plan without a join must be for the join to be sure.
    private const float Margin = 1.5f;

    // A headline that is repeated, a key that agrees, or a name.
    private const float Surely = 2;

    // Jumps and landings that could all belong to each other: no issue has so many, and then none is sure.
    private const int Most = 24;

    // Beyond this a text only plays at being a newspaper.
    private const int MostPairs = 10_000;

    /// <summary>
    /// What belongs together: one best assignment over the whole issue, by pages and keys where they are named, and by headline,
    /// names and text. A join is made only where leaving it out makes the whole assignment clearly worse; it depends on nothing
    /// but the parts.
    /// </summary>
    /// <param name="parts">The parts of one issue, in the order of its pages and of their articles.</param>
    public static JoinPlan Plan(IReadOnlyList<PlacedPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var pairs = Pairs(parts);
        var next = new int[parts.Count];
        Array.Fill(next, -1);
        foreach (var group in Groups(pairs, parts.Count))
            Join(parts, group, next);
        Extend(parts, pairs, next);
        var wholes = Wholes(next);
        return new JoinPlan(wholes, Unsure(pairs, wholes));
    }

    private static List<(int Jump, int Landing)> Pairs(IReadOnlyList<PlacedPart> parts)
    {
        var jumps = Enumerable.Range(0, parts.Count).Where(i => parts[i].Article.ContinuedOn is not null).ToList();
        var landings = Enumerable.Range(0, parts.Count).Where(i => parts[i].Article.ContinuedFrom is not null).ToList();
        if ((long)jumps.Count * landings.Count > MostPairs)
            return [];
        return [.. jumps.SelectMany(j => landings.Select(l => (Jump: j, Landing: l))).Where(p => JumpFit.Fits(
            parts[p.Jump].Page, parts[p.Jump].Article.ContinuedOn!, parts[p.Landing].Page, parts[p.Landing].Article.ContinuedFrom!, parts[p.Jump].Article.ContinuedFrom))];
    }

    /// <summary>Joins the sure pairs of a group of jumps and landings that compete for each other.</summary>
    private static void Join(IReadOnlyList<PlacedPart> parts, List<(int Jump, int Landing)> pairs, int[] next)
    {
        var jumps = pairs.Select(p => p.Jump).Distinct().Order().ToList();
        var landings = pairs.Select(p => p.Landing).Distinct().Order().ToList();
        if (jumps.Count > Most || landings.Count > Most)
            return;
        var evidence = new JoinEvidence(parts, jumps.Concat(landings).Distinct());
        var scores = new float[jumps.Count, landings.Count];
        // Below 0 a place is never taken: one is better left alone.
        for (var j = 0; j < jumps.Count; j++)
        {
            for (var l = 0; l < landings.Count; l++)
                scores[j, l] = -1;
        }

        foreach (var (jump, landing) in pairs)
            scores[jumps.IndexOf(jump), landings.IndexOf(landing)] = evidence.Of(jump, landing);
        var best = BestAssignment.Solve(scores);
        var total = Sum(scores, best);
        for (var j = 0; j < best.Length; j++)
        {
            if (best[j] < 0)
                continue;
            var score = scores[j, best[j]];
            scores[j, best[j]] = -1;
            if (total - Sum(scores, BestAssignment.Solve(scores)) >= Margin)
                next[jumps[j]] = landings[best[j]];
            scores[j, best[j]] = score;
        }
    }

    /// <summary>下转第二、三版: one jump leads to two pages, and the landings on both name only its own. So a landing that no jump leads to goes
    /// on with a whole that began on the page it names and ends before it, where headline, key or names show that it does.</summary>
    private static void Extend(IReadOnlyList<PlacedPart> parts, List<(int Jump, int Landing)> pairs, int[] next)
    {
        var landed = next.Where(n => n >= 0).Concat(pairs.Select(p => p.Landing)).ToHashSet();
        var begun = Enumerable.Range(0, parts.Count).Where(i => next[i] >= 0 && !landed.Contains(i)).ToList();
        var open = Enumerable.Range(0, parts.Count).Where(i => next[i] < 0 && !landed.Contains(i) && parts[i].Article.ContinuedFrom?.Page is not null).OrderBy(i => parts[i].Page).Take(Most).ToList();
        if (begun.Count is 0 or > Most || open.Count == 0)
            return;
        var evidence = new JoinEvidence(parts, begun.Concat(open));
        foreach (var landing in open)
        {
            var ranked = begun.Where(first => MayEnd(parts, first, Last(next, first), landing)).Select(first => (First: first, Score: evidence.Beyond(first, landing))).OrderByDescending(c => c.Score).Take(2).ToList();
            if (ranked.Count > 0 && ranked[0].Score >= Surely && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= Margin))
                next[Last(next, ranked[0].First)] = landing;
        }
    }

    private static int Last(int[] next, int part)
    {
        while (next[part] >= 0)
            part = next[part];
        return part;
    }

    private static bool MayEnd(IReadOnlyList<PlacedPart> parts, int first, int last, int landing)
    {
        var (jump, from) = (parts[first].Article.ContinuedOn!, parts[landing].Article.ContinuedFrom!);
        return from.Page == parts[first].Page && parts[last].Page < parts[landing].Page && parts[last].Article.ContinuedOn is null && (jump.Ref is null || from.Ref is null || jump.Ref == from.Ref);
    }

    private static float Sum(float[,] scores, int[] assignment)
    {
        var sum = 0f;
        for (var j = 0; j < assignment.Length; j++)
            sum += assignment[j] < 0 ? 0 : scores[j, assignment[j]];
        return sum;
    }

    /// <summary>Pairs that share a jump or a landing, directly or through others. A part is two things here, since it may be both.</summary>
    private static IEnumerable<List<(int Jump, int Landing)>> Groups(List<(int Jump, int Landing)> pairs, int count)
    {
        var root = Enumerable.Range(0, 2 * count).ToArray();
        int Find(int i)
        {
            while (root[i] != i)
                i = root[i] = root[root[i]];
            return i;
        }

        foreach (var (jump, landing) in pairs)
            root[Find(jump)] = Find(count + landing);
        return pairs.GroupBy(p => Find(p.Jump)).Select(g => g.ToList());
    }

    /// <summary>Follows the joins from each part that nothing leads to. Joins that run in a circle have no such part and are none.</summary>
    private static ImmutableArray<ImmutableArray<int>> Wholes(int[] next)
    {
        var landed = next.Where(n => n >= 0).ToHashSet();
        var wholes = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var first = 0; first < next.Length; first++)
        {
            if (landed.Contains(first) || next[first] < 0)
                continue;
            var whole = ImmutableArray.CreateBuilder<int>();
            for (var part = first; part >= 0; part = next[part])
                whole.Add(part);
            wholes.Add(whole.ToImmutable());
        }

        return wholes.ToImmutable();
    }

    private static ImmutableArray<UnsureEnd> Unsure(List<(int Jump, int Landing)> pairs, ImmutableArray<ImmutableArray<int>> wholes)
    {
        var goesOn = wholes.SelectMany(w => w[..^1]).ToHashSet();
        var landed = wholes.SelectMany(w => w[1..]).ToHashSet();
        var open = pairs.Where(p => !goesOn.Contains(p.Jump) && !landed.Contains(p.Landing)).ToList();
        return
        [
            .. open.GroupBy(p => p.Jump, p => p.Landing).Select(g => new UnsureEnd(g.Key, false, [.. g])),
            .. open.GroupBy(p => p.Landing, p => p.Jump).Select(g => new UnsureEnd(g.Key, true, [.. g])),
        ];
    }
}
