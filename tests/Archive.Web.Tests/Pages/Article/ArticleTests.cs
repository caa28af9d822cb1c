using System.Net;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

public sealed class ArticleTests(SiteHost site)
{
    [Fact]
    public async Task The_headline_stack_is_set_as_a_newspaper_sets_it()
    {
        var article = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector("article")!;

        Assert.Equal("zh-Hans", article.GetAttribute("lang"));
        Assert.Equal(
            ["跨越清水河 连通南北岸", "北岸大桥今日正式通车", "两岸居民步行十分钟可达"],
            article.QuerySelectorAll("hgroup > *").Select(e => e.TextContent));
        Assert.Equal("H1", article.QuerySelectorAll("hgroup > *")[1].TagName);
        Assert.Equal("记者 陆文舟　何晓棠通讯员 季平", string.Concat(article.QuerySelector(".byline")!.Children.Select(c => c.TextContent)));
    }

    [Fact]
    public async Task It_leads_to_its_pages_and_day()
    {
        var article = await site.PageAsync("/a/" + SampleArchive.Bridge);

        Assert.Equal(["/2020/02/26/hwrb/1", "/2020/02/26/hwrb/2", "/2020/02/26"], article.QuerySelectorAll(".where a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2020-02-26", article.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task The_dateline_leads_the_first_paragraph() =>
        Assert.Equal("新华社河湾7月14日电", (await site.PageAsync("/a/" + SampleArchive.Old)).QuerySelector(".body p:first-child .dateline")!.TextContent);

    [Fact]
    public async Task Crossheads_are_headings_and_the_end_mark_stands_at_the_end()
    {
        var body = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".body")!;

        Assert.Equal(["建设者说", "居民说"], body.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.EndsWith("再不用赶早班渡船了。①3", body.QuerySelectorAll("p:not(.jump):not(.jump-note)")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_cited_with_its_permanent_address()
    {
        var cite = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".cite")!;

        Assert.Equal("陆文舟，何晓棠，季平. 北岸大桥今日正式通车[N]. 河湾日报，2020-02-26（1，2）.", cite.QuerySelector("cite")!.TextContent);
        Assert.Equal(new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri, cite.QuerySelector(".permanent a")!.TextContent);
    }

    [Fact]
    public async Task Neighbours_on_the_page_are_one_step_away()
    {
        var article = await site.PageAsync("/a/" + SampleArchive.Notice);

        Assert.Equal("/a/" + SampleArchive.Bridge, article.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/a/" + SampleArchive.Rare, article.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_article_without_headline_is_named_by_its_first_words()
    {
        var article = await site.PageAsync("/a/" + SampleArchive.Notice);

        Assert.Equal("〔无标题〕", article.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("〔无标题〕因清水河泵站检修，", article.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_called_one_and_a_report_is_not()
    {
        Assert.Equal("公告", (await site.PageAsync("/a/" + SampleArchive.Notice)).QuerySelector("article .kind")!.TextContent);
        Assert.Null((await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".kind"));
        Assert.Equal("公告", (await site.PageAsync("/search?q=清水河泵站检修")).QuerySelector(".hits .where .kind")!.TextContent);
        Assert.Contains("\"kind\":\"notice\"", await site.TextAsync("/a/" + SampleArchive.Notice + ".json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsure_split_is_said()
    {
        Assert.NotNull((await site.PageAsync("/a/" + SampleArchive.Rare)).QuerySelector(".unsure"));
        Assert.Null((await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".unsure"));
    }

    [Fact]
    public async Task Characters_that_HTML_or_few_fonts_know_come_through()
    {
        var article = await site.PageAsync("/a/" + SampleArchive.Rare);

        Assert.Equal("老店“𠮷野家”迁入<新址>&开业", article.QuerySelector("h1")!.TextContent);
        Assert.Contains("店主姓𬱖", article.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coming_from_a_search_its_words_are_marked_and_the_address_stays_one()
    {
        var article = await site.PageAsync($"/a/{SampleArchive.Bridge}?q=北岸大桥");

        Assert.Equal(["北岸大桥", "北岸大桥"], article.QuerySelectorAll("article mark").Select(m => m.TextContent));
        Assert.EndsWith("/a/" + SampleArchive.Bridge, article.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_plain_text_it_is_as_written_down_and_saves_itself_under_its_name()
    {
        using var response = await site.Client.GetAsync($"/a/{SampleArchive.Bridge}.txt", TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "attachment; filename=2020-02-26-hwrb-01-__________.txt; filename*=UTF-8''2020-02-26-hwrb-01-%E5%8C%97%E5%B2%B8%E5%A4%A7%E6%A1%A5%E4%BB%8A%E6%97%A5%E6%AD%A3%E5%BC%8F%E9%80%9A%E8%BD%A6.txt",
            response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("标"u8.ToArray(), bytes[..3]);
        Assert.StartsWith(
            "标题：北岸大桥今日正式通车\n引题：跨越清水河 连通南北岸\n副题：两岸居民步行十分钟可达\n来源：河湾日报 2020年2月26日 第1版、第2版\n"
            + $"作者：陆文舟、何晓棠、季平\n永久链接：{site.Address}a/{SampleArchive.Bridge}\n\n清晨六点，",
            System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_data_it_is_a_line_of_what_is_imported_and_exported()
    {
        var data = JsonDocument.Parse(await site.TextAsync($"/a/{SampleArchive.ReadyMade}.json")).RootElement;

        Assert.Equal(SampleArchive.ReadyMade, data.GetProperty("id").GetString());
        Assert.Equal("ext-1", data.GetProperty("externalId").GetString());
        Assert.Equal("河湾晚报", data.GetProperty("newspaper").GetString());
        Assert.Equal("2020-03-05", data.GetProperty("date").GetString());
        Assert.Equal(1, data.GetProperty("page").GetInt32());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("kicker").ValueKind);
        Assert.Equal(["陆文舟"], data.GetProperty("reporters").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal(["第1家社区食堂昨日开张，头一天卖出10份午饭。"], data.GetProperty("paragraphs").EnumerateArray().Select(e => e.GetString()!));
    }

    [Fact]
    public async Task What_one_has_already_is_not_sent_again()
    {
        using var first = await site.Client.GetAsync($"/a/{SampleArchive.Bridge}.json", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/a/{SampleArchive.Bridge}.json");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_in_every_form()
    {
        Assert.Contains("已撤下", (await site.PageAsync("/a/" + SampleArchive.Withdrawn, HttpStatusCode.Gone)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var form in new[] { "json", "txt" })
        {
            using var response = await site.Client.GetAsync($"/a/{SampleArchive.Withdrawn}.{form}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/a/nobody")]
    [InlineData("/a/" + SampleArchive.Bridge + ".html")]
    [InlineData("/a/" + SampleArchive.Bridge + "/2")]
    [InlineData("/a")]
    public async Task An_article_that_never_was_is_not_found(string address) => await site.PageAsync(address, HttpStatusCode.NotFound);
}
