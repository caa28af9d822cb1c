using Archive.Layout.Kinds;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>What is passed over at one look. In debug builds every such line is looked at all the same, on all pages of these tests.</summary>
public sealed class RunningTextTests
{
    /// <summary>Most of a body.</summary>
    [Theory]
    [InlineData("村民在河堤边栽下柳树，")]
    [InlineData("记得很清楚的老邻居都搬走了，他还住", false)]
    [InlineData("栽下的树苗已经活了。村民说，明年还要", true)]
    public void A_line_in_mid_sentence_is_running_text(string ink, bool expected = true) => Assert.Equal(expected, RunningText.Is(ink, marked: true));

    /// <summary>What begins or ends as something else does, or may be a name.</summary>
    [Theory]
    [InlineData("棠州新闻热线广告部联系人", true)]
    [InlineData("答：带身份证到服务网点就可以办理了", false)]
    [InlineData("某某在棠河区调研时强调", false)]
    [InlineData("俄塔社莫斯科消息说会谈已经开始", false)]
    [InlineData("棠河区栽树节", false)]
    public void Another_line_is_looked_at_closer(string ink, bool marked) => Assert.False(RunningText.Is(ink, marked));

    /// <summary>责任编辑…, but with a comma it is a clause.</summary>
    [Fact]
    public void A_comma_tells_text_from_furniture()
    {
        Assert.False(RunningText.Is("责任心强的老邻居都愿意来帮忙", marked: false));
        Assert.True(RunningText.Is("责任心强，老邻居都愿意来帮忙", marked: true));
    }
}
