using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Which headline lines belong to which body.</summary>
public sealed class HeadlineAssignerTests
{
    /// <summary>Two stories whose headlines trail, and one whose headline leads: so two headlines stand between the second and the third. Nothing but ink parts anything.</summary>
    private static string Page(string headlines) => $"""
        　　本报讯（记者谷晴川）昨天，
        棠河二桥的栏杆换好了，工人把
        最后一根立柱焊牢，夜里十点放
        行，早高峰的车流没有受影响。
        棠河二桥栏杆换新
        　　本报讯（记者林晚舟）11月5
        日，市长陶一帆到澜溪区调研冬
        季供暖，实地察看了热源厂和换
        热站的设备，并与值班的职工交
        谈。他说，热不热，老百姓心里
        最清楚，每个岗位要落到人头。
        {headlines.ReplaceLineEndings("\n        ")}
        　　本报讯（记者许一苇）近日，
        副市长杜若兰深入北堤县，实地
        察看安全生产工作。她说，要把
        每一处隐患查清，把每一项制度
        落到岗位上，不留一个死角。
        """.Replace("\n        ", "\n", StringComparison.Ordinal);

    /// <summary>安全|生产.</summary>
    [Fact]
    public void No_headline_ends_within_a_word_that_the_next_goes_on_with()
    {
        var page = PageSplitter.Split(Page("""
            冬季供暖热源厂运行安全
            生产不留空当
            """));

        Assert.Equal(["棠河二桥栏杆换新", "冬季供暖热源厂运行安全生产不留空当", null], page.Articles.Select(a => a.Headline));
    }

    /// <summary>Where blank lines part boxes, two stacks without one between them are rare; here a missing one tells nothing.</summary>
    [Fact]
    public void Without_blank_lines_words_alone_part_two_headlines()
    {
        var page = PageSplitter.Split(Page("""
            冬季供暖热源厂备足燃料
            大力排查隐患
            """));

        Assert.Equal(["棠河二桥栏杆换新", "冬季供暖热源厂备足燃料", "大力排查隐患"], page.Articles.Select(a => a.Headline));
    }
}
