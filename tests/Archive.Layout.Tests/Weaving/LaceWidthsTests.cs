using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>How wide columns are that were read across.</summary>
public sealed class LaceWidthsTests
{
    private static int[] Of(string text)
    {
        var page = PageText.Read(text);
        return LaceWidths.Of(page, new BodyBlock(0, page.Lines.Length, true), [], out _) ?? [];
    }

    /// <summary>No line shows a column alone; the spaces between them do.</summary>
    [Fact]
    public void Columns_of_two_widths_are_told_by_the_spaces_between_them()
    {
        var widths = Of("""
            棠河大桥的加固工程昨日 第三期老旧小区的改造本周动工，今
            完工，桥面今日起恢复双 年要改六十七个小区，改造什么由居
            向通行，施工队在桥墩外 民投票选出来，票数最多的是加装电
            面包了一层钢板，又换掉 梯，施工只在白天进行，每个小区请
            了全部的伸缩缝，用了九 三位居民做监督员，他们可以叫停不
            """);

        Assert.Equal([22, 32], widths);
    }

    /// <summary>Figures are set off by spaces inside a column too, here after ten characters each time.</summary>
    [Fact]
    public void Spaces_beside_figures_tell_of_no_columns()
    {
        var page = PageText.Read("""
            今年要改造的小区共有 67 个棠河两岸
            投票选出来的意见共有 38 条电梯居多
            每个小区请来的监督员 24 位居民自愿
            施工队在桥墩上装好的 16 块钢板合格
            """);

        Assert.Equal([32], LaceWidths.OfLines(page, new BodyBlock(0, 4, true)));
    }

    /// <summary>A paragraph's first line is two ems narrower.</summary>
    [Fact]
    public void Lines_set_in_make_no_width_of_their_own()
    {
        const string paragraph = "棠河大桥的加固工程昨日\n完工桥面今日起恢复双向通行了\n施工队在桥墩外面包了一层钢板\n又换掉了全部的伸缩缝用了九十\n";
        var page = PageText.Read(string.Concat(Enumerable.Repeat(paragraph, 3)));

        Assert.Equal([28], LaceWidths.OfLines(page, new BodyBlock(0, page.Lines.Length, true)));
    }

    /// <summary>A notice across two columns has one full line and one that is set in by two ems.</summary>
    [Fact]
    public void A_box_of_few_lines_is_wider_than_any_column()
    {
        var widths = Of("""
            棠河大桥的加固工程昨日 第三期老旧小区的改造本
            完工，桥面今日起恢复双 周动工，今年要改六十七
            向通行，施工队在桥墩外 个小区，改造什么由居民
            因更换管网，望河路南段六月九日至十一日停止供水
            面包了一层钢板，又换掉 沿线二十三个小区的居民请提前储水，其间可到丰乐街口
            了全部的伸缩缝，用了九 的临时供水点取水，不便之处请谅解。
            """);

        Assert.Equal([22, 50], widths);
    }

    /// <summary>What stands before the figures is as wide as a column by chance.</summary>
    [Fact]
    public void A_line_with_spaces_beside_figures_only_is_not_read_across() => Assert.Empty(Of("""
        完工，桥面今日起恢复双
        向通行，施工队在桥墩外
        面包了一层钢板，又换掉
        棠河大桥的加固工程昨日 16 时完工通车
        望湖小区的电梯改造本周 23 日动工安装
        """));
}
