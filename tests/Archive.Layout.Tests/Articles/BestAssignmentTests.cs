using Archive.Layout.Articles;
using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>The assignment problem.</summary>
public sealed class BestAssignmentTests
{
    /// <summary>Greedy would take 9 and lose 8 + 7.</summary>
    [Fact]
    public void The_sum_counts_not_the_greatest_score() =>
        Assert.Equal([1, 0], BestAssignment.Solve(new float[,] { { 9, 8 }, { 7, 1 } }));

    /// <summary>Negative scores.</summary>
    [Fact]
    public void A_row_stays_alone_rather_than_lose() =>
        Assert.Equal([0, -1], BestAssignment.Solve(new float[,] { { 3, 0.5f }, { 2, -1 } }));
}
