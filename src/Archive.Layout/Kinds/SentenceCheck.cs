using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>A body has sentences: a few lines without lead, byline or the end of any sentence are a headline stack.</summary>
internal static class SentenceCheck
{
    private const int MostLines = 6;
    private const int MostTitleLines = 3;

    /// <summary>Turns such bodies into headings.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var i = 0; i < kinds.Length;)
        {
            if (kinds[i] is not (LineKind.Start or LineKind.Byline))
            {
                i++;
                continue;
            }

            var to = i + 1;
            while (to < kinds.Length && kinds[to] is LineKind.Next or LineKind.Paragraph or LineKind.Crosshead or LineKind.CrossheadNext)
                to++;
            if (kinds[i] == LineKind.Start && to - i <= MostLines && !facts[i].Addresses && !(i > 0 && kinds[i - 1] == LineKind.Byline))
            {
                if (RunsIntoCaption(page, facts, kinds, i, to))
                    to = JoinCaption(kinds, to);
                else if (!HasSentence(page, facts, i, to))
                    AddHeading(kinds, i, to);
            }

            i = to;
        }
    }

    /// <summary>7月8日，在某街道，…讲解员为党员讲述||地下党的故事。 记者 某某 摄: a column's end parted a picture's text, whose lower part says who took it. Where the text
    /// goes on behind it, a caption stands in its midst.</summary>
    private static bool RunsIntoCaption(PageText page, LineFacts[] facts, LineKind[] kinds, int from, int to) =>
        to < kinds.Length && kinds[to] == LineKind.Caption && !facts[to].CaptionStart && facts[from].Opens && facts[to - 1] is { Ends: false, Full: true } last && Math.Abs(last.Column - facts[to].Column) <= LineFacts.Slack && !GoesOn(kinds, to);

    private static bool GoesOn(LineKind[] kinds, int caption)
    {
        while (caption < kinds.Length && kinds[caption].IsCaption())
            caption++;
        return caption < kinds.Length && kinds[caption] is LineKind.Next or LineKind.Paragraph;
    }

    private static int JoinCaption(LineKind[] kinds, int from)
    {
        var to = from;
        while (to < kinds.Length && (to == from || kinds[to] == LineKind.CaptionNext))
            kinds[to++] = LineKind.Next;
        return to;
    }

    /// <summary>Turns a body's first block into its headline where that is a box of a line or three without any mark: a text begins with a line that is set in.</summary>
    public static void Title(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var i = 0; i + 1 < kinds.Length; i++)
        {
            if (kinds[i] != LineKind.Start || page.Lines[i].BlanksBefore == 0 && i > 0 && !kinds[i - 1].IsHeading() || i > 0 && kinds[i - 1] == LineKind.Byline)
                continue;
            var to = i;
            while (to < kinds.Length && to - i <= MostTitleLines && (to == i || page.Lines[to].BlanksBefore == 0 && kinds[to] == LineKind.Next) && MayTitle(facts[to]))
                to++;
            if (to == i || to - i > MostTitleLines || to == kinds.Length || page.Lines[to].BlanksBefore == 0 || kinds[to] != LineKind.Next || BeginsText(page, facts, i, to, below: i > 0 && kinds[i - 1].IsHeading() && page.Lines[i].BlanksBefore == 0))
                continue;
            AddHeading(kinds, i, to);
            kinds[to] = LineKind.Start;
        }
    }

    /// <summary>Makes lines a headline stack, or a part of the one right above.</summary>
    private static void AddHeading(LineKind[] kinds, int from, int to)
    {
        kinds.SetHeading(from, to);
        if (from > 0 && kinds[from - 1].IsHeading())
            kinds[from] = LineKind.HeadingNext;
    }

    private static bool MayTitle(in LineFacts f) =>
        f is { Ends: false, StopInside: false, Commas: 0, Opens: false, Row: false, Value: false, Addresses: false, InLead: false, Enumerates: false } && !f.Leads;

    /// <summary>Whether lines are the first of a text in the column of the line below them: set in, then full. A single line in one block with the title above
    /// (■小贴士|高温天谨防食物中毒) is none.</summary>
    private static bool BeginsText(PageText page, LineFacts[] facts, int from, int to, bool below)
    {
        // A word that runs on.
        if (CommonWords.Make(page.Ink[page.Lines[to].From - 1], page.Ink[page.Lines[to].From]))
            return true;
        if (below && to == from + 1)
            return false;
        var column = facts[to].Column;
        if (facts[to].SetIn || column - page.Lines[from].HalfEms is < 2 or > 8)
            return false;
        for (var k = from + 1; k < to; k++)
        {
            if (column - page.Lines[k].HalfEms is < -2 or > 3)
                return false;
        }

        return true;
    }

    private static bool HasSentence(PageText page, LineFacts[] facts, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var f = facts[i];
            if (f.StopInside || f.Row || f.Leads || f.EndsArticle || f.Ends && page.Ink[page.Lines[i].To - 1] is not ('？' or '！' or '…'))
                return true;
        }

        return false;
    }
}
