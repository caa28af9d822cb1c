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
        List<(int Draft, int At, List<int> Lines)> titles = [];
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            var body = work.Drafts[d].Body;
            for (var k = 0; k < body.Count; k++)
            {
                if (kinds[body[k]] != LineKind.Crosshead || page.Lines[body[k]].BlanksBefore == 0 || facts[body[k]] is { PartTitle: true } or { NumbersPart: true } or { Parallel: true })
                    continue;
                var to = k + 1;
                while (to < body.Count && kinds[body[to]] == LineKind.CrossheadNext)
                    to++;
                titles.Add((d, k, body[k..to]));
                body.RemoveRange(k, to - k);
                k--;
            }
        }

        if (titles.Count == 0)
            return;
        var words = new WordOverlap(page, titles.SelectMany(t => t.Lines), work.Drafts);
        // A story that has its headline has no need of another: what says its words again announces a part of it.
        var headless = work.Gaps.Count(g => g.Count > 0) < work.Drafts.Count;
        for (var t = titles.Count - 1; t >= 0; t--)
        {
            var (draft, at, lines) = titles[t];
            var best = Enumerable.Range(0, work.Drafts.Count).MaxBy(d => words.Odds(lines, d));
            if (words.Odds(lines, best) > Telling && (best != draft || headless))
            {
                lines.ForEach(line => kinds[line] = LineKind.HeadingInside);
                work.Gaps[draft + 1].AddRange(lines);
                work.Gaps[draft + 1].Sort();
            }
            else
            {
                work.Drafts[draft].Body.InsertRange(at, lines);
            }
        }
    }
}
