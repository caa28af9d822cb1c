using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>Stories that stand side by side and were read in turns.</summary>
public sealed class UnweaverTests
{
    /// <summary>Two stories of two columns each, read in strips: first columns, then second ones.</summary>
    internal const string Strips = """
        棠州新添三座社区食堂

        本报讯（记者林晚舟）昨天
        中午，老渡口社区食堂开张，头
        一天就来了一百多位老人。
        食堂的饭菜由区里的中央厨
        房配送，三荤四素轮着做。一份
        午饭只收八元钱，差的钱由街道
        补上。
        老彭头一个来吃，他说饭菜
        软烂合口。下一步，老渡口社区

        本报讯（记者乔木甘棠）棠河大
        桥的加固工程昨日完工，桥面今日起
        恢复双向通行。
        施工队在桥墩外面包了一层钢
        板，又换掉了全部的伸缩缝，用了九
        十六天。
        大桥建成四十年，重车越来越
        多，桥面年年要补。这一回加固之后
        大桥的限重由二十吨提高到了三

        食堂还要给行动不便的老人送餐
        上门，送一份收一元钱。
        到年底，全市的社区食堂将
        达到六十家，老人不出街道就能
        吃上热饭。①2

        十吨，货车不必再绕行。
        市公路局说，大桥的检测今后
        每季度做一次，结果就挂在桥头的牌
        子上。②3

        棠河大桥加固完工
        """;

    [Fact]
    public void Each_story_gets_its_own_columns()
    {
        var page = PageSplitter.Split(Strips);

        Assert.Equal(2, page.Articles.Length);
        var canteen = page.Articles.Single(a => a.Reporters.Contains("林晚舟"));
        var bridge = page.Articles.Single(a => a.Reporters.Contains("乔木"));
        Assert.Contains("下一步，老渡口社区食堂还要给行动不便的老人送餐上门", Body(canteen), StringComparison.Ordinal);
        Assert.Contains("由二十吨提高到了三十吨，货车不必再绕行。", Body(bridge), StringComparison.Ordinal);
        Assert.Equal("棠州新添三座社区食堂", canteen.Headline);
        Assert.Equal("棠河大桥加固完工", bridge.Headline);
    }

    /// <summary>The second column goes on with the first, which is read last, and the third with the second.</summary>
    [Fact]
    public void A_story_whose_first_column_was_read_last_is_put_together()
    {
        const string second = "食堂还要给行动不便的老人送餐\n上门，送一份收一元钱，到年底，\n全市的社区食堂将达到六十家，老\n人不出街道就能吃上热饭，菜单一";
        const string third = "周一换，街坊在群里点菜，点得最\n多的是红烧豆腐和番茄鱼，食堂的\n大师傅说，老人牙口不好，豆腐要\n炖得久一些。①2";
        var blocks = Strips.Split("\n\n");
        var page = PageSplitter.Split(string.Join("\n\n", [second, third, blocks[0], blocks[1], blocks[2], blocks[4], blocks[5]]));

        var canteen = page.Articles.Single(a => a.Reporters.Contains("林晚舟"));
        Assert.Contains("下一步，老渡口社区食堂还要给行动不便的老人送餐上门", Body(canteen), StringComparison.Ordinal);
        Assert.EndsWith("菜单一周一换，街坊在群里点菜，点得最多的是红烧豆腐和番茄鱼，食堂的大师傅说，老人牙口不好，豆腐要炖得久一些。", Body(canteen), StringComparison.Ordinal);
    }

    /// <summary>No page has so much text, and what is put in order takes memory.</summary>
    [Fact]
    public void What_is_far_longer_than_a_page_is_left_in_its_order()
    {
        var filler = string.Concat(Enumerable.Repeat("老渡口社区的老人都来吃饭，一天\n三顿不重样，街坊们看着也高兴。\n", 7000));
        var page = PageSplitter.Split(Strips.Replace("老彭头一个来吃，", filler + "老彭头一个来吃，", StringComparison.Ordinal));

        Assert.DoesNotContain(page.Articles, a => Body(a).Contains("下一步，老渡口社区食堂还要给", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_spans_and_pieces_are_where_its_lines_stand_in_the_source()
    {
        foreach (var article in PageSplitter.Split(Strips).Articles)
        {
            var pieces = article.Pieces.Where(p => p.Kind == PieceKind.Paragraph).SelectMany(p => Strips[p.Span.Start..p.Span.End]).Where(c => !char.IsWhiteSpace(c));

            Assert.True(article.Spans.Length >= 2);
            Assert.Equal(Body(article), string.Concat(pieces));
        }
    }

    /// <summary>The same text in the order of painting.</summary>
    [Fact]
    public void What_was_read_in_order_is_left_as_it_is()
    {
        var blocks = Strips.Split("\n\n");
        var painted = string.Join("\n\n", [blocks[1], blocks[3], blocks[0], blocks[2], blocks[4], blocks[5]]);

        Assert.Equal(
            PageSplitter.Split(Strips).Articles.Select(Body).Order(StringComparer.Ordinal),
            PageSplitter.Split(painted).Articles.Select(Body).Order(StringComparer.Ordinal));
    }

    /// <summary>A column that begins higher on the page is read first, though it holds a story's end.</summary>
    [Fact]
    public void A_storys_end_that_is_read_before_its_beginning_goes_behind_it()
    {
        var blocks = Strips.Split("\n\n");
        var turned = string.Join("\n\n", [blocks[3], blocks[0], blocks[1], blocks[2], blocks[4], blocks[5]]);

        Assert.Equal(
            PageSplitter.Split(Strips).Articles.Select(Body).Order(StringComparer.Ordinal),
            PageSplitter.Split(turned).Articles.Select(Body).Order(StringComparer.Ordinal));
    }

    /// <summary>Notices stand between stories and go on with none.</summary>
    [Fact]
    public void A_notice_between_two_parts_of_a_story_stays_apart()
    {
        var blocks = Strips.Split("\n\n");
        const string notice = "因设备检修，棠州供电公司定于6月\n8日6时至18时对渡口线停电，请有\n关单位和居民提前做好准备。";
        var page = PageSplitter.Split(string.Join("\n\n", [blocks[0], blocks[1], blocks[2], "停电公告", notice, blocks[3], blocks[4], blocks[5]]));

        var bodies = page.Articles.Select(Body).ToArray();
        Assert.Contains(bodies, b => b.StartsWith("因设备检修", StringComparison.Ordinal) && b.EndsWith("提前做好准备。", StringComparison.Ordinal));
        Assert.Contains(bodies, b => b.Contains("老渡口社区食堂还要给行动不便的老人", StringComparison.Ordinal));
        Assert.Contains(bodies, b => b.Contains("提高到了三十吨，货车不必再绕行。", StringComparison.Ordinal));
    }

    private static string Body(SplitArticle article) => string.Concat(article.Paragraphs.Select(p => p.Text));
}
