using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Archive.Layout.Articles;
using Archive.Layout.Kinds;

namespace Archive.Layout;

/// <summary>What a line of a page was taken for, and why.</summary>
/// <param name="Number">Line number in the source, from 1.</param>
/// <param name="Kind">What it is: furniture, headline, byline, start, paragraph, next, crosshead, caption, signature.</param>
/// <param name="Margin">By how much the whole page would read worse if the line were <paramref name="Second"/>; below 1 is doubtful.</param>
/// <param name="Second">The kind that came second.</param>
/// <param name="Article">The article it went to, from 1 in the order of the text; <see langword="null"/> for furniture.</param>
/// <param name="Reasons">What was seen of it.</param>
/// <param name="Text">The line.</param>
public sealed record ExplainedLine(int Number, string Kind, double Margin, string Second, int? Article, ImmutableArray<string> Reasons, string Text);

/// <summary>Says why a text was split as it was.</summary>
public static class PageExplainer
{
    /// <summary>Every line with ink, in the order of the text, printed lines that a reader had torn put together again.</summary>
    /// <param name="text">Decoded text of one page without boxes.</param>
    public static ImmutableArray<ExplainedLine> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SortedPage.Of(text) is not { } sorted)
            return [];
        var articles = new int?[sorted.Kinds.Length];
        var order = sorted.Work.Drafts.OrderBy(d => d.Headings.Concat(d.Body).Concat(d.Captions).Min()).ToList();
        for (var d = 0; d < order.Count; d++)
        {
            foreach (var line in order[d].Headings.Concat(order[d].Body).Concat(order[d].Captions))
                articles[line] = d + 1;
        }

        return [.. sorted.Kinds.Select((kind, i) => Explain(sorted, i, kind, articles[i]))];
    }

    /// <summary>The lines as a table, and below them each article's headline, how surely it was read so, and its confidence.</summary>
    /// <param name="text">Decoded text of one page without boxes.</param>
    public static string Table(string text)
    {
        var table = new StringBuilder();
        foreach (var line in Lines(text))
        {
            var article = line.Article is { } number ? string.Create(CultureInfo.InvariantCulture, $"#{number}") : "";
            table.Append(CultureInfo.InvariantCulture, $"{line.Number,5} {article,-4}{line.Kind,-11}{line.Margin,5:0.0} over {line.Second,-10} {line.Text}");
            table.Append(line.Reasons.IsEmpty ? "" : "   ← " + string.Join(", ", line.Reasons)).Append('\n');
        }

        var split = PageSplitter.Split(text, null, (article, doubts) => Tell(table, article, doubts));
        foreach (var warning in split.Warnings)
            table.Append(CultureInfo.InvariantCulture, $"line {warning.Line}: {warning.Message}\n");
        return table.ToString();
    }

    private static void Tell(StringBuilder table, SplitArticle article, float[] doubts)
    {
        table.Append(CultureInfo.InvariantCulture, $"\n{article.Confidence:0.00} ").AppendJoin(" / ", new[] { article.Kicker, article.Headline ?? "(no headline)" }.Concat(article.Subheadlines).Where(part => part is not null));
        table.Append("\n     ").AppendJoin(", ", Enumerable.Range(0, doubts.Length)
            .Select(k => (Doubt: (Doubt)k, Weight: Confidence.Weigh((Doubt)k, doubts)))
            .Where(d => Math.Abs(d.Weight) >= 0.05f)
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Doubt} {d.Weight:+0.0;-0.0}"))).Append('\n');
    }

    private static ExplainedLine Explain(SortedPage sorted, int i, LineKind kind, int? article)
    {
        var line = sorted.Page.Lines[i];
        var choice = sorted.Choices[i];
        var text = sorted.Page.Source[sorted.Page.Offsets[line.From]..sorted.Page.EndOf(line.To - 1)].ReplaceLineEndings("⏎");
        List<string> reasons = [.. Reasons(sorted, i)];
        if (choice.Kind != kind)
            reasons.Add($"first taken for {Name(choice.Kind)}");
        return new ExplainedLine(line.Number, Name(kind), choice.Margin, Name(choice.Second), article, [.. reasons], text);
    }

    private static IEnumerable<string> Reasons(SortedPage sorted, int i)
    {
        var f = sorted.Facts[i];
        if (sorted.Page.Lines[i].BlanksBefore > 0)
            yield return "behind a blank line";
        yield return f.Full
            ? string.Create(CultureInfo.InvariantCulture, $"fills a column of {f.Column / 2.0}")
            : string.Create(CultureInfo.InvariantCulture, $"{f.Short / 2.0} short of a column of {f.Column / 2.0}");
        foreach (var (seen, reason) in new[]
        {
            (f.Leads, "begins as a lead"), (f.BylineLines > 0, "is a byline"), (f.Announces, "begins as a notice or digest does"), (f.Opens && !f.Announces, "says when or whence"), (f.SetIn, "is set in"), (f.Ends, "ends a sentence"), (f.Jumps, "ends in a jump"),
            (f.Closes, "ends in a mark or credit"), (f.Furniture, "reads as furniture"), (f.CaptionStart, "begins as a caption"), (f.CaptionCredit, "ends in a picture credit"),
            (f.Signs, "reads as a signature"), (f.Addresses, "addresses readers"), (f.NoticeTitle, "is a notice's title"), (f.Kicker, "ends as a kicker"), (f.Dash, "begins with a dash"), (f.Rubric, "is a column's name"),
            (f.Attendance, "says who attended"), (f.Enumerates, "is an item"), (f.NumbersPart, "is a numbered title"), (f.Parallel, "is made like another title"), (f.PartTitle, "is a box's title or a number alone"), (f.AuthorNote, "says who the author is"), (f.NameRow, "is a row of names"), (f.Row, "is a row of a list"), (f.RestOfRow, "ends a row of a list"), (f.Value, "names a value"), (f.InLead, "is within a lead"), (f.BeforeLead, "stands before a lead"), (f.BeforeSetIn, "stands before a paragraph"),
        })
        {
            if (seen)
                yield return reason;
        }
    }

    private static string Name(LineKind kind) => kind switch
    {
        LineKind.Furniture or LineKind.FurnitureInside => "furniture",
        LineKind.Heading or LineKind.HeadingNext or LineKind.HeadingInside => "headline",
        LineKind.Caption or LineKind.CaptionNext or LineKind.CaptionInside or LineKind.CaptionInsideNext => "caption",
        LineKind.Crosshead or LineKind.CrossheadNext => "crosshead",
        LineKind.Byline => "byline",
        LineKind.Start => "start",
        LineKind.Paragraph => "paragraph",
        LineKind.Signature => "signature",
        _ => "next",
    };
}
