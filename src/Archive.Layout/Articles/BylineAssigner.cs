using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Gives bylines (署名) that were read far from their bodies to bodies that have none.</summary>
/// <remarks>Where a page was read in another order than it was painted, a byline on a line of its own may be read with its
/// headline, before another body. It is loose where a blank line or another byline follows, or a body that begins with a
/// lead of its own (本报讯): nobody signs twice.</remarks>
internal static class BylineAssigner
{
    /// <summary>Moves loose bylines to the nearest body that nobody has signed; one that finds none stays.</summary>
    public static void Assign(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work)
    {
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            var body = work.Drafts[d].Body;
            for (var length = Length(facts, kinds, body); length > 0 && length < body.Count && IsLoose(page, facts, kinds, body, length); length = Length(facts, kinds, body))
            {
                if (Nearest(page, facts, kinds, work, d) is not { } other)
                    break;
                other.Body.InsertRange(0, body[..length]);
                body.RemoveRange(0, length);
            }
        }
    }

    /// <summary>Lines of the byline that a body begins with; 0 where it begins with none.</summary>
    private static int Length(LineFacts[] facts, LineKind[] kinds, List<int> body) =>
        body.Count == 0 || kinds[body[0]] != LineKind.Byline ? 0 : Math.Max(1, facts[body[0]].BylineLines);

    private static bool IsLoose(PageText page, LineFacts[] facts, LineKind[] kinds, List<int> body, int length)
    {
        var next = body[length];
        return kinds[next] == LineKind.Byline || facts[next].Leads || page.Lines[next].BlanksBefore > 0 || next != body[length - 1] + 1;
    }

    private static Draft? Nearest(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work, int from)
    {
        Draft? best = null;
        var least = int.MaxValue;
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            var body = work.Drafts[d].Body;
            if (d == from || body.Count == 0 || kinds[body[0]] != LineKind.Start || facts[body[0]].Leads || facts[body[0]].Addresses)
                continue;
            // A notice has no byline: its title stands right above it.
            var above = body[0] - 1;
            if (above >= 0 && facts[above].NoticeTitle && page.Lines[body[0]].BlanksBefore == 0)
                continue;
            var distance = Math.Abs(body[0] - work.Drafts[from].Body[0]);
            if (distance < least)
                (best, least) = (work.Drafts[d], distance);
        }

        return best;
    }
}
