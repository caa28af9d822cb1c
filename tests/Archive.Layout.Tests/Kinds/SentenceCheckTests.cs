using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>A body has sentences, and begins with a line that is set in.</summary>
public sealed class SentenceCheckTests
{
    /// <summary>Headlines stand behind their stories, and nothing but its form tells that the box begins no text.</summary>
    [Theory]
    [InlineData("全市春季运动会在体育中心开幕啦")]
    [InlineData("全市春季运动会在体育中心开幕啦\n一千二百名运动员参加角逐奖牌吧")]
    public void A_box_without_any_mark_over_a_text_is_a_headline(string headline)
    {
        var page = PageSplitter.Split(Page(headline + "\n\n根据群众推荐和投票，市文明办评"));

        Assert.Equal(headline.Replace("\n", "", StringComparison.Ordinal), string.Concat([page.Articles[0].Headline, .. page.Articles[0].Subheadlines]).Replace(" ", "", StringComparison.Ordinal));
        Assert.StartsWith("根据群众推荐和投票，市文明办评出本届", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Articles.Length);
    }

    /// <summary>A paragraph's first line stands in a block of its own, since the second leaves its left edge.</summary>
    [Fact]
    public void A_line_that_is_set_in_begins_the_text_below()
    {
        var page = PageSplitter.Split(Page("开幕\n\n根据群众推荐和投票市文明办\n"));

        Assert.StartsWith("根据群众推荐和投票市文明办出本届", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    private static string Page(string box) => $"""
        本报讯（记者 耿介）昨日，全
        市春季运动会在体育中心开幕，一
        千二百名运动员参加角逐，比赛将
        持续三天。①3

        {box}
        出本届十名好人，他们来自各行各
        业，事迹已经在社区里传开，明年
        还将评选下一届。

        身边好人评选揭晓
        """;
}
