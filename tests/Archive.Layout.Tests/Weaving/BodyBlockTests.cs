using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>Which lines were read as one piece of one column.</summary>
public sealed class BodyBlockTests
{
    private const string Column = """
        食堂还要给行动不便的老人送餐
        上门，送一份收一元钱，到年底，
        全市的社区食堂将达到六十家，老
        人不出街道就能吃上热饭，菜单一
        周一换，街坊在群里点菜。
        """;

    private const string Further = """
        间车辆改走下游的老桥，等沥青凉
        透了再放行，工人两班倒着干，赶
        在汛期前把四号桥墩的裂缝补上，
        限重就能从二十吨提高到三十吨。
        """;

    private const string SetIn = """
        桥面的伸缩缝也换了新的，夜
        间车辆改走下游的老桥，等沥青凉
        透了再放行，工人两班倒着干，赶
        在汛期前把四号桥墩的裂缝补上，
        限重就能提高到三十吨。

        """;

    private static List<BodyBlock> Of(string text)
    {
        var page = PageText.Read(text);
        return BodyBlock.Of(page, FactFinder.Find(page));
    }

    /// <summary>It may be another story's: the text below goes on in mid-sentence.</summary>
    [Fact]
    public void A_headline_wider_than_the_column_right_below_it_is_a_block_of_its_own()
    {
        var blocks = Of("限重提高十吨 棠河大桥昨日完成加固恢复通行\n" + Column);

        Assert.Equal([false, true], blocks.Select(b => b.IsBody));
        Assert.Equal(1, blocks[0].To);
    }

    [Fact]
    public void A_line_whose_last_mark_hangs_out_stays_with_its_column() => Assert.Single(Of("老彭头一个来吃，他说饭菜合口，\n" + Column));

    /// <summary>The first of these lines may end a paragraph, and be shorter than the others.</summary>
    [Fact]
    public void Lines_across_two_columns_below_a_column_are_a_block_of_their_own()
    {
        var blocks = Of(Column + "\n老彭说他天天来，菜不重样，街坊都知道他爱吃什么，\n谁来得晚了，师傅还给留一份热的，这样的食堂多开几家才好，老人高兴，儿女放心。\n");

        Assert.Equal([5, 7], blocks.Select(b => b.To));
        Assert.All(blocks, b => Assert.True(b.IsBody));
    }

    /// <summary>No paragraph begins at its column's edge: another story's column stands below.</summary>
    [Fact]
    public void Text_that_goes_on_right_below_a_paragraphs_end_is_a_block_of_its_own()
    {
        var blocks = Of(Column + "\n" + SetIn + SetIn + Further);

        Assert.Equal([15, 19], blocks.Select(b => b.To));
        Assert.All(blocks, b => Assert.True(b.IsBody));
    }

    [Fact]
    public void Where_paragraphs_are_not_set_in_one_stays_with_the_one_above() => Assert.Single(Of(Column + "\n" + Column + "\n" + Further));

    [Fact]
    public void A_paragraph_that_is_set_in_stays_with_the_one_above() => Assert.Single(Of(Column + "\n桥面的伸缩缝也换了新的，夜\n" + Further));

    [Fact]
    public void Text_that_goes_on_below_a_sentence_that_ends_with_its_line_stays_with_it() => Assert.Single(Of(Column[..^1] + "，人人说好。\n" + Further));
}
