using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Pages;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Names;

public sealed class MentionedTests(MentionedHost site) : IClassFixture<MentionedHost>
{
    [Fact]
    public async Task An_article_s_lists_lead_to_a_search_for_the_same_characters()
    {
        var mentioned = (await site.PageAsync("/a/lists001")).QuerySelector(".mentioned")!;

        Assert.Equal(["方克俭", "石同光", "市林业局", "市水利局"], mentioned.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal(Addresses.Search("\"方克俭\""), mentioned.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("按字面", mentioned.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_listed_nothing_stands_there() => Assert.Null((await site.PageAsync("/a/lists002")).QuerySelector(".mentioned"));
}

/// <summary>An archive with an article that lists people.</summary>
public sealed class MentionedHost : SiteHost
{
    /// <inheritdoc />
    protected override Task FillAsync(ArchiveStore store, SearchEngine engine) => store.WriteAsync(
        async scope =>
        {
            var page = new Page { Issue = new Issue { Newspaper = new Newspaper { Slug = "tzrb", Name = "棠州日报" }, Date = new DateOnly(2020, 3, 12) }, Number = 1 };
            page.Articles.Add(new Archive.Core.Model.Article { PublicId = "lists001", Position = 1, Headline = "全市义务植树", Body = "昨日，市领导方克俭、石同光参加植树。\n活动由市林业局、市水利局承办。", Confidence = 1 });
            page.Articles.Add(new Archive.Core.Model.Article { PublicId = "lists002", Position = 2, Headline = "老槐树", Body = "老槐树又发了芽。", Confidence = 1 });
            scope.Db.Add(page);
            await scope.Db.SaveChangesAsync();
            return 0;
        },
        CancellationToken.None);
}
