using Archive.Layout.Text;

namespace Archive.Layout.Kinds;

/// <summary>Tells a headline that stands behind its unsigned body from a crosshead (小标题): by whose words it has.</summary>
/// <remarks>A crosshead announces what follows it. A title all of whose words are in the text above, and none in the text
/// below, is that text's headline, and below begins another story; but not where the headline behind that story has the
/// words of the text above: then both are one story, whose headline stands behind all of it.</remarks>
internal static class CrossheadCheck
{
    // Pairs of characters of the title that only the text above has, less those that only the text below has.
    private const int Fewest = 3;
    private const float Share = 0.35f;
    private const int LongestTitle = 5;

    /// <summary>Turns such crossheads into headings, and the line below each into the first of a body.</summary>
    public static void Apply(PageText page, LineFacts[] facts, LineKind[] kinds)
    {
        var start = -1;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == LineKind.Start)
                start = i;
            else if (kinds[i] is LineKind.Heading or LineKind.Byline)
                start = -1;
            if (kinds[i] != LineKind.Crosshead || start < 0)
                continue;
            var to = i + 1;
            while (to < kinds.Length && kinds[to] == LineKind.CrossheadNext)
                to++;
            var end = to;
            while (end < kinds.Length && kinds[end] is LineKind.Paragraph or LineKind.Next or LineKind.Signature)
                end++;
            if (end > to && !facts[i].PartTitle && !facts[i].NumbersPart && !facts[i].Parallel && to - i <= LongestTitle && kinds[to] == LineKind.Paragraph && BelongsAbove(page, kinds, start, i, to, end))
            {
                kinds.SetHeading(i, to);
                kinds[to] = LineKind.Start;
                start = to;
            }

            i = to - 1;
        }
    }

    private static bool BelongsAbove(PageText page, LineKind[] kinds, int start, int title, int below, int end)
    {
        var above = page.Span(page.Lines[start].From, page.Lines[title - 1].To);
        var after = page.Span(page.Lines[below].From, page.Lines[end - 1].To);
        if (!IsOfAbove(page, title, below, above, after))
            return false;
        return !HeadsAbove(page, kinds, start, title, below, end);
    }

    /// <summary>Whether the headline behind a text has the words of the text above that rather than its own: then both are one story.</summary>
    public static bool HeadsAbove(PageText page, LineKind[] kinds, int start, int title, int below, int end)
    {
        var behind = end;
        while (behind < kinds.Length && kinds[behind].IsHeading())
            behind++;
        return behind > end && IsOfAbove(page, end, behind, page.Span(page.Lines[start].From, page.Lines[title - 1].To), page.Span(page.Lines[below].From, page.Lines[end - 1].To));
    }

    /// <summary>Whether a title's words are in the text above rather than in the text after.</summary>
    private static bool IsOfAbove(PageText page, int title, int to, ReadOnlySpan<char> above, ReadOnlySpan<char> after)
    {
        int pairs = 0, balance = 0;
        for (var k = title; k < to; k++)
        {
            var ink = page.Span(page.Lines[k]);
            for (var i = 0; i + 1 < ink.Length; i++)
            {
                if (!Chars.IsHan(ink[i]) || !Chars.IsHan(ink[i + 1]))
                    continue;
                pairs++;
                var pair = ink.Slice(i, 2);
                balance += (above.IndexOf(pair) >= 0 ? 1 : 0) - (after.IndexOf(pair) >= 0 ? 1 : 0);
            }
        }

        return balance >= Fewest && balance >= Share * pairs;
    }
}
