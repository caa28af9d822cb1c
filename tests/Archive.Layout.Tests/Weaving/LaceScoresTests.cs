using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>How well a line goes on with a column of fifteen characters.</summary>
public sealed class LaceScoresTests
{
    private const int Width = 30;

    private static double GoOn(string above, string below, Func<Lace, Lace>? with = null)
    {
        var page = PageText.Read($"{above}\n{below}");
        var scores = new LaceScores(page, new BodyBlock(0, 2, true), [Width], new BlockWords(page, [new BodyBlock(0, 2, true)]), LaceWeights.All);
        Cell Line(int l) => new(l, page.Lines[l].From, page.Lines[l].To);
        var begun = Course.After(new Move(Course.Start, 0, 1, Line(0), 0, Width), scores.Facts(Line(0)), cut: false);
        var course = begun with { Laces = [with is null ? begun.Laces[0] : with(begun.Laces[0])] };
        return scores.GoOn(course, Line(1), scores.Facts(Line(1)), 0, 0, out _);
    }

    private static double Bracketed(bool open, string below) => GoOn("住建部门说施工只在白天进行每个", below, lace => lace with { Open = open });

    [Fact]
    public void Every_habit_has_a_weight() => Assert.Equal(Enum.GetValues<LaceHabit>().Length, LaceWeights.All.Length);

    [Fact]
    public void A_bracket_closes_in_the_column_where_it_is_open()
    {
        const string closing = "老邻居）做监督员（一年）他们叫停";

        Assert.True(Bracketed(open: true, closing) > Bracketed(open: false, closing));
    }

    [Fact]
    public void A_bracket_seldom_opens_where_one_is_open()
    {
        const string opening = "做监督员（一年），他们叫停工序的";

        Assert.True(Bracketed(open: true, opening) < Bracketed(open: false, opening));
    }

    [Fact]
    public void A_line_without_brackets_goes_on_with_any_column() => Assert.Equal(Bracketed(open: true, "小区请三位居民做监督员他们可以"), Bracketed(open: false, "小区请三位居民做监督员他们可以"), 1e-9);

    [Fact]
    public void A_word_that_runs_over_the_break_speaks_for_the_column() => Assert.True(GoOn("改造什么由居民投票选出来今年经", "济部门先公布账目再开工居民满意") > GoOn("改造什么由居民投票选出来今年经", "路部门先公布账目再开工居民满意"));

    [Fact]
    public void A_number_goes_on_with_its_unit() => Assert.True(GoOn("居民投票选出来的是加装电梯共67", "个小区今年动工居民都说等了多年") > GoOn("居民投票选出来的是加装电梯共67", "居小区今年动工居民都说等了多年"));

    [Fact]
    public void In_mid_sentence_a_full_line_comes_rather_than_a_short_one() => Assert.True(GoOn("住建部门说施工只在白天进行每个", "小区请三位居民做监督员他们可以") > GoOn("住建部门说施工只在白天进行每个", "小区请三位居民做监督"));

    [Fact]
    public void Nothing_goes_on_behind_a_jump() => Assert.True(GoOn("住建部门说施工。（下转第二版）", "小区请三位居民做监督员他们可以") < GoOn("住建部门说施工只在白天进行每个", "小区请三位居民做监督员他们可以"));

    [Fact]
    public void No_column_goes_on_with_a_lead() => Assert.True(GoOn("住建部门说施工只在白天进行每个", "本报讯（记者林晚舟）昨日上午，") < GoOn("住建部门说施工只在白天进行每个", "小区请三位居民做监督员他们可以"));

    /// <summary>Three columns have had their lines in two rows, in one order.</summary>
    private static double InTurn(int[] rows, int last, int next, int part = 0, int beside = -1)
    {
        var page = PageText.Read("小区请三位居民做监督员他们可以 叫停工序不合规矩的地方每天记下");
        var scores = new LaceScores(page, new BodyBlock(0, 1, true), [Width], new BlockWords(page, [new BodyBlock(0, 1, true)]), LaceWeights.All);
        Lace Column(int id) => new() { Id = id, Width = Width, Row = rows[id], Last = 0, Full = true, Next = (id + 1) % 3, Beside = id == last ? beside : -1 };
        var course = new Course(0, [Column(0), Column(1), Column(2)], last, rows.Max(), 3, null, 0);
        var cut = page.Lines[0].From + 15;
        var cell = part == 0 ? new Cell(0, 0, cut) : new Cell(0, cut, page.Lines[0].To);
        return scores.GoOn(course, cell, scores.Facts(cell), next, part, out _);
    }

    [Fact]
    public void Columns_come_in_the_order_of_the_row_before()
    {
        Assert.True(InTurn([2, 1, 1], last: 0, next: 1) > InTurn([2, 1, 1], last: 0, next: 2));
        Assert.True(InTurn([2, 2, 2], last: 2, next: 0) > InTurn([2, 2, 2], last: 2, next: 1));
    }

    [Fact]
    public void A_column_seldom_has_two_lines_before_the_others_have_one() => Assert.True(InTurn([2, 1, 1], last: 0, next: 1) > InTurn([2, 1, 1], last: 0, next: 0));

    [Fact]
    public void On_one_base_line_stands_what_stood_there_before() => Assert.True(InTurn([2, 1, 1], last: 0, next: 1, part: 1, beside: 1) > InTurn([2, 1, 1], last: 0, next: 1, part: 1, beside: 2));
}
