using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Whose a notice is: an office or firm that signs it, or that it begins with.</summary>
public sealed class NoticeOfficesTests
{
    /// <summary>The titles are painted together above the notices, so that no title follows a signature.</summary>
    [Fact]
    public void An_office_below_a_notice_signs_it_and_heads_no_other()
    {
        var page = PageSplitter.Split("""
            停水通知

            关于青石桥封闭维修的通告

            停电预告

            　　为保障城区供水安全，经研
            究，定于五月十一日起对建设路
            主管进行施工，特此通知。

            棠州市水务局

            　　因青石桥护栏更换，定于五
            月十二日至十四日半幅封闭，请
            过往车辆绕行北环路。

            棠州市公路管理站

            　　因线路检修，下列地区计划
            停电，请用户提前做好准备，由
            此带来不便，敬请谅解。

            棠州市供电公司
            """);

        Assert.Equal(3, page.Articles.Length);
        Assert.Equal(["棠州市水务局", "棠州市公路管理站", "棠州市供电公司"], page.Articles.Select(a => a.Paragraphs[^1].Text));
    }

    /// <summary>…有限公司|因生产需要，…: the firm's name fills the first line.</summary>
    [Fact]
    public void A_notice_may_begin_with_whose_it_is()
    {
        var page = PageSplitter.Split("""
            停水通知

            招聘启事

            　　为保障城区供水安全，经研
            究，定于五月十一日起对建设路
            主管进行施工，特此通知。

            联系人：庄先生 0000000
            2021年5月8日

            　　棠州市小满纺织有限公司
            因生产需要，面向社会招聘挡车
            工六十名，有意者请到厂部面试
            ，乘九路车终点站下。
            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.StartsWith("棠州市小满纺织有限公司因生产需要", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
