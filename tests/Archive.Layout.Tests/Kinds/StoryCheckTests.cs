using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Stories that nobody signs, one behind another.</summary>
public sealed class StoryCheckTests
{
    private const string Lift = """
        “以前下楼买菜要歇两回，现在
        按一下按钮就到家。”昨天，家住柳荫
        街道丰收里的石桂兰说。

        当天，丰收里三号楼的新电梯正
        式运行。今年全市计划加装电梯八十
        部，目前已有五十三部进场施工。
        """;

    private const string Scales = """
        望湖区东风菜市场入口处多了三台
        “公平秤”。市民买完菜，可以把菜往
        秤上一放，分量足不足一看便知。

        “秤是我们统一买的，每月校准
        一次。”市场负责人郝立新说，公平秤
        启用半个月来，短斤少两少了七成。
        """;

    private const string Barber = """
        每月逢五，柳荫党群服务中心一楼
        都会排起队。来的大多是附近的老人，
        他们等着理发师傅给自己“收拾收拾”。

        理发师傅名叫岳长顺，今年五十
        六岁，开理发店已有三十年。“我也会
        老，到那天也盼着有人给我理个发。”
        """;

    private static readonly string[] Titles = ["楼里有了新电梯", "菜场摆出“公平秤”", "街道免费为老人理发"];

    /// <summary>Nothing but words tells where no blank line is left.</summary>
    [Fact]
    public void A_title_between_two_stories_is_a_headline_without_blank_lines()
    {
        var page = PageSplitter.Split("""
            山路修到了家门口
            本报讯（记者 程露）大山深处的盘岭村
            今年修通了水泥路，运货的卡车第一次开到
            了核桃树下，客商当场付清了三万斤核桃的
            钱，老支书说，往年要靠骡子驮两天，路上
            还要摔坏一成，骡子也舍不得。
            盘岭村打算用卖核桃的钱再修一座冷
            库，客商愿意先付定金，把核桃存到春天再
            卖，价钱能高出三成，骡子从此歇了，村里
            给它们盖起新棚，孩子们放学后去喂草。
            一盏灯亮到天明
            市图书馆夜间书房里的灯亮到凌晨两
            点，大学生和出租车司机坐在一张桌子上，
            管理员泡好一壶茶放在门口，谁渴了谁倒，
            不用登记，读完放回架上就好，丢掉的没有
            几本，旧书倒多了两箱。
            夜间书房开门三个月，管理员数过，来
            读书的司机有四十多位，大学生更多，架上
            的小说翻旧了两排，考试用书总在外面。

            """);

        Assert.Equal(["山路修到了家门口", "一盏灯亮到天明"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>No other word of one story is in the next.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_title_between_two_stories_is_a_headline(bool leading)
    {
        var stories = new[] { Lift, Scales, Barber }.Zip(Titles, (body, title) => leading ? $"{title}\n\n{body}" : $"{body}\n\n{title}");

        var page = PageSplitter.Split(string.Join("\n\n", stories));

        Assert.Equal(Titles, page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles, a => Assert.Equal(2, a.Paragraphs.Length));
    }

    /// <summary>Headlines have more characters than the names of a feature's parts, though these say nothing in the same words.</summary>
    [Fact]
    public void Titles_of_few_characters_name_the_parts_of_a_feature()
    {
        var article = Assert.Single(PageSplitter.Split($"""
            街巷里的新鲜事

            　　本报记者 许苇

            　　这个春天，记者走进几条老街巷，
            看居民的日子有了哪些变化，又遇见
            了哪些人，听他们说自己的事。

            电梯上楼

            {Lift}

            秤砣落地

            {Scales}
            """.Replace("            ", "", StringComparison.Ordinal)).Articles);

        Assert.Equal("街巷里的新鲜事", article.Headline);
    }

    /// <summary>The same person and the same things.</summary>
    [Fact]
    public void A_title_inside_a_story_is_a_crosshead()
    {
        var article = Assert.Single(PageSplitter.Split("""
            戏台响起新锣鼓

            石塘村的老戏台前挤满了人。剧团
            团长屈有才唱了一辈子丑角，演出前他
            对着镜子画了三遍脸，戏服熨了又熨。

            从箱底翻出的戏服

            剧团的戏服压在屈有才家的箱底。
            去年秋天，驻村干部提出恢复剧团，他
            把戏服全拿出来晒了一遍，缝补停当。

            年轻人学会了甩水袖

            如今石塘村剧团里有十一个年轻人。
            “晚上在戏台排戏，白天卖货。”团长屈
            有才说，演出的视频传到了网上。
            """).Articles);

        Assert.Equal(["从箱底翻出的戏服", "年轻人学会了甩水袖"], article.Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
    }

    /// <summary>Set among the lines of its column, whatever the words below it.</summary>
    [Fact]
    public void A_title_in_one_block_with_the_text_below_is_a_crosshead()
    {
        var page = PageSplitter.Split($"""
            本报记者 林晚舟

            {Lift}

            算好日子账
            望湖区东风菜市场入口处多了

            三台“公平秤”。市民买完菜，可以把
            菜往秤上一放，分量足不足一看便知，
            买的卖的都说这样方便，心里踏实。

            {Titles[0]}
            """);

        Assert.Equal(Titles[0], Assert.Single(page.Articles).Headline);
    }

    /// <summary>A first line that is alone at the foot of its column is no title.</summary>
    [Fact]
    public void A_line_that_breaks_off_inside_a_word_is_no_title()
    {
        var page = PageSplitter.Split($"""
            {Titles[0]}

            {Lift}

            望湖区东风菜市场入口处的工

            作台上多了三台“公平秤”。市民买完
            菜，可以把菜往秤上一放，分量足不足
            一看便知，买的卖的都说心里踏实。
            """);

        Assert.Single(page.Articles);
    }

    /// <summary>A headline as wide as its column, behind a remark in brackets; a first line that is full only by the mark that hangs out of it.</summary>
    [Fact]
    public void A_title_may_fill_its_column()
    {
        var page = PageSplitter.Split($"""
            {Titles[0]}

            {Lift}
            （读者 时洪亮）

            路灯不亮夜路难行 电缆挖断已抢修

            问：学苑巷十几盏路灯不亮，
            晚上孩子们下自习只能打着手电走，什
            么时候才能修好？

            答：地下电缆因施工被挖断，已经
            安排抢修，本周五前可以恢复照明。

            {Titles[1]}

            {Scales}
            """);

        Assert.Equal([Titles[0], "路灯不亮夜路难行 电缆挖断已抢修", Titles[1]], page.Articles.Select(a => a.Headline));
    }

    /// <summary>简讯 behind a story whose headline trails.</summary>
    [Fact]
    public void A_label_belongs_to_the_briefs_below_it()
    {
        var page = PageSplitter.Split($"""
            本报讯（记者 林晚舟）{Scales}

            {Titles[1]}

            简讯

            本报讯（记者 乔木）{Barber}

            {Titles[2]}
            """);

        Assert.Equal(Titles[1], page.Articles[0].Headline);
        Assert.DoesNotContain("简讯", string.Concat(page.Articles[0].Subheadlines), StringComparison.Ordinal);
    }

    /// <summary>As wide as the column, so that it was taken for the first line of the paragraph below.</summary>
    [Fact]
    public void A_title_that_fills_its_column_is_a_headline_where_headlines_trail()
    {
        var page = PageSplitter.Split("""
            每月逢五，柳荫党群服务中心一楼
            都会排起队。来的大多是附近的老人，
            他们等着理发师傅给自己“收拾收拾”。

            理发师傅名叫岳长顺，今年五十
            六岁，开理发店已有三十年。“我也会
            老，到那天也盼着有人来。”

            党群服务中心岳长顺师傅给老人们理发

            望湖区东风菜市场入口处多了三台公平
            秤。市民买完菜，可以把菜往公平秤上
            一放，分量足不足一看便知。

            “秤是我们统一买的，每月校准
            一次。”市场负责人郝立新说，公平秤
            启用半个月来，短斤少两少了七成。

            菜场摆出公平秤
            """);

        Assert.Equal(["党群服务中心岳长顺师傅给老人们理发", "菜场摆出公平秤"], page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles, a => Assert.Equal(2, a.Paragraphs.Length));
    }

    /// <summary>热线直通车 over what a reader asks.</summary>
    [Fact]
    public void A_label_and_a_question_in_one_box_are_one_headline()
    {
        var page = PageSplitter.Split($"""
            望湖区丰收里三号楼的居民说，楼道里
            的灯坏了大半年，晚上回家只能摸着墙走。

            社区答复，灯坏是因为线路老化，物业
            已经报修，本周内就能换成声控的，楼里的
            老人不用再摸黑。

            热线直通车
            楼道灯坏了半年，谁来管？

            {Barber}

            {Titles[2]}
            """);

        Assert.Equal([("热线直通车", "楼道灯坏了半年，谁来管？"), (null, Titles[2])], page.Articles.Select(a => (a.Kicker, a.Headline)));
        Assert.All(page.Articles, a => Assert.Equal(2, a.Paragraphs.Length));
    }

    /// <summary>It wraps as a paragraph does, though the text below has its words.</summary>
    [Fact]
    public void A_question_that_is_set_in_is_a_crosshead()
    {
        var page = PageText.Read($"""
            {Scales}

            楼里的理发师傅岳长顺是谁大老远
            请来的？

            {Barber}
            """);
        LineKind[] kinds = [.. page.Lines.Select((line, i) => i == 0 ? LineKind.Start : i == 6 ? LineKind.Crosshead : line.BlanksBefore > 0 ? LineKind.Paragraph : LineKind.Next)];
        StoryCheck.Apply(page, FactFinder.Find(page), kinds);

        Assert.Equal(LineKind.Crosshead, kinds[6]);
    }

    /// <summary>动态|two lines as wide as the page's other column, over a narrower one whose first line is stretched.</summary>
    [Fact]
    public void Lines_wider_than_the_column_below_are_no_text_of_it()
    {
        var page = PageSplitter.Split("""
            数据的边界

            　　小区的门禁要刷脸，公园的健身
            房要刷脸，连领一卷公厕里的纸也要
            刷脸，于是便有一张脸留在别人的硬
            盘里，谁也不知道它还要留多少年。

            　　立法已经在路上，在此之前不妨
            先定一条规矩，凡不刷脸也能办的事
            ，不许只留一条刷脸的道。

            理论动态
            市社科联发布今年应用研究课题指南

            市 社 科 联 日 前 发 布
            社会科学应用研究课题
            指南，共设七个专题一
            百一十二个选题，课题
            采取定向委托与公开申
            报相结合的方式，个人

            和单位均可申报，截止
            时间为四月二十日，逾
            期不再受理。
            """);

        Assert.Equal(["数据的边界", "市社科联发布今年应用研究课题指南"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("市社科联日前发布社会科学", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>The first line of the crosshead's own paragraph, before a column's end.</summary>
    [Fact]
    public void A_crosshead_and_the_first_line_of_its_paragraph_are_no_headline()
    {
        var page = PageSplitter.Split("""
            小院里的“板凳会”

            　　本报讯（记者 耿介）八条长板凳，
            一壶大叶茶，福安里社区的会就开起来
            了。昨天傍晚的议题是三号楼前那块空
            地，到底栽花，还是停车？

            吵出来的方案
            “家家有车，凭啥栽花？”开出租

            的老毕先开了腔。“一层的住户天天闻
            尾气，你换我试试？”姚桂芝把蒲扇往
            腿上一拍。你来我往吵了四十分钟，社
            区书记闵慧一句话没插。

            　　等大伙吵累了，她把本子摊开说，
            隔壁单位同意晚上共享二十二个车位。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("小院里的“板凳会”", article.Headline);
        Assert.Single(article.Paragraphs, p => p.Kind == ParagraphKind.Crosshead && p.Text == "吵出来的方案");
    }
}
