using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Tells a headline from a crosshead (小标题) in a body where a page was read in another order than it was painted.</summary>
/// <remarks>A crosshead is set among the lines of its column, and such a reader leaves it there; what has a box of its own between
/// two pieces of a body is a headline three times of four. A headline has its body's words, or another's, whichever way it came
/// there; a crosshead seldom has more words of a body than any title would.</remarks>
internal static class BoxedTitles
{
    // Logarithm of the odds that a body's words are a title's.
    private const float Telling = 0;

    /// <summary>Moves titles that stand in a box of their own and have some body's words from the bodies to the headings behind them.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work)
    {
        if (work.Drafts.Count > HeadlineMatcher.MostBlocks)
            return;
        List<(int Draft, List<int> Lines)> titles = [];
        for (var d = 0; d < work.Drafts.Count; d++)
            titles.AddRange(Titles(page, facts, kinds, work.Drafts[d].Body).Select(lines => (d, lines)));
        if (titles.Count == 0)
            return;
        // A body's own words are those that it has without its titles.
        var boxed = titles.SelectMany(t => t.Lines).ToHashSet();
        var bodies = work.Drafts.ConvertAll(draft => draft.Body.ToArray());
        work.Drafts.ForEach(draft => draft.Body.RemoveAll(boxed.Contains));
        var words = new WordOverlap(page, boxed, work.Drafts);
        // A story that has its headline has no need of another: what says its words again announces a part of it.
        var headless = work.Gaps.Count(g => g.Count > 0) < work.Drafts.Count;
        foreach (var (draft, lines) in titles)
        {
            var best = Enumerable.Range(0, work.Drafts.Count).MaxBy(d => words.Odds(lines, d));
            if (words.Odds(lines, best) <= Telling || best == draft && !headless)
            {
                boxed.ExceptWith(lines);
                continue;
            }

            lines.ForEach(line => kinds[line] = LineKind.HeadingInside);
            work.Gaps[draft + 1].AddRange(lines);
        }

        for (var d = 0; d < work.Drafts.Count; d++)
        {
            work.Drafts[d].Body.Clear();
            work.Drafts[d].Body.AddRange(bodies[d].Where(line => !boxed.Contains(line)));
            work.Gaps[d + 1].Sort();
        }
    }

    /// <summary>The crossheads of a body that stand in boxes of their own, each with its lines.</summary>
    private static IEnumerable<List<int>> Titles(PageText page, LineFacts[] facts, LineKind[] kinds, List<int> body)
    {
        for (var k = 0; k < body.Count; k++)
        {
            if (kinds[body[k]] != LineKind.Crosshead || page.Lines[body[k]].BlanksBefore == 0 || facts[body[k]] is { PartTitle: true } or { NumbersPart: true } or { Parallel: true })
                continue;
            var to = k + 1;
            while (to < body.Count && kinds[body[to]] == LineKind.CrossheadNext)
                to++;
            yield return body[k..to];
        }
    }
}
