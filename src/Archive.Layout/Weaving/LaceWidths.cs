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
    private const int ManyLines = 10;
    private const double Rival = 0.5;
    private const double Wider = 1.5;
    private const int Apart = 6;

    /// <summary>Widths that many lines of the page have.</summary>
    public static int[] Common(PageText page)
    {
        var counts = new int[Widest + 3];
        foreach (var line in page.Lines)
            counts[Math.Min(line.HalfEms, Widest + 2)]++;
        List<int> widths = [];
        for (var width = Narrowest; width <= Widest; width++)
        {
            if (counts[width] >= counts[width - 1] && counts[width] > counts[width + 1] && counts[width - 1] + counts[width] + counts[width + 1] >= ManyLines)
                widths.Add(width);
        }

        return [.. widths];
    }

    /// <summary>The widths in half ems; <see langword="null"/> where no lines are read across.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">The block.</param>
    /// <param name="common">Widths that are known from the page, for a block that does not tell by itself: <see cref="Common"/>.</param>
    /// <param name="share">How much of the block is read across.</param>
    public static int[]? Of(PageText page, BodyBlock block, int[] common, out double share)
    {
        var (widths, across) = With(page, block, []);
        if (across < FewestAcross)
            (widths, across) = With(page, block, common);
        share = across / (double)(block.To - block.From);
        return across < FewestAcross ? null : widths;
    }

    /// <summary>The widths in half ems of a block whose columns' lines may come in turns, though none are read across.</summary>
    public static int[] OfLines(PageText page, BodyBlock block) => With(page, block, []).Widths;

    private static (int[] Widths, int Across) With(PageText page, BodyBlock block, int[] common)
    {
        var votes = PartedBySpaces(page, block);
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

            if (Array.IndexOf(common, width - 1) >= 0 && votes[width - 2] + votes[width - 1] + votes[width] < Enough)
                widths.Add(width - 1);
            // A width is settled once those right above it are known.
            var settled = width - 1;
            // So do half as surely the first lines of paragraphs, which are two ems narrower.
            if (votes[settled] > 0 && votes[settled] >= votes[settled - 1] && votes[settled] >= votes[width] && votes[settled - 1] + votes[settled] + votes[width] + (votes[settled - Indent] / 2) >= Enough
                && !(widths.Count > 0 && widths[^1] >= settled - 1))
                widths.Add(settled);
        }

        KeepLikeliest(votes, widths);
        AddBoxes(votes, widths);
        // A common width that nothing of the block has is none of its.
        widths.RemoveAll(w => votes[w - 1] + votes[w] + votes[w + 1] == 0);
        return ([.. widths], across);
    }

    /// <summary>Adds widths of boxes that are wider than any column, as notices and a story's end across two columns are: they have few lines, but a
    /// full one and one that is set in by two ems tell of each other.</summary>
    private static void AddBoxes(int[] votes, List<int> widths)
    {
        int Near(int w) => votes[w - 1] + votes[w] + votes[w + 1];
        for (var width = widths.Count == 0 ? Widest : (int)(Wider * widths[^1]); width < Widest; width++)
        {
            if (votes[width] == 0 || votes[width] < votes[width - 1] || votes[width] < votes[width + 1] || Near(width - Indent) == 0)
                continue;
            widths.Add(width);
            width += Apart;
        }
    }

    /// <summary>Leaves out what first lines of paragraphs, squeezed lines and hanging marks make seem a width.</summary>
    private static void KeepLikeliest(int[] votes, List<int> widths)
    {
        int Support(int w) => votes[w - 1] + votes[w] + votes[w + 1];
        List<int> kept = [];
        foreach (var width in widths.OrderByDescending(Support))
        {
            if (!kept.Exists(w => width - w is >= -Indent - 2 and <= 3 && Support(width) < Rival * Support(w)))
                kept.Add(width);
        }

        widths.RemoveAll(w => !kept.Contains(w));
    }

    /// <summary>How many parts between spaces have each width.</summary>
    /// <remarks>Spaces beside digits, letters and brackets are typed or set anywhere; others stand between columns. A letter-spaced line was stretched.</remarks>
    private static int[] PartedBySpaces(PageText page, BodyBlock block)
    {
        var counts = new int[Widest + 2];
        List<int> parts = [];
        for (var l = block.From; l < block.To; l++)
        {
            var line = page.Lines[l];
            parts.Clear();
            int width = 0, gaps = 0;
            for (var i = line.From; i < line.To; i++)
            {
                if (i > line.From && page.GapBefore(i))
                {
                    gaps++;
                    if (IsBare(page, i))
                    {
                        parts.Add(width);
                        width = 0;
                    }
                }

                width += Chars.HalfEms(page.Ink[i]);
            }

            if (parts.Count == 0 || gaps * 4 > line.To - line.From)
                continue;
            parts.Add(width);
            foreach (var part in parts)
                counts[part <= Widest ? part : 0]++;
        }

        return counts;
    }

    /// <summary>Whether the space before a character is neither typed nor set beside figures, letters and brackets, as those between columns are.</summary>
    public static bool IsBare(PageText page, int i) => IsPlain(page.Ink[i - 1]) && IsPlain(page.Ink[i]);

    private static bool IsPlain(char c) => !(char.IsAscii(c) || c is '（' or '）' or '《' or '》' or '●' or '■');

    /// <summary>Whether a line is made of several columns' parts; these then get its votes.</summary>
    private static bool IsAcross(PageText page, TextLine line, List<int> widths, int[] votes)
    {
        List<int> parts = [];
        var from = line.From;
        var bare = false;
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
            bare |= cut < line.To && IsBare(page, cut);
            from = cut;
        }

        // Spaces beside figures alone show no column.
        if (parts.Count < 2 || !bare)
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
