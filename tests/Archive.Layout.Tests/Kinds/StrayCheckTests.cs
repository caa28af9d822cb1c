using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Headlines that were read as lines of the column that they stand beside.</summary>
public sealed class StrayCheckTests
{
    [Fact]
    public void A_short_line_that_interrupts_a_sentence_is_its_story_s_headline()
    {
        var articles = PageSplitter.Split(Page("各出一些。困难家庭可以分三年\n\n社区食堂办到楼下\n交，不收利息。")).Articles;

        Assert.Contains("困难家庭可以分三年交，不收利息。", articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("老旧小区改造今年再开工", articles[0].Headline);
        Assert.Equal("社区食堂办到楼下", articles[1].Headline);
    }

    /// <summary>A number is not broken, so that the line before it falls short.</summary>
    [Fact]
    public void A_line_cut_short_by_a_number_stays_in_its_body()
    {
        var articles = PageSplitter.Split(Page("各出一些。困难家庭可以分三年\n\n社区食堂办到楼下\n20210605号，不收利息。")).Articles;

        Assert.Contains("分三年社区食堂办到楼下20210605号", articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    private static string Page(string middle) => $"""
        棠州日报

        2021年6月5日 星期六

        老旧小区改造今年再开工
        本报讯（记者林晚舟）昨日上
        午，棠州市第三期老旧小区的改造
        动工，今年要改六十七个。改造
        什么，由居民投票选出来。票数最
        多的是加装电梯，其次是更换水管
        和添置充电桩。改造的钱由三家分
        担：财政出大头，产权单位和居民
        {middle}
        施工只在白天进行。每个小区
        请三位居民做监督员，他们可以叫
        停不合规矩的工序。全部工程将在
        十一月底以前完成，不耽误供暖。①2

        本报讯（通讯员 程渡）昨日，丰
        乐街社区食堂开张，第一天来了两
        百多位老人。食堂的师傅说，饭菜
        要热乎，价钱要实在。社区食堂的
        账每月公布一次，老人可以提意见。
        下半年，城区还要办六家社区食堂，
        办到居民楼下。①3

        责任编辑 乔木
        """;
}
