using System.Collections.Immutable;
using System.Text;
using Archive.Layout.Kinds;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Reads a draft into an article: headline stack, byline, dateline, jumps, paragraphs, captions.</summary>
internal sealed class ArticleReader(PageText page, LineFacts[] facts, KindDecoder.Choice[] choices, LineKind[] kinds, DateOnly? date)
{
    private const int LongParagraph = 512;
    private const int LongestEndings = 80;

    /// <summary>What was doubtful about the article read last (<see cref="Doubt"/>): for learning.</summary>
    public float[] LastDoubts { get; private set; } = [];

    // The paragraph or caption that is being read.
    private readonly StringBuilder text = new(LongParagraph);

    /// <summary>What is doubtful about the page.</summary>
    public required PageDoubts Doubts { get; init; }

    /// <summary>The article that a draft's lines make.</summary>
    public SplitArticle Read(Draft draft)
    {
        var stack = draft.Stack ?? HeadlineStack.Read(page, facts, draft);
        var credits = new Credits();
        var first = Bylines(draft, credits);
        var captions = Captions(draft, credits);
        var lead = first < draft.Body.Count ? LeadOf(draft, first) : null;
        credits.Add(lead?.Byline);
        var endings = first < draft.Body.Count ? EndingsOf(draft, first, lead) : null;
        credits.Add(endings?.Credit);
        var paragraphs = Paragraphs(draft, first, lead, endings);
        LastDoubts = new float[Confidence.Count];
        Confidence.Describe(page, facts, choices, draft, stack, signed: lead is not null || first > 0, ended: Ended(draft, endings), paragraphs, Doubts, LastDoubts);
        return new SplitArticle
        {
            Kicker = stack.Kicker,
            Headline = stack.Headline,
            Subheadlines = [.. stack.Subheadlines],
            Reporters = [.. credits.Reporters],
            Correspondents = [.. credits.Correspondents],
            Photographers = [.. credits.Photographers],
            Source = lead?.Source ?? endings?.Source,
            Place = (lead ?? endings?.Dateline)?.Place,
            DatelineDate = DatelineDate(lead ?? endings?.Dateline),
            ContinuedOn = endings?.Jump is { } jump ? new PageReference(jump.Page, jump.Ref) : null,
            ContinuedFrom = lead?.Landing is { } landing ? new PageReference(landing.Page, landing.Ref) : null,
            EndMark = endings is { Mark: { } mark } ? AsPrinted(draft, mark) : null,
            Paragraphs = paragraphs,
            Captions = captions,
            Spans = SpanBuilder.Of(page, [.. draft.Headings, .. draft.Body, .. draft.Captions]),
            Confidence = Confidence.Of(LastDoubts),
        };
    }

    /// <summary>Reads the bylines that a body begins with; says which of its lines is the first behind them.</summary>
    private int Bylines(Draft draft, Credits credits)
    {
        var first = 0;
        for (; first < draft.Body.Count && kinds[draft.Body[first]] == LineKind.Byline; first++)
        {
            var line = page.Lines[draft.Body[first]];
            if (Byline.OnOwnLine(page, draft.Body[first], out var lines) is { } byline)
            {
                credits.Add(byline);
                first += Math.Max(lines - 1, 0);
            }
            else if (AuthorLine.MayBeName(page, line))
            {
                credits.Add(new Byline(0, [page.Span(line).ToString()], [], []));
            }
            else if (Byline.SeveralNames(page, line.From, line) is { } several)
            {
                credits.Add(several);
            }
            else if (AuthorLine.NameBehindPlace(page, line) is > 0 and var name)
            {
                credits.Add(Authors(name, line));
            }
            else if (first + 1 < draft.Body.Count && facts[draft.Body[first]].BylineLines == 2 && line.With(page.Lines[draft.Body[first + 1]]) is var both && AuthorLine.NameBehindPlace(page, both) is > 0 and var behind)
            {
                credits.Add(Authors(behind, both));
                first++;
            }
            else if (Math.Max(AuthorLine.NameBeforePlace(page, line), AuthorLine.NameBeforeNote(page, line)) is > 0 and var to)
            {
                credits.Add(Authors(line.From, line with { To = to }));
            }
            else if (line.Count == 2 && AuthorLine.IsWide(page, line) && Names.IsHan(page.Span(line)))
            {
                credits.Add(new Byline(0, [page.Span(line).ToString()], [], []));
            }
        }

        return first;
    }

    private Byline Authors(int from, TextLine line)
    {
        List<string> names = [];
        Names.Split(page, from, AuthorLine.NameTo(page, line), names);
        return new Byline(0, names, [], []);
    }

    /// <summary>The lead that the text begins with, unless it is quoted.</summary>
    /// <param name="draft">The article's lines.</param>
    /// <param name="first">Which line of the body the text begins with.</param>
    private Lead? LeadOf(Draft draft, int first)
    {
        var line = page.Lines[draft.Body[first]];
        var lead = facts[draft.Body[first]].Lead ?? Lead.Read(page, line.From, line.To);
        // Under a byline of the paper's own, an agency's dateline is quoted, and so is what another signs: nobody signs twice.
        var quoted = first > 0 && lead is { Landing: null, Source: { } source } && !source.StartsWith("本报", StringComparison.Ordinal)
            && (lead.Byline is not null || source[^1] is '社' or '网') && !SignsFor(source, draft.Body[0]);
        return quoted ? null : lead;
    }

    /// <summary>What stands behind the text: sought in the last lines that stand together, behind the lead.</summary>
    private Endings EndingsOf(Draft draft, int first, Lead? lead)
    {
        var last = page.Lines[draft.Body[^1]];
        // Who sent in the last of several briefs did not write the others.
        if (facts[draft.Body[^1]].SignedBrief)
            return Endings.Read(page, last.To, last.To);
        var text = lead is null || lead.To > last.To ? Math.Min(page.Lines[draft.Body[first]].From, last.From) : lead.To;
        var reach = Math.Max(0, Math.Min(last.From, last.To - LongestEndings));
        return Endings.Read(page, Math.Max(Math.Max(text, RunFrom(draft)), reach), last.To);
    }

    /// <summary>Whether a byline is of an agency: 新华社记者 for 新华社 and 据新华社.</summary>
    private bool SignsFor(string agency, int byline) => page.Span(page.Lines[byline]).IndexOf(agency.AsSpan().TrimStart('据')) is >= 0 and <= 2;

    /// <summary>Whether the body stops where a body can stop: at a sentence's end, a jump, an end mark, a signature.</summary>
    private bool Ended(Draft draft, Endings? endings) =>
        draft.Body.Count > 0 && (endings is { } e && (e.Jump is not null || e.Mark is not null || e.Credit is not null) || facts[draft.Body[^1]].Ends || kinds[draft.Body[^1]] == LineKind.Signature);

    private ImmutableArray<SplitParagraph> Paragraphs(Draft draft, int first, Lead? lead, Endings? endings)
    {
        var paragraphs = ImmutableArray.CreateBuilder<SplitParagraph>();
        text.Clear();
        var kind = ParagraphKind.Body;
        for (var k = first; k < draft.Body.Count; k++)
        {
            var index = draft.Body[k];
            var line = page.Lines[index];
            if (kinds[index] is LineKind.Paragraph or LineKind.Crosshead || kinds[index] == LineKind.Signature && !facts[index].SignsOn || kinds[index] == LineKind.Start && k > first)
                Flush(kinds[index] == LineKind.Crosshead ? ParagraphKind.Crosshead : ParagraphKind.Body);
            // A landing may have been read behind its body: what stands above it is text.
            var from = lead is null || line.From < page.Lines[draft.Body[first]].From ? line.From : Math.Max(line.From, lead.To);
            // What stands behind the text may have begun some lines above the last.
            var to = endings is { } e && line.To > e.TextTo && line.To <= page.Lines[draft.Body[^1]].To ? Math.Max(e.TextTo, line.From) : line.To;
            if (to > from)
                AppendLine(from, to, line, facts[index].Cells || facts[index].NameRow && !NameListFinder.IsStretched(page, line.From, line.To));
        }

        Flush(ParagraphKind.Body);
        return paragraphs.ToImmutable();

        void Flush(ParagraphKind nextKind)
        {
            if (text.Length > 0)
                paragraphs.Add(new SplitParagraph(text.ToString(), kind));
            text.Clear();
            kind = nextKind;
        }
    }

    private void AppendLine(int from, int to, TextLine line, bool cells = false)
    {
        if (cells)
        {
            // 静 何 静: a single character, before a gap or a dot too, is the rest of a name that the line's end above cut; two of them are a name set wide.
            var rest = text.Length > 0 && (Singles(from, to) % 2 == 1 || from + 1 < to && page.Ink[from + 1] == '·');
            text.Append(text.Length > 0 && !rest ? " " : "").Append(CleanText.Cells(page, from, to, rest));
            return;
        }

        if (from == line.From)
            CleanText.Break(text, page.Ink[from]);
        CleanText.Append(text, page, from, to);
    }

    /// <summary>How many characters stand by themselves, between gaps, from an inked character on.</summary>
    private int Singles(int from, int to)
    {
        var at = from;
        while (at < to && (at + 1 == to || page.GapBefore(at + 1)))
            at++;
        return at - from;
    }

    private ImmutableArray<string> Captions(Draft draft, Credits credits)
    {
        var captions = ImmutableArray.CreateBuilder<string>();
        for (var k = 0; k < draft.Captions.Count;)
        {
            var to = k + 1;
            while (to < draft.Captions.Count && kinds[draft.Captions[to]] is LineKind.CaptionNext or LineKind.CaptionInsideNext && draft.Captions[to] == draft.Captions[to - 1] + 1)
                to++;
            text.Clear();
            for (var i = k; i < to; i++)
            {
                var line = page.Lines[draft.Captions[i]];
                AppendLine(line.From, line.To, line);
            }

            captions.Add(text.ToString());
            if (Caption.Credit(page, page.Lines[draft.Captions[k]].From, page.Lines[draft.Captions[to - 1]].To) is { } found)
                credits.Add(new Byline(found.To, [], [], found.Photographers));
            k = to;
        }

        return captions.ToImmutable();
    }

    /// <summary>The dateline's date in the year of the page; a December dateline in a January paper is last year's.</summary>
    private DateOnly? DatelineDate(Lead? lead)
    {
        if (lead is null || lead.Day == 0 || date is not { } issue)
            return null;
        var month = lead.Month == 0 ? lead.Day > issue.Day ? issue.AddMonths(-1).Month : issue.Month : lead.Month;
        var year = month > issue.Month + 6 ? issue.Year - 1 : month < issue.Month - 6 ? issue.Year + 1 : issue.Year;
        return year is >= 1 and <= 9999 && lead.Day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, lead.Day) : null;
    }

    /// <summary>Where the last lines of a body begin between which nothing else stands: what ends it cannot begin before.</summary>
    private int RunFrom(Draft draft)
    {
        var k = draft.Body.Count - 1;
        while (k > 0 && draft.Body[k - 1] == draft.Body[k] - 1)
            k--;
        return page.Lines[draft.Body[k]].From;
    }

    /// <summary>An end mark as it stands in the source, whatever it was mended to.</summary>
    private string AsPrinted(Draft draft, string mark)
    {
        var to = page.Lines[draft.Body[^1]].To;
        var at = page.Span(0, to).LastIndexOf(mark);
        return page.IsMended && at >= 0 ? page.Source[page.Offsets[at]..page.EndOf(at + mark.Length - 1)] : mark;
    }
}
