using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Which lines of a headline stack are 引题, 主题 and 副题.</summary>
public sealed class HeadlineStackTests
{
    private const string Body = """
         本报讯（记者林晚舟）11月5
        日，市长陶一帆到澜溪区调研冬
        季供暖，实地察看了热源厂和换
        热站的设备，并与值班的职工交
        谈。他说，热不热，老百姓心里
        最清楚，要全力确保温暖过冬。


        """;

    /// <summary>…时强调: what was said is set large, over two lines.</summary>
    [Fact]
    public void What_was_said_below_a_kicker_that_says_so_is_all_main_headline()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            陶一帆在调研冬季供暖工作时强调
            守住底线细化举措

            全力确保千家万户温暖过冬
            """).Articles);

        Assert.Equal("陶一帆在调研冬季供暖工作时强调", article.Kicker);
        Assert.Equal("守住底线细化举措全力确保千家万户温暖过冬", article.Headline);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>书里书外: nobody knows the column, but the story does not say its name.</summary>
    [Theory]
    [InlineData("书里书外\n陶一帆到澜溪区调研冬季供暖", "书里书外", "陶一帆到澜溪区调研冬季供暖")]
    [InlineData("冬季供暖\n陶一帆要求全力确保千家温暖", null, null)]
    public void Few_characters_that_the_story_does_not_have_name_a_column(string stack, string? kicker, string? headline)
    {
        var article = Assert.Single(PageSplitter.Split(Body + stack + "\n").Articles);

        Assert.Equal(kicker, article.Kicker);
        if (headline is not null)
            Assert.Equal(headline, article.Headline);
    }

    /// <summary>——: only a 副题 begins so.</summary>
    [Fact]
    public void A_dash_begins_a_subheadline_below_any_kicker()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            陶一帆在调研冬季供暖工作时强调
            全力确保千家万户温暖过冬
            ——我市今冬供暖准备就绪
            """).Articles);

        Assert.Equal("全力确保千家万户温暖过冬", article.Headline);
        Assert.Equal(["——我市今冬供暖准备就绪"], article.Subheadlines);
    }

    /// <summary>Editors lift a 引题 or 副题 from the text; a 主题 is worded anew.</summary>
    [Theory]
    [InlineData("老百姓心里最清楚", "守住寒冬里的万家暖意", "老百姓心里最清楚", "守住寒冬里的万家暖意", null)]
    [InlineData("守住寒冬里的万家暖意", "要全力确保温暖过冬", null, "守住寒冬里的万家暖意", "要全力确保温暖过冬")]
    public void A_line_that_the_body_has_from_mark_to_mark_is_not_the_main_headline(string first, string second, string? kicker, string headline, string? subheadline)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{first}\n{second}\n").Articles);

        Assert.Equal((kicker, headline, subheadline), (article.Kicker, article.Headline, article.Subheadlines.SingleOrDefault()));
    }

    /// <summary>What happened is in the lead and in the 主题; a 引题 or 副题 adds what comes later.</summary>
    [Theory]
    [InlineData("热源厂设备全部检修完毕", "陶一帆到澜溪区调研冬季供暖", "热源厂设备全部检修完毕", "陶一帆到澜溪区调研冬季供暖", null)]
    [InlineData("陶一帆到澜溪区调研冬季供暖", "最清楚的还是老百姓", null, "陶一帆到澜溪区调研冬季供暖", "最清楚的还是老百姓")]
    public void The_main_headline_tells_what_the_lead_tells(string first, string second, string? kicker, string headline, string? subheadline)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{first}\n{second}\n").Articles);

        Assert.Equal((kicker, headline, subheadline), (article.Kicker, article.Headline, article.Subheadlines.SingleOrDefault()));
    }

    /// <summary>外交部：…: who says it stands at the head of the 主题.</summary>
    [Fact]
    public void A_line_that_begins_with_a_speaker_and_a_colon_begins_the_main_headline()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            协调全市燃料优先供应
            供暖办：五十台备用水泵已到换热站
            """).Articles);

        Assert.Equal(("协调全市燃料优先供应", "供暖办：五十台备用水泵已到换热站"), (article.Kicker, article.Headline));
    }

    /// <summary>口号 have no subject and come in twos and threes.</summary>
    [Fact]
    public void Calls_below_each_other_are_one_main_headline()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            加快管网数字化改造
            为全市居民过冬提供坚实保障
            """).Articles);

        Assert.Equal("加快管网数字化改造为全市居民过冬提供坚实保障", article.Headline);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>Where all of it had fitted on one line as wide as another, nothing would have broken it.</summary>
    [Fact]
    public void A_phrase_is_not_broken_in_vain()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            逐步理顺管网维护收费关系
            打造更有温度的
            供暖服务
            """).Articles);

        Assert.Equal(("逐步理顺管网维护收费关系", "打造更有温度的供暖服务"), (article.Kicker, article.Headline));
    }

    /// <summary>甲乙讲|话 丙主持.</summary>
    [Fact]
    public void Who_attended_is_a_subheadline_though_a_line_ends_within_it()
    {
        var article = Assert.Single(PageSplitter.Split(Body + """
            全市冬季供暖
            工作会议召开

            陶一帆林晚舟讲
            话何清泉主持
            """).Articles);

        Assert.Equal("全市冬季供暖工作会议召开", article.Headline);
        Assert.Equal(["陶一帆林晚舟讲话何清泉主持"], article.Subheadlines);
    }

    /// <summary>A 主题 breaks where its line is full, within words and quotations too; 引题 and 副题 are phrases.</summary>
    [Theory]
    [InlineData("我市向开发区下放市级管理权", "限推动办事提速", "我市向开发区下放市级管理权限推动办事提速")]
    [InlineData("市政府办公室印发《关于推进老旧", "小区供暖改造的意见》", "市政府办公室印发《关于推进老旧小区供暖改造的意见》")]
    [InlineData("澜溪区街头出现“会说话”", "的斑马线", "澜溪区街头出现“会说话”的斑马线")]
    [InlineData("今冬供暖投入增加到", "3500多万元", "今冬供暖投入增加到3500多万元")]
    [InlineData("供暖志愿队与", "沿街商户共守温暖", "供暖志愿队与沿街商户共守温暖")]
    [InlineData("第一批督导组向4县", "（区）反馈意见", "第一批督导组向4县（区）反馈意见")]
    public void A_part_does_not_end_within_a_phrase(string first, string second, string headline)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{first}\n\n{second}\n").Articles);

        Assert.Equal((null, headline), (article.Kicker, article.Headline));
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>【民生提醒】, 新春走基层, 短评: set small, whatever stands below.</summary>
    [Theory]
    [InlineData("【民生提醒】")]
    [InlineData("新春走基层")]
    [InlineData("短评")]
    public void The_name_of_a_column_stands_over_the_headline(string rubric)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{rubric}\n\n全力确保千家万户温暖过冬\n").Articles);

        Assert.Equal(rubric, article.Kicker);
        Assert.Equal("全力确保千家万户温暖过冬", article.Headline);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>某某指挥部|通告: the office signs as well, at the foot.</summary>
    [Fact]
    public void The_title_of_a_notice_begins_with_who_gives_it()
    {
        var page = PageSplitter.Split(Body + """
            冬季供暖工作调研

            棠州市供暖指挥部
            通 告
            （第8号）

            为确保全市居民温暖过冬，
            经研究决定，自11月15日零时起
            全市提前供暖。

            棠州市供暖指挥部
            2021年11月5日
            """);

        var notice = page.Articles[1];
        Assert.Equal(("棠州市供暖指挥部通告", "（第8号）"), (notice.Headline, Assert.Single(notice.Subheadlines)));
        Assert.Equal(ArticleKind.Notice, notice.Kind);
        Assert.Equal(["棠州市供暖指挥部", "2021年11月5日"], notice.Paragraphs[1..].Select(p => p.Text));
    }

    /// <summary>（某年某月某日某会议通过）.</summary>
    [Fact]
    public void A_list_of_appointments_says_below_its_title_who_decided_it()
    {
        var page = PageSplitter.Split(Body + """
            冬季供暖工作调研

            棠州市人民代表大会常务委员会
            任免名单
            （2017年12月7日棠州市第十三届人大常委会第二十三次会议通过）

            任命窦鹏飞为棠州市人民
            政府秘书长；

            免去何清泉的棠州市教育
            局局长职务。
            """);

        Assert.Equal("棠州市人民代表大会常务委员会任免名单", page.Articles[1].Headline);
        Assert.Equal(["（2017年12月7日棠州市第十三届人大常委会第二十三次会议通过）"], page.Articles[1].Subheadlines);
        Assert.Equal(["任命窦鹏飞为棠州市人民政府秘书长；", "免去何清泉的棠州市教育局局长职务。"], page.Articles[1].Paragraphs.Select(p => p.Text));
    }

    /// <summary>太平乡, 健康一问一答, 我身边的好邻居②: whence the news comes, or in which column it stands, set small above the headline.</summary>
    [Theory]
    [InlineData("龙背乡", "供暖站里来了年轻的检修员")]
    [InlineData("供暖一问一答", "热源厂什么时候换设备？")]
    [InlineData("我身边的好邻居②", "换热站里的守夜人")]
    public void A_place_or_the_name_of_a_column_is_a_kicker(string kicker, string headline)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{kicker}\n\n{headline}\n").Articles);

        Assert.Equal((kicker, headline), (article.Kicker, article.Headline));
    }

    /// <summary>龙背乡：is the subject of the headline below it; what begins with 同比 has none without the line above.</summary>
    [Theory]
    [InlineData("龙背乡：", "供暖设备“焕新颜”")]
    [InlineData("前三季度全市供热量", "同比增长15.2%")]
    public void A_subject_and_what_is_said_of_it_are_one_headline(string above, string below)
    {
        var article = Assert.Single(PageSplitter.Split($"{Body}{above}\n{below}\n").Articles);

        Assert.Null(article.Kicker);
        Assert.Equal(above + below, article.Headline!.Replace(" ", "", StringComparison.Ordinal));
    }
}
