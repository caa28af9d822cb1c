using System.Net;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class OnDayTests(SiteHost site)
{
    [Fact]
    public async Task A_day_of_the_year_has_its_issues_of_every_year()
    {
        var day = await site.PageAsync("/on/02-26");

        Assert.Equal("历年2月26日", day.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/2020/02/26"], day.QuerySelectorAll("h2 a").Select(a => a.GetAttribute("href")));
        // The notice among them is none of the headlines.
        Assert.Equal(["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Rare], day.QuerySelectorAll(".headlines a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/on/02-25", day.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/on/02-27", day.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("02-28", "/on/02-27", "/on/02-29")]
    [InlineData("01-01", "/on/12-31", "/on/01-02")]
    [InlineData("12-31", "/on/12-30", "/on/01-01")]
    public async Task The_days_of_the_year_follow_one_another_in_a_circle(string day, string previous, string next)
    {
        var page = await site.PageAsync("/on/" + day);

        Assert.Equal(previous, page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(next, page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_on_which_nothing_was_printed_leads_to_the_nearest_of_its_week()
    {
        var page = await site.PageAsync("/on/02-29");

        Assert.Contains("历年2月29日都没有馆藏报纸", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main p a[href='/on/02-27']"));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(await site.TextAsync("/on/10-01.json")).RootElement.GetProperty("nearest").ValueKind);
    }
}

/// <summary>The first page and the clock, which says it is still 25 February in Greenwich and 26 February in China.</summary>
public sealed class HomeTodayTests(TodaySiteHost site) : IClassFixture<TodaySiteHost>
{
    [Fact]
    public async Task This_day_in_other_years_is_the_day_it_is_in_China()
    {
        var today = (await site.PageAsync("/")).QuerySelector(".today")!;

        Assert.Equal("/on/02-26", today.QuerySelector(".when a")!.GetAttribute("href"));
        Assert.Equal(["/a/" + SampleArchive.Bridge], today.QuerySelectorAll(".headlines a").Select(a => a.GetAttribute("href")));
        Assert.Contains("2020年", today.QuerySelector(".headlines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_it_too()
    {
        var today = JsonDocument.Parse(await site.TextAsync("/.json")).RootElement.GetProperty("today");

        Assert.Equal((2, 26), (today.GetProperty("month").GetInt32(), today.GetProperty("day").GetInt32()));
        Assert.Equal("2020-02-26", today.GetProperty("issues")[0].GetProperty("date").GetString());
    }
}

/// <summary>An archive that holds nothing has its pages all the same.</summary>
public sealed class EmptyArchiveTests(EmptySiteHost site) : IClassFixture<EmptySiteHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/years")]
    [InlineData("/newspapers")]
    [InlineData("/names")]
    [InlineData("/on/02-26")]
    [InlineData("/.json")]
    [InlineData("/years.json")]
    [InlineData("/names.json")]
    [InlineData("/on/02-26.json")]
    public async Task A_page_that_lists_is_there(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/2020")]
    [InlineData("/2020/02")]
    [InlineData("/2020/02/26")]
    public async Task A_date_is_not_found(string address) => await site.PageAsync(address, HttpStatusCode.NotFound);
}
