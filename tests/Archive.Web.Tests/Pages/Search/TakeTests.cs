using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Search;

/// <summary>All that a search finds, to take away.</summary>
public sealed class TakeTests(SiteHost site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_links_what_was_found_in_three_forms_with_its_filters()
    {
        var page = await site.PageAsync("/search?q=社区食堂&reporter=何晓棠&sort=newest");

        var links = page.QuerySelectorAll(".take a");
        Assert.Equal(["文本 zip", "JSON Lines", "CSV"], links.Select(a => a.TextContent));
        Assert.All(links, a => Assert.Contains("reporter=%E4%BD%95%E6%99%93%E6%A3%A0", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(links, a => Assert.Equal("nofollow", a.GetAttribute("rel")));
        using var zip = new ZipArchive(await site.Client.GetStreamAsync(links[0].GetAttribute("href"), Cancel));
        Assert.Equal(SampleArchive.Canteens / 2, zip.Entries.Count);
        Assert.Empty((await site.PageAsync("/search?q=子虚乌有")).QuerySelectorAll(".take"));
    }

    [Fact]
    public async Task A_zip_holds_a_text_an_article_more_than_a_page_of_hits()
    {
        using var response = await site.Client.GetAsync("/search.zip?q=社区食堂开张&limit=5", Cancel);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("application/zip", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("社区食堂开张.zip", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(SampleArchive.Canteens, zip.Entries.Count);
        Assert.Equal("2020-03-05-hwwb-01-第1家社区食堂开张.txt", zip.Entries[0].FullName);
        using var text = new StreamReader(zip.Entries[0].Open());
        Assert.Equal(await site.TextAsync($"/a/{SampleArchive.ReadyMade}.txt"), await text.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_table_opens_right_in_Excel_and_names_addresses()
    {
        using var response = await site.Client.GetAsync("/search.csv?q=社区食堂开张", Cancel);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("社区食堂开张.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal(SampleArchive.Canteens + 2, lines.Length);
        Assert.Contains(new Uri(site.Address, "/a/" + SampleArchive.ReadyMade).AbsoluteUri, lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.zip?q=社区食堂")]
    [InlineData("/search.jsonl?q=社区食堂")]
    [InlineData("/search.csv?q=社区食堂")]
    public async Task What_is_taken_is_neither_kept_nor_found_by_search_engines(string address)
    {
        using var response = await site.Client.GetAsync(address, Cancel);

        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Filters_alone_select_too()
    {
        var lines = (await site.TextAsync("/search.jsonl?from=1998&to=1998")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("桥头路拓宽工程开工", JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("headline").GetString());
        using var response = await site.Client.GetAsync("/search.zip?from=1998&to=1998", Cancel);
        Assert.Equal("articles.zip", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_zip_and_a_table_of_names()
    {
        using var zip = new ZipArchive(await site.Client.GetStreamAsync("/search.zip?q=子虚乌有", Cancel));

        Assert.Empty(zip.Entries);
        Assert.Equal(2, (await site.TextAsync("/search.csv?q=子虚乌有")).Split("\r\n").Length);
    }

    [Theory]
    [InlineData("/search.zip")]
    [InlineData("/search.csv?q=%20")]
    [InlineData("/search.jsonl?q=（）")]
    [InlineData("/search.zip?q=大桥&from=二月")]
    [InlineData("/search.csv?q=大桥&page=0")]
    public async Task What_makes_no_sense_is_told_before_anything_is_sent(string address)
    {
        using var response = await site.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Null(response.Content.Headers.ContentDisposition);
    }
}
