using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>What blank lines mean in a text.</summary>
internal static class BlankHabit
{
    private const int FewestBlocks = 4;
    private const int FewestAlone = 10;
    private const int FewestBegun = 4;
    private const double Alone = 0.2;
    private const int ShortestLine = 8;

    // In text laid out anew about a quarter do not run on: so many that all do are chance on one page in twenty.
    private const int FewestRunningOn = 10;
    private const float ShowsOrder = 12;

    /// <summary>Whether blank lines part blocks at all; a reader in the order of painting that keeps none says nothing by them.</summary>
    public static bool PartsBlocks(PageText page)
    {
        var blocks = 0;
        for (var i = 1; i < page.Lines.Length && blocks < FewestBlocks; i++)
            blocks += page.Lines[i].BlanksBefore > 0 ? 1 : 0;
        return blocks >= FewestBlocks;
    }

    /// <summary>The page without the blank lines that part line from line; the page itself where they part blocks.</summary>
    /// <remarks>A reader that lays text out anew takes lines for one block while their base lines are no more than one and a half times the
    /// type apart (poppler's does). Of a page that is set wider each line of text comes by itself, in turns with those beside it.</remarks>
    /// <param name="page">The page.</param>
    /// <param name="first">Number of the first line that stood by itself; <see langword="null"/> where blank lines part blocks.</param>
    public static PageText JoinLines(PageText page, out int? first)
    {
        first = null;
        bool IsAlone(int i) => page.Lines[i].BlanksBefore > 0 && (i + 1 == page.Lines.Length || page.Lines[i + 1].BlanksBefore > 0);
        var alone = 0;
        // A title or an entry of a list stands alone anywhere; a line that stops in mid-sentence does not.
        for (var i = 0; i < page.Lines.Length; i++)
            alone += IsAlone(i) && page.Lines[i].Count >= ShortestLine && page.Span(page.Lines[i]).ContainsAny('，', '、', '。') && page.Ink[page.Lines[i].To - 1] != '。' ? 1 : 0;
        if (alone < FewestAlone || alone < Alone * page.Lines.Length)
            return page;
        var lines = (TextLine[])page.Lines.Clone();
        for (var i = 1; i < lines.Length; i++)
        {
            if (!IsAlone(i) || !IsAlone(i - 1))
                continue;
            first ??= page.Lines[i - 1].Number;
            lines[i] = lines[i] with { BlanksBefore = 0 };
        }

        return page.WithLines(lines);
    }

    /// <summary>Whether blank lines stand where paragraphs end, as in a text layer in the order of painting; readers that lay text out anew put
    /// them between blocks only, so that at most a third of the first lines behind a sentence's end stand behind one.</summary>
    public static bool MarksParagraphs(PageText page, LineFacts[] facts)
    {
        int ends = 0, withBlank = 0, begins = 0, begunBehindBlank = 0;
        for (var i = 1; i < facts.Length; i++)
        {
            // Rows of a list follow each other without any.
            if (facts[i - 1].Ends && !facts[i - 1].Row && !facts[i - 1].Value && !facts[i - 1].NameRow && !facts[i - 1].Full && facts[i - 1].Support >= 3 && facts[i].Support >= 3)
            {
                ends++;
                if (page.Lines[i].BlanksBefore > 0)
                    withBlank++;
            }

            if (facts[i].SetIn && facts[i - 1].Ends)
            {
                begins++;
                if (page.Lines[i].BlanksBefore > 0)
                    begunBehindBlank++;
            }
        }

        // A page of short pieces and verse has no column wide enough to tell where one ends early; it still has first lines.
        if (ends == 0)
            (ends, withBlank) = (begins, begunBehindBlank);
        return ends > 0 && withBlank * 3 >= ends * 2 || begins >= FewestBegun && begunBehindBlank * 5 >= begins * 2 && Seams(page, facts).Broken == 0;
    }

    /// <summary>Whether text runs on over blank lines as it does in the order of painting: where a block stops in mid-sentence, the next
    /// never begins a story or a headline. Readers that lay text out anew put other columns between.</summary>
    public static bool RunsOn(PageText page, LineFacts[] facts) => Seams(page, facts) is { Broken: 0, Whole: >= FewestRunningOn };

    /// <summary>How little a text shows that it comes in the order of painting, from 0 to 1: 0 where eleven blocks that stop in mid-sentence
    /// run on, and none begins a story there. Where there is nothing to see, nothing is shown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="headed">Whether every article has a headline: columns torn off have none, so that it shows as much as three such blocks.</param>
    public static float Disorder(PageText page, LineFacts[] facts, bool headed)
    {
        var (whole, broken) = Seams(page, facts);
        var against = 1 + (3 * broken);
        var astray = against / (float)(against + whole + (headed ? 3 : 0));
        return Math.Clamp((ShowsOrder * astray) - 1, 0, 1);
    }

    /// <summary>Blocks that stop in mid-sentence, by whether the next may run on or begins a story or a headline.</summary>
    private static (int Whole, int Broken) Seams(PageText page, LineFacts[] facts)
    {
        int whole = 0, broken = 0;
        for (var i = 2; i < facts.Length; i++)
        {
            ref readonly var above = ref facts[i - 1];
            // Only a block of several lines, the last of which fills its column as a title does not, is known to stop there.
            if (page.Lines[i].BlanksBefore == 0 || page.Lines[i - 1].BlanksBefore > 0 || !above.Full || !above.Common || above.Ends || above.EndsArticle
                || above.Furniture || above.BylineLines > 0 || above.CaptionCredit || above.BeforeLead || above.BeforeSetIn)
                continue;
            ref readonly var below = ref facts[i];
            if (below.Leads || below.BylineLines > 0 || below.BeforeLead || below.NoticeTitle || below.Furniture || below.Kicker)
                broken++;
            else
                whole++;
        }

        return (whole, broken);
    }
}
