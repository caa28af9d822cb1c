using System.Text.Json.Nodes;
using Archive.Core.Search;
using Archive.Web.Endpoints.Feeds;
using Archive.Web.Pages;
using Archive.Web.Pages.Search;

namespace Archive.Web.Endpoints.Api;

/// <summary>The parameters that addresses take. Each is made anew, since its words depend on the language of the interface.</summary>
internal static class ApiParameters
{
    public static ApiParameter Year => InPath("year", Text.ApiYear, Pattern("^[0-9]{4}$"), "2020");

    public static ApiParameter Month => InPath("month", Text.ApiMonth, Pattern("^[0-9]{2}$"), "02");

    public static ApiParameter Day => InPath("day", Text.ApiDay, Pattern("^[0-9]{2}$"), "26");

    public static ApiParameter Slug => InPath("newspaper", Text.ApiNewspaper, Pattern("^[a-z0-9-]+$"), "jzrb");

    public static ApiParameter Page => InPath("page", Text.ApiPage, new() { ["type"] = "integer", ["minimum"] = 1 }, "1");

    public static ApiParameter Id => InPath("id", Text.ApiId, Pattern("^[a-z0-9]+$"), "k3f9x0c2mv");

    public static ApiParameter Run => InPath("run", Text.ApiRun, new() { ["type"] = "integer", ["minimum"] = 1 }, "1");

    public static ApiParameter SitemapPart => InPath("part", Text.ApiSitemapPart, Pattern("^([0-9]{4}|(articles|issues)-[0-9]+)$"), "articles-0");

    public static ApiParameter Before => InQuery("next", Text.ApiBefore, new() { ["type"] = "integer", ["minimum"] = 1 }, "51");

    public static ApiParameter After => InQuery("next", Text.ApiAfter, new() { ["type"] = "integer", ["minimum"] = 0 }, "200");

    public static ApiParameter Name => InPath("name", Text.ApiName, Any(), "周明远");

    /// <summary>What narrows a calendar or list to one newspaper.</summary>
    public static ApiParameter OfNewspaper => InQuery("newspaper", Text.ApiOfNewspaper, Pattern("^[a-z0-9-]+$"), "jzrb");

    /// <summary>What narrows the list of names.</summary>
    public static ApiParameter[] Names =>
    [
        InQuery("q", Text.ApiNamePart, Any(), "明"),
        InQuery("role", Text.ApiRole, OneOf("reporter", "correspondent", "photographer"), "reporter"),
        InQuery("surname", Text.ApiSurname, Any(), "周"),
        Next("周明远"),
    ];

    /// <summary>What narrows what someone has signed.</summary>
    public static ApiParameter[] OfPerson => [InQuery("year", Text.ApiPersonYear, Pattern("^[0-9]{4}$"), "2020"), Next("2020-02-26_k3f9x0c2mv")];

    /// <summary>What pages through the list of issues.</summary>
    public static ApiParameter[] Issues => [Limit(IssueList.Usual, IssueList.Most), Next("2020-02-26.1")];

    /// <summary>What narrows a search.</summary>
    public static ApiParameter[] Filters =>
    [
        InQuery("q", Text.ApiQuery, Any(), "大桥"),
        InQuery("from", Text.ApiFrom, Date(), "1998"),
        InQuery("to", Text.ApiTo, Date(), "2020-02"),
        InQuery("newspaper", Text.ApiNewspaperFilter, Any(), "jzrb"),
        InQuery("section", Text.ApiSection, Any(), "要闻"),
        InQuery("page", Text.ApiPage, new() { ["type"] = "integer", ["minimum"] = 1 }, "1"),
        InQuery("reporter", Text.ApiReporter, Any(), "周明远"),
    ];

    /// <summary>What orders and pages the hits of a search.</summary>
    public static ApiParameter[] Hits =>
    [
        InQuery("sort", Text.ApiSort, OneOf("relevance", "newest", "oldest"), "newest"),
        InQuery("prefer", Text.ApiPrefer, OneOf("newer"), "newer"),
        Limit(20, SearchService.MaximumLimit),
        Next("AAAA"),
    ];

    /// <summary>What chooses the parts of a search's answer.</summary>
    public static ApiParameter[] AnswerParts =>
    [
        InQuery("facets", Text.ApiFacets, OneOf("none", "all"), "none"),
        InQuery("fields", Words.Fill(Text.ApiFields, string.Join(", ", SearchAnswer.HitFields)), Any(), "id,headline,date"),
        InQuery("explain", Text.ApiExplain, OneOf("1"), "1"),
    ];

    /// <summary>The arguments of OAI-PMH.</summary>
    public static ApiParameter[] Oai =>
    [
        InQuery("verb", Text.ApiOaiVerb, OneOf("Identify", "ListMetadataFormats", "ListSets", "ListIdentifiers", "ListRecords", "GetRecord"), "ListRecords") with { IsRequired = true },
        InQuery("metadataPrefix", Text.ApiOaiPrefix, OneOf(Endpoints.Oai.OaiRequest.DublinCore), Endpoints.Oai.OaiRequest.DublinCore),
        InQuery("identifier", Text.ApiOaiIdentifier, Any(), "https://archive.example/a/k3f9x0c2mv"),
        InQuery("from", Text.ApiOaiFrom, Any(), "2026-01-01"),
        InQuery("until", Text.ApiOaiUntil, Any(), "2026-01-31"),
        InQuery("set", Text.ApiOaiSet, Any(), "jzrb"),
        InQuery("resumptionToken", Text.ApiOaiToken, Any(), "ListRecords~oai_dc~~~~639000000000000000~100~100~74404"),
    ];

    private static ApiParameter Limit(int usual, int most) => InQuery(
        "limit", Words.Fill(Text.ApiLimit, usual, most), new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = most, ["default"] = usual }, "50");

    private static ApiParameter Next(string example) => InQuery("next", Text.ApiNext, Any(), example);

    private static ApiParameter InPath(string name, string description, JsonObject schema, string example) =>
        new(name, description, schema, example) { IsInPath = true, IsRequired = true };

    private static ApiParameter InQuery(string name, string description, JsonObject schema, string example) => new(name, description, schema, example);

    private static JsonObject Any() => new() { ["type"] = "string" };

    private static JsonObject Date() => Pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]) };
}
