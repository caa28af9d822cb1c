using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Caching;

/// <summary>How much goes over the wire. Counted in gzip, which static files have in any build; published they have Brotli too.</summary>
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

        var bytes = await TransferredAsync("/");
        foreach (var part in parts)
            bytes += await TransferredAsync(part);

        Assert.True(bytes <= HomeWithAll, $"{bytes} bytes");
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

    private async Task<int> TransferredAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.SingleOrDefault());
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length
            + answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Key.Length + h.Value.Sum(v => v.Length) + 4);
    }
}
