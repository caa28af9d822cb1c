using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What stands at the head of a page (报眼、版眉) and belongs to no article.</summary>
public sealed class HeadFinderTests
{
    private const string Story = """
        棠河两岸添绿

        本报讯（记者 林晚舟）入夏以来，棠
        河两岸的步道边新栽了三千棵树，晚上
        散步的人多了起来。

        """;

    /// <summary>Numbers of pages, names of sections, addresses of the paper, its name in pinyin, and the weather.</summary>
    [Theory]
    [InlineData("4\n健康周刊\n2022年11月23日 星期三")]
    [InlineData("07\n棠河风 副刊\n2020年9月6日")]
    [InlineData("2016.10.20 星期四\n07\n财经·消费")]
    [InlineData("B6\n国内/国际\n2006.3.22")]
    [InlineData("B6 国内/国际 2006.3.22 星期三 编辑 林舟 版式 方石")]
    [InlineData("棠州日报\n2014年7月2日\n棠州新闻网：www.tangzhou.example")]
    [InlineData("05 民生\n24小时新闻热线 0000-2310110")]
    [InlineData("05 民生 2015年1月27日 24小时新闻热线 0000-2310110")]
    [InlineData("棠州日报 TANGZHOU RIBAO 中共棠州市委机关报 2021年3月18日 星期四 辛丑年二月初六 第862期")]
    [InlineData("本版投稿邮箱：tz@tangzhou.example\n09\n读书\n主编：林舟\n总第321期")]
    [InlineData("天气预报\n今天晴到多云，偏北风3到4级\n-2℃～8℃\n今日16版")]
    public void The_head_of_a_page_is_of_no_article(string head)
    {
        var article = Assert.Single(PageSplitter.Split(head + "\n\n" + Story).Articles);

        Assert.Equal("棠河两岸添绿", article.Headline);
        Assert.Null(article.Kicker);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>The head of a page, painted behind all else.</summary>
    [Theory]
    [InlineData("社 会\n\n05\n\n2018年11月6日 星期二\n责编 林 舟")]
    [InlineData("社会\n责编 林 舟\n2018年11月6日 星期二")]
    [InlineData("健康·教育\n2018年11月6日 星期二")]
    public void The_head_of_a_page_may_be_painted_last(string foot)
    {
        var page = PageSplitter.Split(Story + "\n" + foot + "\n");

        var article = Assert.Single(page.Articles);
        Assert.Equal("棠河两岸添绿", article.Headline);
        Assert.EndsWith("多了起来。", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>A name, a column's or a person's, is no section's because furniture stands below it.</summary>
    [Fact]
    public void Who_signs_the_last_text_is_no_head()
    {
        var text = Story + "\n林晚舟\n\n2018年11月6日 星期二\n责编 林 舟\n";

        Assert.DoesNotContain(PageSplitter.Split(text).Furniture, f => text[f.Start..f.End].Contains("林晚舟", StringComparison.Ordinal));
    }

    /// <summary>A short headline below the number of its page.</summary>
    [Theory]
    [InlineData("A05\n两岸添绿")]
    [InlineData("05\n两岸添绿")]
    public void A_headline_below_the_number_of_a_page_is_its_article_s(string head)
    {
        var page = PageSplitter.Split(head + Story["棠河两岸添绿".Length..]);

        Assert.EndsWith("两岸添绿", Assert.Single(page.Articles).Headline, StringComparison.Ordinal);
    }

    /// <summary>导读 whose points begin with their page.</summary>
    [Fact]
    public void A_box_of_contents_may_name_its_pages_first()
    {
        var page = PageSplitter.Split("棠河日报\n\n" + Story + """
            今日导读
            2版 暑期安全，这些水域请远离
            6版 幼儿园新规实施半年，申请比预想
            少
            A9 世界杯八强出炉
            """);

        Assert.Equal("棠河两岸添绿", Assert.Single(page.Articles).Headline);
    }
}
