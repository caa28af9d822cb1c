using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Boxes of a line or two between two pieces of a body, on pages that were read in another order than they were painted.</summary>
public sealed class BoxedTitlesTests
{
    [Fact]
    public void A_box_with_the_words_of_another_story_is_its_headline()
    {
        var articles = PageSplitter.Split(Page("食堂饭菜要热乎 价钱更要实在些\n社区食堂账目月月公布给老人看")).Articles;

        Assert.Equal(2, articles.Length);
        Assert.DoesNotContain(articles[0].Paragraphs, p => p.Kind == ParagraphKind.Crosshead);
        Assert.Equal("食堂饭菜要热乎 价钱更要实在些", articles[1].Headline);
        Assert.Equal("社区食堂账目月月公布给老人看", Assert.Single(articles[1].Subheadlines));
    }

    [Fact]
    public void A_box_with_the_words_of_no_story_stays_a_crosshead()
    {
        var articles = PageSplitter.Split(Page("小切口办好了咱们街坊大民生呀")).Articles;

        Assert.Equal("小切口办好了咱们街坊大民生呀", Assert.Single(articles[0].Paragraphs, p => p.Kind == ParagraphKind.Crosshead).Text);
        Assert.EndsWith("管好新装的电梯和门禁。", articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    // The first story's two columns were read across.
    private static string Page(string box) => $"""
        老旧小区改造今年再开工

        本报讯（记者林晚舟）昨日上 天他写的是楼道里堆着水泥，昨天
        午，棠州市第三期老旧小区的改造 再去看，水泥已经搬走。
        动工，今年要改六十七个小区。
        改造的钱由三家分担：财政出
        改造什么，由居民投票选出来 大头，产权单位和居民各出一些。
        票数最多的是加装电梯。
        困难家庭可以分三年交，不收
        住建部门说，施工只在白天进 利息。
        行。每个小区请三位居民做监督员
        全部工程将在十一月底以前完
        他们可以叫停不合规矩的工序。
        成，不耽误供暖。验收的时候居民
        望湖小区的老彭每天去看两回 代表要签字，他们不点头，余款就
        他带着小本子。
        不能结清。
        看到的问题，他都一条一条记

        {box}

        今后每个小区还要选一个管家
        下来，施工队当天就要答复他。前 管好新装的电梯和门禁。①2

        居民投票 施工只在白天进行
        本报讯（通讯员 程渡）昨日，丰乐
        街社区食堂开张，第一天来了两百
        多位老人。食堂的师傅说，饭菜要
        热乎，价钱要实在。社区食堂的账
        每月公布一次，老人可以提意见。
        下半年，城区还要办六家社区食堂。

        棠州日报

        2021年6月5日 星期六

        责任编辑 乔木
        """;
}
