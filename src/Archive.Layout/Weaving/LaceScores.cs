using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Scores how well a cell goes on with a column, or begins one: the sum of the weights of the habits it keeps or breaks.</summary>
internal sealed class LaceScores
{
    // What scores less hardly goes on: a column may hold one story above another.
    private const double Hardly = -3;
    private const int MostRowsApart = 3;
    private const int EarlyRows = 2;

    // Lines across two columns are as wide as one and a half of them at least.
    private const double Wide = 1.6;
    private const double Rare = 0.12;

    private readonly PageText page;
    private readonly BodyBlock block;
    private readonly int[] widths;
    private readonly BlockWords words;
    private readonly float[] weights;
    private readonly double[] shares;
    private readonly Dictionary<Cell, CellFacts> facts = [];
    private readonly Dictionary<Cell, int> fitGaps = [];

    /// <param name="page">The page.</param>
    /// <param name="block">The block.</param>
    /// <param name="widths">Widths its columns may have, in half ems, the narrowest first.</param>
    /// <param name="words">Words of the page's lines.</param>
    /// <param name="weights">What each habit weighs.</param>
    public LaceScores(PageText page, BodyBlock block, int[] widths, BlockWords words, float[] weights)
    {
        (this.page, this.block, this.widths, this.words, this.weights) = (page, block, widths, words, weights);
        shares = Array.ConvertAll(widths, Share);
    }

    /// <summary>Counts what is weighed, where it is set: for learning.</summary>
    public double[]? Kept { get; set; }

    public CellFacts Facts(Cell cell)
    {
        if (!facts.TryGetValue(cell, out var known))
            facts[cell] = known = CellFacts.Of(page, cell);
        return known;
    }

    /// <summary>How well a cell is of no column.</summary>
    public double Aside(in CellFacts cell) =>
        Weigh(LaceHabit.Aside) + (cell.Ends ? Weigh(LaceHabit.AsideEnds) : 0) + (cell.Leads ? Weigh(LaceHabit.AsideLeads) : 0) + (cell.Marked ? Weigh(LaceHabit.AsideMarked) : 0);

    /// <summary>How well a cell begins a column.</summary>
    /// <param name="course">The course so far.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="seen">What can be seen of it: <see cref="Facts"/>.</param>
    /// <param name="t">The column before which another is begun.</param>
    /// <param name="width">Its width.</param>
    /// <param name="part">How many cells of its line come before the cell.</param>
    public double Begin(Course course, Cell cell, in CellFacts seen, int t, int width, int part)
    {
        var score = Gaps(cell, seen) + Cut(cell, seen, width, part) + OnLine(course, part, -1) + Weigh(LaceHabit.Begins) + Weigh(LaceHabit.Gap, seen.Gaps);
        score += seen.Fills(width) ? Weigh(LaceHabit.BeginsFull) : seen.IsSetIn(width) ? Weigh(LaceHabit.BeginsSetIn) : seen.Ends ? Weigh(LaceHabit.BeginsShort) : Weigh(LaceHabit.BeginsOdd);
        score += (course.Row < EarlyRows ? Weigh(LaceHabit.BeginsEarly) : 0) + (seen.Leads ? Weigh(LaceHabit.BeginsWithLead) : 0) + (seen.BeginsClosing ? Weigh(LaceHabit.BeginsClosing) : 0);
        var at = Array.IndexOf(widths, width);
        if (shares[at] < Rare)
            score += Weigh(LaceHabit.BeginsRare);
        if (IsWide(at))
            score += Weigh(LaceHabit.BeginsWide);
        return score + Place(course, t, width) + Order(course, t, part, begins: true);
    }

    /// <summary>How well a cell goes on with a column.</summary>
    /// <param name="course">The course so far.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="seen">What can be seen of it: <see cref="Facts"/>.</param>
    /// <param name="t">The column.</param>
    /// <param name="part">How many cells of its line come before the cell.</param>
    /// <param name="hardly">Whether it hardly does.</param>
    public double GoOn(Course course, Cell cell, in CellFacts seen, int t, int part, out bool hardly)
    {
        ref readonly var lace = ref course.Laces[t];
        var score = Gaps(cell, seen) + Cut(cell, seen, lace.Width, part) + OnLine(course, part, lace.Id);
        if (seen.Fills(lace.Width) && lace.Cut is { } cutBefore && cutBefore != IsCut(cell))
            score += cutBefore ? Weigh(LaceHabit.UncutAfterCut) : Weigh(LaceHabit.CutAfterUncut);
        var goOn = Text(lace, cell, seen);
        var lag = Math.Max(1, course.Lag(t));
        hardly = goOn < Hardly || lag > MostRowsApart;
        score += lag <= 1 ? 0 : lag == 2 ? Weigh(LaceHabit.Returns) : lag <= 4 ? Weigh(LaceHabit.ReturnsLate) : Weigh(LaceHabit.ReturnsLast);
        return score + goOn + Order(course, t, part, begins: false);
    }

    public bool IsCut(Cell cell) => cell.To < page.Lines[cell.Line].To;

    private double Weigh(LaceHabit habit, double times = 1)
    {
        if (Kept is not null)
            Kept[(int)habit] += times;
        return times * weights[(int)habit];
    }

    /// <summary>How the column stands among the others.</summary>
    private double Place(Course course, int t, int width)
    {
        var laces = course.Laces;
        if (laces.Length == 0)
            return 0;
        var live = 0;
        var like = false;
        for (var k = 0; k < laces.Length; k++)
        {
            live += course.IsLive(k) ? 1 : 0;
            like |= IsLike(k);
        }

        bool IsLike(int k) => k >= 0 && k < laces.Length && Math.Abs(laces[k].Width - width) <= 1;
        bool IsOld(int k) => k >= 0 && k < laces.Length && (laces[k].Closed || course.Lag(k) > 2);
        return (t == 0 ? Weigh(LaceHabit.BeginsAtLeft) : t < laces.Length ? Weigh(LaceHabit.BeginsBetween) : 0)
            + (IsLike(t - 1) || IsLike(t) ? Weigh(LaceHabit.BeginsBesideLike) : like ? 0 : Weigh(LaceHabit.BeginsUnlike))
            + (live > 2 ? Weigh(LaceHabit.BeginsFourth) : live == 2 ? Weigh(LaceHabit.BeginsThird) : 0)
            + (IsOld(t - 1) || IsOld(t) ? Weigh(LaceHabit.BeginsInOldPlace) : 0);
    }

    /// <summary>Whether the cells come in turn: each column once in a row, in the order of the row before.</summary>
    private double Order(Course course, int t, int part, bool begins)
    {
        var laces = course.Laces;
        var score = 0.0;
        var anew = !begins && course.Lag(t) == 0;
        var others = false;
        for (var k = 0; anew && k < laces.Length; k++)
        {
            if (k == t || laces[k].Closed)
                continue;
            others |= course.Lag(k) <= 1;
            score += course.Lag(k) switch
            {
                1 => Weigh(LaceHabit.Passed) + (laces[k].Ends ? 0 : Weigh(LaceHabit.PassedOpen)),
                2 or 3 => Weigh(LaceHabit.PassedLately),
                _ => 0,
            };
        }

        if (others && t == course.At)
            score += Weigh(LaceHabit.RoundAgain);
        score += Turn(course, begins ? -1 : laces[t].Id);
        var row = anew ? course.Row + 1 : course.Row;
        double Skip(int from, int to)
        {
            var skipped = 0.0;
            for (var k = from; k < to && k < laces.Length; k++)
            {
                if (laces[k].Closed || k == t && !begins)
                    continue;
                var lag = row - laces[k].Row;
                skipped += lag == 1 ? part > 0 ? Weigh(LaceHabit.SkippedOnLine) : Weigh(LaceHabit.Skipped) : lag == 0 && part > 0 ? Weigh(LaceHabit.SkippedDoneOnLine) : 0;
            }

            return skipped;
        }

        if (t > course.At)
            return score + Skip(course.At + 1, t);
        return score + (part > 0 ? Weigh(LaceHabit.LeftOnLine) : Skip(course.At + 1, laces.Length) + Skip(0, t));
    }

    /// <summary>Whether a column comes behind the one behind which it came the last time.</summary>
    /// <param name="course">The course so far.</param>
    /// <param name="id">The column's number; -1 for a new one.</param>
    private double Turn(Course course, int id)
    {
        if (course.At < 0 || course.Laces[course.At].Next is not (>= 0 and var next))
            return 0;
        if (next == id)
            return Weigh(LaceHabit.NextSame);
        var expected = 0;
        while (course.Laces[expected].Id != next)
            expected++;
        return Weigh(!course.IsLive(expected) ? LaceHabit.NextGone : id < 0 ? LaceHabit.NextBegins : course.Laces[expected].Ends ? LaceHabit.NextOtherEnded : LaceHabit.NextOtherOpen);
    }

    /// <summary>Whether columns share their lines as they did before.</summary>
    private double OnLine(Course course, int part, int id) =>
        part == 0 || course.Laces[course.At].Beside is not (>= 0 and var beside) ? 0 : Weigh(beside == id ? LaceHabit.CutAlike : LaceHabit.CutUnlike);

    private double Cut(Cell cell, in CellFacts seen, int width, int part)
    {
        if (!IsCut(cell))
            return part > 0 ? Weigh(LaceHabit.LastPart) : 0;
        var score = Weigh(LaceWidths.IsBare(page, cell.To) ? LaceHabit.CutBare : LaceHabit.CutLoose);
        if (seen.Fills(width))
            return score;
        return score + (seen.IsSetIn(width) ? Weigh(LaceHabit.CutSetIn) + (part > 0 ? Weigh(LaceHabit.CutSetInLater) : 0) : Weigh(LaceHabit.CutShort));
    }

    /// <summary>How well a cell's text goes on with a column's.</summary>
    private double Text(in Lace lace, Cell cell, in CellFacts seen)
    {
        if (lace.Closed)
            return Weigh(LaceHabit.JoinsClosed);
        if (seen.Leads)
            return Weigh(LaceHabit.JoinsLead);
        if (seen.Opens)
            return Weigh(LaceHabit.JoinsOpening);
        var full = seen.Fills(lace.Width);
        var setIn = seen.IsSetIn(lace.Width);
        if (lace.Heads)
            return Weigh(setIn ? LaceHabit.HeadSetIn : seen.IsCrosshead(lace.Width) ? LaceHabit.HeadHead : LaceHabit.HeadOther);
        if (lace.Ends && !full && !setIn && seen.IsCrosshead(lace.Width))
            return Weigh(LaceHabit.Crosshead);
        var score = Width(lace.Width - seen.HalfEms, seen.Squeezed) + Weigh(LaceHabit.Gap, seen.Gaps) + Balance(lace, seen);
        if (!lace.Ends)
        {
            return score + Weigh(full ? LaceHabit.MidFull : seen.Ends ? LaceHabit.MidEnds : LaceHabit.MidShort)
                + (setIn && !seen.Ends ? Weigh(LaceHabit.MidSetIn) : 0) + (lace.Full ? 0 : Weigh(LaceHabit.AfterShort))
                + (seen.BeginsClosing ? Weigh(LaceHabit.MidClosing) : 0) + Weigh(words.Break(lace.Last, cell.From));
        }

        if (seen.BeginsClosing)
            return score + Weigh(LaceHabit.EndClosing);
        return score + Weigh(lace.Full
            ? full ? LaceHabit.FullEndFull : setIn ? LaceHabit.FullEndSetIn : seen.Ends ? LaceHabit.FullEndEnds : LaceHabit.FullEndOdd
            : setIn ? LaceHabit.ShortEndSetIn : full ? LaceHabit.ShortEndFull : seen.Ends ? LaceHabit.ShortEndEnds : LaceHabit.ShortEndOdd);
    }

    /// <summary>Whether it has the column's width, marks that may have been squeezed aside.</summary>
    private double Width(int less, int squeezed) => (less < 0 ? Math.Min(0, less + squeezed) : less) switch
    {
        >= -1 and <= 1 => Weigh(LaceHabit.Exact),
        -2 => Weigh(LaceHabit.Over),
        < -2 => Weigh(LaceHabit.FarOver),
        _ => 0,
    };

    /// <summary>A quotation or bracket that is open in a column closes there, and nowhere else; it seldom holds another of its kind.</summary>
    private double Balance(in Lace lace, in CellFacts seen) => seen.FirstBracket switch
    {
        0 => 0,
        > 0 => Weigh(lace.Open ? LaceHabit.Closes : LaceHabit.Unbalanced),
        _ => lace.Open ? Weigh(LaceHabit.Unbalanced) : 0,
    };

    /// <summary>Spaces that are left in a cell where a column would end.</summary>
    private double Gaps(Cell cell, in CellFacts seen)
    {
        if (seen.Gaps == 0)
            return 0;
        if (!fitGaps.TryGetValue(cell, out var fitting))
        {
            var width = 0;
            for (var i = cell.From; i < cell.To; i++)
            {
                fitting += i > cell.From && page.GapBefore(i) && LaceWidths.IsBare(page, i) && IsKnown(width) ? 1 : 0;
                width += Chars.HalfEms(page.Ink[i]);
            }

            fitGaps[cell] = fitting;
        }

        return fitting > 0 ? Weigh(LaceHabit.FitGap, fitting) : 0;
    }

    private bool IsKnown(int width)
    {
        foreach (var known in widths)
        {
            if (Math.Abs(known - width) <= 1)
                return true;
        }

        return false;
    }

    /// <summary>Whether a narrower width has as many lines, so that this one is of lines across two columns.</summary>
    private bool IsWide(int at)
    {
        for (var k = 0; k < at; k++)
        {
            if (Wide * widths[k] <= widths[at] && shares[k] >= shares[at])
                return true;
        }

        return false;
    }

    private double Share(int width)
    {
        var near = 0;
        for (var line = block.From; line < block.To; line++)
            near += Math.Abs(page.Lines[line].HalfEms - width) <= 1 ? 1 : 0;
        return near / (double)(block.To - block.From);
    }
}
