using System.Text.Json.Nodes;

namespace Archive.Web.Pages.Api;

/// <summary>A JSON Schema in a few words: <c>string or null</c>, <c>list of ListedArticle</c>.</summary>
/// <param name="Before">What stands before the record's name, or all.</param>
/// <param name="Record">Name of the record that it is or holds; <see langword="null"/> where there is none.</param>
/// <param name="After">What stands after it.</param>
public sealed record SchemaText(string Before, string? Record, string After)
{
    /// <summary>Reads a schema.</summary>
    public static SchemaText Of(JsonNode? schema)
    {
        if (schema is not JsonObject node)
            return new("any", null, "");
        if ((string?)node["$ref"] is { } reference)
            return new("", reference[(reference.LastIndexOf('/') + 1)..], "");
        if (node["anyOf"] is JsonArray { Count: 2 } either)
            return Of(either[0]) with { After = " or null" };
        if (node["enum"] is JsonArray values)
            return new(string.Join(", ", values.Select(v => v?.ToString() ?? "null")), null, "");
        string[] kinds = node["type"] switch { JsonArray several => [.. several.Select(k => (string)k!)], { } one => [(string)one!], null => ["any"] };
        var orNull = kinds.Contains("null") ? " or null" : "";
        if (kinds.Contains("array"))
            return Of(node["items"]) is var item && item.Record is null ? new($"list of {item.Before}{orNull}", null, "") : new("list of " + item.Before, item.Record, orNull);
        if (kinds.Contains("object") && node["additionalProperties"] is { } value)
            return new($"object of {Of(value).Before}{orNull}", null, "");
        return new(((string?)node["format"] ?? kinds.First(k => k != "null")) + orNull, null, "");
    }
}
