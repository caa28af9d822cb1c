using System.Buffers;
using Archive.Layout.Text;

namespace Archive.Layout.Ocr;

/// <summary>Plain text that was read from a picture: known by what such readers confuse, and mended where the words around leave no doubt.</summary>
internal static class OcrText
{
    private const int FewestSigns = 4;
    private const int MarksASign = 80;

    // What readers take a bracket before a byline for.
    private static readonly SearchValues<char> Brackets = SearchValues.Create("〈《<[");

    /// <summary>The page with its ink mended; the page itself where it does not look read from a picture.</summary>
    public static PageText Mend(PageText page)
    {
        if (!page.HasBlankLines || !LooksRead(page))
            return page;
        List<char> ink = [.. page.Ink.AsSpan(0, page.Count)];
        List<int> starts = [.. page.Lines.Select(l => l.From), page.Count];
        OcrHabits.Mend(ink, starts);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            // An end mark stands at a block's end.
            if (i + 1 == page.Lines.Length || page.Lines[i + 1].BlanksBefore > 0)
                Mark(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ink)[starts[i]..starts[i + 1]]);
        }

        return Compact(page, ink);
    }

    /// <summary>Whether half-width marks stand beside Chinese, brackets do not fit, and closing marks begin lines, among full-width ones.</summary>
    private static bool LooksRead(PageText page)
    {
        int half = 0, odd = 0, marks = 0;
        foreach (ref readonly var line in page.Lines.AsSpan())
            odd += page.Ink[line.From] is '”' ? 1 : 0;
        var ink = page.Span(0, page.Count);
        for (var i = 1; i + 1 < ink.Length && ink[i..].IndexOfAny(Brackets) is >= 0 and var next; i++)
        {
            i += next;
            if (i + 1 < ink.Length && ink[i + 1] is '记' or '通' && page.Span(i + 1, Math.Min(page.Count, i + 4)) is "记者" or ['记', '者', _] or "通讯员")
                odd++;
        }

        // Most pages show neither, so the rest need not be counted.
        if (odd == 0)
            return false;
        for (var i = 1; i + 1 < ink.Length; i++)
        {
            var c = ink[i];
            if (c is '，' or '。' or '、' or '；' or '：' or '（' or '）')
                marks++;
            else if (c is ',' or ';' or ':' or '(' or ')' or '"' && Chars.IsHan(ink[i - 1]))
                half++;
        }

        return half + odd >= FewestSigns && (half + odd) * MarksASign >= marks;
    }

    private static void Mark(Span<char> line)
    {
        if (line.Length < 3 || OcrHabits.MarkLength(line) is not (> 0 and var length))
            return;
        line[^length..].Clear();
        line[^length] = '■';
    }

    /// <summary>What is dirt goes to the character before it, at a line's beginning to the one behind it.</summary>
    private static PageText Compact(PageText page, List<char> ink)
    {
        var (text, offsets, ends, gaps) = (new char[page.Count], new int[page.Count], new int[page.Count], new byte[page.Count]);
        var lines = new TextLine[page.Lines.Length];
        var to = 0;
        for (var l = 0; l < lines.Length; l++)
        {
            var line = page.Lines[l];
            int from = to, width = 0, inner = 0;
            var start = -1;
            for (var i = line.From; i < line.To; i++)
            {
                if (ink[i] == OcrHabits.Dirt && (to > from || i + 1 < line.To))
                {
                    if (to > from)
                        ends[to - 1] = page.Offsets[i] + 1;
                    else if (start < 0)
                        start = page.Offsets[i];
                    continue;
                }

                (text[to], offsets[to], ends[to], gaps[to]) = (ink[i] == OcrHabits.Dirt ? page.Ink[i] : ink[i], start < 0 ? page.Offsets[i] : start, page.Offsets[i] + 1, page.Gaps[i]);
                start = -1;
                width += Chars.HalfEms(text[to]);
                inner += gaps[to] > 0 && to > from ? 1 : 0;
                to++;
            }

            lines[l] = line with { From = from, To = to, HalfEms = width, InnerSpaces = inner };
        }

        return page.Mended(text[..to], offsets[..to], ends[..to], gaps[..to], lines);
    }
}
