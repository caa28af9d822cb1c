using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Gives a landing (上接第一版) that stands above its headline, and that headline, to the body below.</summary>
internal static class LandingAssigner
{
    /// <summary>Joins such landings with their bodies, where nothing shows that they are of the body above.</summary>
    public static void Assign(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work)
    {
        for (var d = work.Drafts.Count - 2; d >= 0; d--)
        {
            if (work.Drafts[d].Body is not [var line] || facts[line].Lead is not { Landing: not null, Source: null } lead || lead.To != page.Lines[line].To)
                continue;
            var (title, below) = (work.Gaps[d + 1], work.Drafts[d + 1]);
            if (title.Count == 0 || title[0] != line + 1 || facts[below.Body[0]].Leads || d > 0 && IsOfAbove(page, facts, work, d, title))
                continue;
            below.Body.Insert(Math.Max(0, below.Body.FindIndex(l => kinds[l] != LineKind.Byline)), line);
            below.Headings.AddRange(title);
            below.Captions.InsertRange(0, work.Drafts[d].Captions);
            work.Gaps.RemoveAt(d + 1);
            work.Drafts.RemoveAt(d);
        }
    }

    /// <summary>Whether a headline is rather that of the unsigned body above the landing, beside whose last lines both were set.</summary>
    private static bool IsOfAbove(PageText page, LineFacts[] facts, Draftwork work, int d, List<int> title)
    {
        var above = work.Drafts[d - 1];
        if (facts[above.Body[0]].Leads || work.Gaps[d].Count > 0 && work.Gaps[d][0] > above.Body[^1])
            return false;
        var words = new WordOverlap(page, title, work.Drafts);
        float up = 0, down = 0;
        foreach (var line in title)
        {
            up += words.Of(line, d - 1) * page.Lines[line].Count;
            down += words.Of(line, d + 1) * page.Lines[line].Count;
        }

        return up > down;
    }
}
