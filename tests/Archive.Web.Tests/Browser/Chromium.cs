using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Archive.Web.Tests.Browser.Chromium))]

namespace Archive.Web.Tests.Browser;

/// <summary>The machine's Chromium, started once. Nothing is downloaded: where there is none, the tests that need it are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // A busy machine is slow, not broken: milliseconds.
    private const int Patience = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private IBrowserContext? context;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>A fresh tab; skips the test where there is no Chromium, or fails it where <c>ARCHIVE_REQUIRE_BROWSER=1</c>.</summary>
    public async Task<IPage> OpenAsync(int width)
    {
        var page = await Need(context).NewPageAsync();
        await page.SetViewportSizeAsync(width, 844);
        return page;
    }

    /// <summary>A tab of a reader of its own, who remembers nothing from before; on request one without script.</summary>
    public async Task<IPage> OpenAloneAsync(int width, bool withScript = true)
    {
        var alone = await Need(browser).NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", JavaScriptEnabled = withScript });
        alone.SetDefaultTimeout(Patience);
        var page = await alone.NewPageAsync();
        await page.SetViewportSizeAsync(width, 844);
        return page;
    }

    private static T Need<T>(T? started)
        where T : class
    {
        if (started is null)
        {
            const string Reason = "No Chromium found: set CHROMIUM to its path, or install it (apt-get install chromium).";
            if (Environment.GetEnvironmentVariable("ARCHIVE_REQUIRE_BROWSER") == "1")
                Assert.Fail(Reason);
            Assert.Skip(Reason);
        }
        return started;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : UsualPlaces.FirstOrDefault(File.Exists);
}
