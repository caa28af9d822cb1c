using System.Buffers;
using System.Diagnostics;
using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds each line's <see cref="LineFacts"/>.</summary>
internal static class FactFinder
{
    private const int LongestNote = 60;
    private const int LongestDesk = 11;
    private const int LongestCredit = 6;
    private const int LongestRemark = 20;
    private const int ShortestOpening = 7;
    private const int LongestOpening = 16;
    private const int LongestReason = 60;

    // What a reporter's role begins with, where no 本报 does: 记者, 见习, 首席, 特派, 全媒体, 晚报.
    private static readonly SearchValues<char> SignedBy = SearchValues.Create("记见首特全融晚晨早快商");

    /// <summary>Facts of every line, in order.</summary>
    public static LineFacts[] Find(PageText page)
    {
        var facts = new LineFacts[page.Lines.Length];
        var leadTo = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            Look(page, i, ref facts[i]);
            LookAbove(page, facts, i, ref leadTo);
        }

        foreach (var box in DateBox.Find(page))
        {
            for (var i = box.First; i <= box.Last; i++)
                facts[i].Furniture = true;
        }

        HeadFinder.Find(page, facts);
        WeatherFinder.Find(page, facts);
        NoticeFinder.Contacts(page, facts);
        BlockFacts.Contents(page, facts);
        BlockFacts.Bullets(page, facts);
        ColumnFinder.Find(page, facts);
        BlockFacts.TextOfFurniture(page, facts);
        RowFinder.Find(page, facts);
        TableFinder.Find(page, facts);
        NameListFinder.Find(page, facts);
        for (var i = 0; i + 1 < facts.Length; i++)
            facts[i].SetIn = IsSetIn(page, facts, i);
        QuestionFinder.Find(page, facts);
        NoticeFinder.LinesOfText(page, facts);
        NoticeFinder.SmallAds(page, facts);
        NoticeFinder.Signatures(page, facts);
        PartFinder.Find(page, facts);
        BriefsFinder.Find(page, facts);
        if (page.HasBlankLines)
        {
            BlockFacts.CaptionBlocks(page.Lines, facts);
            BlockFacts.LoneCaption(page, facts);
            BlockFacts.CutByCaptions(page, facts);
            BlockFacts.TitleBlocks(page, facts);
        }
        else
        {
            BlockFacts.OpenedCaptions(page, facts);
            BlockFacts.Titles(page, facts);
            CutHabit.MarkPairs(page, facts);
        }

        ParallelFinder.Find(page, facts);
        return facts;
    }

    /// <summary>What a line is by the line above it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">Facts of the lines down to this one.</param>
    /// <param name="i">The line.</param>
    /// <param name="leadTo">Index behind the last lead.</param>
    private static void LookAbove(PageText page, LineFacts[] facts, int i, ref int leadTo)
    {
        ref var f = ref facts[i];
        // Above the first line stands nothing.
        LineFacts none = default;
        ref var above = ref i > 0 ? ref facts[i - 1] : ref none;
        var line = page.Lines[i];
        if (above.NameRow && f is { NameRow: false, NoticeTitle: false, BylineLines: 0, Furniture: false, Signs: false, Rubric: false } && Names.GoesOnWithRow(page, line))
            (f.NameRow, f.Ends) = (true, true);
        // A line's end cut an end mark: ①|3; or one stands alone below a credit: （甲）|■.
        if (f.Closes && above.Closes && line.Count <= 2 && (Chars.IsDigit(page.Ink[line.From]) || line.Count == 1))
            (above.Closes, f.BeginsClosing) = (false, true);
        // 本报讯|（记者 甲）昨日; 某某日报讯|（记者 甲）“来了！” in the midst of a text.
        if (f.Lead is { Source: null, Landing: null } && (line.From < leadTo || i > 0 && page.Ink[line.From - 1] is '讯' or '电'))
            f.Lead = null;
        // 本报讯（记者 甲|通讯员 乙 丙）昨日
        if (f.Lead is { } lead)
            leadTo = lead.To;
        else if (line.From < leadTo)
            (f.InLead, f.BylineLines) = (true, 0);
        // 某局|7月2日: the day alone, below who signs.
        if (above.Signs && !above.DateOnly && line.Count <= 6 && PrintedDate.IsMonthAndDay(page.Span(line)))
            f.Signs = f.SignsAlone = f.DateOnly = true;
        // 摄影 某某, under who wrote; elsewhere it stands under a picture.
        if (above.BylineLines > 0 && f.BylineLines == 0 && page.Span(line).StartsWith("摄影") && Byline.OnOwnLine(page, i, out var taken) is not null)
            (f.BylineLines, f.CreditsPictures, f.CaptionCredit) = (taken, true, false);
        if (above.BylineLines > 2)
            f.BylineLines = above.BylineLines - 1;
        // （下转A2|版）, （记者 甲|某）: what ends an article was cut in two, and goes on with the sentence above it.
        if (i > 1 && f.EndsArticle && !above.AuthorNote && ClosesBracketAbove(page, i))
            above.BeginsClosing = true;
    }

    /// <summary>Whether a line closes the bracket that the line above begins with.</summary>
    private static bool ClosesBracketAbove(PageText page, int i)
    {
        var above = page.Span(page.Lines[i - 1]);
        var ink = page.Span(page.Lines[i]);
        return above[0] is '（' or '(' && above.IndexOfAny('）', ')') < 0 && ink.IndexOfAny('）', ')') is >= 0 and var close && ink[..close].IndexOfAny('（', '(') < 0;
    }

    /// <summary>Whether a line falls short by an indent and goes on in a full line.</summary>
    private static bool IsSetIn(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var f = ref facts[i];
        ref readonly var below = ref facts[i + 1];
        var next = page.Lines[i + 1];
        if (f.Ends || f.Support < 2 || !(f.MayBeSetIn(page.Lines[i]) || f.Short == 2 && HangsMark(page, i)))
            return false;
        // A number or Latin word that must not be broken leaves its line short too.
        return next.BlanksBefore == 0 && below.Column == f.Column && below.Short - next.Loosened <= 2 && !char.IsAsciiLetterOrDigit(page.Ink[next.From]) && !RunningText.GoesOnFromAbove(page, facts, i);
    }

    private static void Look(PageText page, int index, ref LineFacts f)
    {
        ref readonly var line = ref page.Lines[index];
        var ink = page.Span(line);
        var announces = Endings.AnnouncesList(ink);
        f.StopInside = announces || ink[..^1].Contains('。');
        f.Commas = ink.Count('，');
        f.Ends = Endings.EndsSentence(page, line.From, line.To);
        f.BeginsClosing = Chars.IsClosing(ink[0]) && !Chars.IsOpening(ink[0]) && ink[0] is not '…' || SaysWhoAsks(ink);
        f.HasNumber = LineNumbers.HasLong(ink);
        f.Signs = f.Commas == 0 && !f.StopInside && HeadingWords.IsSignature(ink);
        if (!f.Signs && !page.IsMended && RunningText.Is(ink, f.Commas > 0 || f.StopInside))
        {
            AssertRunningText(page, index, f);
            f.NameRow = Names.IsRow(page, line);
            f.Ends |= f.NameRow;
            return;
        }

        LookCloser(page, index, ref f);
        // …如下：, a row of names and a telephone number end without a stop.
        f.Ends |= announces || f.NameRow || f.PartTitle || f.HasNumber && Chars.IsDigit(ink[^1]);
    }

    [Conditional("DEBUG")]
    private static void AssertRunningText(PageText page, int index, LineFacts f)
    {
        LookCloser(page, index, ref f);
        Debug.Assert(f is { Lead: null, BylineLines: 0, Jumps: false, Closes: false, PartTitle: false, AuthorNote: false, Furniture: false, CaptionStart: false, CaptionCredit: false, Signs: false }, "A line was taken for running text by its first and last character.");
        Debug.Assert(f is { Addresses: false, Attendance: false, Enumerates: false, Kicker: false, Dash: false, Rubric: false, NoticeTitle: false, Opens: false }, "A line was taken for running text by its first and last character.");
    }

    /// <summary>What a line's words say, where it may be anything.</summary>
    private static void LookCloser(PageText page, int index, ref LineFacts f)
    {
        ref readonly var line = ref page.Lines[index];
        var ink = page.Span(line);
        Tail(page, line, ref f);
        var first = ink[0];
        f.PartTitle = SideTitle.Is(ink) || LineNumbers.IsAlone(ink);
        f.AuthorNote = AuthorLine.IsNote(ink);
        if (ink.Length > 1)
        {
            f.Lead = MayLead(first, ink) ? Lead.Read(page, line.From, line.To) : null;
            if (f.Leads && IsDatelineBehind(page, index, f.Lead!))
                f.Lead = null;
            f.BylineLines = !f.Leads && !f.PartTitle && MayBeByline(ink) && Byline.OnOwnLine(page, index, out var lines) is { } byline && !IsPictureCredit(ink, byline) ? lines : 0;
        }

        f.CreditsPictures = f.BylineLines > 0 && (first == '图' || ink[^1] == '图' && ink.Length <= LongestCredit && ink is not [.., '文', _, _]);
        // 下转第|4版: the rest of a jump.
        f.Furniture = f.BylineLines == 0 && !f.Jumps && (Furniture.Matches(page, line) || page.IsMended && DirtBeside(page, line));
        f.CaptionStart = Caption.Starts(ink);
        f.CaptionCredit = f.BylineLines == 0 && (ink is "摄" || Caption.EndsInCredit(page, line.From, line.To));
        f.DateOnly = ink.Length is >= 8 and <= 13 && (Chars.IsDigit(ink[0]) || ink[0] is '二' or '一') && LineNumbers.IsDate(ink);
        f.Signs |= f.DateOnly;
        f.Addresses = HeadingWords.IsAddress(ink);
        f.Attendance = HeadingWords.IsAttendance(ink);
        f.Enumerates = ListPoint.Begins(ink);
        f.Kicker = HeadingWords.IsKicker(ink);
        f.Dash = ink.Length > 2 && ink[0] is '—' or '―' or '─' or '－' && ink[1] == ink[0];
        f.Label = HeadingWords.IsLabel(ink);
        f.Rubric = f.Label || Rubric.Is(ink) || HeadingWords.IsTune(ink);
        f.Signs &= !f.Rubric;
        // “我在村里当家”④: the number of a series, no end mark.
        if (f.Rubric && Chars.IsCircled(ink[^1]))
            f.Closes = f.Ends = false;
        f.SignsAlone = f.Signs && !HeadingWords.IsOffice(ink);
        f.NoticeTitle = HeadingWords.IsNoticeTitle(ink);
        // A narrow column's line is too short to tell.
        var opening = Opening.GivesReasons(ink) ? LongestReason : LongestOpening;
        f.Announces = Opening.Announces(ink.Length < ShortestOpening ? ink : page.Span(line.From, Math.Max(line.To, Math.Min(page.Count, line.From + opening))));
        f.Opens = f.Announces || Opening.TellsWhen(ink) || Opening.TellsWhence(ink);
        f.NameRow = f.BylineLines == 0 && !f.Furniture && Names.IsRow(page, line);
        // 某某某（女，侗族） 某某: no comma of a sentence.
        f.Commas = f.NameRow ? 0 : f.Commas;
    }

    /// <summary>Whether a line that was read from a picture is furniture but for a stroke or dot at its beginning that was read as a letter or mark.</summary>
    private static bool DirtBeside(PageText page, in TextLine line) =>
        line.Count > 4 && page.Ink[line.From] is var first && !Chars.IsHan(first) && !Chars.IsDigit(first) && !char.IsAsciiLetterUpper(first) && Furniture.Matches(page, line with { From = line.From + 1 });

    /// <summary>本报记者 某某 摄, 记者 某某 实习生 某某 摄: under a picture, and nobody signs a text so.</summary>
    private static bool IsPictureCredit(ReadOnlySpan<char> ink, Byline byline) => ink[^1] == '摄' && (byline is { Reporters.Count: 0, Correspondents.Count: 0 } || !ink.ContainsAny('文', '/', '／'));

    /// <summary>Whether a line's last mark may hang out of its column (悬挂), so that the line is wider by half of it or all.</summary>
    private static bool HangsMark(PageText page, int i) => page.Ink[page.Lines[i].To - 1] is '，' or '、' or '；' or '：' && page.HasBlankLines;

    /// <summary>Whether a dateline in brackets stands behind a text and not before one: a sentence ends above it, and nothing follows it on its line.</summary>
    private static bool IsDatelineBehind(PageText page, int index, Lead lead)
    {
        var line = page.Lines[index];
        return index > 0 && page.Ink[line.From] is '（' or '(' && lead is { Landing: null, Byline: null, Source: not null }
            && (lead.To == line.To || index + 1 < page.Lines.Length && lead.To == page.Lines[index + 1].To && page.Lines[index + 1].BlanksBefore == 0)
            && Endings.EndsSentence(page, page.Lines[index - 1].From, line.From);
    }

    private static bool MayLead(char c, ReadOnlySpan<char> ink) => MayBeginLead(c) && (!SignedBy.Contains(c) || ink[..Math.Min(ink.Length, 8)].Contains('者')) || ink[..Math.Min(ink.Length, 12)].IndexOfAny('讯', '电', '息') > 1;

    /// <summary>Whether a lead that is known by its beginning can begin with a character.</summary>
    public static bool MayBeginLead(char c) =>
        c is '本' or '新' or '据' or '中' or '人' or '央' or '法' or '路' or '美' or '塔' or '共' or '综' || SignedBy.Contains(c) || JumpNote.MayBeginWith(c) || Byline.IsBullet(c);

    /// <summary>Whether a line of two characters or more begins or ends as bylines do.</summary>
    private static bool MayBeByline(ReadOnlySpan<char> ink) => MayBeginByline(ink[0]) || NamesRole(ink) || Byline.NamesPaper(ink) || Byline.IsReader(ink) || ink[^1] is '文' or '著' || ink is [.., '/' or '／', '图'];

    /// <summary>Whether a byline that is known by its beginning can begin with a character.</summary>
    public static bool MayBeginByline(char c) =>
        c is '（' or '(' or '本' or '新' or '记' or '通' or '特' or '见' or '实' or '文' or '图' or '撰' or '采' or '全' or '融' or '首' or '社' or '作' or '执' || Byline.IsBullet(c);

    /// <summary>Whether a byline that is known by its end can end in a character: 甲/文, 乙/图, 某某 著.</summary>
    public static bool MayEndByline(char c) => c is '文' or '著' or '图';

    /// <summary>Whether a role may stand at a byline's beginning behind what it belongs to: 某报记者, 某台记者, 某某融媒记者.</summary>
    public static bool NamesRole(ReadOnlySpan<char> ink) => ink.Length > 5 && (ink[3] is '者' or '记' || ink[..Math.Min(ink.Length, LongestDesk)].IndexOf('者') > 4 && Byline.NamesDesk(ink));

    /// <summary>（读者 某某）: who asks the question above; （读者：…） is a note of its own.</summary>
    private static bool SaysWhoAsks(ReadOnlySpan<char> ink) => ink is ['（' or '(', '读', '者', not ('：' or ':'), ..] && ink.Length <= LongestRemark;

    private static void Tail(PageText page, in TextLine line, ref LineFacts f)
    {
        var last = page.Ink[line.To - 1];
        if (!(last == '◎' || JumpNote.MayEndIn(last) || Chars.IsDigit(last) || page.Span(line).StartsWith("执笔")))
            return;
        // A jump or credit may be broken over lines, so that its beginning stands on an earlier one.
        var from = Math.Max(0, line.From - 24);
        var endings = Endings.Read(page, from, line.To);
        f.Jumps = endings.Jump is not null;
        f.Closes = endings.Mark is not null || endings.Credit is { } credit && (credit.Photographers.Count == 0 || credit.Reporters.Count + credit.Correspondents.Count > 0) || endings.Source is not null;
        // （作者系…） and （未完待续） stand behind the last sentence and stay in the text.
        f.Closes |= last is '）' or ')' && EndsInNote(page, line);
        f.Ends |= f.Jumps || f.Closes || last is '）' or ')' && RemarkBehind(page, line);
    }

    /// <summary>Whether a bracket behind a sentence's end closes a line: （市民 某女士）, （完）.</summary>
    private static bool RemarkBehind(PageText page, in TextLine line)
    {
        for (var i = line.To - 2; i > 0 && line.To - i <= LongestRemark && page.Ink[i] is not ('。' or '，' or '）' or ')'); i--)
        {
            if (page.Ink[i] is '（' or '(')
                return Endings.EndsSentence(page, Math.Max(0, i - 3), i);
        }

        return false;
    }

    private static bool EndsInNote(PageText page, in TextLine line)
    {
        if (page.Span(line)[..^1].EndsWith("待续"))
            return true;
        var from = Math.Max(0, line.To - LongestNote);
        if (page.Span(from, line.To).LastIndexOfAny('（', '(') is not (>= 0 and var before))
            return false;
        var open = from + before;
        var note = page.Span(open, line.To);
        return AuthorLine.IsNote(note) && !note[..^1].ContainsAny('）', ')') && Endings.EndsSentence(page, Math.Max(0, open - 4), open);
    }
}
