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

    /// <summary>What another paper reported (据《…》报道), a reader's question and a notice's reason begin a text even where no headline stands above.</summary>
    [Fact]
    public void What_announces_a_text_goes_on_with_nothing()
    {
        const string digest = "\n据《棠河晨报》报道，望河新添\n了一座儿童图书馆，馆里的书架只\n有大人的腰那么高，孩子们自己就\n能够到，周末还有人来讲故事。\n";
        var scores = Of(Story + digest + Below, out var body);

        Assert.Equal(3, body.Length);
        Assert.True(scores.Begin(1) > scores.GoOn(new StoryThread(0, null), 1));
    }

    /// <summary>The columns of a story are of one length; its last may be shorter, and none is longer.</summary>
    [Fact]
    public void A_column_rather_goes_on_in_one_as_long_than_in_a_longer_one()
    {
        const string column = "\n食堂的饭菜由区里的中央厨房配\n送，三荤四素轮着做，米饭管够，\n一份午饭只收八元钱，差的钱由街\n道补上，七十岁以上的老人再减两\n";
        const string next = "\n元，刷脸就能付账，下一步老渡口\n社区还要给行动不便的老人送餐，\n每天上门，送一份收一元钱，到年\n底全市的社区食堂将达到六十家。\n";
        const string longer = "\n元，刷脸就能付账，下一步老渡口\n社区还要给行动不便的老人送餐，\n每天上门，送一份收一元钱，到年\n底全市的社区食堂将达到六十家，\n老人不出街道就能吃上热饭，菜单\n每周一换，街坊可以在群里点菜，\n点得最多的是红烧豆腐和番茄鱼。\n";
        var even = Of(column + next, out var body);
        var uneven = Of(column + longer, out var others);

        Assert.Equal(2, body.Length);
        Assert.Equal(2, others.Length);
        Assert.True(even.GoOn(new StoryThread(0, null), 1) > uneven.GoOn(new StoryThread(0, null), 1) + 2);
    }

    /// <summary>No word runs on over a sentence's end, so that the columns' lengths are what tells.</summary>
    [Fact]
    public void Length_tells_of_columns_that_end_with_a_sentence_too()
    {
        const string column = "\n食堂的饭菜由区里的中央厨房配\n送，三荤四素轮着做，米饭管够，\n一份午饭只收八元钱，差的钱由街\n道补上，七十岁以上老人不要钱。\n";
        const string next = "\n下一步老渡口社区还要给行动不便\n的老人送餐，每天上门，送一份收\n一元钱，刷脸就能付账，到年底全\n市的社区食堂将达到六十家以上。\n";
        const string longer = "\n下一步老渡口社区还要给行动不便\n的老人送餐，每天上门，送一份收\n一元钱，刷脸就能付账，到年底全\n市的社区食堂将达到六十家以上，\n老人不出街道就能吃上热饭，菜单\n每周一换，街坊可以在群里点菜，\n点得最多的是红烧豆腐和番茄鱼。\n";
        var even = Of(column + next, out var body);
        var uneven = Of(column + longer, out var others);

        Assert.Equal(2, body.Length);
        Assert.Equal(2, others.Length);
        Assert.True(even.GoOn(new StoryThread(0, null), 1) > uneven.GoOn(new StoryThread(0, null), 1) + 2);
    }
}
