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
