using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>副刊: short pieces and verse, signed by names alone.</summary>
public sealed class VerseCheckTests
{
    // Essays among which poems stand.
    private const string Field = """
        春风从河那边吹过来，麦苗就绿
        了。父亲扛着锄头走在田埂上，脚步
        声惊起一群麻雀。

        他不识字，却认得每一块地的脾
        气。东坡的地性子急，雨一停就得锄；
        西洼的地性子慢，要等上两天。
        """;

    private const string Buns = """
        小时候最盼过年。腊月二十三一

        过，母亲就开始蒸馒头，一蒸就是两
        大缸。

        如今日子好了，天天都像过年，
        可我还是想念那两缸馒头。
        """;

    // Few of its lines are long enough to show that blank lines stand where paragraphs end.
    private static readonly SplitPage Page = PageSplitter.Split($"""
         沈小溪
        一条船在雾里醒来
        桨声很轻
        像母亲翻动
        一页旧书

        对岸的桃花
        开得不声不响
        像谁家的女儿
        到了出嫁的年纪

        棠河春早

         田　野
        {Field}

        父亲的地

         周 怀 民
        龙背苍苍入翠微，
        一溪春水绕山飞。
        松间石径无人扫，
        只有闲云自在归。

        七律·登龙背山

        □王秀兰（棠州）
        {Buns}

        两缸馒头
        """);

    /// <summary>绝句: each verse is a paragraph of its own, as in print; text that just fills lines of that width is not.</summary>
    [Fact]
    public void Regulated_verse_keeps_its_lines()
    {
        Assert.Equal(["龙背苍苍入翠微，", "一溪春水绕山飞。", "松间石径无人扫，", "只有闲云自在归。"], Page.Articles[2].Paragraphs.Select(p => p.Text));
        Assert.Single(PageSplitter.Split("""
            新港区小学开学，
            门口换了新标牌。
            孩子们一个个走进
            教室老师等着呢。
            """).Articles.SelectMany(a => a.Paragraphs));
    }

    /// <summary>A poem's title below it is not its last verse.</summary>
    [Fact]
    public void Every_piece_has_its_title_and_its_author()
    {
        Assert.Equal(["棠河春早", "父亲的地", "七律·登龙背山", "两缸馒头"], Page.Articles.Select(a => a.Headline));
        Assert.Equal(["沈小溪", "田野", "周怀民", "王秀兰"], Page.Articles.Select(a => Assert.Single(a.Reporters)));
    }

    /// <summary>Verses are paragraphs.</summary>
    [Fact]
    public void Every_verse_is_a_line_of_its_own()
    {
        Assert.Equal(8, Page.Articles[0].Paragraphs.Length);
        Assert.Equal("到了出嫁的年纪", Page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>A list of names is not signed by the first.</summary>
    [Fact]
    public void Names_one_a_line_sign_nothing()
    {
        var page = PageSplitter.Split("""
            棠州市优秀教师名单

            王建国
            李秀英
            张大海
            赵立新

            棠州市教育局
            """);

        Assert.All(page.Articles, a => Assert.Empty(a.Reporters));
    }

    /// <summary>组诗: small titles over its parts, and names alone between blank lines.</summary>
    [Fact]
    public void A_cycle_of_poems_is_one_article_with_the_titles_of_its_parts()
    {
        var page = PageSplitter.Split("""
            村口的老井

            许若川

            井台上的青石板磨得发亮，像一
            面镜子。小时候，我常趴在井沿上往
            下看，看见自己的脸在水里晃，一只
            桶落下去，脸就碎了，过一会儿又慢
            慢地拼起来。

            井是爷爷那一辈人挖的。那年大
            旱，棠河见了底，全村的男人轮着班
            挖了四十天，挖到三丈六尺，水才冒
            出来。爷爷说，水冒出来的时候，没
            有一个人说话，都蹲在井边哭。

            后来村里通了自来水，井就闲了
            下来，青苔一年比一年厚。去年春天
            村里修路，有人提议把井填了，父亲
            第一个不答应。他在井边站了一个上
            午，谁来也不让。

            如今井还在，井口加了盖，旁边
            立了一块石碑，碑上只有两个字：思
            源。

            棠河短歌（外二首）

            沈小溪

            你从山里来
            带着石头的体温
            和一路的鸟鸣

            你到平原去
            把名字分给
            两岸的村庄

            黄昏

            炊烟站起来
            又慢慢弯下腰
            母亲在门口喊
            谁的乳名

            雪夜

            灯还亮着
            雪落在灯光里
            落在归人的肩上

            巷子里的修鞋匠

            周怀民

            巷子口有个修鞋摊，摊主姓邢，
            一只脚有点跛。他在这里坐了三十年，
            把半条街的鞋都修过一遍。谁家的鞋
            什么时候修的，修在哪里，他都记得。

            有人劝他歇歇，他笑笑，又低头
            去纳鞋底。他说，手艺人的手闲不得，
            一闲就生锈。

            前年冬天，他收了个徒弟，是个
            聋哑的小伙子。一老一少坐在巷口，
            谁也不说话，锤子敲在鞋钉上，叮叮
            当当，像在说话。

            七律·登龙背山

            阮 青

            龙背苍苍入翠微，
            一溪春水绕山飞。
            松间石径无人扫，
            只有闲云自在归。
            """);

        Assert.Equal(["村口的老井", "棠河短歌（外二首）", "巷子里的修鞋匠", "七律·登龙背山"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["许若川", "沈小溪", "周怀民", "阮青"], page.Articles.Select(a => Assert.Single(a.Reporters)));
        Assert.Equal(["黄昏", "雪夜"], page.Articles[1].Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
        Assert.Equal(15, page.Articles[1].Paragraphs.Length);
    }

    /// <summary>Title and author of each text stand below it, those of a poem too.</summary>
    [Fact]
    public void The_title_and_author_of_a_poem_may_stand_below_it()
    {
        var page = PageSplitter.Split($"""
            {Field}

            父亲的地
            □ 周怀民

            一条船在雾里醒来
            桨声很轻
            像母亲翻动
            一页旧书

            石头记得每一双脚
            也记得雨
            它不说话
            只把影子放进水里

            棠河的早晨
            田　野

            {Buns}

            两缸馒头
            □ 林晚舟
            """);

        Assert.Equal(["父亲的地", "棠河的早晨", "两缸馒头"], page.Articles.Select(a => a.Headline));
        Assert.Equal([["周怀民"], ["田野"], ["林晚舟"]], page.Articles.Select(a => a.Reporters));
        Assert.Equal(8, page.Articles[1].Paragraphs.Length);
    }

    /// <summary>Small titles that stand on their poems, and a headline behind all of them.</summary>
    [Fact]
    public void A_cycle_whose_headline_trails_is_one_article_too()
    {
        var page = PageSplitter.Split($"""
             沈小溪
            渡口
            一条船在雾里醒来
            桨声很轻
            像母亲翻动
            一页旧书

            石桥
            石头记得每一双脚
            也记得雨
            它不说话
            只把影子放进水里

            麦田
            风从南边来
            麦子低下头
            像一群孩子
            听见了放学的铃声

            棠河四章（组诗）

             田　野
            {Field}

            如今他老了，把锄头挂在墙上，每
            天还要到地头去看一看，才肯回家吃
            饭。

            父亲的地

             周 怀 民
            {Buns}

            两缸馒头
            """);

        Assert.Equal(["棠河四章（组诗）", "父亲的地", "两缸馒头"], page.Articles.Select(a => a.Headline));
        Assert.Equal("沈小溪", Assert.Single(page.Articles[0].Reporters));
        Assert.Equal(15, page.Articles[0].Paragraphs.Length);
        Assert.Equal("麦田", page.Articles[0].Paragraphs[10].Text);
    }

    /// <summary>A poem behind a notice, its title above its author or below the last verse.</summary>
    [Theory]
    [InlineData("渡口谣\n\n沈小溪\n\n*")]
    [InlineData("沈小溪\n\n*\n渡口谣\n")]
    [InlineData("渡口谣（外一首）\n\n棠河小学三（2）班\n沈小溪\n\n*")]
    public void Five_lines_without_a_mark_below_a_name_are_a_poem(string poem)
    {
        const string notice = """
            征稿启事
            本报副刊长期征集散文、随笔、诗歌
            等稿件，要求原创首发，来稿请注明
            作者姓名、地址、电话。

             如今日子好了，天天都像过年，可
            我还是想念那两缸馒头，想念母亲。


            """;
        var page = PageSplitter.Split(notice + poem.Replace("*", "一条船在雾里醒来\n桨声很轻\n像母亲翻动那一页旧书\n对岸的桃花\n开得不声不响\n", StringComparison.Ordinal));

        var article = Assert.Single(page.Articles, a => a.Headline is "渡口谣" or "渡口谣（外一首）");
        Assert.Equal(["沈小溪"], article.Reporters);
        Assert.Equal(5, article.Paragraphs.Length);
    }

    /// <summary>What begins with a figure, in a box of its own, counts something.</summary>
    [Fact]
    public void Figures_in_a_box_below_a_poem_are_none_of_its_verses()
    {
        var page = PageText.Read("""
            苏小河

            风从水面上来
            带着柳树的消息
            船还系在岸边
            等一个熟人

            1246 全市各级各类学校数（所）
            98.7% 学前三年毛入园率
            """);
        LineKind[] kinds = [LineKind.Byline, LineKind.Heading, .. Enumerable.Repeat(LineKind.HeadingNext, 5)];
        VerseCheck.Apply(page, FactFinder.Find(page), kinds, readAnew: false);

        Assert.Equal([LineKind.Start, LineKind.Paragraph, LineKind.Paragraph, LineKind.Paragraph, LineKind.Heading, LineKind.HeadingNext], kinds[1..]);
    }

    /// <summary>一, 二 over the stanzas of a poem in parts.</summary>
    [Fact]
    public void A_poem_in_numbered_parts_is_one_article()
    {
        var page = PageSplitter.Split($"""
            □王秀兰
            {Buns}

            {Field}

            {Buns}

            两缸馒头

            □沈小溪
            一

            露从今夜白
            我从今夜起
            学着像一棵玉米那样
            把牙齿交给风

            二

            母亲弯着腰
            她身后的田野
            一寸一寸矮下去
            一寸一寸亮起来

            白露两题

            □田 野
            {Field}

            父亲的地
            """);

        Assert.Equal(["两缸馒头", "白露两题", "父亲的地"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["沈小溪"], page.Articles[1].Reporters);
        Assert.Equal(["一", "露从今夜白", "我从今夜起", "学着像一棵玉米那样", "把牙齿交给风", "二", "母亲弯着腰", "她身后的田野", "一寸一寸矮下去", "一寸一寸亮起来"], page.Articles[1].Paragraphs.Select(p => p.Text));
    }

    /// <summary>白露两题 below its stanzas, over the title of the next poem and its author.</summary>
    [Theory]
    [InlineData("七律·登龙背山\n\n周怀民", 2)]
    [InlineData("周怀民", 1)]
    public void A_poem_s_title_may_stand_over_the_next_one_s(string next, int titles)
    {
        var page = PageText.Read($"""
            □沈小溪
            一
            露从今夜白
            我从今夜起
            学着像一棵玉米那样

            二
            母亲弯着腰
            她身后的田野
            一寸一寸亮起来

            白露两题

            {next}
            龙背苍苍入翠微，
            一溪春水绕山飞。
            """);
        LineKind[] kinds = [LineKind.Byline, LineKind.Start, .. Enumerable.Repeat(LineKind.HeadingNext, 7 + titles), LineKind.Byline, LineKind.Start, LineKind.Next];
        VerseCheck.Apply(page, FactFinder.Find(page), kinds, readAnew: false);

        Assert.Equal([LineKind.Start, .. Enumerable.Repeat(LineKind.Paragraph, 7), LineKind.Heading], kinds[1..10]);
        Assert.Equal(Enumerable.Repeat(LineKind.HeadingNext, titles - 1), kinds[10..(9 + titles)]);
    }

    /// <summary>卜算子 over the title, and the author in brackets below it.</summary>
    [Fact]
    public void A_tune_stands_over_its_title_and_an_author_in_brackets_below()
    {
        var page = PageSplitter.Split($"""
            父亲的地

            □田 野

            {Field}

            卜算子
            咏棠河渡口

            （沈小溪）

            三尺小泥台，几本毛边卷。雪
            落窗前听读声，不觉须眉染。

            桃李已成行，笑语随风远。若
            问先生何所求，一笑春风面。
            """);

        Assert.Equal([(null, "父亲的地"), ("卜算子", "咏棠河渡口")], page.Articles.Select(a => (a.Kicker, a.Headline)));
        Assert.Equal([["田野"], ["沈小溪"]], page.Articles.Select(a => a.Reporters));
    }

    /// <summary>Headlines that were painted together, one of them signed: those below it are no poem of his.</summary>
    [Theory]
    [InlineData("父亲的地\n\n两缸馒头\n\n老井还在村口\n\n面馆夜里亮着灯", 4, false)]
    [InlineData("面馆夜里亮着灯\n跑夜车的司机都来\n吃一碗面再走\n老板不收钱", 4, true)]
    public void Headlines_below_a_byline_amid_others_are_no_verses(string above, int lines, bool verses)
    {
        var page = PageText.Read($"""
            {above}

            □江 涛

            柳溪县油桃熟了

            社区食堂开张迎客

            望湖小区加装电梯

            老城墙修缮完工
            """);
        LineKind[] kinds = [.. Enumerable.Repeat(LineKind.Heading, lines), LineKind.Byline, .. Enumerable.Repeat(LineKind.Heading, 4)];
        VerseCheck.Apply(page, FactFinder.Find(page), kinds, readAnew: false);

        Assert.Equal(verses, kinds[lines + 1] == LineKind.Start);
    }
}
