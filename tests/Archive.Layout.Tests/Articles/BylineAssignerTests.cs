using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>上接 and 署名 that stand apart from their bodies.</summary>
public sealed class BylineAssignerTests
{
    /// <summary>A box of its own behind the body, with the headline.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" 本报记者 许若川\n")]
    public void A_landing_beside_its_headline_belongs_to_the_body_above(string byline)
    {
        var page = PageSplitter.Split($"""
            {byline}“过去这里是一条臭水沟。”
            在河边住了五十年的姚桂芝说。

            昔日臭水沟，今朝风景线。
            变化的背后，是一座城市治水理
            念的转变。

            （上接第一版③）

            一河清水绕古城

            本报讯（记者 程露）昨日，
            市政府召开新闻发布会，介绍今
            年民生实事进展情况。①3

            十件民生实事完成三件
            """);

        Assert.Equal(["一河清水绕古城", "十件民生实事完成三件"], page.Articles.Select(a => a.Headline));
        var article = page.Articles[0];
        Assert.Equal(new PageReference(1, "③"), article.ContinuedFrom);
        Assert.Equal(byline.Length > 0 ? ["许若川"] : [], article.Reporters);
        Assert.Equal(2, article.Paragraphs.Length);
        Assert.Equal("“过去这里是一条臭水沟。”在河边住了五十年的姚桂芝说。", article.Paragraphs[0].Text);
        Assert.DoesNotContain(article.Pieces, p => p.Kind == PieceKind.Unaccounted);
        Assert.Null(page.Articles[1].ContinuedFrom);
    }
}
