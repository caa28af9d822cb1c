using Archive.Layout.Articles;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Finds which block goes on with which, where stories that stand side by side were read in turns.</summary>
/// <remarks>Every block goes on with another or begins a story, and none is gone on with twice: the likeliest way for the whole page
/// (assignment problem), a few times over, since what a block shares with those before its predecessor counts too. What counts is habit: a
/// line that stops in mid-sentence is gone on with; a story begins with a lead, a byline or a headline; it keeps its column's width; its blocks
/// share words; what is nearer is likelier; and seldom is the later part read first.</remarks>
internal sealed class ThreadFinder
{
    private const int Rounds = 3;
    private const int MostRepairs = 4;

    // In the units of KindDecoder: what papers nearly always do weighs 3, usually 1.
    private const double Clearly = 1;

    // What a block adds that goes on with another as blocks do.
    private const double Usual = 2;
    private const float Never = -99;

    private readonly int count;
    private readonly ThreadScores scores;

    private ThreadFinder(int count, ThreadScores scores) => (this.count, this.scores) = (count, scores);

    /// <summary>For every block, the block of the same story that is read before it; -1 where there is none.</summary>
    public static int[] Find(PageText page, LineFacts[] facts, List<BodyBlock> blocks)
    {
        var before = new int[blocks.Count];
        Array.Fill(before, -1);
        int[] body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        if (body.Length < 2)
            return before;
        if (new ThreadFinder(body.Length, new ThreadScores(page, facts, blocks, body)).Search() is not (var previous, true))
            return before;
        for (var j = 0; j < previous.Length; j++)
            before[body[j]] = previous[j] < 0 ? -1 : body[previous[j]];
        return before;
    }

    /// <summary>How well the blocks of a page go on with each other and begin stories, in the likeliest way: about 0 where all is as usual, however many they are.</summary>
    public static double Weigh(PageText page, LineFacts[] facts, List<BodyBlock> blocks)
    {
        int[] body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        if (body.Length < 2)
            return 0;
        var finder = new ThreadFinder(body.Length, new ThreadScores(page, facts, blocks, body));
        return finder.Worth(finder.Search().Previous) - Usual * body.Length;
    }

    /// <summary>What is true of a page's blocks, and the likeliest way under a lesson, each block held against what truly stands before it.</summary>
    public static (ThreadTrial Right, ThreadTrial Likeliest) Try(ThreadScores scores, ThreadLesson lesson)
    {
        var finder = new ThreadFinder(lesson.Before.Length, scores);
        var truth = Array.ConvertAll(lesson.Before, b => Math.Max(b, -1));
        var found = finder.Assign(truth, lesson);
        var wrong = Enumerable.Range(0, found.Length).Count(j => found[j] != truth[j]);
        return (finder.Trial(truth, truth, 0), finder.Trial(found, truth, lesson.Margin * wrong));
    }

    private ThreadTrial Trial(int[] previous, int[] known, double given)
    {
        scores.Kept = new double[ThreadWeights.Text.Length];
        var trial = new ThreadTrial(Worth(previous, known) + given, scores.Kept, previous);
        scores.Kept = null;
        return trial;
    }

    /// <summary>The likeliest way, and whether it is another than that in which the blocks come.</summary>
    private (int[] Previous, bool Disordered) Search()
    {
        var inOrder = InOrder();
        var best = inOrder;
        var found = inOrder;
        for (var round = 0; round < Rounds; round++)
        {
            var next = Assign(found);
            if (next.AsSpan().SequenceEqual(found))
                break;
            found = next;
            if (Worth(found) > Worth(best))
                best = found;
        }

        // What was read as it was painted needs little to be put in disorder, and much to have been in disorder.
        return Worth(best) < Worth(inOrder) + Clearly ? (inOrder, false) : (best, true);
    }

    /// <summary>Every block goes on with the one above it or begins a story.</summary>
    private int[] InOrder()
    {
        var previous = new int[count];
        Array.Fill(previous, -1);
        for (var j = 1; j < count; j++)
        {
            if (!scores.IsClosed(j - 1) && scores.GoOn(Thread(previous, j - 1), j) - scores.Abandon(j - 1) > scores.Begin(j))
                previous[j] = j - 1;
        }

        return previous;
    }

    /// <summary>The likeliest way, when threads are as they were found before.</summary>
    private int[] Assign(int[] known, ThreadLesson? lesson = null)
    {
        var gains = new float[count, count];
        for (var i = 0; i < count; i++)
        {
            var thread = Thread(known, i);
            for (var j = 0; j < count; j++)
                gains[j, i] = i == j || scores.IsClosed(i) ? Never : (float)(scores.GoOn(thread, j) - scores.Abandon(i) - scores.Begin(j));
        }

        if (lesson is not null)
            Teach(gains, lesson);

        var previous = BestAssignment.Solve(gains);
        for (var repair = 0; repair < MostRepairs && Weakest(previous, gains) is { Count: > 0 } links; repair++)
        {
            foreach (var j in links)
                gains[j, previous[j]] = Never;
            previous = BestAssignment.Solve(gains);
        }

        foreach (var j in Weakest(previous, gains))
            previous[j] = -1;
        return previous;
    }

    /// <summary>Gives in advance what a lesson gives; to begin a story is worth 0, so that a true link loses where all else would gain.</summary>
    private void Teach(float[,] gains, ThreadLesson lesson)
    {
        for (var j = 0; j < count; j++)
        {
            var truth = lesson.Before[j];
            for (var i = 0; i < count; i++)
            {
                if (truth == ThreadLesson.Unknown)
                    gains[j, i] = Never;
                else if (truth < 0)
                    gains[j, i] += (float)lesson.Margin;
                else if (truth == i)
                    gains[j, i] -= (float)lesson.Margin;
            }
        }
    }

    /// <summary>Of every ring of blocks, the block whose link holds it together least.</summary>
    private static List<int> Weakest(int[] previous, float[,] gains)
    {
        List<int> links = [];
        var seen = new int[previous.Length];
        for (var start = 0; start < previous.Length; start++)
        {
            var at = start;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = previous[at];
            }

            if (at < 0 || seen[at] != start + 1)
                continue;
            var weakest = at;
            for (var j = previous[at]; j != at; j = previous[j])
                weakest = gains[j, previous[j]] < gains[weakest, previous[weakest]] ? j : weakest;
            links.Add(weakest);
        }

        return links;
    }

    private double Worth(int[] previous, int[]? known = null)
    {
        var worth = 0.0;
        var goneOn = new bool[count];
        for (var j = 0; j < count; j++)
        {
            worth += previous[j] < 0 ? scores.Begin(j) : scores.GoOn(Thread(known ?? previous, previous[j]), j);
            if (previous[j] >= 0)
                goneOn[previous[j]] = true;
        }

        for (var i = 0; i < count; i++)
            worth += goneOn[i] || scores.IsClosed(i) ? 0 : scores.Abandon(i);
        return worth;
    }

    private static Thread Thread(int[] previous, int i)
    {
        List<int> chain = [];
        for (; i >= 0 && chain.Count < ThreadScores.Memory; i = previous[i])
            chain.Add(i);
        Thread? thread = null;
        for (var k = chain.Count - 1; k >= 0; k--)
            thread = new Thread(chain[k], thread);
        return thread!;
    }
}
