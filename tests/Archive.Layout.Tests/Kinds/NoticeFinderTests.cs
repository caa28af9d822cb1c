using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Notices and letters (公告、来信).</summary>
public sealed class NoticeFinderTests
{
    /// <summary>Whoever signs a letter may say how old he is.</summary>
    [Fact]
    public void A_letter_is_signed_with_place_name_and_age()
    {
        var page = PageSplitter.Split("""
            谢谢那位不留名的姑娘

            编辑同志：

            上周三下午，我在农贸市场门口滑
            倒，脚扭得站不起来。一位姑娘把我扶
            到路边，又打车送我去医院。

            白渡区 万秀英（68岁）

            井盖补上了

            编辑同志：

            上月贵报登了我的信以后，市城管
            局当天就派人补装了井盖，还查看了周
            边的道路。
            """);

        Assert.Equal(["谢谢那位不留名的姑娘", "井盖补上了"], page.Articles.Select(a => a.Headline));
        Assert.Equal("白渡区万秀英（68岁）", page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>A signature may be the last line of a page.</summary>
    [Fact]
    public void A_letter_at_the_end_of_a_page_keeps_its_signature()
    {
        var page = PageSplitter.Split("""
            来信照登

            编辑同志：

            九月二十日，一位顾客把手提包忘
            在柜台上，我站职工拾到后如数归还，请
            予表扬。

            城关供销社　田野
            """);

        var letter = Assert.Single(page.Articles);
        Assert.Equal("来信照登", letter.Headline);
        Assert.Equal("城关供销社田野", letter.Paragraphs[^1].Text);
    }

    /// <summary>某市第八届|“最美教师”名单.</summary>
    [Fact]
    public void The_title_of_a_list_may_begin_a_line_above()
    {
        var page = PageSplitter.Split("""
            三尺讲台四十年

            本报讯（记者 何静）9月9日，颁奖典
            礼在市文化中心举行，付海燕从学生手
            中接过鲜花。

            棠州市第八届
            “最美教师”名单

            文小静　石一磊　付海燕　兰心怡
            曲小平　朱丽娟　向阳红　许言午
            """);

        Assert.Equal(["三尺讲台四十年", "棠州市第八届“最美教师”名单"], page.Articles.Select(a => a.Headline));
    }
}
