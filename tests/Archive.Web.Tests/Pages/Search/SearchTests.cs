using System.Net;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Search;

public sealed class SearchTests(SiteHost site)
{
    [Fact]
    public async Task Hits_have_marked_headline_source_line_and_snippet_and_keep_the_query()
    {
        var page = await site.PageAsync("/search?q=自来水公司");
        var hit = page.QuerySelector(".hits li")!;

        Assert.Equal("找到 1 篇", page.QuerySelector(".hits h2")!.TextContent);
        Assert.Equal("〔无标题〕", hit.QuerySelector("h3")!.TextContent);
        Assert.Equal("河湾日报 2020年2月26日 第1版 要闻 公告", hit.QuerySelector(".where")!.TextContent);
        Assert.Equal("自来水公司", hit.QuerySelector("mark")!.TextContent);
        Assert.Equal($"/a/{SampleArchive.Notice}?q={Uri.EscapeDataString("自来水公司")}", hit.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("没有甲 没有乙 没有丙 没有丁 没有戊 没有己 没有庚", true)]
    [InlineData("没有甲 没有乙", false)]
    public async Task Where_misprints_are_not_looked_for_the_page_says_so(string query, bool isSaid)
    {
        var page = await site.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        Assert.Equal(isSaid, page.QuerySelectorAll(".notice").Any(n => n.TextContent.Contains("没有查找其中可能的错字", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_hit_can_be_reached_by_next()
    {
        var seen = new List<string>();
        var address = "/search?q=社区食堂开张&sort=oldest";
        while (address is not null)
        {
            var page = await site.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".hits h3 a").Select(a => a.GetAttribute("href")!.Split('?')[0]));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(SampleArchive.Canteens, seen.Distinct().Count());
        Assert.Equal(SampleArchive.Canteens, seen.Count);
    }

    [Fact]
    public async Task Facets_lead_to_narrower_searches()
    {
        var page = await site.PageAsync("/search?q=社区");
        var facet = page.QuerySelectorAll(".facets a").Single(a => a.TextContent.Contains("何晓棠", StringComparison.Ordinal));

        var narrowed = await site.PageAsync(facet.GetAttribute("href")!);

        Assert.Equal("何晓棠", narrowed.QuerySelector("#reporter")!.GetAttribute("value"));
        Assert.Contains($"找到 {facet.QuerySelector("small")!.TextContent} 篇", narrowed.QuerySelector(".hits h2")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=1998&to=1998", 1)]
    [InlineData("from=1998-07-15&to=1998-07", 1)]
    [InlineData("to=1998-07-14", 0)]
    [InlineData("from=2020-02-28", 0)]
    [InlineData("from=１９９８年&to=1998.7", 1)]
    [InlineData("from=1998年7月15日&to=9999-12-31", 1)]
    public async Task Dates_may_be_years_months_or_days(string filter, int expected)
    {
        var data = JsonDocument.Parse(await site.TextAsync($"/search.json?q=桥头路拓宽&{filter}")).RootElement;

        Assert.Equal(expected, data.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("from=二月", "from")]
    [InlineData("to=2020-02-30", "to")]
    [InlineData("from=2021&to=2020", "to")]
    [InlineData("from=9999-13", "from")]
    [InlineData("sort=best", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    public async Task A_filter_that_makes_no_sense_is_answered_with_a_hint(string filter, string field)
    {
        var page = await site.PageAsync("/search?q=大桥&" + filter, HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector($"#{field}-error"));

        using var response = await site.Client.GetAsync("/search.json?q=大桥&" + filter, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetString()!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("OR OR -")]
    [InlineData("标题:")]
    [InlineData("((((")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("，。！")]
    [InlineData("𠮷")]
    [InlineData("大桥 next")]
    public async Task No_query_is_an_error(string query)
    {
        await site.PageAsync("/search?next=xyz&q=" + Uri.EscapeDataString(query));

        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=" + Uri.EscapeDataString(query))).RootElement;
        Assert.Equal(query, data.GetProperty("query").GetString());
    }

    [Fact]
    public async Task A_token_that_is_not_ours_is_refused_to_a_program_and_passed_over_for_a_reader()
    {
        using var data = await site.Client.GetAsync("/search.json?q=大桥&next=xyz", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, data.StatusCode);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("从头显示", await data.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var page = await site.PageAsync("/search?q=大桥&next=xyz");
        Assert.NotEmpty(page.QuerySelectorAll("main mark"));
    }

    [Fact]
    public async Task As_data_it_has_just_the_fields_that_were_agreed()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=社区食堂&limit=1&newspaper=hwwb")).RootElement;

        Assert.Equal(["query", "total", "hits", "facets", "next"], data.EnumerateObject().Select(p => p.Name));
        var hit = data.GetProperty("hits")[0];
        Assert.Equal(
            ["id", "externalId", "url", "headline", "date", "newspaper", "page", "snippet", "score"],
            hit.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith(site.Address.AbsoluteUri + "a/", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("<mark>社区食堂</mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Equal(["year", "newspaper", "reporter"], data.GetProperty("facets").EnumerateObject().Select(p => p.Name));
        Assert.Equal("""[{"value":"2020","count":25}]""", data.GetProperty("facets").GetProperty("year").GetRawText());
        Assert.Equal(JsonValueKind.String, data.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_snippet_is_HTML_that_holds_no_markup_but_marks()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=新址")).RootElement;

        Assert.Equal("老店“𠮷野家”迁入<新址>&开业", data.GetProperty("hits")[0].GetProperty("headline").GetString());
        Assert.DoesNotContain("<新", data.GetProperty("hits")[0].GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_answered_with_what_to_try()
    {
        var page = await site.PageAsync("/search?q=桥头路拓宽&from=2020");

        Assert.Contains(page.QuerySelectorAll(".nothing a"), a => a.GetAttribute("href") == "/search?q=" + Uri.EscapeDataString("桥头路拓宽"));
    }

    [Fact]
    public async Task A_search_can_be_had_as_data_by_the_same_words()
    {
        var page = await site.PageAsync("/search?q=大桥&sort=newest");

        Assert.Equal($"/search.json?q={Uri.EscapeDataString("大桥")}&sort=newest", page.QuerySelector("link[rel=alternate][type='application/json']")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }
}
