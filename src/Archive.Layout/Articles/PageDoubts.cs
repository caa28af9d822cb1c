using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>What is doubtful about a page, and so about all of its articles.</summary>
/// <param name="BlanksPartBlocks">Whether blank lines part blocks, but do not mark paragraphs.</param>
/// <param name="Torn">Share of the bodies that stop in mid-sentence.</param>
/// <param name="Disorder">How little shows that the page comes in the order of painting (<see cref="BlankHabit.Disorder"/>).</param>
/// <param name="Exact">Whether boxes of a text layer told where the lines stand.</param>
internal readonly record struct PageDoubts(bool BlanksPartBlocks, float Torn, float Disorder, bool Exact)
{
    /// <summary>Of a page of text.</summary>
    public static PageDoubts OfText(PageText page, LineFacts[] facts, LineKind[] kinds, Draftwork work) => new(
        page.HasBlankLines && (page.IsMended || !BlankHabit.MarksParagraphs(page, facts)),
        work.Torn(facts, kinds),
        BlankHabit.Disorder(page, facts, headed: work.Drafts.TrueForAll(d => d.Headings.Count > 0)),
        Exact: false);

    /// <summary>Of a page whose boxes told where its lines stand.</summary>
    /// <param name="exact">Whether they are those of a text layer.</param>
    public static PageDoubts OfBoxes(bool exact) => new(false, 0, 0, exact);
}
