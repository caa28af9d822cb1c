using System.Text;
using Archive.Layout.Kinds;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>标题: 引题, 主题 and 副题 of one article.</summary>
/// <param name="Kicker">引题.</param>
/// <param name="Headline">主题.</param>
/// <param name="Subheadlines">副题.</param>
internal sealed record HeadlineStack(string? Kicker, string? Headline, IReadOnlyList<string> Subheadlines)
{
    /// <summary>Tells the parts of a stack apart by their words: …时强调 is a 引题, —— begins a 副题.</summary>
    public static HeadlineStack Read(PageText page, LineFacts[] facts, List<int> lines)
    {
        if (lines.Count == 0)
            return new HeadlineStack(null, null, []);
        var at = 0;
        string? kicker = null;
        for (var k = 0; k < Math.Min(2, lines.Count - 1); k++)
        {
            if (facts[lines[k]].Kicker)
            {
                kicker = Join(page, lines, 0, k + 1);
                at = k + 1;
                break;
            }
        }

        var mainTo = at + 1;
        while (mainTo < lines.Count && !facts[lines[mainTo]].Dash && SamePart(page, lines[mainTo - 1], lines[mainTo]))
            mainTo++;
        List<string> subs = [];
        for (var from = mainTo; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && !facts[lines[to]].Dash && SamePart(page, lines[to - 1], lines[to]))
                to++;
            subs.Add(Join(page, lines, from, to));
            from = to;
        }

        return new HeadlineStack(kicker, Join(page, lines, at, mainTo), subs);
    }

    /// <summary>Whether two lines are one part of a stack, broken for want of width: then they are about as wide.</summary>
    private static bool SamePart(PageText page, int above, int below)
    {
        var a = page.Lines[above].HalfEms;
        var b = page.Lines[below].HalfEms;
        return b <= a + 4;
    }

    private static string Join(PageText page, List<int> lines, int from, int to)
    {
        var into = new StringBuilder();
        for (var k = from; k < to; k++)
        {
            var line = page.Lines[lines[k]];
            into.Append(CleanText.Headline(page, line.From, line.To));
        }

        return into.ToString();
    }
}
