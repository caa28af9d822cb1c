using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Archive.Layouts.Typesetting;

namespace Archive.Layouts.Learning;

/// <summary>Which cells of a block stand in which column, as the page was set.</summary>
internal sealed class LaceTruth
{
    // Captions are set in frames of their own.
    private const int FewestOfColumn = 3;

    // A first line is set in by two ems, and columns are eleven ems wide at least: nearer edges are one column's.
    private const double SameColumn = 6;

    private readonly IReadOnlyList<SetLine> lines;
    private readonly double body;
    private readonly Func<int, SetLine> lineOf;
    private readonly Dictionary<int, (int To, int Above)> cells = [];
    private readonly Dictionary<int, int> sizes = [];

    /// <param name="page">The page as it is split.</param>
    /// <param name="block">The block.</param>
    /// <param name="origins">Lines of its text's characters: <see cref="LineOrigins"/>.</param>
    /// <param name="lines">Lines as they were set.</param>
    /// <param name="body">Type size of running text.</param>
    public LaceTruth(PageText page, BodyBlock block, int[] origins, IReadOnlyList<SetLine> lines, double body)
    {
        (this.lines, this.body) = (lines, body);
        int Origin(int ink) => origins[page.Offsets[ink]];
        lineOf = ink => lines[Origin(ink)];
        Dictionary<int, int> lastOf = [];
        var before = -1;
        for (var l = block.From; l < block.To; l++)
        {
            var from = page.Lines[l].From;
            for (var i = from + 1; i <= page.Lines[l].To; i++)
            {
                if (i < page.Lines[l].To && Origin(i) == Origin(i - 1))
                    continue;
                var of = lineOf(from).Frame;
                cells[from] = (i, lastOf.GetValueOrDefault(of, -1));
                sizes[of] = sizes.GetValueOrDefault(of) + 1;
                Turns += before >= 0 && Turn(before, Origin(from)) ? 1 : 0;
                (lastOf[of], before, from) = (i - 1, Origin(from), i);
            }
        }
    }

    /// <summary>How often a cell of running text stands in another column than the one before it, and does not go on with it.</summary>
    public int Turns { get; }

    /// <summary>Whether a column takes a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="lace">The column; <see langword="null"/> for a new one, with number -1 for none.</param>
    public bool IsTrue(Cell cell, Lace? lace)
    {
        if (!cells.TryGetValue(cell.From, out var known) || known.To != cell.To)
            return false;
        var line = lineOf(cell.From);
        // A headline may be given to whatever column, or to none.
        if (!IsBody(line))
            return true;
        if (lace is { Id: < 0 })
            return sizes[line.Frame] < FewestOfColumn;
        if (known.Above >= 0)
            return lace?.Last == known.Above;
        // A story may stand below another in one column.
        return lace is not { } above || lineOf(above.Last) is var upper && upper.Frame != line.Frame && IsSameColumn(upper, line);
    }

    /// <summary>Whether columns hold what they truly hold, cut where another story begins.</summary>
    public bool Has(List<List<Cell>> columns)
    {
        foreach (var column in columns.Skip(1))
        {
            for (var i = 0; i < column.Count; i++)
            {
                var cell = column[i] with { Begins = false };
                if (!column[i].Begins && !IsTrue(cell, i == 0 ? null : new Lace { Last = column[i - 1].To - 1 }))
                    return false;
            }
        }

        return columns[0].TrueForAll(cell => IsTrue(cell with { Begins = false }, new Lace { Id = -1 }));
    }

    private bool Turn(int above, int below) => below != above + 1 && IsBody(lines[above]) && IsBody(lines[below]) && !IsSameColumn(lines[above], lines[below]);

    private bool IsSameColumn(SetLine upper, SetLine lower) => Math.Abs(upper.Left - lower.Left) < SameColumn * body;

    private bool IsBody(SetLine line) => line.Story >= 0 && Math.Abs(line.Size - body) < .01;

    /// <summary>Type size of most characters of a page's stories.</summary>
    public static double BodySize(IReadOnlyList<SetLine> lines) =>
        lines.Where(l => l.Story >= 0).GroupBy(l => Math.Round(l.Size, 2)).MaxBy(g => g.Sum(l => l.Text.Length))?.Key ?? 0;
}
