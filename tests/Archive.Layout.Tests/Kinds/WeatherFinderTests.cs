using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>天气预报 in a box, and what only speaks of the weather: see <c>WeatherFinder</c>.</summary>
public sealed class WeatherFinderTests
{
    private const string Reading = """
        夜里的图书馆

        本报讯（记者 林晚舟）市图书馆的夜
        间书房昨日开放，学生和司机坐在一张桌
        子上，管理员泡好一壶茶放在门口。

        """;

    private const string Trees = """

        河边添了三千棵树

        本报讯（记者 苏禾）入夏以来，棠河
        两岸的步道边新栽了三千棵树，晚上散步
        的人多了起来。
        """;

    /// <summary>Sky, wind and degrees, with a title or without.</summary>
    [Theory]
    [InlineData("棠州天气\n21日：多云，6—18℃\n22日：晴，5—20℃\n空气质量：优")]
    [InlineData("天气预报\n今天夜间：多云转阴\n明天白天：阴转小雨，偏南风2—3级")]
    [InlineData("最高气温27℃\n最低气温18℃\n偏南风2—3级")]
    public void A_box_of_the_weather_is_the_page_s(string box)
    {
        foreach (var page in new[] { PageSplitter.Split($"{Reading}\n{box}\n{Trees}"), PageSplitter.Split($"{Reading}\n{box}\n{Trees}".Replace("\n\n", "\n", StringComparison.Ordinal)) })
        {
            Assert.Equal(["夜里的图书馆", "河边添了三千棵树"], page.Articles.Select(a => a.Headline));
            Assert.EndsWith("放在门口。", Assert.Single(page.Articles[0].Paragraphs).Text, StringComparison.Ordinal);
            Assert.Equal(box.Count(c => c == '\n') + 1, page.Furniture.Length);
        }
    }

    /// <summary>A headline tells what became of the weather.</summary>
    [Theory]
    [InlineData("今晨气温降至零下12℃\n偏北风达到7级")]
    [InlineData("我市最高气温升到32℃\n周末阵风突破6级")]
    public void A_headline_about_the_weather_is_none(string headline)
    {
        var page = PageSplitter.Split($"{Reading}\n{headline}\n{Trees.Replace("河边添了三千棵树", "", StringComparison.Ordinal).TrimStart()}");

        Assert.Equal(headline.Replace("\n", "", StringComparison.Ordinal), page.Articles[1].Kicker + page.Articles[1].Headline + string.Concat(page.Articles[1].Subheadlines));
    }

    /// <summary>具体预报如下：.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Days_that_a_report_announces_are_its_own(string gap)
    {
        var page = PageSplitter.Split($"""
            周末多云
            {gap}本报讯（记者 程渡）市气象台昨日说，
            周末以多云天气为主，出门的人可以不带
            雨伞，具体天气预报如下：{gap}21日：多云，6—18℃
            22日：晴，5—20℃
            23日：晴转多云，7—21℃
            {Trees}
            """);

        Assert.Contains("22日：晴", string.Concat(page.Articles[0].Paragraphs.Select(p => p.Text)), StringComparison.Ordinal);
    }

    /// <summary>A sentence ends in degrees at a line's end.</summary>
    [Fact]
    public void Lines_of_a_sentence_are_none()
    {
        var page = PageSplitter.Split($"""
            夏天来得早

            本报讯（记者 程渡）昨天
            夜间多云，今天最高气温27℃
            最低气温只有18℃，风力3级
            ，市民纷纷到河边散步。
            {Trees}
            """);

        Assert.Equal("昨天夜间多云，今天最高气温27℃最低气温只有18℃，风力3级，市民纷纷到河边散步。", Assert.Single(page.Articles[0].Paragraphs).Text);
    }
}
