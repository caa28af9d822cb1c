using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the lines that are pieces of one printed line, which a reader cut at marks that were moved: see <see cref="LineMender"/>.</summary>
/// <param name="page">A page without blank lines.</param>
/// <param name="facts">Facts of its lines.</param>
internal sealed class CutLineFinder(PageText page, LineFacts[] facts)
{
    private const int MostPieces = 5;

    // Half ems of a character or two.
    private const int Rest = 6;

    private readonly CutHabit cuts = CutHabit.Of(page, facts);

    // The printed line so far: its first piece, its width, the marks that may have been moved where it was cut, its width up to
    // a stop behind which a piece begins without any mark, or 0, and whether a piece behind that ends in a comma.
    private int from;
    private int width;
    private int moved;
    private int stopped;
    private bool cutAtComma;

    /// <summary>Index behind the last piece of the printed line that begins at a line.</summary>
    public int PiecesTo(int line)
    {
        if (facts[line].Furniture)
            return line + 1;
        (from, width, moved, stopped, cutAtComma) = (line, page.Lines[line].HalfEms, 0, 0, false);
        var to = line + 1;
        for (var k = line + 1; k < page.Lines.Length && k < line + MostPieces; k++)
        {
            if (!MayGoOn(k))
                return to;
            var (last, first) = Seam(k);
            if (IsBehindStop(last, first))
                stopped = width;
            else
                cutAtComma |= stopped > 0 && CutHabit.IsComma(last);
            var column = ColumnOf(k);
            var early = EndsEarly(k, column);
            width += page.Lines[k].HalfEms;
            moved += (Chars.IsHan(last) ? 0 : 1) + (Chars.IsHan(first) ? 0 : 1);
            // A lead that stands alone may have a headline below.
            var alone = k == line + 1 && facts[line].Leads && facts[line].BylineLines > 0;
            // Each mark that was moved had lost half an em.
            if (alone && !early || width > column + LineFacts.Slack + k - line - 1)
                return to;
            if (stopped > 0)
            {
                if (FillsBehindStop(k, column))
                    return k + 1;
            }
            else if (Fills(k, column))
            {
                to = k + 1;
                if (!HasRest(to, column))
                    return to;
            }
            else if (early || CutHabit.IsPair(last, first) && Chars.IsClosing(first))
            {
                to = k + 1;
            }
        }

        return to;
    }

    /// <summary>The characters on either side of where a piece may have been cut off.</summary>
    private (char Last, char First) Seam(int piece) => (page.Ink[page.Lines[piece - 1].To - 1], page.Ink[page.Lines[piece].From]);

    private bool IsBehindStop(char last, char first) => cuts.AtCommas && Chars.IsSentenceEnd(last) && !Chars.IsOpening(first) && !Chars.IsClosing(first);

    /// <summary>Whether a line may be the next piece by what it says and where it would have been cut.</summary>
    private bool MayGoOn(int k)
    {
        ref readonly var f = ref facts[k];
        var (last, first) = Seam(k);
        var behindStop = IsBehindStop(last, first);
        if (f.Furniture || f.Leads || CutHabit.IsPair(last, first) && !cuts.AtPairs)
            return false;
        if (!(Chars.IsOpening(first) || Chars.IsClosing(first) || EndsPiece(last, first) || behindStop && stopped == 0))
            return false;
        // A headline in quotation marks, over the lead of its article, does not go on with the sentence above.
        if (Chars.IsSentenceEnd(last) && Chars.IsOpening(first) && k + 1 < page.Lines.Length && facts[k + 1].Leads)
            return false;
        // 问： and 一、 begin paragraphs, and so does the first row of a list that a colon announces.
        return !(behindStop && f.Enumerates || last is '：' && (f.NameRow || f.Value));
    }

    /// <summary>Width of the column that the printed line stands in, if a line is a piece of it.</summary>
    private int ColumnOf(int k)
    {
        var column = Math.Max(facts[k].Column, facts[from].Column);
        var (last, first) = Seam(k);
        // Pieces at the head of a column look like lines of another.
        return CutHabit.IsPair(last, first) && k + 1 < page.Lines.Length && facts[k + 1] is { Full: true, Common: true, Leads: false } ? Math.Max(column, facts[k + 1].Column) : column;
    }

    /// <summary>Whether the line so far stops between two marks in mid-sentence, with room left for what does not fit there: a mark with its character, two ems wide.</summary>
    private bool EndsEarly(int k, int column)
    {
        var (last, first) = Seam(k);
        return CutHabit.IsPair(last, first) && width < column - LineFacts.Indent - 1 && last is not ('：' or '；') && !EndsSentence(k);
    }

    private bool EndsSentence(int k) => Endings.EndsSentence(page, page.Lines[from].From, page.Lines[k].From);

    /// <summary>Whether a piece behind a stop fills the column. What is set in after a paragraph's short last line may add up to the width by chance.</summary>
    private bool FillsBehindStop(int k, int column) =>
        width >= column - 1 - FigureGaps(page.Lines[from].From, page.Lines[k].To) && width <= column + moved
        && width - stopped + (page.Lines[k].Loosened / 2) < column - LineFacts.Indent - 1 && (GoesOn(k, column) || cutAtComma && EndsBelow(k, column));

    /// <summary>Whether the sentence of a piece ends in the line below it, which is its paragraph's last.</summary>
    private bool EndsBelow(int piece, int column) =>
        !Chars.IsSentenceEnd(page.Ink[page.Lines[piece].To - 1]) && piece + 1 < page.Lines.Length
        && facts[piece + 1] is { Ends: true, Furniture: false, BylineLines: 0, CaptionStart: false, Leads: false } && page.Lines[piece + 1].HalfEms <= column + 1;

    /// <summary>Whether the pieces fill the column, or are a paragraph's first line.</summary>
    private bool Fills(int k, int column)
    {
        if (width < column - LineFacts.Indent - 1)
            return false;
        var (_, first) = Seam(k);
        // A paragraph's short last line and the next one's indented first may add up to the width by chance.
        var byChance = EndsSentence(k) && Chars.IsOpening(first) && page.Lines[k].HalfEms >= column - LineFacts.Indent - 1;
        if (width >= column - LineFacts.Slack && !byChance || Chars.IsClosing(first))
            return true;
        // A paragraph's first line is set in; behind a full line it need not be one.
        return from > 0 && facts[from - 1].Ends && !facts[from].Ends && (!facts[from - 1].Full || GoesOn(k, column));
    }

    /// <summary>Whether a character or two stand behind one more mark that was moved.</summary>
    private bool HasRest(int k, int column) =>
        k < page.Lines.Length && page.Lines[k].HalfEms <= Rest && width + page.Lines[k].HalfEms <= column + moved + 1 && GoesOn(k, column);

    /// <summary>Whether a piece of a line goes on in a full one of running text, be that cut too; behind a paragraph's end stands one that is set in, and a headline has hardly a mark.</summary>
    private bool GoesOn(int piece, int column)
    {
        var next = piece + 1;
        if (Chars.IsSentenceEnd(page.Ink[page.Lines[piece].To - 1]) || next >= page.Lines.Length || facts[next] is { Furniture: true } or { BylineLines: > 0 } or { CaptionStart: true } or { Leads: true })
            return false;
        var filled = page.Lines[next].HalfEms + (page.Lines[next].Loosened / 2);
        var to = next + 1;
        for (; to < page.Lines.Length && to < next + 4 && filled < column - 2 && IsJoint(to); to++)
            filled += page.Lines[to].HalfEms;
        if (filled < column - 2 || filled > column + 1 + to - next)
            return false;
        for (var k = next; k < page.Lines.Length && k < to + 3 && !facts[k].Leads && facts[k].BylineLines == 0; k++)
        {
            if (HasMark(facts[k]))
                return true;
            if (k >= to && page.Lines[k].HalfEms < column - 2)
                break;
        }

        return to < page.Lines.Length && HasMark(facts[to]) && !facts[to].Leads;
    }

    /// <summary>Half ems that the quarter ems beside figures and Latin words take, whether they are shown as spaces or not.</summary>
    private int FigureGaps(int first, int behind)
    {
        var edges = 0;
        for (var i = first + 1; i < behind; i++)
            edges += char.IsAsciiLetterOrDigit(page.Ink[i]) && Chars.IsHan(page.Ink[i - 1]) || char.IsAsciiLetterOrDigit(page.Ink[i - 1]) && Chars.IsHan(page.Ink[i]) ? 1 : 0;
        return (edges + 1) / 2;
    }

    /// <summary>Whether a line may have been cut off from the one above it in mid-sentence.</summary>
    private bool IsJoint(int line)
    {
        var (last, first) = Seam(line);
        return !Chars.IsSentenceEnd(last) && (Chars.IsOpening(first) || EndsPiece(last, first)) || Chars.IsClosing(first);
    }

    private static bool HasMark(in LineFacts f) => f is { Commas: > 0 } or { StopInside: true } or { Ends: true };

    /// <summary>Whether a mark in mid-sentence ends a piece, since no short line ends so; but a colon may stand before a list: 第一，….</summary>
    private static bool EndsPiece(char last, char next) => CutHabit.IsComma(last) || last is '：' && next is not ('第' or '一' or '1' or '１');
}
