using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Tells a picture that is news itself (图片新闻), with a headline of its own, from the picture of a report.</summary>
/// <remarks>Its text says when and what in several sentences, as a report does, and headlines stand above and below it: one is its own, the other
/// the neighbour's. What explains a picture of a report (图为…, or one sentence) stands at that report. On a page of pictures texts and headlines
/// come in turns: then each has its own.</remarks>
internal static class PhotoCheck
{
    private const int FewestSentences = 2;
    private const int FewestInTurns = 2;

    /// <summary>Turns the text under such a picture into a body; a line that only says who took it stays a caption.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != LineKind.Caption)
                continue;
            var to = End(kinds, i);
            var behindTitle = i > 0 && kinds[i - 1].IsHeading();
            if (behindTitle)
                BeginBelow(kinds, to);
            if (behindTitle && to < kinds.Length && kinds[to] == LineKind.Heading && TellsNews(page, facts, i, to, FewestSentences)
                || !facts[i].CaptionStart && (behindTitle && IsLabelled(page, kinds, i - 1, -1) || to < kinds.Length && kinds[to] == LineKind.Heading && IsLabelled(page, kinds, to, 1)))
                ToBody(facts, kinds, i, to);
            else if (InTurns(page, facts, kinds, i) is > 0 and var last)
                i = last;
            else
                i = to - 1;
        }
    }

    /// <summary>Headlines and pictures' texts in turns, two texts or more: all become bodies. Says behind which line they end, or 0 where there are none.</summary>
    private static int InTurns(PageText page, LineFacts[] facts, LineKind[] kinds, int first)
    {
        List<(int From, int To)> texts = [];
        var leads = first > 0 && kinds[first - 1].IsHeading();
        for (var i = first; i < kinds.Length && kinds[i] == LineKind.Caption;)
        {
            var to = End(kinds, i);
            var titleTo = to;
            while (titleTo < kinds.Length && kinds[titleTo].IsHeading())
                titleTo++;
            if (!TellsNews(page, facts, i, to, 1) || titleTo == to && !leads)
                break;
            texts.Add((i, to));
            if (titleTo == to)
                break;
            i = titleTo;
        }

        if (texts.Count < FewestInTurns)
            return 0;
        foreach (var (from, to) in texts)
            ToBody(facts, kinds, from, to);
        return texts[^1].To - 1;
    }

    /// <summary>Whether 图片新闻 stands in the headline lines that a line begins or ends.</summary>
    private static bool IsLabelled(PageText page, LineKind[] kinds, int line, int step)
    {
        for (; line >= 0 && line < kinds.Length && kinds[line].IsHeading(); line += step)
        {
            if (page.Span(page.Lines[line]) is "图片新闻" or "【图片新闻】")
                return true;
        }

        return false;
    }

    /// <summary>Below a headline and its pictures no body goes on.</summary>
    private static void BeginBelow(LineKind[] kinds, int below)
    {
        while (below < kinds.Length && kinds[below].IsCaption())
            below++;
        if (below < kinds.Length && kinds[below] == LineKind.Paragraph)
            kinds[below] = LineKind.Start;
    }

    private static int End(LineKind[] kinds, int from)
    {
        var to = from + 1;
        while (to < kinds.Length && kinds[to] == LineKind.CaptionNext)
            to++;
        return to;
    }

    private static bool TellsNews(PageText page, LineFacts[] facts, int from, int to, int sentences) =>
        !facts[from].CaptionStart && facts[from].Opens && page.Span(page.Lines[from].From, page.Lines[TextTo(facts, from, to) - 1].To).Count('。') >= sentences;

    /// <summary>Behind which line the text ends: the last may only say who took the picture.</summary>
    private static int TextTo(LineFacts[] facts, int from, int to) =>
        to - 1 > from && facts[to - 1].CaptionCredit && facts[to - 2].Ends && !facts[to - 1].StopInside ? to - 1 : to;

    private static void ToBody(LineFacts[] facts, LineKind[] kinds, int from, int to)
    {
        var end = TextTo(facts, from, to);
        for (var k = from; k < end; k++)
            kinds[k] = k == from ? LineKind.Start : LineKind.Next;
        for (var k = end; k < to; k++)
            kinds[k] = LineKind.Caption;
    }
}
