using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Layout;

namespace Archive.Core.Export;

/// <summary>Articles as JSON Lines: what the import takes, one JSON object a line, UTF-8 without a byte-order mark, LF.</summary>
public static class ArticleJsonLines
{
    private const int FlushAt = 1 << 16;

    // A line is data in a file, not part of a page: only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the articles to <paramref name="stream"/> and closes it.</summary>
    /// <returns>How many they were.</returns>
    public static async Task<long> WriteAsync(Stream stream, IAsyncEnumerable<ArchivedArticle> articles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(articles);
        await using var closing = stream;
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Options);
        var count = 0L;
        await foreach (var article in articles.WithCancellation(ct))
        {
            Write(json, article);
            json.Flush();
            json.Reset();
            buffer.WriteByte((byte)'\n');
            count++;
            if (buffer.Length >= FlushAt)
                await EmptyAsync(buffer, stream, ct);
        }

        await EmptyAsync(buffer, stream, ct);
        return count;
    }

    private static async Task EmptyAsync(MemoryStream buffer, Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
        buffer.SetLength(0);
    }

    private static void Write(Utf8JsonWriter json, ArchivedArticle article)
    {
        json.WriteStartObject();
        // The giver's own identifier goes back to the giver; an article that had none keeps a trace of its address.
        json.WriteString("id", article.ExternalId ?? article.Id);
        json.WriteString("newspaper", article.Newspaper);
        json.WriteString("date", article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("page", article.Page);
        json.WriteString("section", article.Section);
        json.WriteString("kicker", article.Kicker);
        json.WriteString("headline", article.Headline);
        Strings(json, "subheadlines", article.Subheadlines);
        Strings(json, "reporters", article.Reporters);
        Strings(json, "correspondents", article.Correspondents);
        json.WriteString("source", article.Source);
        json.WriteString("place", article.Place);
        Strings(json, "paragraphs", article.Paragraphs);
        if (article.Kind != ArticleKind.Report)
            json.WriteString("kind", article.Kind.Name());
        // Few articles have these; the import takes them, and a line without them says the same as one where they are empty.
        StringsIfAny(json, "photographers", article.Photographers);
        StringsIfAny(json, "crossheads", article.Crossheads);
        StringsIfAny(json, "captions", article.Captions);
        // For the reader: the import keeps an article where it begins.
        if (article.Pages.Count > 1)
        {
            json.WriteStartArray("pages");
            foreach (var page in article.Pages)
                json.WriteNumberValue(page);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void StringsIfAny(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            Strings(json, name, values);
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
