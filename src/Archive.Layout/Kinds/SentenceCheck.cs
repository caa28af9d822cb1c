using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>A body has sentences: a few lines without lead, byline or the end of any sentence are a headline stack.</summary>
internal static class SentenceCheck
{
    private const int MostLines = 6;

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
            if (kinds[i] == LineKind.Start && to - i <= MostLines && !(i > 0 && kinds[i - 1] == LineKind.Byline) && !HasSentence(page, facts, i, to))
            {
                for (var k = i; k < to; k++)
                    kinds[k] = k == i && !(i > 0 && kinds[i - 1] is LineKind.Heading or LineKind.HeadingNext) ? LineKind.Heading : LineKind.HeadingNext;
            }

            i = to;
        }
    }

    private static bool HasSentence(PageText page, LineFacts[] facts, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var f = facts[i];
            if (f.StopInside || f.Row || f.Leads || f.Jumps || f.Closes || f.Ends && page.Ink[page.Lines[i].To - 1] is not ('？' or '！' or '…'))
                return true;
        }

        return false;
    }
}
