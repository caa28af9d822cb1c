using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Headlines side by side, and those whose phrases stand apart.</summary>
public sealed class SideHeadlinesTests
{
    private static PageDraft Columns(PageDraft page, double top) => page
        .Column(0, top, "　　本报讯（记者李文棠", "）柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，")
        .Column(123, top, "人都来看，车子从村口排", "到了河边。", "　　明年还要修冷库。")
        .Column(246, top, "　　本报讯（记者乔晨）", "望湖区图书馆昨天开放，", "藏书二十万册，市民可凭")
        .Column(369, top, "身份证借阅。", "　　图书馆周一闭馆，其", "余时间照常开放。");

    /// <summary>Each stands in the middle over its two columns; between them is hardly more than a character's width.</summary>
    [Fact]
    public void In_a_text_layer_each_is_its_columns_though_the_reader_gives_them_as_one_line()
    {
        var page = Columns(new PageDraft().TextLayer().Across(40, 24, ("柳坪村山坡种出金梨", 8.5), ("望湖区图书馆开放了", 254.5)), 80);

        Assert.Equal(["柳坪村山坡种出金梨", "望湖区图书馆开放了"], page.Split().Articles.Select(a => a.Headline!));
    }

    [Fact]
    public void In_a_text_layer_headlines_of_two_sizes_are_two()
    {
        var page = Columns(new PageDraft().TextLayer().Line("山坡上种出金梨好卖", 8, 40, 24).Line("图书馆开放", 260, 43, 20), 80);

        Assert.Equal(["山坡上种出金梨好卖", "图书馆开放"], page.Split().Articles.Select(a => a.Headline!));
    }

    /// <summary>The gap between two phrases happens to stand over the gutter.</summary>
    [Fact]
    public void One_whose_phrases_stand_apart_is_one()
    {
        var page = new PageDraft().TextLayer().Across(40, 20, ("梨子熟了", 25), ("村里来人", 123))
            .Column(0, 80, "　　本报讯（记者李文棠", "）柳坪村的梨园今年挂果", "两万斤，个个黄澄澄的，")
            .Column(123, 80, "人都来看，车子从村口排", "到了河边。", "　　明年还要修冷库。");

        Assert.Equal("梨子熟了 村里来人", Assert.Single(page.Split().Articles).Headline);
    }
}
