using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>What blocks are.</summary>
public sealed class BlockSorterTests
{
    [Fact]
    public void In_a_text_layer_what_stands_in_one_strip_of_small_type_with_furniture_at_the_foot_is_furniture()
    {
        var split = new PageDraft().TextLayer().Line("山坡上种出金梨", 20, 40, 20)
            .Column(20, 80, "　　本报讯（记者李文棠）", "柳坪村的梨园今年挂果两万", "斤，个个黄澄澄的，人都来", "看，车子排到了河边。")
            .Line("责任编辑：牛犇", 20, 200, 9).Line("电话总机：二二三六四一", 200, 200, 9).Line("本报今日值班编委储定国", 330, 200, 9).Split();

        Assert.Equal("柳坪村的梨园今年挂果两万斤，个个黄澄澄的，人都来看，车子排到了河边。", Assert.Single(Assert.Single(split.Articles).Paragraphs).Text);
    }
}
