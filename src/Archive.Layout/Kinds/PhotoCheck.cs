using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Tells a picture that is news itself (图片新闻), with a headline of its own, from the picture of a report.</summary>
/// <remarks>Its text says when and what in several sentences, as a report does, and headlines stand above and below it: one is its own, the other
/// the neighbour's. What explains a picture of a report (图为…, or one sentence) stands at that report.</remarks>
internal static class PhotoCheck
{
    private const int FewestSentences = 2;

    /// <summary>Turns the text under such a picture into a body; a line that only says who took it stays a caption.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var i = 1; i < kinds.Length; i++)
        {
            if (kinds[i] != LineKind.Caption || kinds[i - 1] is not (LineKind.Heading or LineKind.HeadingNext))
                continue;
            var to = i + 1;
            while (to < kinds.Length && kinds[to] == LineKind.CaptionNext)
                to++;
            // Below a headline and its pictures no body goes on.
            var below = to;
            while (below < kinds.Length && kinds[below] is LineKind.Caption or LineKind.CaptionNext)
                below++;
            if (below < kinds.Length && kinds[below] == LineKind.Paragraph)
                kinds[below] = LineKind.Start;
            if (to == kinds.Length || kinds[to] != LineKind.Heading || facts[i].CaptionStart || !facts[i].Opens)
                continue;
            var end = to - 1 > i && facts[to - 1].CaptionCredit && facts[to - 2].Ends && !facts[to - 1].StopInside ? to - 1 : to;
            if (page.Span(page.Lines[i].From, page.Lines[end - 1].To).Count('。') < FewestSentences)
                continue;
            for (var k = i; k < end; k++)
                kinds[k] = k == i ? LineKind.Start : LineKind.Next;
            for (var k = end; k < to; k++)
                kinds[k] = LineKind.Caption;
            i = to - 1;
        }
    }
}
