using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Headlines set upright, of which text has a character a line.</summary>
public sealed class UprightLinesTests
{
    private const string Body = """
        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，今年冬天暖气一
        定比去年热得多。
        """;

    private static string Upright(string headline) => string.Concat(headline.Select(c => c + "\n"));

    [Fact]
    public void Line_below_line_of_one_character_is_a_headline()
    {
        var article = Assert.Single(PageSplitter.Split(Upright("两台锅炉检修完毕暖气比去年热") + Body).Articles);

        Assert.Equal("两台锅炉检修完毕暖气比去年热", article.Headline);
        Assert.Empty(article.Subheadlines);
        Assert.Equal(["何静"], article.Reporters);
    }

    /// <summary>2025 lies on its side; the reader gives it a line as it gives each character one.</summary>
    [Fact]
    public void A_number_among_such_lines_is_part_of_the_headline() =>
        Assert.Equal("棠州2025马拉松", Assert.Single(PageSplitter.Split(Upright("棠州") + "2025\n" + Upright("马拉松") + Body).Articles).Headline);

    /// <summary>The last line of a paragraph, and a page's number, may be of one character.</summary>
    [Fact]
    public void A_few_such_lines_are_left_as_they_are()
    {
        var page = PageText.Read("广\n告\n3\n" + Body + "\n了。");

        Assert.Same(page, UprightLines.Join(page));
    }
}
