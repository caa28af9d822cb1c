using Archive.Layout.Tests.Geometry;
using Xunit;

namespace Archive.Layout.Tests.Ocr;

/// <summary>Headlines that a reader of pictures misread.</summary>
public sealed class HeadlineMenderTests
{
    private static readonly string[] Story =
        ["　　本报讯〈记者陆文舟)", "昨日，市委农村工作会", "议在棠州召开。会议说", "明年要修三座水库，水", "库下游的村子都受益。"];

    [Theory]
    [InlineData("市委农半工作会议召开", "市委农村工作会议召开")]
    [InlineData("市委农村工作会议召升", "市委农村工作会议召升")]
    [InlineData("市委农业工作会议召开", "市委农业工作会议召开")]
    [InlineData("市委农七工作会议召开", "市委农七工作会议召开")]
    public void A_character_that_makes_no_word_is_the_one_that_the_story_has_between_the_same_neighbours(string read, string headline) =>
        Assert.Equal(headline, Split(read, isTextLayer: false));

    [Theory]
    [InlineData("今年修水库一一三座", "今年修水库——三座")]
    [InlineData("唯一一座水库今年修", "唯一一座水库今年修")]
    public void Two_ones_amid_a_headline_are_a_dash(string read, string headline) => Assert.Equal(headline, Split(read, isTextLayer: false));

    [Fact]
    public void A_text_layer_says_what_it_says() => Assert.Equal("市委农半工作会议召开", Split("市委农半工作会议召开", isTextLayer: true));

    [Fact]
    public void Where_no_mark_was_misread_no_character_was()
    {
        var page = new PageDraft().Line("市委农半工作会议召开", 20, 40, 20).Column(20, 90, [Story[0].Replace('〈', '（').Replace(')', '）'), .. Story[1..]]);

        Assert.Equal("市委农半工作会议召开", Assert.Single(page.Split().Articles).Headline);
    }

    [Fact]
    public void The_source_keeps_what_was_read()
    {
        var source = new PageDraft().Line("市委农半工作会议召开", 20, 40, 20).Column(20, 90, Story).Source();
        var article = Assert.Single(PageSplitter.Split(source).Articles);

        Assert.Equal("市委农村工作会议召开", article.Headline);
        var piece = Assert.Single(article.Pieces, p => p.Kind == PieceKind.Headline);
        Assert.Equal("市委农半工作会议召开", source.Text[piece.Span.Start..piece.Span.End]);
        Assert.True(Accounts.AreWhole(article, source.Text, (_, _) => true));
    }

    [Fact]
    public void Text_without_boxes_is_mended_where_it_is_known_to_be_misread()
    {
        const string Read = "市委农半工作会议召开\n\n本报讯 〈记者 陆文舟) 昨日，市委农村工作会议在棠州\n召开。会议说: ”明年要修三座水库”; 村子都受\n益。\n\n”村里人都说好”的水库已经修了一座，今年再修\n三座，都在棠河的上游。\n";

        Assert.Equal("市委农村工作会议召开", Assert.Single(PageSplitter.Split(Read).Articles).Headline);
    }

    private static string? Split(string headline, bool isTextLayer)
    {
        var page = new PageDraft().Line(headline, 20, 40, 20).Column(20, 90, Story);
        return Assert.Single((isTextLayer ? page.TextLayer() : page).Split().Articles).Headline;
    }
}
