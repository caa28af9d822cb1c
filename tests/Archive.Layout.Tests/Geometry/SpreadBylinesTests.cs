using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Bylines in the middle under a headline of several columns.</summary>
public sealed class SpreadBylinesTests
{
    // Columns of twelve characters.
    private static readonly string[] First = ["　　棠州二桥昨日正式通车", "，两岸群众从此告别渡船，", "大桥全长八百米。"];
    private static readonly string[] Second = ["　　双向六车道，工期三年", "，比计划早了半年，市民说", "这座桥等了二十年。"];
    private static readonly string[] Third = ["　　市民顾明清晨赶来，走", "完了全程，又去看公园，夜", "里桥上亮起三千盏灯。"];

    /// <summary>Of three columns it stands over the second.</summary>
    [Fact]
    public void A_byline_over_the_middle_column_begins_none()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车两岸从此成一家", 55, 30, 20).Line("本报记者 陆文舟", 175, 58)
            .Column(20, 75, First).Column(155, 75, Second).Column(290, 75, Third);

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.Equal("棠州二桥建成通车两岸从此成一家", article.Headline);
        Assert.Equal(3, article.Paragraphs.Length);
        Assert.StartsWith("棠州二桥昨日", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>The headline is of the second column alone.</summary>
    [Fact]
    public void A_byline_under_a_headline_of_its_own_column_begins_a_story()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥通车", 20, 30, 20).Column(20, 75, ["　　本报讯（记者安辉）棠", "州二桥昨日正式通车，两岸", "群众从此告别渡船。"])
            .Line("顾明清晨看桥", 155, 30, 20).Line("本报记者 陆文舟", 175, 58).Column(155, 75, Third);

        Assert.Equal([["安辉"], ["陆文舟"]], page.Split().Articles.Select(a => a.Reporters));
    }
}
