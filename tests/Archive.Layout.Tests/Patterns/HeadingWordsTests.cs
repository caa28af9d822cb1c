using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Words that show what a short line is.</summary>
public sealed class HeadingWordsTests
{
    /// <summary>落款.</summary>
    [Theory]
    [InlineData("棠州市教育局", true)]
    [InlineData("葛长林同志治丧小组", true)]
    [InlineData("声明人：苏小禾", true)]
    [InlineData("市一中学生邰小溪", true)]
    [InlineData("老城墙修好了", false)]
    public void An_office_or_a_person_signs_below_a_notice(string line, bool signs) => Assert.Equal(signs, HeadingWords.IsSignature(line));

    /// <summary>简讯.</summary>
    [Theory]
    [InlineData("简讯", true)]
    [InlineData("国内短波", true)]
    [InlineData("【要闻速览】", true)]
    [InlineData("■环球扫描", true)]
    [InlineData("短波里的声音", false)]
    [InlineData("我市开通免费核磁扫描", false)]
    public void A_label_names_several_briefs(string line, bool labels) => Assert.Equal(labels, HeadingWords.IsLabel(line));
}
