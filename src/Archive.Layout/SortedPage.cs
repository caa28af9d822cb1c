using Archive.Layout.Articles;
using Archive.Layout.Kinds;
using Archive.Layout.Ocr;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout;

/// <summary>A page whose lines have been sorted into articles, before these are read.</summary>
/// <param name="Page">The page, its lines mended.</param>
/// <param name="Facts">What can be seen of each line.</param>
/// <param name="Choices">What each line was first taken for, and how surely.</param>
/// <param name="Kinds">What each line is.</param>
/// <param name="Work">The lines by article.</param>
/// <param name="LoneLine">Number of the first line that stood by itself, where each of a page's lines did and columns came in turns; <see langword="null"/> elsewhere.</param>
internal sealed record SortedPage(PageText Page, LineFacts[] Facts, KindDecoder.Choice[] Choices, LineKind[] Kinds, Draftwork Work, int? LoneLine)
{
    // A newspaper's page has some twenty thousand characters: what has far more is something else, and would take memory without bound.
    private const int MostWoven = 200_000;

    /// <summary>Sorts a text's lines; <see langword="null"/> where it has none.</summary>
    public static SortedPage? Of(string text)
    {
        if (Prepare(text) is not var (page, facts, readAnew, lone))
            return null;
        int? loneLine = null;
        if (readAnew && page.Count <= MostWoven)
        {
            if (Unlacer.Apply(page, facts) is var unlaced && unlaced != page)
            {
                page = unlaced;
                facts = FactFinder.Find(page);
                loneLine = lone;
            }

            Unweaver.Apply(ref page, ref facts);
        }

        if (!readAnew)
            NoticeFinder.Dates(facts);
        var choices = KindDecoder.Weigh(page, facts);
        var kinds = Array.ConvertAll(choices, c => c.Kind);
        SentenceCheck.Apply(page, facts, kinds);
        CrossheadCheck.Apply(page, facts, kinds);
        if (!readAnew)
            PhotoCheck.Apply(page, facts, kinds);
        // Boxes part only where blank lines do.
        if (page.HasBlankLines)
            SentenceCheck.Title(page, facts, kinds);
        if (readAnew)
        {
            StrayCheck.Apply(page, facts, kinds);
        }
        else
        {
            StoryCheck.Apply(page, facts, kinds);
            NoticeCheck.Apply(page, facts, kinds);
        }

        ParagraphFinder.Apply(page, facts, kinds, readAnew);
        VerseCheck.Apply(page, facts, kinds, readAnew);
        if (!readAnew)
            LandingCheck.Apply(page, facts, kinds);
        var gathered = readAnew ? null : GatheredStories.Part(page, facts, kinds);
        var work = Draftwork.Of(kinds);
        var bylines = new BylineAssigner(page, facts, kinds, work);
        if (readAnew)
        {
            // Readers of pictures part lines of text from each other too, which then look like boxes.
            if (!page.IsMended)
                BoxedTitles.Apply(page, facts, kinds, work);
            bylines.Gather();
        }
        else
        {
            LandingAssigner.Assign(page, facts, kinds, work);
        }

        var last = readAnew ? null : bylines.TakeLast();
        var words = HeadlineAssigner.Assign(page, facts, work);
        if (readAnew)
        {
            HeadlineMatcher.Assign(page, facts, work);
        }
        else if (words is not null)
        {
            if (gathered is null)
                HeadlineMatcher.AssignGathered(page, facts, work);
            else
                HeadlineAssigner.Give(page, words, work, gathered);
            FarHeadlines.Assign(page, facts, work, words);
            bylines.Trail(last);
        }

        bylines.Settle();
        CaptionAssigner.Assign(page, kinds, work);
        if (page.IsMended)
            page = HeadlineMender.Mend(page, work.Drafts);
        return new SortedPage(page, facts, choices, kinds, work, loneLine);
    }

    /// <summary>A text's lines, mended, before any are put in another order; <see langword="null"/> where it has none.</summary>
    /// <returns>The page, what can be seen of its lines, whether they come in the order in which the page was read, not in that in which it was painted, and
    /// the number of the first line that stood by itself where blank lines parted line from line.</returns>
    public static (PageText Page, LineFacts[] Facts, bool ReadAnew, int? LoneLine)? Prepare(string text)
    {
        var page = PageText.Read(text);
        if (page.Lines.Length == 0)
            return null;
        page = BlankHabit.JoinLines(LineMender.PartHeads(UprightLines.Join(OcrText.Mend(page))), out var lone);
        var facts = FactFinder.Find(page);
        // Columns are seen better once most lines are whole.
        for (var again = 0; again < 3 && LineMender.Mend(page, facts) is var mended && mended != page; again++)
        {
            page = mended;
            facts = FactFinder.Find(page);
        }

        return (page, facts, lone is not null || BlankHabit.PartsBlocks(page) && (page.IsMended || !(BlankHabit.MarksParagraphs(page, facts) || BlankHabit.RunsOn(page, facts))), lone);
    }
}
