using Archive.Layouts.Scoring;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Scoring;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("", "", 0, 0)]
    [InlineData("甲乙丙", "甲乙丙", 3, 0)]
    [InlineData("甲乙丙", "甲丁丙", 2, 1)]
    [InlineData("甲乙丙丁", "乙丙", 2, 2)]
    [InlineData("甲", "乙丙", 0, 2)]
    public void What_matches_and_what_must_be_edited(string a, string b, int matching, int edits) => Assert.Equal((matching, edits), Alignment.Measure(a, b));

    [Fact]
    public void Stretches_cover_both_texts()
    {
        const string a = "今年以来，全市新建公园三十个。", b = "今年，全市共新建口袋公园三十个";
        var stretches = Alignment.Stretches(a, b);

        Assert.Equal(a, string.Concat(stretches.Select(s => a[s.FromA..s.ToA])));
        Assert.Equal(b, string.Concat(stretches.Select(s => b[s.FromB..s.ToB])));
        Assert.All(stretches.Where(s => s.Equal), s => Assert.Equal(a[s.FromA..s.ToA], b[s.FromB..s.ToB]));
    }
}
