using Xunit;

namespace Archive.Layout.Tests.Text;

/// <summary>Text that was printed as the page looks.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void Columns_side_by_side_are_warned_of_with_the_cure()
    {
        var page = PageSplitter.Split("棠州日报\n\n" + string.Concat(Enumerable.Repeat("昨日上午，老旧小区的改造    他写的是楼道里堆着水泥，\n", 8)));

        var warning = Assert.Single(page.Warnings, w => w.Message.Contains("side by side", StringComparison.Ordinal));
        Assert.Equal(3, warning.Line);
        Assert.Contains("pdftotext -raw", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名次    球队名称    胜场    负场\n")]
    [InlineData("助人为乐：吴雪  康才成  余安建\n")]
    [InlineData("昨日上午，老旧小区的改造 他写的是楼道里堆着水泥，\n")]
    [InlineData("本 报 讯 （记 者 吴 翎） 昨 日 下 午 4 点\n")]
    public void Tables_names_and_lines_set_wide_are_no_columns(string line) =>
        Assert.DoesNotContain(PageSplitter.Split(string.Concat(Enumerable.Repeat(line, 12))).Warnings, w => w.Message.Contains("side by side", StringComparison.Ordinal));

    [Fact]
    public void A_few_such_lines_on_a_page_of_text_are_not_warned_of()
    {
        var text = string.Concat(Enumerable.Repeat("午，棠州市第三期老旧小区的改造\n", 30)) + string.Concat(Enumerable.Repeat("设置地点和时间如下所列    联系方式和负责人员\n", 9));

        Assert.DoesNotContain(PageSplitter.Split(text).Warnings, w => w.Message.Contains("side by side", StringComparison.Ordinal));
    }
}
