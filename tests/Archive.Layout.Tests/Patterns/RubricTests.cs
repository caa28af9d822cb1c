using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>栏目名.</summary>
public sealed class RubricTests
{
    /// <summary>The names of columns and genres stand over headlines, with marks about them or known by themselves.</summary>
    [Theory]
    [InlineData("【民生提醒】", true)]
    [InlineData("■新春走基层", true)]
    [InlineData("·短评·", true)]
    [InlineData("今日谈", true)]
    [InlineData("小小说", true)]
    [InlineData("“走进棠河”系列报道之三", true)]
    [InlineData("开局系列述评（二）", true)]
    [InlineData("以案说法", true)]
    [InlineData("健康一问一答", true)]
    [InlineData("读编往来", true)]
    [InlineData("百姓信箱", true)]
    [InlineData("文明棠州·随手拍", true)]
    [InlineData("我身边的好邻居②", true)]
    [InlineData("“我在村里当‘管家’”④", true)]
    [InlineData("“我在村里当‘管家’”", false)]
    [InlineData("小桥村来了个“管家”④", false)]
    [InlineData("便民服务台", true)]
    [InlineData("警方全力追踪", false)]
    [InlineData("两岸往来", false)]
    [InlineData("本报将推出系列报道敬请关注", false)]
    [InlineData("【相关链接】", false)]
    [InlineData("■柳溪油桃卖得俏", false)]
    [InlineData("民生提醒", false)]
    [InlineData("本报讯", false)]
    public void A_column_is_known_by_its_marks_or_its_name(string line, bool names) => Assert.Equal(names, Rubric.Is(line));
}
