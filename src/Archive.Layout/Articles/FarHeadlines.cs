using System.Runtime.InteropServices;
using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Articles;

/// <summary>Gives bodies without a headline one that stands by another's, where its words leave no doubt whose it is.</summary>
/// <remarks>Even where a page comes in the order in which it was painted, a headline that was set last, or moved, is painted far from its story,
/// between others or beside another's headline.</remarks>
internal static class FarHeadlines
{
    // Logarithms of odds: half a headline's pairs of characters in one body, and none in the other.
    private const float Clearly = 6.5f;

    // Lines that no blank line parts are one headline, mostly.
    private const float Within = 3;

    // Where no blank line parts anything, a missing one says nothing.
    private const float Unparted = 1.5f;

    private const int MostMoves = 12;
    private const int MostLines = 8;
    private const int MostHeadings = 480;

    /// <summary>Moves headlines, or parts of a run of them, as long as one clearly has its words in a body that has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="work">Its bodies and their headlines.</param>
    /// <param name="words">Which of the headlines' words the bodies have.</param>
    public static void Assign(PageText page, LineFacts[] facts, Draftwork work, WordOverlap words)
    {
        if (work.Drafts.Count is < 2 or > HeadlineMatcher.MostBlocks || !work.Drafts.Exists(d => d.Headings.Count == 0) || work.Drafts.Sum(d => d.Headings.Count) > MostHeadings)
            return;
        Dictionary<int, float[]> odds = [];
        for (var moves = 0; moves < MostMoves && Best(page, facts, work, words, odds) is var (from, at, count, to); moves++)
        {
            var headings = work.Drafts[from].Headings;
            work.Drafts[to].Headings.AddRange(headings.GetRange(at, count));
            headings.RemoveRange(at, count);
            foreach (var d in (ReadOnlySpan<int>)[from, to])
                work.Drafts[d].HeadingMargin = HeadlineAssigner.Margin(page, words, work, d);
        }
    }

    private static (int From, int At, int Count, int To)? Best(PageText page, LineFacts[] facts, Draftwork work, WordOverlap words, Dictionary<int, float[]> odds)
    {
        (int, int, int, int)? best = null;
        var most = Clearly;
        for (var from = 0; from < work.Drafts.Count; from++)
        {
            var headings = work.Drafts[from].Headings;
            for (var at = 0; at < headings.Count; at++)
            {
                var edge = at > 0 ? Edge(page, facts, headings, at) : 0;
                for (var to = 0; to < work.Drafts.Count; to++)
                {
                    if (work.Drafts[to].Headings.Count > 0)
                        continue;
                    float own = 0, others = 0;
                    for (var end = at + 1; end <= Math.Min(headings.Count, at + MostLines); end++)
                    {
                        own += Odds(words, work, odds, headings[end - 1], from);
                        others += Odds(words, work, odds, headings[end - 1], to);
                        if (others - own - edge <= most || end - at == headings.Count && own > 0)
                            continue;
                        var lead = others - own - edge - (end < headings.Count ? Edge(page, facts, headings, end) : 0);
                        if (lead > most)
                            (best, most) = ((from, at, end - at, to), lead);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>Odds of a line over a body: few are asked for, but those again and again.</summary>
    private static float Odds(WordOverlap words, Draftwork work, Dictionary<int, float[]> odds, int line, int draft)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(odds, line, out var found);
        if (!found)
            Array.Fill(known = new float[work.Drafts.Count], float.NaN);
        if (float.IsNaN(known![draft]))
            known[draft] = words.Odds([line], draft);
        return known[draft];
    }

    /// <summary>What it costs to cut a run of headlines above one of its lines.</summary>
    private static float Edge(PageText page, LineFacts[] facts, List<int> headings, int at)
    {
        var (above, below) = (headings[at - 1], headings[at]);
        if (below != above + 1 || page.Lines[below].BlanksBefore > 0 || facts[below] is { Kicker: true } or { Rubric: true } or { NoticeTitle: true })
            return 0;
        return CommonWords.Make(page.Ink[page.Lines[above].To - 1], page.Ink[page.Lines[below].From]) ? 2 * Within : page.HasBlankLines ? Within : Unparted;
    }
}
