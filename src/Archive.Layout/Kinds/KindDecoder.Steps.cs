using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>How well each kind follows another.</summary>
internal sealed partial class KindDecoder
{
    private const float OtherWidth = 6;
    private const float AcrossTwo = 1.8f;

    /// <summary>Whether a line is a lead and nothing else: no article ends there. What a landing belongs to may stand above.</summary>
    private bool IsLeadAlone(int i) => facts[i].Lead is { Landing: null } lead && lead.To == lines[i].To;

    /// <summary>How well a kind follows another.</summary>
    private float Step(LineKind p, LineKind k, int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var above = ref facts[i - 1];
        var blank = lines[i].BlanksBefore > 0;
        if (p == LineKind.Byline && above.BylineLines > 1 && k != LineKind.Byline)
            return Never;
        if (k is LineKind.Start or LineKind.Heading && p.IsBody() && IsLeadAlone(i - 1))
            return Never;
        switch (k)
        {
            case LineKind.Next:
                return p.IsBody() ? GoOn(p, f, above, blank, i) : p.IsInside() ? Leave(p, above) + 1 : Resume(p, f, above) - (closed[i] ? 4 : 0);
            case LineKind.Paragraph:
                return p.IsBody() ? Break(p, f, above, blank, i) : Begin(p, above, blank, i);
            case LineKind.Start:
                if (p == LineKind.Byline)
                    return 1;
                if (p.IsBody())
                    // 编辑同志： opens a letter as surely as a lead opens a report.
                    return (f.Leads ? 2 : f.OpensLetter || f.OpensBriefs ? 0 : above.EndsArticle ? -4.5f : f.Announces ? -5 : -6.5f) + Finished(above, blank) + (above.EndsArticle ? 3 : 0) + (ChangesWidth(f, above, blank) ? OtherWidth : 0);
                if (p.IsCrosshead())
                    return -4;
                if (p == LineKind.Signature)
                    return f.Leads ? 2.7f : blank ? -2.5f : -4;
                return Leave(p, above) + (f.Leads ? 2.8f : above.NoticeTitle || f.Addresses ? 0.5f : f.Announces ? 0 : -2.5f) + (blank || !hasBlanks || above.NoticeTitle ? 0.3f : -1);
            case LineKind.Heading:
                if (p.IsBody())
                    return Finished(above, blank) + (above.EndsArticle ? 2 : 0) - (blank || !blanksMarkParagraphs ? 0.5f : 2);
                return p.IsHeading() ? Never : p.IsCrosshead() ? -3 : p == LineKind.Byline ? -2 : Leave(p, above);
            case LineKind.HeadingNext:
                return p.IsHeading() ? blank ? -0.2f : 0.2f : Never;
            case LineKind.Byline:
                if (p == LineKind.Byline)
                    return above.BylineLines > 1 ? 2 : f.CreditsPictures ? 0.5f : -6;
                return p.IsBody() ? Finished(above, blank) + 0.5f : p.IsCrosshead() ? -3 : Leave(p, above);
            case LineKind.Crosshead:
                return p.IsBody() ? Finished(above, blank) - 1 - (above.EndsArticle ? 5 : 0) : Never;
            case LineKind.CrossheadNext:
                return p.IsCrosshead() && (above.Short <= LineFacts.Indent + LineFacts.Slack || above.PartTitle) ? blank && blanksMarkParagraphs ? -3 : -0.6f : Never;
            case LineKind.Signature:
                return p == LineKind.Signature ? 1 : Finished(above, blank) - 0.3f - (above.EndsArticle ? 3 : 0);
            case LineKind.CaptionInside:
                return above.Ends ? -5 : above.Full ? -0.5f : -2.5f;
            case LineKind.HeadingInside:
                return p == LineKind.HeadingInside ? -1 : above.Ends ? -6 : -4.5f;
            case LineKind.FurnitureInside:
                return p == LineKind.FurnitureInside ? 0 : above.Ends ? -4 : -0.5f;
            case LineKind.CaptionInsideNext:
                return !above.CaptionCredit ? blank ? -1.5f : 0 : Never;
            case LineKind.Caption:
                return p.IsBody() ? Finished(above, blank) - 1 : p.IsCrosshead() || p == LineKind.Byline ? -4 : Leave(p, above) - 1;
            case LineKind.CaptionNext:
                return p.IsCaption() && !above.CaptionCredit ? blank ? -1.5f : 0 : Never;
            case LineKind.Furniture:
                return p.IsBody() ? Finished(above, blank) * 0.5f : p.IsCrosshead() ? -3 : p == LineKind.Byline ? -3 : Leave(p, above);
            default:
                return Never;
        }
    }

    /// <summary>A paragraph's end, a blank line, and a column of another width: a story keeps its width, but for its end across two columns.</summary>
    private static bool ChangesWidth(in LineFacts f, in LineFacts above, bool blank) =>
        blank && above is { Ends: true, Full: false, Support: >= 3, Common: true } && f is { Support: >= 3, Common: true, EndsArticle: false } and ({ SetIn: true } or { Commas: > 0 }) && Math.Abs(f.Column - above.Column) > LineFacts.Slack && f.Column <= above.Column * AcrossTwo;

    /// <summary>A caption that is left must have shown what it is.</summary>
    private static float Leave(LineKind p, in LineFacts above) =>
        p is LineKind.Caption or LineKind.CaptionNext or LineKind.CaptionInside or LineKind.CaptionInsideNext && !above.CaptionCredit ? above is { CaptionStart: true, Ends: true } ? -0.5f : -2.5f : 0;

    /// <summary>Whether a body can stop at the line above.</summary>
    private static float Finished(in LineFacts above, bool blank) => (above.Ends ? 0.5f : -3) + (blank ? 0.7f : -0.3f);

    /// <summary>The line goes on with the sentence or paragraph above.</summary>
    private float GoOn(LineKind p, in LineFacts f, in LineFacts above, bool blank, int i)
    {
        if (f.BeginsClosing || RunsOnInRows(f, above, i) || !blank && RunningText.RunsIntoNumber(page, facts, i - 1))
            return 2;
        if (above.EndsArticle)
            return above.Jumps ? -9 : -5;
        if (above.Ends && (f.Row && !f.Signs || f.Value && (above.Value || above.Row || !above.Full || page.Ink[lines[i - 1].To - 1] is '：')))
            return -1;
        if (above.Ends && (f.NameRow ? IsAboveNames(above, i) : above.NameRow && f.Commas > 0 && !CommonWords.Make(page.Ink[lines[i - 1].To - 1], page.Ink[lines[i].From])))
            return -2;
        // A block's second line that is short, and after which a blank line cuts the sentence, was set in: it begins a paragraph.
        if (lines[i - 1].BlanksBefore > 0 && i + 1 < lines.Length && lines[i + 1].BlanksBefore > 0 && IndentedBelow(i - 1))
            return -0.5f;
        var gap = above.Short - (p == LineKind.Next ? 0 : LineFacts.Indent);
        // Lines so short fill no column of a body: a headline's are as alike.
        if (above.Column < ColumnFinder.NarrowestColumn && f.Column < ColumnFinder.NarrowestColumn && !above.Ends)
            return -0.7f;
        if (!above.Ends)
            return gap <= LineFacts.Slack ? blank ? 0.7f : 1 : gap <= LineFacts.Slack + 1 || above.Support < 2 ? -0.7f : gap <= 2 * LineFacts.Slack ? -1.7f : -3;
        // A block without a stop between a sentence's end and a paragraph's first line is a title, though it fill its column.
        if (blank && f.BeforeSetIn && !f.Opens && blanksMarkParagraphs)
            return -2;
        if (gap > LineFacts.Slack)
            return -2.5f;
        if (!blank && blanksMarkParagraphs && (i < 2 || lines[i - 1].BlanksBefore == 0))
            return 1.8f;
        return blank && blanksMarkParagraphs ? 0 : 0.3f;
    }

    /// <summary>Names run on from row to row, up to the next that says what they are honoured for.</summary>
    private bool RunsOnInRows(in LineFacts f, in LineFacts above, int i) => f.NameRow && above.NameRow && page.Span(lines[i]).IndexOf('：') < 0;

    /// <summary>Whether the text above a row of names (名单) ends there: rows stand by themselves, and so does the text behind them.</summary>
    private bool IsAboveNames(in LineFacts above, int i) => !above.NameRow && page.Ink[lines[i - 1].To - 1] is '。' or '：';

    /// <summary>A body that was interrupted by a headline, furniture or picture goes on.</summary>
    private static float Resume(LineKind p, in LineFacts f, in LineFacts above) =>
        Leave(p, above) - 3.5f + (f.BeginsClosing ? 2 : 0);

    /// <summary>The line begins a new paragraph.</summary>
    private float Break(LineKind p, in LineFacts f, in LineFacts above, bool blank, int i)
    {
        var last = page.Ink[lines[i - 1].To - 1];
        if (above.EndsArticle || RunsOnInRows(f, above, i))
            return -4;
        if (!above.Ends)
            return BreakOff(f, above, last);
        var s = above.Short - (p == LineKind.Next ? 0 : LineFacts.Indent) <= LineFacts.Slack ? 0.2f : 0.9f;
        // Rows keep their block's left edge, so no blank line parts them.
        if (f.Row && !f.Signs || f.Value && (above.Value || above.Row || !above.Full || last is '。'))
            return s + 1.5f;
        if (blanksMarkParagraphs)
            s += blank ? f.BeforeSetIn && !f.Opens ? 0 : 1 : i >= 2 && lines[i - 1].BlanksBefore == 0 ? -2 : -0.3f;
        return s;
    }

    /// <summary>The line begins a new paragraph, though the one above does not end a sentence: it is of a list, or what a colon announces.</summary>
    private static float BreakOff(in LineFacts f, in LineFacts above, char last)
    {
        if (f.Row && above.Row && !f.Signs)
            return 3;
        if (f.Value && last is not ('，' or '、' or '；'))
            return above.Value ? 3 : above.Short <= LineFacts.Indent + LineFacts.Slack ? -6 : 0;
        if (f.Enumerates && !above.Full)
            return -1;
        if (last is '：' or ':')
            return above.Addresses ? 1 : above.Full ? -2 : 0;
        return last is not '；' ? -6 : above.Full ? -2.5f : -0.5f;
    }

    /// <summary>The line begins a paragraph below something else than text.</summary>
    private float Begin(LineKind p, in LineFacts above, bool blank, int i) => p switch
    {
        LineKind.Crosshead => (lines[i].Count <= 4 ? -3 : 0) + (!blanksMarkParagraphs ? 0.3f : blank ? -0.5f : 1),
        LineKind.CrossheadNext => 0.3f,
        LineKind.Signature => blank ? -3.5f : -2,
        LineKind.Caption or LineKind.CaptionNext or LineKind.Furniture => Leave(p, above) - 2.2f - (closed[i] ? 4 : 0),
        _ => Never,
    };
}
