using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Whose a headline is that was painted far from its story.</summary>
public sealed class FarHeadlinesTests
{
    private const string First = """
        本报讯（记者 林晚舟）望湖区的八个
        小区昨天装好了加装的电梯，三百多位老
        人不用再爬楼。①3


        """;

    private const string Second = """
        本报讯（记者 乔木）柳溪县三万亩油
        桃进入采摘期，客商纷纷前来收购，价格
        比去年略高。①3


        """;

    private const string Third = """
        本报讯（记者 程露）市图书馆的夜间
        书房开到凌晨，大学生和出租车司机都来
        借书。①3


        """;

    /// <summary>It stands beside another's headline, behind a story that comes later.</summary>
    [Fact]
    public void A_headline_beside_another_s_goes_to_the_story_that_has_its_words()
    {
        var page = PageSplitter.Split(First + Second + "柳溪县三万亩油桃进入采摘期\n\n" + Third + "市图书馆夜间书房开到凌晨\n\n八个小区装好加装电梯\n");

        Assert.Equal(["八个小区装好加装电梯", "柳溪县三万亩油桃进入采摘期", "市图书馆夜间书房开到凌晨"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>Its words are in no story.</summary>
    [Fact]
    public void A_headline_whose_words_tell_nothing_stays_where_it_stands()
    {
        var page = PageSplitter.Split(First + Second + "柳溪县三万亩油桃进入采摘期\n\n" + Third + "市图书馆夜间书房开到凌晨\n\n春风又绿一江两岸\n");

        Assert.Null(page.Articles[0].Headline);
        Assert.Contains("春风又绿", page.Articles[2].Headline + string.Concat(page.Articles[2].Subheadlines), StringComparison.Ordinal);
    }
}
