using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Archive.Web.Endpoints.Api;

/// <summary>What the records that are answered look like as JSON: made from the records themselves, as the serializer writes them.</summary>
internal sealed class ApiSchemas
{
    private const string Components = "#/components/schemas/";

    private readonly SortedDictionary<string, JsonNode> schemas = new(StringComparer.Ordinal);
    private readonly Queue<Type> open = new();
    private readonly HashSet<Type> seen = [];
    private readonly XmlDocs docs = new();

    /// <summary>The schemas of all records that the addresses answer with, by name.</summary>
    public static IReadOnlyDictionary<string, JsonNode> All { get; } = new ApiSchemas().Make();

    /// <summary>The name of a record's schema.</summary>
    public static string NameOf(Type type) => type.DeclaringType is { } outer ? outer.Name + type.Name : type.Name;

    /// <summary>A reference to a record's schema.</summary>
    public static JsonObject Reference(Type type) => new() { ["$ref"] = Components + NameOf(type) };

    private SortedDictionary<string, JsonNode> Make()
    {
        foreach (var type in ApiDescription.Groups.SelectMany(g => g.Addresses).SelectMany(a => a.Forms).Select(f => f.Type).OfType<Type>())
            Enqueue(type);
        while (open.TryDequeue(out var type))
            schemas.Add(NameOf(type), Json.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform }));
        return schemas;
    }

    private void Enqueue(Type type)
    {
        if (seen.Add(type))
            open.Enqueue(type);
    }

    /// <summary>Puts a reference in place of a record inside another, and what the code says of a property beside it.</summary>
    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (schema is not JsonObject node)
            return schema;
        if (context.Path.IsEmpty)
        {
            Describe(node, docs.Of(type));
            return node;
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && type.Namespace?.StartsWith("Archive.", StringComparison.Ordinal) == true)
        {
            Enqueue(type);
            var isNullable = node["type"] is JsonArray kinds && kinds.Any(k => k?.GetValue<string>() == "null");
            node = isNullable ? new JsonObject { ["anyOf"] = new JsonArray(Reference(type), new JsonObject { ["type"] = "null" }) } : Reference(type);
        }
        else if (type == typeof(DateOnly) || type == typeof(DateTime))
        {
            node["format"] = type == typeof(DateOnly) ? "date" : "date-time";
        }

        if (context.PropertyInfo?.AttributeProvider is System.Reflection.MemberInfo member)
            Describe(node, docs.Of(member));
        return node;
    }

    private static void Describe(JsonObject node, string? text)
    {
        if (text is not null)
            node["description"] = text;
    }
}
