using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Web.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Web.Tests.Browser;

/// <summary>What people come for, walked from the home page by what a person sees and does.</summary>
public sealed class JourneyTests(SiteHost site, Chromium chromium)
{
    public static TheoryData<int> Widths => [390, 1280];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task By_date_from_the_year_to_an_article_and_to_the_next_day(int width)
    {
        var page = await HomeAsync(width);

        await page.Locator("section[aria-labelledby=by-year]").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^2020") }).ClickAsync();
        await Expect(page, "/2020", "2020年");
        await page.GetByRole(AriaRole.Link, new() { Name = "2月", Exact = true }).ClickAsync();
        await Expect(page, "/2020/02", "2020年2月");
        await page.Locator("table.calendar a.day").And(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("2月26日") })).ClickAsync();
        await Expect(page, "/2020/02/26", "2020年2月26日");
        await page.Locator($"main a[href='/a/{SampleArchive.Bridge}']").First.ClickAsync();

        await ArriveAsync(page, "/a/" + SampleArchive.Bridge);
        Assert.Contains("大桥", await page.Locator("article h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("article time").ClickAsync();
        await Expect(page, "/2020/02/26", "2020年2月26日");
        await page.Locator("a[rel=next]").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\d{4}/\d\d/\d\d$(?<!/2020/02/26)"));
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task By_words_from_the_box_through_the_years_to_the_marked_article(int width)
    {
        var page = await HomeAsync(width);

        await page.Locator("#q").FillAsync("大桥");
        await page.Locator("#q").PressAsync("Enter");
        await ArriveAsync(page, "/search?q=");
        Assert.Matches(@"找到 \d+ 篇", await page.Locator("#found").InnerTextAsync());
        var hits = page.Locator(".hits > ol > li");
        Assert.True(await hits.CountAsync() > 0);
        Assert.True(await page.Locator(".hits mark").CountAsync() > 0);

        await page.Locator("#from").FillAsync("2020");
        await page.Locator("#to").FillAsync("2020");
        await page.Locator("#to").PressAsync("Enter");
        await ArriveAsync(page, "from=2020");
        Assert.All(await page.Locator(".hits .where").AllInnerTextsAsync(), where => Assert.Contains("2020年", where, StringComparison.Ordinal));

        await page.Locator(".hits h3 a").First.ClickAsync();
        await ArriveAsync(page, "/a/");
        Assert.Contains("大桥", await page.Locator("article mark").AllInnerTextsAsync());
        await page.GoBackAsync();
        Assert.Equal("大桥", await page.Locator("#q").InputValueAsync());
        Assert.Equal("2020", await page.Locator("#from").InputValueAsync());
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Cite_by_a_button_and_for_a_reference_manager(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = site.Address.GetLeftPart(UriPartial.Authority) });
        await page.GotoAsync(new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri);

        foreach (var year in new[] { "2025", "2015" })
        {
            var reference = page.Locator("#cite-" + year);
            Assert.Contains("[N].", await reference.InnerTextAsync(), StringComparison.Ordinal);
            await page.Locator($"button[data-copy='#cite-{year}']").ClickAsync();
            await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync("已复制");
            Assert.Equal((await reference.InnerTextAsync()).Trim(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }

        var bib = await DownloadedAsync(page, page.Locator(".cite a[href$='.bib']"));
        Assert.StartsWith("@", Encoding.UTF8.GetString(bib.Content), StringComparison.Ordinal);
        var ris = await DownloadedAsync(page, page.Locator(".cite a[href$='.ris']"));
        Assert.StartsWith("TY  - NEWS", Encoding.UTF8.GetString(ris.Content), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Take_away_what_was_found_an_issue_and_an_article(int width)
    {
        var page = await HomeAsync(width);
        await page.Locator("#q").FillAsync("社区食堂");
        await page.Locator(".big-search button").ClickAsync();
        await ArriveAsync(page, "/search?q=");

        var zip = await DownloadedAsync(page, page.Locator(".hits .take a[href^='/search.zip']"));
        using (var archive = new ZipArchive(new MemoryStream(zip.Content)))
            Assert.Contains($"找到 {archive.Entries.Count} 篇", await page.Locator("#found").InnerTextAsync(), StringComparison.Ordinal);
        var csv = await DownloadedAsync(page, page.Locator(".hits .take a[href^='/search.csv']"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv.Content[..3]);

        await page.GotoAsync(new Uri(site.Address, "/2020/02/26/hwrb").AbsoluteUri);
        var book = await DownloadedAsync(page, page.Locator("a[href='/2020/02/26/hwrb.epub']").First);
        using (var epub = new ZipArchive(new MemoryStream(book.Content)))
            Assert.Equal("mimetype", epub.Entries[0].FullName);
        Assert.EndsWith(".epub", book.Name, StringComparison.Ordinal);

        await page.Locator($"main a[href='/a/{SampleArchive.Bridge}']").First.ClickAsync();
        await ArriveAsync(page, "/a/");
        var text = await DownloadedAsync(page, page.Locator(".cite a[href$='.txt']"));
        Assert.StartsWith("标题：", Encoding.UTF8.GetString(text.Content), StringComparison.Ordinal);
        Assert.Matches(@"^2020-02-26-hwrb-01-.+\.txt$", text.Name);
        await page.CloseAsync();
    }

    [Fact]
    public async Task All_of_it_can_be_walked_without_script_by_keyboard_alone()
    {
        var page = await chromium.OpenAloneAsync(1280, withScript: false);
        await page.GotoAsync(site.Address.AbsoluteUri);

        // The first stop leads past the header; what is focused is seen to be.
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(".skip");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("大桥");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "/search?q=");
        await page.Locator(".hits h3 a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "/a/");

        Assert.Equal(0, await page.Locator("button[data-copy]:visible").CountAsync());
        await Assertions.Expect(page.Locator("#cite-2025")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it()
    {
        var page = await chromium.OpenAsync(1280);
        foreach (var address in new[] { "/", "/2020", "/2020/02/26", "/a/" + SampleArchive.Bridge, "/search?q=大桥", "/names" })
        {
            await page.GotoAsync(new Uri(site.Address, address).AbsoluteUri);
            var seen = new HashSet<string>();
            for (var stop = 0; stop < 25; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                var (what, isSeen) = await FocusAsync(page);
                if (!seen.Add(what))
                    continue;
                Assert.True(isSeen, $"{address}: {what} does not show that it has the focus.");
            }
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Size_and_theme_hold_on_the_next_page_from_its_first_moment()
    {
        var page = await chromium.OpenAloneAsync(1280);
        await page.GotoAsync(new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri);
        var before = await page.Locator("article .body p").First.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");

        await page.Locator("#size-largest").CheckAsync();
        await page.Locator("#theme-dark").CheckAsync();
        await page.GotoAsync(new Uri(site.Address, "/a/" + SampleArchive.Long).AbsoluteUri);

        Assert.True(await page.Locator("article .body p").First.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)") > before * 1.3);
        Assert.Equal("dark", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
        Assert.InRange(await page.EvaluateAsync<double>(
            "new Promise(r => { let sum = 0; new PerformanceObserver(l => l.getEntries().forEach(e => sum += e.value)).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => r(sum), 300); })"), 0, ScriptTests.UnseenShift);
        await page.Context.CloseAsync();
    }

    private static async Task Expect(IPage page, string path, string heading)
    {
        await ArriveAsync(page, path);
        Assert.StartsWith(heading, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Waits until an address with this in it is open and parsed to its end. The browser is asked until it says so: an event that
    /// is waited for may come between looking at the address and listening.
    /// </summary>
    private static async Task ArriveAsync(IPage page, string part)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(part)));
        await Assertions.Expect(page.Locator("body > footer")).ToBeVisibleAsync();
    }

    private async Task<IPage> HomeAsync(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.GotoAsync(site.Address.AbsoluteUri);
        return page;
    }

    private static async Task<(string What, bool IsSeen)> FocusAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            (() => {
              const e = document.activeElement, s = getComputedStyle(e);
              if (e === document.body) return ['body', 'yes'];
              const shown = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
              return [e.outerHTML.slice(0, 120), shown ? 'yes' : 'no'];
            })()
            """);
        return (found[0], found[1] == "yes");
    }

    private static async Task<(string Name, byte[] Content)> DownloadedAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }
}
