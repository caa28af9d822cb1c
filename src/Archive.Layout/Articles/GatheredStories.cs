using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Articles;

/// <summary>Aligns headlines that were painted together, all before or behind their stories, with these in order, and parts stories that run
/// into each other where a headline has its words in the lower one.</summary>
/// <remarks>Such headlines mostly come in the order of their stories. So the run of headline lines and the page's paragraphs are cut into as many
/// pieces, pair by pair, by dynamic programming: a piece of headline is likely where its pairs of characters stand in its piece of text
/// and in few other paragraphs. A text that was not seen to begin costs, and so does one without a headline. An order that the words do
/// not bear out is left alone.</remarks>
internal sealed partial class GatheredStories
{
    private const int FewestLines = 4;
    private const int MostLines = 64;
    private const int MostParagraphs = 128;
    private const int LongestStory = 40;
    private const int LongestStack = 6;
    private const int LongestLine = 40;
    private const int MostElsewhere = 3;

    // Logarithms of odds, in the units of WordOverlap.
    private const float NoHeadline = 2.9f;
    private const float Unseen = 4.5f;
    private const float Opens = 1.5f;
    private const float Announces = 3;
    private const float Closed = 2;
    private const float SecondBlock = 1;
    private const float WithinWord = 3;
    private const float Clearly = 1.5f;
    private const float Share = 0.7f;

    private readonly PageText page;
    private readonly LineFacts[] facts;
    private readonly LineKind[] kinds;
    private readonly List<int> run;
    private readonly List<Paragraph> paragraphs;
    private readonly float[,,] fit;
    private readonly float[] cohesion;

    private GatheredStories(PageText page, LineFacts[] facts, LineKind[] kinds, List<int> run, List<Paragraph> paragraphs)
    {
        (this.page, this.facts, this.kinds, this.run, this.paragraphs) = (page, facts, kinds, run, paragraphs);
        (fit, cohesion) = (Fit(), Cohesion());
    }

    /// <summary>The headline lines of each story, by the story's first line; parts stories that run into each other. <see langword="null"/> where headlines are not gathered, or not in order.</summary>
    public static Dictionary<int, List<int>>? Part(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        if (Run(page, kinds) is not { } run || Paragraphs(facts, kinds) is not { Count: > 1 and <= MostParagraphs } paragraphs)
            return null;
        var stories = new GatheredStories(page, facts, kinds, run, paragraphs);
        var pieces = stories.Align();
        if (!stories.IsClear(pieces) || pieces.Sum(p => p.Words) < Share * stories.Unordered())
            return null;
        Dictionary<int, List<int>> headings = [];
        foreach (var (from, _, first, to, _, _) in pieces)
        {
            if (!paragraphs[from].Begins)
                kinds[paragraphs[from].Line] = LineKind.Start;
            headings[paragraphs[from].Line] = run.GetRange(first, to - first);
        }

        return headings;
    }

    /// <summary>The lines of headlines that stand together before or behind all bodies, where few stand elsewhere.</summary>
    private static List<int>? Run(PageText page, LineKind[] kinds)
    {
        int first = Array.FindIndex(kinds, kind => kind.IsBody()), last = Array.FindLastIndex(kinds, kind => kind.IsBody());
        if (first < 0)
            return null;
        List<int> above = [], below = [];
        var inside = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (!kinds[i].IsHeading())
                continue;
            if (i < first)
                above.Add(i);
            else if (i > last)
                below.Add(i);
            else
                inside++;
        }

        var run = above.Count > below.Count ? above : below;
        return run.Count is >= FewestLines and <= MostLines && (inside + Math.Min(above.Count, below.Count)) * MostElsewhere <= run.Count && run.TrueForAll(line => page.Lines[line].Count <= LongestLine) ? run : null;
    }

    private static bool IsOfStory(LineKind kind) => kind.IsBody() || kind.IsCrosshead() || kind == LineKind.Byline;

    /// <summary>Whether a byline stands between headlines, or below the last of a page.</summary>
    private static bool IsAmidHeadlines(LineKind[] kinds, int i)
    {
        if (i == 0 || !kinds[i - 1].IsHeading())
            return false;
        var next = Array.FindIndex(kinds, i, kind => kind != LineKind.Byline);
        return next < 0 || kinds[next].IsHeading();
    }

    private static List<Paragraph> Paragraphs(LineFacts[] facts, LineKind[] kinds)
    {
        List<Paragraph> paragraphs = [];
        for (var i = 0; i < kinds.Length; i++)
        {
            // Who signs in the box of a headline begins no text.
            if (kinds[i] == LineKind.Byline && IsAmidHeadlines(kinds, i))
                continue;
            var begins = kinds[i] is LineKind.Byline or LineKind.Start && (i == 0 || kinds[i - 1] != LineKind.Byline);
            if (begins || kinds[i] == LineKind.Paragraph && paragraphs.Count > 0 && !kinds[i - 1].IsCrosshead())
                paragraphs.Add(new Paragraph(i, [], begins, kinds[i] == LineKind.Paragraph && facts[i - 1].Ends, begins && i > 0 && kinds[i - 1].IsHeading() && paragraphs.Count > 0));
            if (IsOfStory(kinds[i]) && paragraphs.Count > 0)
                paragraphs[^1].Lines.Add(i);
        }

        return paragraphs;
    }

    /// <summary>The likeliest pieces, in order.</summary>
    private List<Piece> Align()
    {
        int height = paragraphs.Count + 1, width = run.Count + 1;
        var best = new float[height, width];
        var from = new Piece[height, width];
        for (var p = 0; p < height; p++)
        {
            for (var h = 0; h < width; h++)
                best[p, h] = p + h == 0 ? 0 : float.NegativeInfinity;
        }

        for (var p = 0; p < paragraphs.Count; p++)
        {
            var starts = paragraphs[p].Begins ? 0 : paragraphs[p].MayBegin ? -Cut(p) : float.NegativeInfinity;
            if (float.IsNegativeInfinity(starts))
                continue;
            for (var to = p + 1; to < height && to - p < fit.GetLength(2) && (to == p + 1 || !paragraphs[to - 1].Begins); to++)
            {
                for (var h = 0; h < width; h++)
                {
                    if (float.IsNegativeInfinity(best[p, h]))
                        continue;
                    Take(new Piece(p, to, h, h, 0, starts - (paragraphs[p].Headed ? 0 : NoHeadline)), best, from);
                    if (paragraphs[p].Headed)
                        continue;
                    float words = 0, inside = 0;
                    for (var next = h + 1; next < width && next - h <= LongestStack; next++)
                    {
                        words += fit[next - 1, p, to - p];
                        inside += next - 1 > h ? Within(next - 1) : 0;
                        if (next < run.Count && page.HasBlankLines && page.Lines[run[next]].BlanksBefore == 0)
                            continue;
                        Take(new Piece(p, to, h, next, words, starts - inside + (next < run.Count && !page.HasBlankLines ? -Parts(next) : 0)), best, from);
                    }
                }
            }
        }

        List<Piece> pieces = [];
        if (float.IsNegativeInfinity(best[height - 1, width - 1]))
            return pieces;
        for (int p = height - 1, h = width - 1; p > 0;)
        {
            var piece = from[p, h];
            pieces.Add(piece);
            (p, h) = (piece.From, piece.First);
        }

        pieces.Reverse();
        return pieces;
    }

    private static void Take(Piece piece, float[,] best, Piece[,] from)
    {
        var score = best[piece.From, piece.First] + piece.Words + piece.Cost;
        if (score <= best[piece.To, piece.Last])
            return;
        (best[piece.To, piece.Last], from[piece.To, piece.Last]) = (score, piece);
    }

    /// <summary>How well the lines fit where each may go to any story that was seen to begin, in whatever order.</summary>
    private float Unordered()
    {
        var sum = 0f;
        for (var h = 0; h < run.Count; h++)
        {
            var most = 0f;
            for (int p = 0, to; p < paragraphs.Count; p = to)
            {
                to = p + 1;
                while (to < paragraphs.Count && !paragraphs[to].Begins)
                    to++;
                most = Math.Max(most, fit[h, p, Math.Min(to - p, fit.GetLength(2) - 1)]);
            }

            sum += most;
        }

        return sum;
    }

    /// <summary>What it costs that a story begins unseen.</summary>
    private float Cut(int p)
    {
        var line = paragraphs[p].Line;
        return Unseen + cohesion[p] - (facts[line].Announces ? Announces : facts[line].Opens ? Opens : 0) - (facts[line - 1].EndsArticle ? Closed : 0);
    }

    /// <summary>What it costs that two lines are of one headline.</summary>
    private float Within(int h) => page.HasBlankLines && page.Lines[run[h]].BlanksBefore > 0 ? SecondBlock : 0;

    /// <summary>What it costs that a headline ends above a line.</summary>
    private float Parts(int h) => CommonWords.Make(page.Ink[page.Lines[run[h - 1]].To - 1], page.Ink[page.Lines[run[h]].From]) ? WithinWord : SecondBlock;

    /// <summary>Whether words bear the order out: most headlines have theirs in their story, and so has a story that was not seen to begin, or both beside it.</summary>
    private bool IsClear(List<Piece> pieces)
    {
        int headed = 0, clear = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            headed += piece.Last > piece.First ? 1 : 0;
            clear += piece.Words > Clearly ? 1 : 0;
            // A story that was not seen to begin: its words tell, or those of both beside it.
            if (!paragraphs[piece.From].Begins && piece.Words <= Clearly && !(pieces[i - 1].Words > 0 && i + 1 < pieces.Count && pieces[i + 1].Words > 0))
                return false;
        }

        return headed > 2 && clear >= Share * headed;
    }

    /// <param name="Line">Its first line.</param>
    /// <param name="Lines">All of them.</param>
    /// <param name="Begins">Whether a story was seen to begin with it.</param>
    /// <param name="MayBegin">Whether one may, unseen.</param>
    /// <param name="Headed">Whether a headline stands right above, apart from the others.</param>
    private sealed record Paragraph(int Line, List<int> Lines, bool Begins, bool MayBegin, bool Headed);

    /// <param name="From">Its first paragraph.</param>
    /// <param name="To">Behind its last.</param>
    /// <param name="First">The first line of its headline.</param>
    /// <param name="Last">Behind the last; the same where it has none.</param>
    /// <param name="Words">How well these fit.</param>
    /// <param name="Cost">What else tells for it.</param>
    private readonly record struct Piece(int From, int To, int First, int Last, float Words, float Cost);
}
