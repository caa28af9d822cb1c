using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Authors who sign by their names alone, and what only looks like one: see <c>PartFinder</c>.</summary>
public sealed class LoneAuthorsTests
{
    /// <summary>父亲的水车|林晚舟.</summary>
    [Fact]
    public void A_name_right_below_a_title_ends_its_box()
    {
        var essay = Essay("父亲的水车\n林晚舟");

        Assert.Equal("父亲的水车", essay.Headline);
        Assert.Equal(["林晚舟"], essay.Reporters);
    }

    /// <summary>有助|于降温: its characters make a word with those above, or among themselves.</summary>
    [Theory]
    [InlineData("城市绿地有助\n于降温")]
    [InlineData("全城合力筑牢\n安全网")]
    public void The_last_line_of_a_title_is_no_author(string title)
    {
        var essay = Essay(title);

        Assert.Equal(title.Replace("\n", "", StringComparison.Ordinal), essay.Headline);
        Assert.Empty(essay.Reporters);
    }

    /// <summary>思 齐 begins with no surname.</summary>
    [Fact]
    public void A_pen_name_between_blank_lines_is_no_line_of_the_title()
    {
        var essay = Essay("父亲和他的老水车\n\n思 齐");

        Assert.Equal("父亲和他的老水车", essay.Headline);
        Assert.Equal(["思齐"], essay.Reporters);
    }

    /// <summary>田　野, right below the last sentence, or in a block of its own over the next headline.</summary>
    [Theory]
    [InlineData("。\n田　野")]
    [InlineData("。\n\n田　野")]
    public void A_name_set_wide_below_the_last_sentence_signs_the_text(string end)
    {
        var page = PageSplitter.Split($"""
            公交车上的布包

            昨晚，27路公交车收班，司机老罗清
            车时照到座位底下有一个布包，里面是六
            万元现金和一张缴费单，他送到了派出所
            {end}

            夜里的一碗面

            老街上的面馆昨天开到天亮，跑夜车的
            司机都来吃面，老板不收他们的加面钱，
            说是老规矩。
            """);

        Assert.Equal([(null, "公交车上的布包"), (null, "夜里的一碗面")], page.Articles.Select(a => (a.Kicker, a.Headline)));
        Assert.Equal(["田野"], page.Articles[0].Reporters);
        Assert.Empty(page.Articles[1].Reporters);
    }

    /// <summary>连载: short lines of a dialogue, none of them set in.</summary>
    [Fact]
    public void A_wide_name_over_a_dialogue_is_its_author()
    {
        var part = Assert.Single(PageSplitter.Split("""
            连载

            马帮驿（23）

            苏 冶

            “掌柜的，还有热汤没有？”

            “有，有。外头雪大，快进来。”

            马三把马拴在廊下，抖了抖身上的雪，
            说：“今夜走不成了。”

            “走不成就住下。”掌柜的往灶里添了
            一把柴，“驿里还空着一间房。”
            """).Articles);

        Assert.Equal(("连载", "马帮驿（23）"), (part.Kicker, part.Headline));
        Assert.Equal(["苏冶"], part.Reporters);
    }

    /// <summary>最佳|赏花期: 赏 is a surname too, but the text says 赏花.</summary>
    [Fact]
    public void A_title_s_words_that_the_text_says_again_are_no_author()
    {
        var page = PageSplitter.Split("""
            油菜花迎来最佳
            赏花期

            柳溪县的三万亩油菜花都开了，站在山坡
            上看，一片一片的黄。当地人说，今年雨水足，
            赏花的时节比往年长了五六天。

            县里开了三趟看花的班车，从城里出发，
            一个小时就到。
            """);

        Assert.Equal("油菜花迎来最佳赏花期", Assert.Single(page.Articles).Headline);
        Assert.Empty(page.Articles[0].Reporters);
    }

    private static SplitArticle Essay(string title)
    {
        var page = PageSplitter.Split($"""
            入夏第一茬新麦上了磨

            本报讯（记者 耿介）昨日，全市新麦开
            磨，望湖区面粉厂收到了今年第一车麦子，颗
            粒饱满，比去年早了五天。①3

            {title}

            村口的水车是父亲那一辈人造的，转了四
            十年，轴上的油换过多少回，没有人数得清，
            只有父亲记得哪一根辐条是枣木的。

            后来有了水泵，水车就停了下来。父亲舍
            不得拆，每年春天还要上一遍桐油，让孩子们
            推着转几圈。
            """);

        Assert.Equal(2, page.Articles.Length);
        return page.Articles[1];
    }

    /// <summary>A column ends below the text's first line, which is set in from the column that goes on, or stretched.</summary>
    [Theory]
    [InlineData("接 到 电 话 时 已 是 晚 上 九 点 人")]
    [InlineData("剃头铺的老葛师傅常常说一句口")]
    public void A_name_stands_over_a_text_whose_column_ends_at_once(string first)
    {
        var page = PageSplitter.Split($"""
            让座

            　　公交车上，老人颤巍巍地上来，小
            伙子闭上眼睛装睡。老人站到他旁边，
            轻轻拍拍他的肩说，别睡过站了。

            灯下漫笔
            说“差不多”

            望湖区文化馆 冯 渊
            {first}

            头禅：“差不多了。”推子推到这里，他
            停下来，退后半步看看，再补上两剪子
            ，这两剪子是留给下一回的话头。

            　　做文章也要差不多，话说尽了，读
            的人就没有事情做。
            """);

        Assert.Equal(["让座", "说“差不多”"], page.Articles.Select(a => a.Headline));
        Assert.Empty(page.Articles[0].Reporters);
        Assert.Equal(["冯渊"], page.Articles[1].Reporters);
        Assert.StartsWith(first.Replace(" ", "", StringComparison.Ordinal), page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>An essay may say below its last sentence when and where it was written.</summary>
    [Theory]
    [InlineData("癸未初秋于听槐轩")]
    [InlineData("甲辰冬月记")]
    public void Where_an_essay_was_written_is_its_last_paragraph(string place)
    {
        var page = PageSplitter.Split($"""
            说“差不多”

            冯 渊

            　　做文章也要差不多，话说尽了，读
            的人就没有事情做，船就浮不起来了。

            {place}

            夜里的图书馆

            林晚舟

            　　市图书馆的夜间书房昨日开放，学
            生和司机坐在一张桌子上看书。
            """);

        Assert.Equal(["说“差不多”", "夜里的图书馆"], page.Articles.Select(a => a.Headline));
        Assert.Equal(place, page.Articles[0].Paragraphs[^1].Text);
    }
}
