using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Who wrote a text, on the line of its first sentence and without a 消息头: （记者 甲）昨日…, □本报记者 甲 乙 “来了！”, 本报特派记者甲 某地专电.</summary>
internal static class SignedLead
{
    private const int MostGaps = 7;
    private const int ShortestRunOn = 5;
    private const int LongestRest = 2;
    private const int LongestRole = 9;
    private const int LongestWired = 32;
    private const int LongestPlace = 6;

    /// <summary>Reads such a lead at <paramref name="at"/>, the first inked character of a line; <see langword="null"/> where none stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of the line's first inked character.</param>
    /// <param name="lineTo">Index behind its last.</param>
    public static Lead? Read(PageText page, int at, int lineTo)
    {
        if (page.Ink[at] is '（' or '(')
            return Bracketed(page, at, lineTo);
        if (page.Span(at, lineTo).StartsWith("本报") && Wired(page, at, lineTo) is { } wired)
            return wired;
        return RunIn(page, at, lineTo) is { } byline ? new Lead { To = byline.To, Byline = byline } : null;
    }

    /// <summary>（记者 甲） and the text behind it; alone on its line it stands under a headline or ends a text.</summary>
    private static Lead? Bracketed(PageText page, int at, int lineTo)
    {
        if (Byline.InBrackets(page, at) is not { } byline || byline.To >= page.Count || byline.Photographers.Count > 0 || byline.Reporters.Count + byline.Correspondents.Count == 0)
            return null;
        var line = page.Lines[page.LineAt(byline.To - 1)];
        if (byline.To >= line.To || byline.To > lineTo && line.BlanksBefore > 0)
            return null;
        // ■ or ① behind it marks the end of a text.
        var rest = page.Span(byline.To, line.To);
        return (rest.Length > LongestRest || page.LineAt(byline.To) + 1 is var next && next < page.Lines.Length && page.Lines[next].BlanksBefore == 0) && (Chars.IsHan(rest[0]) || Chars.IsDigit(rest[0]) || rest[0] is '“' or '《') ? new Lead { To = byline.To, Byline = byline } : null;
    }

    /// <summary>本报讯 通讯员 甲 记者 乙 昨日…: who wrote it behind 本报讯, parted from the text by a gap alone.</summary>
    public static Byline? BehindSource(PageText page, int at, int lineTo) =>
        at < lineTo && (page.Span(at, lineTo).StartsWith("记者") || page.Span(at, lineTo).StartsWith("通讯员")) ? RunIn(page, at, lineTo) : null;

    /// <summary>Reads 本报记者 甲 乙 before a text on the same line: gaps part the names from it, and what follows is too long for a name or holds other than names.</summary>
    public static Byline? RunIn(PageText page, int at, int lineTo)
    {
        var bullet = Byline.IsBullet(page.Ink[at]);
        if (bullet)
            at++;
        if (at + 4 >= lineTo || page.Span(at, lineTo) is var ink && !(ink.StartsWith("本报") || ink.StartsWith("记者") && page.GapBefore(at + 2) || Byline.StartsLikeByline(ink)) || ink[..Math.Min(ink.Length, 12)].IndexOf("记者") < 0 && !ink.StartsWith("通讯员") || ink[0] is '文' or '图' or '摄')
            return null;
        var line = page.LineAt(at);
        if (page.Lines[line].InnerSpaces > MostGaps || line + 1 >= page.Lines.Length || page.Lines[line + 1].BlanksBefore > 0)
            return null;
        if (bullet && Cut(page, at, line) is { } torn)
            return torn;
        for (var cut = lineTo - 1; cut > at + 3; cut--)
        {
            // 本报记者 甲 报道“来了！”
            if (!page.GapBefore(cut) && !(page.Ink[cut] == '“' && page.Span(at, cut).EndsWith("报道")))
                continue;
            if (!MayBeText(page.Span(cut, lineTo)))
                return null;
            if (new BylineReader(page, at, cut, bareNames: false, BylineReader.Check.All).Read(cut) is { } byline)
                return byline;
        }

        return null;
    }

    private static bool MayBeText(ReadOnlySpan<char> rest) =>
        !(rest.Length < ShortestRunOn && Names.IsHan(rest) || Chars.IsClosing(rest[0]) || Byline.StartsLikeByline(rest) || rest.IndexOf("记者") >= 0 || rest.IndexOf("通讯员") >= 0 || rest.IndexOf("实习") >= 0
            || rest.IndexOf("报道") >= 0 || rest.ContainsAny('/', '／', '、') || rest[^1] is '文' or '图' or '摄');

    /// <summary>□本报记者 甲 通讯员 乙|某 “来了！”: the line's end cut the last name, and the text begins behind its rest.</summary>
    private static Byline? Cut(PageText page, int at, int line)
    {
        var own = page.Lines[line];
        var next = page.Lines[line + 1];
        // …本报通|讯员 某某 “来了！”: the line's end cut a role.
        var role = page.Span(own.From, next.To).IndexOf("通讯员") is > 0 and var there && own.From + there + 3 > own.To || page.Span(own.From, next.To).LastIndexOf("本报") is > 1 and var paper && own.From + paper + 2 > own.To;
        if (!page.GapBefore(own.To - 1) && !role)
            return null;
        for (var to = next.From + 1; to <= next.From + (role ? LongestRole : LongestRest) && to + LongestRest < next.To; to++)
        {
            // What follows may be more names: 石|某某 欧阳某.
            if ((page.GapBefore(to) || page.Ink[to] is '“' or '《') && page.Span(to, next.To) is var rest && MayBeText(rest) && !Names.IsHan(rest) && new BylineReader(page, at, to, bareNames: false, BylineReader.Check.All).Read(to) is { } byline)
                return byline;
        }

        return null;
    }

    /// <summary>本报特派记者甲 某地专电: a gap parts the place from the name, and from the text, unless the line ends there or cuts it.</summary>
    private static Lead? Wired(PageText page, int at, int lineTo)
    {
        var ink = page.Span(at, Math.Min(page.Count, at + LongestWired));
        var wired = ink.IndexOf("专电");
        if (wired < 0)
            wired = ink.IndexOf("特电");
        var to = at + wired + 2;
        if (wired < 0 || at + wired > lineTo + LongestRest || to < page.Count && to != lineTo && !page.GapBefore(to) && page.Ink[to] != '“')
            return null;
        for (var place = at + wired - 2; place > at + 4 && at + wired - place <= LongestPlace; place--)
        {
            if (place < lineTo && page.GapBefore(place) && new BylineReader(page, at, place, bareNames: false, BylineReader.Check.All).Read(place) is { } byline)
                return new Lead { To = to, Byline = byline, Place = page.Span(place, at + wired).ToString() };
        }

        return null;
    }
}
