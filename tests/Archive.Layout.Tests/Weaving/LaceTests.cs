using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>How a cell stands in a column of some width.</summary>
public sealed class LaceTests
{
    private static CellFacts Of(string line)
    {
        var page = PageText.Read(line);
        return CellFacts.Of(page, new Cell(0, 0, page.Lines[0].To));
    }

    /// <summary>The column holds fourteen characters, and the comma stands in the margin.</summary>
    [Fact]
    public void A_first_line_whose_last_mark_hangs_out_is_set_in() => Assert.True(Of("老渡口村民林晚舟告诉记者，").IsSetIn(28));

    [Fact]
    public void A_line_without_marks_that_lacks_one_character_is_not_set_in() => Assert.False(Of("老渡口村民林晚舟告诉记者们").IsSetIn(28));

    /// <summary>Spaces beside figures are of no ink, and fill the line all the same.</summary>
    [Fact]
    public void A_line_with_spaces_beside_figures_reaches_the_edge_by_them()
    {
        Assert.True(Of("棠州 4 月 24 日电 在桥上看水").Fills(28));
        Assert.False(Of("棠州4月24日电在桥上看水").Fills(28));
    }

    /// <summary>What no column's text goes on with.</summary>
    [Theory]
    [InlineData("图为志愿者清理河道。", true)]
    [InlineData("□本报记者 林晚舟", true)]
    [InlineData("本报记者在现场看到，", false)]
    public void A_caption_or_a_byline_with_a_bullet_opens_something(string line, bool opens) => Assert.Equal(opens, Of(line).Opens);

    /// <summary>A quotation mark at its head, two marks beside one another and a comma at its end lose half an em each.</summary>
    [Fact]
    public void A_line_with_squeezed_marks_fills_a_column_narrower_than_its_characters()
    {
        Assert.True(Of("“开闸放水”。值班的人说一声，").Fills(26));
        Assert.False(Of("开闸放水的时候值班的人说一声好").Fills(26));
    }

    /// <summary>A jump ends its story, and its column with it.</summary>
    [Theory]
    [InlineData("水文站的人说，（下转第二版①）", true)]
    [InlineData("水文站的人说，（下转第二版", false)]
    public void A_jump_whose_bracket_the_line_s_end_cut_goes_on_in_the_next_line(string line, bool closed)
    {
        var page = PageText.Read(line);
        var cell = new Cell(0, 0, page.Lines[0].To);

        Assert.Equal(closed, new Lace { Width = 28 }.With(cell, CellFacts.Of(page, cell), 0, false).Closed);
    }
}
