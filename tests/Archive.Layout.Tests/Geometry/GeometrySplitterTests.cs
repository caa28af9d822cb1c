using Xunit;

namespace Archive.Layout.Tests.Geometry;

public sealed class GeometrySplitterTests
{
    // Two columns of ten characters; the sentence runs on from one to the other.
    private static readonly string[] BridgeLeft = ["　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车", "，两岸群众从此告别渡", "船。大桥全长八百米，"];
    private static readonly string[] BridgeRight = ["双向六车道，工期三年", "。", "　　市民顾明清晨赶来", "，走完了全程。"];
    private static readonly string[] LibraryLeft = ["　　本报讯（记者乔晨）望", "湖区图书馆昨天开放，", "藏书二十万册，市民可", "凭身份证借阅。读者说"];
    private static readonly string[] LibraryRight = ["，这里的阅览室宽敞明", "亮，孩子们很喜欢。", "　　图书馆周一闭馆，", "其余时间照常开放。"];

    private static PageDraft Bridge(PageDraft page, double left, double top) => page.Column(left, top, BridgeLeft).Column(left + 140, top, BridgeRight);

    private static PageDraft Library(PageDraft page, double left, double top) => page.Column(left, top, LibraryLeft).Column(left + 140, top, LibraryRight);

    [Fact]
    public void A_story_runs_on_from_column_to_column_under_its_headline()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20);
        var split = Bridge(page, 20, 90).Split();

        var article = Assert.Single(split.Articles);
        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.Equal(
            ["棠州二桥昨日正式通车，两岸群众从此告别渡船。大桥全长八百米，双向六车道，工期三年。", "市民顾明清晨赶来，走完了全程。"],
            article.Paragraphs.Select(p => p.Text));
        Assert.Empty(split.Furniture);
    }

    [Fact]
    public void The_order_of_the_text_does_not_matter()
    {
        var page = new PageDraft().Column(160, 90, BridgeRight).Line("棠州二桥建成通车", 70, 40, 20).Column(20, 90, BridgeLeft);

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.StartsWith("棠州二桥昨日正式通车，", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_side_by_side_and_below_keep_apart()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20).Line("望湖区图书馆开放", 370, 40, 20);
        Bridge(page, 20, 90);
        Library(page, 320, 90);
        page.Line("公园添了三座亭子", 70, 240, 20);
        page.Column(20, 290, "　　本报讯（记者安辉）东", "湖公园新建的亭子昨日", "落成，游人络绎不绝。").Column(160, 290, "　　亭子用本地石料砌", "成，可供百人歇脚，将", "全天开放。");
        var split = page.Split();

        Assert.Equal(["棠州二桥建成通车", "望湖区图书馆开放", "公园添了三座亭子"], split.Articles.Select(a => a.Headline!));
        Assert.Equal([["陆文舟"], ["乔晨"], ["安辉"]], split.Articles.Select(a => a.Reporters));
        Assert.Equal([2, 2, 2], split.Articles.Select(a => a.Paragraphs.Length));
    }

    [Theory]
    [InlineData(1.3)]
    [InlineData(1.8)]
    [InlineData(2.6)]
    public void Boxes_as_high_as_a_font_s_tallest_mark_put_no_line_out_of_order(double tall)
    {
        var page = new PageDraft().Tall(tall).Line("山坡上种出金梨", 20, 40, 20)
            .Column(20, 90, "　　本报讯（记者李文棠）柳坪村", "的梨园今年挂果两万斤，个个黄", "澄澄的，人都来看。")
            .Column(182, 90, "　　梨子存到春节，一斤能多卖", "一块二，农户都说好。")
            .Column(344, 90, "　　明年村里还要修第二座冷库", "，钱已经有了着落。")
            .Column(20, 158, "　　（上接第一版）他把船桨擦", "了一遍，挂回墙上。")
            .Column(182, 158, "　　来送行的有三百多人，都坐", "了一辈子这条船。");
        var split = page.Split();

        Assert.Equal(
            ["柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看。", "梨子存到春节，一斤能多卖一块二，农户都说好。", "明年村里还要修第二座冷库，钱已经有了着落。"],
            split.Articles[0].Paragraphs.Select(p => p.Text));
        Assert.Equal("他把船桨擦了一遍，挂回墙上。", split.Articles[1].Paragraphs[0].Text);
    }

    /// <summary>图片新闻: the picture stands between its title and its text.</summary>
    [Fact]
    public void The_title_of_a_picture_is_no_part_of_the_headline_beside_it()
    {
        var page = Bridge(new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 40, 20), 20, 90).Line("古桥月色", 380, 70, 16).Line("6月5日，市民在古桥边赏月。 记者陆文舟 摄", 330, 240, 9);
        var split = page.Split();

        Assert.Equal(["棠州二桥建成通车", "古桥月色"], split.Articles.Select(a => a.Headline));
        Assert.Empty(split.Articles[0].Subheadlines);
    }

    [Fact]
    public void A_headline_below_its_columns_belongs_to_them_where_a_rule_says_so()
    {
        var page = Bridge(new PageDraft(), 20, 40).Line("棠州二桥建成通车", 70, 110, 20).Rule(20, 145, 300, 146);
        Library(page, 20, 160).Line("望湖区图书馆开放", 70, 230, 20);
        var split = page.Split();

        Assert.Equal(["棠州二桥建成通车", "望湖区图书馆开放"], split.Articles.Select(a => a.Headline!));
        Assert.Equal([["陆文舟"], ["乔晨"]], split.Articles.Select(a => a.Reporters));
    }

    [Fact]
    public void Type_sizes_tell_kicker_headline_and_subheadlines()
    {
        var page = new PageDraft().Line("市长在通车仪式上说", 105, 20).Line("棠州二桥建成通车", 70, 38, 20).Line("全长八百米", 125, 66, 12);
        var article = Assert.Single(Bridge(page, 20, 110).Split().Articles);

        Assert.Equal(("市长在通车仪式上说", "棠州二桥建成通车"), (article.Kicker, article.Headline));
        Assert.Equal(["全长八百米"], article.Subheadlines);
    }

    [Fact]
    public void A_lead_whose_line_ends_in_the_midst_of_a_name_is_no_byline_on_a_line_of_its_own()
    {
        var page = new PageDraft().TextLayer().Line("山坡上种出金梨", 20, 40, 20).Words("本报讯（通讯员　李文", 40, 90)
            .Column(20, 105, "棠）柳坪村的梨园昨日挂果两", "万斤，个个黄澄澄的。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["李文棠"], article.Correspondents);
        Assert.Equal("本报讯", article.Source);
    }

    /// <summary>Readers of text layers part what stands an em behind a byline.</summary>
    [Fact]
    public void A_printed_line_that_the_format_gives_as_two_is_one()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20).Line("本报讯（记者李文棠）", 40, 90).Line("昨日，", 151, 90)
            .Column(20, 105, "柳坪村的梨园今年挂果两万斤，个个", "黄澄澄的，人都来看。梨子存到春节", "一斤能多卖一块二，农户都说好，明", "年村里还要修第二座冷库。");

        Assert.StartsWith("昨日，柳坪村的梨园", Assert.Single(page.Split().Articles).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A mark that hangs out makes the gutter narrow; the columns' edges show only below.</summary>
    [Fact]
    public void What_was_cut_at_a_gutter_is_not_joined_at_the_top_of_its_columns()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20)
            .Across(90, ("本报讯（记者李文棠）柳坪村，", 40), ("梨子存到春节，一斤能多卖一块二", 187))
            .Across(105, ("的梨园今年挂果两万斤，个个黄澄", 20), ("农户都说好，村里的年轻人也回来", 187))
            .Across(120, ("澄的，人都来看，车子从村口排到", 20), ("帮忙装箱，一天要发走六百箱果子", 187))
            .Across(135, ("了河边，老支书站在路中间指挥了", 20), ("邮政所在村委会门前设了个收件点", 187))
            .Across(150, ("整整一个上午，嗓子都喊哑了，可", 20), ("明年村里还要修第二座冷库，钱已", 187))
            .Across(165, ("他还是高兴。去年这个时候，这些", 20), ("经有了着落，图纸也画好了。", 187));

        var article = Assert.Single(page.Split().Articles);
        Assert.StartsWith("柳坪村，的梨园今年挂果两万斤，个个黄澄澄的", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A mark hangs out of the second column, and a figure parts the third's first line where others are set in.</summary>
    [Fact]
    public void A_gutter_beside_a_mark_that_hangs_out_is_one_still()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20)
            .Across(90, ("本报讯（记者李文棠）柳坪村的", 40), ("澄的，人都来看，车子从村口排到", 190), ("一块二，农户都说好，村里的年轻", 350))
            .Across(105, ("梨园今年挂果两万斤，个个黄澄澄", 20), ("了河边，老支书站在路中间指挥，", 193), ("24", 350), ("人回来帮忙装箱，一天发走", 376))
            .Across(120, ("山上的路去年刚修好，货车能开到", 20), ("整整一个上午，嗓子都喊哑了，可", 190), ("车，邮政所在村委会门前设了个收", 350))
            .Across(135, ("树下，不用再拿背篓往下背，省工", 20), ("他还是高兴。去年这个时候，这些", 190), ("件点，快递员每天来两趟。", 350))
            .Across(150, ("省力，村里人都说这条路修得及时", 20), ("梨子还在树上没人要，一斤能多卖", 190)).Line("明年还要修第二座冷库，钱已", 370, 150)
            .Line("经有了着落，图纸也画好了。", 350, 165).Line("等到开春就动工，大家都盼着", 370, 180).Line("那一天早点来。", 350, 195).Line("客商订单已经排到了年底呢。", 370, 210);

        Assert.Contains("村里的年轻24人回来帮忙装箱，一天发走车，邮政所", string.Concat(Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text)), StringComparison.Ordinal);
    }

    /// <summary>Set in the middle of a headline's width it stands right over the second column of three.</summary>
    [Fact]
    public void A_byline_over_the_second_column_goes_before_the_first()
    {
        var page = new PageDraft().Line("山坡上种出金梨一个个黄澄澄的", 70, 40, 20).Line("■本报记者　李文棠", 160, 72)
            .Column(20, 92, "　　柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，人", "都来看，车子从村口排到了")
            .Column(152, 92, "河边，老支书站在路中间指", "挥了一上午。梨子存到春节", "，一斤能多卖一块二，农户")
            .Column(284, 92, "都说好，村里的年轻人也回", "来帮忙装箱，一天要发走六", "百箱。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["李文棠"], article.Reporters);
        Assert.Equal("柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午。梨子存到春节，一斤能多卖一块二，农户都说好，村里的年轻人也回来帮忙装箱，一天要发走六百箱。", string.Concat(article.Paragraphs.Select(p => p.Text)));
    }

    /// <summary>The last column does not stand above the wide lines, and its sentence goes on in them.</summary>
    [Fact]
    public void A_story_may_end_in_wide_lines_below_its_first_columns()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20)
            .Column(20, 90, "　　本报讯（记者李文棠）", "柳坪村的梨园今年挂果两万", "斤，个个黄澄澄的，人都来")
            .Column(152, 90, "看，车子从村口排到了河边", "，老支书站在路中间指挥了", "一上午。梨子存到春节，一")
            .Column(284, 90, "斤能多卖一块二，农户都说", "好，村里的年轻人也回来帮", "忙装箱，一天要发走六百箱")
            .Column(20, 135, "果子，邮政所在村委会门前设了个收件点，明年村里还要", "修第二座冷库。");

        var article = Assert.Single(page.Split().Articles);
        Assert.EndsWith("一天要发走六百箱果子，邮政所在村委会门前设了个收件点，明年村里还要修第二座冷库。", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>Briefs below each other have the gaps of their bylines in one place, as a gutter is.</summary>
    [Fact]
    public void A_gap_of_an_em_inside_a_byline_is_no_gutter()
    {
        var page = new PageDraft().Line("简讯", 100, 40, 20);
        string[] begins = ["周明远）昨日，棠州东街书屋", "林晚舟）昨日，棠州西街书屋", "顾　清）昨日，棠州南街书屋", "陆文舟　通讯员　乔木）北街", "慎思远）昨日，棠州后街书屋", "顾明）昨日，棠州市里的书屋"];
        for (var i = 0; i < begins.Length; i++)
            page.Words("　　本报讯（记者　" + begins[i], 20, 90 + (30 * i)).Words("开门，藏书两万册，附近居民凭身份证可借。", 20, 105 + (30 * i));

        var articles = page.Split().Articles;

        Assert.Equal(6, articles.Length);
        Assert.Equal(["周明远", "林晚舟", "顾清", "陆文舟", "慎思远", "顾明"], articles.SelectMany(a => a.Reporters));
        Assert.Equal("昨日，棠州东街书屋开门，藏书两万册，附近居民凭身份证可借。", articles[0].Paragraphs[0].Text);
        Assert.Equal(["乔木"], articles[3].Correspondents);
        Assert.All(articles, a => Assert.Single(a.Paragraphs));
    }

    [Fact]
    public void Page_heads_above_a_wide_rule_are_furniture()
    {
        var page = new PageDraft().Line("第03版 要闻", 20, 10).Line("棠州日报", 250, 8, 16).Rule(10, 32, 590, 33).Line("棠州二桥建成通车", 70, 50, 20).Rule(310, 40, 311, 200);
        Bridge(page, 20, 100);
        Library(page.Line("望湖区图书馆开放", 370, 50, 20), 320, 100);
        var split = page.Split();

        Assert.Equal(2, split.Articles.Length);
        Assert.Equal(2, split.Furniture.Length);
        Assert.Equal("棠州日报", split.Identity.Newspaper);
    }

    [Fact]
    public void A_line_that_runs_over_the_gutter_is_cut_there()
    {
        // As readers do it: the third row of both columns is one line, word by word.
        var text = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20);
        for (var i = 0; i < 4; i++)
        {
            if (i != 2)
                text.Column(20, 90 + (15 * i), BridgeLeft[i]).Column(160, 90 + (15 * i), BridgeRight[i]);
        }

        var source = text.Source();
        var merged = BridgeLeft[2] + BridgeRight[2].TrimStart('\u3000');
        var start = source.Text.Length;
        var boxes = source.Geometry!.Boxes.ToBuilder();
        for (var i = 0; i < merged.Length; i++)
        {
            var x = i < BridgeLeft[2].Length ? 20 + (10 * i) : 180 + (10 * (i - BridgeLeft[2].Length));
            boxes.Add(new TextBox(new SourceSpan(start + i, start + i + 1), x, 120, x + 10, 130, 10));
        }

        source = new PageSource(source.Text + merged + "\n", source.Geometry with { Boxes = boxes.ToImmutable() });
        var article = Assert.Single(PageSplitter.Split(source).Articles);

        Assert.Equal("市民顾明清晨赶来，走完了全程。", article.Paragraphs[^1].Text);
        Assert.Contains("从此告别渡船。", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_readers_of_pictures_confuse_does_not_hide_byline_and_jump()
    {
        var page = new PageDraft().Line("”一桥一路”建成通车", 60, 40, 20)
            .Column(20, 90, "　　木报迅〈记者陆文舟)", "棠州二桥昨日正式通车,", "两岸群众从此告别渡船.", "大桥全长八百米,双向六")
            .Column(160, 90, "车道，工期三年。", "　　市民顾明清晨赶来", "，走完了全程，(下转第", "四版G)");
        var article = Assert.Single(page.Split().Articles);

        Assert.Equal("“一桥一路”建成通车", article.Headline);
        Assert.Equal(("本报讯", 4), (article.Source, article.ContinuedOn!.Page));
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.EndsWith("走完了全程，", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_left_the_text_of_a_page_with_boxes_is_marked_with_what_it_became()
    {
        // The columns come in the wrong order, and dirt was read beside the last line.
        var source = new PageDraft().Line("大桥建成通车", 60, 40, 20)
            .Column(160, 90, "车道，工期三年。", "　　市民顾明清晨赶来", "，走完了全程。（下转", "第四版）|")
            .Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，", "两岸群众从此告别渡船。", "大桥全长八百米，双向六").Source();
        var article = Assert.Single(PageSplitter.Split(source).Articles);

        Assert.Equal(
            [
                "Headline 大桥建成通车", "Dateline 本报讯", "Byline （记者陆文舟）", "Paragraph 棠州二桥昨日正式通车，两岸群众从此告别渡船。大桥全长八百米，双向六", "Paragraph 车道，工期三年。",
                "Paragraph 市民顾明清晨赶来，走完了全程。", "Jump （下转第四版）", "Dropped |",
            ],
            article.Pieces.Select(p => $"{p.Kind} {source.Text[p.Span.Start..p.Span.End].ReplaceLineEndings("")}"));
    }

    [Fact]
    public void A_subheadline_set_hardly_larger_than_the_body_and_close_over_it_is_no_line_of_its_column()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20).Line("两岸群众从此告别渡船", 98, 74, 11.5);
        var article = Assert.Single(Bridge(page, 20, 92).Split().Articles);

        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.Equal(["两岸群众从此告别渡船"], article.Subheadlines);
        Assert.Equal(["陆文舟"], article.Reporters);
        Assert.StartsWith("棠州二桥昨日正式通车，", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_box_is_too_high_stays_in_the_column_that_it_fills()
    {
        // Words parted widely, with boxes too high: as large as a headline's by both.
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20).Column(20, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车").Column(20, 135, "船。大桥全长八百米，", "工期三年。");
        page.Words("，两岸众　从此告", 18, 118.5, 14);
        var article = Assert.Single(page.Split().Articles);

        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.Empty(article.Subheadlines);
        Assert.Equal(["棠州二桥昨日正式通车，两岸众从此告船。大桥全长八百米，工期三年。"], article.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Rows_of_one_size_that_stand_close_are_one_part_and_those_farther_apart_are_two()
    {
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 10, 20).Line("陆文舟出席并讲", 100, 42, 13).Line("话 乔晨主持", 110, 58, 13).Line("安辉沈怀远参加", 100, 83, 13);
        var article = Assert.Single(Bridge(page, 20, 120).Split().Articles);

        Assert.Equal("棠州二桥建成通车", article.Headline);
        Assert.Equal(["陆文舟出席并讲话乔晨主持", "安辉沈怀远参加"], article.Subheadlines.Select(s => s.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_kicker_a_little_smaller_than_its_headline_is_told_by_size_and_words_together()
    {
        var page = new PageDraft().Line("陆文舟在二桥调研时强调", 74, 20, 17).Line("让两岸群众早日过桥", 60, 48, 20);
        var article = Assert.Single(Bridge(page, 20, 90).Split().Articles);

        Assert.Equal("陆文舟在二桥调研时强调", article.Kicker);
        Assert.Equal("让两岸群众早日过桥", article.Headline);
    }

    [Fact]
    public void A_headline_stays_whole_where_a_line_of_it_was_not_read()
    {
        var page = new PageDraft().Line("棠州二桥历时三年", 70, 10, 20).Line("昨天终于建成通车", 70, 70, 20);
        var article = Assert.Single(Bridge(page, 20, 110).Split().Articles);

        Assert.Equal("棠州二桥历时三年昨天终于建成通车", article.Headline);
    }

    [Fact]
    public void A_headline_over_a_column_begins_a_story_there_though_nobody_signs_it()
    {
        // The second story's first column seems to go on with the first story's last, which ends right above its top.
        var page = new PageDraft().Line("棠州二桥建成通车", 70, 40, 20).Line("公园添亭", 310, 40, 20);
        Bridge(page, 20, 90);
        page.Column(300, 90, "　　东湖公园新建的亭", "子落成，游人络绎不绝", "，亭子用本地石料砌成", "，可供百人歇脚。");
        var split = page.Split();

        Assert.Equal(["棠州二桥建成通车", "公园添亭"], split.Articles.Select(a => a.Headline!));
        Assert.StartsWith("东湖公园", split.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_that_say_nothing_leave_the_text_to_decide()
    {
        const string text = "棠州二桥建成通车\n本报讯（记者 陆文舟）棠州二桥昨日正式\n通车，两岸群众从此告别渡船。\n";
        var blind = new PageSource(text, new PageGeometry(100, 100, [new TextBox(new SourceSpan(0, 1), 0, 0, 0, 0, 0)]));

        Assert.Equal(PageSplitter.Split(text).Articles[0].Headline, PageSplitter.Split(blind).Articles[0].Headline);
    }
}
