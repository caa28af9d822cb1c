using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Archive.Web.Endpoints.Api;

/// <summary>The OpenAPI 3.1 document of the addresses in <see cref="ApiDescription"/>.</summary>
internal static class OpenApiDocument
{
    private const string Problem = "ProblemDetails";

    /// <summary>Makes it, in the language of the interface.</summary>
    public static JsonObject Make(SiteAddress site)
    {
        var schemas = new JsonObject { [Problem] = ProblemSchema() };
        foreach (var (name, schema) in ApiSchemas.All)
            schemas[name] = schema.DeepClone();
        var paths = new JsonObject();
        foreach (var group in ApiDescription.Groups)
        {
            foreach (var address in group.Addresses)
            {
                foreach (var form in address.Forms)
                    paths[form.Of(address.Path)] = PathItem(group, address, form);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = Text.SiteName, ["summary"] = Text.Api, ["description"] = Text.ApiAbout, ["version"] = Health.ProgramVersion.Version },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site.Absolute("") }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject PathItem(ApiGroup group, ApiAddress address, ApiForm form)
    {
        var item = new JsonObject
        {
            ["get"] = Operation(group, address, form, "get", [.. address.Parameters.Select(Parameter)]),
        };
        if (address.TakesPost)
        {
            var post = Operation(group, address, form, "post", []);
            post["requestBody"] = new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["application/x-www-form-urlencoded"] = new JsonObject
                    {
                        ["schema"] = new JsonObject
                        {
                            ["type"] = "object",
                            ["properties"] = new JsonObject(address.Parameters.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Schema.DeepClone()))),
                        },
                    },
                },
            };
            item["post"] = post;
        }

        return item;
    }

    private static JsonObject Operation(ApiGroup group, ApiAddress address, ApiForm form, string method, JsonNode[] parameters)
    {
        var responses = new JsonObject { ["200"] = Answer(Text.ApiAnswer, form.MediaType, form.Type is { } type ? ApiSchemas.Reference(type) : null) };
        foreach (var status in address.Others)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = status < StatusCodes.Status400BadRequest
                ? new JsonObject { ["description"] = Text.ApiMoved }
                // Health tells of itself also where it is not well.
                : form.Type == typeof(Health.Report) ? Answer(ReasonPhrases.GetReasonPhrase(status), form.MediaType, ApiSchemas.Reference(form.Type))
                : Answer(ReasonPhrases.GetReasonPhrase(status), "application/problem+json", new JsonObject { ["$ref"] = "#/components/schemas/" + Problem });
        }

        var operation = new JsonObject
        {
            ["operationId"] = method + string.Concat(form.Of(address.Path).Split('/', '.', '-', '{', '}').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..])),
            ["summary"] = address.Summary,
            ["tags"] = new JsonArray(group.Title),
        };
        if (parameters.Length > 0)
            operation["parameters"] = new JsonArray(parameters);
        operation["responses"] = responses;
        return operation;
    }

    private static JsonObject Answer(string description, string mediaType, JsonObject? schema)
    {
        var content = new JsonObject();
        if (schema is not null)
            content["schema"] = schema;
        return new JsonObject { ["description"] = description, ["content"] = new JsonObject { [mediaType] = content } };
    }

    private static JsonNode Parameter(ApiParameter parameter)
    {
        var json = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.IsInPath ? "path" : "query",
            ["description"] = parameter.Description,
            ["schema"] = parameter.Schema.DeepClone(),
        };
        if (parameter.IsRequired)
            json["required"] = true;
        json["example"] = (string?)parameter.Schema["type"] == "integer" ? JsonValue.Create(int.Parse(parameter.Example, CultureInfo.InvariantCulture)) : JsonValue.Create(parameter.Example);
        return json;
    }

    /// <summary>RFC 9457.</summary>
    private static JsonObject ProblemSchema() => new()
    {
        ["type"] = "object",
        ["description"] = "What went wrong (RFC 9457).",
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["instance"] = new JsonObject { ["type"] = "string" },
            ["traceId"] = new JsonObject { ["type"] = "string" },
            ["previous"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "Where there is no issue: the last day before that has one." },
            ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "The first day after that has one." },
            ["errors"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "What is wrong with each parameter.",
                ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            },
        },
        ["required"] = new JsonArray("title", "status"),
    };
}
