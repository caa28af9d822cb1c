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

    /// <summary>A notice in a box, set a third larger than the body: sentences over several lines are no headline.</summary>
    [Fact]
    public void In_a_text_layer_running_text_is_text_however_large()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 40, 40, 20)
            .Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道，", "工期三年又三个月，比计划", "早了半年，桥头的公园里种", "着三百株柳树和二百株桃树", "，开春时节桃花与柳树相映", "，红绿都在水里。")
            .Line("停水公告", 270, 40, 15).Line("因管网改造，定于十月", 248, 72, 14).Line("四日二十二时至次日六时", 220, 93, 14).Line("对建设路以北停水，请沿", 220, 114, 14).Line("线居民储水。", 220, 135, 14)
            .Line("棠州市自来水公司", 262, 156, 14);

        var notice = page.Split().Articles.Single(a => a.Headline == "停水公告");
        Assert.Empty(notice.Subheadlines);
        Assert.Equal(["因管网改造，定于十月四日二十二时至次日六时对建设路以北停水，请沿线居民储水。", "棠州市自来水公司"], notice.Paragraphs.Select(p => p.Text));
    }

    /// <summary>The last column begins below a picture whose caption ends in a credit.</summary>
    [Fact]
    public void In_a_text_layer_a_column_goes_on_below_a_picture_s_credit()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 40, 20)
            .Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道，", "工期三年又三个月，比计划")
            .Column(160, 90, "图为市民在新桥上散步看灯", "。", "本报记者乔晨摄", "早了半年，桥头的公园里种", "着三百株柳树。");

        var article = Assert.Single(page.Split().Articles);
        Assert.EndsWith("比计划早了半年，桥头的公园里种着三百株柳树。", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["乔晨"], article.Photographers);
    }

    /// <summary>Between its left and right neighbours' headlines a text that begins with a lead, set in, goes on with nothing above it.</summary>
    [Fact]
    public void In_a_text_layer_a_lead_that_is_set_in_begins_a_text_though_the_line_above_fills_its_column()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 40, 40, 20)
            .Line("——来自沁水河两岸报道", 20, 71, 11.5).Column(20, 87, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.StartsWith("棠州二桥昨日", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A story of three columns with a line of larger type over the second.</summary>
    private static PageDraft Page(double title, double top, string end, string beginning) => new PageDraft().TextLayer().Line("棠州二桥建成通车", 140, 40, 20).Line("两岸从此是一家", 180, title, 11.5)
        .Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，" + end)
        .Column(160, top, beginning, "早了半年，桥头的公园里种", "着三百株柳树和二百株桃树", "，开春时节桃花与柳树相映")
        .Column(300, 90, "，红绿都在水里，市民顾明", "清晨赶来走完全程。");
}
