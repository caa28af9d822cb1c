using Archive.Web.Pages.Article;
using Xunit;

namespace Archive.Web.Tests.Pages.Article;

public sealed class JointTests
{
    [Fact]
    public void A_sentence_cut_at_the_jump_has_its_joint_inside_the_paragraph() =>
        Assert.Equal([new Joint(1, 4, 2)], Joint.Of(["甲段。", "船靠岸，缆绳收好。", "丙段。"], [(1, "甲段。\n船靠岸，"), (2, "缆绳收好。\n丙段。")]));

    [Fact]
    public void Where_a_page_ends_with_a_paragraph_the_joint_is_at_its_end() =>
        Assert.Equal([new Joint(0, 3, 3), new Joint(1, 3, 5)], Joint.Of(["甲段。", "乙段。", "丙段。"], [(1, "甲段。"), (3, "乙段。"), (5, "丙段。")]));

    [Theory]
    [InlineData("the in-", "coming ship", "the incoming ship", 6)]
    [InlineData("the", "ship", "the ship", 3)]
    public void Words_of_an_alphabet_that_were_put_together_again_have_theirs(string first, string second, string whole, int at) =>
        Assert.Equal([new Joint(0, at, 2)], Joint.Of([whole], [(1, first), (2, second)]));

    [Fact]
    public void A_part_that_holds_no_text_is_passed_over() =>
        Assert.Equal([new Joint(0, 0, 2)], Joint.Of(["甲段。"], [(1, ""), (2, "甲段。")]));

    [Theory]
    [InlineData("甲段。", "乙段。")]
    [InlineData("甲段，", "改过的")]
    public void Where_the_text_is_no_longer_that_of_its_parts_none_is_claimed(string first, string second) =>
        Assert.Empty(Joint.Of(["甲段，", "乙段。"], [(1, first), (2, second)]));
}
