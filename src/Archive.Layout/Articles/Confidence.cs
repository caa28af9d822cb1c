using System.Collections.Immutable;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>How likely everything about an article is right.</summary>
/// <remarks>A logistic model over what is doubtful about it (<see cref="Doubt"/>). Its weights are learned from pages that were
/// typeset with known truth, so that of the articles given 0.9 nine in ten are right there.</remarks>
internal static class Confidence
{
    /// <summary>From 0 to 1.</summary>
    public static double Of(ReadOnlySpan<float> doubts)
    {
        var z = 0f;
        for (var k = 0; k < doubts.Length; k++)
            z += doubts[k] * Weights[k];
        return Math.Clamp(1 / (1 + Math.Exp(-z)), 0.02, 0.99);
    }

    /// <summary>What a doubt adds to the logarithm of the odds.</summary>
    public static float Weigh(Doubt doubt, ReadOnlySpan<float> doubts) => doubts[(int)doubt] * Weights[(int)doubt];

    /// <summary>Weight of a doubt.</summary>
    public static float WeightOf(Doubt doubt) => Weights[(int)doubt];

    /// <summary>Number of doubts.</summary>
    public static int Count => Weights.Length;

    /// <summary>What is doubtful about an article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of its lines.</param>
    /// <param name="choices">How surely each line was taken for what it is; empty where boxes told.</param>
    /// <param name="draft">The article's lines.</param>
    /// <param name="stack">Its headline.</param>
    /// <param name="signed">Whether a lead or byline begins it.</param>
    /// <param name="ended">Whether it stops where a body can stop.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="doubts">What is doubtful about the page.</param>
    /// <param name="into">Takes a number a doubt; all 0 before.</param>
    public static void Describe(
        PageText page, LineFacts[] facts, KindDecoder.Choice[] choices, Draft draft, HeadlineStack stack, bool signed, bool ended, ImmutableArray<SplitParagraph> paragraphs, PageDoubts doubts, Span<float> into)
    {
        into[(int)Doubt.None] = 1;
        into[(int)Doubt.Stack] = Open(stack.Margin);
        into[(int)Doubt.SeveralLines] = draft.Headings.Count > 1 && draft.Stack is null ? 1 : 0;
        into[(int)Doubt.NoHeadline] = stack.Headline is null ? 1 : 0;
        into[(int)Doubt.HeadlineMargin] = stack.Headline is null ? 0 : Math.Min(draft.HeadingMargin, 2);
        into[(int)Doubt.Unsigned] = signed ? 0 : 1;
        into[(int)Doubt.Unended] = ended ? 0 : 1;
        into[(int)Doubt.Empty] = paragraphs.IsEmpty ? 1 : 0;
        into[(int)Doubt.Crossheads] = Math.Min(3, paragraphs.Count(p => p.Kind == ParagraphKind.Crosshead));
        into[(int)Doubt.Paragraphs] = MathF.Log2(1 + paragraphs.Length);
        into[(int)Doubt.NoBlankLines] = page.HasBlankLines || choices.Length == 0 ? 0 : 1;
        into[(int)Doubt.ReadAnew] = doubts.BlanksPartBlocks ? 1 : 0;
        into[(int)Doubt.Misread] = page.IsMended ? 1 : 0;
        into[(int)Doubt.Torn] = choices.Length > 0 ? Math.Max(0, doubts.Torn - CommonlyTorn) : 0;
        into[(int)Doubt.Boxes] = choices.Length > 0 ? 0 : 1;
        into[(int)Doubt.TextLayer] = doubts.Exact ? 1 : 0;
        into[(int)Doubt.Disorder] = page.HasBlankLines && choices.Length > 0 && !doubts.BlanksPartBlocks ? doubts.Disorder : 0;
        var odd = 0;
        foreach (var line in draft.Body)
        {
            into[(int)Doubt.Lines] += choices.Length > 0 ? Open(choices[line].Margin) : 0;
            odd += facts[line].Support < 2 ? 1 : 0;
        }

        into[(int)Doubt.Lines] = Math.Min(5, into[(int)Doubt.Lines]);
        into[(int)Doubt.OddLines] = draft.Body.Count == 0 ? 1 : odd / (float)draft.Body.Count;
        foreach (var line in choices.Length > 0 ? draft.Headings : [])
            into[(int)Doubt.Edges] += Open(choices[line].Margin);
        if (choices.Length > 0 && draft.Body.Count > 0 && draft.Body[^1] + 1 < choices.Length)
            into[(int)Doubt.Edges] += Open(choices[draft.Body[^1] + 1].Margin);
    }

    /// <summary>How open a choice of such a margin is: 0 where it is sure, 0.69 where both readings are as good.</summary>
    private static float Open(float margin) => margin >= Sure ? 0 : MathF.Log(1 + MathF.Exp(-margin));

    // From here on the logarithm is 0 in single precision; most lines are as sure.
    private const float Sure = 17;

    // Some stop in mid-sentence on pages that were painted in order too: a jump or a headline was not read.
    private const float CommonlyTorn = 0.12f;

    // By Doubt, in its order.
    private static readonly float[] Weights = [1.25f, -2.3f, -0.2f, 0.7f, 0, -2.6f, -2, -0.4f, 0, -1.1f, -1.5f, -1.9f, 0.4f, -1, -1.8f, -1.2f, -1.2f, -1.1f, 1.5f, -0.38f];
}

/// <summary>What makes an article doubtful, or sure.</summary>
internal enum Doubt
{
    /// <summary>Always 1.</summary>
    None,

    /// <summary>How open it is which line of the stack is which part.</summary>
    Stack,

    /// <summary>No headline.</summary>
    NoHeadline,

    /// <summary>How much more of the headline's words the body has than its neighbours, up to 2.</summary>
    HeadlineMargin,

    /// <summary>Neither lead nor byline.</summary>
    Unsigned,

    /// <summary>It stops in mid-sentence.</summary>
    Unended,

    /// <summary>No paragraph.</summary>
    Empty,

    /// <summary>Crossheads, up to 3: they are told from paragraphs by their width alone.</summary>
    Crossheads,

    /// <summary>Binary logarithm of one more than its paragraphs.</summary>
    Paragraphs,

    /// <summary>A page without blank lines: a paragraph's end shows only in a short last line.</summary>
    NoBlankLines,

    /// <summary>A page read in another order than it was painted: headlines stand far from their bodies.</summary>
    ReadAnew,

    /// <summary>How open it is what its body's lines are: the sum, up to 5.</summary>
    Lines,

    /// <summary>Share of body lines in a column that few lines share.</summary>
    OddLines,

    /// <summary>How open it is what the headline's lines and the line behind the body are: the sum.</summary>
    Edges,

    /// <summary>Text that was read from a picture, without its boxes: characters and whole lines may be misread.</summary>
    Misread,

    /// <summary>Share of the page's bodies that stop in mid-sentence, beyond what is common: what goes on with them may stand in any other.</summary>
    Torn,

    /// <summary>Boxes told where the lines stand, so that no line was taken for this or that by its words: nothing says how surely.</summary>
    Boxes,

    /// <summary>How little a page whose blank lines mark paragraphs shows that it comes in the order of painting, from 0 to 1; 0 on any other.
    /// Text read from a picture has such blank lines too, and without one misread mark nothing else tells it from a text layer.</summary>
    Disorder,

    /// <summary>Boxes of a text layer: no character was misread, and gutters and sizes of type are to be seen.</summary>
    TextLayer,

    /// <summary>A headline stack of several lines, of which only words tell which is what.</summary>
    SeveralLines,
}
