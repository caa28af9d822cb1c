using System.Collections.Immutable;
using Archive.Layout.Text;

namespace Archive.Layout.Formats;

/// <summary>Cuts a plain text of several pages at its form feeds (换页符), as <c>pdftotext</c> writes them: one behind every page, the last included.</summary>
internal static class PageBreaks
{
    // Characters a page on average: pages hold thousands, and form feeds that part less part columns or paragraphs.
    private const int LeastInk = 200;

    /// <summary>The pages, each with a text of its own, empty ones too; one, with the whole text, where form feeds do not part pages.</summary>
    public static ImmutableArray<FormatPage> Pages(string text)
    {
        var cuts = Cuts(text);
        if (cuts.Count < 2 || text.AsSpan(cuts[^1]).ContainsAnyExcept(" \n\r\f") || Ink(text) < LeastInk * cuts.Count)
            return [new FormatPage(new PageSource(text))];
        return [.. cuts.Select((to, i) => new FormatPage(new PageSource(text[(i == 0 ? 0 : cuts[i - 1])..to])) { Index = i + 1 })];
    }

    /// <summary>Where each page ends, behind its form feed; none where one stands within a line.</summary>
    private static List<int> Cuts(string text)
    {
        List<int> cuts = [];
        for (var at = text.IndexOf('\f', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\f', at + 1))
        {
            if (at > 0 && text[at - 1] is not ('\n' or '\r' or '\f'))
                return [];
            cuts.Add(at + 1);
        }

        return cuts;
    }

    private static int Ink(string text)
    {
        var ink = 0;
        foreach (var c in text)
            ink += Chars.IsSpace(c) ? 0 : 1;
        return ink;
    }
}
