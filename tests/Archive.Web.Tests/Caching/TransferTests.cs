using System.IO.Compression;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Caching;

/// <summary>How much goes over the wire, counted in gzip; most browsers take Brotli, which is less.</summary>
public sealed class TransferTests(SiteHost site)
{
    private const int HomeWithAll = 30 * 1024;
    private const int OneArticle = 20 * 1024;

    [Fact]
    public async Task The_first_page_comes_whole_in_thirty_kilobytes()
    {
        var page = await site.PageAsync("/");
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)).ToList();
        Assert.NotEmpty(parts);

        var transferred = new Dictionary<string, int> { ["/"] = await TransferredAsync("/") };
        foreach (var part in parts)
            transferred[part] = await TransferredAsync(part);

        Assert.True(transferred.Values.Sum() <= HomeWithAll, string.Join(", ", transferred));
    }

    [Theory]
    [InlineData(SampleArchive.Bridge)]
    [InlineData(SampleArchive.Notice)]
    [InlineData(SampleArchive.Rare)]
    [InlineData(SampleArchive.ReadyMade)]
    public async Task An_article_comes_in_twenty_kilobytes(string id)
    {
        var bytes = await TransferredAsync("/a/" + id);

        Assert.True(bytes <= OneArticle, $"{bytes} bytes");
    }

    /// <summary>Bytes of an answer and its head. What a build serves of files is packed loosely, unlike what is published: they are packed here.</summary>
    private async Task<int> TransferredAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await answer.Content.CopyToAsync(gzip, TestContext.Current.CancellationToken);
        return (int)packed.Length + answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Key.Length + h.Value.Sum(v => v.Length) + 4);
    }
}
