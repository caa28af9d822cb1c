using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the headline that a story repeats on the page where it goes on, below （上接第一版） and above its text.</summary>
/// <remarks>What follows a landing mostly is text, even the middle of a sentence. But lines without a sentence's end above a
/// paragraph's first line, a byline, or the end of a block of lines that do not fill their column are a headline.</remarks>
internal static class LandingCheck
{
    private const int LongestTitle = 5;

    /// <summary>Turns such lines into headings, and the line below them into the first of a body.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var i = 0; i + 2 < kinds.Length; i++)
        {
            if (kinds[i] != LineKind.Start || facts[i].Lead is not { Landing: not null, Source: null } lead || lead.To != page.Lines[i].To)
                continue;
            var to = TitleTo(page, facts, i + 1);
            kinds.SetHeading(i + 1, to);
            if (to > i + 1 && kinds[to] != LineKind.Byline)
                kinds[to] = LineKind.Start;
        }
    }

    /// <summary>Index behind the headline that begins at a line; that line where none does.</summary>
    private static int TitleTo(PageText page, LineFacts[] facts, int from)
    {
        var to = from;
        while (to < facts.Length && to - from <= LongestTitle && !facts[to].SetIn && MayTitle(page, facts, to))
            to++;
        if (to == facts.Length)
            return from;
        if (to > from && (facts[to].SetIn || facts[to].BylineLines > 0))
            return to;
        // Text that goes on in the middle of a sentence may have no stop in its first lines.
        while (to > from && page.Lines[to].BlanksBefore == 0)
            to--;
        return to > from && to - from <= LongestTitle && IsBox(facts, from, to) ? to : from;
    }

    private static bool MayTitle(PageText page, LineFacts[] facts, int k)
    {
        ref readonly var f = ref facts[k];
        return !(f.StopInside || f.Leads || f.EndsArticle || f.Furniture || f.BylineLines > 0 || f.BeginsClosing || f.Commas > 1 || f.CaptionCredit)
            && (!f.Ends || page.Ink[page.Lines[k].To - 1] is '？' or '！' or '”' or '》' or '…');
    }

    private static bool IsBox(LineFacts[] facts, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            ref readonly var f = ref facts[k];
            if (f.Kicker || f.Dash || f.Short < -3)
                return true;
            // Only the last line of a text falls short, and that ends it.
            if (!f.Full && k + 1 < to && !(k == from && f.Short <= 6))
                return true;
        }

        return false;
    }
}
