using System.Buffers;
using System.Numerics;

namespace Archive.Core.Search;

/// <summary>What is shown of a text that was found: two passages that together hold most of what was sought.</summary>
public static partial class Highlighter
{
    private const int MostPassages = 2;
    private const string SentenceEnds = "。！？；\n";
    private const string Closing = "”’」』）》】";
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("。！？；，：\n");

    /// <summary>The passages that together hold most of the query's words, in the order of the text: two where one does not do, not
    /// overlapping, each on one line, from phrase end to phrase end where these are near.</summary>
    /// <param name="text">Text as stored.</param>
    /// <param name="query">The query that found it.</param>
    /// <param name="withParts">As for <see cref="Mark"/>.</param>
    /// <param name="length">Characters wanted of each, about; where there is but one, of that twice as many.</param>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Passages(string text, ParsedQuery query, bool withParts = false, int length = 54)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return Passages(text, Spans(text, query, withParts), length);
    }

    /// <summary>The best passage and the passages, of one reading of the text.</summary>
    internal static (IReadOnlyList<TextRun> Snippet, IReadOnlyList<IReadOnlyList<TextRun>> Passages) Show(string text, ParsedQuery query, bool withParts, bool withPassages)
    {
        var spans = Spans(text, query, withParts);
        return (Snippet(text, spans, 100), withPassages ? Passages(text, spans, 54) : []);
    }

    private static List<IReadOnlyList<TextRun>> Passages(string text, List<MarkedSpan> spans, int length)
    {
        if (text.Length == 0)
            return [];
        var places = new List<(int Start, int End)>();
        ulong held = 0;
        while (places.Count < MostPassages && Best(spans, places, held, length) is { } best)
        {
            var (first, last) = best;
            for (var i = first; i <= last; i++)
                held |= spans[i].Terms;
            places.Add(Place(text, spans[first].Start, spans[last].End, places.Count > 0 ? places[0] : null, length));
        }

        if (places.Count == 0)
            places.Add((0, EndAt(text, 0, Math.Min(text.Length, 2 * length))));
        else if (places.Count == 1)
            places[0] = (places[0].Start, Math.Max(places[0].End, EndAt(text, places[0].End, Math.Min(text.Length, places[0].Start + 2 * length))));
        places.Sort();
        return [.. places.Select(p => Show(text, p.Start, p.End, spans))];
    }

    /// <summary>The spans, first and last, of the window that holds most terms not held yet, then most terms, then most characters.</summary>
    private static (int First, int Last)? Best(List<MarkedSpan> spans, List<(int Start, int End)> taken, ulong held, int length)
    {
        (int First, int Last)? best = null;
        var most = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            // Not where another passage is, nor so near that both would be one.
            if (IsNear(taken, spans[i], length / 2, length / 4))
                continue;
            var (terms, characters, last) = (0UL, 0, i);
            for (var k = i; k < spans.Count && spans[k].End <= spans[i].Start + length * 3 / 4 && !IsNear(taken, spans[k], length / 2, 0); k++)
                (terms, characters, last) = (terms | spans[k].Terms, characters + spans[k].End - spans[k].Start, k);
            var score = BitOperations.PopCount(terms & ~held) * 10_000 + BitOperations.PopCount(terms) * 200 + Math.Min(characters, 150) + 1;
            if (score > most)
                (best, most) = ((i, last), score);
        }

        return best;
    }

    private static bool IsNear(List<(int Start, int End)> taken, MarkedSpan span, int before, int behind)
    {
        foreach (var (start, end) in taken)
        {
            if (span.End > start - before && span.Start < end + behind)
                return true;
        }

        return false;
    }

    /// <summary>A passage around what matched: from a sentence's or phrase's beginning, to a phrase's end, where these are near.</summary>
    private static (int Start, int End) Place(string text, int from, int to, (int Start, int End)? other, int length)
    {
        var earliest = Math.Max(other is { } before && before.End <= from ? before.End : 0, from - length / 2);
        var start = earliest == 0 ? 0 : -1;
        if (start < 0)
        {
            var lead = text.AsSpan(earliest, from - earliest);
            var at = lead.LastIndexOfAny(SentenceEnds);
            if (at < 0)
                at = lead.LastIndexOfAny(PhraseEnds);
            start = at >= 0 ? earliest + at + 1 : Math.Max(earliest, from - length / 4);
            while (start < from && Closing.Contains(text[start], StringComparison.Ordinal))
                start++;
            if (char.IsLowSurrogate(text[start]))
                start--;
        }

        var latest = Math.Min(other is { } after && after.Start >= to ? after.Start : text.Length, Math.Max(to, start + length));
        return (start, EndAt(text, to, latest));
    }

    /// <summary>The last phrase end between two places, with the marks that close behind it; the second place where there is none.</summary>
    private static int EndAt(string text, int from, int latest)
    {
        if (latest >= text.Length)
            return text.Length;
        var phrase = text.AsSpan(from, latest - from).LastIndexOfAny(PhraseEnds);
        var end = phrase >= 0 ? from + phrase + 1 : latest;
        while (end < text.Length && phrase >= 0 && Closing.Contains(text[end], StringComparison.Ordinal))
            end++;
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private static List<TextRun> Show(string text, int start, int end, List<MarkedSpan> spans)
    {
        var runs = new List<TextRun>();
        if (start > 0 && text[start - 1] != '\n')
            runs.Add(new TextRun("…", false));
        AddOnOneLine(runs, Cut(text, start, end, spans));
        if (runs.Count > 0 && runs[^1] is { IsMatch: false } last)
            runs[^1] = last with { Text = last.Text.TrimEnd() };
        if (end < text.Length && !(end > 0 && SentenceEnds.Contains(text[end - 1], StringComparison.Ordinal)))
            runs.Add(new TextRun("…", false));
        return runs;
    }
}
