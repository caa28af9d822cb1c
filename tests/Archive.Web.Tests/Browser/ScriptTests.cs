using Archive.Web.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Archive.Web.Tests.Browser;

/// <summary>What the one script adds, and that nothing is missing without it.</summary>
public sealed class ScriptTests(SiteHost site, Chromium chromium)
{
    /// <summary>A shift of this share of the window is none to an eye: fonts settle by a pixel. A page drawn anew in another size moves by a hundred times as much.</summary>
    internal const double UnseenShift = 0.005;

    private string Article => new Uri(site.Address, "/a/" + SampleArchive.Bridge).AbsoluteUri;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Size_and_theme_can_be_chosen_with_and_without_script(bool withScript)
    {
        var page = await chromium.OpenAloneAsync(1280, withScript);
        await page.GotoAsync(Article);
        var (size, paper) = (await SizeAsync(page), await PaperAsync(page));

        await page.GetByLabel("特大").CheckAsync();
        await page.GetByLabel("深色").CheckAsync();

        Assert.True(await SizeAsync(page) > size * 1.4);
        Assert.NotEqual(paper, await PaperAsync(page));

        await page.GetByLabel("标准").CheckAsync();
        await page.GetByLabel("浅色").CheckAsync();

        Assert.Equal(size, await SizeAsync(page), 0.01);
        Assert.Equal(paper, await PaperAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_chosen_holds_on_the_next_page_before_it_is_drawn()
    {
        var page = await chromium.OpenAloneAsync(1280);
        await page.GotoAsync(Article);
        await page.GetByLabel("特大").CheckAsync();
        await page.GetByLabel("深色").CheckAsync();
        var (size, paper) = (await SizeAsync(page), await PaperAsync(page));
        await page.AddInitScriptAsync(
            """
            window.shifts = 0;
            new PerformanceObserver(l => l.getEntries().forEach(e => window.shifts += e.value)).observe({ type: 'layout-shift', buffered: true });
            """);

        await page.GotoAsync(new Uri(site.Address, "/a/" + SampleArchive.Old).AbsoluteUri);

        Assert.Equal(size, await SizeAsync(page), 0.01);
        Assert.Equal(paper, await PaperAsync(page));
        Assert.True(await page.GetByLabel("特大").IsCheckedAsync());
        Assert.True(await page.GetByLabel("深色").IsCheckedAsync());
        Assert.InRange(await page.EvaluateAsync<double>("window.shifts"), 0, UnseenShift);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Both_are_reached_and_changed_by_keyboard()
    {
        var page = await chromium.OpenAloneAsync(1280);
        await page.GotoAsync(Article);
        await page.GetByLabel("标准").FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");

        Assert.True(await page.GetByLabel("大", new PageGetByLabelOptions { Exact = true }).IsCheckedAsync());
        Assert.Equal("size-large", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("""<button type="button" hidden data-copy="#said-what">c</button><cite id="said-what">甲，乙. <b>题</b>[N].</cite>""", "甲，乙. 题[N].")]
    [InlineData("""<button type="button" hidden data-copy-text="https://archive.example/a/x">c</button>""", "https://archive.example/a/x")]
    [InlineData("""<button type="button" hidden data-copy="#field">c</button><textarea id="field">@article{x}</textarea>""", "@article{x}")]
    public async Task A_button_copies_and_says_so_where_there_is_script(string html, string expected)
    {
        foreach (var mayUseClipboard in new[] { true, false })
        {
            var page = await chromium.OpenAloneAsync(1280);
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            if (!mayUseClipboard)
                await page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('not secure'));");
            await page.RouteAsync("**/a/*", async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = (await answer.TextAsync()).Replace("</main>", html + "</main>", StringComparison.Ordinal) });
            });
            await page.GotoAsync(Article);
            var button = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "c", Exact = true });

            await button.ClickAsync();

            await page.WaitForFunctionAsync("document.getElementById('said').textContent === '已复制'");
            Assert.Equal(expected, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
            Assert.True(await button.EvaluateAsync<bool>("b => b === document.activeElement"));
            await page.Context.CloseAsync();
        }
    }

    private static Task<double> SizeAsync(IPage page) => page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.body')).fontSize)");

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
