using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Decides what every line is, all lines of a page at once: the likeliest sequence of kinds (Viterbi).</summary>
/// <remarks>Scores are in units of "one habit that papers nearly always keep" ≈ 3, "usually" ≈ 1, "rather" ≈ 0.5.</remarks>
internal sealed class KindDecoder
{
    private const float Never = -1e9f;
    private const int Kinds = 16;

    // Which kinds may stand before each: all others never do.
    private static readonly byte[][] Before = Predecessors();

    // Half ems: a paragraph's indent, and what kinsoku may take from a line.
    private const int Indent = 4;
    private const int Slack = 3;

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

    /// <summary>The kind of every line.</summary>
    public static LineKind[] Decode(PageText page, LineFacts[] facts) => page.Lines.Length == 0 ? [] : new KindDecoder(page, facts).Run();

    private LineKind[] Run()
    {
        var n = lines.Length;
        var back = new byte[n * Kinds];
        Span<float> score = stackalloc float[Kinds];
        Span<float> next = stackalloc float[Kinds];
        for (var k = 0; k < Kinds; k++)
            score[k] = First((LineKind)k) + Emit((LineKind)k, 0);
        for (var i = 1; i < n; i++)
        {
            for (var k = 0; k < Kinds; k++)
            {
                var emit = Possible((LineKind)k, i) ? Emit((LineKind)k, i) : Never;
                float best = Never * 2;
                byte from = 0;
                if (emit > Never)
                {
                    foreach (var p in Before[k])
                    {
                        if (score[p] <= Never)
                            continue;
                        var s = score[p] + Step((LineKind)p, (LineKind)k, i);
                        if (s > best)
                        {
                            best = s;
                            from = p;
                        }
                    }
                }

                next[k] = Math.Max(best + emit, Never * 2);
                back[(i * Kinds) + k] = from;
            }

            next.CopyTo(score);
        }

        var at = 0;
        for (var k = 1; k < Kinds; k++)
        {
            if (score[k] + Last((LineKind)k) > score[at] + Last((LineKind)at))
                at = k;
        }

        var kinds = new LineKind[n];
        for (var i = n - 1; i >= 0; i--)
        {
            kinds[i] = (LineKind)at;
            at = back[(i * Kinds) + at];
        }

        return kinds;
    }

    /// <summary>Leaves out what could only win by breaking several habits at once; that makes most lines cheap.</summary>
    private bool Possible(LineKind kind, int i) => kind switch
    {
        LineKind.Next => true,
        LineKind.Caption or LineKind.CaptionNext or LineKind.CaptionInside or LineKind.CaptionInsideNext => nearCaption[i],
        LineKind.Heading or LineKind.HeadingNext or LineKind.Crosshead or LineKind.CrossheadNext => MayTitle(i),
        LineKind.HeadingInside => partsBlocks && MayTitle(i) && !facts[i - 1].Ends,
        LineKind.Start => facts[i].Leads || facts[i].Addresses || !InBody(i - 1) || facts[i - 1].Jumps || facts[i - 1].Closes,
        LineKind.Paragraph => facts[i - 1].Ends || facts[i].Enumerates || !InBody(i - 1) || page.Ink[lines[i - 1].To - 1] is '：' or ':' or '；' or ';',
        _ => true,
    };

    private bool MayTitle(int i)
    {
        ref readonly var f = ref facts[i];
        return !(f.StopInside || f.Leads || f.Jumps || f.BylineLines > 0 || f.Closes);
    }

    /// <summary>Whether a line can hardly be anything but a body's.</summary>
    private bool InBody(int i)
    {
        ref readonly var f = ref facts[i];
        return !MayTitle(i) && f.BylineLines == 0 && !f.Furniture && !f.Signs && !nearCaption[i] && !(i > 0 && facts[i - 1].BylineLines == 2);
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
            var stops = f.StopInside || f.Jumps || f.Closes || f.Ends && (page.Ink[lines[i].To - 1] is not ('？' or '！' or '…') || i > 0 && facts[i - 1].SetIn);
            found |= stops;
            ahead[i] = found;
            if (f.Leads || f.BylineLines > 0 || f.NoticeTitle || f.CaptionStart || f.CaptionCredit)
                found = false;
        }

        return ahead;
    }

    /// <summary>Whether the last line above that can only be a body's ends its article: then no body can go on.</summary>
    private bool[] ClosedBodies()
    {
        var result = new bool[facts.Length];
        for (var i = 1; i < facts.Length; i++)
            result[i] = MayTitle(i - 1) ? result[i - 1] : facts[i - 1].Jumps || facts[i - 1].Closes;
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
        LineKind.CaptionInside or LineKind.CaptionInsideNext or LineKind.HeadingInside or LineKind.FurnitureInside => -4,
        LineKind.Crosshead or LineKind.CrossheadNext => -1.5f,
        LineKind.Start or LineKind.Paragraph or LineKind.Next => facts[^1].Ends ? 0.5f : -3,
        _ => 0,
    };

    /// <summary>How well a line looks like a kind, whatever stands around it.</summary>
    private float Emit(LineKind kind, int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var line = ref lines[i];
        switch (kind)
        {
            case LineKind.Furniture:
            case LineKind.FurnitureInside:
                return f.Furniture ? 5 : Never;
            case LineKind.Signature:
                return f.Signs ? f.DateOnly ? 4.5f : 1.5f : Never;
            case LineKind.Byline:
                return f.BylineLines > 0 ? 4 : i > 0 && facts[i - 1].BylineLines == 2 ? 1 : Never;
            case LineKind.Caption:
            case LineKind.CaptionNext:
            case LineKind.CaptionInside:
            case LineKind.CaptionInsideNext:
                return (f.CaptionCredit ? 5 : -0.6f) + (f.CaptionStart && kind is LineKind.Caption or LineKind.CaptionInside ? 3 : 0) + (f.CaptionBlock ? 2 : 0) - (f.Leads ? 6 : 0) - (f.Jumps ? 6 : 0) - (f.BylineLines > 0 ? 6 : 0) - (f.Furniture ? 4 : 0);
            case LineKind.Heading:
            case LineKind.HeadingNext:
            case LineKind.HeadingInside:
            case LineKind.Crosshead:
            case LineKind.CrossheadNext:
                return EmitHeading(kind, i, f, line);
            default:
                return EmitBody(kind, f, line) - (kind != LineKind.Next && !sentenceAhead[i] && !f.Leads ? 4 : 0);
        }
    }

    private float EmitHeading(LineKind kind, int i, in LineFacts f, in TextLine line)
    {
        if (f.Leads || f.Jumps || f.BylineLines > 0)
            return -9;
        var s = 0f;
        var last = page.Ink[line.To - 1];
        if (f.Ends)
            s -= last is '。' ? 5 : f.Closes ? 6 : 0.5f;
        else if (last is '，' or '；' or '、')
            s -= last is '；' ? 3 : 1.8f;
        if (f.StopInside)
            s -= 4;
        s -= 0.4f * f.Commas;
        if (f.BeginsClosing)
            s -= 3;
        if (f.Furniture)
            s -= 2;
        if (f.CaptionCredit || f.CaptionStart)
            s -= 2;
        s += Math.Abs(f.Short) <= 2 && f.Support >= 4 && f.Common ? -1f : 0.5f;
        if (line.HalfEms > f.Column + 4)
            s += 0.5f;
        if (line.Count > 34)
            s -= 1;
        if (f.HasNumber || f.NameRow || f.Enumerates)
            s -= 3;
        if (kind is LineKind.Heading or LineKind.HeadingNext or LineKind.HeadingInside)
        {
            s += (f.Kicker ? 2.5f : 0) + (f.Dash ? 2.5f : 0) + (f.NoticeTitle ? 2 : 0) + (f.Attendance ? 1 : 0) + (f.BeforeLead ? 1 : 0);
        }
        else
        {
            s -= line.HalfEms > f.Column + 4 ? 2 : 0;
            // What fills its column, or falls short by just an indent, looks like a paragraph's first line.
            if (kind == LineKind.Crosshead)
                s += IndentedBelow(i) ? lines[i + 2].BlanksBefore > 0 ? 1.5f : 0.5f : f.Short <= 5 && f.Support >= 2 ? -0.8f : 0;
        }

        return s;
    }

    /// <summary>Whether the next line is indented and goes on with a full one, as a paragraph's first line does.</summary>
    private bool IndentedBelow(int i) =>
        i + 2 < lines.Length && lines[i + 1].BlanksBefore == 0 && facts[i + 1].Short is >= 3 and <= 6 && !facts[i + 1].Ends && facts[i + 2].Short <= 2;

    private static float EmitBody(LineKind kind, in LineFacts f, in TextLine line)
    {
        var s = 0f;
        if (Math.Abs(line.HalfEms - f.Column) <= 2 && f.Common)
            s += 0.25f * Math.Min(f.Support, 5);
        if (f.StopInside || f.Commas > 0)
            s += 1;
        if (f.Ends)
            s += 0.8f;
        if (f.BylineLines > 0)
            s -= 5;
        if (f.Furniture)
            s -= 5;
        if (f.Leads)
            s += kind == LineKind.Start ? 4 : -6;
        if (f.Addresses)
            s += kind == LineKind.Start ? 2 : -1;
        if (f.CaptionCredit)
            s -= 4;
        if (f.CaptionStart)
            s -= 2;
        if (f.Kicker || f.Dash)
            s -= 0.7f;
        if (f.CaptionBlock || f.BeforeLead || f.BeforeSetIn)
            s -= 2;
        if (kind != LineKind.Next && f.BeginsClosing)
            s -= 4;
        if (kind == LineKind.Paragraph)
            s += Indented(f, line) + (f.Enumerates ? 3 : 0);
        // News begins by saying when; a line that is set in does not go on with another.
        if (kind == LineKind.Start)
            s += (f.Opens ? 1.5f : 0) + (f.SetIn ? 0.7f : 0);
        if (kind == LineKind.Next && f.SetIn)
            s -= 2;
        return s;
    }

    /// <summary>A paragraph's first line is two ems narrower than its column.</summary>
    private static float Indented(in LineFacts f, in TextLine line)
    {
        if (f.Support < 3)
            return 0;
        var less = f.Column - line.HalfEms;
        return less is >= 3 and <= 6 ? 1.2f : less <= 1 ? f.Support >= 4 ? -1.5f : -0.7f : 0;
    }

    private static byte[][] Predecessors()
    {
        LineKind[] body = [LineKind.Start, LineKind.Paragraph, LineKind.Next];
        LineKind[] inside = [LineKind.CaptionInside, LineKind.CaptionInsideNext, LineKind.HeadingInside, LineKind.FurnitureInside];
        LineKind[] aside = [LineKind.Heading, LineKind.HeadingNext, LineKind.Furniture, LineKind.Caption, LineKind.CaptionNext];
        LineKind[] crossheads = [LineKind.Crosshead, LineKind.CrossheadNext];
        LineKind[] any = [.. body, .. aside, .. crossheads, LineKind.Byline, LineKind.Signature];
        var before = new byte[Kinds][];
        for (var k = 0; k < Kinds; k++)
        {
            before[k] = [.. ((LineKind)k switch
            {
                LineKind.HeadingNext => [LineKind.Heading, LineKind.HeadingNext],
                LineKind.Heading => any.Except([LineKind.Heading, LineKind.HeadingNext]),
                LineKind.Next => [.. body, .. inside, .. aside],
                LineKind.Paragraph => [.. body, .. crossheads, LineKind.Signature, LineKind.Caption, LineKind.CaptionNext, LineKind.Furniture],
                LineKind.Crosshead => body,
                LineKind.CrossheadNext => crossheads,
                LineKind.CaptionNext => [LineKind.Caption, LineKind.CaptionNext],
                LineKind.Signature => [.. body, LineKind.Signature],
                LineKind.CaptionInside => body,
                LineKind.CaptionInsideNext => [LineKind.CaptionInside, LineKind.CaptionInsideNext],
                LineKind.HeadingInside => [.. body, LineKind.HeadingInside],
                LineKind.FurnitureInside => [.. body, LineKind.FurnitureInside],
                _ => any,
            }).Select(x => (byte)x)];
        }

        return before;
    }

    private static bool IsBody(LineKind k) => k is LineKind.Start or LineKind.Paragraph or LineKind.Next;

    /// <summary>How well a kind follows another.</summary>
    private float Step(LineKind p, LineKind k, int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var above = ref facts[i - 1];
        var blank = lines[i].BlanksBefore > 0;
        if (p == LineKind.Byline && above.BylineLines == 2 && k != LineKind.Byline)
            return Never;
        switch (k)
        {
            case LineKind.Next:
                return IsBody(p) ? GoOn(p, f, above, blank, i) : p is LineKind.CaptionInside or LineKind.CaptionInsideNext or LineKind.HeadingInside or LineKind.FurnitureInside ? Leave(p, above) + 1 : Resume(p, f, above) - (closed[i] ? 4 : 0);
            case LineKind.Paragraph:
                return IsBody(p) ? Break(p, f, above, blank, i) : p == LineKind.Crosshead ? (lines[i].Count <= 4 ? -3 : 0) + (!blanksMarkParagraphs ? 0.3f : blank ? -0.5f : 1) : p == LineKind.CrossheadNext ? 0.3f
                    : p == LineKind.Signature ? -2 : p is LineKind.Caption or LineKind.CaptionNext or LineKind.Furniture ? Leave(p, above) - 2.2f : Never;
            case LineKind.Start:
                if (p == LineKind.Byline)
                    return 1;
                if (IsBody(p))
                    return (f.Leads ? 2 : above.Jumps || above.Closes ? -4.5f : -6.5f) + Finished(above, blank) + (above.Jumps || above.Closes ? 3 : 0);
                if (p is LineKind.Crosshead or LineKind.CrossheadNext)
                    return -4;
                if (p == LineKind.Signature)
                    return f.Leads ? 2.7f : -4;
                return Leave(p, above) + (f.Leads ? 2.8f : above.NoticeTitle || f.Addresses ? 0.5f : -2.5f) + (blank || !hasBlanks || above.NoticeTitle ? 0.3f : -1);
            case LineKind.Heading:
                if (IsBody(p))
                    return Finished(above, blank) + (above.Jumps || above.Closes ? 2 : 0) - (blank || !blanksMarkParagraphs ? 0.5f : 2);
                return p is LineKind.Heading or LineKind.HeadingNext ? Never : p is LineKind.Crosshead or LineKind.CrossheadNext ? -3 : p == LineKind.Byline ? -2 : Leave(p, above);
            case LineKind.HeadingNext:
                return p is LineKind.Heading or LineKind.HeadingNext ? blank ? -0.2f : 0.2f : Never;
            case LineKind.Byline:
                if (p == LineKind.Byline)
                    return above.BylineLines == 2 ? 2 : -6;
                return IsBody(p) ? Finished(above, blank) + 0.5f : p is LineKind.Crosshead or LineKind.CrossheadNext ? -3 : Leave(p, above);
            case LineKind.Crosshead:
                return IsBody(p) ? Finished(above, blank) - 1 - (above.Jumps || above.Closes ? 5 : 0) : Never;
            case LineKind.CrossheadNext:
                return p is LineKind.Crosshead or LineKind.CrossheadNext && above.Short <= Indent + Slack ? blank && blanksMarkParagraphs ? -3 : -0.6f : Never;
            case LineKind.Signature:
                return p == LineKind.Signature ? 1 : Finished(above, blank) - 0.3f - (above.Jumps || above.Closes ? 3 : 0);
            case LineKind.CaptionInside:
                return above.Ends ? -5 : above.Full ? -0.5f : -2.5f;
            case LineKind.HeadingInside:
                return p == LineKind.HeadingInside ? -1 : above.Ends ? -6 : -4.5f;
            case LineKind.FurnitureInside:
                return p == LineKind.FurnitureInside ? 0 : above.Ends ? -4 : -0.5f;
            case LineKind.CaptionInsideNext:
                return !above.CaptionCredit ? blank ? -1.5f : 0 : Never;
            case LineKind.Caption:
                return IsBody(p) ? Finished(above, blank) - 1 : p is LineKind.Crosshead or LineKind.CrossheadNext or LineKind.Byline ? -4 : Leave(p, above) - 1;
            case LineKind.CaptionNext:
                return p is LineKind.Caption or LineKind.CaptionNext && !above.CaptionCredit ? blank ? -1.5f : 0 : Never;
            case LineKind.Furniture:
                return IsBody(p) ? Finished(above, blank) * 0.5f : p is LineKind.Crosshead or LineKind.CrossheadNext ? -3 : p == LineKind.Byline ? -3 : Leave(p, above);
            default:
                return Never;
        }
    }

    /// <summary>A caption that is left must have shown what it is.</summary>
    private static float Leave(LineKind p, in LineFacts above) =>
        p is LineKind.Caption or LineKind.CaptionNext or LineKind.CaptionInside or LineKind.CaptionInsideNext && !above.CaptionCredit ? -2.5f : 0;

    /// <summary>Whether a body can stop at the line above.</summary>
    private static float Finished(in LineFacts above, bool blank) => (above.Ends ? 0.5f : -3) + (blank ? 0.7f : -0.3f);

    /// <summary>The line goes on with the sentence or paragraph above.</summary>
    private float GoOn(LineKind p, in LineFacts f, in LineFacts above, bool blank, int i)
    {
        if (f.BeginsClosing)
            return 2;
        if (above.Jumps || above.Closes)
            return -5;
        // A block's second line that is short, and after which a blank line cuts the sentence, was set in: it begins a paragraph.
        if (lines[i - 1].BlanksBefore > 0 && i + 1 < lines.Length && lines[i + 1].BlanksBefore > 0 && IndentedBelow(i - 1))
            return -0.5f;
        var gap = above.Short - (p == LineKind.Next ? 0 : Indent);
        if (!above.Ends)
            return gap <= Slack ? blank ? 0.7f : 1 : gap <= Slack + 1 || above.Support < 2 ? -0.7f : gap <= 2 * Slack ? -1.7f : -3;
        if (gap > Slack)
            return -2.5f;
        if (!blank && blanksMarkParagraphs && (i < 2 || lines[i - 1].BlanksBefore == 0))
            return 1.8f;
        return blank && blanksMarkParagraphs ? 0 : 0.3f;
    }

    /// <summary>A body that was interrupted by a headline, furniture or picture goes on.</summary>
    private static float Resume(LineKind p, in LineFacts f, in LineFacts above) =>
        Leave(p, above) - 3.5f + (f.BeginsClosing ? 2 : 0);

    /// <summary>The line begins a new paragraph.</summary>
    private float Break(LineKind p, in LineFacts f, in LineFacts above, bool blank, int i)
    {
        var last = page.Ink[lines[i - 1].To - 1];
        if (above.Jumps || above.Closes)
            return -4;
        if (!above.Ends)
            return f.Enumerates && !above.Full ? -1 : last is '：' or ':' ? above.Full ? -2 : 0 : last is '；' ? above.Full ? -2.5f : -0.5f : -6;
        var s = above.Short - (p == LineKind.Next ? 0 : Indent) <= Slack ? 0.2f : 0.9f;
        if (blanksMarkParagraphs)
            s += blank ? 1 : i >= 2 && lines[i - 1].BlanksBefore == 0 ? -2 : -0.3f;
        return s;
    }
}
