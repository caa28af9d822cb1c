using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>A part of a printed line: what stands in one column.</summary>
/// <param name="Line">The line.</param>
/// <param name="From">Its first inked character.</param>
/// <param name="To">Index behind its last.</param>
/// <param name="Begins">Whether it hardly goes on with the cell above it in its column.</param>
internal readonly record struct Cell(int Line, int From, int To, bool Begins = false);

/// <summary>A way to take a block apart.</summary>
/// <param name="Score">How likely it is by itself.</param>
/// <param name="Columns">The cells of each column, from left to right, what belongs to none first.</param>
internal sealed record LaceWay(double Score, List<List<Cell>> Columns);

/// <summary>A column while its cells are gathered.</summary>
internal readonly record struct Lace()
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>Its width in half ems.</summary>
    public int Width { get; init; }

    /// <summary>The row of its last cell.</summary>
    public int Row { get; init; }

    /// <summary>The last character of its last cell.</summary>
    public int Last { get; init; }

    /// <summary>Whether its last cell ends a sentence.</summary>
    public bool Ends { get; init; }

    /// <summary>Whether its last cell reaches the column's edge.</summary>
    public bool Full { get; init; }

    /// <summary>Whether its last cell ends an article; a jump does where its bracket is closed.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether its last cell is a crosshead.</summary>
    public bool Heads { get; init; }

    /// <summary>Whether a quotation or bracket is open at its end.</summary>
    public bool Open { get; init; }

    /// <summary>Whether its last full cell had another column's on its line; <see langword="null"/> before any.</summary>
    public bool? Cut { get; init; }

    /// <summary>The column whose cell came next the last time; -1 before any.</summary>
    public int Next { get; init; } = -1;

    /// <summary>The column whose cell last stood on one line with its own, on the right; -1 where none did.</summary>
    public int Beside { get; init; } = -1;

    /// <summary>The column with a further cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="facts">What can be seen of it.</param>
    /// <param name="row">Its row.</param>
    /// <param name="cut">Whether another cell follows on the line.</param>
    public Lace With(Cell cell, in CellFacts facts, int row, bool cut) => this with
    {
        Row = row,
        Last = cell.To - 1,
        Ends = facts.Ends,
        Full = facts.Fills(Width),
        Closed = facts.Closed && facts.LastBracket >= 0,
        Heads = (Ends || Heads) && facts.IsCrosshead(Width),
        Open = facts.LastBracket == 0 ? Open : facts.LastBracket < 0,
        Cut = facts.Fills(Width) ? cut : Cut,
    };
}

/// <summary>What can be seen of a cell, whatever column it stands in.</summary>
internal readonly struct CellFacts
{
    private const int Indent = 4;

    public int HalfEms { get; private init; }
    public bool Ends { get; private init; }
    public bool Closed { get; private init; }
    public bool Leads { get; private init; }

    /// <summary>Whether it begins a caption or a byline with a bullet: 图为, □本报记者.</summary>
    public bool Opens { get; private init; }

    public bool BeginsClosing { get; private init; }
    public bool Marked { get; private init; }
    public bool Stretched { get; private init; }
    public int Gaps { get; private init; }

    /// <summary>Spaces beside figures, letters and brackets: each of a quarter of an em or so, which the ink's width leaves out.</summary>
    public int Loose { get; private init; }

    /// <summary>Half ems that marks may have lost: at the line's ends, and beside one another.</summary>
    public int Squeezed { get; private init; }

    /// <summary>Half ems that it takes at least; a single mark that is squeezed or hangs out is within what a column's width leaves open.</summary>
    public int Least => Math.Min(HalfEms, HalfEms - Squeezed + 1);

    /// <summary>1 where the first quotation mark or bracket closes, -1 where it opens, 0 where there is none.</summary>
    public int FirstBracket { get; private init; }

    /// <summary>The same of the last one.</summary>
    public int LastBracket { get; private init; }

    private int WithSpaces => HalfEms + (Loose / 2);

    /// <summary>Whether it reaches the edge of a column of some width.</summary>
    public bool Fills(int width) => Least <= width + 2 && (Stretched || WithSpaces >= width - 3);

    /// <summary>A paragraph's first line is two ems narrower, and reaches the edge too; a mark that is squeezed or hangs out leaves room for one more character.</summary>
    public bool IsSetIn(int width) => width - HalfEms >= (Marked ? Indent - 2 : Indent - 1) && width - WithSpaces <= Indent + 2;

    /// <summary>A crosshead stands alone between paragraphs.</summary>
    public bool IsCrosshead(int width) => !Ends && !Marked && !Leads && HalfEms >= 8 && HalfEms <= width - 5;

    public static CellFacts Of(PageText page, Cell cell)
    {
        int width = 0, gaps = 0, bare = 0, squeezed = 0, firstBracket = 0, lastBracket = 0;
        var marked = false;
        for (var i = cell.From; i < cell.To; i++)
        {
            width += Chars.HalfEms(page.Ink[i]);
            squeezed += IsMark(page.Ink[i]) && (i + 1 == cell.To || IsMark(page.Ink[i + 1])) || i == cell.From && page.Ink[i] is '“' or '‘' or '《' or '（' ? 1 : 0;
            if (i > cell.From && page.GapBefore(i))
            {
                gaps++;
                bare += LaceWidths.IsBare(page, i) ? 1 : 0;
            }

            var bracket = page.Ink[i] is '”' or '》' or '）' ? 1 : page.Ink[i] is '“' or '《' or '（' ? -1 : 0;
            if (bracket != 0)
                (firstBracket, lastBracket) = (firstBracket == 0 ? bracket : firstBracket, bracket);
            marked |= page.Ink[i] is '，' or '。' or '、' or '；' or '：' or '“' or '”';
        }

        var endings = page.Ink[cell.To - 1] is '）' or ')' or '版' or '■' or '□' or '●' or '◆' || Chars.IsCircled(page.Ink[cell.To - 1]) || Chars.IsDigit(page.Ink[cell.To - 1])
            ? Patterns.Endings.Read(page, cell.From, cell.To) : null;
        return new CellFacts
        {
            HalfEms = width,
            Ends = Patterns.Endings.EndsSentence(page, cell.From, cell.To) || endings is { Jump: not null } or { Mark: not null },
            Closed = endings is { Jump: not null } or { Mark: not null } or { Credit: not null },
            Leads = cell.To - cell.From > 2 && page.Ink[cell.From] is '本' or '新' or '据' or '（' && Patterns.Lead.Read(page, cell.From, cell.To) is not null,
            Opens = Patterns.Caption.Starts(page.Span(cell.From, cell.To)) || page.Ink[cell.From] is '□' or '■' or '●' && page.Span(cell.From + 1, cell.To).StartsWith("本报"),
            BeginsClosing = Chars.IsClosing(page.Ink[cell.From]) && page.Ink[cell.From] is not '…',
            Marked = marked,
            Squeezed = squeezed,
            // A letter-spaced line was stretched to its column's width.
            Stretched = gaps * 2 >= cell.To - cell.From && cell.To - cell.From >= 6,
            FirstBracket = firstBracket,
            LastBracket = lastBracket,
            Loose = gaps - bare,
            Gaps = gaps * 4 > cell.To - cell.From ? 0 : bare,
        };
    }

    // Half of each is blank, which is taken away where a line is too long by it.
    private static bool IsMark(char c) => c is '，' or '。' or '、' or '；' or '：' or '！' or '？' or '“' or '”' or '‘' or '’' or '《' or '》' or '（' or '）';
}
