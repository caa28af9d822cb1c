using System.Net;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

/// <summary>What stands beside an article's text, and in it where it crosses to another page.</summary>
public sealed class BesideArticleTests(SiteHost site, JoinedSiteHost joined) : IClassFixture<JoinedSiteHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_text_goes_on_on_another_page_a_note_says_so_in_its_place()
    {
        var cut = (await joined.ArticleAsync("青石渡轮渡停航")).QuerySelector(".joint")!;
        Assert.Equal("（以下第2版）", cut.TextContent);
        Assert.EndsWith("放进木箱，", cut.PreviousSibling!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("船公司", cut.NextSibling!.TextContent, StringComparison.Ordinal);

        var whole = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelectorAll(".joint").Single();
        Assert.EndsWith("庄静仪说。（以下第2版）", whole.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await site.PageAsync("/a/" + SampleArchive.Long)).QuerySelectorAll(".joint"));
    }

    [Fact]
    public async Task A_mark_that_runs_across_the_joint_is_marked_on_both_sides()
    {
        var address = (await joined.ArticleAsync("青石渡轮渡停航")).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

        var page = await joined.PageAsync(new Uri(address).AbsolutePath + "?q=" + Uri.EscapeDataString("\"木箱，船公司\""));

        Assert.Equal(["木箱，", "船公司"], page.QuerySelectorAll(".body mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task Related_reports_say_where_they_are_from_and_what_is_shared()
    {
        var related = (await site.PageAsync("/a/" + SampleArchive.Rare)).QuerySelector(".related")!;

        var other = related.QuerySelectorAll("li").Single(l => l.QuerySelector("a")!.GetAttribute("href") == "/a/" + SampleArchive.Old);
        Assert.Equal("桥头路拓宽工程开工", other.QuerySelector("a")!.TextContent);
        Assert.Equal("河湾日报 1998年7月15日 第1版", other.QuerySelector(".where")!.TextContent);
        Assert.Equal("共有：桥头路", other.QuerySelector(".shared")!.TextContent);
    }

    [Fact]
    public async Task A_notice_has_no_related_reports() => Assert.Null((await site.PageAsync("/a/" + SampleArchive.Notice)).QuerySelector(".related"));

    [Fact]
    public async Task Reporters_lead_to_what_else_they_wrote() =>
        Assert.Equal(
            ["/names/" + Uri.EscapeDataString("陆文舟"), "/names/" + Uri.EscapeDataString("何晓棠"), "/names/" + Uri.EscapeDataString("季平")],
            (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelectorAll(".byline a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task It_is_shown_where_it_stands_on_each_of_its_pages()
    {
        var places = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".places")!;

        Assert.Equal(["/2020/02/26/hwrb/1#source-1", "/2020/02/26/hwrb/2#source-1"], places.QuerySelectorAll("a:not(.drawn)").Select(a => a.GetAttribute("href")));
        var picture = places.QuerySelectorAll("img").Single();
        Assert.Equal($"/a/{SampleArchive.Bridge}/2.svg", picture.GetAttribute("src"));
        Assert.Equal("本文在第2版上的位置", picture.GetAttribute("alt"));
        foreach (var link in places.QuerySelectorAll("a:not(.drawn)").Select(a => a.GetAttribute("href")!))
            Assert.NotNull((await site.PageAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1]));
        Assert.Null((await site.PageAsync("/a/" + SampleArchive.ReadyMade)).QuerySelector(".places"));
    }

    [Fact]
    public async Task The_drawing_is_a_picture_with_the_article_on_a_ground_of_its_own()
    {
        using var response = await site.Client.GetAsync($"/a/{SampleArchive.Bridge}/2.svg", Cancel);
        var drawing = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("image/svg+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("http://www.w3.org/2000/svg", drawing.Root!.Name.NamespaceName);
        Assert.Single(drawing.Descendants(), e => e.Attribute("stroke") is not null);
        Assert.DoesNotContain(drawing.Descendants(), e => e.Name.LocalName is "style" or "script" || e.Attribute("style") is not null);
    }

    [Theory]
    [InlineData("/a/" + SampleArchive.Bridge + "/1.svg")]
    [InlineData("/a/" + SampleArchive.Bridge + "/3.svg")]
    [InlineData("/a/" + SampleArchive.Withdrawn + "/1.svg")]
    [InlineData("/a/nobody/1.svg")]
    [InlineData("/a/" + SampleArchive.Bridge + "/x.svg")]
    [InlineData("/a/" + SampleArchive.Bridge + ".svg")]
    public async Task Where_lines_are_not_known_to_stand_there_is_no_drawing(string address)
    {
        using var response = await site.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task On_paper_a_source_line_says_where_it_is_from()
    {
        var line = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".source-line")!.TextContent;

        Assert.Equal($"河湾日报 2020年2月26日 星期三 第1版、第2版 要闻 {site.Address}a/{SampleArchive.Bridge}", line);
    }
}
