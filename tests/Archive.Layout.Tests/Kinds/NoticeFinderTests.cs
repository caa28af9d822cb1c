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
}
