using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Lines that were read as one piece of one column.</summary>
/// <param name="From">Its first line.</param>
/// <param name="To">The line behind its last.</param>
/// <param name="IsBody">Whether it is running text, not a headline, caption or furniture.</param>
internal readonly record struct BodyBlock(int From, int To, bool IsBody)
{
    private const int FewestWithoutMarks = 4;
    private const int FewestCommasOfText = 3;
    private const int MostOfHeadline = 3;
    // A column's line is wider by a mark that hangs out.
    private const int WidestMark = 3;
    private const int FarWider = 8;
    // A mark that was squeezed.
    private const int MostWanting = 1;
    // Of first lines for each that is not, on a page that sets them in.
    private const int FewestSetIn = 2;

    /// <summary>The page's blocks: cut at blank lines, before a lead, behind a jump or end mark, where the column's width changes or a line is far wider, and where
    /// text goes on below a paragraph's end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="settled">Whether its columns stand as they will: of columns that may yet be put together otherwise, a line that goes on below a
    /// paragraph's end shows rather that they were put together wrongly.</param>
    public static List<BodyBlock> Of(PageText page, LineFacts[] facts, bool settled = true)
    {
        List<BodyBlock> blocks = [];
        var setsIn = settled && SetsIn(page, facts);
        for (var from = 0; from < facts.Length;)
        {
            var to = from + 1;
            while (to < facts.Length && !Parts(page, facts, to) && !(setsIn && GoesOnBelowEnd(page, facts, to)))
                to++;
            blocks.Add(new BodyBlock(from, to, false));
            from = to;
        }

        for (var b = 0; b < blocks.Count; b++)
            blocks[b] = blocks[b] with { IsBody = IsText(page, facts, blocks, b) };
        return blocks;
    }

    private static bool Parts(PageText page, LineFacts[] facts, int line)
    {
        ref readonly var f = ref facts[line];
        ref readonly var above = ref facts[line - 1];
        return page.Lines[line].BlanksBefore > 0 || f.Leads || above.Jumps || above.Closes || above.CaptionCredit && !f.CaptionCredit || f.Furniture != above.Furniture || f.BylineLines > 0
            || Math.Abs(f.Column - above.Column) > 2 && f.Support >= 3 && above.Support >= 3 || EndsWide(page, facts, line) || StandsOver(page, facts, line);
    }

    /// <summary>Whether a line is far too wide for the column above it: a story ends in lines across two.</summary>
    private static bool EndsWide(PageText page, LineFacts[] facts, int line)
    {
        ref readonly var above = ref facts[line - 1];
        return !page.IsMended && above.Support >= 3 && page.Lines[line].HalfEms > above.Column + FarWider && page.Lines[line - 1].HalfEms <= above.Column + WidestMark;
    }

    /// <summary>Whether the page sets the first lines of paragraphs in: not every newspaper does.</summary>
    private static bool SetsIn(PageText page, LineFacts[] facts)
    {
        int setIn = 0, others = 0;
        for (var i = 1; i < facts.Length; i++)
        {
            if (page.Lines[i].BlanksBefore == 0 && facts[i].SetIn && facts[i - 1].Ends && !facts[i - 1].Full)
                setIn++;
            else if (page.Lines[i].BlanksBefore == 0 && GoesOnBelowEnd(page, facts, i))
                others++;
        }

        return setIn >= FewestSetIn * others;
    }

    /// <summary>Whether text goes on in mid-sentence right below the last line of a paragraph: it is another story's.</summary>
    /// <remarks>Readers that lay text out anew part no column of one story from a column of the same width right above that is another's. A
    /// paragraph's first line is set in; one that fills its column from edge to edge below a line that ends early goes on with something else.</remarks>
    private static bool GoesOnBelowEnd(PageText page, LineFacts[] facts, int line)
    {
        ref readonly var f = ref facts[line];
        ref readonly var above = ref facts[line - 1];
        if (page.IsMended || !above.Ends || above.Full || above.Support < 3 || f.SetIn || !f.Common || f.Support < 3 || f.Short is > MostWanting or < -WidestMark || Math.Abs(f.Column - above.Column) > 1)
            return false;
        return !(f.Opens || f.Announces || f.Addresses || f.NoticeTitle || f.Row || f.Value || f.Enumerates || f.BeforeLead || f.BeforeSetIn);
    }

    /// <summary>Whether the lines above are a headline under which text of some story goes on in mid-sentence.</summary>
    /// <remarks>Readers that lay text out anew part no column from a headline above that is wider, be it another story's.</remarks>
    private static bool StandsOver(PageText page, LineFacts[] facts, int line)
    {
        ref readonly var f = ref facts[line];
        if (page.IsMended || f.SetIn || !f.Full || f.Support < 3 || f.Opens || f.NoticeTitle)
            return false;
        for (var i = line - 1; i >= 0 && i >= line - MostOfHeadline; i--)
        {
            ref readonly var head = ref facts[i];
            var width = page.Lines[i].HalfEms - f.Column;
            if (head.Ends || head.StopInside || head.Commas > 0 || head.Leads || head.Furniture || head.NoticeTitle || i == line - 1 && width <= WidestMark)
                return false;
            if (i == 0 || page.Lines[i].BlanksBefore > 0)
                return true;
        }

        return false;
    }

    private static bool IsText(PageText page, LineFacts[] facts, List<BodyBlock> blocks, int index)
    {
        var (from, to, _) = blocks[index];
        if (facts[from].NoticeTitle && to - from > 1)
            return true;
        int full = 0, commas = 0, anywhere = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var f = ref facts[i];
            if (f.Furniture || f.CaptionCredit || f.CaptionBlock || f.CaptionStart)
                return false;
            if (f.StopInside || f.Leads || f.Jumps || f.Closes || f.Ends && page.Ink[page.Lines[i].To - 1] is '。')
                return true;
            var fills = f.Full && f.Common && f.Support >= 3 && f.BylineLines == 0;
            full += fills ? 1 : 0;
            commas += fills ? f.Commas : 0;
            anywhere += f.Commas;
        }

        return anywhere >= FewestCommasOfText && to - from >= FewestWithoutMarks || full >= FewestWithoutMarks || full > 0 && commas > 1 || anywhere > 0 && to - from > 1 && full >= to - from - 1 && (Beside(facts, blocks, index, -1) || Beside(facts, blocks, index, 1));
    }

    /// <summary>Whether text of the same column stands right above or below.</summary>
    private static bool Beside(LineFacts[] facts, List<BodyBlock> blocks, int index, int step)
    {
        if (index + step < 0 || index + step >= blocks.Count)
            return false;
        var (line, other) = step < 0 ? (blocks[index].From, blocks[index].From - 1) : (blocks[index].To - 1, blocks[index].To);
        return facts[other].Common && Math.Abs(facts[other].Column - facts[line].Column) <= 1;
    }
}
