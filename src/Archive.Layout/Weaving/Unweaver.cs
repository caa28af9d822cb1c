using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Brings the blocks of each story together again where stories side by side were read in turns.</summary>
/// <remarks>Readers that forget the order of painting, and those of pictures, go over a page in strips: a block of one story, a block of
/// its neighbour, the next of the first. Lines are never reordered within a story.</remarks>
internal static class Unweaver
{
    private const int MostBlocks = 400;

    /// <summary>The page with its lines in another order; the page itself where no story was interrupted by another.</summary>
    public static PageText Apply(PageText page, LineFacts[] facts)
    {
        var blocks = BodyBlock.Of(page, facts);
        if (blocks.Count > MostBlocks)
            return page;
        var before = ThreadFinder.Find(page, facts, blocks);
        var after = new int[blocks.Count];
        Array.Fill(after, -1);
        for (var b = 0; b < blocks.Count; b++)
        {
            if (before[b] >= 0)
                after[before[b]] = b;
        }

        List<(int Line, bool Begins)> order = new(facts.Length);
        var done = new bool[blocks.Count];
        for (var b = 0; b < blocks.Count; b++)
        {
            for (var k = b; k >= 0 && !done[k]; k = blocks[k].IsBody && Interrupted(page, facts, blocks, k, after[k]) ? after[k] : -1)
            {
                done[k] = true;
                for (var line = blocks[k].From; line < blocks[k].To; line++)
                    order.Add((line, page.Lines[line].BlanksBefore > 0 || order.Count > 0 && order[^1].Line != line - 1));
            }
        }

        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Line != i)
                return page.InOrder(order);
        }

        return page;
    }

    /// <summary>Whether something stands between two blocks of a story that does not belong there: another's text, or a headline in mid-sentence.</summary>
    /// <remarks>Readers of pictures part lines of text from each other too, which then look like headlines.</remarks>
    private static bool Interrupted(PageText page, LineFacts[] facts, List<BodyBlock> blocks, int from, int to)
    {
        for (var b = from + 1; b < to; b++)
        {
            if (blocks[b].IsBody)
                return true;
        }

        return to > from + 1 && !page.IsMended && !facts[blocks[from].To - 1].Ends;
    }
}
