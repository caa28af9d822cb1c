using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Which titles between paragraphs are headlines.</summary>
public sealed class CrossheadCheckTests
{
    private const string Above = """
        本报讯（记者林晚舟）昨天中
        午，老渡口社区的食堂开张了。
        一荤两素八元钱，七十三岁的温
        奶奶头一个来打饭，她说菜软和
        油盐少，合老人的口味。大家用
        心用情，再难的题也能解开。

        用心用情解难题

        “这件事，我们还会接着干
        下去。”书记陶一帆说，钱要花
        在刀刃上，账目每个月都贴到墙
        上，请街坊们看。①2

        """;

    /// <summary>A crosshead may have words of the text above it.</summary>
    [Fact]
    public void A_crosshead_is_none_where_the_headline_of_all_stands_behind()
    {
        var article = Assert.Single(PageSplitter.Split(Above + """

            老渡口社区食堂开张
            一荤两素八元钱
            """).Articles);

        Assert.StartsWith("老渡口社区食堂开张", article.Headline, StringComparison.Ordinal);
        Assert.Contains(article.Paragraphs, p => p.Kind == ParagraphKind.Crosshead && p.Text == "用心用情解难题");
    }
}
