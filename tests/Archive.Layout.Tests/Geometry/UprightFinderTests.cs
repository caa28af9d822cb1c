using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Headlines set upright, whose columns readers give row by row.</summary>
public sealed class UprightFinderTests
{
    private static PageDraft Bridge(PageDraft page) => page
        .Column(140, 90, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车", "，两岸群众从此告别渡", "船。大桥全长八百米，", "双向六车道，工期三年", "。", "　　市民顾明清晨赶来", "，走完了全程。");

    private static SplitArticle Article(PageDraft page) => Assert.Single(Bridge(page).TextLayer().Split().Articles);

    /// <summary>通 below 桥, and beside each the character of the other column.</summary>
    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    public void Columns_are_read_from_right_to_left_and_from_top_to_bottom(double pitch)
    {
        var page = new PageDraft();
        for (var i = 0; i < 5; i++)
            page.Line($"{"两岸告别渡"[i]}", 60, 90 + (20 * i), 20).Line($"{"棠州二桥通"[i]}", 60 + pitch, 90 + (20 * i), 20);
        page.Line("船", 60, 190, 20).Line("车", 60 + pitch, 190, 20);

        var article = Article(page);
        Assert.Equal("棠州二桥通车两岸告别渡船", article.Kicker + article.Headline + string.Concat(article.Subheadlines));
        Assert.Equal("棠州二桥昨日正式通车，两岸群众从此告别渡船。大桥全长八百米，双向六车道，工期三年。", article.Paragraphs[0].Text);
    }

    /// <summary>However long: it is one line.</summary>
    [Fact]
    public void A_column_of_many_characters_is_one_headline()
    {
        var page = new PageDraft();
        for (var i = 0; i < 12; i++)
            page.Line($"{"棠州二桥通车两岸告别渡船"[i]}", 60, 90 + (20 * i), 20);

        var article = Article(page);
        Assert.Equal("棠州二桥通车两岸告别渡船", article.Headline);
        Assert.Empty(article.Subheadlines);
    }

    /// <summary>The larger column is the headline, the smaller one to the right its kicker.</summary>
    [Fact]
    public void Type_sizes_tell_kicker_and_headline_apart()
    {
        var page = new PageDraft();
        for (var i = 0; i < 6; i++)
            page.Line($"{"棠州二桥通车"[i]}", 60, 90 + (24 * i), 24).Line($"{"历时三年建成"[i]}", 92, 90 + (14 * i), 14);

        var article = Article(page);
        Assert.Equal("历时三年建成", article.Kicker);
        Assert.Equal("棠州二桥通车", article.Headline);
    }

    /// <summary>A year lies on its side among upright characters.</summary>
    [Fact]
    public void Figures_on_their_side_stay_in_their_place()
    {
        var page = new PageDraft();
        foreach (var (word, top) in new[] { ("棠", 90), ("州", 110), ("马", 170), ("拉", 190), ("松", 210) })
            page.Line(word, 60, top, 20);
        var source = Bridge(page).Line("2025", 60, 130).TextLayer().Source();
        var geometry = source.Geometry!;
        var year = geometry.Boxes[^1] with { Left = 55, Top = 130, Right = 85, Bottom = 170 };

        Assert.Equal("棠州2025马拉松", Assert.Single(PageSplitter.Split(source with { Geometry = geometry with { Boxes = geometry.Boxes.SetItem(geometry.Boxes.Length - 1, year) } }).Articles).Headline);
    }

    /// <summary>Names set wide in a list stand farther below each other than the lines of a headline do.</summary>
    [Fact]
    public void Characters_of_names_set_wide_below_each_other_are_no_headline()
    {
        var page = new PageDraft().Line("优秀教师名单", 140, 40, 20);
        for (var i = 0; i < 5; i++)
            page.Across(230 + (15 * i), ($"{"王李张陈周"[i]}", 140), ($"{"伟娜军强明"[i]}", 160));

        Assert.DoesNotContain(Bridge(page).TextLayer().Split().Articles, a => $"{a.Kicker}{a.Headline}".Contains('王', StringComparison.Ordinal));
    }

    /// <summary>Above another story's upright headline a text ends: that headline stands under it, but heads the text beside.</summary>
    [Fact]
    public void An_upright_headline_heads_the_text_beside_it()
    {
        var page = new PageDraft().Line("望湖区图书馆开放", 40, 20, 20)
            .Column(40, 50, "　　本报讯（记者乔晨）望", "湖区图书馆昨天开放，藏书", "二十万册。");
        for (var i = 0; i < 8; i++)
            page.Line($"{"棠州二桥建成通车"[i]}", 90, 105 + (20 * i), 20);
        page.Column(140, 110, "　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船。大桥", "全长八百米，双向六车道，", "工期三年。");

        var articles = page.TextLayer().Split().Articles;
        Assert.Equal(["望湖区图书馆开放", "棠州二桥建成通车"], articles.Select(a => a.Headline!));
        Assert.Equal([["乔晨"], ["陆文舟"]], articles.Select(a => a.Reporters));
    }
}
