using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What only a block shows: see <c>BlockFacts</c>.</summary>
public sealed class BlockFactsTests
{
    private const string Books = """
        　　本报讯（记者 林晚舟）市图书馆的夜
        间书房昨日开放，学生和司机坐在一张桌
        子上看书，管理员泡好一壶茶放在门口，
        谁渴了谁倒，不用登记。

        　　开门三个月，来读书的司机有四十多
        位，大学生更多，架上的小说翻旧了两排
        ，考试用书总在外面。
        """;

    private const string Trees = """
        　　本报讯（记者 苏禾）入夏以来，棠河
        两岸的步道边新栽了三千棵树，晚上散步
        """;

    private const string Reading = $"夜里的图书馆\n\n{Books}\n\n河边添了三千棵树\n\n{Trees}";

    /// <summary>A picture whose photographer nobody names.</summary>
    [Fact]
    public void A_sentence_alone_in_its_box_below_all_else_is_a_caption()
    {
        var page = PageSplitter.Split($"{Books}\n\n夜里的图书馆\n\n{Trees}\n的人多了起来。\n\n河边添了三千棵树\n\n消防员昨日在棠河边教孩子们认识水枪和云梯，摸一摸真正的消防车方向盘。\n");

        Assert.Equal(["夜里的图书馆", "河边添了三千棵树"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("消防员昨日", Assert.Single(page.Articles[1].Captions), StringComparison.Ordinal);
        Assert.EndsWith("多了起来。", page.Articles[1].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>Text that nobody broke into lines.</summary>
    [Fact]
    public void A_paragraph_of_one_line_is_no_caption()
    {
        var page = PageSplitter.Split("夜里的图书馆\n\n本报讯（记者 林晚舟）市图书馆的夜间书房昨日开放，学生和司机坐在一张桌子上，管理员泡好一壶茶放在门口。\n\n渡口停航\n\n老渡口检修期间停航，行人请走棠河大桥。\n");

        Assert.Empty(page.Articles.SelectMany(a => a.Captions));
        Assert.Equal("老渡口检修期间停航，行人请走棠河大桥。", page.Articles[^1].Paragraphs[^1].Text);
    }

    /// <summary>The last line of a paragraph, at a column's head.</summary>
    [Theory]
    [InlineData("的人多了起来。")]
    [InlineData("的人多了起来，夜市也搬到了河边，卖糖画\n\n的一晚要画一百只凤凰。")]
    public void What_a_text_ends_in_behind_a_column_s_end_is_none(string end)
    {
        var page = PageSplitter.Split($"{Reading}\n\n{end}\n");

        Assert.Empty(page.Articles.SelectMany(a => a.Captions));
        Assert.EndsWith("晚上散步" + end.Replace("\n", "", StringComparison.Ordinal), page.Articles[1].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>The first line of the text is stretched, so that nothing shows that it is set in.</summary>
    [Fact]
    public void Lines_over_a_stretched_line_are_a_headline()
    {
        var page = PageSplitter.Split("""
            “ 公 示 牌 上 的 号 码 我
            打了九遍，空号！”3月25日
            上午，开面馆的老程一句话就
            问红了局长的脸。

            　　局长掏出手机一对，牌子
            把3印成了8。他在每一张牌子
            上用笔改过，又打了一盆浆糊
            自己去贴。

            “局长，您的手机号怎么是空号？”
            ——青石区信访局长接访日现场录

            近 期 ， 不 法 分 子 冒 充 税
            务部门人员，以“购车退税”
            为名，诱骗车主到银行转账，

            如遇此类电话请拨打110，不
            要说出密码。

            警方提示“退税”电话莫轻信
            """);

        Assert.Equal(["“局长，您的手机号怎么是空号？”", "警方提示“退税”电话莫轻信"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["——青石区信访局长接访日现场录"], page.Articles[0].Subheadlines);
        Assert.StartsWith("近期，", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>A stretched line in the midst of a text goes on with what stands above it.</summary>
    [Fact]
    public void A_text_goes_on_in_a_stretched_line()
    {
        var article = Assert.Single(PageSplitter.Split("""
            夜里的图书馆

            　　市图书馆的夜间书房昨日
            开放。学生和司机坐在一张桌

            子 上 看 书 管 理 员 泡 好 一
            壶茶放在门口，谁渴了谁倒。
            """).Articles);

        Assert.Equal("市图书馆的夜间书房昨日开放。学生和司机坐在一张桌子上看书管理员泡好一壶茶放在门口，谁渴了谁倒。", Assert.Single(article.Paragraphs).Text);
    }

    /// <summary>相关链接|古桥的|“体检表”怎么看: without a bullet too.</summary>
    [Theory]
    [InlineData("相关链接")]
    [InlineData("记者手记")]
    public void A_box_with_a_headline_of_its_own_is_an_article(string name)
    {
        var page = PageSplitter.Split($"{Reading}\n的人多了起来。\n\n{name}\n古桥的“体检表”怎么看\n\n　　古桥体检分甲、乙、丙、丁四级，甲级\n结构完好，丁级已经坍塌，须作遗址保护。\n　　全市二百一十七座古桥中，甲级四十三\n座，乙级一百零八座。\n");

        var box = page.Articles[^1];
        Assert.Equal((name, "古桥的“体检表”怎么看"), (box.Kicker, box.Headline));
        Assert.Equal("河边添了三千棵树", page.Articles[1].Headline);
        Assert.EndsWith("多了起来。", Assert.Single(page.Articles[1].Paragraphs).Text, StringComparison.Ordinal);
    }

    /// <summary>Right over its text it is a crosshead.</summary>
    [Fact]
    public void A_box_without_one_stays_in_its_article()
    {
        var page = PageSplitter.Split($"{Reading}\n的人多了起来。\n\n相关链接\n　　古桥体检分甲、乙、丙、丁四级，甲级\n结构完好，丁级已经坍塌，须作遗址保护。\n");

        Assert.Equal(2, page.Articles.Length);
        Assert.Contains(page.Articles[1].Paragraphs, p => p.Kind == ParagraphKind.Crosshead && p.Text == "相关链接");
    }
}
