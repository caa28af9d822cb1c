using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Archive.Core.Export;
using Archive.Web.Pages.Article;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

/// <summary>What an article's page tells programs of it.</summary>
public sealed class ArticleMetadataTests(SiteHost site)
{
    [Fact]
    public async Task An_article_is_a_news_article_with_all_that_is_known_of_it()
    {
        var json = Ld(await site.PageAsync("/a/" + SampleArchive.Bridge));
        string Text(string name) => json.GetProperty(name).GetString()!;

        Assert.Equal(("https://schema.org", "NewsArticle"), (Text("@context"), Text("@type")));
        Assert.Equal($"{site.Address}a/{SampleArchive.Bridge}", Text("url"));
        Assert.Equal(Text("url"), Text("mainEntityOfPage"));
        Assert.Equal("北岸大桥今日正式通车", Text("headline"));
        Assert.Equal(["跨越清水河 连通南北岸", "两岸居民步行十分钟可达"], json.GetProperty("alternativeHeadline").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(("2020-02-26", "zh-Hans", "本报讯", "1, 2", "要闻"), (Text("datePublished"), Text("inLanguage"), Text("dateline"), Text("printPage"), Text("printSection")));
        Assert.Equal(["陆文舟", "何晓棠", "季平"], json.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.All(json.GetProperty("author").EnumerateArray(), a => Assert.Equal("Person", a.GetProperty("@type").GetString()));
        Assert.Equal("河湾日报", json.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal($"{site.Address}2020/02/26/hwrb", json.GetProperty("isPartOf").GetProperty("url").GetString());
        Assert.Equal("河湾日报", json.GetProperty("isPartOf").GetProperty("isPartOf").GetProperty("name").GetString());
        Assert.StartsWith("清晨六点", Text("description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_managers_and_those_who_show_links_are_told_in_their_own_words()
    {
        var page = await site.PageAsync($"/a/{SampleArchive.Bridge}?q=大桥");
        string[] Meta(string name) => [.. page.QuerySelectorAll($"head meta[name='{name}'], head meta[property='{name}']").Select(m => m.GetAttribute("content")!)];

        Assert.Equal(["北岸大桥今日正式通车"], Meta("citation_title"));
        Assert.Equal(["陆文舟", "何晓棠", "季平"], Meta("citation_author"));
        Assert.Equal(["2020/02/26"], Meta("citation_publication_date"));
        Assert.Equal(["河湾日报"], Meta("citation_journal_title"));
        Assert.Equal(["1", "2", "zh"], Meta("citation_firstpage").Concat(Meta("citation_lastpage")).Concat(Meta("citation_language")));
        Assert.Equal([$"{site.Address}a/{SampleArchive.Bridge}"], Meta("citation_public_url"));
        Assert.Equal(["article", "北岸大桥今日正式通车", $"{site.Address}a/{SampleArchive.Bridge}"], Meta("og:type").Concat(Meta("og:title")).Concat(Meta("og:url")));
        Assert.Equal(["2020-02-26"], Meta("article:published_time"));
        Assert.Equal(Meta("description"), Meta("og:description"));
        Assert.Equal($"{site.Address}a/{SampleArchive.Bridge}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_an_article_does_not_have_is_not_told()
    {
        var page = await site.PageAsync("/a/" + SampleArchive.Notice);
        var json = Ld(page);

        Assert.StartsWith("〔无标题〕因清水河", json.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.All((string[])["author", "alternativeHeadline", "dateline", "contributor"], name => Assert.False(json.TryGetProperty(name, out _)));
        Assert.Empty(page.QuerySelectorAll("meta[name=citation_author]"));
        Assert.Equal("Person", Ld(await site.PageAsync("/a/" + SampleArchive.Picture)).GetProperty("contributor").GetProperty("@type").GetString());
    }

    [Fact]
    public void No_headline_breaks_out_of_the_block()
    {
        const string Hostile = "</script><script>alert(1)</script><!-- 𠮷 & \u2028 ]]>";
        var article = new ArchivedArticle { Id = "x", Newspaper = Hostile, Date = new DateOnly(2020, 2, 26), Page = 1, Headline = Hostile, Section = Hostile };
        var text = new ArticleMetadata(article, Hostile, Hostile, Hostile, "https://archive.example/2020/02/26/x").JsonLd();

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain('&', text);
        Assert.Equal(Hostile, JsonDocument.Parse(text).RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_headline_with_markup_in_it_stays_text_on_the_page_and_in_the_block()
    {
        var page = await site.PageAsync("/a/" + SampleArchive.Rare);

        Assert.Equal("老店“𠮷野家”迁入<新址>&开业", Ld(page).GetProperty("headline").GetString());
        Assert.Single(page.QuerySelectorAll("script:not([src])"));
        using var response = await site.Client.GetAsync("/a/" + SampleArchive.Rare, TestContext.Current.CancellationToken);
        // As it is, for readers that look for it without knowing references.
        Assert.Contains("<script type=\"application/ld+json\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "河湾日报")]
    [InlineData("/2020", "2020年")]
    [InlineData("/2020/02", "2020年2月")]
    [InlineData("/2020/02/26/hwrb", "北岸大桥今日正式通车")]
    [InlineData("/2020/02/26/hwrb/1", "要闻")]
    public async Task Other_pages_are_described_in_a_line(string address, string part)
    {
        var page = await site.PageAsync(address);
        Assert.Contains(part, page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("website", page.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/search?q=大桥", HttpStatusCode.OK)]
    [InlineData("/a/" + SampleArchive.Withdrawn, HttpStatusCode.Gone)]
    public async Task Answers_of_the_moment_and_errors_are_not(string address, HttpStatusCode status) =>
        Assert.Null((await site.PageAsync(address, status)).QuerySelector("meta[property='og:type']"));

    private static JsonElement Ld(IHtmlDocument page) =>
        JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("head script[type='application/ld+json']")).TextContent).RootElement;
}
