using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>The inked characters of some lines, in the order of the lines, as indices into the page's ink.</summary>
internal sealed class InkOfLines
{
    private readonly int first;
    private readonly int[]? indices;

    public InkOfLines(PageText page, List<int> lines)
    {
        first = lines.Count > 0 ? page.Lines[lines[0]].From : 0;
        var next = first;
        var run = true;
        foreach (var line in lines)
        {
            run &= page.Lines[line].From == next;
            next = page.Lines[line].To;
            Count += page.Lines[line].Count;
        }

        if (run)
            return;
        indices = new int[Count];
        var at = 0;
        foreach (var line in lines)
        {
            for (var i = page.Lines[line].From; i < page.Lines[line].To; i++)
                indices[at++] = i;
        }
    }

    public int Count { get; }

    /// <summary>Whether the lines follow each other, as most do.</summary>
    public bool IsRun => indices is null;

    public int this[int i] => indices is null ? first + i : indices[i];

    /// <summary>The place, not before another, of the first character at or behind an index of the page's ink.</summary>
    public int IndexOf(int ink, int from)
    {
        if (indices is null)
            return Math.Clamp(ink - first, from, Count);
        // The lines may stand in another order than on the page.
        if (Array.IndexOf(indices, ink - 1, from) is >= 0 and var before)
            return before + 1;
        var i = from;
        while (i < indices.Length && indices[i] < ink)
            i++;
        return i;
    }
}
