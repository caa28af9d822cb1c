using Archive.Layouts.Reading;
using Archive.Layouts.Typesetting;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Reading;

public sealed class PaintOrderTests
{
    [Fact]
    public void A_frame_stands_apart_and_so_does_a_line_that_leaves_its_block()
    {
        SetLine[] lines = [Line("首行缩进", 20, 0), Line("第二行在左", 0, 1), Line("第三行也在", 0, 2), Line("又缩进了", 20, 3), Line("另一栏", 0, 0) with { Frame = 1 }];

        Assert.Equal("首行缩进\n第二行在左\n第三行也在\n\n又缩进了\n\n另一栏\n", PaintOrder.Flow(lines, startsWithSpace: false));
    }

    [Fact]
    public void The_second_line_of_a_block_may_stand_anywhere()
    {
        SetLine[] lines = [Line("单独一行", 0, 0), Line("缩进的段首", 20, 1), Line("接着的行", 0, 2)];

        Assert.Equal("单独一行\n缩进的段首\n接着的行\n", PaintOrder.Flow(lines, startsWithSpace: false));
    }

    [Fact]
    public void What_follows_a_picture_headline_is_joined_by_a_space()
    {
        SetLine[] lines = [Line("上一篇。", 0, 0), Line("下一篇", 20, 1) with { Frame = 1, FollowsPicture = true }];

        Assert.Equal("上一篇。\n 下一篇\n", PaintOrder.Flow(lines, startsWithSpace: false));
    }

    [Fact]
    public void A_wide_gap_is_read_as_a_space()
    {
        var line = new SetLine("同比8月", [0, 10, 22.5, 27.6], 0, 10);

        Assert.Equal("同比 8月\n", PaintOrder.Raw([line]));
    }

    [Fact]
    public void Marks_set_into_each_other_break_the_line_where_nothing_else_does()
    {
        var line = new SetLine("说”，对", [0, 10, 15, 25], 0, 10);

        Assert.Equal("说”\n，对\n", PaintOrder.Raw([line]));
        Assert.Equal("说”，对\n", PaintOrder.Flow([line], startsWithSpace: false));
    }

    private static SetLine Line(string text, double x, int row) => HeadSetter.Line(text, x, row * 14, 10);
}
