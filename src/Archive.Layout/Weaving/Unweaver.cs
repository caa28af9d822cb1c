using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Brings the blocks of each story together again where stories side by side were read in turns.</summary>
/// <remarks>Readers that forget the order of painting, and those of pictures, go over a page in strips: a block of one story, a block of
/// its neighbour, the next of the first. Lines are never reordered within a story.</remarks>
internal static class Unweaver
{
    private const int MostBlocks = 250;

    /// <summary>Brings the lines in order and looks at them anew; leaves both as they are, and says so, where no story was interrupted by another.</summary>
    public static bool Apply(ref PageText page, ref LineFacts[] facts)
    {
        var blocks = BodyBlock.Of(page, facts);
        if (blocks.Count > MostBlocks)
            return false;
        var before = ThreadFinder.Find(page, facts, blocks);
        var after = new int[blocks.Count];
        Array.Fill(after, -1);
        for (var b = 0; b < blocks.Count; b++)
        {
            if (before[b] >= 0)
                after[before[b]] = b;
        }

        var order = Order(page, facts, blocks, before, after);
        if (order.Select(o => o.Line).SequenceEqual(Enumerable.Range(0, order.Count)))
            return false;
        page = page.InOrder(order);
        facts = FactFinder.Find(page);
        var placeOf = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
            placeOf[order[i].Line] = i;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].IsBody)
                facts[placeOf[blocks[b].From]].Thread = before[b] < 0 ? LineThread.Begins : LineThread.GoesOn;
        }

        return true;
    }

    /// <summary>Every line, each story's together where they were not.</summary>
    private static List<(int Line, bool Begins)> Order(PageText page, LineFacts[] facts, List<BodyBlock> blocks, int[] before, int[] after)
    {
        List<(int Line, bool Begins)> order = new(facts.Length);
        var done = new bool[blocks.Count];
        void Take(int b)
        {
            for (var line = done[b] ? blocks[b].To : blocks[b].From; line < blocks[b].To; line++)
                order.Add((line, page.Lines[line].BlanksBefore > 0 || order.Count > 0 && order[^1].Line != line - 1));
            done[b] = true;
        }

        for (var b = 0; b < blocks.Count; b++)
        {
            // What goes on with a block further below waits for it, and so does what goes on with that.
            if (done[b] || before[b] >= 0 && !done[before[b]])
                continue;
            Take(b);
            var moved = false;
            for (int k = b, next = after[b]; next >= 0 && !done[next]; k = next, next = after[next])
            {
                var apart = Interrupted(page, facts, blocks, k, next);
                if (!apart && !moved)
                    break;
                // A crosshead goes along.
                for (var between = k + 1; !apart && between < next; between++)
                    Take(between);
                Take(next);
                moved = true;
            }
        }

        // What waits for a block that waits for it: there is none, but nothing may be lost.
        for (var b = 0; b < blocks.Count; b++)
            Take(b);
        return order;
    }

    /// <summary>Whether something stands between two blocks of a story that does not belong there: another's text, or a headline in mid-sentence.</summary>
    /// <remarks>Readers of pictures part lines of text from each other too, which then look like headlines.</remarks>
    private static bool Interrupted(PageText page, LineFacts[] facts, List<BodyBlock> blocks, int from, int to)
    {
        if (to >= 0 && to < from)
            return true;
        for (var b = from + 1; b < to; b++)
        {
            if (blocks[b].IsBody)
                return true;
        }

        return to > from + 1 && !page.IsMended && !facts[blocks[from].To - 1].Ends;
    }
}
