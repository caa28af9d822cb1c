using System.Text.Encodings.Web;
using System.Text.Json;

namespace Archive.Core.Export;

/// <summary>A reference to an article as CSL-JSON, which citation processors (Zotero, pandoc) read.</summary>
public static class CslJson
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>A list of one item of type <c>article-newspaper</c>. UTF-8.</summary>
    /// <remarks>Names are <c>literal</c>: a processor that is given 陆 and 文舟 apart may set 文舟 陆, and where a byline's surname
    /// ends is not known for certain (复姓, 笔名, 本报评论员).</remarks>
    public static byte[] Format(ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            Write(json, article);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ArchivedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("id", Citation.Key(article));
        json.WriteString("type", "article-newspaper");
        if (Citation.Authors(article) is { Length: > 0 } authors)
        {
            json.WriteStartArray("author");
            foreach (var author in authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("title", Citation.Title(article));
        json.WriteString("container-title", Citation.OneLine(article.Newspaper));
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(article.Date.Year);
        json.WriteNumberValue(article.Date.Month);
        json.WriteNumberValue(article.Date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("page", Citation.Pages(article));
        if (article.Section is { } section)
            json.WriteString("section", Citation.OneLine(section));
        if (article.Url is { } url)
            json.WriteString("URL", url);
        json.WriteString("language", "zh-Hans");
        json.WriteEndObject();
    }
}
