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

    /// <summary>As wide as a paragraph's first line, but right below the name of its box.</summary>
    [Fact]
    public void A_line_in_one_block_with_the_heading_above_is_a_heading()
    {
        var page = PageSplitter.Split(Page("■小贴士\n高温天谨防食物中毒有妙招\n\n根据群众推荐和投票，市文明办评"));

        Assert.Equal(("■小贴士", "高温天谨防食物中毒有妙招"), (page.Articles[0].Kicker, page.Articles[0].Headline));
    }

    /// <summary>图片新闻: a column's end parts what says when from what says who took the picture.</summary>
    [Theory]
    [InlineData("7月8日，在望湖区老船厂旧址，讲\n解员为前来参观的学生讲述老船工当年")]
    [InlineData("7月8日，老船厂旧址开门迎客。讲\n解员为前来参观的学生讲述老船工当年")]
    public void The_text_of_a_picture_that_a_column_s_end_parts_is_one_body(string upper)
    {
        var page = PageSplitter.Split($"""
            图片新闻
            老船厂里听故事

            {upper}

            造船的故事，大家听得入神。 记者 乔木
            摄

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河
            两岸的步道边新栽了三千棵树，晚上散步的人
            多了起来。
            """);

        Assert.Equal(["老船厂里听故事", "棠河两岸添绿"], page.Articles.Select(a => a.Headline));
        Assert.Equal(upper.Replace("\n", "", StringComparison.Ordinal) + "造船的故事，大家听得入神。", Assert.Single(page.Articles[0].Paragraphs).Text);
        Assert.Equal(["乔木"], page.Articles[0].Photographers);
    }

    /// <summary>Its one sentence is a question.</summary>
    [Fact]
    public void A_letter_of_one_question_is_no_headline()
    {
        var page = PageSplitter.Split("""
            编辑同志：

            丰乐街的路灯能不能早亮半小时？

            读者 苗秋

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏以来，棠河
            两岸的步道边新栽了三千棵树，晚上散步的人
            多了起来。
            """);

        Assert.Equal([null, "棠河两岸添绿"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["编辑同志：", "丰乐街的路灯能不能早亮半小时？", "读者苗秋"], page.Articles[0].Paragraphs.Select(p => p.Text));
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
