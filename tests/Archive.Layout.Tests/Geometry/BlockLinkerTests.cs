using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Which block of a page goes on with which.</summary>
public sealed class BlockLinkerTests
{
    // Columns of twelve characters.
    private static readonly string[] First = ["　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道，"];
    private static readonly string[] Second = ["工期三年。", "　　市民顾明清晨赶来，走", "完了全程，又去看桥头的公", "园，公园里种着三百株柳树"];

    [Fact]
    public void A_story_whose_last_column_is_shorter_may_end_in_wide_lines_below_its_first_columns()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 20, 40, 20).Column(20, 90, First).Column(160, 90, Second).Column(300, 90, "和二百株桃树，桃花开得正", "好。")
            .Column(20, 150, "　　大桥的夜景灯今晚点亮，市民可以到桥上或者岸边去观", "看。");

        var body = Body(page);
        Assert.Contains("三百株柳树和二百株桃树，桃花开得正好。", body, StringComparison.Ordinal);
        Assert.EndsWith("岸边去观看。", body, StringComparison.Ordinal);
    }

    /// <summary>The first column begins beside the headline, which stands over the others; its last sentence goes on in the second.</summary>
    [Fact]
    public void In_a_text_layer_a_story_s_first_column_may_begin_beside_its_headline()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 160, 40, 20).Column(20, 40, [.. First, "工期三年又三个月，比计划", "早了半年，桥头的公园里种"])
            .Column(160, 85, "着三百株柳树和二百株桃树", "，开春时节桃花与柳树相映", "，红绿都在水里。").Column(300, 85, "　　市民顾明清晨赶来，走", "完了全程。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.StartsWith("棠州二桥昨日正式通车", article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("走完了全程。", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>In the middle over three columns a byline stands as close over the second as its lines do; but that goes on with the first.</summary>
    [Fact]
    public void In_a_text_layer_a_byline_over_the_middle_column_goes_before_the_first()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 140, 30, 20).Line("本报记者陆文舟", 185, 75)
            .Column(20, 90, ["　　棠州二桥昨日正式通车", "，两岸群众从此告别渡船，", .. First[3..], "工期三年又三个月，比计划"])
            .Column(160, 90, "早了半年，桥头的公园里种", "着三百株柳树和二百株桃树", "，开春时节桃花与柳树相映", "，红绿都在水里，市民顾明").Column(300, 90, "清晨赶来走完全程。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.Equal("棠州二桥昨日正式通车，两岸群众从此告别渡船，全长八百米，双向六车道，工期三年又三个月，比计划早了半年，桥头的公园里种着三百株柳树和二百株桃树，开春时节桃花与柳树相映，红绿都在水里，市民顾明清晨赶来走完全程。", Assert.Single(article.Paragraphs).Text);
    }

    /// <summary>The headline begins to the right of the first column, as it would over another story.</summary>
    [Fact]
    public void A_headline_may_stand_in_the_middle_over_columns_of_which_one_begins_with_a_crosshead()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 160, 40, 20).Column(20, 90, [.. First[..3], "全长八百米。"])
            .Column(160, 90, "工期三年又三个月", "　　市民顾明清晨赶来，走", "完了全程，又去看桥头的公", "园，公园里种着柳树。").Column(300, 90, "　　大桥的夜景灯今晚点亮", "，市民可以到岸边看灯。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.Equal(4, article.Paragraphs.Length);
    }

    [Fact]
    public void A_byline_stands_before_a_lead_too()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20).Line("□本报记者　乔晨", 110, 66)
            .Column(20, 90, ["　　本报讯　二桥昨日通车", .. First[1..]]).Column(160, 90, [.. Second[..3], "园。"]);

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["乔晨"], article.Reporters);
        Assert.Equal("本报讯", article.Source);
    }

    [Fact]
    public void A_byline_under_a_headline_at_the_left_of_a_story_signs_the_column_beside_it()
    {
        var page = new PageDraft().Line("二桥通车", 20, 100, 20).Line("□本报记者　乔晨", 20, 130)
            .Column(140, 90, ["　　棠州二桥昨日正式通车", .. First[1..]]).Column(280, 90, [.. Second[..3], "园。"]);

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("二桥通车", article.Headline);
        Assert.Equal(["乔晨"], article.Reporters);
    }

    /// <summary>The headline is narrower than its columns, and does not reach the first.</summary>
    [Fact]
    public void A_byline_in_the_middle_goes_before_the_first_column_though_the_headline_does_not_stand_over_it()
    {
        var page = new PageDraft().TextLayer().Line("二桥通车", 190, 40, 20).Line("□本报记者　乔晨", 190, 66)
            .Column(20, 90, ["　　棠州二桥昨日正式通车", .. First[1..]]).Column(160, 90, Second).Column(300, 90, "和二百株桃树，桃花开得正", "好，岸边搭起三座凉亭，亭", "里有人下棋。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["乔晨"], article.Reporters);
        Assert.StartsWith("棠州二桥昨日正式通车", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A tall column that begins at the height at which the one before ends.</summary>
    [Fact]
    public void What_begins_where_a_column_ends_does_not_go_on_with_it()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 20, 40, 20).Column(20, 90, [.. First[..3], "全长八百米。"])
            .Column(160, 144, ["　　本报讯（记者安辉）城", .. Enumerable.Range(0, 30).Select(_ => "里的照相馆把老照片放大了"), "挂在街口。"]);

        Assert.Equal(2, page.Split().Articles.Length);
    }

    /// <summary>Both end in sentences and begin with paragraphs, and only the heights of their lines tell them apart.</summary>
    [Fact]
    public void In_a_text_layer_columns_of_one_story_are_set_on_the_same_lines()
    {
        var page = new PageDraft().TextLayer().Line("二桥建成通车", 20, 40, 20).Column(20, 90, [.. First[..3], "全长八百米，"]).Column(160, 90, "工期三年又三个月，比计划", "早了半年，桥头的公园里种", "着三百株柳树。")
            .Line("停电公告", 300, 62, 16).Column(300, 97, "　　因设备检修，定于五月", "八日停电，请相互转告，提", "前完工即送电。");

        Assert.Equal(2, page.Split().Articles.Length);
    }

    /// <summary>The first column begins beside the headline and ends in a sentence, on the line on which the second ends.</summary>
    [Fact]
    public void In_a_text_layer_a_first_column_beside_the_headline_may_end_in_a_sentence()
    {
        var page = new PageDraft().TextLayer().Column(20, 40, "　　本报讯（记者李文棠）", "柳坪村的梨园今年挂果两万", "斤，个个黄澄澄的，人都来", "看，车子从村口排到了河边", "，老支书站在路中间指挥了", "一上午。")
            .Line("山坡上种出金梨", 198, 42, 20)
            .Column(153, 85, "　　梨子存到春节，一斤能", "多卖一块二，农户都说好，", "村里的年轻人也回来帮忙装")
            .Column(286, 85, "箱，一天要发走六百箱，邮", "政所在村口设了收件点。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("山坡上种出金梨", article.Headline);
        Assert.Equal(["柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午。", "梨子存到春节，一斤能多卖一块二，农户都说好，村里的年轻人也回来帮忙装箱，一天要发走六百箱，邮政所在村口设了收件点。"], article.Paragraphs.Select(p => p.Text));
    }

    private static string Body(PageDraft page) => string.Concat(Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text));
}
