using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What begins a part of an article, and who signs an essay.</summary>
public sealed class PartFinderTests
{
    /// <summary>一、 before a title that wraps at the body's width; 01 alone above another; the title of a box.</summary>
    [Fact]
    public void Numbered_crossheads_and_titles_of_boxes_stay_in_their_article_as_crossheads()
    {
        var page = PageSplitter.Split("""
             本报记者 许若川 程露
            核心提示
            七十二岁的姚桂芝说起家
            庭医生，连连点赞。一张“小网
            格”，撬动了“大健康”。

            一、网格里有了“健康管
            家”

            每天早上八点，家庭医生
            罗一鸣准时来到服务站，先看

            一遍昨晚上传的数据，再打电
            话问血压偏高的居民。

            二、数据多跑路
            全市统一的健康档案已经
            建成，检查结果互认，转诊一
            键完成。
            03
            把病防在前头
            市疾控中心主任韩立行介
            绍，今年将为老人免费体检一
            次。

            【相关链接】
            签约服务包括基础包和个
            性包两类，基础包不收费，由
            财政负担。①3

            家门口的“健康管家”

            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二
            百名运动员参加十四个项目的
            角逐。①3

            全市春季运动会开幕
            """);

        Assert.Equal(["家门口的“健康管家”", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        Assert.Equal(
            ["一、网格里有了“健康管家”", "二、数据多跑路", "03把病防在前头", "【相关链接】"],
            page.Articles[0].Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
        Assert.Equal("核心提示", page.Articles[0].Paragraphs[0].Text);
    }

    /// <summary>Points of a notice: they end in stops, or go on.</summary>
    [Fact]
    public void Points_of_a_list_are_paragraphs()
    {
        var page = PageSplitter.Split("""
            关于北园路封闭施工的通告

            为保障管网改造工程顺利实
            施，现将有关事项通告如下：

            一、封闭时间为本月十八日
            至六月三十日。

            二、业务咨询，请拨打电话
            0391-3560000或者发送邮件至
            bangong@example.com。

            特此通告。
            棠州市交通局
            """);

        Assert.DoesNotContain(page.Articles.SelectMany(a => a.Paragraphs), p => p.Kind == ParagraphKind.Crosshead);
        Assert.Contains(page.Articles[0].Paragraphs, p => p.Text.StartsWith("二、", StringComparison.Ordinal) && p.Text.EndsWith("com。", StringComparison.Ordinal));
    }

    /// <summary>一、 over （一）: the title of a part has a point right below it, without a paragraph between.</summary>
    [Fact]
    public void A_numbered_title_may_stand_right_over_the_first_point_of_its_part()
    {
        var page = PageSplitter.Split("""
            棠州市城市更新三年方案

            为改善老城区居住条件，经
            市政府研究，制定本方案。
            一、总体要求
            （一）坚持先规划后建设，
            每个片区都要听取居民的意见。
            （二）坚持修旧如旧，保留
            老城墙和临街的老铺面。
            二、工作任务
            （一）本年度完成六个片区
            的管网改造，新建小游园八处。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["一、总体要求", "二、工作任务"], article.Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
        Assert.Equal(3, article.Paragraphs.Count(p => p.Text.StartsWith('（')));
    }

    /// <summary>记者：, 主持人： and 嘉宾： begin paragraphs of an interview, whatever the line above looks like.</summary>
    [Fact]
    public void Who_speaks_in_an_interview_begins_a_paragraph()
    {
        var page = PageSplitter.Split("""
            主持人：棠河治理已经三年，
            河水变清了吗？请您谈一谈。
            嘉宾：去年的断面监测全部
            达到三类水，鱼也回来了不少。
            记者：下一步做些什么呢？
            嘉宾：两岸的步道今年贯通。

            一条河的三年
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("一条河的三年", article.Headline);
        Assert.Equal(["主持人：", "嘉宾：去", "记者：下", "嘉宾：两"], article.Paragraphs.Select(p => p.Text[..4]));
    }

    /// <summary>专家提醒： alone entitles a box; with short lines right below it is a headline's first line.</summary>
    [Fact]
    public void The_name_of_a_box_may_begin_a_headline()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）昨日，
            市疾控中心的大夫在老渡口社区
            讲了一堂课，题目是早晨喝水。

            专家提醒：
            早晨喝水
            宜少宜温

            本报讯（记者 程露）昨日，
            全市春季运动会开幕。

            全市春季运动会开幕
            """);

        Assert.Equal(["专家提醒：早晨喝水宜少宜温", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>副刊: a name alone, set wide or not; 文/甲; 甲/文; 作者：甲.</summary>
    [Theory]
    [InlineData("苏小禾", "苏小禾")]
    [InlineData("田　野", "田野")]
    [InlineData("文/苏小禾", "苏小禾")]
    [InlineData("江向晚/文", "江向晚")]
    [InlineData("作者：沈小溪", "沈小溪")]
    [InlineData("欧阳小溪", "欧阳小溪")]
    public void An_author_who_stands_alone_above_an_essay_signs_it(string line, string name)
    {
        var page = PageSplitter.Split(Essay(line));

        Assert.Equal(["老城墙修好了", "父亲的地"], page.Articles.Select(a => a.Headline));
        Assert.Equal([name], page.Articles[1].Reporters);
        Assert.StartsWith("春风从河那边", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Two names between title and text; three are a list's.</summary>
    [Fact]
    public void Two_authors_may_stand_alone_above_an_essay()
    {
        var page = PageSplitter.Split(Essay("苏小禾 田　野"));

        Assert.Equal(["苏小禾", "田野"], page.Articles[1].Reporters);
        Assert.Equal("父亲的地", page.Articles[1].Headline);
    }

    /// <summary>Four characters that could all be surnames.</summary>
    [Fact]
    public void A_phrase_that_might_be_a_name_is_none() => Assert.All(PageSplitter.Split(Essay("未来可期")).Articles, a => Assert.DoesNotContain("未来可期", a.Reporters));

    /// <summary>A crosshead of three characters.</summary>
    [Fact]
    public void A_crosshead_that_might_be_a_name_is_none()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）昨日，
            青石县召开产业发展大会，提
            出三年再造一个茶乡。

            强产业
            全县茶园已有三万亩，今
            年再建五千亩，带动农户六百
            户。①3

            青石县三年再造一个茶乡
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["耿介"], article.Reporters);
        Assert.Equal("强产业", Assert.Single(article.Paragraphs, p => p.Kind == ParagraphKind.Crosshead).Text);
    }

    private static string Essay(string author) => $"""
        本报讯（记者 耿介）昨日，
        老城墙修缮工程完工，市民可
        以登上北门城楼。①3

        老城墙修好了

        {author}
        春风从河那边吹过来，麦
        苗就绿了。父亲扛着锄头走在
        田埂上，惊起一群麻雀。

        他不识字，却认得每一块
        地的脾气。东坡的地性子急，
        雨一停就得锄。

        父亲的地
        """;

    /// <summary>Schools and associations stand before the names of their authors.</summary>
    [Theory]
    [InlineData("丰收里小学 林雨桐")]
    [InlineData("望湖小学五（2）班 林雨桐 指导老师 乔木")]
    [InlineData("柳溪县小洼村 林雨桐")]
    [InlineData("丰收里社区党支部书记 林雨桐")]
    public void An_author_may_stand_behind_his_place(string author)
    {
        var page = PageSplitter.Split($"""
            幼小衔接要做好三件事

            {author}

            一是调整作息。暑假最后一
            周，要让孩子早睡早起，慢慢适
            应学校的时间表。

            二是学会自理。系鞋带、整
            理书包、按时喝水，这些小事比
            多认几个字重要。

            三是多听少催。孩子回家愿
            意说话，就是最好的开始。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("幼小衔接要做好三件事", article.Headline);
        Assert.Equal(["林雨桐"], article.Reporters);
        Assert.Equal(3, article.Paragraphs.Length);
        Assert.DoesNotContain(article.Pieces, p => p.Kind == PieceKind.Unaccounted);
    }

    /// <summary>走访 and 建议 in blocks of their own, though the text above has the word.</summary>
    [Fact]
    public void What_was_asked_and_answered_is_told_in_parts()
    {
        var page = PageSplitter.Split("""
            共享雨伞为何一把难寻

            见习记者 路小曼 文/图

            有市民向本报反映，今年几乎不
            见了共享雨伞，连日来，记者进行了
            走访。

            走访

            在火车站、商业街和三所医院，记
            者只找到两处投放点，伞架上空空如
            也。

            建议

            副教授晏如认为，共享不等于免
            费，信用机制要跟上。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("共享雨伞为何一把难寻", article.Headline);
        Assert.Equal(["走访", "建议"], article.Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
    }

    /// <summary>第一章 over 第一条 entitles a part; over a novel's text it is a headline.</summary>
    [Fact]
    public void Chapters_of_a_law_are_crossheads()
    {
        var page = PageSplitter.Split("""
            城市养犬管理条例

            第一章 总 则

            第一条 为了加强养犬管理，维护市
            容环境卫生，制定本条例。

            第二条 养犬管理实行政府监管、社
            会参与的原则。

            第二章 附 则

            第三条 本条例自10月1日起施行。
            """);

        var law = Assert.Single(page.Articles);
        Assert.Equal("城市养犬管理条例", law.Headline);
        Assert.Equal(5, law.Paragraphs.Length);
        Assert.Equal(ParagraphKind.Crosshead, law.Paragraphs[3].Kind);
    }

    /// <summary>An author in a box of his own; the column is too short of lines to show an indent.</summary>
    [Fact]
    public void A_name_between_a_title_and_a_text_that_runs_on_is_its_author()
    {
        var page = PageSplitter.Split("""
            膝盖有响声是病吗

            尹卫东

            蹲下起来时膝盖“咔咔”响，很多
            人担心是关节炎。其实，没有疼痛的弹
            响大多是生理性的。

            如果响声伴随疼痛，就要及时就
            医，平时可以多做直腿抬高，练练大腿
            的肌肉，给膝盖减少负担，上下楼梯也
            要慢一些，胖的人先把体重降下来。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["尹卫东"], article.Reporters);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>Where no blank line is left, between a title and a text too.</summary>
    [Theory]
    [InlineData("林晚舟", "林晚舟")]
    [InlineData("林 舟", "林舟")]
    [InlineData("棠河镇党委书记 林晚舟", "林晚舟")]
    [InlineData("棠河师范学院 林 舟 苏小河", "林舟 苏小河")]
    public void An_author_stands_between_title_and_text_without_blank_lines(string author, string names)
    {
        var page = PageSplitter.Split($"""
            市政协召开主席会议
            本报讯（记者 程露）昨日，市政协召开主
            席会议，讨论了明年的工作，听取了提案办理
            情况的汇报。
            母亲的菜窖
            {author}
            白露一过，母亲就开始收拾她的菜窖
            了。菜窖是祖父传下来的，青砖砌的口，齐腰
            深，窖沿上缺了一块砖。母亲先把去年的干草
            抱出来晒，再一层一层铺上新的，铺得平平整
            整的。
            萝卜要埋在沙里。母亲说，萝卜和人一
            样，也怕冷。
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal("母亲的菜窖", page.Articles[1].Headline);
        Assert.Equal(names, string.Join(' ', page.Articles[1].Reporters));
    }

    /// <summary>Three characters of a headline that could be a name.</summary>
    [Theory]
    [InlineData("暖气不热维修队半小\n时上门")]
    [InlineData("城市绿地有助\n于降温")]
    public void The_end_of_a_headline_is_no_author_where_no_blank_line_is_left(string headline)
    {
        var page = PageSplitter.Split($"""
            市政协召开主席会议
            本报讯（记者 程露）昨日，市政协召开主
            席会议，讨论了明年的工作，听取了提案办理
            情况的汇报。
            {headline}
            白露一过，园里的草木就开始变黄，早晚
            来散步的人添了一件外衣。园丁先把去年的干
            草抱出来晒，再一层一层铺上新的，铺得平平
            整整的。
            """);

        Assert.Equal(headline.Replace("\n", "", StringComparison.Ordinal), page.Articles[1].Headline);
        Assert.Empty(page.Articles[1].Reporters);
    }

    /// <summary>A name on top of a block whose first paragraph is short.</summary>
    [Fact]
    public void A_name_over_a_short_paragraph_is_its_author()
    {
        var page = PageSplitter.Split("""
            母亲的菜窖

            林晚舟
            白露一过，母亲就开始收拾她的
            菜窖了。

            菜窖是祖父传下来的，青砖砌的口，
            齐腰深，窖沿上缺了一块砖。母亲先把去
            年的干草抱出来晒，再一层一层铺上新的。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal("母亲的菜窖", article.Headline);
        Assert.Equal(["林晚舟"], article.Reporters);
    }
}
