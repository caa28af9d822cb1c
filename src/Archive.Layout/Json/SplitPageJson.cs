using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Archive.Layout;

/// <summary>Writes a split page as JSON, one line, Chinese readable, nulls written.</summary>
public static class SplitPageJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object on one line, without a line feed at its end.</summary>
    /// <param name="page">The split page.</param>
    /// <param name="text">The text that was split, from which furniture is quoted.</param>
    /// <param name="fileName">Name of the file that the text came from.</param>
    /// <param name="identity">What is known of the page in place of what it says itself; <see langword="null"/> for the latter.</param>
    public static string Write(SplitPage page, string text, string fileName, PageIdentity? identity = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 + (text.Length * 3));
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, page, text, fileName, identity);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the object to a writer of the caller's.</summary>
    /// <param name="writer">Takes the object; its options decide about escaping.</param>
    /// <param name="page">The split page.</param>
    /// <param name="text">The text that was split.</param>
    /// <param name="fileName">Name of the file that the text came from.</param>
    /// <param name="identity">What is known of the page in place of what it says itself.</param>
    public static void Write(Utf8JsonWriter writer, SplitPage page, string text, string fileName, PageIdentity? identity = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(text);
        var known = identity ?? page.Identity;
        writer.WriteStartObject();
        writer.WriteString("file", fileName);
        writer.WriteString("newspaper", known.Newspaper);
        writer.WriteString("date", Date(known.Date));
        writer.WriteString("dateBasis", known.DateBasis);
        writer.WriteNumber("dateConfidence", Math.Round(known.DateConfidence, 3));
        Candidates(writer, known.DateCandidates);
        Evidence(writer, "dateEvidence", known.Evidence.Where(e => e.IsOfDate));
        Evidence(writer, "placeEvidence", known.Evidence.Where(e => !e.IsOfDate));
        Number(writer, "page", known.Number);
        writer.WriteString("section", known.Section);
        writer.WriteStartArray("articles");
        foreach (var article in page.Articles)
            Write(writer, article);
        writer.WriteEndArray();
        Strings(writer, "furniture", [.. page.Furniture.Select(s => text[s.Start..s.End])]);
        writer.WriteStartArray("warnings");
        foreach (var warning in page.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", warning.Line);
            writer.WriteString("message", warning.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SplitArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", article.Kind.Name());
        writer.WriteString("kicker", article.Kicker);
        writer.WriteString("headline", article.Headline);
        Strings(writer, "subheadlines", article.Subheadlines);
        Strings(writer, "reporters", article.Reporters);
        Strings(writer, "correspondents", article.Correspondents);
        Strings(writer, "photographers", article.Photographers);
        writer.WriteString("source", article.Source);
        writer.WriteString("place", article.Place);
        writer.WriteString("datelineDate", Date(article.DatelineDate));
        Reference(writer, "continuedOn", article.ContinuedOn);
        Reference(writer, "continuedFrom", article.ContinuedFrom);
        writer.WriteString("endMark", article.EndMark);
        Strings(writer, "paragraphs", [.. article.Paragraphs.Select(p => p.Text)]);
        Strings(writer, "crossheads", [.. article.Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text)]);
        Strings(writer, "captions", article.Captions);
        writer.WriteNumber("confidence", Math.Round(article.Confidence, 2));
        writer.WriteStartArray("spans");
        foreach (var span in article.Spans)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("removed");
        foreach (var piece in article.Pieces.Where(p => !p.IsText))
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", piece.Span.Start);
            writer.WriteNumber("end", piece.Span.End);
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(piece.Kind.ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Candidates(Utf8JsonWriter writer, ImmutableArray<DateCandidate> candidates)
    {
        writer.WriteStartArray("dateCandidates");
        foreach (var candidate in candidates)
        {
            writer.WriteStartObject();
            writer.WriteString("date", Date(candidate.Date));
            writer.WriteNumber("confidence", Math.Round(candidate.Confidence, 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Evidence(Utf8JsonWriter writer, string name, IEnumerable<IdentityEvidence> evidence)
    {
        writer.WriteStartArray(name);
        foreach (var item in evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(item.Kind.ToString()));
            writer.WriteNumber("line", item.Line);
            writer.WriteString("quote", item.Quote);
            writer.WriteString("supports", item.Supports);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private static void Reference(Utf8JsonWriter writer, string name, PageReference? reference)
    {
        if (reference is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        Number(writer, "page", reference.Page);
        writer.WriteString("ref", reference.Ref);
        writer.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
