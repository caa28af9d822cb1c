using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Archive.Layout.Weaving;

namespace Archive.Layout.Kinds;

/// <summary>Finds facts of lines that only their block shows: boxes of contents, captions of several lines, titles between blank lines.</summary>
internal static class BlockFacts
{
    private const int MostOfPoint = 7;
    private const int MostOfStack = 3;
    private const int ShortestStretched = 7;
    private const int MostOfTitle = 5;
    private const int MostOfRest = 4;
    private const int MostOfChain = 4;
    private const int MostGathered = 24;

    /// <summary>A box of contents (导读): its title, and the lines below it up to the last that names a page.</summary>
    public static void Contents(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (!Furniture.IsContentsTitle(page.Span(page.Lines[i])))
                continue;
            var last = i;
            for (var k = i + 1; k < facts.Length && k - last <= 4 && !facts[k].Leads && !facts[k].StopInside && facts[k].BylineLines == 0; k++)
            {
                // （见6|版）: the page may stand on two lines.
                // A3 某某某, 2版 某某某: the page may stand first, and its line run over.
                if (BeginsWithPage(page, page.Lines[k]))
                    last = k + 1 < facts.Length && page.Lines[k + 1].BlanksBefore == 0 && page.Lines[k + 1].Count <= MostOfRest && !facts[k + 1].Ends ? k + 1 : k;
                else if (Furniture.NamesPage(page.Span(page.Lines[k])) || k > i + 1 && page.Lines[k].Count <= 3 && Furniture.NamesPage(page.Span(page.Lines[k - 1].From, page.Lines[k].To)))
                    last = k;
            }

            for (var k = i; k <= last && last > i; k++)
                facts[k].Furniture = true;
        }
    }

    private static bool BeginsWithPage(PageText page, in TextLine line)
    {
        var at = line.From + (page.Ink[line.From] is >= 'A' and <= 'D' ? 1 : 0);
        var from = at;
        while (at < line.To && at - from < 2 && Chars.IsDigit(page.Ink[at]))
            at++;
        return at > from && at < line.To && (page.Ink[at] == '版' && at + 1 < line.To && page.GapBefore(at + 1) || from > line.From && page.GapBefore(at));
    }

    /// <summary>A block of one to four lines whose last ends in a picture credit is a caption throughout.</summary>
    public static void CaptionBlocks(TextLine[] lines, LineFacts[] facts)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!facts[i].CaptionCredit || i + 1 < lines.Length && lines[i + 1].BlanksBefore == 0)
                continue;
            var from = i;
            while (from > 0 && lines[from].BlanksBefore == 0 && i - from < 4)
                from--;
            if (lines[from].BlanksBefore == 0 && from > 0 || i - from == 4 || facts[from].Leads)
                continue;
            // 昨日，市民在|…拍照。某某 摄: a first line that is set in stands in a block of its own.
            if (from > 1 && lines[from - 1].BlanksBefore > 0 && facts[from - 1].Opens && !facts[from - 1].Ends && !facts[from - 1].Leads)
                from--;
            for (var k = from; k <= i; k++)
                facts[k].CaptionBlock = true;
        }
    }

    /// <summary>A sentence alone in its box behind all bodies and headlines of a page, of a width that no column above has: a caption whose picture nobody signs.
    /// Where no column shows at all, a paragraph is one line.</summary>
    public static void LoneCaption(PageText page, LineFacts[] facts)
    {
        var last = facts.Length - 1;
        while (last > 0 && (facts[last].Furniture || facts[last].CaptionBlock))
            last--;
        if (last < 1 || page.Lines[last] is not { BlanksBefore: > 0, Count: >= ShortestStretched } line || page.Ink[line.To - 1] != '。' || last + 1 < facts.Length && page.Lines[last + 1].BlanksBefore == 0)
            return;
        ref var f = ref facts[last];
        if (f is { StopInside: false, Leads: false, BylineLines: 0, Opens: false, EndsArticle: false, Enumerates: false, Row: false, SetIn: false } && facts[last - 1] is { Ends: false, Leads: false, BylineLines: 0 } && f.Support < 2 && Array.Exists(facts, g => g is { Common: true, Support: >= 3 }))
            f.CaptionBlock = true;
    }

    /// <summary>A paragraph's first line that a caption parts from the second: it stands alone behind a sentence's end, set in, and below the
    /// caption goes on what no paragraph begins with, a line from edge to edge that is not set in.</summary>
    public static void CutByCaptions(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i + 2 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            if (page.Lines[i].BlanksBefore == 0 || page.Lines[i + 1].BlanksBefore == 0 || !facts[i + 1].CaptionBlock || f.CaptionBlock || f.Ends || f.StopInside || f.Leads || f.BylineLines > 0 || !facts[i - 1].Ends || !f.MayBeSetIn(page.Lines[i]))
                continue;
            var below = i + 2;
            while (below < facts.Length && page.Lines[below].BlanksBefore == 0)
                below++;
            if (below + 1 < facts.Length && facts[below] is { Full: true, SetIn: false, Common: true, Opens: false, Leads: false, BylineLines: 0, Furniture: false, NoticeTitle: false } && facts[below].Column == f.Column && page.Lines[below + 1].BlanksBefore == 0)
                (f.SetIn, f.Signs, f.SignsAlone, facts[below].Thread) = (true, false, false, LineThread.GoesOn);
        }
    }

    /// <summary>Without blank lines, a caption reaches up from its credit to the line that says when: 昨日，…正在…. 某某 摄.</summary>
    public static void OpenedCaptions(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].CaptionCredit)
                continue;
            var from = i;
            while (from > 0 && i - from < 3 && !Opening.TellsWhen(page.Span(page.Lines[from])) && !facts[from].CaptionStart && !facts[from - 1].EndsArticle)
                from--;
            for (var k = from; k <= i && Opening.TellsWhen(page.Span(page.Lines[from])); k++)
                facts[k].CaptionBlock = true;
        }
    }

    /// <summary>某某通讯社|社长兼总编辑某某: a line in the midst of a sentence of running text is no furniture, whatever it says: it fills its column
    /// below one that does and stops in mid-sentence, and above another.</summary>
    public static void TextOfFurniture(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i + 1 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            if (f.Furniture && f is { Full: true, Common: true, Support: >= 3 } && page.Lines[i].BlanksBefore + page.Lines[i + 1].BlanksBefore == 0
                && facts[i - 1] is { Furniture: false, Ends: false, Common: true, Short: <= LineFacts.Indent + LineFacts.Slack } && facts[i - 1].Column == f.Column
                && facts[i + 1] is { Furniture: false } below && (below.Full || below.Ends) && below.Column == f.Column)
                f.Furniture = false;
        }
    }

    /// <summary>▲… ▲… ▲… without anybody who took a picture: points of a list, since a caption's mark shows where its picture is.</summary>
    public static void Bullets(PageText page, LineFacts[] facts)
    {
        var last = -MostOfPoint;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].CaptionCredit)
                last = -MostOfPoint;
            if (!facts[i].CaptionStart || page.Ink[page.Lines[i].From] is not ('▲' or '△'))
                continue;
            if (i - last < MostOfPoint && page.Ink[page.Lines[last].From] == page.Ink[page.Lines[i].From] && !CreditBelow(facts, i))
                facts[last].CaptionStart = facts[i].CaptionStart = false;
            last = i;
        }
    }

    private static bool CreditBelow(LineFacts[] facts, int i)
    {
        for (var k = i; k < facts.Length && k < i + MostOfPoint && (k == i || !facts[k].CaptionStart); k++)
        {
            if (facts[k].CaptionCredit)
                return true;
        }

        return false;
    }

    /// <summary>Lines of headlines that show where no blank line is left.</summary>
    public static void Titles(PageText page, LineFacts[] facts)
    {
        Questions(page, facts);
        StacksOverLeads(page, facts);
        StacksOverText(page, facts);
    }

    /// <summary>Without blank lines, a question or an exclamation alone between a sentence's end and a lead or byline; or, where it is too wide for a
    /// paragraph of one line, between a short last line and a line that is set in.</summary>
    private static void Questions(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i + 1 < facts.Length; i++)
        {
            ref var f = ref facts[i];
            if (page.Ink[page.Lines[i].To - 1] is not ('？' or '！') || f.StopInside || f.Leads || f.InLead || f.BylineLines > 0 || f.Furniture || f.BeginsClosing || f.Enumerates || f.Addresses || f.Row || f.Opens)
                continue;
            int from = i - 1, to = i + 1;
            while (i - from < MostOfStack && from > 0 && IsOfStack(page, facts, from))
                from--;
            while (to - i < MostOfStack && to + 1 < facts.Length && IsOfStack(page, facts, to))
                to++;
            ref readonly var above = ref facts[from];
            ref readonly var below = ref facts[to];
            if (!(above.Ends || above.EndsArticle || above.Furniture) || Chars.Unclosed(page.Span(page.Lines[i])) != 0)
                continue;
            f.BeforeLead = below.Leads || below.BylineLines > 0 && !below.CreditsPictures;
            f.BeforeSetIn = !f.BeforeLead && to == i + 1 && !above.Full && below.SetIn && (f.Short < LineFacts.Slack || above.Column != below.Column || below.Opens);
        }
    }

    /// <summary>Without blank lines, one to four lines without any sentence's end between the end of one and a lead or byline: no text stops so.</summary>
    private static void StacksOverLeads(PageText page, LineFacts[] facts)
    {
        for (var i = 1; i + 1 < facts.Length; i++)
        {
            if (!(facts[i + 1].Leads || facts[i + 1].BylineLines > 0 && !facts[i + 1].CreditsPictures) || page.Ink[page.Lines[i].To - 1] is '，' or '、' or '；' or '：')
                continue;
            var from = i;
            while (from > 0 && i - from < MostOfTitle && HasNoStop(facts[from]))
                from--;
            for (var k = from + 1; k <= i && i - from < MostOfTitle && (facts[from].Ends || facts[from].EndsArticle); k++)
                facts[k].BeforeLead = true;
        }
    }

    /// <summary>Without blank lines, one to three lines without any mark between a short last line and a text that begins by saying when or whence.
    /// In a column of another width that text is of another story all the more.</summary>
    private static void StacksOverText(PageText page, LineFacts[] facts)
    {
        for (var i = 2; i < facts.Length; i++)
        {
            ref var below = ref facts[i];
            if (!below.Opens || below is not ({ Commas: > 0 } or { StopInside: true }) || below.Leads || below.BylineLines > 0 || below.Row || below.Value || below.Enumerates)
                continue;
            var from = i - 1;
            while (from > 0 && i - from <= MostOfStack && HasNoStop(facts[from]) && facts[from] is { Commas: 0, PartTitle: false, Enumerates: false, Addresses: false, AuthorNote: false })
                from--;
            ref readonly var above = ref facts[from];
            var (last, first) = (page.Ink[page.Lines[i].From - 1], page.Ink[page.Lines[i].From]);
            if (from == i - 1 || i - from > MostOfStack + 1 || !(above.EndsArticle || above.Ends && !above.Full) || above.Row || above.Value || above.Enumerates || last is '、' or '；' or '：' || CommonWords.Make(last, first))
                continue;
            for (var k = from + 1; k < i; k++)
                facts[k].BeforeLead = true;
            below.Announces |= above.Support >= 3 && below.Support >= 3 && Math.Abs(above.Column - below.Column) > LineFacts.Slack;
        }
    }

    private static bool HasNoStop(in LineFacts f) =>
        f is { Ends: false, StopInside: false, Closes: false, Jumps: false, Furniture: false, BylineLines: 0, Leads: false, InLead: false, Signs: false, Row: false, Value: false, NameRow: false, BeginsClosing: false, CaptionStart: false, CaptionCredit: false, Commas: < 2 };

    /// <summary>Whether a line can be another of a headline that asks: neither a sentence's end nor from edge to edge of a column.</summary>
    private static bool IsOfStack(PageText page, LineFacts[] facts, int i) =>
        facts[i] is { Ends: false, StopInside: false, Furniture: false, BylineLines: 0, Leads: false, InLead: false, Signs: false, Row: false, Commas: < 2, SetIn: false } f && (Math.Abs(f.Short) > 2 || !f.Common)
        && page.Ink[page.Lines[i].To - 1] is not ('，' or '、' or '；');

    /// <summary>One to four lines between blank lines without a full stop, below which is a lead, a byline, furniture, nothing, or another such block.</summary>
    public static void TitleBlocks(PageText page, LineFacts[] facts)
    {
        var lines = page.Lines;
        var chain = 0;
        var chainSetIn = false;
        // Below all bodies any number of headlines may stand together.
        var most = MostOfChain;
        for (var to = lines.Length; to > 0;)
        {
            var from = to - 1;
            while (from > 0 && lines[from].BlanksBefore == 0)
                from--;
            var below = to == lines.Length || facts[to].Leads || facts[to].BylineLines > 0 || facts[to].Furniture || facts[to].PartTitle || facts[to].Addresses;
            below |= CutByCaption(facts, from, to);
            var setIn = !below && to < lines.Length && (facts[to].SetIn || IsNarrow(page, facts, from, to) || IsAboveStretched(page, facts, from, to));
            var title = to - from <= 4 && (below || setIn || chain > 0 && chain < most);
            for (var k = from; k < to && title; k++)
            {
                ref readonly var f = ref facts[k];
                title = !(f.StopInside || f.SignsAlone || f.Leads || f.EndsArticle || f.BylineLines > 0 || f.Furniture || f.Commas > 1)
                    && !(f.Ends && page.Ink[lines[k].To - 1] is not ('？' or '！' or '…' or '》' or '”'));
            }

            for (var k = from; k < to && title; k++)
            {
                var isSetIn = setIn || !below && chainSetIn;
                facts[k].BeforeLead = !isSetIn;
                facts[k].BeforeSetIn = isSetIn;
            }

            chainSetIn = title && (setIn || !below && chainSetIn);
            most = title && below && (to == lines.Length || facts[to].Furniture) ? MostGathered : title ? most : MostOfChain;
            chain = title ? chain + 1 : 0;
            to = from;
        }
    }

    /// <summary>Whether a line stands below that was stretched, so that nothing shows whether it is set in: lines below a sentence's end that are not set in themselves are no text.</summary>
    private static bool IsAboveStretched(PageText page, LineFacts[] facts, int from, int to) =>
        from > 0 && facts[from - 1].Ends && !facts[from].MayBeSetIn(page.Lines[from]) && page.Lines[to] is { Count: >= ShortestStretched } line && line.InnerSpaces >= line.Count - 2 && !CommonWords.Make(page.Ink[line.From - 1], page.Ink[line.From]);

    /// <summary>Whether a caption stands below, though no line that it cuts in two would end so short.</summary>
    private static bool CutByCaption(LineFacts[] facts, int from, int to) =>
        from > 0 && to < facts.Length && facts[to].CaptionBlock && !facts[from].CaptionBlock && facts[to - 1].Short > LineFacts.Indent;

    /// <summary>Whether lines are narrower than the columns both above and below, behind a sentence's end: none of a text is.</summary>
    private static bool IsNarrow(PageText page, LineFacts[] facts, int from, int to)
    {
        if (from == 0 || !facts[from - 1].Ends || facts[from - 1].Support < 3 || facts[to].Support < 1 || CommonWords.Make(page.Ink[page.Lines[to].From - 1], page.Ink[page.Lines[to].From]))
            return false;
        var column = Math.Min(facts[from - 1].Column, facts[to].Column);
        for (var k = from; k < to; k++)
        {
            // Rows of names, set wide, are narrow too.
            if (page.Lines[k].HalfEms + LineFacts.Indent >= column || page.Lines[k].InnerSpaces > 2 || facts[k] is { Row: true } or { NameRow: true } or { Value: true } or { Signs: true } or { Enumerates: true } or { HasNumber: true })
                return false;
        }

        return true;
    }
}
