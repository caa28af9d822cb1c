using Archive.Core.Search;
using Archive.Web.Pages.Search;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Search;

/// <summary>What the search page shows beside its hits.</summary>
public sealed class SearchPageTests(SiteHost site)
{
    [Theory]
    [InlineData("/search?from=2020")]
    [InlineData("/search?newspaper=hwrb")]
    public async Task Filters_alone_are_a_question(string address)
    {
        var page = await site.PageAsync(address);

        Assert.DoesNotContain("没有可检索的字", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".hits > ol > li"));
        foreach (var form in new[] { "csv", "zip", "jsonl" })
        {
            using var answer = await site.Client.GetAsync(address.Replace("/search", "/search." + form, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{form}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Filters_that_leave_nothing_leave_an_empty_export() =>
        Assert.Single((await site.TextAsync("/search.csv?from=1801&to=1802")).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Every_form_that_a_page_of_hits_offers_is_there()
    {
        foreach (var start in new[] { "/search", "/search?limit=x", "/search?q=社区食堂&limit=5" })
        {
            var page = await site.PageAsync(start, start.EndsWith('x') ? System.Net.HttpStatusCode.BadRequest : System.Net.HttpStatusCode.OK);
            if (page.QuerySelector("nav.step a.next")?.GetAttribute("href") is { } next)
                page = await site.PageAsync(next);
            foreach (var link in page.QuerySelectorAll("link[rel~=alternate], footer .forms a").Select(l => l.GetAttribute("href")!))
            {
                using var answer = await site.Client.GetAsync(link, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{start} offers {link}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Filters_that_were_chosen_can_be_taken_out_one_by_one_and_all_at_once()
    {
        var page = await site.PageAsync("/search?q=社区食堂&from=2020&to=2020&newspaper=hwwb&reporter=何晓棠&page=1");
        var chips = page.QuerySelectorAll(".chips a").ToDictionary(a => a.TextContent.Trim(), a => a.GetAttribute("href")!);

        Assert.Equal(["取消 日期：2020 ×", "取消 报纸：河湾晚报 ×", "取消 版次：1 ×", "取消 记者：何晓棠 ×", "全部取消"], chips.Keys);
        Assert.Equal($"/search?q={Uri.EscapeDataString("社区食堂")}&newspaper=hwwb&page=1&reporter={Uri.EscapeDataString("何晓棠")}", chips["取消 日期：2020 ×"]);
        Assert.Equal("/search?q=" + Uri.EscapeDataString("社区食堂"), chips["全部取消"]);
        Assert.Equal("1", page.QuerySelector("form input[type=hidden][name=page]")!.GetAttribute("value"));
        Assert.Null((await site.PageAsync("/search?q=社区食堂")).QuerySelector(".chips"));
    }

    [Fact]
    public async Task One_can_read_on_and_back_and_is_told_where_one_is()
    {
        var first = await site.PageAsync("/search?q=社区食堂开张&limit=10");
        Assert.Equal("找到 25 篇第 1–10 篇", first.QuerySelector("#found")!.TextContent);
        var second = await site.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("找到 25 篇第 11–20 篇", second.QuerySelector("#found")!.TextContent);
        var third = await site.PageAsync(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("找到 25 篇第 21–25 篇", third.QuerySelector("#found")!.TextContent);
        Assert.Null(third.QuerySelector("a[rel=next]"));

        var again = await site.PageAsync(third.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(second.QuerySelector("#found")!.TextContent, again.QuerySelector("#found")!.TextContent);
        Assert.Equal(Hits(second), Hits(again));
        var start = await site.PageAsync(again.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(Hits(first), Hits(start));
        Assert.Null(start.QuerySelector("a[rel=prev]"));

        static IEnumerable<string> Hits(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".hits h3").Select(h => h.TextContent);
    }

    [Fact]
    public async Task Hits_over_time_are_drawn_with_links_and_told_in_a_table()
    {
        var page = await site.PageAsync("/search?from=1998&to=2020");
        var line = page.QuerySelector(".timeline")!;

        Assert.Equal("各年篇数", line.QuerySelector("h2")!.TextContent);
        var bars = line.QuerySelectorAll("svg a");
        Assert.Equal(["/search?from=1998&to=1998", "/search?from=2020&to=2020"], bars.Select(a => a.GetAttribute("href")));
        Assert.StartsWith("1998年：1", bars[0].GetAttribute("aria-label"), StringComparison.Ordinal);
        var rows = line.QuerySelectorAll("tbody tr");
        Assert.Equal(23, rows.Length);
        Assert.Equal(["1999年", "0"], rows[1].Children.Select(c => c.TextContent));

        var months = (await site.PageAsync(bars[1].GetAttribute("href")!)).QuerySelector(".timeline")!;
        Assert.Equal("各月篇数", months.QuerySelector("h2")!.TextContent);
        Assert.Equal(12, months.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["/search?from=2020-02&to=2020-02", "/search?from=2020-03&to=2020-03"], months.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("大桥 -清水河", "含“大桥”，并且不含“清水河”")]
    [InlineData("大桥 (通车 OR 合龙)", "含“大桥”，并且（含“通车”，或者含“合龙”）")]
    [InlineData("标题:大桥 日期:2020", "标题含“大桥”，并且刊于2020年1月1日至2020年12月31日")]
    [InlineData("\"大桥 通车\"~20", "含“大桥”、“通车”（前后相距不超过 20 字）")]
    [InlineData("王?平", "含“王?平”")]
    public async Task How_a_query_was_understood_is_said_in_words(string query, string expected)
    {
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.StartsWith("理解为： " + expected, page.QuerySelector(".understood")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_words_can_be_read_as_a_phrase_or_as_any_of_them()
    {
        Assert.Equal("\"棠河大桥\"", QueryRewrites.Phrase(QueryParser.Parse("棠河 大桥")));
        Assert.Equal("棠河 OR 大桥", QueryRewrites.Any(QueryParser.Parse("棠河 大桥")));
        foreach (var query in new[] { "大桥", "大桥 -通车", "大桥 OR 隧道", "标题:大桥 通车", "" })
            Assert.Null(QueryRewrites.Any(QueryParser.Parse(query)));
    }

    [Fact]
    public async Task Where_no_article_has_all_words_each_is_counted_by_itself()
    {
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString("\"桥头路拓宽\" \"社区食堂开张\"") + "&from=2020");

        Assert.Equal(["\"桥头路拓宽\" 1 篇", "\"社区食堂开张\" 25 篇"], page.QuerySelectorAll(".term-counts li").Select(l => l.TextContent.Trim()));

        var filtered = await site.PageAsync("/search?q=桥头路拓宽&from=2020");
        Assert.Contains("1 篇", filtered.QuerySelectorAll(".nothing li")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_can_be_listed_to_its_end()
    {
        var page = await site.PageAsync("/search?q=社区食堂开张&list=reporter");

        var values = page.QuerySelectorAll(".facet-list li a");
        Assert.Equal(["陆文舟 13", "何晓棠 12"], values.Select(v => v.TextContent));
        Assert.Equal("/search?q=" + Uri.EscapeDataString("社区食堂开张") + "&reporter=" + Uri.EscapeDataString("陆文舟"), values[0].GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".hits .snippet"));
        Assert.NotNull((await site.PageAsync("/search?q=社区食堂开张&list=reporter&at=99")).QuerySelector(".facet-list li"));
    }

    [Fact]
    public async Task Help_stands_at_an_address_of_its_own_and_every_example_is_a_search()
    {
        var help = await site.PageAsync("/search/help");

        var examples = help.QuerySelectorAll(".help dt a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(examples.Count > 15);
        foreach (var example in examples)
            Assert.Null((await site.PageAsync(example)).QuerySelector(".field-error"));
    }
}
