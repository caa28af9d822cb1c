using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>What blocks of text have in common.</summary>
public sealed class BlockWordsTests
{
    private const string Bridge = "棠河大桥的加固工程昨日完工，桥墩外面包了一层钢板，伸缩缝全部换新";
    private const string Opera = "云陂戏校的学生周末进村唱戏，戏台搭在打谷场上，台下坐满了老人孩子";
    private const string Water = "望湖水厂的滤池清洗一新，水质每天化验三回，结果贴在营业厅的墙面上";

    private static BlockWords Of(params string[] blocks) =>
        new(PageText.Read(string.Join("\n\n", blocks)), [.. Enumerable.Range(0, blocks.Length).Select(i => new BodyBlock(i, i + 1, true))]);

    [Fact]
    public void Blocks_that_name_the_same_things_are_kin()
    {
        var words = Of(Bridge, Opera, "大桥的钢板每块重达两吨，桥墩两侧都装上了防撞的护栏，伸缩缝不再响", Water);

        Assert.True(words.Kinship(0, 2) > words.Kinship(0, 1) + 2);
    }

    /// <summary>Offices say the same in every report.</summary>
    [Fact]
    public void A_formula_makes_no_kin()
    {
        const string formula = "，要把群众满意作为检验工作成效的根本标准，一件一件抓落实";
        var words = Of(Bridge + formula, Opera + formula, Water);

        Assert.Equal(Of(Bridge, Opera, Water).Kinship(0, 1), words.Kinship(0, 1), 0.2);
    }

    [Fact]
    public void A_common_word_runs_over_a_break()
    {
        var page = PageText.Read("昨日召开的会议要求各地加强安\n全生产的责任");

        Assert.Equal(ThreadHabit.SeamWord, new BlockWords(page, []).Seam(page.Lines[0].To - 1, page.Lines[1].From));
    }

    [Fact]
    public void Of_marks_and_figures_nothing_is_said()
    {
        var page = PageText.Read("昨日召开的会议要求，\n全生产的责任");

        Assert.Null(new BlockWords(page, []).Seam(page.Lines[0].To - 1, page.Lines[1].From));
    }
}
