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
    [InlineData("第 3 名 、 第４ 名", "第3名、第４名")]
    [InlineData("2 0 2 0 年 G D P 增 长", "2020年GDP增长")]
    [InlineData("电话 138 0000 0000", "电话13800000000")]
    [InlineData("演唱 Café del Mar 一曲", "演唱Café del Mar一曲")]
    [InlineData("他说Hello, world 和 Rock & Roll", "他说Hello, world和Rock & Roll")]
    [InlineData("Ｗｉｎｄｏｗｓ　Ｓｅｒｖｅｒ　系统", "Ｗｉｎｄｏｗｓ Ｓｅｒｖｅｒ系统")]
    [InlineData("PM 2.5 和 iPhone 12", "PM 2.5和iPhone 12")]
    [InlineData("Visual\nStudio", "Visual Studio")]
    [InlineData("COVID-\n19", "COVID-19")]
    [InlineData("中\n国\u200b人\u0007民", "中国人民")]
    [InlineData("陶\ue1a0⼤ｶﾞ", "陶\ue1a0⼤ｶﾞ")]
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
