using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Web.Tests.Support;
using Json.Schema;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>What <c>/-/api</c> says of the site is so, and it says all.</summary>
public sealed partial class ApiTests(SiteHost site)
{
    /// <summary>What the parameters of paths are in the sample archive.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["year"] = "2020",
        ["month"] = "02",
        ["day"] = "26",
        ["newspaper"] = "hwrb",
        ["page"] = "1",
        ["id"] = SampleArchive.Bridge,
        ["run"] = "1",
        ["part"] = "articles-0",
        ["name"] = "陆文舟",
    };

    /// <summary>What addresses cannot do without, beside that.</summary>
    private static readonly Dictionary<string, string> Needed = new() { ["/oai"] = "?verb=Identify", ["/search.jsonl"] = "?q=大桥", ["/search.atom"] = "?q=大桥", ["/search.csv"] = "?q=大桥", ["/search.zip"] = "?q=大桥", ["/search.json"] = "?q=大桥&facets=all&explain=1" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_answers_with_what_is_said_of_it()
    {
        var document = await DocumentAsync();
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var address = path == "/a/{id}/{page}.svg" ? $"/a/{SampleArchive.Bridge}/2.svg" : InBraces().Replace(path, m => Values[m.Groups[1].Value]) + Needed.GetValueOrDefault(path);
            using var response = await site.Client.GetAsync(address, Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}\n{text}");

            var (mediaType, said) = Assert.Single(item!["get"]!["responses"]!["200"]!["content"]!.AsObject());
            Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
            if (said!["schema"] is JsonObject schema)
                Holds(schema, schemas, text, address);
        }
    }

    [Theory]
    [InlineData("/2020/02/26/hwrb/2.json", "PageView")]
    [InlineData("/2020/03/05/hwwb/1.json", "PageView")]
    [InlineData("/a/" + SampleArchive.Notice + ".json", "ArchivedArticle")]
    [InlineData("/a/" + SampleArchive.Old + ".json", "ArchivedArticle")]
    [InlineData("/search.json", "SearchAnswer")]
    [InlineData("/search.json?q=社区 食堂&explain=1&limit=1", "SearchAnswer")]
    [InlineData("/search.json?q=子虚乌有", "SearchAnswer")]
    [InlineData("/issues.json?limit=1", "IssueList")]
    [InlineData("/names.json?role=photographer", "NameIndexView")]
    [InlineData("/names/苏野.json", "PersonView")]
    [InlineData("/on/01-01.json", "OnDayView")]
    [InlineData("/years.json?newspaper=hwwb", "YearsView")]
    public async Task Answers_of_every_kind_hold_to_the_schemas(string address, string schema) =>
        Holds(new JsonObject { ["$ref"] = "#/components/schemas/" + schema }, (await DocumentAsync())["components"]!["schemas"]!.AsObject(), await site.TextAsync(address), address);

    [Theory]
    [InlineData("/search.json?limit=0&from=x")]
    [InlineData("/2020/02/25.json")]
    [InlineData("/issues.json?limit=x")]
    public async Task Errors_hold_to_theirs(string address)
    {
        using var response = await site.Client.GetAsync(address, Cancel);
        Assert.False(response.IsSuccessStatusCode);
        Holds(new JsonObject { ["$ref"] = "#/components/schemas/ProblemDetails" }, (await DocumentAsync())["components"]!["schemas"]!.AsObject(), await response.Content.ReadAsStringAsync(Cancel), address);
    }

    [Fact]
    public async Task Everything_that_pages_link_to_as_data_is_described()
    {
        var known = await KnownAsync();
        string[] pages =
        [
            "/", "/2020", "/2020/02", "/2020/02/26", "/2020/02/26/hwrb", "/2020/02/26/hwrb/1", "/a/" + SampleArchive.Bridge, "/search?q=大桥", "/-/imports",
            "/years", "/newspapers", "/newspapers/hwrb", "/on/02-26", "/names", "/names/陆文舟", "/-/imports/1", "/-/api",
        ];
        foreach (var page in pages)
        {
            var html = await site.PageAsync(page);
            foreach (var link in html.QuerySelectorAll("link[rel=alternate], a[rel=alternate], a[type]").Select(l => l.GetAttribute("href")!.Split('?')[0]))
                Assert.True(known.Any(k => k.IsMatch(link)), $"{page} links to {link}, which /-/api does not describe.");
        }
    }

    [Fact]
    public async Task Every_route_of_the_site_that_answers_with_data_is_described()
    {
        var known = await KnownAsync();
        var routes = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.Contains("/oai", routes);
        foreach (var route in routes.Where(r => r != "/-/error" && !r.StartsWith("/Error", StringComparison.Ordinal)))
        {
            // A route's own names of its parts do not matter here.
            var sample = Regex.Replace(route, @"\.\{form[^}]*\??\}|\{form[^}]*\}", "");
            sample = RouteParameter().Replace(sample, m => Values[Meaning.GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value)]);
            Assert.True(known.Any(k => k.IsMatch(sample) || Endings.Any(e => k.IsMatch(sample.TrimEnd('.') + e))), $"/-/api says nothing of {route} ({sample}).");
        }
    }

    [Fact]
    public async Task The_document_is_whole_and_in_both_languages()
    {
        var (chinese, english) = (await DocumentAsync(), JsonNode.Parse(await site.TextAsync("/-/api.json?lang=en"))!.AsObject());

        Assert.Equal("3.1.0", (string)chinese["openapi"]!);
        Assert.Equal(chinese["paths"]!.AsObject().Select(p => p.Key), english["paths"]!.AsObject().Select(p => p.Key));
        Assert.Equal("The calendar of a year.", (string)english["paths"]!["/{year}.json"]!["get"]!["summary"]!);
        Assert.Equal("某年的年历。", (string)chinese["paths"]!["/{year}.json"]!["get"]!["summary"]!);
        var operations = chinese["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => (string)o.Value!["operationId"]!).ToList();
        Assert.Equal(operations, operations.Distinct());
        foreach (var (path, item) in chinese["paths"]!.AsObject())
        {
            var declared = item!["get"]!["parameters"]?.AsArray().Where(p => (string)p!["in"]! == "path").Select(p => (string)p!["name"]!) ?? [];
            Assert.Equal(InBraces().Matches(path).Select(m => m.Groups[1].Value), declared);
        }

        // Every reference leads somewhere, and what records are is said from the code.
        var text = chinese.ToJsonString();
        Assert.All(Regex.Matches(text, "\"\\$ref\":\"([^\"]+)\"").Select(m => m.Groups[1].Value), r =>
            Assert.NotNull(chinese["components"]!["schemas"]![r.Replace("#/components/schemas/", "", StringComparison.Ordinal)]));
        Assert.Contains("引题", (string)chinese["components"]!["schemas"]!["ArchivedArticle"]!["properties"]!["kicker"]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_every_address_and_record_of_the_document()
    {
        var (document, page) = (await DocumentAsync(), await site.PageAsync("/-/api"));
        var shown = page.QuerySelectorAll("code").Select(c => c.TextContent).ToList();

        Assert.All(document["paths"]!.AsObject(), p => Assert.Contains(shown, c => c.EndsWith(" " + p.Key, StringComparison.Ordinal)));
        Assert.All(document["components"]!["schemas"]!.AsObject().Where(s => s.Key != "ProblemDetails"), s => Assert.NotNull(page.GetElementById(s.Key)));
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    private static readonly string[] Endings = [".json", ".txt", ".xml", ".atom", ".svg"];

    private static readonly Dictionary<string, string> Meaning = new() { ["slug"] = "newspaper", ["number"] = "page" };

    private async Task<JsonObject> DocumentAsync() => JsonNode.Parse(await site.TextAsync("/-/api.json"))!.AsObject();

    private async Task<List<Regex>> KnownAsync() =>
        [.. (await DocumentAsync())["paths"]!.AsObject().Select(p => new Regex("^" + InBraces().Replace(Regex.Escape(p.Key).Replace(@"\{", "{", StringComparison.Ordinal), "[^/.]+") + "$"))];

    /// <summary>Fails where an answer does not hold to a schema, or has properties that it does not name.</summary>
    private static void Holds(JsonObject schema, JsonObject schemas, string answer, string address)
    {
        var definitions = JsonNode.Parse(schemas.ToJsonString())!.AsObject();
        foreach (var (_, definition) in definitions)
            definition!["additionalProperties"] = false;
        var whole = new JsonObject { ["$defs"] = definitions, ["$ref"] = (string)schema["$ref"]! };
        var checkedBy = JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        var result = checkedBy.Evaluate(JsonDocument.Parse(answer).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, $"{address}: " + string.Join('\n', (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Key}: {e.Value}")).Take(8)));
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex InBraces();

    [GeneratedRegex(@"\{([a-z]+)(?::[^{}]*)?\??\}")]
    private static partial Regex RouteParameter();
}
