using Archive.Layout.Text;

namespace Archive.Layout.Patterns;

/// <summary>Who wrote a text, on the line of its first sentence and without a 消息头: （记者 甲）昨日…, □本报记者 甲 乙 “来了！”, 本报特派记者甲 某地专电.</summary>
internal static class SignedLead
{
    private const int MostGaps = 7;
    private const int ShortestRunOn = 5;
    private const int LongestRest = 2;
    private const int LongestTail = 10;

    /// <summary>Reads such a lead at <paramref name="at"/>, the first inked character of a line; <see langword="null"/> where none stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">Index of the line's first inked character.</param>
    /// <param name="lineTo">Index behind its last.</param>
    public static Lead? Read(PageText page, int at, int lineTo)
    {
        if (page.Ink[at] is '（' or '(')
            return Bracketed(page, at, lineTo);
        return RunIn(page, at, lineTo) is { } byline ? Tail(page, byline) : null;
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
            if (!page.GapBefore(cut))
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
        if (!page.GapBefore(own.To - 1))
            return null;
        var next = page.Lines[line + 1];
        for (var to = next.From + 1; to <= next.From + LongestRest && to + LongestRest < next.To; to++)
        {
            // What follows may be more names: 石|某某 欧阳某.
            if ((page.GapBefore(to) || page.Ink[to] is '“' or '《') && page.Span(to, next.To) is var rest && MayBeText(rest) && !Names.IsHan(rest) && new BylineReader(page, at, to, bareNames: false, BylineReader.Check.All).Read(to) is { } byline)
                return byline;
        }

        return null;
    }

    /// <summary>本报特派记者甲 某地专电, 本报记者 甲 某地报道: the place between the name and the text, parted from it by a gap.</summary>
    private static Lead Tail(PageText page, Byline byline)
    {
        var ink = page.Span(byline.To, Math.Min(page.Count, byline.To + LongestTail));
        foreach (var word in (ReadOnlySpan<string>)["专电", "特电", "报道"])
        {
            if (ink.IndexOf(word) is >= 2 and var place && byline.To + place + 2 is var to && to < page.Count && page.GapBefore(to) && Names.IsHan(ink[..place]))
                return new Lead { To = to, Byline = byline, Place = ink[..place].ToString() };
        }

        return new Lead { To = byline.To, Byline = byline };
    }
}
