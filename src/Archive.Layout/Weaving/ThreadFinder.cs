using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Finds which block goes on with which, where stories that stand side by side were read in turns.</summary>
/// <remarks>Blocks are gone through in order, and each goes on with one of the threads begun above or begins another: the
/// likeliest course as a whole, by beam search. What counts is habit: a line that stops in mid-sentence is gone on with; a story begins with
/// a lead, a byline or a headline; it keeps its column's width; its blocks share words; what is nearer is likelier.</remarks>
internal sealed class ThreadFinder
{
    private const int Beam = 48;
    private const int MostThreads = 6;

    // In the units of KindDecoder: what papers nearly always do weighs 3, usually 1.
    private const double Turned = 0.5;
    private const double Clearly = 3;

    private readonly int[] body;
    private readonly ThreadScores scores;

    private ThreadFinder(PageText page, LineFacts[] facts, List<BodyBlock> all, int[] body) => (this.body, scores) = (body, new ThreadScores(page, facts, all, body));

    /// <summary>For every block, the block of the same story that is read before it; -1 where there is none.</summary>
    public static int[] Find(PageText page, LineFacts[] facts, List<BodyBlock> blocks)
    {
        var before = new int[blocks.Count];
        Array.Fill(before, -1);
        int[] body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        if (body.Length < 3)
            return before;
        var finder = new ThreadFinder(page, facts, blocks, body);
        foreach (var (block, previous) in finder.Search())
            before[body[block]] = previous < 0 ? -1 : body[previous];
        return before;
    }

    private sealed record Course(double Score, Thread[] Open, Course? Before, int Choice);

    private IEnumerable<(int Block, int Previous)> Search()
    {
        var best = Likeliest(inOrder: false);
        // What was read as it was painted needs little to be put in disorder, and much to have been in disorder.
        if (Worth(best) < Worth(Likeliest(inOrder: true)) + Clearly)
            return [];
        var previous = new int[body.Length];
        var at = body.Length - 1;
        for (var course = best; course.Before is not null; course = course.Before)
            previous[at--] = course.Choice;
        Turn(previous);
        return previous.Select((p, j) => (j, p));
    }

    private double Worth(Course course) => course.Score + course.Open.Sum(t => scores.Abandon(t.Block));

    /// <summary>The likeliest course; in order, every block goes on with the one above it or begins a thread.</summary>
    private Course Likeliest(bool inOrder)
    {
        List<Course> beam = [new Course(0, [], null, -1)];
        for (var j = 0; j < body.Length; j++)
        {
            List<Course> next = [];
            foreach (var course in beam)
            {
                next.Add(Extend(course, -1, j, course.Score + scores.Begin(j)));
                for (var t = 0; t < course.Open.Length; t++)
                {
                    if (!inOrder || course.Open[t].Block == j - 1)
                        next.Add(Extend(course, t, j, course.Score + scores.GoOn(course.Open[t], j)));
                }
            }

            next.Sort((a, b) => b.Score.CompareTo(a.Score));
            beam = [.. next.Take(Beam)];
        }

        return beam.MaxBy(Worth)!;
    }

    /// <summary>Links threads that stop in mid-sentence to threads above them that begin in one: a column that begins higher may be read first.</summary>
    private void Turn(int[] previous)
    {
        int[] tails = [.. Enumerable.Range(0, body.Length).Where(i => !scores.IsClosed(i) && Array.IndexOf(previous, i) < 0)];
        foreach (var i in tails)
        {
            var (best, score) = (-1, Turned);
            for (var j = 0; j < i; j++)
            {
                if (previous[j] >= 0 || scores.Begin(j) > ThreadScores.Unannounced || Reaches(previous, i, j))
                    continue;
                var found = scores.GoOn(new Thread(i, null), j);
                if (found > score)
                    (best, score) = (j, found);
            }

            if (best >= 0)
                previous[best] = i;
        }
    }

    private static bool Reaches(int[] previous, int from, int to)
    {
        for (; from >= 0; from = previous[from])
        {
            if (from == to)
                return true;
        }

        return false;
    }

    private Course Extend(Course course, int thread, int j, double score)
    {
        List<Thread> open = new(course.Open.Length + 1);
        for (var t = 0; t < course.Open.Length; t++)
        {
            if (t != thread)
                open.Add(course.Open[t]);
        }

        var previous = thread < 0 ? null : course.Open[thread];
        if (!scores.IsClosed(j))
            open.Add(new Thread(j, previous));
        while (open.Count > MostThreads)
        {
            score += scores.Abandon(open[0].Block);
            open.RemoveAt(0);
        }

        return new Course(score, [.. open], course, previous?.Block ?? -1);
    }
}
