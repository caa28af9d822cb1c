using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Where the paragraphs of a body begin that stands on a page.</summary>
public sealed class BodyKindsTests
{
    private static IEnumerable<string> Paragraphs(PageDraft page) => Assert.Single(page.Split().Articles).Paragraphs.Select(p => p.Text);

    [Fact]
    public void A_short_line_between_a_sentence_s_end_and_a_paragraph_is_a_crosshead_wherever_it_begins()
    {
        var page = new PageDraft().Line("老街修旧如旧", 20, 40, 20)
            .Column(20, 90, "　　本报讯（记者陆文舟）老街的修", "缮昨日完工，青石板重新铺过。", "一砖一瓦皆有来处", "　　拆下的旧砖逐块编号，能用的", "都砌回了原处。");

        var article = Assert.Single(page.Split().Articles);

        Assert.Equal(["老街的修缮昨日完工，青石板重新铺过。", "一砖一瓦皆有来处", "拆下的旧砖逐块编号，能用的都砌回了原处。"], article.Paragraphs.Select(p => p.Text));
        Assert.Equal(ParagraphKind.Crosshead, article.Paragraphs[1].Kind);
    }

    [Fact]
    public void Every_verse_is_a_line_of_its_own()
    {
        var page = new PageDraft().Line("渡船", 20, 40, 20).Column(20, 90, "□乔晨", "河水收起最后一盏灯", "把岸还给两排柳树", "摇橹的人睡着了", "橹声还在水上走");

        Assert.Equal(["河水收起最后一盏灯", "把岸还给两排柳树", "摇橹的人睡着了", "橹声还在水上走"], Paragraphs(page));
    }

    [Fact]
    public void Regulated_verse_has_marks_and_is_verse_still()
    {
        var page = new PageDraft().Line("登楼", 20, 40, 20).Column(20, 90, "□安辉", "远岫含烟立，", "孤舟趁浪归。", "凭栏人未语，", "满袖是斜晖。");

        Assert.Equal(["远岫含烟立，", "孤舟趁浪归。", "凭栏人未语，", "满袖是斜晖。"], Paragraphs(page));
    }

    [Fact]
    public void A_letter_begins_below_its_address_and_ends_above_signature_and_date()
    {
        var page = new PageDraft().TextLayer().Line("停水通知", 20, 40, 20)
            .Column(20, 90, "　　为更换望湖路的水管，定于五月", "八日九时至十七时停水，请提前储", "水。", "　　　　　　　　棠州市自来水公司", "　　　　　　　2021年5月7日");

        Assert.Equal(["为更换望湖路的水管，定于五月八日九时至十七时停水，请提前储水。", "棠州市自来水公司", "2021年5月7日"], Paragraphs(page));
    }

    [Fact]
    public void In_a_text_layer_an_indent_begins_a_paragraph_whatever_stands_above()
    {
        var page = new PageDraft().TextLayer().Line("身边好人名单", 20, 40, 20)
            .Column(20, 90, "　　经群众推荐和投票，评出五月的", "身边好人，名单如下（排名不分先后", "）如下，向他们表示祝贺，名单是：", "　　助人为乐：陆文舟　乔晨", "　　诚实守信：安辉　林晓");

        Assert.Equal(["经群众推荐和投票，评出五月的身边好人，名单如下（排名不分先后）如下，向他们表示祝贺，名单是：", "助人为乐：陆文舟 乔晨", "诚实守信：安辉 林晓"], Paragraphs(page).Select(p => p.Replace('\u3000', ' ')));
    }

    [Fact]
    public void Where_a_page_sets_paragraphs_in_by_one_em_one_em_begins_them()
    {
        string[] column =
        [
            "　本报讯（记者陆文舟）老街的修缮", "昨日完工，青石板全都重新铺过了。", "　拆下的旧砖逐块编号，能用的都要", "砌回原处去，不能用的另做了样品。", "　修了两年的城门也能登了，门票只", "收两元，老人孩子可以免费登楼看。",
            "　城里的照相馆把老照片放大了挂在", "街口，来看的人从早到晚没有断过。", "　老人们说城墙根下的茶馆也该开了", "，掌柜的回话说下月初八开门迎客。", "　街道办请居民推选两位管家来巡街", "，看见谁家檐角漏雨当天就要报修。",
        ];

        Assert.Equal(6, Paragraphs(new PageDraft().TextLayer().Line("老街修旧如旧", 20, 40, 20).Column(20, 90, column)).Count());
    }

    /// <summary>A paragraph ends in a stop, so a full line without one, above another paragraph's first, is none of it.</summary>
    [Theory]
    [InlineData("一砖一瓦都有来处，一草一木都有")]
    [InlineData("一砖一瓦都有来处，一草一木皆", "有人管")]
    public void In_a_text_layer_a_crosshead_may_fill_its_column_and_go_on_in_a_second_line(params string[] title)
    {
        var page = new PageDraft().TextLayer().Line("老街修旧如旧", 20, 40, 20)
            .Column(20, 90, ["　　本报讯（记者陆文舟）老街的", "修缮昨日完工，青石板重新铺过。", .. title, "　　拆下的旧砖逐块编号，能用的", "都砌回了原处。"]);

        Assert.Equal(["老街的修缮昨日完工，青石板重新铺过。", string.Concat(title), "拆下的旧砖逐块编号，能用的都砌回了原处。"], Paragraphs(page));
    }

    [Fact]
    public void The_rest_of_a_name_below_a_row_of_names_is_no_crosshead()
    {
        var page = new PageDraft().TextLayer().Line("身边好人名单", 20, 40, 20).Column(20, 90, "　　经群众推荐和投票，评出身边", "好人，名单如下：", "　　助人为乐：陆文舟");
        page.Words("乔晨　安辉　林晓　周小禾　顾", 20, 135).Column(20, 150, "明远", "　　诚实守信：沈一鸣");

        Assert.Equal(3, Paragraphs(page).Count());
    }
}
