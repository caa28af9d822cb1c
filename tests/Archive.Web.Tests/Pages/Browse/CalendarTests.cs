using System.Net;
using System.Text.Json;
using Archive.Web.Pages.Browse;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class CalendarTests(SiteHost site)
{
    [Fact]
    public async Task A_year_links_days_that_have_issues_and_no_others()
    {
        var year = await site.PageAsync("/2020");

        Assert.Equal(12, year.QuerySelectorAll("table.calendar").Length);
        Assert.Equal(["/2020/02/26", "/2020/02/27", "/2020/03/05"], year.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")));
        Assert.Equal(363, year.QuerySelectorAll("td.none").Length);
        Assert.Equal(["/2020/02", "/2020/03"], year.QuerySelectorAll("caption a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_year_leads_to_the_nearest_year_that_has_issues()
    {
        Assert.Equal("/1998", (await site.PageAsync("/2020")).QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/2020", (await site.PageAsync("/1998")).QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_month_is_a_table_with_weekdays_as_headings()
    {
        var month = await site.PageAsync("/2020/02");

        Assert.Equal(7, month.QuerySelectorAll("table thead th[scope=col]").Length);
        Assert.Equal("周一", month.QuerySelector("thead th")!.TextContent.Trim());
        Assert.Equal("2020年2月", month.QuerySelector("caption")!.TextContent);
        Assert.Equal(["/2020/02/26", "/2020/02/27"], month.QuerySelectorAll("a.day").Select(a => a.GetAttribute("href")));
        Assert.Contains("4 篇", month.QuerySelector("td.has")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_s_data_counts_each_issue()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/2020/02.json")).RootElement;

        Assert.Equal("hwrb", data.GetProperty("issues")[0].GetProperty("slug").GetString());
        Assert.Equal(2, data.GetProperty("issues")[0].GetProperty("pages").GetInt32());
        Assert.Equal(1, data.GetProperty("issues")[1].GetProperty("articles").GetInt32());
        Assert.Equal("1998-07-01", data.GetProperty("previous").GetString());
    }

    [Fact]
    public async Task A_day_shows_each_issue_s_pages_and_headlines_and_leads_over_gaps()
    {
        var day = await site.PageAsync("/2020/02/27");

        Assert.Equal("2020年2月27日 星期四", day.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/a/" + SampleArchive.Long], day.QuerySelectorAll(".headlines a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/2020/02/26", day.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/2020/03/05", day.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_issue_stays_with_its_newspaper()
    {
        var issue = await site.PageAsync("/2020/02/27/hwrb");

        Assert.Equal("/2020/02/26/hwrb", issue.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null(issue.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task An_issue_as_text_is_its_articles_one_after_another()
    {
        var text = await site.TextAsync("/2020/02/26/hwrb.txt");

        Assert.Equal(4, text.Split("来源：河湾日报 2020年2月26日 第").Length - 1);
        Assert.Contains("================================\n\n标题：", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2020/2/6", "/2020/02/06")]
    [InlineData("/2020/2", "/2020/02")]
    [InlineData("/2020/", "/2020")]
    [InlineData("/2020/02/26/HWRB/01", "/2020/02/26/hwrb/1")]
    [InlineData("/2020/2/26/hwrb/1.txt", "/2020/02/26/hwrb/1.txt")]
    [InlineData("/2020/2/26/hwrb.json?x=1", "/2020/02/26/hwrb.json?x=1")]
    public async Task An_address_written_otherwise_leads_to_the_one_address(string written, string canonical)
    {
        using var response = await site.Client.GetAsync(written, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/2020/13")]
    [InlineData("/2020/02/30")]
    [InlineData("/2020/2/30")]
    [InlineData("/0000")]
    [InlineData("/20200")]
    [InlineData("/２０２０")]
    [InlineData("/2020/02/25")]
    [InlineData("/2020/04")]
    [InlineData("/1999")]
    [InlineData("/2020/02/26/nobody")]
    [InlineData("/2020/02/26/hwrb/9")]
    [InlineData("/2020/02/26/hwrb/99999999999")]
    [InlineData("/2020/02/26/hwrb/1/2")]
    [InlineData("/2020/02/26.xml")]
    public async Task What_is_not_held_or_means_no_date_is_not_found(string address) =>
        Assert.Contains("没有这一页", (await site.PageAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData(2021, 2, 4, 0)]
    [InlineData(2020, 2, 5, 5)]
    [InlineData(2020, 8, 6, 5)]
    [InlineData(9999, 12, 5, 2)]
    public void A_month_is_laid_out_in_whole_weeks_from_Monday(int year, int month, int weeks, int before)
    {
        var laid = CalendarMonth.Weeks(year, month);

        Assert.Equal(weeks, laid.Count);
        Assert.All(laid, w => Assert.Equal(7, w.Length));
        Assert.Equal(before, laid[0].TakeWhile(d => d is null).Count());
        Assert.Equal(DateTime.DaysInMonth(year, month), laid.SelectMany(w => w).Count(d => d is not null));
    }
}
