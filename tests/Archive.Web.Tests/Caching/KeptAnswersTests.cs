using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Archive.Core.Model;
using Archive.Core.Storage;
using Archive.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Archive.Web.Tests.Caching;

/// <summary>Answers are made once and given to many, until the archive changes. On a site of its own: these tests change it.</summary>
public sealed class KeptAnswersTests(KeptAnswersTests.OwnSite site) : IClassFixture<KeptAnswersTests.OwnSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages =>
    [
        "/", "/2020", "/2020/02", "/2020/02/26", "/2020/02/26/hwrb/1", "/a/" + SampleArchive.Bridge, "/search?q=社区食堂",
        "/issues.atom", "/issues.json", "/newspapers/hwrb.atom", "/search.atom?q=社区食堂", "/a/" + SampleArchive.Bridge + ".json", "/sitemap.xml", "/robots.txt", "/opensearch.xml",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_reader_who_has_a_page_is_told_so(string address)
    {
        using var first = await GetAsync(address);
        using var again = await GetAsync(address, tag: first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_second_reader_gets_what_was_made_for_the_first(string address)
    {
        address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "second";
        using var first = await GetAsync(address);
        Assert.Null(first.Headers.Age);
        var made = await first.Content.ReadAsByteArrayAsync(Cancel);

        // An answer is put away once it is sent: who has read it may ask again before that.
        for (var patience = 100; ; patience--)
        {
            using var later = await GetAsync(address);
            Assert.Equal(made, await later.Content.ReadAsByteArrayAsync(Cancel));
            if (later.Headers.Age is not null)
                break;
            Assert.True(patience > 0, $"{address} is made again for every reader.");
            await Task.Delay(20, Cancel);
        }
    }

    [Fact]
    public async Task A_change_to_the_archive_shows_at_once()
    {
        const string Address = "/a/" + SampleArchive.ReadyMade;
        using var before = await GetAsync(Address);
        var headline = "改过的标题" + Guid.NewGuid().ToString("N");

        await site.Services.GetRequiredService<ArchiveStore>().WriteAsync(
            scope => scope.Db.Articles.Where(a => a.PublicId == SampleArchive.ReadyMade).ExecuteUpdateAsync(s => s.SetProperty(a => a.Headline, headline), Cancel), Cancel);
        using var after = await GetAsync(Address, tag: before.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains(headline, await TextOfAsync(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_there_as_soon_as_it_is_imported()
    {
        using var before = await GetAsync("/2031");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        await site.Services.GetRequiredService<ArchiveStore>().WriteAsync(
            async scope =>
            {
                var newspaper = await scope.Db.Newspapers.FirstAsync(Cancel);
                scope.Db.Add(new Issue { NewspaperId = newspaper.Id, Date = new DateOnly(2031, 5, 6) });
                return await scope.Db.SaveChangesAsync(Cancel);
            },
            Cancel);

        using var after = await GetAsync("/2031");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Each_language_is_kept_by_itself()
    {
        using var english = await GetAsync("/2020/02", language: "en");
        using var chinese = await GetAsync("/2020/02", language: "zh-CN");
        using var englishAgain = await GetAsync("/2020/02", language: "en");

        Assert.Contains("<html lang=\"en\"", await TextOfAsync(englishAgain), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\"", await TextOfAsync(chinese), StringComparison.Ordinal);
        Assert.NotEqual(english.Headers.ETag, chinese.Headers.ETag);
    }

    [Fact]
    public async Task One_reader_s_choice_of_language_is_not_given_to_others()
    {
        using var switched = await GetAsync("/2020/02/26?lang=en");
        using var other = await GetAsync("/2020/02/26?lang=en");
        using var plain = await GetAsync("/2020/02/26");

        Assert.Single(switched.Headers.GetValues("Set-Cookie"));
        Assert.Single(other.Headers.GetValues("Set-Cookie"));
        Assert.False(plain.Headers.Contains("Set-Cookie"));
        Assert.Contains("<html lang=\"zh-Hans\"", await TextOfAsync(plain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData(null, null)]
    public async Task It_comes_in_an_encoding_the_reader_can_read(string? accepted, string? expected)
    {
        // Twice: made, and kept.
        for (var i = 0; i < 2; i++)
        {
            using var answer = await GetAsync("/a/" + SampleArchive.Bridge, encoding: accepted);
            Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("大桥", await TextOfAsync(answer), StringComparison.Ordinal);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task A_request_for_the_head_alone_has_the_page_s_tag()
    {
        using var page = await GetAsync("/2020");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/2020");
        using var head = await site.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? encoding = null, string language = "zh-CN", EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancel);
    }

    /// <summary>The sample site, alone for these tests.</summary>
    public sealed class OwnSite : SiteHost;
}
