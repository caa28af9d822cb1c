using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>What stands on other pages is of the page.</summary>
public sealed class ContentsBoxesTests
{
    // Columns of twelve characters.
    private static readonly string[] Bridge = ["　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道。"];

    private static PageDraft Page() => new PageDraft().TextLayer().Line("棠州二桥建成通车", 20, 40, 20).Column(20, 90, Bridge);

    /// <summary>Under 导读, with their pages at the right.</summary>
    [Fact]
    public void A_box_of_contents_is_no_article()
    {
        var page = Page().Line("导读", 360, 80, 16).Column(320, 110, "▶望湖区图书馆开放", "▶东湖公园添了三座亭子").Line("……2版", 460, 110).Line("5版", 460, 125).Split();

        Assert.Equal("棠州二桥建成通车", Assert.Single(page.Articles).Headline);
    }

    /// <summary>Without a title, and without pages.</summary>
    [Fact]
    public void Points_behind_arrows_without_any_sentence_are_contents()
    {
        var page = Page().Column(320, 110, "▶望湖区图书馆开放", "▶东湖公园添了三座亭子").Split();

        Assert.Equal("棠州二桥建成通车", Assert.Single(page.Articles).Headline);
    }

    /// <summary>Points that end in sentences.</summary>
    [Fact]
    public void Points_of_a_text_are_an_article_s()
    {
        var page = Page().Line("招聘启事", 340, 80, 16).Column(320, 110, "▶厨师两名，有三年以上的", "经验，月薪面议。", "▶面点师一名，待遇从优，", "有意者请与本店联系。").Split();

        Assert.Equal(["棠州二桥建成通车", "招聘启事"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>The pages named in it are others; the imprint stands on the front page.</summary>
    [Fact]
    public void A_page_with_the_imprint_is_the_first_whatever_its_contents_name()
    {
        var page = Page().Line("棠州日报", 20, 5, 24).Line("国内统一连续出版物号 CN 41-0062", 200, 5).Line("第3886期 今日8版", 200, 18)
            .Line("导读", 360, 80, 16).Column(320, 110, "▶望湖区图书馆开放", "▶东湖公园添了三座亭子").Line("5版", 460, 125).Split();

        Assert.Equal(1, page.Identity.Number);
    }
}
