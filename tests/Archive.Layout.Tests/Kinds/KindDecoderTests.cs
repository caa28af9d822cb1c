using Archive.Layout.Kinds;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What the lines of a whole page are: see <see cref="KindDecoder"/>.</summary>
public sealed class KindDecoderTests
{
    private const string Digest = """
        　　近日，市疾控中心的大夫
        在老渡口社区讲了一堂课，题
        目是早晨怎样喝水，来听的人
        坐满了活动室。

        　　大夫说，胃肠不好的老人
        要少量多次，水温以不烫嘴为
        好。

        这杯水有讲究
        少饮勤饮才好

        """;

    /// <summary>Headlines stand behind their stories here, so that the first looks like a crosshead above the question.</summary>
    [Theory]
    [InlineData("　　问：我是澜溪区居民，想\n问医保卡丢了怎样补办，要带\n哪些材料？（读者 于桂书）\n\n　　答：本人带身份证到社保\n窗口即可办理，两个工作日领\n到新卡，不收费用。\n\n医保卡丢了怎么补办")]
    [InlineData("　　受委托，我公司定于六月\n三日上午十时在市公共资源交\n易中心公开拍卖滨河路门面房\n三处。\n\n　　有意竞买的人请带有效证\n件，前来办理登记手续。\n\n拍卖公告")]
    [InlineData("　　据《棠州科技报》报道，\n棠河上游新装的三座水质监测\n站本周启用，数据每四小时更\n新一次。\n\n　　监测站由太阳能供电，阴\n雨天也能用上七天。\n\n三座监测站启用")]
    public void What_announces_itself_begins_below_the_headline_of_the_story_above(string next)
    {
        var page = PageSplitter.Split(Digest + next + "\n");

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal("这杯水有讲究少饮勤饮才好", page.Articles[0].Headline);
        Assert.StartsWith(next[2..6], page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Letters often close with a question, which ends as headlines do, and the writer's name stands between it and the headline.</summary>
    [Theory]
    [InlineData("读者 许一苇")]
    [InlineData("望湖区居民　许一苇")]
    [InlineData("读者 许一苇\n2019年3月10日")]
    public void A_question_above_the_signature_of_a_letter_is_its_last_paragraph(string signature)
    {
        var page = PageSplitter.Split($"""
            编辑同志：
            纺织路北头的公交站牌被树

            叶遮住了，天一黑就看不清，老
            人常常坐错了车，多走两站路。

            能不能请有关部门修剪一下
            树枝，换个亮一点的站牌？

            {signature}

            站牌能不能换个亮的？

            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二百
            名运动员参加十四个项目的角逐。

            全市春季运动会开幕
            """);

        Assert.Equal(["站牌能不能换个亮的？", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        Assert.Contains("能不能请有关部门修剪一下树枝，换个亮一点的站牌？", page.Articles[0].Paragraphs.Select(p => p.Text));
        Assert.EndsWith(signature[^3..], page.Articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>What stands behind a blank line below the writer's name is no paragraph of the letter.</summary>
    [Fact]
    public void A_letter_ends_in_its_signature_though_the_next_story_has_no_lead()
    {
        var page = PageSplitter.Split("""
            谢谢那位修车师傅

            编辑同志：
            本月八日傍晚，我骑车经过

            纺织路，链条掉了。一位师傅二
            话没说，蹲下来就帮我修好了。

            福安里社区　沈小溪

            三天小长假，您打算怎么过？
            市文广旅局昨日推荐了三条线路，
            都在一小时车程之内。

            线路地图可在车站免费领取，
            也可以扫码下载。

            小长假三条线路任您选
            """);

        Assert.Equal(["谢谢那位修车师傅", "小长假三条线路任您选"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>The agency's dateline stands in a box of its own between headline and text.</summary>
    [Fact]
    public void No_article_is_a_lead_alone()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二百
            名运动员参加十四个项目的角逐。

            新铁路开
            通运营

            （据新华社昆明3月5日电）

            两地间的高速铁路今日开通
            运营，最快四小时可以到达，沿
            线设车站八座。
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal("据新华社", page.Articles[1].Source);
        Assert.StartsWith("两地间", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("新铁路开通运营", page.Articles[1].Headline);
    }

    /// <summary>本报讯（记者 甲|通讯员 乙 丙 …|…）.</summary>
    [Fact]
    public void A_role_that_begins_a_line_within_a_lead_s_bracket_begins_no_byline()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 许若川
            通讯员 程露 沈小溪 江向晚 苏
            小禾）昨日，全市春季运动会开
            幕，一千二百名运动员参加。

            全市春季运动会开幕
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["许若川"], article.Reporters);
        Assert.Equal(["程露", "沈小溪", "江向晚", "苏小禾"], article.Correspondents);
        Assert.StartsWith("昨日，", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Lines of a lead that keep names whole fall short of their column, as titles do.</summary>
    [Fact]
    public void A_short_line_within_a_lead_is_no_headline()
    {
        var page = PageSplitter.Split("""
            本报讯 （记者 许若川
            通讯员 程露 沈小溪） 记者昨日
            走访人民路、学府街等五家菜场了
            解到，本周本市蔬菜价格稳中略降，
            监测的二十种蔬菜平均每斤二元。

            本市菜价稳中略降
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("本市菜价稳中略降", article.Headline);
        Assert.Equal(["程露", "沈小溪"], article.Correspondents);
        Assert.StartsWith("记者昨日走访人民路", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>□本报评论员 in a box of its own, above 本报讯 or an agency's dateline.</summary>
    [Theory]
    [InlineData("\n\n本报讯（记者 耿介）昨日，")]
    [InlineData("\n\n新华社昆明3月5日电（记者 耿介）")]
    [InlineData("\n新华社昆明3月5日电（记者 耿介）")]
    [InlineData("\n\n棠州晚报讯（记者 耿介）昨日，")]
    public void The_paper_s_commentator_signs_what_stands_above_and_leads_nothing(string lead)
    {
        var page = PageSplitter.Split($"""
            把小事办成，把难事办好，
            城市的温度就是这样一点一点升
            上来的。

            少一些盆景
            多一些风景

            □本报评论员{lead}
            全市春季运动会开幕，一千二百
            名运动员参加十四个项目的角逐。

            全市春季运动会开幕
            """);

        Assert.Equal(["少一些盆景多一些风景", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        Assert.DoesNotContain(page.Articles, a => a.Place is not (null or "昆明"));
        Assert.Equal(["耿介"], page.Articles[1].Reporters);
    }

    /// <summary>A column's end cuts an office's name; 咨询电话： begins a line behind one that is full.</summary>
    [Fact]
    public void A_signature_over_a_column_s_end_is_one_and_the_name_of_a_value_begins_a_paragraph()
    {
        var page = PageSplitter.Split("""
            棠河路封闭施工的通告

            因供水管道改造，定于三月十二日
            至五月二十日封闭棠河路，请过往
            车辆由书院巷和纺织路绕道行驶。
            咨询电话：0399—2856110，工作
            日有人接听。

            特此通告。

            棠州市公安局交通警

            察支队
            棠州市城市管理局
            """);

        Assert.Equal(
            ["咨询电话：0399", "特此通告。", "棠州市公安局交通警察支队", "棠州市城市管理局"],
            Assert.Single(page.Articles).Paragraphs.Skip(1).Select(p => p.Text[..Math.Min(p.Text.Length, p.Text.Contains('咨', StringComparison.Ordinal) ? 9 : 20)]));
    }

    /// <summary>联系电话： stands at the foot of pages and of notices.</summary>
    [Fact]
    public void A_telephone_number_below_a_notice_is_the_notices()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 程露）昨日，
            市政府召开新闻发布会，介绍今
            年民生实事进展情况。今年安排
            的十件实事已完成三件。①3

            十件民生实事完成三件

            停水通知

            因供水管道改造，定于3月
            12日8时至18时对人民路以南、
            滨河路以西区域停水，请用户
            提前储水。
            联系电话：0399—2856110
            棠州市自来水公司
            2019年3月10日

            招租公告

            我单位位于解放路的临街门
            面房三间对外公开招租，面积
            260平方米，有意者请与我们联
            系。
            联系人：张先生
            联系电话：13800001234

            编辑 乔木 校对 苏小河
            传真：0399—2800000
            """);

        Assert.Equal(["十件民生实事完成三件", "停水通知", "招租公告"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["联系电话：0399—2856110", "棠州市自来水公司", "2019年3月10日"], page.Articles[1].Paragraphs[1..].Select(p => p.Text));
        Assert.Equal(["联系人：张先生", "联系电话：13800001234"], page.Articles[2].Paragraphs[1..].Select(p => p.Text));
        Assert.DoesNotContain(page.Articles.SelectMany(a => a.Paragraphs), p => p.Kind == ParagraphKind.Crosshead);
    }

    /// <summary>本报记者 某某 摄: below what the picture shows, and not above the next story.</summary>
    [Fact]
    public void Who_took_a_picture_signs_no_text()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 程露）昨日，
            市政府召开新闻发布会，介绍今
            年民生实事进展情况。今年安排
            的十件实事已完成三件。

            十件民生实事完成三件

            图为建设中的望湖小学。
            本报记者 阮 青 摄

            本报讯（记者 乔木）近日，
            柳溪县的三万亩油桃进入采摘期，
            客商纷纷前来收购，价格比去年
            略高。

            柳溪油桃卖得俏
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal(["阮青"], page.Articles[0].Photographers);
        Assert.StartsWith("图为建设中的望湖小学。", Assert.Single(page.Articles[0].Captions), StringComparison.Ordinal);
    }

    /// <summary>2022—2023 is a season; as many digits without a dash are a telephone number.</summary>
    [Fact]
    public void A_headline_may_begin_with_a_span_of_years()
    {
        var page = PageSplitter.Split("""
            老渡口社区讲堂开讲

            　　本报讯（记者林晚舟）近日，
            市疾控中心的大夫在老渡口社区
            讲了一堂课。

            2022—2023
            赛季中学生篮球联
            赛总决赛落幕

            　　本报讯（记者林晚舟）昨日
            下午，全市中学生篮球联赛在澜
            溪体育馆落幕。
            """);

        Assert.Equal("2022—2023赛季中学生篮球联赛总决赛落幕", page.Articles[1].Headline);
    }

    /// <summary>Without blank lines a headline that fills the column looks like more of the text above.</summary>
    [Theory]
    [InlineData("清楚，要全力确保温（下转二版", "②）", "守住寒冬里的万家暖意共此时光|供热站里不眠不休的人们与灯火|一座小城热气腾腾的冬天记事本|煤价油价都涨时百姓花费没有涨")]
    [InlineData("清楚，要全力确保大家温暖过冬。", null, "市长陶一帆在城区调研时指出|守住寒冬里的万家暖意共此时光|供热站里不眠不休的人们与灯火")]
    public void A_headline_that_fills_its_column_does_not_go_on_with_the_text_above(string last, string? rest, string headline)
    {
        var page = PageSplitter.Split($"""
            　　本报讯（记者林晚舟）11月5
            日，市长陶一帆到澜溪区调研冬
            季供暖，实地察看了热源厂和换
            热站的设备，并与值班的职工交
            谈。他说，热不热老百姓心里最
            {last}{(rest is null ? "" : "\n" + rest)}
            {headline.Replace('|', '\n')}
            　　本报讯（记者许一苇）近日，
            副市长杜若兰深入北堤县，实地
            察看安全生产工作。
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Contains(page.Articles, a => $"{a.Kicker}{a.Headline}{string.Concat(a.Subheadlines)}" == headline.Replace("|", "", StringComparison.Ordinal));
    }

    /// <summary>①）, the rest of a jump that was cut, and a mark that a reader put on a line of its own.</summary>
    [Theory]
    [InlineData("①）")]
    [InlineData("”")]
    public void Marks_alone_are_no_headline(string marks)
    {
        var page = PageSplitter.Split($"""
            老渡口社区讲堂开讲

            　　本报讯（记者林晚舟）近日，
            市疾控中心的大夫在老渡口社区
            讲了一堂课。

            篮球联赛总决赛落幕

            {marks}

            　　本报讯（记者许一苇）昨日
            下午，全市中学生篮球联赛在澜
            溪体育馆落幕。
            """);

        Assert.Equal(["老渡口社区讲堂开讲", "篮球联赛总决赛落幕"], page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles, a => Assert.Empty(a.Subheadlines));
    }

    /// <summary>Set smaller than both columns, and with 人： in its midst.</summary>
    [Theory]
    [InlineData("一化肥厂爆炸\n伤亡仍在统计")]
    [InlineData("小城养蜂第一人：窦长根")]
    public void Lines_narrower_than_the_columns_above_and_below_are_a_headline(string headline)
    {
        var page = PageSplitter.Split($"""
            当地一家化肥厂十七日晚发生
            爆炸，数十里外都能听到声响，
            附近的很多房屋被夷为平地。至
            少两千户居民断电。

            救援人员连夜在废墟里搜寻幸
            存者，医院里已经住满了伤者。
            当地官员说，起火的原因还在调
            查。

            {headline}

            原棠州市水利局副局长、离休干部窦长根同志因病医治无
            效，于二月四日在棠州逝世，享年九十岁。遵照窦长根同志的遗
            愿，丧事从简，不举行告别仪式，请各位亲友和同事相互转告。

            讣告
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal(headline.Replace("\n", "", StringComparison.Ordinal), page.Articles[0].Headline?.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("讣告", page.Articles[1].Headline);
    }

    /// <summary>A line that a caption cut in two would reach its column's edge.</summary>
    [Fact]
    public void A_short_line_over_a_caption_is_a_headline_s()
    {
        var page = PageSplitter.Split("""
            本届博览会上，棠州精工展出了自
            主研制的设备，攻克了多项难题，吸引
            了许多客商，签下的订单比上届多了一
            成。

            棠州精工加强技术交流合作——

            创新注入发展动力

            近日，在三岔口乡，志愿者正在调试
            新设备。 本报记者 乔木 摄

            一盏路灯、一段断头路、一个按不亮
            的电梯按钮，看上去都是小事。可是对
            住在那里的人来说，天天碰上，就是大
            事。

            把小事当大事

            本报讯（记者 耿介）昨日，全市春
            季运动会开幕，一千二百名运动员参
            加角逐。①3

            全市春季运动会开幕
            """);

        Assert.Equal(3, page.Articles.Length);
        Assert.StartsWith("一盏路灯", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody signs the second, and its headline stands behind it; but its columns are of another width.</summary>
    [Fact]
    public void A_story_begins_where_a_paragraph_ends_and_the_column_changes()
    {
        var page = PageSplitter.Split("""
            夜间书房开到凌晨

            本报讯（记者 程露）市图书馆的夜间
            书房开到凌晨，大学生和出租车司机都来借
            书，管理员给他们泡茶，也给他们留着灯。

            书架上有小说和菜谱，也有考试的书，
            借书不用办卡，扫一扫就能拿走，一个月里
            还回来就行。

            昨天，老街上的豆腐坊
            开门四十年，做豆腐的老周
            三点起床，磨浆点卤，天亮
            时卖出第一板，街坊都说还
            是从前的味道。

            徒弟是他的儿子，大学
            毕业回来的，不怕早起，也
            会在网上卖豆腐。

            老街豆腐坊四十年不改味道
            """);

        Assert.Equal(["夜间书房开到凌晨", "老街豆腐坊四十年不改味道"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("昨天，老街上", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>图为… behind the end mark of a report, above one that nobody signs.</summary>
    [Fact]
    public void A_caption_without_a_credit_stands_between_two_stories()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 乔木）柳溪县三万亩油桃
            进入采摘期，客商纷纷前来收购，价格比去
            年略高。①3

            图为客商在挑选油桃。

            老街上的豆腐坊从3月起不再摆摊，只
            在网上卖豆腐，两个月来，卖出的比从前还
            多，老周的儿子每天送货。（程露）①3

            老街豆腐坊网上卖豆腐
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.StartsWith("老街上的豆腐坊", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("图为客商在挑选油桃。", Assert.Single(page.Articles.SelectMany(a => a.Captions)));
    }

    /// <summary>（读者 某某） behind a question that fills its column.</summary>
    [Fact]
    public void Who_asks_stands_in_the_paragraph_of_the_question()
    {
        var page = PageSplitter.Split("""
            公积金能提前还贷吗？

            问：我是青石县居民，想问一下
            这件事怎么办，要带哪些材料吗？
            （读者 程露）

            答：本人带身份证到任意一个服
            务网点即可办理，不收费用。
            """);

        Assert.EndsWith("（读者程露）", page.Articles[0].Paragraphs[0].Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
