using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What lines show by themselves.</summary>
public sealed class FactFinderTests
{
    /// <summary>The rest of a jump that a line's end cut looks like a page number.</summary>
    [Fact]
    public void A_jump_cut_before_its_page_is_whole()
    {
        var page = PageSplitter.Split("""
            守岛人的春节

            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。每天早晚八点，他都要划船到
            测点读取水位，▶▶▶下转第
            4版
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(4, article.ContinuedOn?.Page);
        Assert.EndsWith("读取水位，", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>称谓 is a paragraph of its own, however wide the column.</summary>
    [Fact]
    public void What_is_said_to_readers_begins_below_their_address()
    {
        var page = PageSplitter.Split("""
            在市第八次代表大会上的讲话

            各位代表、同志们：

            现在，我代表市第七届委员会向大
            会作报告，请予审议，并请列席的同志
            提出意见。

            过去五年，是棠州发展史上不平凡
            的五年，三次产业结构不断优化，城乡
            面貌焕然一新。
            """);

        Assert.Equal("各位代表、同志们：", Assert.Single(page.Articles).Paragraphs[0].Text);
    }

    /// <summary>What a text is from stands behind it, as who its author is does.</summary>
    [Fact]
    public void What_a_text_is_from_is_no_headline()
    {
        var page = PageSplitter.Split("""
            乡村振兴要重视人

            □ 棠河学院 谷怀民

            乡村振兴，关键在人。没有人，再
            好的规划也只能挂在墙上，再好的产业
            也只能停在纸上。

            （本文系市社科联2020年度重点课
            题成果）
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("乡村振兴要重视人", article.Headline);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>39 摄|氏度: no picture was taken.</summary>
    [Fact]
    public void A_temperature_that_a_line_s_end_cuts_is_no_picture_credit()
    {
        var page = PageSplitter.Split("""
            据棠河健康周刊报道，专家提
            醒，早晨起床宜喝温水，水温 39 摄
            氏度为好。

            老年人尤其要注意，可少量多
            次饮用，不要等渴了再喝。

            早起一杯水 不宜太凉
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(2, article.Paragraphs.Length);
        Assert.Contains("39摄氏度为好", article.Paragraphs[0].Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>（见6|版）: a box of contents breaks its lines as a text does.</summary>
    [Fact]
    public void An_entry_of_a_box_of_contents_may_end_on_the_next_line()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 何静） 昨日，湖
            心岛水文站换上了新的测量船，职
            工老庚试航了一圈。

            水文站换新船

            今日导读

            老城墙根的修表匠（见5版）
            三代人守护一片古槐林（见6
            版）
            """);

        Assert.Equal("水文站换新船", Assert.Single(page.Articles).Headline);
    }

    /// <summary>（甲 文/图） is behind a text, 甲 摄 under a picture.</summary>
    [Fact]
    public void Who_wrote_and_photographed_ends_an_article()
    {
        var page = PageSplitter.Split("""
            税务局送政策上门

            日前，青石县税务局组建专家
            服务团，走进企业和园区，为小微企
            业送上政策。（郎平安 文/图）

            城关区举办农民运动会

            插秧比赛、挑担接力、剥玉米，
            近日，城关区农民趣味运动会在大柳
            树村举行。（记者 何静）
            """);

        Assert.Equal(["税务局送政策上门", "城关区举办农民运动会"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["郎平安"], page.Articles[0].Reporters);
    }

    /// <summary>▲ before points of a list; a caption's shows where its picture is, and who took it.</summary>
    [Fact]
    public void Points_of_a_list_behind_triangles_are_no_captions()
    {
        var page = PageSplitter.Split("""
            健康提示

            ▲饭后别马上洗澡，先歇半小时
            再说。

            ▲早上醒来先躺两分钟再起，慢
            慢活动手脚。

            ▲隔夜的银耳别再吃。
            """);

        var tips = Assert.Single(page.Articles);
        Assert.Empty(tips.Captions);
        Assert.Equal(3, tips.Paragraphs.Length);
    }

    /// <summary>Readers cut lines behind 。, and columns cut what stands there.</summary>
    [Theory]
    [InlineData("（下转 2\n版）", "", 2)]
    [InlineData("（记 者 何\n静）②1", "何静", null)]
    public void What_ends_an_article_may_be_cut_in_two(string ending, string reporters, int? jump)
    {
        var page = PageSplitter.Split($"""
            守岛人的春节
            在棠河水库的湖心岛上，水文站职
            工老庚已经守了十七个春节。每天早晚
            八点，他都要划船到测点读取水位。
            {ending}
            夜校里亮起灯
            本报讯（记者 林晚舟） 市工人文
            化宫的夜校昨晚开课，三百名职工报名
            学习电工和烘焙。
            """);

        Assert.Equal(["守岛人的春节", "夜校里亮起灯"], page.Articles.Select(a => a.Headline));
        Assert.Equal(reporters, string.Join(' ', page.Articles[0].Reporters));
        Assert.Equal(jump, page.Articles[0].ContinuedOn?.Page);
        Assert.EndsWith("读取水位。", page.Articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>（甲）|■.</summary>
    [Fact]
    public void An_end_mark_alone_below_a_credit_is_its_article_s()
    {
        var page = PageSplitter.Split("""
            守岛人的春节

            本报讯 在棠河水库的湖心岛上，水
            文站职工老庚已经守了十七个春节。每
            天早晚八点，他都要划船到测点读取水
            位。（何静 林晚舟）
            ■

            图为昨日，市民在湖边散步。 何 静 摄
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("■", article.EndMark);
        Assert.Equal(["何静", "林晚舟"], article.Reporters);
    }

    /// <summary>A column ends behind a paragraph's first line, and a picture stands there.</summary>
    [Fact]
    public void A_caption_may_part_a_paragraph_s_first_line_from_its_second()
    {
        var page = PageSplitter.Split("""
            守岛人的春节

            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。每天早晚八点，他都要划船到
            测点读取水位。

            来自棠河师范学院二年级的志愿者小

            图为昨日，志愿者在岛上植树。 何 静 摄

            林上个月也上了岛，他带来一台新的水位
            计，以后老庚坐在屋里就能看到读数。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("守岛人的春节", article.Headline);
        Assert.StartsWith("来自棠河师范学院二年级的志愿者小林上个月也上了岛，", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Single(article.Captions);
    }

    /// <summary>拍摄 in a sentence, 摄影 broken by a line's end: no picture was taken by anybody.</summary>
    [Theory]
    [InlineData("那一架飞机由岛上的老庚在飞机左侧拍摄", "下来，图像当天传到了市里的指挥中心。")]
    [InlineData("昨天渔村的一场展览开幕，面向全球摄", "影爱好者征集作品，展期到十月底为止。")]
    public void A_line_that_only_ends_as_a_picture_s_credit_does_is_text(string first, string second)
    {
        var page = PageSplitter.Split($"""
            守岛人的春节

            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。这几天他又多了一件事要做：
            {first}
            {second}
            """);

        Assert.EndsWith(first + second, Assert.Single(Assert.Single(page.Articles).Paragraphs).Text, StringComparison.Ordinal);
    }

    /// <summary>总编辑, 执行: staff of this paper stand in its head and foot, not amid a sentence.</summary>
    [Fact]
    public void A_line_amid_a_sentence_is_no_furniture()
    {
        var page = PageSplitter.Split("""
            守岛人的春节

            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。每天早晚八点他都去读水位。
            昨天上岛的还有河口渔业广播通讯社的
            社长兼总编辑铁木尔·库瓦托夫和记者们
            一行七人，他们在岛上住了一夜才离开。
            """);

        Assert.Empty(page.Furniture);
        Assert.EndsWith("通讯社的社长兼总编辑铁木尔·库瓦托夫和记者们一行七人，他们在岛上住了一夜才离开。", Assert.Single(page.Articles).Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>名单如下（排名不分先后）：.</summary>
    [Fact]
    public void A_list_is_announced_with_a_remark_too()
    {
        var page = PageSplitter.Split("""
            “身边好人”名单

            根据群众推荐和投票，市文明办评出本届
            “身边好人”十二名，名单如下（排名不分先后）：

            助 人 为 乐 ： 何 晓 燕 林 晚 舟 乔 木 方 小 石
            苏小河 时若书
            """);

        Assert.EndsWith("名单如下（排名不分先后）：", Assert.Single(page.Articles).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Numbers take room that no ink shows, so that a line seems to be set in; 组|织 shows that it is not.</summary>
    [Fact]
    public void A_line_that_goes_on_with_a_word_is_not_set_in()
    {
        var page = PageSplitter.Split("""
            警方打掉一个诈骗窝点

            本报讯（记者 何静） 市公安局昨
            日通报，此次抓获的电信网络诈骗嫌疑人
            中，中国籍 186 名、缅甸籍 66 名、越南籍
            15 名、马来西亚籍 2 名，幕后“金主”、组
            织头目和骨干 21 名，网上在逃人员 13
            名，包括 1 名潜逃 19 年的命案在逃人
            员。现场查获电脑、手机、手机卡、银行
            卡和诈骗话术脚本等一大批作案工具。目
            前，各国嫌疑人都已移交市里，市公安局
            将彻查其违法犯罪事实，依法予以严惩。
            """);

        Assert.Single(Assert.Single(page.Articles).Paragraphs);
    }

    /// <summary>What another paper's report is headed by, 某某日报讯（记者…）, may stand in the midst of a text, broken by its column.</summary>
    [Fact]
    public void A_byline_in_brackets_behind_another_paper_s_head_begins_no_text()
    {
        var page = PageSplitter.Split("""
            警方打掉一个诈骗窝点

            本报讯（记者 何静） 棠河日报讯
            （记者 乔木）昨日上午，市公安局通
            报，此次抓获的诈骗嫌疑人有一百二十
            名，现场查获电脑和手机等作案工具。
            """);

        Assert.Equal(["何静"], Assert.Single(page.Articles).Reporters);
    }
}
