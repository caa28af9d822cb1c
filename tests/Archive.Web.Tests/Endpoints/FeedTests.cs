using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Feeds are Atom by RFC 4287, read to their end by RFC 5005, and say nothing that depends on the clock.</summary>
public sealed class FeedTests(SiteHost site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/issues.atom")]
    [InlineData("/newspapers/hwrb.atom")]
    [InlineData("/search.atom?q=社区食堂&limit=7")]
    [InlineData("/search.atom?q=子虚乌有")]
    public async Task A_feed_has_all_that_a_feed_must_have(string address)
    {
        var feed = await ReadAsync(site.Address + address[1..]);

        foreach (var name in (string[])["id", "title", "updated"])
            Assert.NotEmpty(Assert.Single(feed.Elements(Atom + name)).Value);
        Assert.True(Uri.IsWellFormedUriString(feed.Element(Atom + "id")!.Value, UriKind.Absolute));
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value);
        Assert.All((string[])["self", "alternate", "first"], rel => Assert.Single(feed.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == rel));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, e =>
        {
            foreach (var name in (string[])["id", "title", "updated", "published", "summary"])
                Assert.Single(e.Elements(Atom + name));
            Assert.Equal(e.Element(Atom + "id")!.Value, e.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
            Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).Offset);
        });
        // Of the import, not of now.
        Assert.Equal(entries.Count == 0 ? "1970-01-01T00:00:00Z" : entries.Max(e => e.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.Equal(feed.ToString(), (await ReadAsync(site.Address + address[1..])).ToString());
    }

    [Theory]
    [InlineData("/issues.atom?limit=1", 4)]
    [InlineData("/newspapers/hwrb.atom?limit=2", 3)]
    [InlineData("/search.atom?q=社区食堂开张&limit=4", SampleArchive.Canteens)]
    public async Task A_feed_is_read_to_its_end_each_entry_once(string address, int count)
    {
        var (ids, feeds) = (new List<string>(), new HashSet<string>());
        for (string? next = site.Address + address[1..]; next is not null;)
        {
            var feed = await ReadAsync(next);
            ids.AddRange(feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
            feeds.Add(feed.Element(Atom + "id")!.Value);
            Assert.Equal(new Uri(next).PathAndQuery, new Uri(Link(feed, "self")!).PathAndQuery);
            Assert.Equal(new Uri(site.Address + address[1..]).PathAndQuery, new Uri(Link(feed, "first")!).PathAndQuery);
            next = Link(feed, "next");
        }

        Assert.Equal(count, ids.Count);
        Assert.Equal(ids, ids.Distinct());
        // One feed, on several pages.
        Assert.Single(feeds);
    }

    [Fact]
    public async Task An_issue_s_entry_tells_when_it_changed_and_what_its_front_page_has()
    {
        var entries = (await ReadAsync(site.Address + "newspapers/hwrb.atom")).Elements(Atom + "entry").ToList();

        Assert.Equal(["2020-02-27", "2020-02-26", "1998-07-15"], entries.Select(e => e.Element(Atom + "published")!.Value[..10]));
        Assert.Equal("河湾日报 2020年2月26日", entries[1].Element(Atom + "title")!.Value);
        Assert.Equal($"{site.Address}2020/02/26/hwrb", entries[1].Element(Atom + "id")!.Value);
        Assert.Contains("<li>老店“𠮷野家”迁入&lt;新址&gt;&amp;开业</li>", entries[1].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        // Something of the newest was withdrawn after it came.
        Assert.Equal("2026-01-02T03:04:05Z", entries[0].Element(Atom + "updated")!.Value);
        Assert.Equal("2026-01-02T03:00:01Z", entries[2].Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Issues_can_be_had_as_json_too()
    {
        var first = JsonDocument.Parse(await site.TextAsync("/issues.json?limit=3")).RootElement;
        var rest = JsonDocument.Parse(await site.TextAsync("/issues.json?limit=3&next=" + first.GetProperty("next").GetString())).RootElement;

        var issues = first.GetProperty("issues").EnumerateArray().Concat(rest.GetProperty("issues").EnumerateArray()).ToList();
        Assert.Equal(["2020-03-05 hwwb 1 25", "2020-02-27 hwrb 1 1", "2020-02-26 hwrb 2 4", "1998-07-15 hwrb 1 1"],
            issues.Select(i => $"{i.GetProperty("date")} {i.GetProperty("slug")} {i.GetProperty("pages")} {i.GetProperty("articles")}"));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var evening = JsonDocument.Parse(await site.TextAsync("/issues.json?newspaper=hwwb")).RootElement.GetProperty("issues");
        Assert.Equal("hwwb", Assert.Single(evening.EnumerateArray()).GetProperty("slug").GetString());
    }

    [Theory]
    [InlineData("/issues.json?limit=0", "limit")]
    [InlineData("/issues.atom?limit=101", "limit")]
    [InlineData("/issues.atom?limit=x", "limit")]
    [InlineData("/newspapers/hwrb.atom?next=2020-02-26", "next")]
    [InlineData("/issues.json?next=2020-02-30.1", "next")]
    public async Task What_makes_no_sense_is_refused_by_its_name(string address, string field)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEqual(0, problem.GetProperty("errors").GetProperty(field).GetArrayLength());
    }

    [Fact]
    public async Task A_search_s_feed_is_not_begun_anew_for_a_token_that_is_not_ours()
    {
        using var response = await site.Client.GetAsync("/search.atom?q=社区食堂&next=x", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/2020/02/26", null)]
    [InlineData("/2020/02/26/hwrb", "/newspapers/hwrb.atom")]
    [InlineData("/2020/02/26/hwrb/1", "/newspapers/hwrb.atom")]
    [InlineData("/newspapers/hwrb", "/newspapers/hwrb.atom")]
    [InlineData("/a/" + SampleArchive.Bridge, "/newspapers/hwrb.atom")]
    public async Task Pages_name_the_feeds_that_go_with_them_in_their_head_and_at_their_foot(string address, string? ofNewspaper)
    {
        var page = await site.PageAsync(address);
        var named = page.QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']").Select(l => l.GetAttribute("href")).ToList();

        Assert.Equal(ofNewspaper is null ? ["/issues.atom"] : ["/issues.atom", ofNewspaper], named);
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == (ofNewspaper ?? "/issues.atom"));
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/-/api");
        Assert.Equal("/opensearch.xml", page.QuerySelector("head link[rel=search]")!.GetAttribute("href"));
    }

    private static string? Link(XElement feed, string rel) => feed.Elements(Atom + "link").SingleOrDefault(l => l.Attribute("rel")!.Value == rel)?.Attribute("href")!.Value;

    private async Task<XElement> ReadAsync(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}\n{text}");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(text).Root!;
    }
}
