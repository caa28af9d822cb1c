using Archive.Layouts.Learning;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Learning;

/// <summary>Weights that set right what they got wrong.</summary>
public sealed class PassiveAggressiveTests
{
    // Two ways to read each lesson: the first habit is the truth's, the second the other's.
    private static float[] Fit(bool[] free)
    {
        float[] weights = [0, 1, 5];
        double[] right = [1, 0, 1], wrong = [0, 1, 1];
        Outcome Read(double[] kept) => new(kept.Zip(weights, (k, w) => k * w).Sum(), kept);
        return PassiveAggressive.Fit(weights, free, [1, 2, 3], 40, 0.1, _ => (Read(right), Read(wrong)));
    }

    [Fact]
    public void The_truth_wins_in_the_end()
    {
        var weights = Fit([true, true, true]);

        Assert.True(weights[0] >= weights[1] - 0.1);
        Assert.Equal(5, weights[2]);
    }

    [Fact]
    public void What_is_set_by_hand_stays()
    {
        var weights = Fit([true, false, true]);

        Assert.Equal(1, weights[1]);
        Assert.True(weights[0] > 0.8);
    }
}
