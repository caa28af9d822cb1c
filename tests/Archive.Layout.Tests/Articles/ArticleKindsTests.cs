using Archive.Layout.Articles;
using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>报道, 公告, 广告.</summary>
public sealed class ArticleKindsTests
{
    private const string Works = "为配合管网改造，定于9月15日8时至18时对清溪路以东区域停水，请居民提前储水。";

    /// <summary>Titles of notices.</summary>
    [Theory]
    [InlineData("停水通知", Works)]
    [InlineData("停电公告", Works)]
    [InlineData("关于清溪路封闭施工的通告", Works)]
    [InlineData("棠州市第三中学操场改造项目招标公告", "项目已批准建设，现公开招标，投标文件请于九月三十日前递交。")]
    [InlineData("注销公告", "棠州顺和商贸有限公司经股东决定，拟申请注销登记，请债权人四十五日内申报债权。")]
    [InlineData("更 正", "本报昨日三版《老菜场换上新模样》一文中，“乔木”应为“乔林”。")]
    [InlineData("讣 告", "原市文化馆馆长温某因病于9月12日逝世，享年八十九岁。")]
    [InlineData("征集老照片启事", "市档案馆征集反映城市变迁的老照片，时间不限。")]
    [InlineData("寻人启事", "温大爷，七十六岁，九月十日走失，身穿蓝色上衣，知情者请与家人联系，电话0390-1234567。")]
    public void What_someone_makes_known_is_a_notice(string title, string text) => Assert.Equal(ArticleKind.Notice, Kind(title, text));

    /// <summary>Classified advertisements.</summary>
    [Theory]
    [InlineData("遗失声明", "乔林不慎将营业执照副本遗失，编号：T000123456，声明作废。")]
    [InlineData("遗失启事", "温某不慎将购房收据遗失，编号：T000123，声明作废。")]
    [InlineData("招 租", "清溪路临街门面房一百平方米，价格面议。电话：0390-1234567")]
    [InlineData("招聘启事", "棠州某酒店招聘厨师二名，待遇优厚。")]
    [InlineData("旺铺转让", "人民路旺铺转让，设备齐全。电话：0390-1234567")]
    [InlineData(null, "苏某身份证遗失，声明作废。")]
    [InlineData(null, "专业疏通下水道，随叫随到，联系电话：139 0000 0000")]
    [InlineData("清溪花园盛大开盘（广告）", "清溪花园，坐拥一江美景。")]
    public void What_someone_paid_for_is_an_advertisement(string? title, string text) => Assert.Equal(ArticleKind.Advertisement, Kind(title, text));

    /// <summary>特此公告 without a title.</summary>
    [Fact]
    public void A_notice_without_a_title_is_known_by_its_close() => Assert.Equal(ArticleKind.Notice, Kind(null, Works, "特此公告。", "棠州市供水公司", "2022年9月13日"));

    /// <summary>News about notices, wares and losses.</summary>
    [Theory]
    [InlineData("市供水公司发布停水通知", Works)]
    [InlineData("我市招聘会提供岗位三千个", "昨日，全市秋季招聘会举行，三百家企业提供岗位三千个，不少求职者当场达成意向，主办方还安排了政策咨询。")]
    [InlineData("老菜场换上新模样", "连日来，青石桥社区的居民发现，门口的老菜场变了样。")]
    [InlineData(null, "连日来，青石桥社区的居民发现，门口的老菜场变了样。")]
    public void What_the_paper_tells_is_a_report(string? title, string text) => Assert.Equal(ArticleKind.Report, Kind(title, text));

    /// <summary>本报讯 …停水通知.</summary>
    [Fact]
    public void What_the_paper_signs_is_a_report_whatever_its_title()
    {
        Assert.Equal(ArticleKind.Report, ArticleKinds.Of(Article("停水通知", Works) with { Source = "本报讯" }));
        Assert.Equal(ArticleKind.Report, ArticleKinds.Of(Article("一则更正", Works) with { Reporters = ["林晚舟"] }));
        Assert.Equal(ArticleKind.Advertisement, ArticleKinds.Of(Article("清溪花园盛大开盘", Works) with { Kicker = "广告", Reporters = ["林晚舟"] }));
    }

    /// <summary>Through the whole chain, and in its JSON.</summary>
    [Fact]
    public void A_page_says_of_each_article_what_it_is()
    {
        const string text = "本报讯（记者 林晚舟） 昨日上午，棠州市召开秋收工作推进会，要求抢抓晴好天\n气，确保颗粒归仓。\n\n秋收工作推进会召开\n\n停水通知\n\n　　为配合管网改造，定于9月15日8时至18时对清溪路以东区域停水，请居\n民提前储水。\n棠州市供水公司\n2022年9月13日\n";
        var page = PageSplitter.Split(text);

        Assert.Equal([ArticleKind.Report, ArticleKind.Notice], page.Articles.Select(a => a.Kind));
        Assert.Contains("\"kind\":\"notice\"", SplitPageJson.Write(page, text, "p.txt"), StringComparison.Ordinal);
    }

    private static ArticleKind Kind(string? title, params string[] paragraphs) => ArticleKinds.Of(Article(title, paragraphs));

    private static SplitArticle Article(string? title, params string[] paragraphs) =>
        new() { Headline = title, Paragraphs = [.. paragraphs.Select(p => new SplitParagraph(p))] };
}
