using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Takes a block apart whose columns were read across, line by line.</summary>
/// <remarks>Columns that stand close to each other are taken for one by readers that forget the order of painting: what stands on one base line
/// comes as one line with a space in between, or, where an indent or a short line leaves room, as lines one after another, from left to
/// right. Where base lines differ, lines of neighbours come in turns. So every line, or each part of it, is given to a column: the
/// likeliest course as a whole, by beam search. A column is filled to its edge unless a paragraph ends; a paragraph is set in by two
/// ems; a row is gone through from left to right, and each column has a line in nearly every row.</remarks>
internal sealed class LaceFinder
{
    private const int Beam = 25;
    private const int MostLaces = 14;
    private const int MostParts = 8;
    private const int FewestCut = 2;
    private const int LeastCell = 4;

    // A newspaper's page takes some hundred thousand; what takes more is something else.
    private const int MostMoves = 2_000_000;

    private const double NewColumn = -5;
    private const double Aside = -3;
    // What a line costs that neither fills its column nor ends a sentence.
    private const double Narrow = 2.5;

    // A column's lines have no spaces but beside figures, letters and brackets.
    private const double Gap = -1;
    private const double Crosshead = -2;
    private const double Closes = 1.5;
    private const double Unbalanced = 2;

    // A column may hold one story above another.
    private const double Hardly = -3;
    private const int MostRowsApart = 3;

    // A course that lies so far behind does not come back.
    private const double Hopeless = 20;

    // Where no line shows it, columns must be much likelier to have been read in turns than one to be odd.
    private const double Clearly = 12;

    // What a column of a line's length is worth at least, a line: less is a guess.
    private const double Worth = 0.2;

    private readonly PageText page;
    private readonly BodyBlock block;
    private readonly int[] widths;
    private readonly int widest;
    private readonly BlockWords words;
    private readonly Dictionary<Cell, CellFacts> known = [];
    private int moves;

    private LaceFinder(PageText page, BodyBlock block, int[] widths, BlockWords words) => (this.page, this.block, this.widths, this.words, widest) = (page, block, widths, words, widths.Max());

    /// <summary>The cells of each column, from left to right, what belongs to none first; <see langword="null"/> where the block is of one column.</summary>
    public static List<List<Cell>>? Find(PageText page, BodyBlock block, int[] widths, BlockWords words) =>
        widths.Length == 0 ? null : new LaceFinder(page, block, widths, words).Search();

    private List<List<Cell>>? Search()
    {
        List<Course> beam = [new Course(0, [], -1, 0, 0, null, 0)];
        List<Move> further = [];
        List<(double Score, int Place)> order = [];
        for (var line = block.From; line < block.To; line++)
        {
            // A column more pays only after some paragraphs: courses of fewer must not crowd out those of more.
            List<(int Made, List<Move> Best)> done = [];
            var going = beam.ConvertAll(c => c with { Next = page.Lines[line].From });
            for (var part = 0; part < MostParts && going.Count > 0; part++)
            {
                further.Clear();
                foreach (var course in going)
                    Extend(course, line, part, further, done);
                order.Clear();
                for (var i = 0; i < further.Count; i++)
                    order.Add((further[i].Score, i));
                order.Sort((a, b) => b.Score.CompareTo(a.Score));
                going = order.GetRange(0, Math.Min(order.Count, 4 * Beam)).ConvertAll(o => Make(further[o.Place]));
            }

            if (moves > MostMoves)
                return null;
            var least = done.Max(d => d.Best[0].Score) - Hopeless;
            beam = [.. done.SelectMany(d => d.Best).Where(m => m.Score >= least).Select(Make)];
        }

        var best = beam.MaxBy(c => c.Score)!;
        if (best.Made < 2 || best.Score < Worth * (block.To - block.From))
            return null;
        var alone = beam.Where(c => c.Made < 2).Select(c => c.Score).DefaultIfEmpty(double.MinValue).Max();
        return LinesCut(best) < FewestCut && best.Score < alone + Clearly ? null : Columns(best);
    }

    /// <summary>Lines that hold cells of more than one column: without any, nothing shows that columns were read across.</summary>
    private static int LinesCut(Course best)
    {
        var cut = 0;
        for (var path = best.Path; path?.Before is not null; path = path.Before)
            cut += path.Cell.Line == path.Before.Cell.Line && path.Cell.To - path.Cell.From >= LeastCell ? 1 : 0;
        return cut;
    }

    private static List<List<Cell>> Columns(Course best)
    {
        List<Cell>[] columns = [.. Enumerable.Range(0, best.Made + 1).Select(_ => new List<Cell>())];
        for (var path = best.Path; path is not null; path = path.Before)
            columns[path.Lace + 1].Insert(0, path.Cell);
        // From left to right; a column's number tells only when it was begun.
        return [columns[0], .. best.Laces.Select(l => columns[l.Id + 1])];
    }

    /// <summary>Keeps a move if it is one of the best that have begun as many columns; of equal ones the first.</summary>
    private static void Keep(in Move move, List<(int Made, List<Move> Best)> done)
    {
        var made = move.Made;
        var group = 0;
        while (group < done.Count && done[group].Made != made)
            group++;
        if (group == done.Count)
            done.Add((made, new List<Move>(Beam + 1)));
        var best = done[group].Best;
        var at = best.Count;
        while (at > 0 && best[at - 1].Score < move.Score)
            at--;
        if (at == Beam)
            return;
        best.Insert(at, move);
        if (best.Count > Beam)
            best.RemoveAt(Beam);
    }

    private void Extend(Course course, int line, int part, List<Move> further, List<(int Made, List<Move> Best)> done)
    {
        var end = page.Lines[line].To;
        for (var to = course.Next + 1; to <= end; to++)
        {
            if (to < end && !page.GapBefore(to))
                continue;
            var cell = new Cell(line, course.Next, to);
            var facts = Facts(cell);
            if (facts.HalfEms > widest + 3)
                break;
            // What is read on with another column's cell fills its own.
            var ends = to == end;
            void Add(in Move move)
            {
                moves++;
                if (ends)
                    Keep(move, done);
                else
                    further.Add(move);
            }

            for (var t = 0; t < course.Laces.Length; t++)
            {
                if (part > 0 && t <= course.At)
                    continue;
                ref readonly var lace = ref course.Laces[t];
                if (to < end && !facts.Fills(lace.Width) && !(part == 0 && lace.Ends && facts.IsSetIn(lace.Width)))
                    continue;
                if (facts.HalfEms > lace.Width + 3)
                    continue;
                var goOn = GoOn(lace, cell, facts);
                var begins = goOn < Hardly || (t > course.At ? course.Row : course.Row + 1) - lace.Row > MostRowsApart;
                Add(new Move(course, course.Score + goOn + course.Order(t, part > 0 ? 2 : 1), course.Made, cell, t, 0, begins));
            }

            if (course.Laces.Length < MostLaces)
            {
                foreach (var width in widths)
                {
                    if (facts.HalfEms > width + 2 || to < end && !facts.Fills(width) && !(part == 0 && facts.IsSetIn(width)))
                        continue;
                    var fit = Begin(facts, width);
                    for (var t = part > 0 ? course.At + 1 : 0; t <= course.Laces.Length; t++)
                    {
                        if (t == course.At + 1 || t == course.Laces.Length || part == 0 && t == 0)
                            Add(new Move(course, course.Score + (fit + (course.Row < 2 ? 1.5 : 0) + course.Order(t, part > 0 ? 2 : 1)), course.Made + 1, cell, t, width));
                    }
                }
            }
        }

        if (part > 0)
            return;
        // A line may always be none of any column's.
        var whole = new Cell(line, page.Lines[line].From, end);
        var seen = Facts(whole);
        Keep(new Move(course, course.Score + Aside - (seen.Ends ? 1 : 0) - (seen.Leads ? 3 : 0) - (seen.Marked ? 1 : 0), course.Made, whole, -1, 0), done);
    }

    private static Lace After(in Lace lace, Cell cell, in CellFacts facts, int row) => lace with
    {
        Row = row,
        Last = cell.To - 1,
        Ends = facts.Ends,
        Full = facts.Fills(lace.Width),
        Closed = facts.Closed,
        Heads = (lace.Ends || lace.Heads) && facts.IsCrosshead(lace.Width),
        Open = facts.LastBracket == 0 ? lace.Open : facts.LastBracket < 0,
    };

    /// <summary>The course that a move leads to.</summary>
    private Course Make(Move move)
    {
        var (course, score, columns, cell, t, width, hardly) = move;
        if (t < 0)
            return course with { Score = score, Path = new LacePath(course.Path, cell, -1) };
        var row = t > course.At ? course.Row : course.Row + 1;
        var begins = width > 0;
        var laces = new Lace[course.Laces.Length + (begins ? 1 : 0)];
        course.Laces.AsSpan(0, t).CopyTo(laces);
        course.Laces.AsSpan(t).CopyTo(laces.AsSpan(begins ? t + 1 : t));
        if (begins)
            laces[t] = new Lace(course.Made, width, row, cell.To - 1, false, false, false, false, false);
        laces[t] = After(laces[t], cell, Facts(cell), row);
        return new Course(score, laces, t, row, columns, new LacePath(course.Path, cell with { Begins = hardly }, laces[t].Id), cell.To);
    }

    private CellFacts Facts(Cell cell)
    {
        if (!known.TryGetValue(cell, out var facts))
            known[cell] = facts = CellFacts.Of(page, cell);
        return facts;
    }

    /// <summary>How well a cell begins a column.</summary>
    private static double Begin(in CellFacts facts, int width)
    {
        return NewColumn + (facts.Gaps * Gap) + (facts.Leads ? 2 : 0) + (facts.Fills(width) ? 0.5 : facts.IsSetIn(width) ? facts.Leads ? 0.5 : 0 : facts.Ends ? -0.7 : -2) - (facts.BeginsClosing ? 4 : 0) - (facts.Marked || facts.Ends ? 0 : 0.3);
    }

    /// <summary>How well a cell goes on with a column.</summary>
    private double GoOn(in Lace lace, Cell cell, in CellFacts facts)
    {
        var less = lace.Width - facts.HalfEms;
        var full = facts.Fills(lace.Width);
        var setIn = facts.IsSetIn(lace.Width);
        if (lace.Closed)
            return -6;
        if (facts.Leads || facts.Opens)
            return -6;
        var score = (Math.Abs(less) <= 1 ? 0.3 : 0) + (facts.Gaps * Gap) + Balance(lace, facts);
        if (lace.Heads)
            return setIn ? 0.5 : facts.IsCrosshead(lace.Width) ? -1 : -3;
        if (lace.Ends && !full && !setIn && facts.IsCrosshead(lace.Width))
            return Crosshead;
        if (!lace.Ends)
        {
            score += full ? 1 : facts.Ends ? 0.3 : -Narrow;
            if (!lace.Full)
                score -= 0.5;
            if (facts.BeginsClosing)
                score += 2;
            return score + Seam(lace.Last, cell.From);
        }

        if (facts.BeginsClosing)
            return -4;
        if (!lace.Full)
            return score + (setIn ? 1 : full ? -2 : facts.Ends ? -0.3 : -2);
        return score + (full ? 0.5 : setIn ? 0.5 : facts.Ends ? 0 : -2);
    }

    /// <summary>A quotation or bracket that is open in a column closes there, and nowhere else; it seldom holds another of its kind.</summary>
    internal static double Balance(in Lace lace, in CellFacts facts) => facts.FirstBracket switch
    {
        0 => 0,
        > 0 => lace.Open ? Closes : -Unbalanced,
        _ => lace.Open ? -Unbalanced : 0,
    };

    private double Seam(int last, int first) => words.Seam(page, last, first);
}
