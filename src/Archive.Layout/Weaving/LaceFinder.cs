using System.Globalization;
using System.Text;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Takes a block apart whose columns were read across, line by line.</summary>
/// <remarks>Columns that stand close to each other are taken for one by readers that forget the order of painting: what stands on one base line
/// comes as one line with a space in between, or, where an indent or a short line leaves room, as lines one after another, from left to
/// right. Where base lines differ, lines of neighbours come in turns. So every line, or each part of it, is given to a column: the
/// likeliest course as a whole, by beam search.</remarks>
internal sealed class LaceFinder
{
    private const int Beam = 25;
    private const int MostLaces = 14;
    private const int MostParts = 8;
    private const int FewestCut = 2;
    private const int LeastCell = 4;

    // A newspaper's page takes some hundred thousand; what takes more is something else.
    private const int MostMoves = 2_000_000;

    // A course that lies so far behind does not come back.
    private const double Hopeless = 20;

    // What breaks more habits than it keeps is a guess; few lines keep few, and misread characters break some by themselves.
    private const double Guess = -3;

    // Where no line shows it, columns must be much likelier to have been read in turns than one to be odd.
    private const double Clearly = 12;

    // So many are left to choose from by what becomes of the whole page, if they are not far behind the best.
    private const int MostWays = 5;
    private const double FarBehind = 5;

    private readonly PageText page;
    private readonly BodyBlock block;
    private readonly int[] widths;
    private readonly LaceScores scores;
    private readonly LaceLesson? lesson;
    private int moves;

    private LaceFinder(PageText page, BodyBlock block, int[] widths, LaceScores scores, LaceLesson? lesson) =>
        (this.page, this.block, this.widths, this.scores, this.lesson) = (page, block, widths, scores, lesson);

    /// <summary>Ways to take a block apart, the likeliest first; none where it is of one column.</summary>
    public static List<LaceWay> Ways(PageText page, BodyBlock block, int[] widths, BlockWords words)
    {
        if (widths.Length == 0)
            return [];
        var finder = new LaceFinder(page, block, widths, new LaceScores(page, block, widths, words, LaceWeights.All), null);
        return finder.Search() is { } beam ? finder.Settle(beam) : [];
    }

    /// <summary>The likeliest course under some weights and a lesson; <see langword="null"/> where there is none.</summary>
    public static LaceTrial? Try(PageText page, BodyBlock block, int[] widths, BlockWords words, float[] weights, LaceLesson lesson)
    {
        var scores = new LaceScores(page, block, widths, words, weights);
        if (new LaceFinder(page, block, widths, scores, lesson).Search()?.MaxBy(c => c.Score) is not { } best)
            return null;
        scores.Kept = new double[weights.Length];
        Replay(page, best, scores);
        return new LaceTrial(best.Score, scores.Kept, Columns(best));
    }

    private List<Course>? Search()
    {
        List<Course> beam = [Course.Start];
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

            if (moves > MostMoves || done.Count == 0)
                return null;
            var least = done.Max(d => d.Best[0].Score) - Hopeless;
            beam = [.. done.SelectMany(d => d.Best).Where(m => m.Score >= least).Select(Make)];
        }

        return beam;
    }

    private List<LaceWay> Settle(List<Course> beam)
    {
        List<Course> order = [.. beam.OrderByDescending(c => c.Score)];
        var best = order[0];
        if (best.Made < 2 || best.Score < Guess && !page.IsMended)
            return [];
        var alone = beam.Where(c => c.Made < 2).Select(c => c.Score).DefaultIfEmpty(double.MinValue).Max();
        if (LinesCut(best) < FewestCut && best.Score < alone + Clearly)
            return [];
        List<LaceWay> ways = [];
        HashSet<string> known = [];
        foreach (var course in order)
        {
            if (ways.Count == MostWays || course.Score < best.Score - FarBehind)
                break;
            if (known.Add(Spell(course)))
                ways.Add(new LaceWay(course.Score, Columns(course)));
        }

        return ways;
    }

    /// <summary>Which column each cell stands in: courses that differ only in the columns' widths or order are spelled alike.</summary>
    private static string Spell(Course course)
    {
        var spelling = new StringBuilder();
        for (var path = course.Path; path is not null; path = path.Before)
            spelling.Append(CultureInfo.InvariantCulture, $"{path.Lace} {path.Cell.From} ");
        return spelling.ToString();
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

    /// <summary>Goes a course once more, so that the habits it keeps are counted.</summary>
    private static void Replay(PageText page, Course best, LaceScores scores)
    {
        Stack<LacePath> steps = [];
        for (var path = best.Path; path is not null; path = path.Before)
            steps.Push(path);
        var course = Course.Start;
        var (line, part) = (-1, 0);
        foreach (var step in steps)
        {
            part = step.Cell.Line == line ? part + 1 : 0;
            line = step.Cell.Line;
            var cell = step.Cell with { Begins = false };
            var facts = scores.Facts(cell);
            if (step.Lace < 0)
                scores.Aside(facts);
            else if (step.Width > 0)
                scores.Begin(course, cell, facts, step.At, step.Width, part);
            else
                scores.GoOn(course, cell, facts, step.At, part, out _);
            course = Course.After(new Move(course, 0, course.Made + (step.Width > 0 ? 1 : 0), cell, step.At, step.Width), facts, scores.IsCut(cell));
        }
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
            var facts = scores.Facts(cell);
            if (facts.Least > widths[^1] + 3)
                break;
            // What is read on with another column's cell fills its own, mostly.
            var ends = to == end;
            var mayBeShort = ends || LaceWidths.IsBare(page, to) && facts.HalfEms >= 2 * LeastCell;
            void Add(Move move)
            {
                moves++;
                if (lesson is not null && !lesson.Judge(ref move))
                    return;
                if (ends)
                    Keep(move, done);
                else
                    further.Add(move);
            }

            for (var t = 0; t < course.Laces.Length; t++)
            {
                var width = course.Laces[t].Width;
                if (part > 0 && t == course.At || facts.Least > width + 3 || !mayBeShort && !facts.Fills(width) && !facts.IsSetIn(width))
                    continue;
                var score = scores.GoOn(course, cell, facts, t, part, out var hardly);
                Add(new Move(course, course.Score + score, course.Made, cell, t, 0, hardly));
            }

            if (course.Laces.Length == MostLaces)
                continue;
            foreach (var width in widths)
            {
                if (facts.Least > width + 2 || !ends && !facts.Fills(width) && !facts.IsSetIn(width))
                    continue;
                for (var t = part > 0 ? course.At + 1 : 0; t <= course.Laces.Length; t++)
                {
                    if (t == course.At + 1 || t == course.Laces.Length || part == 0 && t == 0)
                        Add(new Move(course, course.Score + scores.Begin(course, cell, facts, t, width, part), course.Made + 1, cell, t, width));
                }
            }
        }

        if (part > 0)
            return;
        // A line may always be none of any column's.
        var whole = new Cell(line, page.Lines[line].From, end);
        var aside = new Move(course, course.Score + scores.Aside(scores.Facts(whole)), course.Made, whole, -1, 0);
        if (lesson is null || lesson.Judge(ref aside))
            Keep(aside, done);
    }

    private Course Make(Move move) => Course.After(move, scores.Facts(move.Cell), scores.IsCut(move.Cell));
}
