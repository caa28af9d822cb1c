using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Notices (公告、更正、讣告) behind reports, where headlines stand below their texts.</summary>
public sealed class NoticeCheckTests
{
    private const string Report = """
        本报讯（记者 何静） 在棠河水库
        的湖心岛上，水文站职工老庚已经守了十
        七个春节。每天早晚八点，他都要划船到
        测点读取水位。

        冬天湖面结冰，他就踩着冰走过
        去，一个来回要四十分钟。
        """;

    /// <summary>The report's headline is a picture, so that only its words part the notice from it.</summary>
    [Theory]
    [InlineData("本报3月16日第3版《岛上来信》一\n文中，“崔一”应为“许安”。因编校疏忽\n造成差错，谨致歉意。", "更正")]
    [InlineData("根据节假日安排，本报 2 月 9 日至\n17 日休刊，18 日恢复出版。", "敬告读者")]
    [InlineData("原棠州市水利局副局长何启明同志因\n病医治无效，于 3 月 2 日在棠州逝世，享\n年八十六岁。\n\n    遵照何启明同志遗愿，丧事从简。", "讣告")]
    public void A_notice_begins_above_its_title(string notice, string title)
    {
        var page = PageSplitter.Split($"{Report}\n\n    {notice}\n\n{title}");

        Assert.Equal([null, title], page.Articles.Select(a => a.Headline));
        Assert.Equal(2, page.Articles[0].Paragraphs.Length);
    }

    /// <summary>Where the text below a title says what notices say, it is that one's, and the report above keeps what it ends with.</summary>
    [Fact]
    public void A_title_above_its_notice_takes_nothing_from_the_report()
    {
        var page = PageSplitter.Split($"""
            守岛人的春节

            {Report}

            老庚说，因设备检修停电的日子，他
            就点上马灯。

            停电公告

            因设备检修，本市三号线定于二月五
            日停电，请提前做好准备。
            """);

        Assert.Equal(["守岛人的春节", "停电公告"], page.Articles.Select(a => a.Headline));
        Assert.Equal(3, page.Articles[0].Paragraphs.Length);
    }

    /// <summary>A notice of several paragraphs that all say what notices say is one.</summary>
    [Fact]
    public void A_notice_is_not_cut_behind_its_first_paragraph()
    {
        var page = PageSplitter.Split("""
            即日起，本报征集新闻线索。如果您
            身边有好人好事，欢迎拨打热线电话。

            新闻线索一经采用，即付稿酬。投稿
            邮箱见本报二版。

            本报征集新闻线索
            """);

        Assert.Equal(2, Assert.Single(page.Articles).Paragraphs.Length);
    }

    /// <summary>A notice's title may take two lines, and its points many.</summary>
    [Fact]
    public void A_notice_of_many_points_is_parted_whole()
    {
        var page = PageSplitter.Split($"""
            守岛人的春节

            {Report}

            为保证雨污分流工程顺利实施，
            决定对柳荫街实行封闭施工。现将有关
            事项通告如下：

            一、封闭时间：6月26日至8月19日。

            二、封闭期间，过往车辆请按交通标
            志绕行，公交29路临时改道。

            三、沿线单位和居民凭通行证由望湖
            路出入。

            特此通告。

            棠州市公安局

            关于柳荫街封闭
            施工的通告
            """);

        Assert.Equal(["守岛人的春节", "关于柳荫街封闭施工的通告"], page.Articles.Select(a => a.Headline));
        Assert.Equal(2, page.Articles[0].Paragraphs.Length);
    }
}
