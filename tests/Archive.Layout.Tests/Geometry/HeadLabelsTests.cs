using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>What stands over headlines in smaller type.</summary>
public sealed class HeadLabelsTests
{
    private static SplitArticle Article(PageDraft page) => Assert.Single(page
        .Column(20, 100, "　　柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，人", "都来看，车子从村口排到了")
        .Column(153, 100, "河边。", "　　梨子存到春节，一斤能", "多卖一块二。").Split().Articles);

    [Fact]
    public void In_a_text_layer_what_reads_as_a_byline_over_a_headline_is_its_kicker()
    {
        var article = Article(new PageDraft().TextLayer().Line("本报评论员文章", 90, 30, 16).Line("山坡上种出金梨", 62, 55, 24));

        Assert.Equal(("本报评论员文章", "山坡上种出金梨"), (article.Kicker, article.Headline));
    }

    [Fact]
    public void In_a_text_layer_so_is_a_place_that_reads_as_a_name()
    {
        var article = Article(new PageDraft().TextLayer().Line("云台县", 20, 40, 12).Line("山坡上种出金梨", 20, 58, 24));

        Assert.Equal(("云台县", "山坡上种出金梨"), (article.Kicker, article.Headline));
        Assert.Empty(article.Reporters);
    }
}
