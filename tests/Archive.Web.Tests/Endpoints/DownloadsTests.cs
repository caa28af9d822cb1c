using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Endpoints;

/// <summary>Issues and months to take away.</summary>
public sealed class DownloadsTests(SiteHost site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_is_a_book_with_every_article_and_its_address()
    {
        using var response = await site.Client.GetAsync("/2020/02/26/hwrb.epub", Cancel);
        using var epub = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("application/epub+zip", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("2020-02-26-hwrb.epub", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal("mimetype", epub.Entries[0].FullName);
        var first = await ReadAsync(epub, "EPUB/page-001.xhtml");
        Assert.Equal(["北岸大桥今日正式通车", "〔无标题〕", "老店“𠮷野家”迁入<新址>&开业"], first.Descendants().Where(e => e.Name.LocalName == "h2").Select(e => e.Value));
        Assert.Contains(new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri, first.Descendants().Attributes("href").Select(a => a.Value));
        Assert.Contains("（上接第1版）北岸大桥今日正式通车", (await ReadAsync(epub, "EPUB/page-002.xhtml")).Root!.Value, StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Address, "/2020/02/26/hwrb").AbsoluteUri, (await ReadAsync(epub, "EPUB/package.opf")).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_book_is_the_same_bytes() => Assert.Equal(
        await site.Client.GetByteArrayAsync("/2020/02/26/hwrb.epub", Cancel),
        await site.Client.GetByteArrayAsync("/2020/02/26/hwrb.epub", Cancel));

    [Fact]
    public async Task A_month_is_a_zip_of_every_readable_article_in_folders_by_day()
    {
        using var response = await site.Client.GetAsync("/2020/02.zip", Cancel);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("application/zip", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("2020-02.zip", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(
            [
                "2020-02-26/2020-02-26-hwrb-01-北岸大桥今日正式通车.txt", "2020-02-26/2020-02-26-hwrb-01-无标题.txt", "2020-02-26/2020-02-26-hwrb-01-老店“𠮷野家”迁入新址&开业.txt",
                "2020-02-26/2020-02-26-hwrb-02-无标题.txt",
                "2020-02-27/2020-02-27-hwrb-01-坚持把群众的急难愁盼放在心上把老旧小区改造菜市场提升社区食堂建设河道治理这些实事一件一件办好办实.txt",
            ],
            zip.Entries.Select(e => e.FullName));
        using var text = new StreamReader(zip.Entries[0].Open());
        Assert.Equal(await site.TextAsync($"/a/{SampleArchive.Bridge}.txt"), await text.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_month_of_one_newspaper_holds_no_other_s()
    {
        var link = (await site.PageAsync("/2020/03?newspaper=hwwb")).QuerySelectorAll("footer .forms a").Single(a => a.GetAttribute("type") == "application/zip").GetAttribute("href");
        using var response = await site.Client.GetAsync(link, Cancel);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal("2020-03-hwwb.zip", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(SampleArchive.Canteens, zip.Entries.Count);
    }

    [Fact]
    public async Task A_zip_is_neither_kept_nor_found_by_search_engines()
    {
        using var response = await site.Client.GetAsync("/2020/02.zip", Cancel);

        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task An_issue_s_text_is_its_articles_one_after_another()
    {
        using var response = await site.Client.GetAsync("/2020/02/26/hwrb.txt", Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("2020-02-26-hwrb.txt", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(4, text.Split("\n================================\n\n").Length);
        Assert.StartsWith(await site.TextAsync($"/a/{SampleArchive.Bridge}.txt"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2020/02/26/hwrb.epub")]
    [InlineData("/2020/02/26/hwrb.txt")]
    [InlineData("/2020/02.zip")]
    [InlineData("/search.zip?q=社区食堂")]
    [InlineData("/search.csv?q=社区食堂")]
    public async Task Who_only_asks_gets_the_same_headers_and_no_body(string address)
    {
        using var asked = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);
        using var got = await site.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Empty(await asked.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(got.Content.Headers.ContentType, asked.Content.Headers.ContentType);
        Assert.Equal(got.Content.Headers.ContentDisposition, asked.Content.Headers.ContentDisposition);
    }

    [Theory]
    [InlineData("/2020/02/25/hwrb.epub")]
    [InlineData("/2020/02/26/none.epub")]
    [InlineData("/2020/02/30/hwrb.epub")]
    [InlineData("/2020/02/26.epub")]
    [InlineData("/2021/02.zip")]
    [InlineData("/2020/13.zip")]
    [InlineData("/2020/02.zip?newspaper=none")]
    [InlineData("/2020/02.zip?newspaper=hwwb")]
    public async Task What_is_not_held_is_not_found(string address)
    {
        using var got = await site.Client.GetAsync(address, Cancel);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (got.StatusCode, got.Content.Headers.ContentType!.MediaType));
        Assert.Null(got.Content.Headers.ContentDisposition);
        using var asked = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Fact]
    public async Task An_address_written_otherwise_leads_to_the_one()
    {
        using var month = await site.Client.GetAsync("/2020/2.zip", Cancel);
        using var issue = await site.Client.GetAsync("/2020/2/26/HWRB.epub", Cancel);

        Assert.Equal("/2020/02.zip", month.Headers.Location!.OriginalString);
        Assert.Equal("/2020/02/26/hwrb.epub", issue.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Pages_list_them()
    {
        async Task<IEnumerable<string?>> Forms(string page) => (await site.PageAsync(page)).QuerySelectorAll("footer .forms a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["/2020/02/26/hwrb.json", "/2020/02/26/hwrb.txt", "/2020/02/26/hwrb.epub"], await Forms("/2020/02/26/hwrb"));
        Assert.Equal(["/2020/02.json", "/2020/02.zip"], await Forms("/2020/02"));
        var article = "/a/" + SampleArchive.Bridge;
        Assert.Equal([article + ".json", article + ".txt", article + ".bib", article + ".ris", article + ".csl"], await Forms(article));
    }

    private static async Task<XDocument> ReadAsync(ZipArchive epub, string name)
    {
        await using var stream = await epub.GetEntry(name)!.OpenAsync(Cancel);
        return await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, Cancel);
    }
}
