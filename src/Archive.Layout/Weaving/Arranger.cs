using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Takes the blocks of a page apart, each in the way that makes the best of the whole page.</summary>
/// <remarks>Columns that were put together wrongly leave ends that nothing goes on with and beginnings that go on with nothing, which shows only
/// when all blocks are brought together (<see cref="ThreadFinder"/>). So the ways that are likely by themselves are tried, block after block,
/// and then, where a column may hold one story above another, to cut it there or not: coordinate ascent, once.</remarks>
internal sealed class Arranger
{
    // A newspaper's page has some thirty; what all trials take grows with the cube.
    private const int MostBlocks = 120;
    private const int MostCuts = 8;

    // By how much a trial must be better: sums of the same numbers in another order differ by less.
    private const double Better = 0.01;

    // How doubtful it is that a line of a column goes on with the one above it: 0 behind a sentence's end.
    private const double Least = -2;
    private const double Hardly = 9;
    private const double Strange = 1;
    private const double Known = -3;
    private const double EachLine = 0.5;
    private const int MostLines = 3;

    private readonly PageText page;
    private readonly List<BodyBlock> blocks;
    private readonly List<List<LaceWay>> ways;
    private readonly BlockWords words;
    private readonly LaceWay?[] taken;

    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks between blank lines.</param>
    /// <param name="ways">The ways to take each apart, the likeliest first; none where it stays as it is.</param>
    /// <param name="words">Words of the page's lines.</param>
    public Arranger(PageText page, List<BodyBlock> blocks, List<List<LaceWay>> ways, BlockWords words)
    {
        (this.page, this.blocks, this.ways, this.words) = (page, blocks, ways, words);
        taken = [.. ways.Select(w => w.FirstOrDefault())];
    }

    /// <summary>The page with its columns one after another.</summary>
    public PageText Arrange()
    {
        var arranged = Apart();
        if (BodyBlock.Of(arranged, FactFinder.Find(arranged)).Count > MostBlocks)
            return arranged;
        var best = Weigh();
        for (var b = 0; b < blocks.Count; b++)
        {
            foreach (var way in ways[b].Skip(1))
            {
                var before = taken[b];
                taken[b] = way;
                if (Weigh() is var weight && weight > best + Better)
                    best = weight;
                else
                    taken[b] = before;
            }
        }

        for (var b = 0; b < blocks.Count; b++)
        {
            foreach (var (column, at) in taken[b] is { } way ? Doubtful(blocks[b], way.Columns) : [])
            {
                column[at] = column[at] with { Begins = !column[at].Begins };
                if (Weigh() is var weight && weight > best + Better)
                    best = weight;
                else
                    column[at] = column[at] with { Begins = !column[at].Begins };
            }
        }

        return Apart();
    }

    /// <summary>Cells that may or may not go on with those above them, the most doubtful first.</summary>
    private List<(List<Cell> Column, int At)> Doubtful(BodyBlock block, List<List<Cell>> columns)
    {
        List<(double Doubt, List<Cell> Column, int At)> cells = [];
        var row = (block.To - block.From) / (double)columns.Count;
        foreach (var column in columns.Skip(1))
        {
            for (var i = 1; i < column.Count; i++)
            {
                if (Doubt(column[i - 1], column[i], row) is > Least and var doubt)
                    cells.Add((doubt, column, i));
            }
        }

        return [.. cells.OrderByDescending(c => c.Doubt).Take(MostCuts).Select(c => (c.Column, c.At))];
    }

    /// <summary>How doubtful it is that a cell goes on with another: in mid-sentence words tell, and so do lines of others in between, more than a row of them.</summary>
    private double Doubt(Cell upper, Cell lower, double row)
    {
        if (lower.Begins)
            return Hardly;
        var apart = EachLine * Math.Min(MostLines, lower.Line - upper.Line - row);
        if (Endings.EndsSentence(page, upper.From, upper.To))
            return apart;
        return words.Break(upper.To - 1, lower.From) switch
        {
            LaceHabit.SeamWord or LaceHabit.SeamTriple => double.MinValue,
            LaceHabit.SeamPair => apart + Known,
            LaceHabit.SeamMark or LaceHabit.SeamDigits or LaceHabit.SeamUnit or LaceHabit.SeamOther => apart,
            _ => apart + Strange,
        };
    }

    /// <summary>How likely the page is: its ways by themselves, and what becomes of its blocks.</summary>
    private double Weigh()
    {
        var arranged = Apart();
        var facts = FactFinder.Find(arranged);
        return taken.Sum(w => w?.Score ?? 0) + ThreadFinder.Weigh(arranged, facts, BodyBlock.Of(arranged, facts, settled: false));
    }

    /// <summary>The page as it is taken apart now.</summary>
    private PageText Apart()
    {
        List<TextLine> lines = [];
        List<(int Line, bool Begins)> order = [];
        for (var b = 0; b < blocks.Count; b++)
        {
            if (taken[b] is { } way)
                Part(way.Columns, lines, order);
            for (var i = blocks[b].From; taken[b] is null && i < blocks[b].To; i++)
            {
                order.Add((lines.Count, page.Lines[i].BlanksBefore > 0));
                lines.Add(page.Lines[i]);
            }
        }

        return lines.Count == page.Lines.Length && order.Select(o => o.Line).SequenceEqual(Enumerable.Range(0, lines.Count)) ? page : page.WithLines([.. lines]).InOrder(order);
    }

    private void Part(List<List<Cell>> columns, List<TextLine> lines, List<(int Line, bool Begins)> order)
    {
        Dictionary<int, int> place = [];
        foreach (var cell in columns.SelectMany(c => c).OrderBy(c => c.From))
        {
            place[cell.From] = lines.Count;
            lines.Add(page.Part(cell.Line, cell.From, cell.To));
        }

        for (var k = 0; k < columns.Count; k++)
        {
            for (var i = 0; i < columns[k].Count; i++)
            {
                // What belongs to no column keeps together only where it stood together.
                var begins = i == 0 || columns[k][i].Begins || k == 0 && columns[k][i].Line != columns[k][i - 1].Line + 1;
                order.Add((place[columns[k][i].From], begins));
            }
        }
    }
}
