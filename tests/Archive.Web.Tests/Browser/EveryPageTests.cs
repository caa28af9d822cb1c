using System.Collections.Concurrent;
using Archive.Web.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Web.Tests.Browser;

/// <summary>What holds for every kind of page, on phone and desktop, in light and dark.</summary>
public sealed class EveryPageTests(SiteHost site, Chromium chromium)
{
    private const int Phone = 390;
    private const int Desktop = 1280;

    /// <summary>Dark differs from light in its colours alone.</summary>
    private static readonly AxeRunOptions ColorsOnly = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Every kind of page, and the states of it that look otherwise.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "home", "/" },
        { "years", "/years" },
        { "year", "/2020" },
        { "year-of-one-newspaper", "/2020?newspaper=hwrb" },
        { "on-a-day", "/on/02-26" },
        { "on-a-day-without", "/on/02-29" },
        { "newspapers", "/newspapers" },
        { "newspaper", "/newspapers/hwrb" },
        { "names", "/names" },
        { "names-none", "/names?q=某" },
        { "name", "/names/陆文舟" },
        { "month", "/2020/02" },
        { "day", "/2020/02/26" },
        { "issue", "/2020/02/26/hwrb" },
        { "page", "/2020/02/26/hwrb/1" },
        { "page-with-drawing", "/2020/02/26/hwrb/2" },
        { "page-without-source", "/2020/03/05/hwwb/1" },
        { "article", "/a/" + SampleArchive.Bridge },
        { "page-with-continuation", "/2020/02/26/hwrb/2" },
        { "article-without-headline", "/a/" + SampleArchive.Notice },
        { "article-rare-characters", "/a/" + SampleArchive.Rare },
        { "article-long", "/a/" + SampleArchive.Long },
        { "article-picture", "/a/" + SampleArchive.Picture },
        { "article-found", $"/a/{SampleArchive.Bridge}?q=大桥" },
        { "search", "/search" },
        { "search-hits", "/search?q=社区食堂" },
        { "search-nothing", "/search?q=子虚乌有&from=2020" },
        { "search-filtered", "/search?q=社区&from=2020&newspaper=hwrb&sort=newest" },
        { "search-list", "/search?q=社区&list=reporter" },
        { "search-help", "/search/help" },
        { "search-mistake", "/search?q=大桥&from=二月" },
        { "imports", "/-/imports" },
        { "import", "/-/imports/1" },
        { "api", "/-/api" },
        { "nothing-held", "/2020/02/25" },
        { "not-found", "/nowhere" },
        { "gone", "/a/" + SampleArchive.Withdrawn },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string kind, string path)
    {
        var page = await chromium.OpenAsync(Desktop);
        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
        foreach (var (width, colors) in new[] { (Desktop, ColorScheme.Light), (Phone, ColorScheme.Light), (Phone, ColorScheme.Dark), (Desktop, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
            await KeepAsync(page, $"{kind}-{width}-{colors}");

            var found = await page.RunAxe(colors == ColorScheme.Dark ? ColorsOnly : new AxeRunOptions());

            Assert.True(found.Violations.Length == 0, $"{path} at {width}, {colors}:\n" + string.Join('\n', found.Violations.Select(Describe)));
        }
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_fits_a_phone_and_fetches_nothing_from_elsewhere(string kind, string path)
    {
        var page = await chromium.OpenAsync(Phone);
        // The browser goes on adding while they are read.
        var requests = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        page.Request += (_, r) => requests.Enqueue(r.Url);
        page.Console += (_, m) => complaints.Enqueue(m.Text);

        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);

        Assert.All(requests, r => Assert.StartsWith(site.Address.AbsoluteUri, r, StringComparison.Ordinal));
        Assert.Contains(requests, r => r.EndsWith(".css", StringComparison.Ordinal));
        Assert.DoesNotContain(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Empty(await TooSmallAsync(page));

        // 320 CSS pixels are a desktop window at 400 %.
        foreach (var width in new[] { Phone, 320 })
        {
            await page.SetViewportSizeAsync(width, 844);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{kind} is {overflow} px too wide at {width}");
        }
        await page.CloseAsync();
    }

    /// <summary>Links and fields that a finger would miss; links in running text may be as tall as their line, and a label is part of its field.</summary>
    private static Task<string[]> TooSmallAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        [...document.querySelectorAll('a, button, input, select')]
          .filter(e => !e.closest('.body, .skip') && getComputedStyle(e).display !== 'inline')
          .filter(e => { const r = (e.closest('label') ?? e).getBoundingClientRect(); return r.width > 0 && (r.width < 24 || r.height < 24); })
          .map(e => e.outerHTML.slice(0, 120))
        """);

    private static string Describe(AxeResultItem item) =>
        $"{item.Id} ({item.Impact}): {item.Help}\n" + string.Join('\n', item.Nodes.Select(n => $"    {n.Html}\n      {string.Join("; ", n.Any.Select(a => a.Message))}"));

    /// <summary>Keeps what was seen, for people to look at, where <c>ARCHIVE_SCREENSHOTS</c> names a folder.</summary>
    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ARCHIVE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
