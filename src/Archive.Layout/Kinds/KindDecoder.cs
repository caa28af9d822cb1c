using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Decides what every line is, all lines of a page at once: the likeliest sequence of kinds (Viterbi).</summary>
/// <remarks>Scores are in units of "one habit that papers nearly always keep" ≈ 3, "usually" ≈ 1, "rather" ≈ 0.5.</remarks>
internal sealed partial class KindDecoder
{
    private const float Never = -1e9f;
    private const int Kinds = 16;

    private const uint AllKinds = (1 << Kinds) - 1;
    private const uint Captions = 1 << (int)LineKind.Caption | 1 << (int)LineKind.CaptionNext | 1 << (int)LineKind.CaptionInside | 1 << (int)LineKind.CaptionInsideNext;
    private const uint Titles = 1 << (int)LineKind.Heading | 1 << (int)LineKind.HeadingNext | 1 << (int)LineKind.Crosshead | 1 << (int)LineKind.CrossheadNext;

    // A line of so few characters may be nothing but marks.
    private const int MarksAlone = 3;

    private readonly PageText page;
    private readonly TextLine[] lines;
    private readonly LineFacts[] facts;
    private readonly bool blanksMarkParagraphs;
    private readonly bool hasBlanks;
    private readonly bool partsBlocks;
    private readonly bool[] nearCaption;
    private readonly bool[] sentenceAhead;
    private readonly bool[] closed;

    private KindDecoder(PageText page, LineFacts[] facts)
    {
        this.page = page;
        lines = page.Lines;
        this.facts = facts;
        nearCaption = NearCaptions();
        sentenceAhead = SentencesAhead();
        closed = ClosedBodies();
        hasBlanks = page.HasBlankLines;
        partsBlocks = BlankHabit.PartsBlocks(page);
        blanksMarkParagraphs = BlankHabit.MarksParagraphs(page, facts);
    }

    /// <summary>The kinds a line may be, a bit a kind. Leaves out what could only win by breaking several habits at once; that makes most lines cheap.</summary>
    private uint Possible(int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var above = ref facts[i - 1];
        uint kinds = 1 << (int)LineKind.Next;
        if (f.Furniture)
            kinds |= 1 << (int)LineKind.Furniture | 1 << (int)LineKind.FurnitureInside;
        if (f.Signs)
            kinds |= 1 << (int)LineKind.Signature;
        if (f.BylineLines > 0 || above.BylineLines > 1)
            kinds |= 1 << (int)LineKind.Byline;
        if (nearCaption[i])
            kinds |= Captions;
        if (f.InLead || hasBlanks && InMidst(i))
            return kinds;
        if (MayTitle(i))
            kinds |= partsBlocks && !above.Ends ? Titles | 1 << (int)LineKind.HeadingInside : Titles;
        var inBody = InBody(i - 1);
        if (!inBody || f.Leads || f.Addresses || above.EndsArticle)
            kinds |= 1 << (int)LineKind.Start;
        if (!inBody || above.Ends || f.Enumerates || page.Ink[lines[i - 1].To - 1] is '：' or ':' or '；' or ';')
            kinds |= 1 << (int)LineKind.Paragraph;
        return kinds;
    }

    /// <summary>Whether a line stands in the midst of a sentence of running text: in a block, below two lines that fill its column and above
    /// another of it. Titles are set larger, so that line after line of them does not fill a body's column, and where there are blank lines they have a block of their own.</summary>
    private bool InMidst(int i)
    {
        if (i < 2 || i + 1 >= lines.Length || lines[i - 1].BlanksBefore + lines[i].BlanksBefore + lines[i + 1].BlanksBefore > 0)
            return false;
        ref readonly var f = ref facts[i];
        ref readonly var above = ref facts[i - 1];
        ref readonly var below = ref facts[i + 1];
        return f.Common && !above.Ends && facts[i - 2].Full && above.Column == f.Column && facts[i - 2].Column == f.Column && below.Column == f.Column
            && (f.Full && above.Full || f.Short <= LineFacts.Indent + LineFacts.Slack && RunningText.GoesOnInWord(page, facts, i))
            && !(f.Leads || f.Addresses || f.Enumerates || f.Thread == LineThread.Begins || below.Leads || below.BylineLines > 0 || below.Furniture);
    }

    private bool MayTitle(int i)
    {
        ref readonly var f = ref facts[i];
        return !(f.StopInside || f.Leads || f.EndsArticle || f.BylineLines > 0 || f.OpensLetter);
    }

    /// <summary>Whether a line can hardly be anything but a body's.</summary>
    private bool InBody(int i)
    {
        ref readonly var f = ref facts[i];
        return !MayTitle(i) && f.BylineLines == 0 && !f.Furniture && !f.Signs && !nearCaption[i] && !(i > 0 && facts[i - 1].BylineLines > 1);
    }

    /// <summary>Lines within reach of a picture credit or of what begins a caption.</summary>
    private bool[] NearCaptions()
    {
        var near = new bool[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            if (!(facts[i].CaptionCredit || facts[i].CaptionStart || facts[i].CaptionBlock))
                continue;
            for (var k = Math.Max(0, i - 5); k <= Math.Min(facts.Length - 1, i + 5); k++)
                near[k] = true;
        }

        return near;
    }

    /// <summary>Whether a sentence ends in a line or below it, before the next article begins: a paragraph has sentences.</summary>
    private bool[] SentencesAhead()
    {
        var ahead = new bool[facts.Length];
        var found = false;
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            ref readonly var f = ref facts[i];
            var stops = f.StopInside || f.EndsArticle || f.Row || f.Value || f.NameRow || f.Ends && (page.Ink[lines[i].To - 1] is not ('？' or '！' or '…') || i > 0 && facts[i - 1].SetIn || i + 1 < facts.Length && facts[i + 1].SignsAlone);
            found |= stops;
            ahead[i] = found;
            if (f.Leads || f.BylineLines > 0 || f.NoticeTitle || f.CaptionStart || f.CaptionCredit)
                found = false;
        }

        return ahead;
    }

    /// <summary>Whether the last line above that can only be a body's, and no caption's, ends its article: then no body can go on.</summary>
    private bool[] ClosedBodies()
    {
        var result = new bool[facts.Length];
        for (var i = 1; i < facts.Length; i++)
            result[i] = MayTitle(i - 1) || facts[i - 1] is { CaptionBlock: true } or { CaptionCredit: true } ? result[i - 1] : facts[i - 1].EndsArticle;
        return result;
    }

    private static float First(LineKind kind) => kind switch
    {
        LineKind.Start or LineKind.Heading or LineKind.Furniture or LineKind.Byline or LineKind.Caption => 0,
        LineKind.Next => -4,
        _ => Never,
    };

    private float Last(LineKind kind) => kind switch
    {
        LineKind.Byline => -3,
        _ when kind.IsInside() => -4,
        _ when kind.IsCrosshead() => -1.5f,
        _ when kind.IsBody() => facts[^1].Ends ? 0.5f : -3,
        _ => 0,
    };
}
