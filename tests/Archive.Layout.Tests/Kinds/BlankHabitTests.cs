using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What blank lines mean in a text.</summary>
public sealed class BlankHabitTests
{
    // Three lines of one width; the last stops in mid-sentence.
    private const string Block = """
        社区的老人到了中午都来食堂，
        饭菜热乎，价钱也不贵，大家坐
        在一起说说话，比在家里强多了

        """;

    private const string Lead = """

        本报讯（记者林晚舟）昨天上
        午，市里召开会议，研究明年的
        几件大事，请各部门早作准备。

        """;

    /// <summary>Columns one behind another.</summary>
    [Fact]
    public void Blocks_that_all_go_on_in_the_next_are_in_the_order_of_painting()
    {
        Assert.True(RunsOn(string.Join('\n', Enumerable.Repeat(Block, 12))));
        Assert.False(RunsOn(string.Join('\n', Enumerable.Repeat(Block, 5))));
    }

    /// <summary>Some readers keep few of the indents; those that lay text out anew keep blank lines for blocks, most of which begin elsewhere.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Paragraphs_four_of_ten_of_which_stand_behind_blank_lines_are_in_the_order_of_painting(int blanks, bool marks)
    {
        const string paragraph = "社区的老人到了中午都来食\n堂，饭菜热乎价钱也不贵，大家\n坐在一起说话，比在家里强多了\n，谁都说这件事做到了心里。\n";
        var text = PageText.Read(string.Concat(Enumerable.Range(0, 11).Select(i => i > 0 && i <= blanks ? "\n" + paragraph : paragraph)));

        Assert.Equal(marks, BlankHabit.MarksParagraphs(text, FactFinder.Find(text)));
    }

    /// <summary>Another column's story stands between.</summary>
    [Fact]
    public void A_block_cut_off_by_another_story_was_laid_out_anew() =>
        Assert.False(RunsOn(string.Join('\n', Enumerable.Repeat(Block, 12)) + Lead + string.Join('\n', Enumerable.Repeat(Block, 12))));

    /// <summary>What begins a story behind a block that stops in mid-sentence says that blocks of several stories come in turns.</summary>
    [Fact]
    public void Order_shows_in_blocks_that_run_on_and_in_none_that_is_cut_off()
    {
        var blocks = string.Join('\n', Enumerable.Repeat(Block, 14));
        var few = string.Join('\n', Enumerable.Repeat(Block, 4));

        Assert.Equal(0, Disorder(blocks, headed: false));
        Assert.InRange(Disorder(blocks + Lead + blocks, headed: false), 0.4, 0.7);
        Assert.Equal(1, Disorder(few, headed: false));
        Assert.InRange(Disorder(few, headed: true), 0.5, 0.99);
    }

    private static float Disorder(string text, bool headed)
    {
        var page = PageText.Read(text);
        return BlankHabit.Disorder(page, FactFinder.Find(page), headed);
    }

    private static bool RunsOn(string text)
    {
        var page = PageText.Read(text);
        return BlankHabit.RunsOn(page, FactFinder.Find(page));
    }
}
