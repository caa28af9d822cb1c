using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class NewspaperPageTests(SiteHost site)
{
    [Fact]
    public async Task Articles_stand_in_order_with_their_headline_stacks()
    {
        var page = await site.PageAsync("/2020/02/26/hwrb/1");

        Assert.Equal(
            ["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Notice, "/a/" + SampleArchive.Rare],
            page.QuerySelectorAll(".headlines li > a:not(.no)").Select(a => a.GetAttribute("href")));
        Assert.Equal("跨越清水河 连通南北岸", page.QuerySelector(".headlines .kicker")!.TextContent);
        Assert.StartsWith("〔无标题〕因清水河泵站检修，", page.QuerySelectorAll(".headlines .headline")[1].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_stands_beside_them_whole_with_each_article_marked_and_linked()
    {
        var page = await site.PageAsync("/2020/02/26/hwrb/1");
        var data = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb/1.json")).RootElement;
        var source = page.QuerySelector(".source")!;

        Assert.Equal(["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Notice, "/a/" + SampleArchive.Rare], source.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("河湾日报\n2020年2月26日 星期三", source.QuerySelector(".furniture")!.TextContent);
        foreach (var link in source.QuerySelectorAll("a").ToList())
            link.Remove();
        Assert.Equal(data.GetProperty("source").GetProperty("text").GetString(), source.TextContent);
    }

    [Fact]
    public async Task Its_data_says_where_each_article_stands()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb/1.json")).RootElement;
        var text = data.GetProperty("source").GetProperty("text").GetString()!;
        var span = data.GetProperty("spans")[1];

        Assert.Equal(SampleArchive.Notice, span.GetProperty("id").GetString());
        Assert.StartsWith("因清水河泵站检修", text[span.GetProperty("offsets")[0].GetInt32()..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_boxes_is_drawn_with_a_link_to_each_article_where_it_stands()
    {
        var page = await site.PageAsync("/2020/02/26/hwrb/2");
        var drawing = page.QuerySelector("svg.drawing")!;

        // The first is the rest of a story: it leads to the whole.
        Assert.Equal(["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Picture], drawing.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("第 1 篇：北岸大桥今日正式通车", drawing.QuerySelector("a")!.GetAttribute("aria-label"));
        Assert.Equal("第 1 篇：北岸大桥今日正式通车", drawing.QuerySelector("a title")!.TextContent);
        Assert.StartsWith("M56 90", drawing.QuerySelector("a .ground")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.Equal(["1", "2"], drawing.QuerySelectorAll(".numbers text").Select(t => t.TextContent));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
    }

    [Fact]
    public async Task It_says_what_the_text_was_read_out_of()
    {
        var page = await site.PageAsync("/2020/02/26/hwrb/2");
        Assert.Equal(["issue.pdf", "第 2 页，共 4 页", "PDF", "pdftotext 22.12.0", "1"], page.QuerySelectorAll(".page-source .facts dd:not(.hash)").Select(d => d.TextContent));
        var data = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb/2.json")).RootElement.GetProperty("source");
        Assert.Equal(("pdf", 2, 1000), (data.GetProperty("format").GetString(), data.GetProperty("filePage").GetInt32(), data.GetProperty("boxes").GetProperty("width").GetInt32()));
        var line = data.GetProperty("boxes").GetProperty("lines")[0];
        Assert.Equal("责任编辑：苏野", data.GetProperty("text").GetString()![line[0].GetInt32()..line[1].GetInt32()]);
    }

    [Fact]
    public async Task A_page_of_plain_text_has_no_drawing() =>
        Assert.Null((await site.PageAsync("/2020/02/26/hwrb/1")).QuerySelector(".drawing"));

    [Fact]
    public async Task A_page_whose_articles_came_ready_made_says_so()
    {
        var page = await site.PageAsync("/2020/03/05/hwwb/1");

        Assert.Null(page.QuerySelector(".source"));
        Assert.Contains("没有原始版面文本", page.QuerySelector(".page-source")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_the_issue_s_other_pages()
    {
        Assert.Equal("/2020/02/26/hwrb/2", (await site.PageAsync("/2020/02/26/hwrb/1")).QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/2020/02/26/hwrb/1", (await site.PageAsync("/2020/02/26/hwrb/2")).QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task As_text_it_saves_itself_under_its_date_newspaper_and_number()
    {
        using var response = await site.Client.GetAsync("/2020/02/26/hwrb/2.txt", TestContext.Current.CancellationToken);

        Assert.Equal("2020-02-26-hwrb-02.txt", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("图为二月二十五日", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_article_is_not_on_its_page() =>
        Assert.DoesNotContain(SampleArchive.Withdrawn, await site.TextAsync("/2020/02/27/hwrb/1"), StringComparison.Ordinal);
}
