using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Titles of parts and boxes that only what stands around them tells: see <c>PartFinder</c>.</summary>
public sealed class PartTitlesTests
{
    /// <summary>■小贴士|高温天谨防食物中毒.</summary>
    [Theory]
    [InlineData("■小贴士")]
    [InlineData("【温馨提醒】")]
    public void The_name_of_a_box_over_a_title_of_its_own_begins_an_article(string name)
    {
        var page = PageSplitter.Split($"""
            电动车进楼要不得

            本报记者 耿介

            望湖区消防大队昨日走进丰收里社区，
            给居民讲了一堂用电课，现场演示了电动车
            电池起火的经过，三十秒就满屋是烟。

            队员提醒，楼道里不要停车，也不要拉
            线充电，旧电池要交给回收点。

            {name}
            高温天谨防食物中毒

            天热了，饭菜放在桌上两个小时就会变
            味，剩菜要放进冰箱，吃之前烧透，凉拌菜
            现拌现吃，不要隔夜。

            孩子和老人肠胃弱，冰箱里拿出来的西
            瓜要放一放再吃。
            """);

        Assert.Equal([(null, "电动车进楼要不得"), (name, "高温天谨防食物中毒")], page.Articles.Select(a => (a.Kicker, a.Headline)));
    }

    /// <summary>■记者手记|楼道是大家的路, and a text that is set in.</summary>
    [Fact]
    public void The_name_of_a_box_begins_an_article_without_blank_lines_too()
    {
        var page = PageSplitter.Split("""
            电动车进楼要不得
            本报记者 耿介
            望湖区消防大队昨日走进丰收里社区，
            给居民讲了一堂用电课，现场演示了电动车
            电池起火的经过，三十秒就满屋是烟了。
            队员提醒，楼道里不要停车，也不要拉
            线充电，旧电池要交给回收点。
            ■记者手记
            楼道是大家的路
            采访那天，记者数了数丰收里三号楼的
            楼道，一共停着十一辆电动车，最窄的地方
            要侧着身子才能过去，墙上还留着烟熏过的
            印子。
            楼道是大家的路，也是救命的路，让出
            来，就是给自己让路。
            """);

        Assert.Equal([(null, "电动车进楼要不得"), ("■记者手记", "楼道是大家的路")], page.Articles.Select(a => (a.Kicker, a.Headline)));
    }

    /// <summary>As wide as its column: the text below is set in, behind a blank line.</summary>
    [Fact]
    public void A_numbered_title_may_fill_its_column()
    {
        var article = Assert.Single(PageSplitter.Split("""
            街巷里的新鲜事

            本报记者 许苇

            “以前下楼买菜要歇两回，现在
            按一下按钮就到家。”昨天，家住柳荫
            街道丰收里的石桂兰说。

            当天，丰收里三号楼的新电梯正
            式运行。今年全市计划加装电梯八十
            部，目前已有五十三部进场施工。

            二、菜市场门口摆出公平秤称出了信任

            望湖区东风菜市场入口处多了三台
            “公平秤”。市民买完菜，可以把菜往
            秤上一放，分量足不足一看便知。

            “秤是我们统一买的，每月校准
            一次。”市场负责人郝立新说，公平秤
            启用半个月来，短斤少两少了七成。
            """).Articles);

        Assert.Equal("二、菜市场门口摆出公平秤称出了信任", Assert.Single(article.Paragraphs, p => p.Kind == ParagraphKind.Crosshead).Text);
        Assert.StartsWith("望湖区", article.Paragraphs[3].Text, StringComparison.Ordinal);
    }

    /// <summary>【相关链接】 and the names of two books, with no text below them.</summary>
    [Fact]
    public void A_list_of_links_at_an_article_s_end_is_no_headline_of_the_next()
    {
        var page = PageSplitter.Split("""
            借阅榜上的老渡口

            本报记者 耿介

            市图书馆昨日公布今年的借阅榜，借得最
            多的是一本讲棠河老渡口的书。

            管理员说，许多老人来找书里写到的那条
            船。

            【相关链接】
            《棠河渡口志》
            《渡口的灯》

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河两
            岸的步道边新栽了三千棵树，晚上散步的人多
            了起来。
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal("棠河两岸添绿", page.Articles[1].Kicker + page.Articles[1].Headline + string.Concat(page.Articles[1].Subheadlines));
        Assert.Contains(page.Articles[0].Paragraphs, p => p.Text == "【相关链接】");
    }
}
