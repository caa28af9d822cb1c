using System.Buffers;

namespace Archive.Layout.Text;

/// <summary>A page's text seen as ink: its characters without white space, each with its place in the source.</summary>
/// <remarks>White space of a text layer mostly comes from justification, so every pattern is sought on ink alone;
/// it may then run on over line ends and through letter-spaced lines. The few spaces that mean something are kept in <see cref="GapBefore"/>.</remarks>
internal sealed class PageText
{
    private PageText(string source, char[] ink, int[] offsets, byte[] gaps, int count, TextLine[] lines)
    {
        Source = source;
        Ink = ink;
        Offsets = offsets;
        Gaps = gaps;
        Count = count;
        Lines = lines;
        var behindBlanks = 0;
        foreach (ref readonly var line in lines.AsSpan())
            behindBlanks += line.BlanksBefore > 0 ? 1 : 0;
        HasBlankLines = behindBlanks * 20 >= lines.Length;
    }

    /// <summary>The decoded text.</summary>
    public string Source { get; }

    /// <summary>Inked characters; only the first <see cref="Count"/> are in use.</summary>
    public char[] Ink { get; }

    /// <summary>Offset in the source of each inked character.</summary>
    public int[] Offsets { get; }

    /// <summary>White-space characters on the same line before each inked character (at most 255).</summary>
    public byte[] Gaps { get; }

    /// <summary>Number of inked characters.</summary>
    public int Count { get; }

    /// <summary>Lines with ink, from top to bottom.</summary>
    public TextLine[] Lines { get; }

    /// <summary>Whether blank lines part the text, as in a text layer read column by column.</summary>
    public bool HasBlankLines { get; }

    /// <summary>Inked characters of a range.</summary>
    public ReadOnlySpan<char> Span(int from, int to) => Ink.AsSpan(from, to - from);

    /// <summary>Inked characters of a line.</summary>
    public ReadOnlySpan<char> Span(in TextLine line) => Ink.AsSpan(line.From, line.To - line.From);

    /// <summary>Whether white space stands before an inked character, on its line.</summary>
    public bool GapBefore(int index) => Gaps[index] != 0;

    /// <summary>Whether a line ends in the source right before an inked character.</summary>
    public bool IsLineBreak(int index) => Source.AsSpan(Offsets[index - 1], Math.Max(0, Offsets[index] - Offsets[index - 1])).ContainsAny(Chars.LineEnds);

    /// <summary>What each line covers of the source, where its ink does not stand there in one piece and in order; else <see langword="null"/>.</summary>
    public SourceSpan[][]? Covers { get; private init; }

    /// <summary>Ink that was gathered in reading order from anywhere in a source.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="ink">Inked characters in reading order.</param>
    /// <param name="offsets">Where each comes from.</param>
    /// <param name="gaps">White space before each on its line.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="covers">What each line covers of the source.</param>
    /// <param name="unread">Inked characters of the source that the lines leave out, in the order of the lines.</param>
    public static PageText Gathered(string source, char[] ink, int[] offsets, byte[] gaps, TextLine[] lines, SourceSpan[][] covers, UnreadInk[] unread) =>
        new(source, ink, offsets, gaps, ink.Length, lines) { Covers = covers, Unread = unread, Places = PlacesOf(source, offsets) };

    /// <summary>Inked characters of the source that the lines leave out: what was no character, or an end mark.</summary>
    public UnreadInk[] Unread { get; private init; } = [];

    /// <summary>How many inked characters of the source stand before each.</summary>
    private static int[] PlacesOf(string source, int[] offsets)
    {
        var before = new int[source.Length];
        for (var i = 1; i < before.Length; i++)
            before[i] = before[i - 1] + (Chars.IsSpace(source[i - 1]) ? 0 : 1);
        return Array.ConvertAll(offsets, offset => before[offset]);
    }

    /// <summary>Index of the line that holds an inked character.</summary>
    public int LineAt(int index)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].From <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>The same ink in other lines.</summary>
    public PageText WithLines(TextLine[] lines) => new(Source, Ink, Offsets, Gaps, Count, lines) { Places = Places, ends = ends };

    /// <summary>The page with other ink in the same places.</summary>
    public PageText WithInk(char[] ink) => new(Source, ink, Offsets, Gaps, Count, Lines) { Covers = Covers, Unread = Unread, Places = Places, ends = ends };

    // Where the source of each inked character ends, if some covers more than itself.
    private int[]? ends;

    /// <summary>Whether characters were mended that a reader of pictures (OCR) misread: the ink is not quite the source then.</summary>
    public bool IsMended => ends is not null;

    /// <summary>Where the source of an inked character ends.</summary>
    public int EndOf(int index) => ends?[index] ?? Offsets[index] + 1;

    /// <summary>The page with other ink in its lines; a character may stand for several of the source.</summary>
    public PageText Mended(char[] ink, int[] offsets, int[] endOffsets, byte[] gaps, TextLine[] lines) => new(Source, ink, offsets, gaps, ink.Length, lines) { ends = endOffsets };

    /// <summary>Where each inked character stands among those of the source; <see langword="null"/> where all stand in that order.</summary>
    public int[]? Places { get; private init; }

    /// <summary>Whether an inked character follows the one before it in the source too.</summary>
    public bool Follows(int index) => Places is null || Places[index] == Places[index - 1] + 1;

    /// <summary>The page with its lines in another order.</summary>
    /// <param name="order">Every line once, and whether a block begins with it.</param>
    public PageText InOrder(IReadOnlyList<(int Line, bool Begins)> order)
    {
        var (ink, offsets, gaps, places) = (new char[Count], new int[Count], new byte[Count], new int[Count]);
        var endOffsets = ends is null ? null : new int[Count];
        var lines = new TextLine[order.Count];
        var to = 0;
        for (var k = 0; k < lines.Length; k++)
        {
            var line = Lines[order[k].Line];
            var from = to;
            for (var i = line.From; i < line.To; i++, to++)
            {
                (ink[to], offsets[to], gaps[to], places[to]) = (Ink[i], Offsets[i], i == line.From ? (byte)0 : Gaps[i], Places?[i] ?? i);
                if (endOffsets is not null)
                    endOffsets[to] = ends![i];
            }

            lines[k] = line with { From = from, To = to, BlanksBefore = order[k].Begins ? Math.Max(1, line.BlanksBefore) : 0 };
        }

        return new PageText(Source, ink, offsets, gaps, Count, lines) { Places = places, ends = endOffsets };
    }

    /// <summary>A part of a line as a line of its own.</summary>
    public TextLine Part(int line, int from, int to)
    {
        if (Lines[line].From == from && Lines[line].To == to)
            return Lines[line];
        int width = 0, inner = 0;
        for (var i = from; i < to; i++)
        {
            width += Chars.HalfEms(Ink[i]);
            inner += i > from && GapBefore(i) ? 1 : 0;
        }

        return Lines[line] with { From = from, To = to, HalfEms = width, InnerSpaces = inner, Indent = from == Lines[line].From ? Lines[line].Indent : 0, BlanksBefore = from == Lines[line].From ? Lines[line].BlanksBefore : 0 };
    }

    /// <summary>Reads a text. Lines end where <see cref="Chars.IsLineEnd"/> says; CR LF is one end.</summary>
    public static PageText Read(string source)
    {
        var ink = GC.AllocateUninitializedArray<char>(source.Length);
        var offsets = GC.AllocateUninitializedArray<int>(source.Length);
        var gaps = new byte[source.Length];
        var lines = ArrayPool<TextLine>.Shared.Rent(16 + (source.Length / 8));
        int found = 0, count = 0, number = 1, blanks = 0, lineStart = 0;
        while (lineStart <= source.Length)
        {
            int from = count, width = 0, gap = 0, inner = 0, indent = 0, i = lineStart;
            for (; i < source.Length; i++)
            {
                var c = source[i];
                if (Chars.IsSpace(c))
                {
                    if (Chars.IsLineEnd(c))
                        break;
                    gap++;
                    continue;
                }

                if (gap > 0)
                {
                    if (count == from)
                        indent = gap;
                    else
                        inner++;
                    gaps[count] = (byte)Math.Min(gap, 255);
                    gap = 0;
                }

                ink[count] = c;
                offsets[count++] = i;
                width += Chars.HalfEms(c);
            }

            if (count > from)
            {
                if (found == lines.Length)
                {
                    var more = ArrayPool<TextLine>.Shared.Rent(2 * found);
                    lines.CopyTo(more, 0);
                    ArrayPool<TextLine>.Shared.Return(lines);
                    lines = more;
                }

                lines[found++] = new TextLine(from, count, number, blanks, indent, width, inner);
                blanks = 0;
            }
            else
            {
                blanks++;
            }

            if (i < source.Length && source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                i++;
            lineStart = i + 1;
            number++;
        }

        var page = new PageText(source, ink, offsets, gaps, count, lines[..found]);
        ArrayPool<TextLine>.Shared.Return(lines);
        return page;
    }
}
