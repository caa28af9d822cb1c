using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Gives bylines (署名) on lines of their own to the bodies they sign.</summary>
/// <remarks>Mostly a byline stands above its body. But its box may be painted behind the body, with the headline, or be read
/// far away where a page was read in another order than it was painted. Nobody signs twice: a byline above a body that
/// begins with a lead of its own (本报讯) is another's.</remarks>
internal sealed class BylineAssigner(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work)
{
    /// <summary>Moves bylines that are read far from their bodies to the nearest body that nobody has signed; one that finds none stays.</summary>
    public void Gather()
    {
        for (var d = 0; d < work.Drafts.Count; d++)
        {
            var body = work.Drafts[d].Body;
            for (var length = Length(body); length > 0 && length < body.Count && IsLoose(body, length) && !IsBetween(body, length); length = Length(body))
            {
                if (Nearest(d) is not { } other)
                    break;
                Move(body, length, other.Body);
            }
        }
    }

    /// <summary>Takes out a byline that nothing follows, since no headline leads it, until <see cref="Trail"/> gives it to its body; <see langword="null"/> where text follows.</summary>
    public Draft? TakeLast()
    {
        if (work.Drafts.Count < 2 || work.Drafts[^1].Body.Exists(line => kinds[line] != LineKind.Byline) || work.Drafts[^1].Captions.Count > 0)
            return null;
        var last = work.Drafts[^1];
        work.Drafts.RemoveAt(work.Drafts.Count - 1);
        work.Gaps[^2].AddRange(work.Gaps[^1]);
        work.Gaps.RemoveAt(work.Gaps.Count - 1);
        return last;
    }

    /// <summary>Moves bylines that stand right behind a headline to the body above, whose headline it is, where more of them show that they must than that they cannot.</summary>
    /// <param name="last">The byline that was taken out, if any.</param>
    public void Trail(Draft? last)
    {
        if (last is not null)
        {
            work.Drafts.Add(last);
            work.Gaps.Add([]);
        }

        List<int> trailing = [];
        var votes = 0;
        for (var d = 1; d < work.Drafts.Count; d++)
        {
            var body = work.Drafts[d].Body;
            var length = Length(body);
            if (length == 0 || !work.Drafts[d - 1].Headings.Contains(body[0] - 1))
                continue;
            // Where blank lines part boxes, what stands right below a byline is its text, and what stands right above is its headline.
            var boxed = length < body.Count && page.HasBlankLines && page.Lines[body[length]].BlanksBefore == 0 && body[length] == body[length - 1] + 1;
            if (boxed && !IsSigned(body[length..]))
            {
                // Where no blank line parts it from the headline above either, it begins a story whose own headline is a picture.
                votes -= page.Lines[body[0]].BlanksBefore > 0 ? 2 : 0;
                continue;
            }

            // If they trail, the byline that the body above has now is the one before's.
            var above = work.Drafts[d - 1].Body;
            var up = !IsSigned(trailing.Count > 0 && trailing[^1] == d - 1 ? above[Length(above)..] : above) && !IsNotice(work.Drafts[d - 1]);
            // A box inside an article (编辑手记) has its own signature, below it.
            var down = length < body.Count && !facts[body[length]].PartTitle && !IsSigned(body[length..]) && !IsNotice(work.Drafts[d]);
            // One vote is half: 本报讯 without names may yet be signed above.
            votes += up && !down ? 2 : down && !up ? -2 : down && (facts[body[length]].Leads || page.HasBlankLines && page.Lines[body[0]].BlanksBefore == 0) ? 1 : 0;
            if (up)
                trailing.Add(d);
        }

        foreach (var d in trailing)
        {
            if (votes > 0)
                Move(work.Drafts[d].Body, Length(work.Drafts[d].Body), work.Drafts[d - 1].Body);
        }
    }

    /// <summary>Gives bylines and landings (上接) that no body follows, and what headlines they have, to the body above or below that has none.</summary>
    public void Settle()
    {
        for (var d = work.Drafts.Count - 1; d >= 0 && work.Drafts.Count > 1; d--)
        {
            var draft = work.Drafts[d];
            var landing = IsLanding(draft.Body);
            if (!landing && draft.Body.Exists(line => kinds[line] != LineKind.Byline))
                continue;
            var above = d > 0 ? work.Drafts[d - 1] : null;
            var below = d + 1 < work.Drafts.Count ? work.Drafts[d + 1] : null;
            var other = UnderItsHeadline(draft) ?? (above is not null && (below is null || !IsSigned(above.Body) || IsSigned(below.Body)) ? above : below!);
            // A text with a lead of its own goes on with none of another page.
            if (landing)
                other = above is not null && !Leads(above.Body) ? above : below;
            if (other is null || landing && Leads(other.Body))
                continue;
            Move(draft.Body, draft.Body.Count, other.Body, landing ? BehindBylines(other.Body) : 0);
            other.Headings.AddRange(draft.Headings);
            other.Headings.Sort();
            other.Captions.AddRange(draft.Captions);
            other.Captions.Sort();
            work.Drafts.RemoveAt(d);
        }
    }

    /// <summary>The draft whose headline stands right above a byline, in one box, if nobody has signed it.</summary>
    private Draft? UnderItsHeadline(Draft byline) =>
        byline.Body.Count == 0 || page.Lines[byline.Body[0]].BlanksBefore > 0 ? null : work.Drafts.Find(d => d != byline && d.Headings.Contains(byline.Body[0] - 1) && !IsSigned(d.Body) && !Leads(d.Body));

    /// <summary>Whether all of a body is （上接第一版）, as it stands in a box of its own beside the headline.</summary>
    private bool IsLanding(List<int> body) =>
        body.Count == 1 && facts[body[0]].Lead is { Landing: not null, Source: null } lead && lead.To == page.Lines[body[0]].To;

    /// <summary>Whether a draft is a notice, a correction or a letter to the paper: no reporter signs these.</summary>
    private bool IsNotice(Draft draft) =>
        Length(draft.Body) is var signed && signed < draft.Body.Count && facts[draft.Body[signed]] is { Announces: true } or { Addresses: true } || draft.Headings.Exists(line => facts[line].NoticeTitle);

    private bool Leads(List<int> body) => Length(body) is var signed && signed < body.Count && facts[body[signed]].Leads;

    private static void Move(List<int> from, int length, List<int> to, int at = 0)
    {
        to.InsertRange(at, from[..length]);
        from.RemoveRange(0, length);
    }

    /// <summary>Lines of the byline that a body begins with; 0 where it begins with none.</summary>
    private int Length(List<int> body)
    {
        if (body.Count == 0 || kinds[body[0]] != LineKind.Byline)
            return 0;
        var length = Math.Min(body.Count, Math.Max(1, facts[body[0]].BylineLines));
        // Who took the pictures stands below who wrote: 甲/文, 乙/图.
        return length < body.Count && kinds[body[length]] == LineKind.Byline && facts[body[length]].CreditsPictures ? length + 1 : length;
    }

    /// <summary>Behind all bylines that a body begins with: more than one, where several were moved there.</summary>
    private int BehindBylines(List<int> body)
    {
        var to = 0;
        while (to < body.Count && kinds[body[to]] == LineKind.Byline)
            to++;
        return to;
    }

    private bool IsSigned(List<int> body) =>
        body.Count > 0 && (kinds[body[0]] == LineKind.Byline || facts[body[0]].Lead?.Byline is not null);

    /// <summary>Whether what follows a byline leaves it open whose it is: another byline, a lead, a blank line.</summary>
    private bool IsLoose(List<int> body, int length)
    {
        var next = body[length];
        return kinds[next] == LineKind.Byline || facts[next].Leads || page.Lines[next].BlanksBefore > 0 || next != body[length - 1] + 1;
    }

    /// <summary>Whether a byline stands between a headline and a text that nobody has signed: it is where it belongs.</summary>
    private bool IsBetween(List<int> body, int length) =>
        body[0] > 0 && kinds[body[0] - 1].IsHeading() && body[length] == body[length - 1] + 1 && kinds[body[length]] == LineKind.Start && !facts[body[length]].Leads;

    private Draft? Nearest(int from)
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
