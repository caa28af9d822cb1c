using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Archive.Web.Endpoints;

/// <summary>How the site writes JSON: camel case, Chinese as itself.</summary>
public static class Json
{
    /// <summary>Sent as <c>application/json</c> with <c>nosniff</c>, never inside HTML: relaxed escaping is safe there.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Said outright, since schemas are made of these options before anything was written with them.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
