using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>上接 and 署名 that stand apart from their bodies.</summary>
public sealed class BylineAssignerTests
{
    /// <summary>A box of its own behind the body, with the headline.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" 本报记者 许若川\n")]
    public void A_landing_beside_its_headline_belongs_to_the_body_above(string byline)
    {
        var page = PageSplitter.Split($"""
            {byline}“过去这里是一条臭水沟。”
            在河边住了五十年的姚桂芝说。

            昔日臭水沟，今朝风景线。
            变化的背后，是一座城市治水理
            念的转变。

            （上接第一版③）

            一河清水绕古城

            本报讯（记者 程露）昨日，
            市政府召开新闻发布会，介绍今
            年民生实事进展情况。①3

            十件民生实事完成三件
            """);

        Assert.Equal(["一河清水绕古城", "十件民生实事完成三件"], page.Articles.Select(a => a.Headline));
        var article = page.Articles[0];
        Assert.Equal(new PageReference(1, "③"), article.ContinuedFrom);
        Assert.Equal(byline.Length > 0 ? ["许若川"] : [], article.Reporters);
        Assert.Equal(2, article.Paragraphs.Length);
        Assert.Equal("“过去这里是一条臭水沟。”在河边住了五十年的姚桂芝说。", article.Paragraphs[0].Text);
        Assert.DoesNotContain(article.Pieces, p => p.Kind == PieceKind.Unaccounted);
        Assert.Null(page.Articles[1].ContinuedFrom);
    }

    /// <summary>甲/文 above 乙/图, under the headline.</summary>
    [Fact]
    public void Who_wrote_and_who_took_the_pictures_may_sign_on_two_lines()
    {
        var page = PageSplitter.Split("""
            丰收里的新电梯

            “以前下楼买菜要歇两回，现在
            按一下按钮就到家。”昨天，家住柳荫
            街道丰收里的石桂兰说。

            向党旗报告

            本报记者 丁 宁/文
            康 复/图
            七月的第一个清晨，棠州烈士陵
            园松柏苍翠。三百名党员代表整齐列
            队，面向党旗，重温入党誓词。
            """);

        Assert.Equal(["丰收里的新电梯", "向党旗报告"], page.Articles.Select(a => a.Headline));
        Assert.Empty(page.Articles[0].Reporters);
        Assert.Equal(["丁宁"], page.Articles[1].Reporters);
        Assert.Equal(["康复"], page.Articles[1].Photographers);
    }

    /// <summary>Blank lines part all blocks of a page that was laid out anew.</summary>
    [Fact]
    public void A_byline_between_a_headline_and_an_unsigned_text_stays_where_blocks_are_parted()
    {
        var page = PageSplitter.Split("""
            河湖长制见实效

            本报记者 许若川

                “过去这里是一条臭水沟。”在河
            边住了五十年的姚桂芝说。从去年起，
            棠州市投资两亿元整治内河。
                如今，沿河建起了步道和小游园。

            关于人民路封闭施工的通告

                因雨污分流改造，自三月十日起对
            人民路封闭施工，请过往车辆绕行。

            一座城市的阅读温度

            本报记者 阮青

                走进城市书房，暖黄的灯光下坐满
            了读书的人。今年全市新建城市书房十
            二座，每座书房离居民区不超过十五分
            钟路程。
                傍晚，这里依然灯火通明。

            市图书馆闭馆半天

                昨日下午，市图书馆因线路检修闭
            馆半天，今天上午恢复开放。
            """);

        Assert.Equal(["河湖长制见实效", "关于人民路封闭施工的通告", "一座城市的阅读温度", "市图书馆闭馆半天"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["许若川", "", "阮青", ""], page.Articles.Select(a => string.Join('、', a.Reporters)));
    }

    /// <summary>编辑手记 below the byline that stands with the headline, behind the story.</summary>
    [Fact]
    public void A_byline_above_a_box_signs_the_story_above()
    {
        var page = PageSplitter.Split("""
            八十岁的窦长根站在自家果园
            里，伸手摘下一个苹果，在衣襟上
            擦了擦，递给记者。

            四十年前，他第一个在村里承
            包了荒坡。那时候，没人看好他。

            一生只为一坡绿

            本报记者 许若川

            【编辑手记】

            一个人，一面坡，四十年。把
            一件事做到底，就是了不起。

            （何静）

            本报讯（记者 乔木）近日，
            柳溪县的三万亩油桃进入采摘期，
            客商纷纷前来收购，价格比去年
            略高。

            柳溪油桃卖得俏
            """);

        Assert.Equal(("一生只为一坡绿", "许若川"), (page.Articles[0].Headline, Assert.Single(page.Articles[0].Reporters)));
    }

    /// <summary>The signature behind the second headline is the second story's, so the first story's is the one above.</summary>
    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void Bylines_behind_their_headlines_move_up_together(string gap)
    {
        var page = PageSplitter.Split(string.Join(gap, """
            入夏以来，棠河两岸的步道边
            新栽了三千棵树，晚上散步的人多
            了起来。
            """, "棠河两岸添绿", "●本报记者 许若川", """
            走进城市书房，暖黄的灯光下
            坐满了读书的人。今年全市新建城
            市书房十二座，每座书房离居民区
            不超过十五分钟路程。
            """, "一座城市的阅读温度", "●本报记者 阮青", """
            本报讯（记者 乔木）近日，柳
            溪县的三万亩油桃进入采摘期，客
            商纷纷前来收购。
            """, "柳溪油桃卖得俏"));

        Assert.Equal(["许若川", "阮青", "乔木"], page.Articles.Select(a => string.Join('、', a.Reporters)));
        Assert.Equal(["棠河两岸添绿", "一座城市的阅读温度", "柳溪油桃卖得俏"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>The title of a correction is behind it, as all headlines of the page are.</summary>
    [Fact]
    public void Nobody_signs_a_notice()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 乔木）近日，柳
            溪县的三万亩油桃进入采摘期，客
            商纷纷前来收购。

            柳溪油桃卖得俏

            入夏以来，棠河两岸的步道边
            新栽了三千棵树，晚上散步的人多
            了起来。

            棠河两岸添绿

            本报记者 许若川

            因老化管网改造，我公司定于
            二月二十七日对建设路以东片区暂
            停供水，请广大用户提前储水。

            停水公告
            """);

        Assert.Equal(["乔木", "许若川", ""], page.Articles.Select(a => string.Join('、', a.Reporters)));
    }

    /// <summary>Headlines trail here, and bylines lead.</summary>
    [Fact]
    public void A_byline_right_above_its_text_stays()
    {
        var page = PageSplitter.Split("""
            走进城市书房，暖黄的灯光下
            坐满了读书的人。今年全市新建城
            市书房十二座，每座书房离居民区
            不超过十五分钟路程。

            一座城市的阅读温度

            本报记者 许若川
            本报讯 入夏以来，棠河两岸的
            步道边新栽了三千棵树，晚上散步
            的人多了起来。

            棠河两岸添绿
            """);

        Assert.Equal(["", "许若川"], page.Articles.Select(a => string.Join('、', a.Reporters)));
    }

    /// <summary>Columns were read in strips, so that the headline stands far from its text, below another's.</summary>
    [Fact]
    public void A_byline_in_one_box_with_a_headline_signs_what_that_is_of()
    {
        const string wire = "新华社北京6月4日电 国家粮\n食部门说，今年夏收进度快于去年，\n各地收购平稳有序。④";
        var page = PageSplitter.Split(Weaving.UnweaverTests.Strips
            .Replace("本报讯（记者乔木甘棠）棠河大\n桥的加固工程昨日完工，桥面今日起\n恢复双向通行。", "昨日，棠河大桥的加固工程完\n工，车辆今日起恢复双向通行，值守\n的民警撤走了隔离墩。", StringComparison.Ordinal)
            .Replace("棠河大桥加固完工", wire + "\n\n棠河大桥加固完工\n●本报记者 乔木", StringComparison.Ordinal));

        Assert.Equal(["林晚舟"], page.Articles.Single(a => a.Headline == "棠州新添三座社区食堂").Reporters);
        Assert.Equal(["乔木"], page.Articles.Single(a => a.Headline == "棠河大桥加固完工").Reporters);
    }

    /// <summary>Two bylines below all headlines, and a landing above the text: none of them is text.</summary>
    [Fact]
    public void A_landing_stands_behind_all_who_sign()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 苏禾）棠州站昨日起试行刷
            脸进站，旅客过闸机只要三秒，老人可走人工
            通道。

            （上接第一版）

            记者 乔木 摄影报道

            本报讯（记者 耿介）老城墙修缮工程昨天
            完工，市民可以登上北门城楼。

            丰乐街社区食堂开张迎客

            望湖小区加装电梯
            居民自己来当监督员了

            老城墙修缮完工

            人间烟火

            短波

            旧书换新书
            ——图书馆里的半天

            记者 乔木 摄影报道

            □本报评论员
            """);

        Assert.Equal("本报讯（记者耿介）老城墙修缮工程昨天完工，市民可以登上北门城楼。", Assert.Single(page.Articles[1].Paragraphs).Text);
        Assert.Equal(1, page.Articles[1].ContinuedFrom?.Page);
    }
}
