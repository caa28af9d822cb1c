using System.Text.Json;
using Archive.Web.Pages.Browse;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class IssueTests(SiteHost site)
{
    [Fact]
    public async Task The_story_a_page_leads_with_is_larger_and_notices_stand_quietly_behind()
    {
        var front = (await site.PageAsync("/2020/02/26/hwrb")).QuerySelector(".page.front")!;

        Assert.Equal("/a/" + SampleArchive.Bridge, front.QuerySelector("li.lead a")!.GetAttribute("href"));
        Assert.Equal(["跨越清水河 连通南北岸", "北岸大桥今日正式通车", "两岸居民步行十分钟可达", "下转第2版"], front.QuerySelectorAll("li.lead a > span").Select(s => s.TextContent));
        var notice = front.QuerySelector(".notices a")!;
        Assert.Equal("/a/" + SampleArchive.Notice, notice.GetAttribute("href"));
        Assert.Equal("公告", notice.QuerySelector(".kind")!.TextContent);
    }

    [Fact]
    public async Task What_goes_on_on_a_page_is_named_there()
    {
        var second = (await site.PageAsync("/2020/02/26/hwrb")).GetElementById("hwrb-2")!;

        var continued = second.QuerySelector(".continued a")!;
        Assert.Equal("/a/" + SampleArchive.Bridge, continued.GetAttribute("href"));
        Assert.Equal("上接第1版 北岸大桥今日正式通车", continued.TextContent);
    }

    [Fact]
    public async Task One_can_jump_to_a_page_and_to_what_is_about_the_newspaper()
    {
        var issue = await site.PageAsync("/2020/02/26/hwrb");

        Assert.Equal(["#hwrb-1", "#hwrb-2"], issue.QuerySelectorAll(".issue nav a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(issue.QuerySelector("a[href='/newspapers/hwrb']"));
        Assert.NotNull(issue.QuerySelector("a[href='/on/02-26']"));
        Assert.Equal("/2020/02/26/hwrb/2", (await site.PageAsync("/2020/02/26/hwrb/1")).QuerySelector("nav a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("1,2,3", "")]
    [InlineData("1,3,4,7", "2 5 6")]
    [InlineData("2", "1")]
    [InlineData("1,2,101,103", "B02")]
    [InlineData("102", "B01")]
    [InlineData("", "")]
    public void Holes_in_the_numbers_are_pages_that_are_missing(string held, string missing) =>
        Assert.Equal(missing, string.Join(' ', IssueView.MissingOf(held.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))));

    [Fact]
    public async Task An_issue_s_data_names_kinds_jumps_and_missing_pages()
    {
        var issue = JsonDocument.Parse(await site.TextAsync("/2020/02/26/hwrb.json")).RootElement;

        Assert.Equal(0, issue.GetProperty("missingPages").GetArrayLength());
        var front = issue.GetProperty("pages")[0].GetProperty("articles");
        Assert.Equal(2, front[0].GetProperty("goesOnOn")[0].GetInt32());
        Assert.Equal("notice", front[1].GetProperty("kind").GetString());
        Assert.Equal(SampleArchive.Bridge, issue.GetProperty("pages")[1].GetProperty("continuations")[0].GetProperty("id").GetString());
    }
}
