namespace Archive.Web.Pages.Browse;

/// <summary>A run of a source's text that belongs to one thing.</summary>
/// <param name="Text">The text as received.</param>
/// <param name="Article">The article it belongs to, as an index into the page's articles; <see langword="null"/> for what is of none.</param>
/// <param name="IsFurniture">Whether it is furniture (版面附属).</param>
public sealed record SourceRun(string Text, int? Article, bool IsFurniture);

/// <summary>Marks in a source's text what became of each part of it.</summary>
public static class SourceMarkup
{
    /// <summary>
    /// The whole of <paramref name="text"/> as runs in order: joined, they are the text. Spans that reach beyond the text or into
    /// one another, as they never should, lose the part that does.
    /// </summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="articles">For each of the page's articles its offsets: start, end, start, end, …; empty where it has none.</param>
    /// <param name="furniture">Offsets of the furniture.</param>
    public static IReadOnlyList<SourceRun> Runs(string text, IReadOnlyList<IReadOnlyList<int>> articles, IReadOnlyList<int> furniture)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = articles.SelectMany((offsets, index) => Pairs(offsets).Select(s => (s.Start, s.End, Article: (int?)index)))
            .Concat(Pairs(furniture).Select(s => (s.Start, s.End, Article: (int?)null)))
            .OrderBy(s => s.Start);
        var runs = new List<SourceRun>();
        var at = 0;
        foreach (var (start, end, article) in spans)
        {
            var (from, to) = (Math.Clamp(start, at, text.Length), Math.Clamp(end, at, text.Length));
            if (to <= from)
                continue;
            if (from > at)
                runs.Add(new SourceRun(text[at..from], null, false));
            runs.Add(new SourceRun(text[from..to], article, article is null));
            at = to;
        }
        if (at < text.Length)
            runs.Add(new SourceRun(text[at..], null, false));
        return runs;
    }

    private static IEnumerable<(int Start, int End)> Pairs(IReadOnlyList<int> offsets) =>
        Enumerable.Range(0, offsets.Count / 2).Select(i => (offsets[2 * i], offsets[(2 * i) + 1]));
}
