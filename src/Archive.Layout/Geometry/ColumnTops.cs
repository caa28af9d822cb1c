using Archive.Layout.Kinds;

namespace Archive.Layout.Geometry;

/// <summary>Gives columns of a text layer back the first lines that were taken for others': a crosshead (小标题) in the middle of its column, and the short first
/// line of a story's wide end.</summary>
/// <param name="blocks">The page's blocks.</param>
/// <param name="facts">Facts of their rows.</param>
/// <param name="pitch">Distance of body lines.</param>
/// <param name="em">Em of the body.</param>
internal sealed class ColumnTops(List<Block> blocks, LineFacts[] facts, double pitch, double em)
{
    // In line distances: the next line of a column; lines at one height.
    private const double NextLine = 1.6;
    private const double OneLine = 1.3;
    private const double LeastLine = 0.6;
    private const double Level = 0.3;

    // In ems.
    private const double SameEdge = 0.7;
    private const double LeastIndent = 1.25;
    private const double MostIndent = 3.2;
    private const double ShortLine = 2;
    private const double Gutter = 3;

    private const double Wider = 1.5;
    private const double SameWidth = 0.88;
    private const double BodySize = 1.04;

    /// <summary>Moves such lines to the blocks they begin; whether there were any.</summary>
    public bool Restore()
    {
        var moved = false;
        foreach (var block in blocks.ToList())
        {
            if (block.Rows[0].IsDisplay)
                continue;
            if (Crosshead(block) is { } title)
            {
                blocks.Remove(title);
                block.Rows.InsertRange(0, title.Rows);
                moved = true;
            }

            if (WideEnd(block) is { } column)
            {
                block.Rows.Insert(0, column.Rows[^1]);
                column.Rows.RemoveAt(column.Rows.Count - 1);
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>A line right over a column's first paragraph, in the middle of it, that stands where columns beside it begin or right under others: no part of a headline stands there.</summary>
    private Block? Crosshead(Block block)
    {
        if (!BeginsParagraph(block) || facts[block.FirstRow] is { Leads: true } or { BylineLines: > 0 })
            return null;
        return blocks.Find(t => t != block && t.Rows.Count == 1 && Math.Abs(t.Rows[0].Left + t.Rows[0].Right - block.Left - block.Right) < 2 * SameEdge * em
            && Step(t.Rows[0], block.Rows[0]) is > LeastLine and < NextLine && IsTitle(t)
            && blocks.Exists(o => o != t && o != block && !o.Rows[0].IsDisplay && (IsBeside(o, t, block) || IsAbove(o, t, block))));
    }

    private bool IsTitle(Block block) =>
        block.Rows[0].Size < BodySize && block.Rows[0].Han > 2
        && facts[block.FirstRow] is { Ends: false, StopInside: false, Commas: <= 1, Leads: false, BylineLines: 0, Furniture: false, CaptionStart: false, CaptionCredit: false };

    private bool IsBeside(Block other, Block title, Block block) =>
        other.OverlapAcross(block) < 0.1 && Math.Abs(other.Rows[0].Middle - title.Rows[0].Middle) < Level * pitch && AreOfOneWidth(other, block);

    private bool IsAbove(Block other, Block title, Block block) =>
        other.OverlapAcross(block) > 0.8 && Step(other.Rows[^1], title.Rows[0]) is > LeastLine and < NextLine;

    /// <summary>The column that a wide block's first line was taken for the last of: columns beside it end a line higher, and the sentence runs on past that line.</summary>
    private Block? WideEnd(Block wide)
    {
        return blocks.Find(c => c != wide && c.Rows.Count > 1 && !c.Rows[0].IsDisplay && Math.Abs(c.Left - wide.Left) < SameEdge * em && wide.Width > Wider * c.Width
            && Step(c.Rows[^1], wide.Rows[0]) is > LeastLine and < OneLine && c.Right - c.Rows[^1].Right > ShortLine * em && c.Rows[^1].Left - c.Left < SameEdge * em && RunsPast(c, wide));
    }

    private bool RunsPast(Block column, Block wide)
    {
        var beside = blocks.FindAll(o => o != column && !o.Rows[0].IsDisplay && o.Left > column.Right - em && AreOfOneWidth(o, column) && Math.Abs(o.Rows[0].Middle - column.Rows[0].Middle) < Level * pitch);
        beside.Sort((a, b) => a.Left.CompareTo(b.Left));
        var (last, lastOver) = (column, column);
        foreach (var next in beside)
        {
            if (next.Left - last.Right > Gutter * em)
                break;
            last = next;
            if (next.Right > wide.Right + em)
                continue;
            lastOver = next;
            // The last may be shorter.
            var higher = Step(next.Rows[^1], column.Rows[^2]);
            if (higher < -Level || higher > (Math.Abs(next.Right - wide.Right) < em ? OneLine : Level))
                return false;
        }

        return lastOver != column && Math.Abs(lastOver.Right - wide.Right) < em
            && (beside[0].Rows[0].Left - beside[0].Left < SameEdge * em || wide.Rows[0].Left - wide.Left > LeastIndent * em && !facts[last.FirstRow + last.Rows.Count - 1].Ends);
    }

    private bool BeginsParagraph(Block block) => (block.Rows[0].Left - block.Left) / em is > LeastIndent and < MostIndent;

    private static bool AreOfOneWidth(Block a, Block b) => Math.Min(a.Width, b.Width) > SameWidth * Math.Max(a.Width, b.Width);

    private double Step(Piece above, Piece below) => (below.Middle - above.Middle) / pitch;
}
