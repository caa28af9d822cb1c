using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Authors on a line of their own.</summary>
public sealed class AuthorLineTests
{
    /// <summary>A school or office and several names, alone between a title and a paragraph.</summary>
    [Fact]
    public void Several_authors_may_stand_behind_their_school()
    {
        var page = PageSplitter.Split(Essay("乡村书屋的新路", "棠河师范学院 林 舟 苏小河"));

        var article = Assert.Single(page.Articles);
        Assert.Equal("乡村书屋的新路", article.Headline);
        Assert.Equal(["林舟", "苏小河"], article.Reporters);
    }

    /// <summary>Where he works, or who he is, stands behind the name too; a gap or brackets part them.</summary>
    [Theory]
    [InlineData("林 舟 棠州市社科联", "林舟")]
    [InlineData("林晚舟 青石县文联", "林晚舟")]
    [InlineData("林 晚 舟 青石县文联", "林晚舟")]
    [InlineData("棠州市残联 林晚舟", "林晚舟")]
    [InlineData("柳溪县委 林晚舟", "林晚舟")]
    [InlineData("林晚舟（铁路职工）", "林晚舟")]
    [InlineData("林　舟（望湖区退休教师）", "林舟")]
    public void An_author_is_named_with_what_he_does(string author, string name)
    {
        foreach (var page in new[] { Essay("乡村书屋的新路", author), Essay("乡村书屋的新路", author).Replace("\n\n", "\n", StringComparison.Ordinal) })
        {
            var article = Assert.Single(PageSplitter.Split(page).Articles);

            Assert.Equal((null, "乡村书屋的新路"), (article.Kicker, article.Headline));
            Assert.Equal([name], article.Reporters);
            Assert.StartsWith("农家书屋建起来", article.Paragraphs[0].Text, StringComparison.Ordinal);
        }
    }

    /// <summary>安, 强 and 高 are surnames, and 员, 村 and 行 end what people are and where they live.</summary>
    [Theory]
    [InlineData("安全生产 人人都是安全员")]
    [InlineData("强产业 书香满乡村")]
    [InlineData("高质量 全市书屋再出发在行")]
    public void Words_of_a_title_name_nobody(string line)
    {
        var article = PageSplitter.Split(Essay("乡村书屋的新路", line)).Articles[0];

        Assert.Empty(article.Reporters);
        Assert.Contains(line.Replace(" ", "", StringComparison.Ordinal), (article.Kicker + article.Headline + string.Concat(article.Subheadlines)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Essay(string title, string author) => $"""
        {title}

        {author}

        农家书屋建起来只是第一步，让
        书真正流动起来才是关键。近年来，各
        地做了不少有益的尝试，也走过一些弯
        路，值得认真总结。

        书屋里该放什么书，读书的人最清
        楚。请村民自己开书单，比上级统一配
        送更管用。
        """;

    /// <summary>公 告 is set as wide as a name, but is the title of what stands below.</summary>
    [Fact]
    public void The_title_of_a_notice_is_no_name()
    {
        var page = PageSplitter.Split("""
            公 告

            因老化管网改造，我公司定于二月二十
            七日对建设路以东片区暂停供水，请广大用户
            提前储水。

            棠州市自来水公司
            """);

        var notice = Assert.Single(page.Articles);
        Assert.Equal("公告", notice.Headline);
        Assert.Empty(notice.Reporters);
    }

    /// <summary>A box of two lines between title and text: the school's name breaks (马克思主义学|院), or several wrote it and none is named.</summary>
    [Theory]
    [InlineData("棠州师范学院马克思主义学\n院 林 舟 苏小河", "林舟 苏小河")]
    [InlineData("棠州师范学院课题组", "")]
    [InlineData("市委党校调研组", "")]
    public void A_school_or_a_group_signs_below_the_title(string authors, string reporters)
    {
        var article = Assert.Single(PageSplitter.Split($"""
            乡村书屋的新路

            {authors}

            农家书屋建起来只是第一步，让书真正流
            动起来才是关键。近年来，各地做了不少有益
            的尝试，也走过一些弯路，值得认真总结。

            书屋里该放什么书，读书的人最清楚。请
            村民自己开书单，比上级统一配送更管用，也
            更省钱。
            """).Articles);

        Assert.Equal("乡村书屋的新路", article.Kicker + article.Headline + string.Concat(article.Subheadlines));
        Assert.Equal(reporters, string.Join(' ', article.Reporters));
        Assert.StartsWith("农家书屋", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>…的课题组|讲…: a line of the text that ends as a group's name does.</summary>
    [Fact]
    public void A_group_that_a_sentence_names_signs_nothing()
    {
        var article = Assert.Single(PageSplitter.Split("""
            小龙虾怎样养得好

            本报讯（记者 苏禾）昨日，养殖大户聚在一起，
            听省农科院水产研究所的小龙虾养殖技术课题组
            讲怎样把小龙虾养得又大又好，讲了一天。
            """).Articles);

        Assert.Contains("小龙虾养殖技术课题组讲怎样", Assert.Single(article.Paragraphs).Text, StringComparison.Ordinal);
    }
}
