using System.Net;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Search engines find every page that is to be found, and are told what to leave alone.</summary>
public sealed class SitemapTests(SiteHost site)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_parts_together_name_every_article_issue_and_calendar_once_and_each_answers()
    {
        var index = XDocument.Parse(await site.TextAsync("/sitemap.xml")).Root!;
        Assert.Equal(Sitemap + "sitemapindex", index.Name);
        var addresses = new List<string>();
        foreach (var part in index.Descendants(Sitemap + "loc").Select(l => l.Value))
        {
            var set = XDocument.Parse(await site.TextAsync(new Uri(part).PathAndQuery)).Root!;
            Assert.Equal(Sitemap + "urlset", set.Name);
            Assert.All(set.Elements(Sitemap + "url"), u => Assert.Matches(@"^2026-01-02T03:0\d:0\dZ$", u.Element(Sitemap + "lastmod")!.Value));
            addresses.AddRange(set.Descendants(Sitemap + "loc").Select(l => l.Value));
        }

        Assert.Equal(addresses, addresses.Distinct());
        foreach (var expected in (string[])["2020", "1998", "2020/02", "2020/02/26", "2020/02/26/hwrb", "a/" + SampleArchive.Bridge, "a/" + SampleArchive.Old])
            Assert.Contains(site.Address + expected, addresses);
        Assert.DoesNotContain(site.Address + "a/" + SampleArchive.Withdrawn, addresses);
        Assert.DoesNotContain(site.Address + "a/" + SampleArchive.Landing, addresses);
        foreach (var address in addresses)
            await site.PageAsync(new Uri(address).PathAndQuery);
    }

    [Theory]
    [InlineData("/sitemap/articles-1.xml")]
    [InlineData("/sitemap/issues-99.xml")]
    [InlineData("/sitemap/0000.xml")]
    [InlineData("/sitemap/articles--1.xml")]
    [InlineData("/sitemap/articles-9999999999.xml")]
    public async Task A_part_that_holds_nothing_is_not_there(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is_and_what_not_to_fetch()
    {
        var lines = (await site.TextAsync("/robots.txt")).Split('\n');

        Assert.Equal("User-agent: *", lines[0]);
        Assert.Contains($"Sitemap: {site.Address}sitemap.xml", lines);
        Assert.Contains("Disallow: /search", lines);
        Assert.Contains("Disallow: /-/", lines);
        Assert.Contains("Allow: /-/api", lines);
    }

    [Fact]
    public async Task The_search_describes_itself_with_addresses_that_answer()
    {
        using var response = await site.Client.GetAsync("/opensearch.xml", TestContext.Current.CancellationToken);
        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType!.MediaType);
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";

        Assert.Equal(ns + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(ns + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(ns + "Description")!.Value.Length, 1, 1024);
        var templates = description.Elements(ns + "Url").Where(u => u.Attribute("rel")!.Value == "results").ToList();
        Assert.Equal(["text/html", "application/atom+xml", "application/json"], templates.Select(u => u.Attribute("type")!.Value));
        foreach (var url in templates)
        {
            var address = url.Attribute("template")!.Value.Replace("{searchTerms}", "%E9%A3%9F%E5%A0%82", StringComparison.Ordinal).Replace("{count?}", "3", StringComparison.Ordinal);
            Assert.DoesNotContain('{', address);
            using var found = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, url.Attribute("type")!.Value), (found.StatusCode, found.Content.Headers.ContentType!.MediaType));
            // A count that is left empty is as if it were not there.
            using var uncounted = await site.Client.GetAsync(address.Replace("limit=3", "limit=", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, uncounted.StatusCode);
        }
    }
}
