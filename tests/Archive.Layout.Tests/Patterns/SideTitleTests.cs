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
}
