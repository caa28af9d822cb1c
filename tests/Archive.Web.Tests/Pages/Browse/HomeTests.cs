using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class HomeTests(SiteHost site)
{
    [Fact]
    public async Task The_newest_issue_stands_on_the_first_page()
    {
        var home = await site.PageAsync("/");

        Assert.Contains("2020年3月5日 星期四", home.QuerySelector(".newest")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/a/ready008", home.QuerySelector(".newest .headlines a")!.GetAttribute("href"));
        Assert.Equal(["/2020/03/05/hwwb", "/2020/02/27/hwrb"], home.QuerySelectorAll(".newest .nameplate a").Select(a => a.GetAttribute("href")));
        Assert.Equal(10, home.QuerySelector(".newest .issue")!.QuerySelectorAll(".headlines a").Length);
    }

    [Fact]
    public async Task Years_stand_in_their_decades_newest_first()
    {
        var home = await site.PageAsync("/");

        Assert.Equal(["2020年代", "1990年代"], home.QuerySelectorAll("h3").Select(h => h.TextContent).Where(t => t.EndsWith("年代", StringComparison.Ordinal)));
        Assert.Equal(["/2020", "/1998"], home.QuerySelectorAll(".years a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_held_is_counted_the_same_for_people_and_programs()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/.json")).RootElement;

        Assert.Equal(5, data.GetProperty("pages").GetInt32());
        Assert.Equal(4, data.GetProperty("issues").GetInt32());
        Assert.Equal("河湾日报", data.GetProperty("newspapers")[0].GetProperty("name").GetString());
        Assert.Equal("1998-07-15", data.GetProperty("newspapers")[0].GetProperty("first").GetString());
        Assert.Contains($"{data.GetProperty("articles").GetInt64()} 篇", (await site.PageAsync("/")).QuerySelector(".holdings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_box_leads_to_the_search()
    {
        var form = (await site.PageAsync("/")).QuerySelector("main form")!;

        Assert.Equal("/search", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("input[name=q]"));
    }
}
