using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Bylines that no column was found to go on with.</summary>
public sealed class LooseBylinesTests
{
    // Columns of twelve characters.
    private static readonly string[] First = ["　　棠州二桥昨日正式通车", "，两岸群众从此告别渡船，", "大桥全长八百米，双向六车", "道，工期三年，"];
    private static readonly string[] Second = ["比计划早了半年。", "　　市民顾明清晨赶来，走", "完了全程，又去看公园。"];

    /// <summary>Set to the right, under a headline at the left, far over the columns.</summary>
    [Fact]
    public void A_byline_under_a_headline_signs_its_story_wherever_the_columns_stand()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 20, 20, 20).Line("□本报记者陆文舟", 90, 52).Column(20, 100, First).Column(160, 100, Second);

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.Equal("棠州二桥建成通车", article.Headline);
    }

    /// <summary>本报编辑部 under a notice reads as a byline does.</summary>
    [Fact]
    public void What_signs_a_notice_stays_behind_it()
    {
        var page = new PageDraft().TextLayer().Line("敬告读者", 60, 40, 20).Column(20, 80, "　　根据节假日安排，本报", "十月二日至四日休刊三天，", "五日恢复出报。").Line("本报编辑部", 90, 128);

        var article = Assert.Single(page.Split().Articles);
        Assert.EndsWith("本报编辑部", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("根据节假日安排", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
