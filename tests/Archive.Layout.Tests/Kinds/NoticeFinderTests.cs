using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Notices and letters (公告、来信).</summary>
public sealed class NoticeFinderTests
{
    /// <summary>Whoever signs a letter may say how old he is.</summary>
    [Fact]
    public void A_letter_is_signed_with_place_name_and_age()
    {
        var page = PageSplitter.Split("""
            谢谢那位不留名的姑娘

            编辑同志：

            上周三下午，我在农贸市场门口滑
            倒，脚扭得站不起来。一位姑娘把我扶
            到路边，又打车送我去医院。

            白渡区 万秀英（68岁）

            井盖补上了

            编辑同志：

            上月贵报登了我的信以后，市城管
            局当天就派人补装了井盖，还查看了周
            边的道路。
            """);

        Assert.Equal(["谢谢那位不留名的姑娘", "井盖补上了"], page.Articles.Select(a => a.Headline));
        Assert.Equal("白渡区万秀英（68岁）", page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>A signature may be the last line of a page.</summary>
    [Fact]
    public void A_letter_at_the_end_of_a_page_keeps_its_signature()
    {
        var page = PageSplitter.Split("""
            来信照登

            编辑同志：

            九月二十日，一位顾客把手提包忘
            在柜台上，我站职工拾到后如数归还，请
            予表扬。

            城关供销社　田野
            """);

        var letter = Assert.Single(page.Articles);
        Assert.Equal("来信照登", letter.Headline);
        Assert.Equal("城关供销社田野", letter.Paragraphs[^1].Text);
    }

    /// <summary>某市第八届|“最美教师”名单.</summary>
    [Fact]
    public void The_title_of_a_list_may_begin_a_line_above()
    {
        var page = PageSplitter.Split("""
            三尺讲台四十年

            本报讯（记者 何静）9月9日，颁奖典
            礼在市文化中心举行，付海燕从学生手
            中接过鲜花。

            棠州市第八届
            “最美教师”名单

            文小静　石一磊　付海燕　兰心怡
            曲小平　朱丽娟　向阳红　许言午
            """);

        Assert.Equal(["三尺讲台四十年", "棠州市第八届“最美教师”名单"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>…单位招聘|信息: text that ends a line as titles of notices do.</summary>
    [Fact]
    public void A_full_line_of_text_is_no_notice_s_title()
    {
        var page = PageSplitter.Split("""
            人社局建起招聘专场

            本报讯（记者 何静） 市人社局日前
            建起网上招聘专场，面向高校毕业生和返
            乡务工人员，全年不停。

            公共服务业专场归集发布各县区
            企事业单位和公共服务领域用人单位招聘
            信息，目前已有三百家单位提供岗位两千
            个。
            """);

        Assert.Equal(2, Assert.Single(page.Articles).Paragraphs.Length);
    }

    /// <summary>What loses, lets or hires begins in any words.</summary>
    [Theory]
    [InlineData("何晓燕不慎将教师资格证遗失，编\n号：J450711，声明作废。", "遗失启事")]
    [InlineData("棠河酒业招聘质检员二名，月薪四\n千元，包吃住。有意者请与何女士联系：\n13800450711", "招聘")]
    [InlineData("为保证雨污分流工程顺利实施，现\n将有关事项通告如下：\n    一、工期三十天。", "关于柳荫街封闭施工的通告")]
    public void A_small_advertisement_behind_a_report_is_an_article_of_its_own(string text, string title)
    {
        var page = PageSplitter.Split($"""
            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。每天早晚八点，他都要划船到
            测点读取水位。

            守岛人的春节

            {text}

            {title}
            """);

        Assert.Equal(["守岛人的春节", title], page.Articles.Select(a => a.Headline));
        Assert.Single(page.Articles[0].Paragraphs);
    }

    /// <summary>编辑同志： right behind a report, where headlines stand below their texts.</summary>
    [Fact]
    public void A_letter_to_the_editor_begins_with_its_address()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 何静） 在棠河水库
            的湖心岛上，水文站职工老庚已经守了十
            七个春节。每天早晚八点，他都要划船到
            测点读取水位。

            编辑同志：
            最近天黑得早，丰乐街的路灯要到
            七点才亮，六点半孩子们放学正是最暗的
            时候。

            读者 苗秋

            路灯能不能早亮半小时？
            """);

        Assert.Equal([null, "路灯能不能早亮半小时？"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>A hotline, an office, a date written out, who gave out a forecast: below a notice they are its last lines, with the next article's headline below.</summary>
    [Theory]
    [InlineData("抢修热线：96000（24小时）\n\n棠州市自来水有限公司", "棠州市自来水有限公司")]
    [InlineData("棠州日报社\n\n一九九八年九月一日", "一九九八年九月一日")]
    [InlineData("棠州市环境卫生管理中心\n5月2日", "5月2日")]
    [InlineData("本报编辑部", "本报编辑部")]
    [InlineData("棠州市气象台5月8日17时发布", "棠州市气象台5月8日17时发布")]
    public void What_stands_below_a_notice_is_its_signature(string tail, string last)
    {
        var page = PageSplitter.Split($"""
            停水通知

            为保障城区供水管网安全，我公司定于
            五月十一日二十二时至次日六时对建设路主管
            进行施工，届时沿线小区降压供水，请提前储
            水。

            {tail}

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河
            两岸的步道边新栽了三千棵树，晚上散步的人
            多了起来。
            """);

        Assert.Equal(["停水通知", "棠河两岸添绿"], page.Articles.Select(a => a.Headline));
        Assert.Equal(last, page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>2021年5月9日 without an office, further down than the head of a page reaches.</summary>
    [Fact]
    public void A_date_amid_the_page_signs_the_notice_above()
    {
        var page = PageSplitter.Split("""
            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河
            两岸的步道边新栽了三千棵树，晚上散步的人
            多了起来。

            园林部门说，秋天还要再栽两千棵，树种
            由居民来选，选出来的树苗已经在苗圃里安了
            家。

            停水通知

            为保障城区供水管网安全，我公司定于
            五月十一日二十二时至次日六时对建设路主管
            进行施工，届时沿线小区降压供水，请提前储
            水。

            施工期间如有不便，请拨打抢修电话。

            2021年5月9日

            老城墙修好了

            本报讯（记者 耿介）昨日，老城墙修缮
            工程完工，市民可以登上北门城楼。
            """);

        Assert.Equal(["棠河两岸添绿", "停水通知", "老城墙修好了"], page.Articles.Select(a => a.Headline));
        Assert.Equal("2021年5月9日", page.Articles[1].Paragraphs[^1].Text);
    }

    /// <summary>读者 某某某|某某某读者：.</summary>
    [Fact]
    public void The_answer_to_a_letter_stays_in_its_article()
    {
        var page = PageSplitter.Split("""
            路灯能不能早亮半小时？

            编辑同志：

            最近天黑得早，丰乐街的路灯要到
            七点才亮，六点半孩子们放学正是最暗的
            时候。

            读者 苗小秋

            苗小秋读者：

            您反映的问题已经转给路灯管理处，
            从下周起，丰乐街的路灯提前到六点一刻
            亮，请您放心。

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河
            两岸的步道边新栽了三千棵树，晚上散步的人
            多了起来。
            """);

        Assert.Equal(["路灯能不能早亮半小时？", "棠河两岸添绿"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["编辑同志", "最近天黑", "读者苗小", "苗小秋读", "您反映的"], page.Articles[0].Paragraphs.Select(p => p.Text[..4]));
    }

    /// <summary>某某局 below who signs the notice above, and again below its own.</summary>
    [Fact]
    public void An_office_stands_over_the_title_of_its_notice_without_blank_lines()
    {
        var page = PageSplitter.Split("""
            停水通知
            为保障城区供水管网安全，我局定于五
            月十一日二十二时至次日六时对建设路主管进
            行施工，届时沿线小区降压供水，请提前储水
            。
            棠州市水务局
            2021年5月8日
            棠州市房产管理局
            关于登记老旧房屋的通告
            为摸清老旧小区底数，我局定于五月十二
            日起对老城区房屋逐栋登记，请产权人带好证
            件在家等候。
            棠州市房产管理局
            2021年5月9日
            """);

        Assert.Equal(["停水通知", "棠州市房产管理局关于登记老旧房屋的通告"], page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles, a => Assert.StartsWith("2021年5月", a.Paragraphs[^1].Text, StringComparison.Ordinal));
    }

    /// <summary>Who signs a notice stands between it and the next headline, which it is no line of.</summary>
    [Theory]
    [InlineData("关于柳荫街封闭施工的通告", "棠州市公路管理处")]
    [InlineData("十佳村医拟表彰人选公示", "市“十佳村医”评选办公室")]
    [InlineData("供水服务中心公告", "棠州市自来水公司客户服务科\n棠州市城市供水管理所")]
    public void An_office_below_its_notice_is_no_headline(string title, string office)
    {
        var page = PageSplitter.Split($"""
            {title}

            　　根据工作安排，现将有关事项公告如
            下，请过往行人和车辆注意。

            　　一、时间：三月十八日至六月三十日，
            其间车辆绕行。特此公告。

            {office}

            面馆夜里亮着灯

            　　本报讯（记者 林晚舟）老城墙下的面
            馆夜里亮着灯，跑夜车的司机都来吃面，
            老板不收加面的钱，说这是老规矩。
            """);

        Assert.Equal([title, "面馆夜里亮着灯"], page.Articles.Select(a => a.Headline));
        Assert.Equal(office.Split('\n'), page.Articles[0].Paragraphs[^office.Split('\n').Length..].Select(p => p.Text));
        Assert.All(page.Articles, a => Assert.Empty(a.Subheadlines));
    }

    /// <summary>Behind a report an office may be the first line of a headline.</summary>
    [Fact]
    public void An_office_below_a_report_may_begin_a_headline()
    {
        var page = PageSplitter.Split("""
            面馆夜里亮着灯

            　　本报讯（记者 林晚舟）老城墙下的面
            馆夜里亮着灯，跑夜车的司机都来吃面，
            老板不收加面的钱，说这是老规矩。

            棠州市公路管理处
            三天修好十座桥

            　　本报讯（记者 苏禾）棠州市公路管理
            处昨日说，三天里修好了十座桥，过河的
            人不必再绕行。
            """);

        Assert.Equal(["面馆夜里亮着灯", "棠州市公路管理处三天修好十座桥"], page.Articles.Select(a => (a.Kicker + a.Headline + string.Concat(a.Subheadlines))));
    }

    /// <summary>售楼处：.</summary>
    [Theory]
    [InlineData("售楼处：棠河东路与望湖街交会处")]
    [InlineData("报名处：市文化馆一楼大厅")]
    [InlineData("售票处：望湖影剧院东门")]
    public void Where_to_go_is_the_last_of_a_notice(string place)
    {
        var page = PageSplitter.Split($"""
            书法展览公告

            　　棠河书法展览将于本月开幕，共展出
            作品三百件，欢迎广大市民前来参观。
            　　咨询电话：2912345
            {place}

            面馆夜里亮着灯

            　　本报讯（记者 林晚舟）老城墙下的面
            馆夜里亮着灯，跑夜车的司机都来吃面，
            老板不收加面的钱，说这是老规矩。
            """);

        Assert.Equal(["书法展览公告", "面馆夜里亮着灯"], page.Articles.Select(a => a.Headline));
        Assert.Equal(place, page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>Where titles stand far off, an office between two notices looks like a headline.</summary>
    [Fact]
    public void An_office_between_two_notices_signs_the_upper()
    {
        var page = PageSplitter.Split("""
            　　因线路检修，下列地区计划停电，请用
            户提前做好准备，给您带来的不便敬请谅
            解。三月二十九日七时至十七时，停陶瓷
            路和南关菜市场。

            棠州市供电公司

            　　因管网改造，我公司定于三月三十日对
            建设路以东片区暂停供水，请广大用户提
            前储水，来水时间可能提前。

            棠州市自来水公司

            　　根据工作安排，现将柳荫街封闭施工的
            有关事项通告如下，请过往行人和车辆注
            意绕行。特此通告。

            棠州市公路管理处

            停电预告

            停水公告

            关于柳荫街封闭施工的通告
            """);

        Assert.Equal(["棠州市供电公司", "棠州市自来水公司", "棠州市公路管理处"], page.Articles.Select(a => a.Paragraphs[^1].Text));
        Assert.All(page.Articles, a => Assert.DoesNotContain("棠州市", a.Headline ?? "", StringComparison.Ordinal));
    }
}
