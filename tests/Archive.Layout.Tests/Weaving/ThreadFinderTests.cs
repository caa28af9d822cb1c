using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Archive.Layout.Weaving;
using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>What a page's blocks teach.</summary>
public sealed class ThreadFinderTests
{
    private const string Text = """
        本报讯 食堂的饭菜由区里的中央
        厨房配送，三荤四素轮着做，一份
        午饭只收八元钱，差的钱由街道补
        上，七十岁以上的老人再减两元，刷

        本报讯 桥面今天恢复双向通行了
        大桥建成四十年来，重车越来越多
        桥面年年要补，年年又被压坏，这次
        全部换成了钢桥面，限重提高十吨。

        脸就能付账，下一步社区还要给行
        动不便的老人送餐，每天上门，送一
        份收一元钱，到年底全市的社区食
        堂将达到六十家，老人都能吃上饭。
        """;

    private static ThreadScores Scores(float[] weights)
    {
        var page = PageText.Read(Text);
        var facts = FactFinder.Find(page);
        var blocks = BodyBlock.Of(page, facts);
        int[] body = [.. Enumerable.Range(0, blocks.Count).Where(b => blocks[b].IsBody)];
        Assert.Equal(3, body.Length);
        return new ThreadScores(page, facts, blocks, body, weights);
    }

    private static double Sum(ThreadTrial trial) => trial.Kept.Zip(ThreadWeights.Text, (k, w) => k * w).Sum();

    [Fact]
    public void Every_habit_has_a_weight()
    {
        Assert.Equal(Enum.GetValues<ThreadHabit>().Length, ThreadWeights.Text.Length);
        Assert.Equal(Enum.GetValues<ThreadHabit>().Length, ThreadWeights.Mended.Length);
    }

    [Fact]
    public void A_score_is_the_sum_of_the_habits_that_are_kept()
    {
        var (right, likeliest) = ThreadFinder.Try(Scores(ThreadWeights.Text), new ThreadLesson([-1, -1, 0], 0));

        Assert.Equal([-1, -1, 0], likeliest.Before);
        Assert.Equal(Sum(right), right.Score, 1e-6);
        Assert.Equal(right.Score, likeliest.Score, 1e-6);
    }

    /// <summary>So that the truth must be better than all else by the margin.</summary>
    [Fact]
    public void Another_way_than_the_truth_is_given_a_margin()
    {
        var (right, likeliest) = ThreadFinder.Try(Scores(ThreadWeights.Text), new ThreadLesson([-1, -1, 0], 1000));

        Assert.NotEqual(right.Before, likeliest.Before);
        Assert.True(likeliest.Score > right.Score + 900);
    }

    [Fact]
    public void What_is_unknown_begins_a_story() =>
        Assert.Equal([-1, -1, -1], ThreadFinder.Try(Scores(ThreadWeights.Text), new ThreadLesson([-1, -1, ThreadLesson.Unknown], 0)).Likeliest.Before);
}
