namespace Archive.Core.Search;

/// <summary>Marks what a query matched in text as it was printed, and cuts the passage worth showing.</summary>
/// <remarks>The text is never changed: the runs joined are the text, whatever folding dropped or changed in between.</remarks>
public static partial class Highlighter
{
    private const int MaximumMarks = 1000;

    /// <summary>Cuts a text into runs, those that match marked.</summary>
    /// <param name="text">Text as stored; lines are matched one by one.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="withParts">Whether, of a term that does not occur, the parts of two characters and more are marked: for answers that were loosened.</param>
    public static IReadOnlyList<TextRun> Mark(string text, ParsedQuery query, bool withParts = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        return Cut(text, 0, text.Length, Spans(text, query, withParts));
    }

    /// <summary>The passage of a text that matches best, on one line, with … where it was cut off.</summary>
    /// <param name="text">Text as stored.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="withParts">As for <see cref="Mark"/>.</param>
    /// <param name="length">Characters wanted, about.</param>
    public static IReadOnlyList<TextRun> Snippet(string text, ParsedQuery query, bool withParts = false, int length = 100)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return Snippet(text, Spans(text, query, withParts), length);
    }

    private static List<TextRun> Snippet(string text, List<MarkedSpan> spans, int length)
    {
        var start = BestStart(text, spans, length);
        var end = Math.Min(text.Length, start + length);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        // The passage does not end inside a match.
        foreach (var span in spans)
        {
            if (span.Start < end && span.End > end)
                end = Math.Min(span.End, start + length * 2);
        }

        var runs = new List<TextRun>();
        if (start > 0)
            runs.Add(new TextRun("…", false));
        AddOnOneLine(runs, Cut(text, start, end, spans));
        if (end < text.Length)
            runs.Add(new TextRun("…", false));
        return runs;
    }

    private static void AddOnOneLine(List<TextRun> runs, List<TextRun> cut)
    {
        foreach (var run in cut)
            runs.Add(run with { Text = run.Text.ReplaceLineEndings(" ") });
    }

    private static List<MarkedSpan> Spans(string text, ParsedQuery query, bool withParts)
    {
        var spans = new List<MarkedSpan>();
        if (query.Terms.Count == 0)
            return spans;
        var offset = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.Length > 0)
            {
                using var folded = TextFolding.FoldWithOrigins(line);
                AddSpans(folded, offset, query, withParts, spans);
            }

            offset += line.Length + 1;
            if (spans.Count > MaximumMarks)
                break;
        }

        return Merge(spans);
    }

    private static void AddSpans(FoldedText line, int offset, ParsedQuery query, bool withParts, List<MarkedSpan> spans)
    {
        for (var t = 0; t < query.Terms.Count; t++)
        {
            var term = query.Terms[t];
            var found = false;
            for (var at = term.FindIn(line.Characters, 0); at is { } span; at = term.FindIn(line.Characters, span.Start + 1))
            {
                found = true;
                spans.Add(new MarkedSpan(offset + line.Starts[span.Start], offset + line.Ends[span.End - 1], 1UL << (t & 63)));
                if (spans.Count > MaximumMarks)
                    return;
            }

            if (!found && withParts && term is QueryTerm { IsExact: false } loose)
                AddParts(line, offset, loose.Folded, 1UL << (t & 63), spans);
        }
    }

    private static void AddParts(FoldedText line, int offset, string term, ulong bit, List<MarkedSpan> spans)
    {
        var text = line.Characters;
        for (var i = 0; i + 2 <= text.Length && spans.Count <= MaximumMarks; i++)
        {
            var length = 0;
            for (var j = 0; j + 1 < term.Length; j++)
            {
                if (text[i] == term[j] && text[i + 1] == term[j + 1])
                    length = Math.Max(length, WholeLength(text, i, term, j));
            }

            if (length < 2)
                continue;
            spans.Add(new MarkedSpan(offset + line.Starts[i], offset + line.Ends[i + length - 1], bit));
            i += length - 1;
        }
    }

    /// <summary>How much of a term stands in a line from a place on, without the beginning or end of a number or word of an alphabet: the 9年
    /// of 2019年 is no part of 1999年. 0 where a part would begin inside one.</summary>
    private static int WholeLength(ReadOnlySpan<char> line, int i, ReadOnlySpan<char> term, int j)
    {
        if (IsInside(term, j) || IsInsideNumber(line, i))
            return 0;
        var length = line[i..].CommonPrefixLength(term[j..]);
        while (length > 0 && (IsInside(term, j + length) || IsInsideNumber(line, i + length)))
            length--;
        return length;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);

    private static List<MarkedSpan> Merge(List<MarkedSpan> spans)
    {
        spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var merged = new List<MarkedSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = new MarkedSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End), merged[^1].Terms | span.Terms);
            else
                merged.Add(span);
        }

        return merged;
    }

    private static List<TextRun> Cut(string text, int start, int end, List<MarkedSpan> spans)
    {
        var runs = new List<TextRun>();
        var at = start;
        foreach (var span in spans)
        {
            var from = Math.Max(span.Start, at);
            var to = Math.Min(span.End, end);
            if (to <= from)
                continue;
            if (from > at)
                runs.Add(new TextRun(text[at..from], false));
            runs.Add(new TextRun(text[from..to], true));
            at = to;
        }

        if (at < end)
            runs.Add(new TextRun(text[at..end], false));
        return runs;
    }

    /// <summary>Where the window that holds the most marked characters begins, drawn back to the sentence's beginning where that is near.</summary>
    private static int BestStart(string text, List<MarkedSpan> spans, int length)
    {
        if (spans.Count == 0)
            return 0;
        var best = 0;
        var bestMarked = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var marked = 0;
            for (var j = i; j < spans.Count && spans[j].End <= spans[i].Start + length * 3 / 4; j++)
                marked += spans[j].End - spans[j].Start;
            if (marked > bestMarked)
                (best, bestMarked) = (spans[i].Start, marked);
        }

        if (best < length / 4)
            return 0;
        var earliest = best - length / 4;
        var sentence = text.AsSpan(earliest, best - earliest).LastIndexOfAny("。！？；\n");
        var start = sentence >= 0 ? earliest + sentence + 1 : earliest + length / 8;
        // A mark that closes belongs to what is left out.
        while (start < best && "”’」』）》】".Contains(text[start], StringComparison.Ordinal))
            start++;
        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}

/// <summary>A stretch of a text that a query matched.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Terms">A bit for each of the query's terms that did.</param>
internal readonly record struct MarkedSpan(int Start, int End, ulong Terms);
