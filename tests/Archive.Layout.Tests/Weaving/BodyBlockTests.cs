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
}
