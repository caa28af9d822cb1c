using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Web.Endpoints;

/// <summary>How the site writes JSON: camel case, Chinese as itself.</summary>
public static class Json
{
    /// <summary>Sent as <c>application/json</c> with <c>nosniff</c>, never inside HTML: relaxed escaping is safe there.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
