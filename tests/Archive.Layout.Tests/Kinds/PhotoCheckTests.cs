using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>图片新闻.</summary>
public sealed class PhotoCheckTests
{
    /// <summary>A text of several sentences, with headlines above and below.</summary>
    [Fact]
    public void A_picture_that_is_news_itself_has_a_headline_of_its_own()
    {
        var page = PageSplitter.Split(Page("4月3日，游客在双桥镇油菜花田里拍照。时下，\n万亩油菜花竞相开放。（耿 介 摄）"));

        Assert.Equal(["消防宣传进小区", "花海迎客来", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["耿介"], page.Articles[1].Photographers);
        Assert.StartsWith("4月3日，游客", Assert.Single(page.Articles[1].Paragraphs).Text, StringComparison.Ordinal);
        Assert.Empty(page.Articles[0].Captions);
    }

    /// <summary>What explains a picture: 图为…, or one sentence.</summary>
    [Theory]
    [InlineData("图为队员在小区讲解灭火器的用法。居民们学得很\n认真。（耿 介 摄）")]
    [InlineData("4月3日，队员在小区讲解灭火器的用法，居民学得\n很认真。（耿 介 摄）")]
    public void A_picture_of_a_report_stays_with_it(string caption)
    {
        var page = PageSplitter.Split(Page(caption));

        Assert.Equal(2, page.Articles.Length);
        Assert.Single(page.Articles[0].Captions);
    }

    /// <summary>A page of pictures: each text has its title, whoever took it.</summary>
    [Fact]
    public void Texts_and_titles_in_turns_are_news_each()
    {
        var page = PageSplitter.Split(Report + """


            5月8日，玉溪镇的妇女在编织
            柳编工艺品。近年来，该镇发展柳
            编产业，带动六百余名妇女就业。
            特约记者 骆驼 摄

            巧手编织幸福路

            5月9日，城关幼儿园的孩子们
            走进消防救援站，学习消防知识，
            体验日常生活。记者 池曼 摄影报道

            小小消防员

            6月6日，选手在双桥镇清水湖

            参加龙舟邀请赛。当日，来自八个
            乡镇的十六支龙舟队同场竞技。
            全媒体记者 成林 实习生 白桦 摄

            龙舟竞渡
            """);

        Assert.Equal(["消防宣传进小区", "巧手编织幸福路", "小小消防员", "龙舟竞渡"], page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles.Skip(1), a => Assert.EndsWith("。", Assert.Single(a.Paragraphs).Text, StringComparison.Ordinal));
        Assert.Equal([[], ["池曼"], []], page.Articles.Skip(1).Select(a => a.Reporters));
        Assert.DoesNotContain(page.Articles.SelectMany(a => a.Pieces), p => p.Kind == PieceKind.Unaccounted);
    }

    /// <summary>图片新闻 over one sentence.</summary>
    [Fact]
    public void A_picture_that_is_called_news_is_an_article()
    {
        var page = PageSplitter.Split(Report + """


            图片新闻
            银杏黄了

            昨日，市民在双桥公园银杏大

            道拍照留念。本报记者 成林 摄
            """);

        Assert.Equal(["消防宣传进小区", "银杏黄了"], page.Articles.Select(a => a.Headline));
        Assert.Equal("昨日，市民在双桥公园银杏大道拍照留念。", Assert.Single(page.Articles[1].Paragraphs).Text);
    }

    private const string Story = """
        本报讯（通讯员 罗一鸣）近
        日，市消防救援支队走进福安里
        小区，讲解灭火器的使用方法。

        居民樊立东说，以前家里有
        灭火器不会用，今天学会了。①3
        """;

    private const string Report = Story + "\n\n消防宣传进小区";

    /// <summary>Headlines stand behind their stories, and pictures below them.</summary>
    [Theory]
    [InlineData("消防宣传进小区\n\n图为队员在小区讲解灭火器。（耿 介 摄）")]
    [InlineData("图为队员在小区讲解灭火器。（耿 介 摄）")]
    public void Below_a_headline_and_its_picture_or_a_closed_text_another_story_begins(string behind)
    {
        var page = PageSplitter.Split($"""
            {Story}

            {behind}

            走进城市书房，暖黄的灯光下
            坐满了读书的人。今年全市新建城
            市书房十二座，每座书房离居民区
            不超过十五分钟路程。

            一座城市的阅读温度

            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二百
            名运动员参加角逐。①3

            全市春季运动会开幕
            """);

        Assert.Equal(3, page.Articles.Length);
        Assert.StartsWith("走进城市书房", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("一座城市的阅读温度", page.Articles[1].Headline);
    }

    private static string Page(string caption) => $"""
        {Report}

        {caption}

        花海迎客来

        本报讯（记者 耿介）昨日，
        全市春季运动会开幕，一千二百
        名运动员参加角逐。①3

        全市春季运动会开幕
        """;

    /// <summary>槐河晚渡（版画） 某某某 作.</summary>
    [Fact]
    public void Who_made_a_picture_is_named_in_its_caption()
    {
        var page = PageSplitter.Split("""
            说“差不多”

            　　做文章也要差不多，话说尽了，读
            的人就没有事情做，船就浮不起来了。

            棠河晚渡（版画） 林晚舟 作

            夜里的图书馆

            　　本报讯（记者 苏禾）市图书馆的
            夜间书房昨日开放，学生和司机坐在一
            张桌子上看书。
            """);

        Assert.Equal(["说“差不多”", "夜里的图书馆"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("棠河晚渡（版画）", Assert.Single(page.Articles.SelectMany(a => a.Captions)), StringComparison.Ordinal);
    }

    /// <summary>作 ends sentences too.</summary>
    [Fact]
    public void A_line_that_ends_in_work_is_text()
    {
        var article = Assert.Single(PageSplitter.Split("""
            夜里的图书馆

            　　本报讯（记者 苏禾）市图书馆昨
            日开放，老馆长（七十二岁）高原说作
            家们在这里写了三部长篇，学生和司机
            坐在一张桌子上看书。
            """).Articles);

        Assert.Empty(article.Captions);
        Assert.Contains("高原说作家们", Assert.Single(article.Paragraphs).Text, StringComparison.Ordinal);
    }
}
