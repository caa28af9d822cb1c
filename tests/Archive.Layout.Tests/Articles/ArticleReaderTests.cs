using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Where an article is from that is signed on a line of its own.</summary>
public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("■新华社记者 程露", "新华社昆明3月5日电 ", "新华社", "昆明", "程露", "两地")]
    [InlineData("新华社记者 程露", "据新华社昆明3月5日电 ", "据新华社", "昆明", "程露", "两地")]
    [InlineData("本报记者 程露", "棠州晚报讯 ", "棠州晚报讯", null, "程露", "两地")]
    public void A_lead_below_a_byline_of_the_same_house_says_the_source(string byline, string lead, string source, string? place, string reporter, string begins) =>
        Check(byline, lead, source, place, reporter, begins);

    /// <summary>Nobody signs twice, and the paper's own reporters do not sign for an agency.</summary>
    [Theory]
    [InlineData("本报记者 程露", "新华社昆明3月5日电 ", null, null, "程露", "新华社昆明")]
    [InlineData("本报记者 程露", "棠州晚报讯（记者 沈小溪）", null, null, "程露", "棠州晚报讯")]
    public void A_lead_of_another_house_below_a_byline_is_quoted(string byline, string lead, string? source, string? place, string reporter, string begins) =>
        Check(byline, lead, source, place, reporter, begins);

    private static void Check(string byline, string lead, string? source, string? place, string reporter, string begins)
    {
        var page = PageSplitter.Split($"""
            新铁路开通运营

            {byline}

            {lead}两地间
            的高速铁路今日开通运营，最快
            四小时可以到达，沿线设车站八
            座。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal((source, place), (article.Source, article.Place));
        Assert.Equal([reporter], article.Reporters);
        Assert.StartsWith(begins, article.Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
