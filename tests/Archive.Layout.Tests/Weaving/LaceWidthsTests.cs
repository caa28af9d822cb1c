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

    /// <summary>Figures and brackets are set off by spaces inside a column too.</summary>
    [Fact]
    public void Spaces_beside_figures_tell_of_no_columns()
    {
        Assert.Empty(Of("""
            今年要改 67 个小区，改造什
            么由居民投票选出来，票数最
            多的是加装电梯，施工从 8 点
            到 18 点进行，每个小区请 3
            位居民（自愿报名）做监督员
            他们可以叫停不合规矩的工序
            """));
    }

    /// <summary>A paragraph's first line is two ems narrower, a mark at its end may hang out: neither is a column's width.</summary>
    [Fact]
    public void Lines_set_in_or_hung_out_make_no_width_of_their_own()
    {
        var widths = Of("""
            第三期老旧小区的改造 第三期老旧小区的改造本周动
            工，今年要改六十七个小区， 工今年要改六十七个小区，改造
            什么由居民投票选出来票数 什么由居民投票选出来，票数
            最多的是加装电梯施工只在， 最多的是加装电梯，施工只在
            白天进行每个小区请三 位居民做监督员，他们可以
            叫停不合规矩的工序今后每 个小区还要选一个管家，管好
            """);

        Assert.DoesNotContain(20, widths);
        Assert.Contains(widths, w => w is 24 or 26);
    }
}
