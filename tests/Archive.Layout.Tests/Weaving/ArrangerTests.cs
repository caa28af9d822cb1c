using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>How blocks are taken apart where several ways are likely.</summary>
public sealed class ArrangerTests
{
    private static readonly string[] Bridge =
    [
        "本报讯 桥面今天恢复双向通行，",
        "大桥建成四十年来，重车越来越多",
        "桥面年年要补，年年又被压坏，这",
        "次全部换成钢桥面，限重提高了十",
    ];

    private static readonly string[] BridgeRest =
    [
        "吨，养护队在桥头装了称重仪，超",
        "重的车一上引道就被拦下，夜里也",
        "有人值守。过去一年要修三回，今",
        "后十年不用大修。",
    ];

    private static readonly string[] Meals =
    [
        "本报讯 食堂的饭菜由区里的中央",
        "厨房配送，三荤四素轮着做，一份",
        "午饭只收八元钱，差的钱由街道补",
        "上，七十岁以上的老人再减两元，居",
    ];

    private static readonly string[] MealsRest =
    [
        "民刷脸就能付账，社区还要给行动",
        "不便的老人送餐，每天上门，送一",
        "份收一元钱，到年底全市的社区食",
        "堂将达到六十家，老人都能吃上饭。",
    ];

    // Above, a story that goes on below; beside each other the two columns of another, the story's rest under the first.
    private static readonly string Text = string.Join('\n', [.. Bridge, "", .. Meals.Zip(MealsRest).SelectMany(p => new[] { p.First, p.Second }), .. BridgeRest]);

    private static readonly PageText Page = PageText.Read(Text);

    private static List<Cell> Cells(params IEnumerable<string> lines) =>
        [.. lines.Select(l => Array.FindIndex(Page.Lines, x => Page.Span(x.From, x.To).SequenceEqual(l.Replace(" ", "", StringComparison.Ordinal)))).Select(k => new Cell(k, Page.Lines[k].From, Page.Lines[k].To))];

    private static PageText Arrange(params List<LaceWay> ways)
    {
        var blocks = Unlacer.Blocks(Page, FactFinder.Find(Page), out var words).ConvertAll(b => b.Block);
        Assert.Equal(2, blocks.Count);
        return new Arranger(Page, blocks, [[], ways], words).Arrange();
    }

    /// <summary>The lines of a page, each behind a stroke where a block begins with it.</summary>
    private static string Lines(PageText page) => string.Concat(page.Lines.Select(l => (l.BlanksBefore > 0 ? "|" : "") + page.Span(l.From, l.To).ToString()));

    private static string Blocks(params IEnumerable<string>[] blocks) => string.Join('|', blocks.Select(b => string.Concat(b))).Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void A_column_is_cut_where_two_stories_then_find_their_ends()
    {
        var way = new LaceWay(0, [[], Cells([.. Meals, .. BridgeRest]), Cells(MealsRest)]);

        Assert.Equal(Blocks(Bridge, Meals, BridgeRest, MealsRest), Lines(Arrange(way)));
    }

    [Fact]
    public void A_column_that_was_cut_in_mid_sentence_is_put_together_again()
    {
        var rest = Cells(MealsRest);
        rest[2] = rest[2] with { Begins = true };
        var way = new LaceWay(0, [[], Cells(Meals), rest, Cells(BridgeRest)]);

        Assert.Equal(Blocks(Bridge, Meals, MealsRest, BridgeRest), Lines(Arrange(way)));
    }

    [Fact]
    public void Of_ways_that_are_about_as_likely_that_is_taken_which_leaves_nothing_in_mid_sentence()
    {
        var torn = new LaceWay(1, [Cells(MealsRest[^1]), Cells(Meals), Cells(MealsRest[..^1]), Cells(BridgeRest)]);
        var whole = new LaceWay(0, [[], Cells(Meals), Cells(MealsRest), Cells(BridgeRest)]);

        Assert.Equal(Blocks(Bridge, Meals, MealsRest, BridgeRest), Lines(Arrange(torn, whole)));
    }

    [Fact]
    public void A_way_that_is_far_likelier_by_itself_is_kept()
    {
        var torn = new LaceWay(30, [Cells(MealsRest[^1]), Cells(Meals), Cells(MealsRest[..^1]), Cells(BridgeRest)]);
        var whole = new LaceWay(0, [[], Cells(Meals), Cells(MealsRest), Cells(BridgeRest)]);

        Assert.Equal(Blocks(Bridge, MealsRest[^1..], Meals, MealsRest[..^1], BridgeRest), Lines(Arrange(torn, whole)));
    }
}
