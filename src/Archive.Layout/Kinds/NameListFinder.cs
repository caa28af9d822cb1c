using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Finds the lines of a list of the honoured (名单) that do not look like rows of names by themselves.</summary>
/// <remarks>…名单如下： announces nothing but names, so what stands below is one of them, though a narrow column cut it or stretched it
/// character by character: 助人为乐：某某某 / 甲 乙 丙 丁 戊 / 某某.</remarks>
internal static class NameListFinder
{
    private const int LongestAnnouncement = 24;
    private const int LongestLabel = 8;
    private const int LongestName = 4;

    /// <summary>Marks such lines as rows of names.</summary>
    public static void Find(PageText page, LineFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (page.Ink[page.Lines[i].To - 1] is not ('：' or ':') || !AnnouncesNames(page, page.Lines[i].To))
                continue;
            while (i + 1 < facts.Length && MayBeNames(page, facts, i + 1))
            {
                ref var f = ref facts[++i];
                (f.NameRow, f.Ends, f.BylineLines) = (true, true, 0);
            }
        }
    }

    private static bool AnnouncesNames(PageText page, int to)
    {
        var ink = page.Span(Math.Max(0, to - LongestAnnouncement), to);
        return ink.Contains("名单", StringComparison.Ordinal) && Endings.AnnouncesList(ink);
    }

    /// <summary>Whether a line of a list is of names: below a label with its colon, parted by gaps, or one alone.</summary>
    private static bool MayBeNames(PageText page, LineFacts[] facts, int i)
    {
        ref readonly var line = ref page.Lines[i];
        if (facts[i] is { Furniture: true } or { NoticeTitle: true } or { CaptionStart: true } || facts[i].Leads)
            return false;
        var colon = page.Span(line)[..Math.Min(line.Count, LongestLabel + 1)].IndexOf('：');
        // A box of its own is no list's, unless a label says so.
        if (colon is 0 or 1 || colon < 0 && line.BlanksBefore > 0 && line.InnerSpaces == 0 || !Names.IsHan(page.Span(line.From, line.From + Math.Max(colon, 0))))
            return false;
        var names = page.Span(line.From + colon + 1, line.To);
        return names.Length > 0 && Names.IsHan(names) && (IsStretched(page, line.From + colon + 1, line.To) || HasNames(page, line.From + colon + 1, line.To));
    }

    /// <summary>Whether a line was stretched character by character, so that its gaps part no names.</summary>
    public static bool IsStretched(PageText page, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (!page.GapBefore(i))
                return false;
        }

        return to - from > LongestName;
    }

    /// <summary>Whether gaps part what may be names; the line's ends may have cut the first and the last.</summary>
    private static bool HasNames(PageText page, int from, int to)
    {
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && !page.GapBefore(i))
                continue;
            var name = page.Span(start, i);
            if (name.Length > LongestName && !name.Contains('·') || name.Length > 1 && start > from && i < to && !Names.IsName(name))
                return false;
            start = i;
        }

        return start > from;
    }
}
