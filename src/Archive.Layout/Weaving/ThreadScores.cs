using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Weaving;

/// <summary>Blocks that go on with each other.</summary>
/// <param name="Block">The last of them.</param>
/// <param name="Before">Those before it.</param>
internal sealed record Thread(int Block, Thread? Before);

/// <summary>Scores how well blocks of running text go on with each other.</summary>
/// <remarks>The sum of what habits weigh that are kept or broken: <see cref="ThreadHabit"/>.</remarks>
internal sealed class ThreadScores
{
    /// <summary>How many blocks of a thread count.</summary>
    public const int Memory = 8;

    private const int LongestNotice = 7;
    private const int LongestRest = 2;
    private const int FewLines = 4;
    private const int LostStop = 7;
    private const double Never = -9;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly List<BodyBlock> all;
    private readonly int[] body;
    private readonly BlockWords words;
    private readonly bool partsParagraphs;
    private readonly double[,] kinship;
    private readonly bool[] signed;
    private readonly bool[] notices;
    private readonly int[] columns;
    private readonly bool[] opens;
    private readonly bool[] closes;
    private readonly float[] weights;

    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="all">Its blocks.</param>
    /// <param name="body">Which of them are running text: blocks are spoken of by their place in it.</param>
    /// <param name="weights">What each habit weighs, where that is being learned.</param>
    public ThreadScores(PageText page, LineFacts[] facts, List<BodyBlock> all, int[] body, float[]? weights = null)
    {
        (this.page, this.facts, this.all, this.body) = (page, facts, all, body);
        this.weights = weights ?? (page.IsMended ? ThreadWeights.Mended : ThreadWeights.Text);
        partsParagraphs = page.IsMended || BlankHabit.MarksParagraphs(page, facts);
        words = new BlockWords(page, [.. body.Select(b => all[b])]);
        signed = [.. Enumerable.Range(0, body.Length).Select(IsSigned)];
        notices = [.. Enumerable.Range(0, body.Length).Select(IsNotice)];
        for (var j = 1; j < notices.Length; j++)
            notices[j] |= IsRest(j - 1, j);
        columns = [.. Enumerable.Range(0, body.Length).Select(Column)];
        opens = [.. body.Select(b => OpenAtEnd(all[b]))];
        closes = [.. body.Select(b => ClosesFirst(all[b]))];
        kinship = new double[body.Length, body.Length];
        for (var i = 0; i < body.Length; i++)
        {
            for (var j = i + 1; j < body.Length; j++)
                kinship[i, j] = double.NaN;
        }
    }

    /// <summary>Counts what is weighed, where it is set: for learning.</summary>
    public double[]? Kept { get; set; }

    private double Weigh(ThreadHabit habit, double times = 1)
    {
        if (Kept is not null)
            Kept[(int)habit] += times;
        return times * weights[(int)habit];
    }

    private BodyBlock Block(int j) => all[body[j]];

    private ref LineFacts First(int j) => ref facts[Block(j).From];

    private ref LineFacts Last(int j) => ref facts[Block(j).To - 1];

    // A notice is short: its last sentence ends it.
    public bool IsClosed(int j) => Last(j).Jumps || Last(j).Closes || First(j).NoticeTitle && !IsOpen(j);

    // Where readers of pictures lost a stop, a short line tells.
    private bool IsOpen(int j) => !Last(j).Ends && !(page.IsMended && Last(j).Short > LostStop);

    /// <summary>What it costs that nothing goes on with a block.</summary>
    public double Abandon(int j) => !IsOpen(j) ? 0 : Weigh(Last(j).Full || page.IsMended ? ThreadHabit.LeftOpen : ThreadHabit.LeftShort);

    /// <summary>How well a block begins a story.</summary>
    public double Begin(int j)
    {
        ref readonly var f = ref First(j);
        if (f.BeginsClosing)
            return Never;
        if (BeginsStory(f))
            return Weigh(ThreadHabit.BeginsAnnounced);
        if (HeadFirst(j))
            return Weigh(ThreadHabit.BeginsHead);
        if (notices[j])
            return Weigh(ThreadHabit.BeginsNotice);
        var full = f.SetIn ? 0 : Weigh(ThreadHabit.BeginsFull);
        if (signed[j] || body[j] > 0 && facts[Block(j).From - 1].NoticeTitle && !all[body[j] - 1].IsBody)
            return full + Weigh(ThreadHabit.BeginsSigned);
        if (IsUnderHead(j))
            return full + Weigh(ThreadHabit.BeginsUnderHead) + (f.Opens || f.SetIn ? Weigh(ThreadHabit.BeginsUnderHeadSetIn) : 0);
        return full + Weigh(ThreadHabit.BeginsBare) + (f.Opens ? Weigh(ThreadHabit.BeginsBareOpening) : 0) + (f.SetIn ? Weigh(ThreadHabit.BeginsBareSetIn) : 0);
    }

    private bool IsUnderHead(int j) => body[j] > 0 && all[body[j] - 1] is { IsBody: false } above && facts[above.To - 1] is { Furniture: false, CaptionBlock: false, CaptionCredit: false };

    /// <summary>How well a block goes on with a thread.</summary>
    public double GoOn(Thread thread, int j)
    {
        var i = thread.Block;
        ref readonly var f = ref First(j);
        ref readonly var last = ref Last(i);
        if (BeginsStory(f))
            return Never;
        var score = 0.0;
        if (IsOpen(i))
        {
            score += Weigh(f.BeginsClosing ? ThreadHabit.OpenClosing : f.SetIn ? ThreadHabit.OpenSetIn : ThreadHabit.OpenMid);
            if (!last.Full)
                score += Weigh(ThreadHabit.OpenShort);
            score += Seam(i, j) + Lengths(i, j, ThreadHabit.OpenSame);
        }
        else
        {
            score += Lengths(i, j, ThreadHabit.EndedSame) + Weigh(f.BeginsClosing ? ThreadHabit.EndedClosing
                : last.Full ? f.SetIn ? ThreadHabit.EndedFullSetIn : ThreadHabit.EndedFullMid : f.SetIn ? ThreadHabit.EndedShortSetIn : ThreadHabit.EndedShortMid);
        }

        var rest = IsRest(i, j);
        score += (rest ? 0 : Columns(columns[i], columns[j])) + (HeadFirst(j) || signed[j] ? Weigh(ThreadHabit.BelowHead) : IsUnderHead(j) ? Weigh(ThreadHabit.BelowHeadline) : 0);
        if (notices[i] != notices[j] && !rest)
            score += Weigh(ThreadHabit.NoticeElse);
        score += Balance(i, j);
        score += Near(i, j);
        return score + Words(thread, j);
    }

    private static bool BeginsStory(in LineFacts f) => f.Leads || f.BylineLines > 0 || f.Addresses || f.Announces || f.NoticeTitle;

    /// <summary>Columns of one story are of one length, the last may be shorter; where one goes on in the next, half have as many lines, and
    /// few are longer. Readers of pictures cut columns anywhere, and what only a change of width parts is one column.</summary>
    private double Lengths(int i, int j, ThreadHabit same)
    {
        if (page.IsMended || Math.Abs(columns[i] - columns[j]) > 1 || IsUnparted(i, j))
            return 0;
        return Weigh(same + (Block(j).To - Block(j).From - (Block(i).To - Block(i).From)) switch
        {
            0 => 0,
            -1 or -2 => 1,
            < -2 => 2,
            1 or 2 => 3,
            _ => 4,
        });
    }

    /// <summary>A story keeps its column; it may end in lines across two. That most blocks of a page have one width says less where columns were
    /// taken apart than where readers of pictures found them.</summary>
    private double Columns(int above, int below) => Weigh((below - above) switch
    {
        >= -1 and <= 1 => ThreadHabit.WidthLike,
        -2 or 2 => ThreadHabit.WidthNear,
        _ when below - (2 * above) is >= -1 and <= 4 => ThreadHabit.WidthDouble,
        _ => ThreadHabit.WidthOther,
    });

    /// <summary>Whether a headline stands right above the text: a first line that neither fills the column nor is set in.</summary>
    private bool HeadFirst(int j)
    {
        ref readonly var f = ref First(j);
        return Block(j) is var (from, to, _) && to - from >= 3 && !f.Ends && !f.SetIn && !f.StopInside && f.Commas == 0 && (f.Short > 6 || f.Short < -3);
    }

    /// <summary>Whether a byline stands right above a block: it begins what that signs.</summary>
    private bool IsSigned(int j)
    {
        if (body[j] == 0 || all[body[j] - 1] is not { IsBody: false } above)
            return false;
        for (var line = above.From; line < above.To; line++)
        {
            if (line + facts[line].BylineLines == above.To)
                return true;
        }

        return false;
    }

    /// <summary>Whether a block may be the rest of a notice that breaks off right above: a line or two, which need neither speak of a notice nor show its column.</summary>
    private bool IsRest(int i, int j) => body[j] == body[i] + 1 && notices[i] && IsOpen(i) && Block(j).To - Block(j).From <= LongestRest;

    private bool IsNotice(int j)
    {
        var block = Block(j);
        return block.To - block.From <= LongestNotice && NoticeWords.In(page.Span(page.Lines[block.From].From, page.Lines[block.To - 1].To));
    }

    /// <summary>The width of a block's column in half ems: few lines tell no more of it than the widest does.</summary>
    private int Column(int j)
    {
        var (from, to, _) = Block(j);
        if (page.IsMended || to - from > FewLines)
            return facts[(from + to) / 2].Column;
        var widest = 0;
        for (var i = from; i < to; i++)
            widest = Math.Max(widest, page.Lines[i].HalfEms);
        return widest;
    }

    /// <summary>What the characters on both sides of a break say: whether they stand next to each other elsewhere.</summary>
    private double Seam(int i, int j)
    {
        var (last, first) = (page.Lines[Block(i).To - 1].To - 1, page.Lines[Block(j).From].From);
        var habit = char.IsAsciiDigit(page.Ink[last]) && char.IsAsciiDigit(page.Ink[first]) ? ThreadHabit.SeamDigits : words.Seam(last, first);
        return habit is { } known ? Weigh(known) : 0;
    }

    /// <summary>A quotation that is open at the end of one block closes in the next.</summary>
    private double Balance(int i, int j) => opens[i] ? Weigh(closes[j] ? ThreadHabit.QuoteCloses : ThreadHabit.QuoteStays) : closes[j] ? Weigh(ThreadHabit.QuoteStray) : 0;

    private bool OpenAtEnd(BodyBlock block)
    {
        for (var k = page.Lines[block.To - 1].To - 1; k >= page.Lines[block.From].From; k--)
        {
            if (page.Ink[k] is '”' or '》' or '）' or '】')
                return false;
            if (page.Ink[k] is '“' or '《' or '（' or '【')
                return true;
        }

        return false;
    }

    private bool ClosesFirst(BodyBlock block)
    {
        for (var k = page.Lines[block.From].From; k < page.Lines[block.To - 1].To; k++)
        {
            if (page.Ink[k] is '”' or '》' or '）' or '】')
                return true;
            if (page.Ink[k] is '“' or '《' or '（' or '【')
                return false;
        }

        return false;
    }

    /// <summary>Whether a block stands right below another without a blank line.</summary>
    private bool IsUnparted(int i, int j) => body[j] == body[i] + 1 && page.Lines[Block(j).From].BlanksBefore == 0;

    private double Near(int i, int j)
    {
        // Readers of pictures part paragraphs: where one ends in a short line, its column goes on below.
        var parted = partsParagraphs && !IsOpen(i) && !Last(i).Full;
        // Without a blank line nothing but a change of width parts them, or a caption.
        if (IsUnparted(i, j))
            return Weigh(ThreadHabit.Unparted);
        if (i == j - 1)
            return Weigh(parted ? ThreadHabit.NextParted : body[j] == body[i] + 1 ? ThreadHabit.NextTouching : ThreadHabit.Next);
        return Weigh(i < j ? ThreadHabit.Ahead : ThreadHabit.Back) + Weigh(i < j ? ThreadHabit.AheadFar : ThreadHabit.BackFar, Math.Min(8, Math.Abs(j - i)));
    }

    /// <summary>What shared words say. Where readers of pictures part paragraphs, less else tells which goes on with which.</summary>
    private double Words(Thread thread, int j) => Weigh(ThreadHabit.Kin, page.IsMended ? Math.Clamp(Kin(thread, j), -5, 7.5) : Math.Clamp(Kin(thread, j), -8, 8));

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
