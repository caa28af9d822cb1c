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
    private const int Memory = 8;
    private const int LongestAd = 7;
    private const int LostStop = 7;
    private const double Never = -9;

    // In the units of KindDecoder: what papers nearly always do weighs 3, usually 1.
    private const double LeftOpen = -4;
    private const double Unannounced = -2.5;
    private const double Mended = 2.2;
    private const double Turned = 0.5;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly List<BodyBlock> all;
    private readonly int[] body;
    private readonly BlockWords words;
    private readonly bool partsParagraphs;
    private readonly double[,] kinship;

    private ThreadFinder(PageText page, LineFacts[] facts, List<BodyBlock> all, int[] body)
    {
        (this.page, this.facts, this.all, this.body) = (page, facts, all, body);
        partsParagraphs = page.IsMended || BlankHabit.MarksParagraphs(page, facts);
        words = new BlockWords(page, [.. body.Select(b => all[b])]);
        kinship = new double[body.Length, body.Length];
        for (var i = 0; i < body.Length; i++)
        {
            for (var j = i + 1; j < body.Length; j++)
                kinship[i, j] = double.NaN;
        }
    }

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

    private sealed record Thread(int Block, Thread? Before);

    private sealed record Course(double Score, Thread[] Open, Course? Before, int Choice);

    private IEnumerable<(int Block, int Previous)> Search()
    {
        List<Course> beam = [new Course(0, [], null, -1)];
        for (var j = 0; j < body.Length; j++)
        {
            List<Course> next = [];
            foreach (var course in beam)
            {
                next.Add(Extend(course, -1, j, course.Score + Begin(j)));
                for (var t = 0; t < course.Open.Length; t++)
                    next.Add(Extend(course, t, j, course.Score + GoOn(course.Open[t], j)));
            }

            next.Sort((a, b) => b.Score.CompareTo(a.Score));
            beam = [.. next.Take(Beam)];
        }

        var best = beam.MaxBy(c => c.Score + c.Open.Sum(t => Abandon(t.Block)))!;
        var previous = new int[body.Length];
        var at = body.Length - 1;
        for (var course = best; course.Before is not null; course = course.Before)
            previous[at--] = course.Choice;
        Turn(previous);
        return previous.Select((p, j) => (j, p));
    }

    /// <summary>Links threads that stop in mid-sentence to threads above them that begin in one: a column that begins higher may be read first.</summary>
    private void Turn(int[] previous)
    {
        int[] tails = [.. Enumerable.Range(0, body.Length).Where(i => !IsClosed(i) && Array.IndexOf(previous, i) < 0)];
        foreach (var i in tails)
        {
            var (best, score) = (-1, Turned);
            for (var j = 0; j < i; j++)
            {
                if (previous[j] >= 0 || Begin(j) > Unannounced || Reaches(previous, i, j))
                    continue;
                var found = GoOn(new Thread(i, null), j);
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
        if (!IsClosed(j))
            open.Add(new Thread(j, previous));
        while (open.Count > MostThreads)
        {
            score += Abandon(open[0].Block);
            open.RemoveAt(0);
        }

        return new Course(score, [.. open], course, previous?.Block ?? -1);
    }

    private BodyBlock Block(int j) => all[body[j]];

    private ref LineFacts First(int j) => ref facts[Block(j).From];

    private ref LineFacts Last(int j) => ref facts[Block(j).To - 1];

    // A notice is short: its last sentence ends it.
    private bool IsClosed(int j) => Last(j).Jumps || Last(j).Closes || First(j).NoticeTitle && !IsOpen(j);

    // Where readers of pictures lost a stop, a short line tells.
    private bool IsOpen(int j) => !Last(j).Ends && !(page.IsMended && Last(j).Short > LostStop);

    /// <summary>What it costs that nothing goes on with a block.</summary>
    private double Abandon(int j) => IsOpen(j) ? LeftOpen : 0;

    /// <summary>How well a block begins a story.</summary>
    private double Begin(int j)
    {
        ref readonly var f = ref First(j);
        if (f.BeginsClosing)
            return Never;
        if (f.Leads || f.BylineLines > 0 || f.Addresses || f.NoticeTitle)
            return 1;
        if (HeadFirst(j) || IsSmallAd(j))
            return 0;
        var above = body[j] - 1;
        if (above >= 0 && !all[above].IsBody)
        {
            ref readonly var last = ref facts[all[above].To - 1];
            if (last.BylineLines > 0 || last.NoticeTitle)
                return 0.5;
            if (!last.Furniture && !last.CaptionBlock && !last.CaptionCredit)
                return -2 + (f.Opens || f.SetIn ? 1.2 : 0);
        }

        return Unannounced + (f.Opens ? 1 : 0) + (f.SetIn ? 0.5 : 0);
    }

    /// <summary>How well a block goes on with a thread.</summary>
    private double GoOn(Thread thread, int j)
    {
        var i = thread.Block;
        ref readonly var f = ref First(j);
        ref readonly var last = ref Last(i);
        if (f.Leads || f.BylineLines > 0 || f.Addresses || f.NoticeTitle)
            return Never;
        var score = 0.0;
        if (IsOpen(i))
        {
            score += f.BeginsClosing ? 3 : f.SetIn ? -2.5 : Mended;
            if (!last.Full)
                score -= 1.5;
            score += Seam(i, j);
        }
        else if (f.BeginsClosing)
        {
            score -= 5;
        }

        score += Columns(Column(i), Column(j)) - (HeadFirst(j) || SignedAbove(j) ? 3 : 0);
        if (IsSmallAd(i) != IsSmallAd(j))
            score -= 5;
        score += Balance(i, j);
        score += Near(i, j);
        return score + Math.Clamp(0.4 * Kin(thread, j), -2, 3);
    }

    /// <summary>A story keeps its column; it may end in lines across two.</summary>
    private static double Columns(int above, int below) => (below - above) switch
    {
        >= -1 and <= 1 => 1,
        -2 or 2 => 0,
        _ when below - (2 * above) is >= -1 and <= 4 => -1.5,
        _ => -4.5,
    };

    /// <summary>Whether a headline stands right above the text: a first line that neither fills the column nor is set in.</summary>
    private bool HeadFirst(int j)
    {
        ref readonly var f = ref First(j);
        return Block(j) is var (from, to, _) && to - from >= 3 && !f.Ends && !f.SetIn && !f.StopInside && f.Commas == 0 && (f.Short > 6 || f.Short < -3);
    }

    /// <summary>Whether a byline stands right above a block: it begins what that signs.</summary>
    private bool SignedAbove(int j) => body[j] > 0 && all[body[j] - 1] is { IsBody: false } above && facts[above.To - 1].BylineLines > 0;

    /// <summary>Whether a block is one of the small advertisements that papers set side by side: 遗失声明, 注销公告, 招租.</summary>
    private bool IsSmallAd(int j)
    {
        var block = Block(j);
        if (block.To - block.From > LongestAd)
            return false;
        var ink = page.Span(page.Lines[block.From].From, page.Lines[block.To - 1].To);
        foreach (var word in (ReadOnlySpan<string>)["声明作废", "遗失", "注销登记", "债权", "价格面议"])
        {
            if (ink.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    private int Column(int j)
    {
        var (from, to, _) = Block(j);
        return facts[(from + to) / 2].Column;
    }

    /// <summary>What the characters on both sides of a break say: whether they stand next to each other elsewhere.</summary>
    private double Seam(int i, int j)
    {
        var (last, first) = (page.Lines[Block(i).To - 1].To - 1, page.Lines[Block(j).From].From);
        return char.IsAsciiDigit(page.Ink[last]) && char.IsAsciiDigit(page.Ink[first]) ? -0.5 : words.Seam(page, last, first);
    }

    /// <summary>A quotation that is open at the end of one block closes in the next.</summary>
    private double Balance(int i, int j)
    {
        var open = OpenAtEnd(Block(i));
        var closes = ClosesFirst(Block(j));
        return open ? closes ? 1.5 : -0.5 : closes ? -1.5 : 0;
    }

    private bool OpenAtEnd(BodyBlock block)
    {
        for (var k = page.Lines[block.To - 1].To - 1; k >= page.Lines[block.From].From; k--)
        {
            if (page.Ink[k] is '”' or '》' or '）')
                return false;
            if (page.Ink[k] is '“' or '《' or '（')
                return true;
        }

        return false;
    }

    private bool ClosesFirst(BodyBlock block)
    {
        for (var k = page.Lines[block.From].From; k < page.Lines[block.To - 1].To; k++)
        {
            if (page.Ink[k] is '”' or '》' or '）')
                return true;
            if (page.Ink[k] is '“' or '《' or '（')
                return false;
        }

        return false;
    }

    private double Near(int i, int j)
    {
        // Readers of pictures part paragraphs: where one ends in a short line, its column goes on below.
        var parted = partsParagraphs && !IsOpen(i) && !Last(i).Full;
        if (i == j - 1)
            return parted ? 3 : body[j] == body[i] + 1 ? 1 : 0.5;
        return -0.5 - (0.15 * Math.Min(8, Math.Abs(j - i)));
    }

    private double Kin(Thread thread, int j)
    {
        // The best three: a long thread is not closer for its length.
        double first = double.MinValue, second = double.MinValue, third = double.MinValue;
        var n = 0;
        for (var t = thread; t is not null && n < Memory; t = t.Before, n++)
        {
            ref var kin = ref kinship[Math.Min(t.Block, j), Math.Max(t.Block, j)];
            if (double.IsNaN(kin))
                kin = words.Kinship(t.Block, j);
            if (kin > first)
                (first, second, third) = (kin, first, second);
            else if (kin > second)
                (second, third) = (kin, second);
            else if (kin > third)
                third = kin;
        }

        return n switch { 1 => first, 2 => (first + second) / 2, _ => (first + second + third) / 3 };
    }
}
