using System.Text.Encodings.Web;
using Archive.Core.Search;
using Microsoft.AspNetCore.Html;

namespace Archive.Web.Pages;

/// <summary>Text from the archive as HTML, where it is more than one run.</summary>
public static class TextHtml
{
    /// <summary>Runs of text, those that match in <c>mark</c>.</summary>
    public static IHtmlContent Marked(IReadOnlyList<TextRun> runs) => new Content((writer, encoder) =>
    {
        foreach (var run in runs)
        {
            if (run.IsMatch)
                writer.Write("<mark>");
            encoder.Encode(writer, run.Text);
            if (run.IsMatch)
                writer.Write("</mark>");
        }
    });

    /// <summary>The runs of a part of their text.</summary>
    public static IReadOnlyList<TextRun> Part(IReadOnlyList<TextRun> runs, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var part = new List<TextRun>();
        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(end, at + run.Text.Length) - at);
            if (to > from)
                part.Add(run with { Text = run.Text[from..to] });
            at += run.Text.Length;
        }

        return part;
    }

    /// <summary>An article's title, quiet where it has none of its own.</summary>
    public static IHtmlContent Title(ArticleTitle title) => new Content((writer, encoder) =>
    {
        if (title.Headline is { } headline)
        {
            encoder.Encode(writer, headline);
            return;
        }
        writer.Write("<span class=\"untitled\">");
        encoder.Encode(writer, ArticleTitle.Untitled);
        writer.Write("</span>");
        encoder.Encode(writer, title.Opening ?? "");
    });

    private sealed class Content(Action<TextWriter, HtmlEncoder> write) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => write(writer, encoder);
    }
}
