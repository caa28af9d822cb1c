using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>How well a line looks like each kind.</summary>
internal sealed partial class KindDecoder
{
    // What is known of a block from all blocks of the page.
    private const float Known = 2.5f;

    /// <summary>How well a line looks like a kind, whatever stands around it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="i">The line.</param>
    /// <param name="title">What <see cref="Title"/> says of it; used for the kinds of titles only.</param>
    private float Emit(LineKind kind, int i, float title)
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
                return f.BylineLines > 0 ? 4 : i > 0 && facts[i - 1].BylineLines > 1 ? 1 : Never;
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
                return EmitHeading(kind, i, f, line, title) - (f.Thread == LineThread.GoesOn ? Known : 0);
            default:
                return EmitBody(kind, f, line) + (f.Thread == LineThread.Unknown || f.Thread == LineThread.Begins == (kind == LineKind.Start) ? 0 : -Known) - (kind != LineKind.Next && !sentenceAhead[i] && !f.Leads ? 4 : 0);
        }
    }

    /// <summary>How well a line looks like a title of any kind.</summary>
    private float Title(int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var line = ref lines[i];
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
        // 昨日，… and 3月5日，… begin a text.
        if (f.Opens && f.Commas > 0)
            s -= 2;
        // …结果为|146毫克: short since the number below found no room.
        if (RunningText.RunsIntoNumber(page, facts, i))
            s -= 3;
        // 这样的“板凳议事|会”，…: a quotation that runs on into text is a sentence's.
        if (i + 1 < lines.Length && lines[i + 1].BlanksBefore == 0 && (facts[i + 1].StopInside || facts[i + 1].Commas > 0 || facts[i + 1] is { Ends: true, Full: false }) && !page.IsMended && Chars.Unclosed(page.Span(line)) > 0)
            s -= 3;
        // ①）: the rest of a jump, or dirt.
        if (line.Count <= MarksAlone && !HasWord(page.Span(line)))
            s -= 12;
        // Nor is 联系人：某某, a date alone, or 读者 某某; the name of an office may be part of one.
        if (f.HasNumber || f.NameRow || f.Value || f.SignsAlone || f.Row || f.RestOfRow || f.Enumerates && !f.NumbersPart || f.AuthorNote)
            s -= 3;
        return s;
    }

    private static bool HasWord(ReadOnlySpan<char> ink)
    {
        foreach (var c in ink)
        {
            if (char.IsLetterOrDigit(c) || Chars.IsHan(c))
                return true;
        }

        return false;
    }

    private float EmitHeading(LineKind kind, int i, in LineFacts f, in TextLine line, float s)
    {
        if (f.Leads || f.Jumps || f.BylineLines > 0)
            return -9;
        if (kind is LineKind.Heading or LineKind.HeadingNext or LineKind.HeadingInside)
        {
            // （某年某月某日某会议通过）
            if (page.Ink[line.From] is '（' && i > 0 && facts[i - 1].NoticeTitle && page.Ink[line.To - 1] is '）')
                s += 3;
            s += (f.Kicker ? 2.5f : 0) + (f.Dash ? 2.5f : 0) + (f.NoticeTitle ? 2 : 0) + (f.Attendance || f.Rubric ? 1 : 0) + (f.BeforeLead ? 1 : 0) - (f.NumbersPart || f.PartTitle || f.Parallel ? 2 : 0);
        }
        else
        {
            s += f.PartTitle ? 3 : f.NumbersPart || f.Parallel ? 1.5f : 0;
            s -= line.HalfEms > f.Column + 4 ? 2 : 0;
            // What fills its column, or falls short by just an indent, looks like a paragraph's first line.
            if (kind == LineKind.Crosshead)
                s += IndentedBelow(i) ? lines[i + 2].BlanksBefore > 0 ? 1.5f : 0.5f : f.Short <= 5 && f.Support >= 2 && !f.NumbersPart ? -0.8f : 0;
        }

        return s;
    }

    /// <summary>Whether the next line is indented and goes on with a full one, as a paragraph's first line does.</summary>
    private bool IndentedBelow(int i) =>
        i + 2 < lines.Length && lines[i + 1].BlanksBefore == 0 && facts[i + 1].MayBeSetIn(lines[i + 1]) && !facts[i + 1].Ends && facts[i + 2].Short <= 2;

    private float EmitBody(LineKind kind, in LineFacts f, in TextLine line)
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
            s -= f.Kicker && Says(line) ? 2.5f : 0.7f;
        if (f.CaptionBlock || f.BeforeLead || f.BeforeSetIn)
            s -= 2;
        if (kind != LineKind.Next && f.BeginsClosing)
            s -= 4;
        if (kind == LineKind.Paragraph)
            s += Indented(f, line) + (f.Announces ? -1 : f.Enumerates && !f.NumbersPart ? 3 : 0);
        // News begins by saying when, notices by saying why; a line that is set in does not go on with another.
        if (kind == LineKind.Start)
            s += (f.Announces ? 3 : f.Opens ? 2 : 0) + (f.SetIn ? 0.7f : 0);
        if (kind is LineKind.Start or LineKind.Paragraph && f.StopInside && RunningText.EndsAtOnce(page.Span(line)))
            s -= 2;
        if (kind == LineKind.Next && f.SetIn)
            s -= 2;
        if (kind == LineKind.Next && f.PartTitle)
            s -= 3;
        // A set of titles is no text.
        if (f.Parallel)
            s -= 2;
        return s;
    }

    /// <summary>…强调, …指出, …要求, …表示: in a text a mark follows, and hangs there; behind …座谈会上 none does.</summary>
    private bool Says(in TextLine line) => page.Ink[line.To - 1] is '调' or '出' or '求' or '示' or '说';

    /// <summary>A paragraph's first line is two ems narrower than its column.</summary>
    private static float Indented(in LineFacts f, in TextLine line)
    {
        if (f.Support < 3)
            return 0;
        var less = f.Column - line.HalfEms;
        return less is >= 3 and <= 6 || f.MayBeSetIn(line) ? 1.2f : less <= 1 ? f.Support >= 4 ? -1.5f : -0.7f : 0;
    }
}
