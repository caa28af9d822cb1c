using Archive.Layout.Text;

namespace Archive.Layout.Geometry;

/// <summary>A word as a format gives it, with its box.</summary>
internal sealed record Word(SourceSpan Span, double Left, double Top, double Right, double Bottom, double Ems, int Han)
{
    /// <summary>Height of its box.</summary>
    public double Height => Bottom - Top;

    /// <summary>Width of its box.</summary>
    public double Width => Right - Left;

    /// <summary>Height at which it stands.</summary>
    public double Middle => (Top + Bottom) / 2;
}

/// <summary>A line of the format's text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Words">Its words.</param>
internal sealed record WordLine(int Number, List<Word> Words)
{
    /// <summary>Width of its ink in ems.</summary>
    public double Ems => Words.Sum(w => w.Ems);
}

/// <summary>Reads a page's text and boxes into lines of words.</summary>
internal sealed class WordReader(string text, PageGeometry geometry)
{
    private readonly List<WordLine> lines = [];

    /// <summary>The lines; what no box is near of goes to <paramref name="unplaced"/>.</summary>
    public List<WordLine> Read(out List<SourceSpan> unplaced)
    {
        unplaced = ReadLines();
        return lines;
    }

    private List<SourceSpan> ReadLines()
    {
        List<SourceSpan> unplaced = [];
        int number = 1, box = 0;
        var boxes = geometry.Boxes;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Chars.LineEnds);
            end = end < 0 ? text.Length : start + end;
            List<Word> words = [];
            var at = start;
            for (; box < boxes.Length && boxes[box].Span.Start < end; box++)
            {
                var b = boxes[box];
                if (b.Span.Start < at || b.Span.End > end || b.Span.Length <= 0 || !IsSound(b))
                    continue;
                Loose(at, b.Span.Start, words, unplaced);
                if (Ink(text, b.Span, out var ems, out var han))
                    words.Add(new Word(b.Span, b.Left, b.Top, b.Right, b.Bottom, ems, han));
                at = b.Span.End;
            }

            Loose(at, end, words, unplaced);
            if (words.Count > 0)
                lines.Add(new WordLine(number, words));
            if (end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n')
                end++;
            start = end + 1;
            number++;
        }

        return unplaced;
    }

    private static bool IsSound(in TextBox b) =>
        double.IsFinite(b.Left) && double.IsFinite(b.Top) && double.IsFinite(b.Right) && double.IsFinite(b.Bottom) && b.Right > b.Left && b.Bottom > b.Top;

    /// <summary>Text between boxes goes with the word before it on its line.</summary>
    private void Loose(int from, int to, List<Word> words, List<SourceSpan> unplaced)
    {
        if (to <= from || text.AsSpan(from, to - from).IsWhiteSpace())
            return;
        if (words.Count > 0)
            words[^1] = words[^1] with { Span = words[^1].Span with { End = to } };
        else
            unplaced.Add(new SourceSpan(from, to));
    }

    /// <summary>Ink of a range: its width in ems and its Chinese characters; whether it has any.</summary>
    public static bool Ink(string text, SourceSpan span, out double ems, out int han)
    {
        (ems, han) = (0, 0);
        var any = false;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = text[i];
            if (Chars.IsSpace(c))
                continue;
            any = true;
            ems += Chars.HalfEms(c) / 2.0;
            if (Chars.IsHan(c))
                han++;
        }

        return any;
    }
}
