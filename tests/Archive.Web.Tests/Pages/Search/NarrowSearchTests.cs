using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Search;

public sealed class NarrowSearchTests(NarrowSearchSiteHost site) : IClassFixture<NarrowSearchSiteHost>
{
    private const string Said = "只查找了最近入库的";

    [Theory]
    [InlineData("社*开", true)]
    [InlineData("社区 OR 食堂", true)]
    [InlineData("社区 食堂", false)]
    public async Task Where_not_all_was_looked_at_page_and_data_say_so(string query, bool isSaid)
    {
        var page = await site.PageAsync($"/search?q={Uri.EscapeDataString(query)}");
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri($"/search.json?q={Uri.EscapeDataString(query)}", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(isSaid, json.RootElement.GetProperty("total").GetInt64() == 1);
        Assert.Equal(isSaid, page.QuerySelectorAll(".notice").Any(n => n.TextContent.Contains(Said, StringComparison.Ordinal)));
        Assert.Equal(isSaid, json.RootElement.TryGetProperty("searched", out var searched));
        Assert.Equal(isSaid, (await site.TextAsync($"/search.atom?q={Uri.EscapeDataString(query)}")).Contains(Said, StringComparison.Ordinal));
        if (isSaid)
            Assert.Equal(1, searched.GetInt64());
    }
}
