using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;
using StoryThread = Archive.Layout.Weaving.Thread;

namespace Archive.Layout.Tests.Weaving;

/// <summary>How well blocks of text go on with each other.</summary>
public sealed class ThreadScoresTests
{
    private const string Story = """
        棠州老渡口社区食堂昨天开
        张，头一天就来了一百多位老人，
        饭菜由区里的中央厨房配送，三
        荤四素轮着做，一份只收八元。

        """;

    private const string Below = """

          棠河大桥的加固工程今天完
        工，桥面恢复双向通行，大桥建
        成四十年来，重车越来越多，桥
        面年年要补，年年又被压坏了。
        """;

    private static ThreadScores Of(string text, out int[] body)
    {
        var page = PageText.Read(text);
        var facts = FactFinder.Find(page);
        var blocks = BodyBlock.Of(page, facts);
        body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        return new ThreadScores(page, facts, blocks, body);
    }

    /// <summary>A name that does not fit on the line makes a byline of two lines.</summary>
    [Fact]
    public void A_byline_of_two_lines_above_a_block_tells_as_much_as_one_of_one_line()
    {
        var one = Of(Story + "\n●本报记者 乔木 甘棠\n" + Below, out var body);
        var two = Of(Story + "\n●本报记者 乔木 通讯\n员 甘棠\n" + Below, out _);

        Assert.Equal(2, body.Length);
        Assert.Equal(one.Begin(1), two.Begin(1));
        Assert.Equal(one.GoOn(new StoryThread(0, null), 1), two.GoOn(new StoryThread(0, null), 1));
        Assert.True(two.Begin(1) > two.GoOn(new StoryThread(0, null), 1));
    }

    /// <summary>Its last line is narrower than its column and need not say 休刊 again.</summary>
    [Fact]
    public void The_rest_of_a_notice_goes_on_with_it()
    {
        const string notice = "\n根据假日安排，本报六月十八日至十九日休刊，二十日起照常出版。谢谢各\n位老读者一年到头对本报的关照，也请订阅新报的人家把地址写得详细些，\n";
        var scores = Of(Story + notice + "\n让报童好送一些。\n" + Below, out var body);

        Assert.Equal(4, body.Length);
        Assert.True(scores.GoOn(new StoryThread(1, null), 2) > scores.Begin(2));
        Assert.True(scores.GoOn(new StoryThread(2, null), 3) < scores.Begin(3));
    }
}
