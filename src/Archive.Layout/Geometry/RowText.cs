using Archive.Layout.Ocr;
using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>A row to be read, and what stands before it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Begins">Whether a block begins with it: an empty line stands before it then.</param>
/// <param name="Ends">Whether an article ends with it: an end mark may stand there.</param>
internal readonly record struct ReadRow(Piece Row, bool Begins, bool Ends = false);

/// <summary>Makes a page's ink of rows in reading order, so that sentences run on from column to column.</summary>
internal static class RowText
{
    /// <summary>The page with one line a row.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="rows">Rows in reading order, each with ink.</param>
    /// <param name="exact">Whether it is a text layer, so that nothing was misread.</param>
    public static PageText Of(string source, IReadOnlyList<ReadRow> rows, bool exact) => Of(source, rows, exact, []);

    /// <summary>The same; what a reader made of end marks goes to <paramref name="marks"/>, by the row's index.</summary>
    public static PageText Of(string source, IReadOnlyList<ReadRow> rows, bool exact, Dictionary<int, string> marks)
    {
        List<char> ink = new(source.Length);
        List<int> offsets = new(source.Length), starts = new(rows.Count + 1);
        List<byte> gaps = new(source.Length);
        foreach (var (row, _, _) in rows)
        {
            starts.Add(ink.Count);
            var space = false;
            foreach (var span in row.Spans)
            {
                for (var i = span.Start; i < span.End; i++)
                {
                    if (Chars.IsSpace(source[i]))
                    {
                        space = true;
                        continue;
                    }

                    ink.Add(source[i]);
                    offsets.Add(i);
                    gaps.Add(space && ink.Count - 1 > starts[^1] ? (byte)1 : (byte)0);
                    space = false;
                }

                space = !row.IsUpright;
            }
        }

        starts.Add(ink.Count);
        if (!exact)
            OcrHabits.Mend(ink, starts);
        for (var r = 0; r < rows.Count; r++)
        {
            var line = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ink)[starts[r]..starts[r + 1]];
            if (!rows[r].Ends || OcrHabits.MarkLength(line) is not (> 0 and var length))
                continue;
            marks[r] = line[^length..].ToString();
            line[^length..].Clear();
        }

        return Compact(source, rows, ink, offsets, gaps, starts, marks);
    }

    private static PageText Compact(string source, IReadOnlyList<ReadRow> rows, List<char> ink, List<int> offsets, List<byte> gaps, List<int> starts, Dictionary<int, string> marks)
    {
        var lines = new TextLine[rows.Count];
        List<UnreadInk> unread = [];
        var to = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            int from = to, width = 0, inner = 0;
            for (var i = starts[r]; i < starts[r + 1]; i++)
            {
                // A line keeps its last character, even where all of it is dirt.
                if (ink[i] == OcrHabits.Dirt && (to > from || i + 1 < starts[r + 1]))
                {
                    unread.Add(new UnreadInk(r, to, offsets[i], marks.TryGetValue(r, out var mark) && i >= starts[r + 1] - mark.Length));
                    continue;
                }

                (ink[to], offsets[to], gaps[to]) = (ink[i] == OcrHabits.Dirt ? '·' : ink[i], offsets[i], gaps[i]);
                width += Chars.HalfEms(ink[to]);
                inner += gaps[to] > 0 && to > from ? 1 : 0;
                to++;
            }

            lines[r] = new TextLine(from, to, rows[r].Row.Number, rows[r].Begins ? 1 : 0, 0, width, inner);
        }

        return PageText.Gathered(source, [.. ink.Take(to)], [.. offsets.Take(to)], [.. gaps.Take(to)], lines, [.. rows.Select(r => r.Row.Spans.ToArray())], [.. unread]);
    }
}
