using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Where a block ends and another begins.</summary>
public sealed class PageViewTests
{
    [Fact]
    public void In_a_text_layer_a_subheadline_over_the_middle_column_is_told_from_its_lines_by_size()
    {
        var page = Page(68, 90, "双向六车道，", "工期三年又三个月，比计划").Line("桥上看灯", 337, 120).Column(300, 135, "　　夜景灯今晚就点亮了。");

        Assert.Equal(["两岸从此是一家"], Assert.Single(page.Split().Articles).Subheadlines);
    }

    [Fact]
    public void Larger_type_at_a_column_s_top_is_a_crosshead_where_crossheads_are_set_so()
    {
        var page = Page(88, 105, "双向六车道。", "　　工期三年，比计划早了").Line("桥上看灯", 337, 120, 11.5).Column(300, 135, "　　夜景灯今晚就点亮了。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Empty(article.Subheadlines);
        Assert.Contains("两岸从此是一家", article.Paragraphs.Select(p => p.Text));
    }

    /// <summary>A story of three columns with a line of larger type over the second.</summary>
    private static PageDraft Page(double title, double top, string end, string beginning) => new PageDraft().TextLayer().Line("棠州二桥建成通车", 140, 40, 20).Line("两岸从此是一家", 180, title, 11.5)
        .Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，" + end)
        .Column(160, top, beginning, "早了半年，桥头的公园里种", "着三百株柳树和二百株桃树", "，开春时节桃花与柳树相映")
        .Column(300, 90, "，红绿都在水里，市民顾明", "清晨赶来走完全程。");
}
