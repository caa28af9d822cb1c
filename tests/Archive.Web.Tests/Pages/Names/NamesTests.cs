using System.Net;
using System.Text.Json;
using Archive.Core.Model;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Pages;
using Archive.Web.Tests.Support;
using Xunit;

namespace Archive.Web.Tests.Pages.Names;

public sealed class NamesTests(SiteHost site)
{
    [Fact]
    public async Task Names_stand_by_surname_with_their_articles_and_years()
    {
        var names = await site.PageAsync("/names");

        Assert.Equal(["何", "季", "苏", "陆"], names.QuerySelectorAll(".names h2").Select(h => h.TextContent));
        Assert.Equal(["何", "季", "苏", "陆"], names.QuerySelectorAll(".surnames a").Select(a => a.TextContent));
        var lu = names.QuerySelectorAll(".names li").Single(l => l.TextContent.StartsWith("陆文舟", StringComparison.Ordinal));
        Assert.Equal(Addresses.Name("陆文舟"), lu.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("15 篇 2020年 记者", lu.QuerySelector("small")!.TextContent.Trim());
        Assert.Contains("同名的人并在一处", names.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=文", "陆文舟")]
    [InlineData("?role=correspondent", "季平")]
    [InlineData("?role=photographer", "苏野")]
    [InlineData("?surname=何", "何晓棠")]
    [InlineData("?q=文&role=correspondent", "")]
    public async Task They_can_be_narrowed(string query, string expected)
    {
        var names = await site.PageAsync("/names" + query);

        Assert.Equal(expected, string.Join(' ', names.QuerySelectorAll(".names a").Select(a => a.TextContent)));
        Assert.Equal(expected.Length == 0, names.QuerySelector(".nothing") is not null);
    }

    [Theory]
    [InlineData("/names?role=editor")]
    [InlineData("/names?q=一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四")]
    [InlineData("/names/陆文舟?next=2020")]
    [InlineData("/names/陆文舟?year=二〇二〇")]
    public async Task What_makes_no_sense_is_a_bad_request(string address) => await site.PageAsync(address, HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_name_has_what_stands_under_it()
    {
        var person = await site.PageAsync(Addresses.Name("陆文舟"));

        Assert.Equal("陆文舟", person.QuerySelector("h1")!.TextContent);
        Assert.Contains("15 篇", person.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        // Newest first; the part of the bridge on page 2 is no article of its own.
        Assert.Equal(["/a/" + SampleArchive.Bridge, "/a/" + SampleArchive.Rare], person.QuerySelectorAll(".signed .headlines a").Select(a => a.GetAttribute("href")).TakeLast(2));
        Assert.Equal(15, person.QuerySelectorAll(".signed .headlines a").Length);
        Assert.Equal([Addresses.Name("何晓棠"), Addresses.Name("季平")], person.QuerySelectorAll("[aria-labelledby=with] a").Select(a => a.GetAttribute("href")).Order());
        Assert.Equal(["/newspapers/hwwb", "/newspapers/hwrb"], person.QuerySelectorAll("[aria-labelledby=papers] a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(person.QuerySelector($"a[href='{Addresses.Search("记者:陆文舟")}']"));
        Assert.NotNull(person.QuerySelector($"a[href='/search.atom?reporter={Uri.EscapeDataString("陆文舟")}']"));
        Assert.Contains("同名的人并在一处", person.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photographer_is_led_to_no_search_that_knows_nothing_of_photographers()
    {
        var person = await site.PageAsync(Addresses.Name("苏野"));

        Assert.Equal(["/a/" + SampleArchive.Picture], person.QuerySelectorAll(".signed .headlines a").Select(a => a.GetAttribute("href")));
        Assert.Null(person.QuerySelector("main a[href*='atom']"));
        Assert.Single(person.QuerySelectorAll(".also a"));
    }

    [Fact]
    public async Task A_name_as_data_counts_roles_years_and_sections()
    {
        var data = JsonDocument.Parse(await site.TextAsync(Addresses.Name("何晓棠") + ".json")).RootElement;

        Assert.Equal(13, data.GetProperty("articles").GetInt32());
        Assert.Equal(("reporter", 13), (data.GetProperty("roles")[0].GetProperty("role").GetString(), data.GetProperty("roles")[0].GetProperty("articles").GetInt32()));
        Assert.Equal("2020", data.GetProperty("years")[0].GetProperty("value").GetString());
        Assert.Equal("要闻", data.GetProperty("sections")[0].GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("next").ValueKind);
    }
}

/// <summary>Many names, and such as are hard to write in an address.</summary>
public sealed class ManyNamesTests(ManyNamesHost site) : IClassFixture<ManyNamesHost>
{
    [Fact]
    public async Task Every_list_of_names_can_be_read_to_its_end()
    {
        var names = new List<string>();
        for (var next = "/names.json"; next is not null;)
        {
            var data = JsonDocument.Parse(await site.TextAsync(next)).RootElement;
            names.AddRange(data.GetProperty("names").EnumerateArray().Select(n => n.GetProperty("name").GetString()!));
            next = data.GetProperty("next").GetString() is { } token ? "/names.json?next=" + Uri.EscapeDataString(token) : null;
        }

        Assert.Equal(ManyNamesHost.Names.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("𠮷田光")]
    [InlineData("J.Smith")]
    [InlineData("甲/乙")]
    [InlineData("买买提·艾力")]
    [InlineData("100%")]
    public async Task Any_name_has_an_address(string name)
    {
        Assert.Equal(name, (await site.PageAsync(Addresses.Name(name))).QuerySelector("h1")!.TextContent);
        Assert.Equal(name, JsonDocument.Parse(await site.TextAsync(Addresses.Name(name) + ".json")).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_surname_beyond_the_first_plane_is_one_character()
    {
        Assert.Contains("𠮷", (await site.PageAsync("/names")).QuerySelectorAll(".surnames a").Select(a => a.TextContent));
        Assert.Equal(["𠮷田光"], (await site.PageAsync("/names?surname=𠮷")).QuerySelectorAll(".names a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_name_s_articles_can_be_read_to_their_end()
    {
        var articles = new List<string>();
        for (var next = (string?)Addresses.Name(ManyNamesHost.Busy); next is not null;)
        {
            var page = await site.PageAsync(next);
            articles.AddRange(page.QuerySelectorAll(".signed .headlines a").Select(a => a.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(ManyNamesHost.Articles, articles.Count);
        Assert.Equal(ManyNamesHost.Articles, articles.Distinct().Count());
        Assert.Equal("/a/" + ManyNamesHost.IdOf(ManyNamesHost.Articles - 1), articles[0]);
        // The place holds though its article be gone.
        Assert.Equal(articles[^1], (await site.PageAsync(Addresses.Name(ManyNamesHost.Busy) + "?next=2001-01-02_gone")).QuerySelector(".signed .headlines a")!.GetAttribute("href"));
        Assert.Equal(12, (await site.PageAsync(Addresses.Name(ManyNamesHost.Busy) + "?year=2001")).QuerySelectorAll(".signed .headlines a").Length);
    }
}

/// <summary>An archive of many names.</summary>
public sealed class ManyNamesHost : SiteHost
{
    /// <summary>Articles of <see cref="Busy"/>: one a month from January 2001 on.</summary>
    public const int Articles = 121;

    /// <summary>A name that stands under all articles.</summary>
    public const string Busy = "周明远";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Busy, "𠮷田光", "J.Smith", "甲/乙", "买买提·艾力", "100%", .. Enumerable.Range(0, 230).Select(i => $"{"赵钱孙李周吴郑王冯陈"[i % 10]}{(char)('一' + i)}"),
    ];

    /// <summary>The address of an article.</summary>
    public static string IdOf(int n) => $"many{n:0000}";

    /// <inheritdoc />
    protected override Task FillAsync(ArchiveStore store, SearchEngine engine) => store.WriteAsync(
        async scope =>
        {
            var paper = new Newspaper { Slug = "tzrb", Name = "棠州日报" };
            for (var n = 0; n < Articles; n++)
            {
                var page = new Page { Issue = new Issue { Newspaper = paper, Date = new DateOnly(2001, 1, 1).AddMonths(n) }, Number = 1 };
                var article = new Archive.Core.Model.Article { PublicId = IdOf(n), Position = 1, Headline = $"第{n}篇", Body = "正文。", Confidence = 1 };
                article.Contributors.AddRange(Names.Where((name, i) => name == Busy || i % Articles == n).Select((name, i) => new Contributor { Role = ContributorRole.Reporter, Position = i, Name = name }));
                page.Articles.Add(article);
                scope.Db.Add(page);
            }

            await scope.Db.SaveChangesAsync();
            return 0;
        },
        CancellationToken.None);
}
