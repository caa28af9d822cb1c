using System.Net;
using System.Text;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

public sealed class CiteTests(SiteHost site)
{
    [Fact]
    public async Task Both_standards_are_there_to_copy_without_and_with_script()
    {
        var cite = (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelector(".cite")!;

        Assert.Equal(
            ["陆文舟，何晓棠，季平. 北岸大桥今日正式通车[N]. 河湾日报，2020-02-26（1，2）.", "陆文舟, 何晓棠, 季平. 北岸大桥今日正式通车[N]. 河湾日报, 2020-02-26(1, 2)."],
            cite.QuerySelectorAll("cite").Select(c => c.TextContent));
        var buttons = cite.QuerySelectorAll("button[data-copy]");
        Assert.Equal(3, buttons.Length);
        Assert.All(buttons, b => Assert.True(b.HasAttribute("hidden") && b.GetAttribute("type") == "button"));
        Assert.Equal(
            [.. cite.QuerySelectorAll("cite").Select(c => c.TextContent), new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri],
            buttons.Select(b => cite.QuerySelector(b.GetAttribute("data-copy")!)!.TextContent));
        Assert.All(buttons, b => Assert.NotEmpty(cite.QuerySelector("#" + b.GetAttribute("aria-describedby"))!.TextContent));
    }

    [Theory]
    [InlineData("bib", "application/x-bibtex; charset=utf-8", "bib", "@article{hwrb-20200226-bridge01,")]
    [InlineData("ris", "application/x-research-info-systems; charset=utf-8", "ris", "TY  - NEWS\r\n")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json", "csl.json", "[")]
    public async Task A_reference_for_programs_has_its_type_and_saves_itself_under_the_article_s_name(string form, string type, string extension, string start)
    {
        var address = $"/a/{SampleArchive.Bridge}.{form}";
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal($"2020-02-26-hwrb-01-北岸大桥今日正式通车.{extension}", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.NotNull(response.Headers.ETag);
        Assert.StartsWith(start, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains(address, (await site.PageAsync("/a/" + SampleArchive.Bridge)).QuerySelectorAll(".cite .take a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Characters_that_few_formats_know_come_through()
    {
        var item = JsonDocument.Parse(await site.TextAsync($"/a/{SampleArchive.Rare}.csl")).RootElement[0];

        Assert.Equal("老店“𠮷野家”迁入<新址>&开业", item.GetProperty("title").GetString());
        Assert.Contains("老店“𠮷野家”迁入<新址>\\&开业", await site.TextAsync($"/a/{SampleArchive.Rare}.bib"), StringComparison.Ordinal);
        Assert.Contains("TI  - 老店“𠮷野家”迁入<新址>&开业\r\n", await site.TextAsync($"/a/{SampleArchive.Rare}.ris"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bib")]
    [InlineData("ris")]
    [InlineData("csl")]
    public async Task Of_what_is_gone_or_never_was_there_is_no_reference_and_of_a_part_that_of_the_whole(string form)
    {
        using var gone = await site.Client.GetAsync($"/a/{SampleArchive.Withdrawn}.{form}", TestContext.Current.CancellationToken);
        using var never = await site.Client.GetAsync($"/a/nobody.{form}", TestContext.Current.CancellationToken);
        using var part = await site.Client.GetAsync($"/a/{SampleArchive.Landing}.{form}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (gone.StatusCode, gone.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (never.StatusCode, never.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/a/{SampleArchive.Bridge}.{form}"), (part.StatusCode, part.Headers.Location!.OriginalString));
    }
}
