using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Finds blocks whose columns were read across, line by line, and puts each column's lines together.</summary>
internal static class Unlacer
{
    private const int FewestLines = 4;
    private const int LongestPage = 3000;
    private const int MostLines = 250;
    private const double Irregular = 0.12;
    private const double Across = 0.25;

    // Logarithms of odds: three lines of ten go on in a word with the next, and three of a hundred seem to by chance.
    private const double RunsOn = 2.3;
    private const double Breaks = -0.33;
    private const double Strange = -1;
    private const double StrangePart = -3;

    /// <summary>The page with such columns one after another; the page itself where there are none.</summary>
    public static PageText Apply(PageText page, LineFacts[] facts)
    {
        if (page.Lines.Length > LongestPage)
            return page;
        var blocks = Blocks(page, facts, out var words);
        if (!blocks.Exists(b => b.Suspected))
            return page;
        var ways = blocks.ConvertAll(b => b.Suspected ? LaceFinder.Ways(page, b.Block, b.Widths, words) : []);
        return ways.TrueForAll(w => w.Count == 0) ? page : new Arranger(page, blocks.ConvertAll(b => b.Block), ways, words).Arrange();
    }

    /// <summary>Blocks between blank lines, the widths that columns of each may have, and whether it looks read across.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="words">Words of its lines.</param>
    public static List<(BodyBlock Block, int[] Widths, bool Suspected)> Blocks(PageText page, LineFacts[] facts, out BlockWords words)
    {
        var common = page.IsMended ? [] : LaceWidths.Common(page);
        words = new BlockWords(page, [.. Enumerable.Range(0, page.Lines.Length).Select(i => new BodyBlock(i, i + 1, true))]);
        List<(BodyBlock, int[], bool)> blocks = [];
        for (var from = 0; from < facts.Length;)
        {
            var to = from + 1;
            while (to < facts.Length && page.Lines[to].BlanksBefore == 0)
                to++;
            var block = new BodyBlock(from, to, true);
            if (to - from is < FewestLines or > MostLines)
            {
                blocks.Add((block, [], false));
            }
            else
            {
                var widths = LaceWidths.Of(page, block, common, out var share);
                var suspected = LooksLaced(page, facts, from, to) || ReadsLaced(page, facts, from, to, words) || widths is not null && share >= Across;
                blocks.Add((block, widths ?? LaceWidths.OfLines(page, block), suspected));
            }

            from = to;
        }

        return blocks;
    }

    /// <summary>Whether words seldom go on from line to line, in the whole block or in a part of it: a column may stand above others that come in turns.
    /// Of columns of one width nothing else tells.</summary>
    private static bool ReadsLaced(PageText page, LineFacts[] facts, int from, int to, BlockWords words)
    {
        double odds = 0, part = 0, least = 0;
        for (var i = from + 1; i < to; i++)
        {
            if (facts[i - 1].Ends)
                continue;
            var step = words.RunsOn(page.Lines[i - 1].To - 1, page.Lines[i].From) switch { true => RunsOn, false => Breaks, null => 0 };
            odds += step;
            part = Math.Min(0, part + step);
            least = Math.Min(least, part);
        }

        return odds < Strange || least < StrangePart;
    }

    /// <summary>Whether lines do not go on with those above them as the lines of one column do.</summary>
    private static bool LooksLaced(PageText page, LineFacts[] facts, int from, int to)
    {
        var odd = 0;
        for (var i = from + 1; i < to; i++)
        {
            ref readonly var above = ref facts[i - 1];
            var (upper, lower) = (page.Lines[i - 1].HalfEms, page.Lines[i].HalfEms);
            if (above.Leads || above.BylineLines > 0 || above.Furniture)
                continue;
            if (above.Ends ? lower > upper + 2 && !above.Full && !facts[i].SetIn && facts[i].Short <= 2 && !facts[i].Leads : Math.Abs(above.Short) > 3 && !above.SetIn || facts[i].SetIn && above.Full)
                odd++;
        }

        return odd >= 3 && odd >= Irregular * (to - from);
    }
}
