using Archive.Layout.Articles;

namespace Archive.Layout.Geometry;

/// <summary>Decides for the whole page which block goes on with which: the chains are the bodies of its stories.</summary>
/// <remarks>Each block has at most one that goes before and one that follows; the best set of such links over the page is an
/// assignment problem. A link is the better the more columns are of one width, side by side at one height, without a rule
/// between them; and the better a sentence broken at the one's end goes on at the other's beginning.</remarks>
internal sealed class BlockLinker
{
    private const float Never = -100;

    // A link must be worth this much more than none.
    private const float Alone = 1.2f;

    // In place of what columns side by side are worth.
    private const float WideEnd = 1.5f;
    private const float BylineOver = 3.5f;
    private const float OtherLines = 2.5f;

    // In line distances.
    private const double SameLine = 0.15;
    private const double BesideHead = 2.5;

    // In ems: a paragraph's first line, and what falls short of the column.
    private const double LeastIndent = 0.9;
    private const double MostIndent = 3.2;
    private const double ShortLine = 2;

    private readonly PageView view;
    private readonly List<Block> bodies;
    private readonly List<Stack> stacks;
    private readonly Stack?[] over;
    private readonly Stack?[] under;

    private BlockLinker(PageView view, List<Stack> stacks)
    {
        this.view = view;
        bodies = [.. view.Blocks.Where(b => b.Role == BlockRole.Body)];
        // What is set upright stands beside its text.
        this.stacks = stacks.FindAll(s => !s.Blocks[0].IsUpright);
        over = [.. bodies.Select(b => Nearest(b, above: true))];
        under = [.. bodies.Select(b => Nearest(b, above: false))];
    }

    /// <summary>The chains, each with at least one block.</summary>
    public static List<Chain> Link(PageView view, List<Stack> stacks) => new BlockLinker(view, stacks).Run();

    private List<Chain> Run()
    {
        var n = bodies.Count;
        var scores = new float[n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
                scores[a, b] = a == b ? Never : Score(a, b) - Alone;
        }

        var next = BestAssignment.Solve(scores);
        var followed = new bool[n];
        foreach (var b in next)
        {
            if (b >= 0)
                followed[b] = true;
        }

        List<Chain> chains = [];
        var taken = new bool[n];
        // Blocks that lie over each other may follow each other in a ring: it is opened at its uppermost.
        foreach (var i in Enumerable.Range(0, n).OrderBy(i => followed[i]))
        {
            if (taken[i])
                continue;
            var chain = new Chain { Blocks = [] };
            for (var k = i; k >= 0 && !taken[k]; k = next[k])
            {
                taken[k] = true;
                chain.Blocks.Add(bodies[k]);
            }

            chains.Add(chain);
        }

        return chains;
    }

    /// <summary>The nearest stack right above or below a block, with no body between.</summary>
    private Stack? Nearest(Block block, bool above)
    {
        Stack? best = null;
        var least = 5 * view.Pitch;
        foreach (var s in stacks)
        {
            var distance = above ? block.Top - s.Bottom : s.Top - block.Bottom;
            if (distance < -0.3 * view.Pitch || distance >= least || Block.Share(block.Left, block.Right, s.Left, s.Right) < 0.5
                || view.Rulings.PartsLevels(above ? s.Bottom : block.Bottom, above ? block.Top : s.Top, block.Left, block.Right))
                continue;
            double from = above ? s.Bottom : block.Bottom, to = above ? block.Top : s.Top;
            if (bodies.Exists(b => b != block && b.OverlapAcross(block) > 0.5 && b.Top > from - (0.3 * view.Pitch) && b.Bottom < to + (0.3 * view.Pitch)))
                continue;
            (best, least) = (s, distance);
        }

        return best;
    }

    private float Score(int from, int to)
    {
        Block a = bodies[from], b = bodies[to];
        var place = Place(from, to);
        return place <= Never ? Never : place + Words(a, b);
    }

    /// <summary>Whether a sentence or paragraph goes on.</summary>
    private float Words(Block a, Block b)
    {
        ref readonly var last = ref view.Last(a);
        ref readonly var first = ref view.First(b);
        var byline = IsByline(a);
        if (last.Jumps || last.Closes && last.Ends)
            return -6;
        if (first.Leads || first.BylineLines > 0)
            return byline && first.BylineLines == 0 ? 1.5f : -6;
        var runsOn = view.Indent(b, 0) < LeastIndent && !BeginsWithCrosshead(b);
        if (byline)
            return runsOn ? 0 : 1.5f;
        var full = view.Short(a, a.Rows.Count - 1) < 1.2;
        if (first.BeginsClosing)
            return last.Ends ? 1 : 3;
        if (last.Ends)
            return runsOn ? full ? 1 : -1.5f : 0;
        return full ? runsOn ? 3 : -2.5f : runsOn ? 0.5f : -0.5f;
    }

    /// <summary>Whether a block begins with a short line that ends no sentence, and a paragraph's first below it.</summary>
    private bool BeginsWithCrosshead(Block b) =>
        b.Rows.Count > 1 && view.Short(b, 0) > ShortLine && view.Indent(b, 1) is > LeastIndent and < MostIndent && view.First(b) is { Ends: false, StopInside: false, Commas: 0 };

    /// <summary>How well two blocks stand for reading one after the other.</summary>
    private float Place(int from, int to)
    {
        Block a = bodies[from], b = bodies[to];
        var widths = Math.Min(a.Width, b.Width) / Math.Max(a.Width, b.Width);
        var width = widths > 0.94 ? 1 : widths > 0.88 ? 0 : -3f;
        if (a.OverlapAcross(b) > 0.8)
            return Below(a, b, from, to, width);
        if (b.Left < a.Right - view.Em)
            return IsBylineOver(from, to) ? BylineOver : IsWideEnd(a, b) ? WideEnd : Never;
        if (IsBylineBeside(from, to))
            return BylineOver;
        var gap = (b.Left - a.Right) / view.Em;
        if (gap > 40)
            return Never;
        var overlap = a.OverlapDown(b);
        var score = width - (float)Math.Min(4, Math.Max(0, (gap - 3) * 0.3));
        // The next column stands at the same height; seldom wholly above, never wholly below.
        if (overlap > 0.05)
            score += 2 * (float)overlap;
        else if (b.Bottom > a.Bottom)
            return Never;
        else
            score -= 2 + (float)Math.Clamp((a.Top - b.Bottom) / view.Pitch * 0.3, 0, 4);
        if (view.IsExact && overlap > 0.05 && !ShareLines(a, b))
            score -= OtherLines;
        var level = Math.Abs(a.Top - b.Top) / view.Pitch;
        score += level < 0.7 ? 1 : level < 2 ? 0.5f : 0;
        if (Math.Abs(a.Bottom - b.Bottom) / view.Pitch < 1.3)
            score += 0.5f;
        double top = Math.Max(a.Top, b.Top), bottom = Math.Min(a.Bottom, b.Bottom);
        if (bottom > top && view.Rulings.PartsSides(a.Right - (0.3 * view.Em), b.Left + (0.3 * view.Em), top, bottom))
            score -= 3;
        if (bottom <= top && view.Rulings.PartsLevels(b.Bottom, a.Top, Math.Min(a.Left, b.Left), Math.Max(a.Right, b.Right)))
            score -= 3;
        if (bodies.Exists(m => m != a && m != b && m.Left > a.Right - view.Em && m.Right < b.Left + view.Em && m.OverlapDown(b) > 0.3 && m.OverlapDown(a) > 0.3))
            score -= 4;
        return score + Headed(from, to);
    }

    /// <summary>Whether the lower one's first line stands at the height of a line of the other: columns of a story are set on the same lines.</summary>
    private bool ShareLines(Block a, Block b)
    {
        var (upper, lower) = a.Top < b.Top ? (a, b) : (b, a);
        return upper.Rows.Exists(r => Math.Abs(r.Middle - lower.Rows[0].Middle) < SameLine * view.Pitch);
    }

    private bool IsByline(Block block) => LooseBylines.IsByline(view, block);

    /// <summary>A byline set in the middle of all columns goes before the first of them, though another stands right below it.</summary>
    private bool IsBylineOver(int from, int to) =>
        IsByline(bodies[from]) && over[from] is { } head && (bodies[to].Top - bodies[from].Bottom) / view.Pitch is > -0.3 and < 2
        && (over[to] == head || over[to] is null && IsInTheMiddle(bodies[from], to, head));

    /// <summary>Whether a byline stands in the middle between a column and one farther right that begins at the same height: the headline may be narrower than all columns.</summary>
    private bool IsInTheMiddle(Block byline, int first, Stack head)
    {
        for (var i = 0; i < bodies.Count; i++)
        {
            if (bodies[i].Left > bodies[first].Right - view.Em && Math.Abs(bodies[i].Top - bodies[first].Top) < 0.7 * view.Pitch && (over[i] is null || over[i] == head)
                && Math.Abs(bodies[first].Left + bodies[i].Right - byline.Left - byline.Right) < 3 * view.Em)
                return true;
        }

        return false;
    }

    /// <summary>A byline under a headline that stands to the left of its story goes before the column beside it.</summary>
    private bool IsBylineBeside(int from, int to)
    {
        if (!IsByline(bodies[from]) || over[from] is not { } head || over[to] is not null)
            return false;
        Block byline = bodies[from], b = bodies[to];
        var gap = b.Left - Math.Max(head.Right, byline.Right);
        return gap > 0 && gap < 6 * view.Em && b.Top < head.Top + (1.5 * view.Pitch) && b.Bottom > byline.Bottom
            && !bodies.Exists(m => m != byline && m.OverlapAcross(byline) > 0.3 && (m.Top - byline.Bottom) / view.Pitch is > -0.3 and < 2);
    }

    /// <summary>A story of several columns may end in lines across the first of them, right below where they end; its last column may be shorter.</summary>
    private bool IsWideEnd(Block a, Block b)
    {
        if (b.Width < 1.5 * a.Width || b.Left > a.Left || a.Bottom > b.Top + (0.3 * view.Pitch))
            return false;
        var above = bodies.FindAll(m => m != a && m != b && (b.Top - m.Bottom) / view.Pitch is > -0.3 and < 1.6 && m.Left > b.Left - view.Em && m.Right < b.Right + view.Em);
        return above.Count > 1 && above.Exists(m => Math.Abs(m.Left - b.Left) < view.Em) && above.Exists(m => Math.Abs(m.Right - b.Right) < view.Em)
            && above.TrueForAll(m => Math.Min(m.Width, a.Width) > 0.88 * Math.Max(m.Width, a.Width) && Math.Abs(m.Top - a.Top) < 1.6 * view.Pitch);
    }

    /// <summary>A headline that stands over the second column alone begins a story there; one under the first alone has ended it.</summary>
    private float Headed(int from, int to)
    {
        Block a = bodies[from], b = bodies[to];
        var score = 0f;
        if (over[to] is { } head)
            score += Spans(head, a) && over[from] == head ? 1 : head.Left < a.Right || IsBesideHead(from, to, head) ? 0 : IsLevel(from, to) ? -1 : over[from] is { } own && !Spans(own, b) ? -4 : -2.5f;
        if (under[from] is { } foot)
            score += Spans(foot, b) ? 1 : foot.Right < b.Left && !Spans(foot, b) ? -1f : 0;
        return score;
    }

    /// <summary>Whether a headline stands over all columns of its story but the first, which begins beside it, and whose last sentence goes on in the second; or which ends on
    /// the same line as that, and says where from and who.</summary>
    private bool IsBesideHead(int from, int to, Stack head)
    {
        Block a = bodies[from], b = bodies[to];
        if (!view.IsExact || over[from] is not null || Math.Abs(a.Top - head.Top) >= BesideHead * view.Pitch)
            return false;
        return !view.Last(a).Ends && view.Short(a, a.Rows.Count - 1) < 1.2 && view.Indent(b, 0) < LeastIndent
            || view.First(a).Leads && head.Left < b.Right && Math.Abs(a.Bottom - b.Bottom) < SameLine * view.Pitch;
    }

    /// <summary>Whether two columns begin at one height, the first without a headline: that of the second may stand in the middle over both.</summary>
    private bool IsLevel(int from, int to) => over[from] is null && Math.Abs(bodies[from].Top - bodies[to].Top) < 0.7 * view.Pitch;

    private static bool Spans(Stack stack, Block block) => Math.Min(stack.Right, block.Right) - Math.Max(stack.Left, block.Left) > 0.15 * block.Width;

    private float Below(Block a, Block b, int from, int to, float width)
    {
        var gap = (b.Top - a.Bottom) / view.Pitch;
        if (gap < -0.3)
            return Never;
        if (view.Rulings.PartsLevels(a.Bottom, b.Top, Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right)))
            return Never;
        if (IsByline(a))
            gap = view.Down(a.Bottom, b.Top, Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right)) / view.Pitch;
        if (bodies.Exists(m => m != a && m != b && m.OverlapAcross(b) > 0.5 && m.Top > a.Bottom - 1 && m.Bottom < b.Top + 1))
            return Never;
        // A story may end in wide lines below its last two columns.
        if (b.Width > 1.5 * a.Width && Math.Abs(b.Right - a.Right) < 1.5 * view.Em && gap < 1.6)
            width = 0.5f;
        // A byline may be set in the middle of its column.
        if (IsByline(a))
            width = Math.Max(width, 1);
        var score = width + (gap < 1.6 ? 2.5f : gap < 2.6 ? 1.5f : gap < 4 ? 0 : -1.5f - (float)Math.Min(6, gap / 4));
        // What a headline stands between are two stories, unless the sentence runs on.
        if (stacks.Exists(s => s.Top > a.Bottom - 1 && s.Bottom < b.Top + 1 && Block.Share(s.Left, s.Right, b.Left, b.Right) > 0.3))
            score -= 3;
        return score;
    }
}
