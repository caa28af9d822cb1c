using Archive.Layouts.Reading;
using Archive.Layouts.Typesetting;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Reading;

public sealed class BlockOrderTests
{
    [Fact]
    public void Columns_are_read_one_after_the_other_under_their_headline()
    {
        SetLine[] painted = [Body("左栏一", 0, 40), Body("左栏二", 0, 54), Body("右栏一", 60, 40), Body("右栏二", 60, 54), HeadSetter.Line("大字标题", 0, 0, 24)];

        Assert.Equal("大字标题\n左栏一\n左栏二\n右栏一\n右栏二\n", BlockOrder.Read(painted));
    }

    [Fact]
    public void Larger_type_begins_a_new_flow()
    {
        SetLine[] painted = [Body("上一篇的末行。", 0, 0), HeadSetter.Line("下一篇", 0, 30, 20), Body("下一篇的首行", 0, 60)];

        Assert.Equal("上一篇的末行。\n\n下一篇\n下一篇的首行\n", BlockOrder.Read(painted));
    }

    [Fact]
    public void What_stands_beside_the_headline_columns_is_another_flow()
    {
        SetLine[] painted = [HeadSetter.Line("甲题", 0, 0, 20), Body("甲文", 0, 30), HeadSetter.Line("乙题", 100, 0, 20), Body("乙文", 100, 30)];

        Assert.Equal("甲题\n甲文\n\n乙题\n乙文\n", BlockOrder.Read(painted));
    }

    [Theory]
    [InlineData(36, "左栏一 右栏一\n左栏二 右栏二\n")]
    [InlineData(41, "左栏一\n左栏二\n\n右栏一\n右栏二\n")]
    public void Columns_that_almost_touch_are_read_across(double right, string text)
    {
        SetLine[] painted = [Body("左栏一", 0, 0), Body("左栏二", 0, 14), Body("右栏一", right, 0), Body("右栏二", right, 14)];

        Assert.Equal(text, BlockOrder.Read(painted));
    }

    private static SetLine Body(string text, double x, double y) => HeadSetter.Line(text, x, y, 10);
}
