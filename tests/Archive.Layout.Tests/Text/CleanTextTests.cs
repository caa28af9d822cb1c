using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Text;

/// <summary>Clean text of ink.</summary>
public sealed class CleanTextTests
{
    /// <summary>Which spaces stay.</summary>
    [Theory]
    [InlineData("说 ， 医 院 是", "说，医院是")]
    [InlineData("同比增长 8.3%，达 24 小时", "同比增长8.3%，达24小时")]
    [InlineData("使用 Visual Studio 开发", "使用Visual Studio开发")]
    [InlineData("inter-\nnational 标准", "international标准")]
    public void Justification_spaces_go_and_spaces_of_Latin_stay(string source, string clean)
    {
        var page = PageText.Read(source);

        Assert.Equal(clean, CleanText.Of(page, 0, page.Count));
    }

    /// <summary>Headlines.</summary>
    [Theory]
    [InlineData("坚定信心 真抓实干", "坚定信心 真抓实干")]
    [InlineData("公 告", "公告")]
    public void Spaces_between_phrases_of_a_headline_stay(string source, string clean)
    {
        var page = PageText.Read(source);

        Assert.Equal(clean, CleanText.Headline(page, 0, page.Count));
    }
}
