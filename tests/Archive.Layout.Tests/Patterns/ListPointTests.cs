using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Points of lists, questions and answers.</summary>
public sealed class ListPointTests
{
    /// <summary>Numbered, keyed, or said by somebody.</summary>
    [Theory]
    [InlineData("一、栽树")]
    [InlineData("（二）浇水")]
    [InlineData("3.施肥培土")]
    [InlineData("④剪去枯枝")]
    [InlineData("第五条 树木")]
    [InlineData("问：何时栽")]
    [InlineData("答：春天栽")]
    [InlineData("主持人：请讲")]
    public void A_point_of_a_list_is_known_by_its_beginning(string ink)
    {
        Assert.True(ListPoint.Begins(ink.Replace(" ", "", StringComparison.Ordinal)));
        Assert.True(ListPoint.MayBeginWith(ink[0]));
    }

    /// <summary>A number in a sentence.</summary>
    [Theory]
    [InlineData("一百棵树")]
    [InlineData("3.5公里长")]
    [InlineData("第五天栽完")]
    [InlineData("记者看到")]
    public void A_sentence_that_begins_with_a_number_is_no_point(string ink) => Assert.False(ListPoint.Begins(ink));
}
