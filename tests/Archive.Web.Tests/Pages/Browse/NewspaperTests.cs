using System.Text.Json;
using Archive.Web.Pages.Browse;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class NewspaperTests(SiteHost site)
{
    [Fact]
    public async Task Newspapers_are_listed_with_what_is_held_of_them()
    {
        var newspapers = await site.PageAsync("/newspapers");

        Assert.Equal(["/newspapers/hwrb", "/newspapers/hwwb"], newspapers.QuerySelectorAll("a.paper").Select(a => a.GetAttribute("href")));
        Assert.Equal(2, JsonDocument.Parse(await site.TextAsync("/newspapers.json")).RootElement.GetProperty("newspapers").GetArrayLength());
    }

    [Fact]
    public async Task A_newspaper_says_what_is_held_and_what_is_not()
    {
        var page = await site.PageAsync("/newspapers/hwrb");

        Assert.Equal("河湾日报", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("1998年7月15日 – 2020年2月27日 · 3 期 · 4 版", page.QuerySelector(".summary")!.TextContent);
        Assert.Equal(["/2020?newspaper=hwrb", "/1998?newspaper=hwrb"], page.QuerySelectorAll(".years a").Select(a => a.GetAttribute("href")));
        Assert.Contains("1998年7月16日 – 2020年2月25日", page.QuerySelector(".gaps")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/2020/02/27/hwrb", page.QuerySelector("[aria-labelledby=newest] a.paper")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='/newspapers/hwrb.atom']"));
        Assert.NotNull(page.QuerySelector("[aria-labelledby=reporters] a"));
    }

    [Fact]
    public async Task Its_data_has_every_gap()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/newspapers/hwrb.json")).RootElement;

        Assert.Equal("1998-07-16", data.GetProperty("gaps")[0].GetProperty("from").GetString());
        Assert.Equal(1, data.GetProperty("gaps").GetArrayLength());
        Assert.Equal("/newspapers/hwrb", new Uri(data.GetProperty("url").GetString()!).AbsolutePath);
    }

    [Fact]
    public void A_gap_runs_from_the_day_after_an_issue_to_the_day_before_the_next()
    {
        DateOnly[] dates = [new(2020, 2, 26), new(2020, 2, 27), new(2020, 3, 1), new(2020, 3, 3)];

        Assert.Equal([new Gap(new(2020, 2, 28), new(2020, 2, 29)), new Gap(new(2020, 3, 2), new(2020, 3, 2))], Gap.Between(dates));
        Assert.Equal(2, Gap.Between(dates).First().Days);
        Assert.Empty(Gap.Between([]));
        Assert.Empty(Gap.Between([new(2020, 2, 26)]));
    }
}
