using System.Collections.Immutable;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>Ranges of the source that lines cover.</summary>
internal static class SpanBuilder
{
    /// <summary>Ranges in ascending order, as the lines are put; lines that follow each other are one range.</summary>
    public static ImmutableArray<SourceSpan> Of(PageText page, int[] lines)
    {
        if (page.Covers is { } covers)
            return Joined(page.Source, lines.SelectMany(line => covers[line]));
        var spans = ImmutableArray.CreateBuilder<SourceSpan>();
        var last = -2;
        if (page.Places is null)
            Array.Sort(lines);
        else
            lines = [.. lines.OrderBy(index => page.Offsets[page.Lines[index].From])];
        foreach (var index in lines)
        {
            var line = page.Lines[index];
            var span = new SourceSpan(page.Offsets[line.From], page.EndOf(line.To - 1));
            if (last >= 0 && Place(page, line.From) == Place(page, page.Lines[last].To - 1) + 1)
                spans[^1] = spans[^1] with { End = span.End };
            else
                spans.Add(span);
            last = index;
        }

        return spans.ToImmutable();
    }

    private static int Place(PageText page, int ink) => page.Places is { } places ? places[ink] : ink;

    /// <summary>Ranges in ascending order; those with nothing but white space between them are one.</summary>
    public static ImmutableArray<SourceSpan> Joined(string source, IEnumerable<SourceSpan> parts)
    {
        var spans = ImmutableArray.CreateBuilder<SourceSpan>();
        foreach (var span in parts.OrderBy(s => s.Start))
        {
            if (spans.Count > 0 && span.Start >= spans[^1].End && source.AsSpan(spans[^1].End, span.Start - spans[^1].End).IsWhiteSpace())
                spans[^1] = spans[^1] with { End = span.End };
            else
                spans.Add(span);
        }

        return spans.ToImmutable();
    }
}
