using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>署名: who wrote, sent in and photographed.</summary>
/// <param name="To">Index behind its last inked character.</param>
/// <param name="Reporters">记者.</param>
/// <param name="Correspondents">通讯员.</param>
/// <param name="Photographers">摄.</param>
internal sealed partial record Byline(int To, IReadOnlyList<string> Reporters, IReadOnlyList<string> Correspondents, IReadOnlyList<string> Photographers)
{
    private const int LongestBrackets = 90;
    private const int LongestLine = 60;
    private const int LongestReporting = 28;
    private const int MostBareNames = 4;
    private const int MostLines = 3;
    private const int LongestRest = 12;
    private const int ShortestText = 7;

    // How offices end that send in news of themselves.
    private const string Offices = "省市县区镇乡村街局院校社站部办委所厅队司厂中心馆会组联体";

    // How those of three characters do that may begin with a surname: 车管所, 石桥镇. Hardly anybody's name ends so.
    private const string ShortOffices = "省市县区镇乡村街局院校站部办委所厅队厂馆";

    private static readonly SearchValues<char> Bullets = SearchValues.Create("●□■◎○◆◇▲△★☆▪◼◻•⊙");

    /// <summary>Number of names.</summary>
    public int Count => Reporters.Count + Correspondents.Count + Photographers.Count;

    /// <summary>Reads （记者 甲 乙 通讯员 丙） whose opening bracket stands at <paramref name="at"/>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of the bracket.</param>
    /// <param name="bareNames">Whether （甲 乙） without any role will do, as it stands at an article's end.</param>
    public static Byline? InBrackets(PageText page, int at, bool bareNames = false)
    {
        if (at >= page.Count || page.Ink[at] is not ('（' or '(' or '【' or '［'))
            return null;
        var to = at + 1;
        while (to < page.Count && to - at < LongestBrackets && page.Ink[to] is not ('）' or ')' or '】' or '］'))
        {
            if (page.Ink[to] is '（' or '(' or '。' or '！' or '？' or '“')
                return null;
            to++;
        }

        if (to >= page.Count || to - at >= LongestBrackets)
            return null;
        // （某某区委报道组）, （市消费者协会供稿）
        if (page.Span(at + 1, to) is var inside && (AuthorLine.IsGroup(inside) || inside.EndsWith("供稿") && inside.Length > 5 && Names.IsHan(inside)))
            return new Byline(to + 1, [], [], []);
        var reader = new BylineReader(page, at + 1, to, bareNames, BylineReader.Check.None);
        return reader.Read(to + 1);
    }

    /// <summary>Reads 记者甲报道：, as some papers sign behind 本报讯.</summary>
    public static Byline? Reporting(PageText page, int at)
    {
        var ink = page.Span(at, Math.Min(page.Count, at + LongestReporting));
        if (!ink.StartsWith("记者") && !ink.StartsWith("见习记者") && !ink.StartsWith("通讯员"))
            return null;
        var said = ink.IndexOf("报道");
        if (said < 0 || said + 2 >= ink.Length || ink[said + 2] is not ('：' or ':' or '，'))
            return null;
        return new BylineReader(page, at, at + said, bareNames: false, BylineReader.Check.All).Read(at + said + 3);
    }

    /// <summary>Reads （甲 乙）: names without any role, each known by its surname.</summary>
    public static Byline? BareNames(PageText page, int open)
    {
        // 【…】 is a label: 【青石县】, 【相关链接】.
        if (open < page.Count && page.Ink[open] == '【')
            return null;
        if (BehindOffice(page, open) is { } sender)
            return sender;
        if (InBrackets(page, open, bareNames: true) is not { } byline || byline.Reporters.Count > MostBareNames)
            return null;
        foreach (var name in byline.Reporters)
        {
            if (!Names.IsName(name) && !(byline.Reporters.Count == 1 && IsPenName(page, open + 1, name)))
                return null;
        }

        return byline;
    }

    /// <summary>Reads 本报记者 甲 乙 that ends where its line does.</summary>
    public static Byline? ToEnd(PageText page, int at, int lineTo) => new BylineReader(page, at, lineTo, bareNames: false, BylineReader.Check.All).Read(lineTo) is { } byline && byline.To == lineTo ? byline : null;

    /// <summary>Reads （县委办 甲）, （石桥镇 甲 乙）: who sent it in, behind his office and a gap.</summary>
    private static Byline? BehindOffice(PageText page, int open)
    {
        if (open + 1 >= page.Count || page.Ink[open] is not ('（' or '('))
            return null;
        var ink = page.Span(open + 1, Math.Min(page.Count, open + LongestReporting));
        var close = ink.IndexOfAny('）', ')');
        for (var i = 3; i + 2 <= close; i++)
        {
            if (!page.GapBefore(open + 1 + i))
                continue;
            return EndsOffice(ink[..i]) && Names.IsHan(ink[..i]) && new BylineReader(page, open + 1 + i, open + 1 + close, bareNames: true, BylineReader.Check.All).Read(open + 2 + close) is { Photographers.Count: 0 } byline ? byline : null;
        }

        return null;
    }

    /// <summary>Reads 本报记者 甲 通讯员 乙 文/图, set on a line or two of its own, three in a narrow column, with or without ●/□/■/◎ before it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="line">Index of its first line.</param>
    /// <param name="lines">How many lines it takes.</param>
    public static Byline? OnOwnLine(PageText page, int line, out int lines)
    {
        lines = 0;
        var first = page.Lines[line];
        if (first.Count is < 2 or > LongestLine)
            return null;
        var at = first.From;
        var bullet = IsBullet(page.Ink[at]);
        if (bullet)
            at++;
        if (at >= first.To)
            return null;
        // 本报编辑部 behind a sentence signs a correction.
        if (page.Span(at, first.To) is "本报编辑部" && line > 0 && Endings.EndsSentence(page, page.Lines[line - 1].From, first.From))
            return null;
        var opinion = page.Span(at, first.To) is "社论" or "本报社论" or "本报评论员文章";
        if (opinion && StandsOverHeadline(page, line))
            return null;
        if (opinion || page.Span(at, first.To) is "本报评论员" or "本报特约评论员" or "本报编辑部")
        {
            lines = 1;
            return new Byline(first.To, [], [], []);
        }

        if (InBracketsUnderHeadline(page, line) is { } bracketed)
        {
            lines = 1;
            return bracketed;
        }

        // 记者从…获悉 is a sentence, whatever its line ends in.
        if (page.Span(at, first.To).StartsWith("记者从") && !page.GapBefore(at + 2))
            return null;
        if (AuthorLine.Read(page, first) is { } author)
        {
            lines = 1;
            return author;
        }

        if (!StartsLikeByline(page.Span(at, first.To)))
        {
            if (bullet && AuthorLine.NameBehindPlace(page, first with { From = at }) is > 0 and var name)
                return Author(page, name, first.To, out lines);
            if ((NamesOfBoth(page, at, first) ?? NameBeforeRole(page, at, first)) is { } both)
            {
                lines = 1;
                return both;
            }

            if (bullet && SeveralNames(page, at, first) is { } several)
            {
                lines = 1;
                return several;
            }

            // ●简讯, □连载: 简 and 连 are surnames too.
            return bullet && !HeadingWords.IsLabel(page.Span(at, first.To)) && !HeadingWords.IsNoticeTitle(page.Span(at, first.To)) && !Rubric.Is(page.Span(at, first.To)) && NameTo(page, at, first.To) is { } to ? Author(page, at, to, out lines) : null;
        }

        var check = bullet || page.Ink[at] is '本' or '新' ? BylineReader.Check.Most : BylineReader.Check.All;
        if (LinesOfBox(page, line) is > 1 and var all && new BylineReader(page, at, page.Lines[line + all - 1].To, bareNames: false, BylineReader.Check.All).Read(page.Lines[line + all - 1].To) is { } whole)
        {
            lines = all;
            return whole;
        }

        var one = new BylineReader(page, at, first.To, bareNames: false, check).Read(first.To);
        var two = RunsOver(page, line, at, one) ? new BylineReader(page, at, page.Lines[line + 1].To, bareNames: false, check).Read(page.Lines[line + 1].To) : null;
        if (one is null && two is null && OneName(page, at, first.To, bullet) is { } odd)
            return Author(page, odd, first.To, out lines);
        // 本报记者甲某、乙|某某、丙某某通讯员丁|某某
        if (one is null && two is null && line + 2 < page.Lines.Length && page.Lines[line + 1].BlanksBefore + page.Lines[line + 2].BlanksBefore == 0 && page.Lines[line + 1].Count <= LongestRest && page.Lines[line + 2].Count <= 3
            && new BylineReader(page, at, page.Lines[line + 2].To, bareNames: false, BylineReader.Check.All).Read(page.Lines[line + 2].To) is { } three)
        {
            lines = 3;
            return three;
        }

        lines = two is not null ? 2 : one is not null ? 1 : 0;
        return two ?? one;
    }

    /// <summary>社论 over the headline of one is no byline: the line below is far narrower than the one below that.</summary>
    private static bool StandsOverHeadline(PageText page, int line) =>
        line + 2 < page.Lines.Length && (page.Lines[line + 1].HalfEms * 4 < page.Lines[line + 2].HalfEms * 3 || page.Lines[line].BlanksBefore > 0 && page.Lines[line + 1].BlanksBefore == 0 && page.Lines[line + 2].BlanksBefore > 0);

    /// <summary>Whether a byline goes on in the next line: with a role's names, or with the rest of a name that its end cut.</summary>
    private static bool RunsOver(PageText page, int line, int at, Byline? one)
    {
        if (line + 1 >= page.Lines.Length)
            return false;
        var next = page.Lines[line + 1];
        var ink = page.Span(at, page.Lines[line].To);
        if (one is null || EndsInRole(ink))
            return next.BlanksBefore == 0 && next.Count <= 12;
        if (next.BlanksBefore > 0)
            return false;
        var rest = page.Span(next);
        // 甲 文|/图
        if (ink[^1] == '文' && rest is "/图" or "／图" or "/摄" or "／摄")
            return true;
        // 本报记者 甲某 乙|某 丙某某: names are parted; 文/图 and 摄 follow the last.
        if (ink[^1] is not ('文' or '图' or '摄') && IsRestOfNames(page, next))
            return new BylineReader(page, at, next.To, bareNames: false, BylineReader.Check.All).Read(next.To) is not null;
        // 本报记者 甲某某、|乙某; and below the last, a name alone that had no room beside it.
        if (Names.IsName(rest) && !rest.StartsWith("本报") && (ink[^1] is '、' || rest.Contains('·') || HadNoRoom(page, line)))
            return new BylineReader(page, at, next.To, bareNames: false, BylineReader.Check.All).Read(next.To) is not null;
        return next.Count <= 3 && Names.IsHan(rest) && (next.Count == 1 || page.GapBefore(page.Lines[line].To - 1) || !AllNames(one));
    }

    /// <summary>Whether what stands below a byline's first line ends its box, or had no room on it: both together would be as wide as the text below.</summary>
    private static bool HadNoRoom(PageText page, int line)
    {
        if (line + 2 >= page.Lines.Length)
            return page.HasBlankLines;
        var below = page.Lines[line + 2];
        // What was read from a picture lost a character here and there, and shows no width.
        return below.BlanksBefore > 0 || !page.IsMended && page.Lines[line].HalfEms + page.Lines[line + 1].HalfEms >= below.HalfEms && below.Count >= ShortestText;
    }

    private static bool IsRestOfNames(PageText page, in TextLine line)
    {
        if (line.Count is < 3 or > LongestRest || StartsLikeByline(page.Span(line)) && page.Span(line) is not ("文/图" or "文／图"))
            return false;
        var marks = line.InnerSpaces;
        foreach (var c in page.Span(line))
        {
            var mark = c is '、' or '/' or '／';
            if (!mark && !Chars.IsHan(c) && c is not ('·' or '•'))
                return false;
            marks += mark ? 1 : 0;
        }

        return marks > 0;
    }

    /// <summary>Lines of the box that a line begins, two or three, where a later one has a role in its midst: a narrow column broke
    /// names there (本报记者 甲 乙某|某 通讯员 丙某|某). Else 0.</summary>
    private static int LinesOfBox(PageText page, int line)
    {
        var to = line + 1;
        var hasRole = false;
        for (; to < page.Lines.Length && page.Lines[to].BlanksBefore == 0; to++)
        {
            if (to - line == MostLines)
                return 0;
            var ink = page.Span(page.Lines[to]);
            hasRole |= ink.IndexOf("通讯员") > 0 || ink.IndexOf("记者") > 0;
        }

        return hasRole ? to - line : 0;
    }

    private static bool AllNames(Byline byline) =>
        byline.Reporters.Concat(byline.Correspondents).Concat(byline.Photographers).All(n => Names.IsName(n));

    /// <summary>Whether ink ends as offices' names do: 市考试中心, 某协会, 宣传部; 苏小会, 李可心 and 周秀联 are names.</summary>
    public static bool EndsOffice(ReadOnlySpan<char> ink) =>
        Offices.Contains(ink[^1]) && (ink[^1] != '心' || ink[^2] == '中') && (ink[^1] != '会' || ink[^2] is '协' or '员' or '工' or '总' or '学' or '合' or '商') && (ShortOffices.Contains(ink[^1]) || !Names.IsName(ink));

    /// <summary>Bullets that papers set before a byline.</summary>
    public static bool IsBullet(char c) => Bullets.Contains(c);

    /// <summary>Where the name ends that is all of the ink, but for a place in brackets: 甲某某（棠州）.</summary>
    private static int? NameTo(PageText page, int from, int to)
    {
        var ink = page.Span(from, to);
        var open = ink[^1] is '）' or ')' ? ink.IndexOfAny('（', '(') : -1;
        var name = open < 0 ? ink : ink[..open];
        // □ stands before authors, and before pen names too; other bullets before titles as well.
        return (Names.IsName(name) || page.Ink[from - 1] == '□' && name.Length is 2 or 3 && Names.IsHan(name)) && !(name.Length == 4 && page.GapBefore(from + 2) && !page.GapBefore(from + 1)) && (open < 0 || Names.IsHan(ink[(open + 1)..^1])) ? from + name.Length : null;
    }

    private static Byline Author(PageText page, int from, int to, out int lines)
    {
        lines = 1;
        List<string> names = [];
        Names.Split(page, from, AuthorLine.NameTo(page, page.Lines[page.LineAt(from)] with { From = from, To = to }), names);
        return new Byline(to, names, [], []);
    }

    private static bool EndsInRole(ReadOnlySpan<char> ink) => ink.EndsWith("通讯员") || ink.EndsWith("记者") || ink.EndsWith("通讯") || ink.EndsWith("发自") || ink[^1] is '通' or '记';
}
