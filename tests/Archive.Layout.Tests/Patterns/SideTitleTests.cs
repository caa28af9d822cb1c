using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Titles of boxes inside articles.</summary>
public sealed class SideTitleTests
{
    /// <summary>编者按, 【相关链接】.</summary>
    [Theory]
    [InlineData("编者按", true)]
    [InlineData("【相关链接】", true)]
    [InlineData("●记者手记", true)]
    [InlineData("核心提示：", true)]
    [InlineData("【青石县】", false)]
    [InlineData("背景墙修好了", false)]
    public void A_box_inside_an_article_has_one_of_few_titles(string line, bool title) => Assert.Equal(title, SideTitle.Is(line));

    /// <summary>走访, 部门回应.</summary>
    [Theory]
    [InlineData("走访", true)]
    [InlineData("【案情回放】", true)]
    [InlineData("■部门回应", true)]
    [InlineData("走访慰问", false)]
    public void A_part_of_a_long_report_may_have_one_of_few_titles(string line, bool title) => Assert.Equal(title, SideTitle.MayTitlePart(line));

    /// <summary>第一章 总则.</summary>
    [Theory]
    [InlineData("第一章总则", true)]
    [InlineData("第十二节登记与免疫", true)]
    [InlineData("第一条为了", false)]
    [InlineData("第二章，他写得最慢", false)]
    public void A_law_has_chapters(string line, bool chapter) => Assert.Equal(chapter, SideTitle.IsChapter(line));
}
