using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Reads the ink of a byline into names and their roles.</summary>
internal ref partial struct BylineReader
{
    // 某某日报讯, …在…: in lines that were stretched, words stand as names do.
    private static readonly SearchValues<char> NotOfNames = SearchValues.Create("报讯社电在的");

    private const int MostOfName = 3;
    private const int LongestOrigin = 8;

    private readonly PageText page;
    private readonly int from;
    private readonly int to;
    private readonly Check check;
    private readonly List<string> reporters = [];
    private readonly List<string> correspondents = [];
    private readonly List<string> photographers = [];
    private List<string>? role;
    private bool sawRole;
    private int apart;

    /// <param name="page">The page.</param>
    /// <param name="from">First inked character behind bracket or bullet.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="bareNames">Whether names without any role are taken as reporters.</param>
    /// <param name="check">How many of the names must be names by their surnames.</param>
    public BylineReader(PageText page, int from, int to, bool bareNames, Check check)
    {
        this.check = check;
        this.page = page;
        this.from = from;
        this.to = to;
        role = bareNames ? reporters : null;
        sawRole = bareNames;
    }

    /// <summary>The byline, or <see langword="null"/> where the ink holds anything but names, roles and offices.</summary>
    public Byline? Read(int end)
    {
        int i = from, nameFrom = from;
        while (i < to)
        {
            var length = WordAt(i, nameFrom, out var kind);
            if (length == 0)
            {
                if (!Chars.IsHan(page.Ink[i]) && page.Ink[i] is not ('·' or '•'))
                    return null;
                i++;
                continue;
            }

            var namesTo = kind is Word.Reporter or Word.Correspondent ? BeforeDesk(nameFrom, i) : i;
            if (namesTo < i && role is null && namesTo > nameFrom)
                // 本报讯（甲某某 热线记者 乙某）: who is no reporter sent it in.
                role = correspondents;
            if (!Take(nameFrom, namesTo, kind == Word.Photographer && IsBeforeNames(i, length) ? Word.Separator : kind))
                return null;
            // 图/本报记者 甲: what 图 or 摄影 says at the beginning holds for the reporter named behind it.
            if (kind == Word.Reporter)
                role = role == photographers && photographers.Count == 0 ? photographers : reporters;
            else if (kind == Word.Correspondent)
                role = correspondents;
            else if (kind == Word.Photographer && (nameFrom == i || IsBeforeNames(i, length)) && i + length < to)
                role = photographers;
            // 文/甲, 撰文 甲: he wrote it.
            else if (kind == Word.Office && nameFrom == i && Writes(i, length))
                (role, sawRole) = (reporters, true);
            sawRole |= kind is Word.Reporter or Word.Correspondent or Word.Photographer;
            i += length;
            nameFrom = i;
        }

        if (!Take(nameFrom, i, Word.Separator) || !sawRole)
            return null;
        // 记者日前从… is a sentence: without brackets, most of the names must be names.
        if (!Passes())
            return null;
        // 文 图 甲 某: he took the picture too.
        if (photographers.Count == 0 && from < to && BothBeforeNames(page.Span(from, to)) > 0)
            photographers.AddRange(reporters);
        var result = new Byline(end, reporters, correspondents, photographers);
        return result.Count > 0 && Plausible(reporters) && Plausible(correspondents) && Plausible(photographers) ? result : null;
    }

    /// <summary>How many of the names must be names by their surnames.</summary>
    internal enum Check
    {
        /// <summary>None: the brackets vouch for them.</summary>
        None,

        /// <summary>More than half.</summary>
        Most,

        /// <summary>All.</summary>
        All,
    }

    private readonly bool Passes()
    {
        int names = 0, others = 0;
        foreach (var list in (ReadOnlySpan<List<string>>)[reporters, correspondents, photographers])
        {
            foreach (var name in list)
            {
                if (Names.IsName(name))
                    names++;
                else
                    others++;
            }
        }

        // 见习记者 海棠 通讯员 某某: what stands between role and role as names do is one, beside another that is known.
        return check == Check.None || check == Check.Most && names > others || others == 0 || names > 0 && others == apart;
    }

    private enum Word
    {
        None,
        Separator,
        Reporter,
        Correspondent,
        Photographer,
        Office,
    }

    private readonly int WordAt(int i, int nameFrom, out Word kind)
    {
        var ink = page.Span(i, to);
        kind = Word.None;
        // A name of two characters may end in one that is a role too: 谢文; and no name has one.
        if (i - nameFrom == 1 && (ink[0] is '图' or '摄' && !page.GapBefore(i) || ink[0] == '文'))
            return 0;
        kind = Word.Photographer;
        if (ink[0] is '/' or '／' && ink.Length > 1 && ink[1] is '图' or '摄' && (ink.Length == 2 || page.GapBefore(i + 2)))
            return 2;
        kind = Word.Office;
        if (ink[0] is '/' or '／' && ink.Length > 1 && ink[1] == '文' && (ink.Length == 2 || page.GapBefore(i + 2) || ink[2..].StartsWith("通讯员") || ink[2..].StartsWith("记者")))
            return 2;
        kind = Word.Separator;
        // ○本报记者 甲某 ○本报通讯员 乙某
        if (ink[0] is '、' or '，' or ',' or '/' or '／' or '；' or ';' or '|' or '｜' || ink[0] is '：' or ':' && nameFrom == i || Byline.IsBullet(ink[0]) && page.GapBefore(i))
            return 1;
        kind = Word.Reporter;
        // 某某区记者站 甲某
        if (ink.StartsWith("记者站"))
            return 3;
        if (ink.StartsWith("记者"))
            return 2;
        kind = Word.Correspondent;
        if (ink.StartsWith("通讯员") || ink.StartsWith("实习生"))
            return 3;
        kind = Word.Reporter;
        if (i == from && ink[0] is '读' or '市' or '网' && Byline.IsReader(ink))
            return 2;
        // Who signs an opinion of the paper wrote it, as a reporter writes a report.
        kind = Word.Reporter;
        if (ink.StartsWith("评论员") || ink.StartsWith("撰稿人"))
            return 3;
        if (ink.StartsWith("撰稿"))
            return 2;
        kind = Word.Photographer;
        if (ink.StartsWith("摄影报道"))
            return 4;
        // 图片由…提供 names nobody who wrote.
        if (ink.StartsWith("图片由") && ink.IndexOf("提供") is > 3 and var given)
        {
            kind = Word.Office;
            return given + 2;
        }

        if (ink.StartsWith("摄影师"))
            return 3;
        if (ink.StartsWith("摄影"))
            return 2;
        if (ink[0] == '摄' && (ink.Length == 1 || nameFrom == i || page.GapBefore(i)))
            return 1;
        if (Byline.SaysBoth(ink))
            return ink.Length;
        // 文 图 甲 某
        if (i == from && BothBeforeNames(ink) is > 0 and var both)
        {
            kind = Word.Office;
            return both;
        }

        var ends = ink.Length == 1 && !EndsName(i, nameFrom);
        if (ink[0] == '图' && ends || ink.StartsWith("图/") || ink.StartsWith("图／") || ink.StartsWith("图：") && page.GapBefore(i))
            return 1;
        kind = Word.Office;
        // 本报特派记者 甲某 发自某地
        if (ink.StartsWith("发自") && (page.GapBefore(i) || i - nameFrom >= 2 && Names.IsName(page.Span(nameFrom, i))))
            return ink.Length <= LongestOrigin ? ink.Length : 0;
        if (ink[0] == '文' && ends || ink.StartsWith("文/") || ink.StartsWith("文／") || ink.StartsWith("文：") && i == from)
            return 1;
        // 某某 文 记者 某某 图; but 李小文 and 李 小 文 are names.
        if (ink[0] == '文' && i - nameFrom >= 2 && page.GapBefore(i) && !page.GapBefore(i - 1) && (ink.StartsWith("文记者") || ink.StartsWith("文通讯员") || ink.StartsWith("文本报")))
            return 1;
        foreach (var office in (ReadOnlySpan<string>)["本报", "见习", "特约", "实习", "本刊", "新华社", "全媒体", "首席", "特派", "综合报道", "报道", "整理", "撰文", "采写", "融媒体", "执笔", "制表", "制图", "绘图"])
        {
            // 某某乡融媒体中心 is an office.
            if (ink.StartsWith(office, StringComparison.Ordinal) && ink[office.Length..] is not (['中', '心', ..] or ['组', ..]))
                return office.Length;
        }

        kind = Word.None;
        return 0;
    }

    private readonly bool Writes(int i, int length) => i == from && BothBeforeNames(page.Span(i, to)) == length && length > 0 || length == 1 && page.Ink[i] == '文' && i + 1 < to && page.Ink[i + 1] is '/' or '／' or '：' || length == 2 && page.Span(i, i + 2) is "撰文" or "采写" or "执笔";

    /// <summary>Whether a character is the third of a name, be it set wide: 朱宏图, 林 晓 文.</summary>
    private readonly bool EndsName(int i, int nameFrom)
    {
        if (i - nameFrom >= 2 && page.GapBefore(i))
            return page.GapBefore(i - 1);
        // A line's end parts names, or cuts one.
        var from = i;
        var first = page.Lines[page.LineAt(i)].From;
        while (from > nameFrom && !page.GapBefore(from) && !(from == first && i - from == 2))
            from--;
        return i - from == 2 || i - from > MostOfName && EndsSeveral(nameFrom, i + 1);
    }

    /// <summary>Whether ink without any gap is names, the last of them of three characters.</summary>
    private readonly bool EndsSeveral(int nameFrom, int nameTo)
    {
        List<string> names = [];
        Names.Split(page, nameFrom, nameTo, names);
        return names is [.., { Length: 3 }] && names.TrueForAll(n => Names.IsName(n));
    }

    /// <summary>记者 甲 摄影 乙, 摄影：乙: what stands between two names, with a gap before it, is of the second; at the end it is of the first.</summary>
    /// <remarks>图/乙 and 图：乙 say so by their mark.</remarks>
    private readonly bool IsBeforeNames(int i, int length) => length == 1 && page.Ink[i] == '图' && role is not null && i + 3 < to && page.Ink[i + 1] is '/' or '／' or '：' && page.GapBefore(i)
        || length is 2 or 3 && page.Span(i, i + length) is "摄影" or "摄影师" && role is not null && i + length < to && (page.GapBefore(i) && page.Ink[i + length] is not ('、' or '，') || page.Ink[i + length] is '：' or ':');

    /// <summary>Takes what stands between two words as names of the role in force.</summary>
    private bool Take(int nameFrom, int nameTo, Word next)
    {
        if (nameTo <= nameFrom)
            return true;
        if (next == Word.Photographer)
        {
            Names.Split(page, nameFrom, nameTo, photographers);
            CountApart(nameFrom, nameTo);
            // 甲 文/图, 甲 摄影报道: wrote and photographed.
            if (role is not null && nameTo < to && (page.Ink[nameTo] == '文' || page.Ink[nameTo] == '图' && nameTo + 1 < to || page.Span(nameTo, to).StartsWith("摄影报道")) && role != photographers)
                Names.Split(page, nameFrom, nameTo, role);
            // （甲 文/图）
            else if (role is null && nameTo < to && Byline.SaysBoth(page.Span(nameTo, to)))
                Names.Split(page, nameFrom, nameTo, reporters);
            return true;
        }

        if (role is not null)
        {
            nameFrom = BehindOffice(nameFrom, nameTo);
            Names.Split(page, nameFrom, nameTo, role);
            CountApart(nameFrom, nameTo);
            return true;
        }

        // 中国环境报见习记者: another paper's name.
        var ink = page.Span(nameFrom, nameTo);
        return next is Word.Reporter or Word.Office && ink.Length is >= 2 and <= 12 && ink[^1] is '报' or '社' or '网' or '台' or '刊' or '媒' or '线';
    }

    /// <summary>Counts what is no name by its surname, but stands as one: two or three characters together behind a role, parted by gaps from it and from what follows.</summary>
    private void CountApart(int nameFrom, int nameTo)
    {
        // 记者 某 某: one of two characters is set wide.
        if (nameTo - nameFrom == 2 && nameFrom > from && page.GapBefore(nameFrom) && page.GapBefore(nameFrom + 1) && !Names.IsName(page.Span(nameFrom, nameTo)))
            apart++;
        for (int start = nameFrom, i = nameFrom + 1; i <= nameTo; i++)
        {
            if (i < nameTo && !page.GapBefore(i))
                continue;
            if (i - start is 2 or 3 && start > from && (page.GapBefore(start) || page.Ink[start - 1] is '/' or '／') && (i == to || page.GapBefore(i) || page.Ink[i] is '/' or '／') && !Names.IsName(page.Span(start, i)) && !page.Span(start, i).ContainsAny(NotOfNames))
                apart++;
            start = i;
        }
    }

    private static bool Plausible(List<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length < 2 || name.Length > 4 && !name.Contains('·') && !name.Contains('•'))
                return false;
        }

        return true;
    }
}
