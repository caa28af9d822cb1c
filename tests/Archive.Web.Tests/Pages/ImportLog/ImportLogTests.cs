using System.Net;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.ImportLog;

public sealed class ImportLogTests(SiteHost site)
{
    [Fact]
    public async Task Each_run_is_told_with_its_outcomes()
    {
        var cells = (await site.PageAsync("/-/imports")).QuerySelectorAll("tbody tr > *").Select(c => c.TextContent.Trim());

        Assert.Equal(["1", "2026-01-02 03:00 UTC", "样例", "1", "0", "0", "1", "3"], cells);
    }

    [Fact]
    public async Task A_run_tells_of_each_file_and_why_one_was_refused()
    {
        var files = (await site.PageAsync("/-/imports/1")).QuerySelectorAll(".outcomes > li");

        Assert.Equal("/2020/02/26/hwrb/1", files[0].QuerySelector("a.file")!.GetAttribute("href"));
        Assert.Equal("拒收", files[1].QuerySelector(".outcome")!.TextContent);
        Assert.Equal("notes.pdf: this is a PDF, not text.", files[1].QuerySelector("li")!.TextContent);
    }

    [Fact]
    public async Task It_can_be_had_as_data()
    {
        var run = JsonDocument.Parse(await site.TextAsync("/-/imports/1.json")).RootElement;
        Assert.Equal("refused", run.GetProperty("files")[1].GetProperty("outcome").GetString());

        var runs = JsonDocument.Parse(await site.TextAsync("/-/imports.json?next=1")).RootElement;
        Assert.Equal(0, runs.GetProperty("runs").GetArrayLength());
    }

    [Theory]
    [InlineData("/-/imports/2")]
    [InlineData("/-/imports/x")]
    [InlineData("/-/imports.html")]
    public async Task A_run_that_never_was_is_not_found(string address) => await site.PageAsync(address, HttpStatusCode.NotFound);
}
