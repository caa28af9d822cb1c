using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Finds how wide the columns of a block are that may have been read across.</summary>
/// <remarks>A line read across is cut at spaces into parts each of which fills a column, but for the last. So widths are gone through from the
/// narrowest: one that enough lines have is a column's, and a wider line that is made of such columns votes for them, not for itself.</remarks>
internal static class LaceWidths
{
    private const int Narrowest = 16;
    private const int Widest = 120;
    private const int Enough = 3;
    private const int Indent = 4;
    private const int FewestAcross = 2;

    /// <summary>The widths in half ems; <see langword="null"/> where no lines are read across.</summary>
    public static int[]? Of(PageText page, BodyBlock block)
    {
        var votes = new int[Widest + 2];
        List<int> widths = [];
        var across = 0;
        int[] lines = [.. Enumerable.Range(block.From, block.To - block.From).OrderBy(l => page.Lines[l].HalfEms)];
        var at = 0;
        for (var width = Narrowest; width <= Widest; width++)
        {
            for (; at < lines.Length && page.Lines[lines[at]].HalfEms <= width; at++)
            {
                var line = page.Lines[lines[at]];
                if (line.HalfEms < Narrowest)
                    continue;
                if (IsAcross(page, line, widths, votes))
                    across++;
                else
                    votes[line.HalfEms]++;
            }

            // A width is settled once those right above it are known.
            var settled = width - 1;
            // So do half as surely the first lines of paragraphs, which are two ems narrower.
            if (votes[settled] > 0 && votes[settled] >= votes[settled - 1] && votes[settled] >= votes[width] && votes[settled - 1] + votes[settled] + votes[width] + (votes[settled - Indent] / 2) >= Enough
                && !(widths.Count > 0 && widths[^1] >= settled - 1))
                widths.Add(settled);
        }

        return across >= FewestAcross ? [.. widths] : null;
    }

    /// <summary>Whether a line is made of several columns' parts; these then get its votes.</summary>
    private static bool IsAcross(PageText page, TextLine line, List<int> widths, int[] votes)
    {
        List<int> parts = [];
        var from = line.From;
        while (from < line.To)
        {
            int width = 0, cut = -1, cutWidth = 0;
            for (var i = from; i <= line.To; i++)
            {
                if (i > from && (i == line.To || page.GapBefore(i)) && (Knows(widths, width, i == line.To ? 2 : 1) || from == line.From && i < line.To && Knows(widths, width + 4, 1)))
                    (cut, cutWidth) = (i, width);
                if (i == line.To || width > Widest)
                    break;
                width += Chars.HalfEms(page.Ink[i]);
            }

            var total = width;
            // The last part may be short.
            if (cut < 0)
            {
                if (parts.Count == 0 || !widths.Exists(w => w + 2 >= total))
                    return false;
                cut = line.To;
                cutWidth = 0;
            }

            parts.Add(cutWidth);
            from = cut;
        }

        if (parts.Count < 2)
            return false;
        foreach (var part in parts)
            votes[part] += part > 0 ? 1 : 0;
        return true;
    }

    private static bool Knows(List<int> widths, int width, int slack)
    {
        foreach (var w in widths)
        {
            if (Math.Abs(w - width) <= slack)
                return true;
        }

        return false;
    }
}
