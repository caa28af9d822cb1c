using System.Net;
using System.Text.Json;
using Archive.Web.Pages.Browse;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class CalendarTests(SiteHost site)
{
    [Theory]
    [InlineData("/2020/02")]
    [InlineData("/2020/03")]
    [InlineData("/1998")]
    public async Task A_calendar_offers_newspapers_that_it_has_issues_of(string address)
    {
        foreach (var link in (await site.PageAsync(address)).QuerySelectorAll("main nav.choice a").Select(a => a.GetAttribute("href")!))
            await site.PageAsync(link);
    }

    [Fact]
    public async Task A_year_links_days_that_have_issues_and_no_others()
    {
        var year = await site.PageAsync("/2020");

        Assert.Equal(12, year.QuerySelectorAll("table.calendar").Length);
        Assert.Equal(["/2020/02/26", "/2020/02/27", "/2020/03/05"], year.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")));
        Assert.Equal(366 - 3, year.QuerySelectorAll("td.gap, td.outside").Length);
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
    [InlineData("/on/2-6", "/on/02-06")]
    [InlineData("/on/2-29.json", "/on/02-29.json")]
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
    [InlineData("/2020/02/26/nobody")]
    [InlineData("/2020/02/26/hwrb/9")]
    [InlineData("/2020/02/26/hwrb/99999999999")]
    [InlineData("/2020/02/26/hwrb/1/2")]
    [InlineData("/2020/02/26.html")]
    [InlineData("/on/02-30")]
    [InlineData("/on/13-01")]
    [InlineData("/on/00-00")]
    [InlineData("/newspapers/nobody")]
    [InlineData("/names/查无此人")]
    public async Task What_is_not_held_or_means_no_date_is_not_found(string address) =>
        Assert.Contains("没有这一页", (await site.PageAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/2020/02/25", "2020年2月25日", "/1998/07/15", "/2020/02/26")]
    [InlineData("/1999", "1999年", "/1998/07/15", "/2020/02/26")]
    [InlineData("/2020/04", "2020年4月", "/2020/03/05", null)]
    [InlineData("/2020/02/28/hwrb", "2020年2月28日", "/2020/02/27/hwrb", null)]
    [InlineData("/2020/02?newspaper=hwwb", "2020年2月", null, "/2020/03/05/hwwb")]
    public async Task Where_nothing_is_held_the_nearest_issues_are_named(string address, string what, string? before, string? after)
    {
        var page = await site.PageAsync(address, HttpStatusCode.NotFound);

        Assert.Equal(what + "没有馆藏报纸", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(new[] { before, after }.OfType<string>(), page.QuerySelectorAll(".nearest a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("link[rel=alternate][type='application/json']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Programs_too_are_told_what_is_held_nearest()
    {
        using var response = await site.Client.GetAsync("/1999.json", TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1998-07-15", problem.GetProperty("previous").GetString());
        Assert.Equal("2020-02-26", problem.GetProperty("next").GetString());
    }

    [Fact]
    public async Task A_gap_differs_from_days_before_and_after_what_is_held()
    {
        var year = await site.PageAsync("/2020");
        string? ClassOf(string month, int day) => year.QuerySelectorAll("table.calendar").Single(t => t.QuerySelector("caption")!.TextContent.Trim().StartsWith(month, StringComparison.Ordinal))
            .QuerySelectorAll("td").Single(d => d.FirstChild?.TextContent.Trim() == day.ToString(System.Globalization.CultureInfo.InvariantCulture)).ClassName;

        // Held from 1998-07-15 to 2020-03-05.
        Assert.Equal("gap", ClassOf("1月", 31));
        Assert.Equal("gap", ClassOf("3月", 4));
        Assert.Equal("outside", ClassOf("3月", 6));
        Assert.Contains("无报", year.QuerySelector("td.gap")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_shaded_by_its_articles_and_says_how_many()
    {
        var year = await site.PageAsync("/2020");

        var fair = year.QuerySelector("a[href='/2020/03/05']")!;
        Assert.Equal("has s2", fair.ParentElement!.ClassName);
        Assert.Equal("十二 1 期、1 版、25 篇", fair.GetAttribute("title"));
        Assert.Equal("5 25 篇", fair.TextContent);
        Assert.Equal("has s1", year.QuerySelector("a[href='/2020/02/27']")!.ParentElement!.ClassName);
        Assert.Equal(["1–9", "10–29", "30–59", "60–119", "120 及以上", "无报", "馆藏起讫之外"], year.QuerySelectorAll(".shades span").Skip(1).Select(s => s.TextContent));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(59, 3)]
    [InlineData(119, 4)]
    [InlineData(120, 5)]
    [InlineData(9999, 5)]
    public void A_shade_is_the_same_in_every_year(int articles, int step) => Assert.Equal(step, Shade.Of(articles));

    [Fact]
    public async Task A_calendar_can_be_of_one_newspaper()
    {
        var year = await site.PageAsync("/2020?newspaper=hwrb");

        Assert.Equal(["/2020/02/26/hwrb", "/2020/02/27/hwrb"], year.QuerySelectorAll("td a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/2020/02?newspaper=hwrb"], year.QuerySelectorAll("caption a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/1998?newspaper=hwrb", year.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.EndsWith("/2020?newspaper=hwrb", year.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("河湾日报", year.QuerySelector(".choice [aria-current]")!.TextContent);
        await site.PageAsync("/2020?newspaper=nobody", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_year_s_data_counts_each_day()
    {
        var data = JsonDocument.Parse(await site.TextAsync("/2020.json")).RootElement;

        var day = data.GetProperty("days")[0];
        Assert.Equal(("2020-02-26", 1, 2, 4), (day.GetProperty("date").GetString(), day.GetProperty("issues").GetInt32(), day.GetProperty("pages").GetInt32(), day.GetProperty("articles").GetInt32()));
        Assert.Equal("2020-03-05", data.GetProperty("span").GetProperty("last").GetString());
        Assert.Equal(62, data.GetProperty("gaps").GetInt32());
    }

    [Fact]
    public async Task The_lunar_date_stands_beside()
    {
        Assert.Contains("农历庚子年二月初四", (await site.PageAsync("/2020/02/26")).QuerySelector(".when")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("初四", (await site.PageAsync("/2020/02")).QuerySelector("td.has .lunar")!.TextContent);
    }

    [Fact]
    public async Task All_years_stand_in_a_table_with_those_that_are_missing()
    {
        var years = await site.PageAsync("/years");

        var rows = years.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal("2020年代", rows[0]);
        Assert.Equal("2020年 3 4 3 62", rows[1]);
        Assert.Equal(["2010年代", "2010–2019年 无报 3,652", "2000年代", "2000–2009年 无报 3,653", "1990年代", "1999年 无报 365"], rows[2..^1]);
        Assert.Equal("1998年 1 1 1 169", rows[^1]);
        Assert.Equal(["/2020", "/1998"], years.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal(2, JsonDocument.Parse(await site.TextAsync("/years.json")).RootElement.GetProperty("years").GetArrayLength());
    }

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
