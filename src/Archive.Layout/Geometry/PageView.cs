using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>Blocks of a page with what can be seen of each of their lines.</summary>
internal sealed class PageView
{
    // A stack has at most so many rows of small type.
    private const int MostTitleRows = 3;
    private const int MostCaptionRows = 5;
    private const int FewestTextRows = 3;
    private const double LeastTitle = 1.1;
    private const double LeastIndent = 1.25;
    private const double LeastLarger = 1.04;
    private const double SameSize = 0.02;

    // In line distances.
    private const double OwnLine = 1.25;

    // What shows that paragraphs are set in by one em.
    private const int FewestRows = 4;
    private const int FewestIndents = 5;
    private const int MuchMore = 4;
    private const double IndentTolerance = 0.35;

    private readonly double indentUnit;

    private PageView(List<Block> blocks, PageText page, LineFacts[] facts, double pitch, double em, Rulings rulings, bool exact)
    {
        (Blocks, Page, Facts, Pitch, Em, Rulings, IsExact) = (blocks, page, facts, pitch, em, rulings, exact);
        indentUnit = IsSetInByOne() ? em / 2 : em;
    }

    /// <summary>The blocks from top to bottom.</summary>
    public List<Block> Blocks { get; }

    /// <summary>Their text, block by block.</summary>
    public PageText Page { get; }

    /// <summary>Facts of each row.</summary>
    public LineFacts[] Facts { get; }

    /// <summary>Distance of body lines.</summary>
    public double Pitch { get; }

    /// <summary>Em of the body.</summary>
    public double Em { get; }

    /// <summary>The page's rules.</summary>
    public Rulings Rulings { get; }

    /// <summary>Whether places and sizes are exact: a text layer's.</summary>
    public bool IsExact { get; }

    /// <summary>Looks at blocks; blocks in which a story ends and another begins are cut there.</summary>
    public static PageView Of(string source, List<Block> blocks, double pitch, double em, Rulings rulings, bool exact = false)
    {
        var page = RowText.Of(source, Number(blocks), exact);
        var facts = FactFinder.Find(page);
        if (exact && new ColumnTops(blocks, facts, pitch, em).Restore())
        {
            page = RowText.Of(source, Number(blocks), exact);
            facts = FactFinder.Find(page);
        }

        List<Block> cut = [];
        var amid = exact ? SizesAmid(blocks) : [];
        foreach (var block in blocks)
        {
            var from = 0;
            for (var i = 1; i < block.Rows.Count; i++)
            {
                ref readonly var above = ref facts[block.FirstRow + i - 1];
                ref readonly var here = ref facts[block.FirstRow + i];
                var shortAbove = block.Right - block.Rows[i - 1].Right > 2 * em;
                var finished = above.Ends || shortAbove;
                // A byline over all columns stands close to one of them, and farther from it than its lines from each other, or over one that goes on with another.
                var bylined = facts[block.FirstRow + from] is { BylineLines: > 0 and var lines, Leads: false } && i == from + lines
                    && (block.Rows[i].Middle - block.Rows[i - 1].Middle > OwnLine * pitch || exact && from == 0 && !here.Leads && block.Rows[i].Left - block.Left < LeastIndent / 2 * em);
                var titled = bylined || from == 0 && i <= MostTitleRows && !IsSetAmid(block, i) && (EndsTitle(page, block, facts, i, em) || exact && IsSmaller(block, i));
                // Below a picture its column goes on.
                var credited = exact && above.CaptionCredit && i - from <= MostCaptionRows;
                if (!(titled || credited || above.Jumps || above.Closes && above.Ends && here.Leads || (here.Leads || here.BylineLines > 0) && (finished || exact && here.Leads && block.Rows[i].Left - block.Left > LeastIndent * em) && !(i == 1 && facts[block.FirstRow].BylineLines > 0)))
                    continue;
                cut.Add(Part(block, from, i));
                from = i;
            }

            cut.Add(from == 0 ? block : Part(block, from, block.Rows.Count));
        }

        // Where sizes are exact, a title's next line and a crosshead are known by them.
        bool IsSetAmid(Block block, int row) => exact && !(block.Rows[row].IsDisplay && IsText(page, facts, block, row)) && (block.Rows[row].Size > LeastLarger || block.Rows[0].Size > LeastLarger && amid.Exists(size => Math.Abs(size - block.Rows[0].Size) < SameSize));

        if (cut.Count > blocks.Count)
        {
            page = RowText.Of(source, Number(cut), exact);
            facts = FactFinder.Find(page);
        }

        return new PageView(cut, page, facts, pitch, em, rulings, exact);
    }

    /// <summary>Facts of a block's first row.</summary>
    public ref readonly LineFacts First(Block block) => ref Facts[block.FirstRow];

    /// <summary>Facts of a block's last row.</summary>
    public ref readonly LineFacts Last(Block block) => ref Facts[block.FirstRow + block.Rows.Count - 1];

    /// <summary>Whether lines are running text, however large: several of them, with marks that no headline has.</summary>
    public bool IsText(Block block) => IsText(Page, Facts, block, 0);

    /// <summary>How far a block's row begins to the right of its column's edge, in ems; in half ems where the page sets paragraphs in by one em instead of two.</summary>
    public double Indent(Block block, int row) => (block.Rows[row].Left - block.Left) / indentUnit;

    /// <summary>How far it ends to the left of its column's edge, in ems.</summary>
    public double Short(Block block, int row) => (block.Right - block.Rows[row].Right) / Em;

    /// <summary>How far it is from one height down to another, less what a picture between them takes: its caption tells of it.</summary>
    public double Down(double top, double bottom, double left, double right)
    {
        foreach (var b in Blocks)
        {
            if (b.Role == BlockRole.Caption && b.Bottom > top && b.Bottom < bottom && Block.Share(b.Left, b.Right, left, right) > 0.5)
                top = b.Bottom;
        }

        return bottom - top;
    }

    private static bool IsText(PageText page, LineFacts[] facts, Block block, int from)
    {
        int marks = 0, stops = 0;
        for (var i = block.FirstRow + from; i < block.FirstRow + block.Rows.Count; i++)
        {
            var stop = facts[i].StopInside || page.Ink[page.Lines[i].To - 1] is '。';
            stops += stop ? 1 : 0;
            marks += facts[i].Commas + (stop ? 1 : 0);
        }

        return block.Rows.Count - from >= FewestTextRows && stops > 0 && marks > 1;
    }

    /// <summary>Whether lines behind a sentence's end that are set in are so by one em.</summary>
    private bool IsSetInByOne()
    {
        int one = 0, two = 0;
        foreach (var block in Blocks.Where(b => b.Rows.Count >= FewestRows))
        {
            for (var i = 1; i < block.Rows.Count; i++)
            {
                if (!Facts[block.FirstRow + i - 1].Ends)
                    continue;
                var indent = (block.Rows[i].Left - block.Left) / Em;
                one += Math.Abs(indent - 1) < IndentTolerance ? 1 : 0;
                two += Math.Abs(indent - 2) < IndentTolerance ? 1 : 0;
            }
        }

        return one >= FewestIndents && one > MuchMore * two;
    }

    /// <summary>Whether a block's rows above one are a 副题 of nearly the body's size, close over its text, and no part of its column.</summary>
    private static bool EndsTitle(PageText page, Block block, LineFacts[] facts, int row, double em)
    {
        ref readonly var below = ref facts[block.FirstRow + row];
        var leads = below.Leads || below.BylineLines > 0;
        if (!leads && block.Rows[row].Left - block.Left < LeastIndent * em)
            return false;
        for (var i = 0; i < row; i++)
        {
            ref readonly var f = ref facts[block.FirstRow + i];
            if (f.Leads || f.BylineLines > 0 || f.Ends || f.StopInside || f.Commas > 0 || f.Jumps || f.CaptionStart || f.CaptionCredit || f.Furniture || block.Rows[i].Han < 3 || SaysWho(page, block.FirstRow + i))
                return false;
            double left = block.Rows[i].Left - block.Left, right = block.Right - block.Rows[i].Right;
            var outside = left < -em || right < -em;
            var centred = Math.Min(left, right) > 0.5 * em && Math.Abs(left - right) < em;
            // Boxes of body lines vary: only what is set in, or stands over a text's beginning, is seen by its size.
            if (!outside && !(block.Rows[i].Size >= LeastTitle && (leads || left > 0.5 * em)) && !(leads && centred))
                return false;
        }

        return true;
    }

    /// <summary>The sizes of larger rows in the midst of columns: what else is set so is a crosshead too, at a column's top as well.</summary>
    private static List<double> SizesAmid(List<Block> blocks)
    {
        List<double> sizes = [];
        foreach (var block in blocks)
        {
            for (var i = 1; i + 1 < block.Rows.Count; i++)
            {
                if (!block.Rows[i].IsDisplay && block.Rows[i].Size > LeastLarger * Math.Max(block.Rows[i - 1].Size, block.Rows[i + 1].Size))
                    sizes.Add(block.Rows[i].Size);
            }
        }

        return sizes;
    }

    /// <summary>Whether all rows of a block above one are set larger than it and the one below.</summary>
    private static bool IsSmaller(Block block, int row)
    {
        for (var i = 0; i < row; i++)
        {
            if (block.Rows[row].Size > LeastLarger || block.Rows[i].Size < LeastLarger * block.Rows[row].Size || row + 1 < block.Rows.Count && block.Rows[i].Size < LeastLarger * block.Rows[row + 1].Size)
                return false;
        }

        return true;
    }

    /// <summary>Whether a row is a byline, however its beginning was misread, or the name of an author alone.</summary>
    public static bool SaysWho(PageText page, int row)
    {
        var ink = page.Span(page.Lines[row]);
        return ink.IndexOf("报记者") >= 0 || ink.IndexOf("社记者") >= 0 || ink.IndexOf("通讯员") >= 0 || ink.Length <= 4 && AuthorLine.MayBeName(page, page.Lines[row]);
    }

    private static Block Part(Block block, int from, int to) => new() { Rows = block.Rows[from..to], Left = block.Left, Right = block.Right, Role = block.Role };

    private static List<ReadRow> Number(List<Block> blocks)
    {
        List<ReadRow> rows = [];
        foreach (var block in blocks)
        {
            block.FirstRow = rows.Count;
            for (var i = 0; i < block.Rows.Count; i++)
                rows.Add(new ReadRow(block.Rows[i], i == 0));
        }

        return rows;
    }
}
