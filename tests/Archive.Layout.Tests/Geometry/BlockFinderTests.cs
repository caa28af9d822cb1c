using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Which lines are of one block.</summary>
public sealed class BlockFinderTests
{
    /// <summary>A mark hangs out of the first column's first line, so that the second column's stands close to it.</summary>
    [Fact]
    public void What_begins_a_column_is_not_the_rest_of_the_line_beside_it()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20)
            .Column(20, 90, "（上接第一版）李文棠说，", "梨园今年挂果两万斤，个", "个黄澄澄的，人都来看。")
            .Column(148, 90, "村里的年轻人回来帮忙装", "箱，一天要发走六百箱果", "子，邮政所设了收件点。");

        var text = string.Concat(Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text));
        Assert.StartsWith("李文棠说，梨园今年挂果两万斤", text, StringComparison.Ordinal);
    }

    /// <summary>Two lines that end at one edge show where their column ends.</summary>
    [Fact]
    public void Few_lines_over_lines_across_two_columns_are_of_their_own_column_still()
    {
        var page = new PageDraft().Line("山坡上种出金梨", 20, 40, 20)
            .Column(20, 90, "　　本报讯（记者李文棠）", "柳坪村的梨园今年挂果两万", "斤，个个黄澄澄的，人都来")
            .Column(160, 90, "看，车子从村口排到了河边", "，老支书站在路中间指挥了", "一上午。")
            .Column(20, 135, "　　梨子存到春节，一斤能多卖一块二，农户都说好，村里", "的年轻人也回来帮忙装箱，一天要发走六百箱果子，邮政所", "在村委会门前设了收件点，快递员每天要来两趟，明年村里", "还要修冷库。");

        Assert.Equal(["柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午。", "梨子存到春节，一斤能多卖一块二，农户都说好，村里的年轻人也回来帮忙装箱，一天要发走六百箱果子，邮政所在村委会门前设了收件点，快递员每天要来两趟，明年村里还要修冷库。"], Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text));
    }

    /// <summary>Names stand one em apart, and the reader gives each as a line of its own.</summary>
    [Fact]
    public void In_a_text_layer_what_stands_within_a_column_s_edges_is_of_it_however_wide_the_gap()
    {
        var page = new PageDraft().TextLayer().Line("拟表彰对象公示", 20, 40, 16)
            .Column(20, 90, "　　经单位推荐、评审委员会评审，", "拟对下列同志予以表彰。现公示如下", "，公示期为五个工作日，有异议的请", "及时反映。")
            .Line("陆文舟", 40, 150).Line("乔晨", 80, 150).Line("周小禾", 115, 150).Line("安辉", 155, 150)
            .Line("沈一鸣", 20, 165).Line("林晓", 60, 165).Line("顾明远", 95, 165)
            .Column(20, 180, "　　如有异议，请于公示期内以书面", "形式反映。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Contains("陆文舟乔晨周小禾安辉沈一鸣林晓顾明远", string.Concat(article.Paragraphs.Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Where the page's head ends in no rule, and the first story has no headline over its first column.</summary>
    [Fact]
    public void In_a_text_layer_lines_of_smaller_type_are_none_of_a_column_s()
    {
        var page = new PageDraft().TextLayer().Line("中共棠州市委机关报今日四版总第三千一百二十七期邮发代号四一", 20, 40, 9).Line("国内统一刊号四三零零二八", 20, 53, 9)
            .Column(20, 70, "　　本报讯（记者李文棠）", "柳坪村的梨园今年挂果两万", "斤，个个黄澄澄的，人都来", "看，车子从村口排到了河边", "，老支书站在路中间指挥了")
            .Line("山坡上种出金梨", 190, 75, 20)
            .Column(153, 115, "一上午。梨子存到春节，一", "斤能多卖一块二。");

        var article = page.Split().Articles.Single(a => string.Concat(a.Paragraphs.Select(p => p.Text)).Contains("柳坪村", StringComparison.Ordinal));
        Assert.Equal("柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午。梨子存到春节，一斤能多卖一块二。", Assert.Single(article.Paragraphs).Text);
    }

    /// <summary>A byline in the middle over two columns reaches over their gutter.</summary>
    [Fact]
    public void In_a_text_layer_a_larger_line_that_begins_left_of_a_column_is_not_its_first()
    {
        var page = new PageDraft().TextLayer().Line("山坡上种出金梨", 75, 40, 20).Line("□文棠", 128, 72, 11)
            .Column(20, 90, "　　柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，人", "都来看，车子从村口排到了", "河边，老支书站在路中间指")
            .Column(153, 90, "挥了一上午。", "　　梨子存到春节，一斤能", "多卖一块二，农户都说这条", "路修得正是时候。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["文棠"], article.Reporters);
        Assert.Equal(["柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午。", "梨子存到春节，一斤能多卖一块二，农户都说这条路修得正是时候。"], article.Paragraphs.Select(p => p.Text));
    }

    /// <summary>It shows no column: what stands below it is narrower and goes on beside.</summary>
    [Fact]
    public void In_a_text_layer_a_larger_line_that_reaches_past_a_column_is_not_its_first()
    {
        var page = new PageDraft().TextLayer().Line("山坡上种出金梨", 75, 40, 20).Line("——柳坪村梨园见闻录", 60, 68, 12)
            .Column(20, 88, "　　柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，人", "都来看，车子从村口排到了")
            .Column(153, 88, "河边，老支书站在路中间指", "挥了一上午，说这条路修得", "正是时候。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal("柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子从村口排到了河边，老支书站在路中间指挥了一上午，说这条路修得正是时候。", Assert.Single(article.Paragraphs).Text);
    }
}
