using Archive.Web.Pages.Browse;
using Xunit;

namespace Archive.Web.Tests.Pages.Browse;

public sealed class SourceMarkupTests
{
    [Fact]
    public void Runs_joined_are_the_text()
    {
        var runs = SourceMarkup.Runs("甲乙丙丁戊己", [[3, 5], [0, 1]], [1, 2]);

        Assert.Equal("甲乙丙丁戊己", string.Concat(runs.Select(r => r.Text)));
        Assert.Equal([("甲", 1, false), ("乙", null, true), ("丙", null, false), ("丁戊", 0, false), ("己", (int?)null, false)], runs.Select(r => (r.Text, r.Article, r.IsFurniture)));
    }

    [Theory]
    [InlineData(new[] { 0, 4, 2, 6 })]
    [InlineData(new[] { -3, 99 })]
    [InlineData(new[] { 5, 2 })]
    [InlineData(new[] { 1 })]
    public void Spans_that_cannot_be_lose_nothing(int[] offsets) =>
        Assert.Equal("甲乙丙丁戊己", string.Concat(SourceMarkup.Runs("甲乙丙丁戊己", [offsets], []).Select(r => r.Text)));
}
