using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>First lines of columns that others would have taken.</summary>
public sealed class ColumnTopsTests
{
    [Fact]
    public void A_crosshead_in_the_middle_of_a_column_that_it_begins_is_of_that_column()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 20, 40, 20)
            .Column(20, 90, "　　本报讯（记者陆文舟）棠州二桥昨", "日正式通车，两岸群众从此告别渡船，", "大桥全长八百米，双向六车道。")
            .Line("两岸一家", 270, 90).Column(210, 105, "　　市民顾明清晨赶来，走完了全程，", "又去看桥头的公园，公园里种着柳树。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("两岸一家", article.Paragraphs[1].Text);
        Assert.Equal(ParagraphKind.Crosshead, article.Paragraphs[1].Kind);
    }

    /// <summary>好。 stands right below the first column, but goes on with the second.</summary>
    [Fact]
    public void The_short_first_line_of_a_wide_end_is_not_the_first_column_s()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 20, 40, 20).Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道，")
            .Column(160, 90, "工期三年又三个月，比计划", "早了半年，桥头的公园里种", "着三百株柳树和二百株桃树", "，开春时节桃花柳树相映正")
            .Column(20, 150, "好。", "　　大桥的夜景灯今晚点亮，市民可以到桥上或者岸边去观", "看。");

        var body = Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text).ToList();
        Assert.EndsWith("桃花柳树相映正好。", body[0], StringComparison.Ordinal);
        Assert.Equal("大桥的夜景灯今晚点亮，市民可以到桥上或者岸边去观看。", body[1]);
    }
}
