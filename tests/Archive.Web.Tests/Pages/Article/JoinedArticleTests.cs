using System.Net;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

/// <summary>An article on several pages is one article everywhere; what is not joined says why.</summary>
public sealed class JoinedArticleTests(SiteHost site, JoinedSiteHost joined) : IClassFixture<JoinedSiteHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData(".json", "")]
    [InlineData(".txt", "")]
    [InlineData("", "?q=%E5%A4%A7%E6%A1%A5")]
    public async Task The_address_of_a_later_part_leads_to_the_whole(string form, string query)
    {
        using var response = await site.Client.GetAsync($"/a/{SampleArchive.Landing}{form}{query}", Cancel);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/a/{SampleArchive.Bridge}{form}{query}", response.Headers.Location!.OriginalString);
        // For the join may be undone by a better version of either page.
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task It_is_read_whole_in_every_form()
    {
        var page = await site.PageAsync("/a/" + SampleArchive.Bridge);
        Assert.Contains("桥面用了新的沥青", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["第1版 要闻", "第2版 综合"], page.QuerySelectorAll(".where a").Take(2).Select(a => a.TextContent.Replace("河湾日报", "", StringComparison.Ordinal).Trim()));
        Assert.Contains("陆文舟，何晓棠，季平. 北岸大桥今日正式通车[N]. 河湾日报，2020-02-26（1，2）.", page.QuerySelector("cite")!.TextContent, StringComparison.Ordinal);

        var text = await site.TextAsync($"/a/{SampleArchive.Bridge}.txt");
        Assert.Contains("\n来源：河湾日报 2020年2月26日 第1版、第2版\n", text, StringComparison.Ordinal);
        Assert.Contains("庄静仪说。\n\n建设者说\n\n桥面用了新的沥青", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_data_it_names_its_parts_and_keeps_every_field()
    {
        var data = JsonDocument.Parse(await site.TextAsync($"/a/{SampleArchive.Bridge}.json")).RootElement;
        var alone = JsonDocument.Parse(await site.TextAsync($"/a/{SampleArchive.Notice}.json")).RootElement;

        Assert.Equal(1, data.GetProperty("page").GetInt32());
        Assert.Equal(["建设者说", "居民说"], data.GetProperty("crossheads").EnumerateArray().Select(c => c.GetString()));
        var parts = data.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal([(SampleArchive.Bridge, 1, "要闻"), (SampleArchive.Landing, 2, "综合")], parts.Select(p => (p.GetProperty("id").GetString(), p.GetProperty("page").GetInt32(), p.GetProperty("section").GetString())));
        var source = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb/2.json")).RootElement.GetProperty("source").GetProperty("text").GetString()!;
        var span = parts[1].GetProperty("spans")[0];
        Assert.StartsWith("北岸大桥今日正式通车\n建设者说", source[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], StringComparison.Ordinal);
        Assert.Equal(alone.EnumerateObject().Select(p => p.Name), data.EnumerateObject().Select(p => p.Name).Where(n => n != "parts"));
    }

    [Theory]
    [InlineData("page=1")]
    [InlineData("page=2")]
    [InlineData("section=综合")]
    [InlineData("q=版:2")]
    public async Task It_is_found_by_every_page_it_is_on(string filter)
    {
        var page = await site.PageAsync("/search?newspaper=hwrb&from=2020-02-26&to=2020-02-26&" + filter);

        var hit = page.QuerySelectorAll(".hits li").Single(h => h.QuerySelector("h3")!.TextContent == "北岸大桥今日正式通车");
        Assert.Contains("第1版 要闻、第2版 综合", hit.QuerySelector(".where")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_found_once_and_by_its_words_on_any_page()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/search.json?q=新的沥青")).RootElement;

        Assert.Equal(1, data.GetProperty("total").GetInt32());
        var hit = data.GetProperty("hits")[0];
        Assert.Equal((SampleArchive.Bridge, "北岸大桥今日正式通车", 1), (hit.GetProperty("id").GetString(), hit.GetProperty("headline").GetString(), hit.GetProperty("page").GetInt32()));
        Assert.Contains("<mark>新的沥青</mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_second_page_its_part_stands_in_its_place_and_leads_to_the_whole()
    {
        var page = await site.PageAsync("/2020/02/26/hwrb/2");
        var first = page.QuerySelector(".headlines li")!;

        Assert.Equal("上接第1版", first.QuerySelector(".from")!.TextContent);
        Assert.Equal("/a/" + SampleArchive.Bridge, first.QuerySelector("a:not(.no)")!.GetAttribute("href"));
        Assert.Equal(["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Picture], page.QuerySelectorAll(".source a.to").Select(a => a.GetAttribute("href")));
        Assert.Null((await site.PageAsync("/2020/02/26/hwrb/1")).QuerySelector(".from"));

        var data = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb/2.json")).RootElement;
        Assert.Equal(SampleArchive.Landing, data.GetProperty("articles")[0].GetProperty("id").GetString());
        Assert.Equal(SampleArchive.Bridge, data.GetProperty("articles")[0].GetProperty("joinedInto").GetProperty("id").GetString());
        Assert.False(data.GetProperty("articles")[1].TryGetProperty("joinedInto", out _));
    }

    [Fact]
    public async Task The_text_of_a_page_is_what_that_page_has()
    {
        var (first, second) = (await site.TextAsync("/2020/02/26/hwrb/1.txt"), await site.TextAsync("/2020/02/26/hwrb/2.txt"));

        Assert.Contains("庄静仪说。\n\n（下转第2版③）\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain("新的沥青", first, StringComparison.Ordinal);
        Assert.Contains($"来源：河湾日报 2020年2月26日 第2版\n永久链接：{site.Address}a/{SampleArchive.Bridge}\n\n（上接第1版③）\n\n建设者说\n", second, StringComparison.Ordinal);
        Assert.Contains("（下转第5版）\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_has_it_once_on_the_page_where_it_begins()
    {
        var issue = await site.PageAsync("/2020/02/26/hwrb");
        Assert.Single(issue.QuerySelectorAll(".headlines a"), a => a.TextContent.Contains("北岸大桥", StringComparison.Ordinal));
        Assert.Single((await site.TextAsync("/2020/02/26/hwrb.txt")).Split('\n'), l => l == "标题：北岸大桥今日正式通车");
    }

    [Fact]
    public async Task A_page_that_only_continues_others_says_so()
    {
        var page = (await joined.PageAsync("/2021/03/01/tzrb")).QuerySelectorAll(".page")[1];

        Assert.Empty(page.QuerySelectorAll(".headlines a"));
        Assert.Contains("本版是他版稿件的接续部分", page.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/" + SampleArchive.Bridge, "zh-CN", "（下转第5版）", "转第5版，本馆未藏该版。")]
    [InlineData("/a/" + SampleArchive.Bridge, "en", "（下转第5版）", "It goes on on page 5, which this archive does not hold.")]
    public async Task A_jump_to_a_page_that_is_not_held_says_so(string address, string language, string printed, string note)
    {
        var page = await site.PageAsync(address, client: site.ClientSpeaking(language));
        Assert.Equal(printed, page.QuerySelector(".jump")!.TextContent);
        Assert.Null(page.QuerySelector(".jump a"));
        Assert.Equal(note, page.QuerySelector(".jump-note")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("码头夜市开张", "下转", "转第2版，该版上未见其续文。", "/2021/03/02/tzrb/2")]
    [InlineData("灯塔亮了", "上接", "上接第3版，本馆未藏该版。", null)]
    [InlineData("老槐树搬家", "上接", "上接第1版，该版上未见其前文。", "/2021/03/02/tzrb/1")]
    public async Task An_end_without_its_other_end_says_so_and_leads_to_its_page(string headline, string printed, string note, string? page)
    {
        var article = await joined.ArticleAsync(headline);
        var jump = article.QuerySelector(".jump")!;
        Assert.Contains(printed, jump.TextContent, StringComparison.Ordinal);
        Assert.Equal(page, jump.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal(note, article.QuerySelector(".jump-note")!.TextContent.Trim());
        Assert.Empty(article.QuerySelectorAll(".jump-note a"));
    }

    [Fact]
    public async Task Where_several_fit_each_is_named()
    {
        var landing = await joined.ArticleAsync("两岸消息");
        Assert.StartsWith("前文可能是以下各篇之一，未能断定：", landing.QuerySelector(".jump-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["甲地来信", "乙地来信"], landing.QuerySelectorAll(".jump-note a").Select(a => a.TextContent));

        var jump = await joined.ArticleAsync("甲地来信");
        Assert.StartsWith("续文可能是这一篇，未能断定：", jump.QuerySelector(".jump-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("两岸消息", Assert.Single(jump.QuerySelectorAll(".jump-note a")).TextContent);
    }
}
