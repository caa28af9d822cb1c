using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Search;

/// <summary>What else a search can be had as, and what it tells of itself.</summary>
public sealed class SearchFormsTests(SiteHost site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Fields_choose_the_parts_of_a_hit()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=社区食堂&limit=1&fields=id,headline,section")).RootElement;

        Assert.Equal(["headline", "id", "section"], data.GetProperty("hits")[0].EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(JsonValueKind.Number, data.GetProperty("total").ValueKind);

        using var refused = await site.Client.GetAsync("/search.json?q=社区食堂&fields=id,secret", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Explaining_tells_what_scores_are_made_of_and_how_the_query_was_understood()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=社区%20食堂&explain=1")).RootElement;

        var hit = data.GetProperty("hits")[0];
        Assert.Equal(hit.GetProperty("score").GetDouble(), hit.GetProperty("explanation").EnumerateObject().Sum(p => p.Value.GetDouble()), 3);
        Assert.Equal("(社区 AND 食堂)", data.GetProperty("understood").GetProperty("query").GetString());
        Assert.NotNull((await site.PageAsync("/search?q=社区食堂&explain=1")).QuerySelector(".explanation"));
    }

    [Fact]
    public async Task Counts_can_be_had_whole_or_left_out()
    {
        var all = JsonDocument.Parse(await site.TextAsync("/search.json?q=社区食堂&facets=all")).RootElement.GetProperty("facets");
        var none = JsonDocument.Parse(await site.TextAsync("/search.json?q=社区食堂&facets=none")).RootElement.GetProperty("facets");

        Assert.Equal(all.GetProperty("year").EnumerateArray().Sum(y => y.GetProperty("count").GetInt32()), all.GetProperty("month").EnumerateArray().Sum(m => m.GetProperty("count").GetInt32()));
        Assert.Empty(none.GetProperty("year").EnumerateArray());
    }

    [Fact]
    public async Task A_search_can_be_followed_as_a_feed()
    {
        using var response = await site.Client.GetAsync("/search.atom?q=社区食堂开张", TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Select(e => e.Element(Atom + "updated")!.Value).OrderDescending(), entries.Select(e => e.Element(Atom + "updated")!.Value));
        Assert.StartsWith(site.Address.AbsoluteUri + "a/", entries[0].Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains(feed.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "next");
        Assert.NotNull((await site.PageAsync("/search?q=社区食堂开张")).QuerySelector("link[type='application/atom+xml']"));
        Assert.Null(feed.Element(Atom + "subtitle"));
    }

    [Theory]
    [InlineData("社区食堂 日期:2020-13", "badDate", "日期看不懂")]
    [InlineData("日期:2020-02-30", "badDate,searchedPlainly", "可写 2020、2020-02、2020-02-26")]
    [InlineData("社区食堂 报纸:海湾夜报", "unknownNewspaper", "本馆没有报纸“海湾夜报”")]
    [InlineData("(社区食堂开张典礼圆满", "searchedPlainly,loosened", "检索式不成式")]
    public async Task What_became_of_a_query_is_told_in_every_form(string query, string notices, string said)
    {
        var address = "q=" + Uri.EscapeDataString(query);
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?" + address)).RootElement;
        var page = await site.PageAsync("/search?" + address);
        var feed = XDocument.Parse(await site.TextAsync("/search.atom?" + address)).Root!;

        Assert.Equal(notices.Split(','), data.GetProperty("notices").EnumerateArray().Select(n => n.GetString()!));
        Assert.Equal(notices.Split(',').Length, page.QuerySelectorAll(".notice").Length);
        Assert.Contains(said, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    [InlineData(".atom")]
    [InlineData(".csv")]
    public async Task A_whole_article_pasted_in_is_searched_by_its_beginning(string form)
    {
        using var response = await site.Client.GetAsync($"/search{form}?q={string.Concat(Enumerable.Repeat("%E6%A1%A5", 10_000))}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // Links lead to what was read of it, so that the answer stays small.
        Assert.True((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length < 1_000_000);
    }

    [Fact]
    public async Task All_that_is_found_can_be_taken_away()
    {
        var lines = (await site.TextAsync("/search.jsonl?q=社区食堂开张")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(SampleArchive.Canteens, lines.Length);
        Assert.All(lines, line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("headline").GetString()!));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("zip")]
    [InlineData("atom")]
    public async Task What_is_nothing_asked_for_is_not_taken_for_nothing_found(string form)
    {
        foreach (var address in (string[])[$"/search.{form}", $"/search.{form}?q=%20"])
        {
            var problem = JsonDocument.Parse(await site.TextAsync(address, HttpStatusCode.BadRequest)).RootElement;
            Assert.Contains("q，", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_newspaper_that_is_not_held_is_told_with_those_that_are()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?newspaper=hwyb")).RootElement;
        var page = await site.PageAsync("/search?q=社区食堂&newspaper=hwyb");

        Assert.Equal("unknownNewspaper", data.GetProperty("notices")[0].GetString());
        Assert.Contains("（hwwb）", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=eins", "page")]
    [InlineData("fields=,", "fields")]
    [InlineData("prefer=older", "prefer")]
    [InlineData("facets=year", "facets")]
    [InlineData("explain=yes", "explain")]
    public async Task A_filter_that_makes_no_sense_is_told(string filter, string field)
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=大桥&" + filter, HttpStatusCode.BadRequest)).RootElement;
        Assert.NotEmpty(data.GetProperty("errors").GetProperty(field)[0].GetString()!);

        var page = await site.PageAsync("/search?q=大桥&" + filter, HttpStatusCode.BadRequest);

        Assert.NotNull(page.QuerySelector($"#{field}-error"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("02")]
    [InlineData("A02")]
    [InlineData("第二版")]
    public async Task A_page_is_named_as_it_is_printed(string page)
    {
        var data = JsonDocument.Parse(await site.TextAsync($"/search.json?page={Uri.EscapeDataString(page)}&limit=1")).RootElement;

        Assert.Equal(JsonDocument.Parse(await site.TextAsync("/search.json?page=2&limit=1")).RootElement.GetProperty("total").GetInt64(), data.GetProperty("total").GetInt64());
        Assert.NotEqual(0, data.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task What_may_have_been_meant_is_offered_as_a_link()
    {
        var page = await site.PageAsync("/search?q=何小棠");

        var link = page.QuerySelectorAll(".alternatives a").Single(a => a.TextContent == "何晓棠");
        Assert.NotEmpty((await site.PageAsync(link.GetAttribute("href")!)).QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task The_help_states_the_limits() =>
        Assert.Contains("256", (await site.PageAsync("/search")).QuerySelector(".help")!.TextContent, StringComparison.Ordinal);
}
