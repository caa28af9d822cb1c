using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Layouts.Scoring;

/// <summary>Reads and writes what is true of a page as JSON.</summary>
public static class TruthJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The page as JSON, with a line feed at its end.</summary>
    public static string Write(TruePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new JsonObject
        {
            ["newspaper"] = page.Newspaper,
            ["date"] = Date(page.Date),
            ["page"] = page.Number,
            ["section"] = page.Section,
            ["articles"] = new JsonArray([.. page.Articles.Select(Write)]),
            ["furniture"] = Strings(page.Furniture),
            ["optional"] = new JsonArray([.. page.Optional.Select(o => (JsonNode)new JsonObject { ["kind"] = o.Kind, ["headline"] = o.Headline ?? "", ["text"] = o.Text })]),
        }.ToJsonString(Readable) + "\n";
    }

    /// <summary>Reads a page.</summary>
    /// <param name="json">JSON of the form that <see cref="Write(TruePage)"/> gives; fields that are not there count as empty.</param>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static TruePage Read(string json)
    {
        try
        {
            var page = JsonNode.Parse(json) as JsonObject ?? throw new FormatException("it is no JSON object");
            return new TruePage(
                Text(page["newspaper"]), Date(page["date"]), (int?)page["page"], Text(page["section"]),
                [.. (page["articles"] as JsonArray ?? throw new FormatException("it has no list of articles")).Select(a => Article(a!.AsObject()))],
                Strings(page["furniture"]),
                [.. (page["optional"] as JsonArray ?? []).Select(o => new OptionalMatter(Text(o!["kind"]) ?? "", Text(o["headline"]), Text(o["text"]) ?? ""))]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static JsonNode Write(TrueArticle a) => new JsonObject
    {
        ["kind"] = a.Kind,
        ["kicker"] = a.Kicker ?? "",
        ["headline"] = a.Headline ?? "",
        ["subheadlines"] = Strings(a.Subheadlines),
        ["reporters"] = Strings(a.Reporters),
        ["reporters_alt"] = Strings(a.OtherReporters),
        ["correspondents"] = Strings(a.Correspondents),
        ["photographers"] = Strings(a.Photographers),
        ["source"] = a.Source,
        ["place"] = a.Place,
        ["dateline_date"] = Date(a.Dateline),
        ["continued_on"] = Reference(a.ContinuedOn),
        ["continued_from"] = Reference(a.ContinuedFrom),
        ["end_mark"] = a.EndMark,
        ["paragraphs"] = Strings(a.Paragraphs),
        ["crossheads"] = Strings(a.Crossheads),
        ["captions"] = Strings(a.Captions),
        ["traits"] = Strings(a.Traits),
        ["body"] = string.Concat(a.Paragraphs),
    };

    private static TrueArticle Article(JsonObject a)
    {
        var paragraphs = Strings(a["paragraphs"]);
        return new TrueArticle(
            Text(a["kind"]) ?? "", Text(a["kicker"]), Text(a["headline"]), Strings(a["subheadlines"]), Strings(a["reporters"]), Strings(a["correspondents"]),
            Text(a["source"]), Text(a["place"]), Date(a["dateline_date"]), Reference(a["continued_on"]), Reference(a["continued_from"]),
            paragraphs.IsEmpty && Text(a["body"]) is { } body ? [body] : paragraphs, Strings(a["crossheads"]))
        {
            OtherReporters = Strings(a["reporters_alt"]),
            Photographers = Strings(a["photographers"]),
            Captions = Strings(a["captions"]),
            EndMark = Text(a["end_mark"]),
            Traits = Strings(a["traits"]),
        };
    }

    private static string? Text(JsonNode? node) => (string?)node is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> Strings(JsonNode? node) => [.. (node as JsonArray ?? []).Select(s => (string)s!)];

    private static JsonArray Strings(ImmutableArray<string> values) => [.. values.Select(v => (JsonNode)v)];

    private static DateOnly? Date(JsonNode? node) => Text(node) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (int?, string?)? Reference(JsonNode? node) => node is JsonObject r ? ((int?)r["page"], Text(r["ref"])) : null;

    private static JsonObject? Reference((int? Page, string? Ref)? reference) => reference is { } r ? new JsonObject { ["page"] = r.Page, ["ref"] = r.Ref } : null;
}
