using System.Net;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Scripts of any site may read what is data, and only that; HEAD is answered as GET is.</summary>
public sealed class CrossOriginTests(SiteHost site)
{
    public static TheoryData<string> Data =>
    [
        "/.json", "/2020.json", "/2020/02/26/hwrb.txt", "/a/" + SampleArchive.Bridge + ".json", "/search.json?q=大桥", "/search.atom?q=大桥", "/search.jsonl?q=大桥",
        "/issues.atom", "/newspapers/hwrb.json", "/newspapers/hwrb.atom", "/a/" + SampleArchive.Bridge + ".bib", "/a/" + SampleArchive.Bridge + ".csl", "/2020/02/26/hwrb.epub", "/2020/02.zip", "/search.csv?q=大桥", "/names.json", "/oai?verb=Identify", "/opensearch.xml", "/sitemap.xml", "/sitemap/2020.xml", "/sitemap/articles-0.xml", "/robots.txt",
        "/-/imports.json", "/-/health", "/-/health.json", "/-/version", "/-/api.json",
    ];

    public static TheoryData<string> Pages => ["/", "/2020/02/26", "/a/" + SampleArchive.Bridge, "/search?q=大桥", "/-/imports", "/-/api", "/site.css"];

    [Theory]
    [MemberData(nameof(Data))]
    public async Task Data_is_for_every_site_and_a_browser_that_asks_first_is_told_so(string address)
    {
        using var plain = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.Equal("*", Assert.Single(plain.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(plain.Headers.Contains("Access-Control-Allow-Credentials"));

        using var asked = await site.Client.SendAsync(Preflight(address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("*", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("GET", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Equal(address.StartsWith("/oai", StringComparison.Ordinal), asked.Headers.GetValues("Access-Control-Allow-Methods").Single().Contains("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/2020/02/25.json", HttpStatusCode.NotFound)]
    [InlineData("/a/" + SampleArchive.Withdrawn + ".txt", HttpStatusCode.Gone)]
    [InlineData("/a/" + SampleArchive.Landing + ".json", HttpStatusCode.MovedPermanently)]
    [InlineData("/search.json?q=大桥&limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/-/imports.json?next=x", HttpStatusCode.BadRequest)]
    [InlineData("/-/imports/1.json?next=x", HttpStatusCode.BadRequest)]
    public async Task Errors_and_redirects_of_data_can_be_read_too(string address, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        if (status != HttpStatusCode.MovedPermanently)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Pages_are_not(string address)
    {
        using var plain = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.False(plain.Headers.Contains("Access-Control-Allow-Origin"));
        using var asked = await site.Client.SendAsync(Preflight(address), TestContext.Current.CancellationToken);
        Assert.False(asked.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [MemberData(nameof(Data))]
    [MemberData(nameof(Pages))]
    public async Task Head_answers_as_get_does_without_a_body(string address)
    {
        using var get = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType?.ToString(), head.Content.Headers.ContentType?.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static HttpRequestMessage Preflight(string address) => new(HttpMethod.Options, address)
    {
        Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } },
    };
}
