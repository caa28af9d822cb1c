using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>A part of a printed line: what stands in one column.</summary>
/// <param name="Line">The line.</param>
/// <param name="From">Its first inked character.</param>
/// <param name="To">Index behind its last.</param>
/// <param name="Begins">Whether it hardly goes on with the cell above it in its column.</param>
internal readonly record struct Cell(int Line, int From, int To, bool Begins = false);

/// <summary>A column while its cells are gathered.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Width">Its width in half ems.</param>
/// <param name="Row">The row of its last cell.</param>
/// <param name="Last">The last character of its last cell.</param>
/// <param name="Ends">Whether its last cell ends a sentence.</param>
/// <param name="Full">Whether its last cell reaches the column's edge.</param>
/// <param name="Closed">Whether its last cell ends an article.</param>
/// <param name="Heads">Whether its last cell is a crosshead.</param>
internal readonly record struct Lace(int Id, int Width, int Row, int Last, bool Ends, bool Full, bool Closed, bool Heads);

/// <summary>What can be seen of a cell, whatever column it stands in.</summary>
internal readonly struct CellFacts
{
    public int HalfEms { get; private init; }
    public bool Ends { get; private init; }
    public bool Closed { get; private init; }
    public bool Leads { get; private init; }
    public bool BeginsClosing { get; private init; }
    public bool Marked { get; private init; }
    public bool Stretched { get; private init; }
    public int Gaps { get; private init; }

    public static CellFacts Of(PageText page, Cell cell)
    {
        int width = 0, gaps = 0, bare = 0;
        var marked = false;
        for (var i = cell.From; i < cell.To; i++)
        {
            width += Chars.HalfEms(page.Ink[i]);
            if (i > cell.From && page.GapBefore(i))
            {
                gaps++;
                bare += LaceWidths.IsBare(page, i) ? 1 : 0;
            }

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
            BeginsClosing = Chars.IsClosing(page.Ink[cell.From]) && page.Ink[cell.From] is not '…',
            Marked = marked,
            // A letter-spaced line was stretched to its column's width.
            Stretched = gaps * 2 >= cell.To - cell.From && cell.To - cell.From >= 6,
            Gaps = gaps * 4 > cell.To - cell.From ? 0 : bare,
        };
    }
}
