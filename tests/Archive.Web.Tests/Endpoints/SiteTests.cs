using System.Net;
using System.Text.Json;
using Archive.Web.Endpoints;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

public sealed class SiteTests(SiteHost site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/search.json?q=x")]
    [InlineData("/site.css")]
    public async Task Every_answer_forbids_all_but_our_own_files(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task No_page_has_script_or_style_in_it()
    {
        foreach (var address in new[] { "/", "/2020/02/26/hwrb/1", "/a/" + SampleArchive.Bridge, "/search?q=大桥" })
        {
            var page = await site.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src], [type='application/ld+json']), style, [style], [onclick]"));
            Assert.All(page.QuerySelectorAll("script[src]"), s => Assert.StartsWith("/site.", s.GetAttribute("src"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("POST", "/search")]
    [InlineData("PUT", "/search.json?q=大桥")]
    [InlineData("DELETE", "/a/" + SampleArchive.Bridge)]
    [InlineData("POST", "/issues.atom")]
    [InlineData("POST", "/sitemap.xml")]
    [InlineData("POST", "/-/health")]
    [InlineData("POST", "/2020/02.zip")]
    [InlineData("TRACE", "/search")]
    [InlineData("PUT", "/oai", "GET, HEAD, POST")]
    public async Task What_is_not_reading_is_refused_with_what_is_allowed(string method, string address, string allowed = "GET, HEAD")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        Assert.Contains("只供读取", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search.json")]
    public async Task What_is_allowed_can_be_asked(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("zh-TW,en;q=0.8", "zh-Hans")]
    [InlineData("fr, en;q=0.5", "en")]
    [InlineData("fr", "zh-Hans")]
    [InlineData(null, "zh-Hans")]
    public async Task The_interface_speaks_the_browser_s_language_where_it_can(string? browser, string expected)
    {
        using var client = site.ClientSpeaking(browser);

        var page = await site.PageAsync("/a/" + SampleArchive.Bridge, client: client);

        Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("zh-Hans", page.QuerySelector("article")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/a/" + SampleArchive.Withdrawn, HttpStatusCode.Gone)]
    public async Task An_error_page_switches_its_language_where_it_stands(string address, HttpStatusCode status)
    {
        var page = await site.PageAsync(address, status);
        Assert.Equal(address + "?lang=en", page.QuerySelector(".language a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_program_tells_its_version()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/-/version")).RootElement;
        Assert.Matches(@"^\d+\.\d+\.\d+", data.GetProperty("version").GetString()!);
    }

    [Fact]
    public async Task A_switch_changes_the_language_and_is_remembered()
    {
        var link = (await site.PageAsync("/2020/02/26")).QuerySelector(".language a")!.GetAttribute("href")!;
        using var switched = await site.Client.GetAsync(link, TestContext.Current.CancellationToken);
        using var later = new HttpRequestMessage(HttpMethod.Get, "/2020/02/26");
        later.Headers.Add("Cookie", switched.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        using var response = await site.Client.SendAsync(later, TestContext.Current.CancellationToken);

        Assert.Contains("Wednesday 26 February 2020", await switched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Wednesday 26 February 2020", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2020/02/25.json")]
    [InlineData("/2020.txt")]
    [InlineData("/-/imports.txt")]
    [InlineData("/nowhere.json")]
    [InlineData("/nowhere.atom")]
    [InlineData("/sitemap/1066.xml")]
    [InlineData("/newspapers/nosuch.atom")]
    [InlineData("/search.csv.epub")]
    public async Task Errors_of_data_are_problem_details(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Equal(address, problem.GetProperty("instance").GetString());
    }

    [Fact]
    public async Task The_error_page_is_not_a_page_of_its_own() => await site.PageAsync("/-/error", HttpStatusCode.NotFound);

    [Fact]
    public async Task Health_tells_of_articles_and_schema()
    {
        var health = JsonDocument.Parse(await site.TextAsync("/-/health")).RootElement;

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(33, health.GetProperty("articles").GetInt32());
        Assert.Matches("^[0-9]{14}_[A-Z][A-Za-z]+$", health.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task Health_is_503_where_the_store_cannot_be_read()
    {
        await using var broken = new BrokenSiteHost();
        await broken.InitializeAsync();

        using var health = await broken.Client.GetAsync("/-/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);

        var page = await broken.PageAsync("/", HttpStatusCode.InternalServerError);
        Assert.Equal("服务器出错", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_empty_archive_says_how_to_fill_it()
    {
        await using var empty = new EmptySiteHost();
        await empty.InitializeAsync();

        Assert.Contains("import", (await empty.PageAsync("/")).QuerySelector(".empty pre")!.TextContent, StringComparison.Ordinal);
        await empty.PageAsync("/search?q=大桥");
        await empty.PageAsync("/-/imports");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("https://archive.example/paper", true)]
    [InlineData("archive.example", false)]
    [InlineData("ftp://archive.example", false)]
    [InlineData("https://archive.example?x=1", false)]
    public void The_site_s_address_must_be_one_to_build_on(string? address, bool isValid) =>
        Assert.Equal(isValid, new SiteOptions { BaseUrl = address }.IsValid);

    [Theory]
    [InlineData("//evil.example", "/evil.example")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("/", null)]
    [InlineData("/a/x", null)]
    [InlineData("/2020/02/26/hwrb/1", null)]
    [InlineData("/2021/2/29", null)]
    public void A_canonical_address_never_leaves_the_site(string path, string? expected) => Assert.Equal(expected, CanonicalAddress.Of(path));
}
