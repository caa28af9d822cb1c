using Xunit;

namespace Archive.Web.Tests.Commands;

public sealed class SearchTests : VerbRun
{
    [Fact]
    public async Task A_search_is_readable_in_a_terminal()
    {
        await RunAsync("import", WriteArticles());
        var run = await RunAsync("search", "南堤");
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.StartsWith("1 articles\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("1. 2020-02-26 棠州日报 第1版  南堤加固工程开工", run.Out, StringComparison.Ordinal);
        Assert.Matches("   /a/[0-9a-z]+\n", run.Out);
    }

    [Fact]
    public async Task Words_of_the_query_may_be_arguments_of_their_own_and_a_minus_excludes()
    {
        await RunAsync("import", WriteArticles());
        Assert.StartsWith("2 articles", (await RunAsync("search", "时间 OR 工程")).Out, StringComparison.Ordinal);
        Assert.StartsWith("1 articles", (await RunAsync("search", "工程", "汛期")).Out, StringComparison.Ordinal);
        Assert.StartsWith("0 articles", (await RunAsync("search", "工程", "-汛期")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_newspaper_and_limit_narrow()
    {
        await RunAsync("import", WriteArticles());
        Assert.StartsWith("0 articles", (await RunAsync("search", "工程", "--to", "2020-02-25")).Out, StringComparison.Ordinal);
        Assert.StartsWith("1 articles", (await RunAsync("search", "工程", "--from", "2020-02-26", "--newspaper", "棠州日报")).Out, StringComparison.Ordinal);
        Assert.Contains("1 more: raise --limit", (await RunAsync("search", "时间 OR 工程", "--limit", "1")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "2020-02", "1 articles")]
    [InlineData("--from", "2021", "0 articles")]
    [InlineData("--to", "2020-02", "1 articles")]
    [InlineData("--to", "2019", "0 articles")]
    public async Task Dates_may_be_months_and_years(string option, string date, string found)
    {
        await RunAsync("import", WriteArticles());
        Assert.StartsWith(found, (await RunAsync("search", "工程", option, date)).Out, StringComparison.Ordinal);
        Assert.Contains("YYYY-MM", (await RunAsync("search", "工程", option, "2020-13")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newspaper_that_is_not_held_is_told_with_those_that_are()
    {
        await RunAsync("import", WriteArticles());
        Assert.Contains("no newspaper 棠州晚报. It holds", (await RunAsync("search", "工程", "--newspaper", "棠州晚报")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_hits_than_a_page_holds_are_all_given()
    {
        await RunAsync("import", Write("many.jsonl", string.Concat(Enumerable.Range(1, 250).Select(i =>
            $$"""{"id":"{{i}}","newspaper":"棠州日报","date":"2020-02-26","page":1,"headline":"水库蓄水","paragraphs":["水库今日蓄水第{{i}}次。"]}""" + "\n"))));
        var run = await RunAsync("search", "水库", "--limit", "1000", "--sort", "oldest");
        Assert.Equal(250, run.Out.Split('\n').Where(l => l.StartsWith("   /a/", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task All_that_became_of_a_query_is_told()
    {
        await RunAsync("import", WriteArticles());
        Assert.Contains("A date in the query could not be read", (await RunAsync("search", "工程 日期:2020-13")).Error, StringComparison.Ordinal);
        var run = await RunAsync("search", "(南堤加固工程完工大吉");
        Assert.Contains("makes no sense", run.Error, StringComparison.Ordinal);
        Assert.Contains("match in part", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--explain")]
    [InlineData("--fields=id")]
    public async Task What_chooses_data_asks_for_data(string option)
    {
        await RunAsync("import", WriteArticles());
        var run = await RunAsync("search", "工程", option);
        Assert.Equal(2, run.Code);
        Assert.Contains("--json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_with_nothing_in_it_says_so()
    {
        await RunAsync("import", WriteArticles());
        var run = await RunAsync("search", "  ");
        Assert.Equal(0, run.Code);
        Assert.Contains("nothing to search for", run.Error, StringComparison.Ordinal);
    }
}
