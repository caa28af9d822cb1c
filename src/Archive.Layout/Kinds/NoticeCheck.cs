using Archive.Layout.Patterns;
using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Parts a notice (公告、启事、更正、讣告) from the report above it, where headlines stand behind their texts.</summary>
/// <remarks>Nobody signs notices as reporters do, and they begin in any words, so that one behind a report looks like its last paragraphs. But its title
/// stands right below it, and it says what notices say.</remarks>
internal static class NoticeCheck
{
    private const int LongestNotice = 30;

    /// <summary>Lets a body begin with the notice whose title stands below it.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        for (var title = 1; title < kinds.Length; title++)
        {
            if (kinds[title] != LineKind.Heading || !IsNoticeTitle(page, facts, kinds, title) || IsOfBelow(page, facts, kinds, title))
                continue;
            var to = title;
            while (to > 0 && kinds[to - 1] == LineKind.Signature)
                to--;
            if (First(page, facts, kinds, to, isSigned: to < title) is { } first)
                kinds[first] = LineKind.Start;
        }
    }

    /// <summary>Whether a headline's box is a notice's title: 停电公告, 关于某街封闭|施工的通告.</summary>
    private static bool IsNoticeTitle(PageText page, LineFacts[] facts, LineKind[] kinds, int title)
    {
        var last = title;
        while (last + 1 < kinds.Length && kinds[last + 1] == LineKind.HeadingNext && page.Lines[last + 1].BlanksBefore == 0)
            last++;
        return facts[last].NoticeTitle;
    }

    /// <summary>Whether the text below a title says what notices say: then the title is that one's.</summary>
    private static bool IsOfBelow(PageText page, LineFacts[] facts, LineKind[] kinds, int title)
    {
        var from = title + 1;
        while (from < kinds.Length && kinds[from].IsHeading())
            from++;
        var to = from;
        while (to < kinds.Length && to - from < LongestNotice && kinds[to].IsBody() && (to == from || kinds[to] != LineKind.Start))
            to++;
        return to > from && (facts[from].Announces || NoticeWords.In(page.Span(page.Lines[from].From, page.Lines[to - 1].To)));
    }

    /// <summary>The first line of the notice that ends before a line: the last paragraph that begins as one does, or else that says what one says; none where the body begins with it.</summary>
    private static int? First(PageText page, LineFacts[] facts, LineKind[] kinds, int to, bool isSigned)
    {
        int? says = null;
        var (line, end) = (to - 1, to);
        for (; line > 0 && to - line <= LongestNotice && kinds[line] is LineKind.Next or LineKind.Paragraph; line--)
        {
            if (kinds[line] != LineKind.Paragraph)
                continue;
            if (says is null && NoticeWords.In(page.Span(page.Lines[line].From, page.Lines[end - 1].To)))
                says = line;
            if (facts[line].Announces && (says is not null || isSigned))
                return line;
            end = line;
        }

        return kinds[line] == LineKind.Start && (facts[line].Announces || NoticeWords.In(page.Span(page.Lines[line].From, page.Lines[end - 1].To))) ? null : says;
    }
}
