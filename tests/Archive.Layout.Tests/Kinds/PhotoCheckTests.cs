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

    /// <summary>Headlines stand behind their stories, and pictures below them.</summary>
    [Theory]
    [InlineData("消防宣传进小区\n\n图为队员在小区讲解灭火器。（耿 介 摄）")]
    [InlineData("图为队员在小区讲解灭火器。（耿 介 摄）")]
    public void Below_a_headline_and_its_picture_or_a_closed_text_another_story_begins(string behind)
    {
        var page = PageSplitter.Split($"""
            本报讯（通讯员 罗一鸣）近
            日，市消防救援支队走进福安里
            小区，讲解灭火器的使用方法。

            居民樊立东说，以前家里有
            灭火器不会用，今天学会了。①3

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
        本报讯（通讯员 罗一鸣）近
        日，市消防救援支队走进福安里
        小区，讲解灭火器的使用方法。

        居民樊立东说，以前家里有
        灭火器不会用，今天学会了。①3

        消防宣传进小区

        {caption}

        花海迎客来

        本报讯（记者 耿介）昨日，
        全市春季运动会开幕，一千二百
        名运动员参加角逐。①3

        全市春季运动会开幕
        """;
}
