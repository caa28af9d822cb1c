using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Rows of small tables, and values behind their names.</summary>
public sealed class TableFinderTests
{
    /// <summary>开奖公告.</summary>
    [Fact]
    public void Drawn_numbers_and_prizes_are_rows_with_their_cells_apart()
    {
        var notice = Notice("福利彩票双色球开奖公告", """
            第2019045期
            红色球：03 08 15 19 26 31
            蓝色球：11
            一等奖 3注 8562341元
            二等奖 98注 203418元
            三等奖 1250注 3000元
            奖池金额：1124583021元
            """);

        Assert.Equal(
            ["第2019045期", "红色球：03 08 15 19 26 31", "蓝色球：11", "一等奖 3注 8562341元", "二等奖 98注 203418元", "三等奖 1250注 3000元", "奖池金额：1124583021元"],
            notice.Paragraphs.Select(p => p.Text));
        Assert.DoesNotContain(notice.Pieces, p => p.Kind == PieceKind.Unaccounted);
    }

    /// <summary>公示名单: a name set wide is one cell.</summary>
    [Fact]
    public void Lines_of_as_many_cells_are_rows()
    {
        var notice = Notice("“最美家庭”公示", """
            　　经评审，拟授予以下家庭
            “最美家庭”称号，现予公示。
            沈小溪家庭 望湖区
            周怀民家庭 澜溪区
            窦鹏飞家庭 柳溪县
            阮 青家庭 新港区
            """);

        Assert.Equal(["沈小溪家庭 望湖区", "周怀民家庭 澜溪区", "窦鹏飞家庭 柳溪县", "阮青家庭 新港区"], notice.Paragraphs[1..].Select(p => p.Text));
    }

    /// <summary>招标公告.</summary>
    [Fact]
    public void Every_value_behind_its_name_is_a_paragraph()
    {
        var notice = Notice("市第一人民医院招标公告", """
            　　市第一人民医院就彩超机
            采购进行公开招标。
            　　项目编号：TZ-2021-045
            　　预算金额：260万元
            　　开标时间：2021年7月

            9日上午9时
            　　地点：公共资源交易中心
            　　采购人：市第一人民医院
            　　联系电话：0399—2912345
            """);

        Assert.Equal(
            ["市第一人民医院就彩超机采购进行公开招标。", "项目编号：TZ-2021-045", "预算金额：260万元", "开标时间：2021年7月9日上午9时", "地点：公共资源交易中心", "采购人：市第一人民医院", "联系电话：0399—2912345"],
            notice.Paragraphs.Select(p => p.Text));
    }

    /// <summary>Names keep their gaps; one set wide is one, and one that a line's end cut is one too.</summary>
    [Fact]
    public void Names_of_a_list_stay_apart()
    {
        var notice = Notice("市乒乓球公开赛成绩公告", """
            　　经过三天激战，现将全部
            成绩公布如下：
            男子单打：阮小军 窦鹏飞 沈一鸣
            女子单打：苏 禾 林雨桐 何
            静 周 全
            混合双打：澜溪区 柳溪县
            """);

        Assert.Equal(["男子单打：阮小军 窦鹏飞 沈一鸣", "女子单打：苏禾 林雨桐 何静 周全"], notice.Paragraphs[1..3].Select(p => p.Text));
        Assert.StartsWith("混合双打：", notice.Paragraphs[3].Text, StringComparison.Ordinal);
    }

    /// <summary>今日赛程, 战报: over nothing but rows.</summary>
    [Fact]
    public void A_title_over_rows_is_a_headline_and_one_between_them_a_crosshead()
    {
        var results = Notice("战报", "A组\n乌拉圭 3∶0 俄罗斯\n沙特 2∶1 埃及\nB组\n西班牙 2∶2 摩洛哥\n伊朗 1∶1 葡萄牙", "\n");
        Assert.Equal(["A组 乌拉圭 3∶0 俄罗斯", "沙特 2∶1 埃及", "B组", "西班牙 2∶2 摩洛哥", "伊朗 1∶1 葡萄牙"], results.Paragraphs.Select(p => p.Text));

        var programme = Notice("今日电视", "19:00 新闻联播\n19:40 电视剧《棠河人家》\n21:30 晚间新闻", "\n");
        Assert.Equal(3, programme.Paragraphs.Length);
    }

    private static SplitArticle Notice(string title, string body, string between = "\n\n")
    {
        var page = PageSplitter.Split($"""
            本报讯（记者 程露）昨日，
            市政府召开新闻发布会，介绍今
            年民生实事进展情况。今年安排
            的十件实事已完成三件，另外七
            件进展顺利。

            据介绍，今年的民生实事从
            一万多条市民建议中选出，涉及
            就学、就医、出行、养老等方面，
            计划投资二十六亿元，年底前全
            部完成。①3

            十件民生实事完成三件

            {title}{between}{body}

            本报讯（记者 乔木）近日，
            柳溪县的三万亩油桃进入采摘期，
            客商纷纷前来收购，价格比去年
            略高。①3

            柳溪油桃卖得俏
            """);

        Assert.Equal(["十件民生实事完成三件", title, "柳溪油桃卖得俏"], page.Articles.Select(a => a.Headline));
        return page.Articles[1];
    }

    /// <summary>积分榜: figures in nearly all cells, and above them what the columns are called.</summary>
    [Fact]
    public void The_names_of_columns_are_a_row_too()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 何静）昨晚，泽
            阳雄鹰队在主场获胜，豪取四连胜，
            外援戴维斯得到三十八分。

            雄鹰豪取四连胜

            积分榜

            名次 球队 胜 平 负 积分
            1 海州 9 3 1 30
            2 泽阳 8 4 1 28
            3 江北 8 2 3 26
            """);

        var table = page.Articles.Single(a => a.Headline == "积分榜");
        Assert.Equal(["名次 球队 胜平 负积分", "1 海州 9 3 1 30", "2 泽阳 8 4 1 28", "3 江北 8 2 3 26"], table.Paragraphs.Select(p => p.Text));
    }

    /// <summary>126：119 in a headline.</summary>
    [Fact]
    public void A_score_is_no_hour()
    {
        var page = PageSplitter.Split("""
            联赛第18轮
            126：119！主场拿下四连胜

            本报讯（记者 何静）昨晚，泽
            阳雄鹰队在主场获胜，豪取四连胜，
            外援戴维斯得到三十八分。
            """);

        Assert.Equal("联赛第18轮126：119！主场拿下四连胜", string.Concat(Assert.Single(page.Articles).Kicker, page.Articles[0].Headline, string.Concat(page.Articles[0].Subheadlines)));
    }

    /// <summary>Readers see spaces about the numbers of running text.</summary>
    [Fact]
    public void Numbers_amid_words_make_no_row()
    {
        var page = PageSplitter.Split("""
            五十二个县挂牌督战

            本报讯 按照部署，今年我
            市对没有脱贫的 52 个贫困
            县和 1113 个重点贫困村都
            实施挂牌督战，确保年底前
            全部完成任务。
            """);

        Assert.Single(Assert.Single(page.Articles).Paragraphs);
    }

    /// <summary>Who somebody is stands in brackets behind the name, with a comma that parts no words.</summary>
    [Fact]
    public void Brackets_behind_names_are_part_of_their_row()
    {
        var page = PageSplitter.Split("""
            全市五一劳动奖章获得者名单

            王德明 李桂英（女，瑶族） 周建国
            陆海涛 覃秀芳（女，壮族） 阳 光
            黄 涛 廖 斌 欧阳振华
            石玉兰（女，侗族） 蒙 恬 秦 岭

            西山路排水管网改造

            本报讯（记者 何静）昨日，西山路
            排水管网改造动工，施工只在夜里进行。
            """);

        Assert.Equal(["王德明 李桂英（女，瑶族） 周建国 陆海涛 覃秀芳（女，壮族） 阳光 黄涛 廖斌 欧阳振华 石玉兰（女，侗族） 蒙恬 秦岭"], page.Articles[0].Paragraphs.Select(p => p.Text));
    }
}
