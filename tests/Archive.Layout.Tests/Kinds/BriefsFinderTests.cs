using Archive.Layout.Kinds;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Boxes of briefs: see <see cref="BriefsFinder"/>.</summary>
public sealed class BriefsFinderTests
{
    private const string Waterworks = """
        　　本报讯（记者 耿介）市水务
        集团的新水厂昨日投产，日供水
        能力翻了一番，河西六个街道的
        居民用上了新水源。
        """;

    private const string Briefs = """
        　　■棠河大桥检修昨日完成，
        明天起恢复双向通行。（苏 禾）

        　　■市图书馆把闭馆的时间推
        迟到晚上九点，三楼的自习室也
        一起开放。（沈一鸣）

        　　■春季植树昨日收尾，全市
        新栽行道树六千棵。（许 苇）
        """;

    private const string Riverside = """
        　　本报讯（记者 沈一鸣）老渡
        口社区的居民每周四晚上都搬着
        凳子坐到棠河边，谁家有难处，
        当着大家的面说。
        """;

    [Theory]
    [InlineData('■', "一句话新闻")]
    [InlineData('▲', "要闻简报")]
    public void Briefs_under_one_label_are_one_article(char bullet, string label)
    {
        var page = PageSplitter.Split($"棠河水厂新厂投产\n\n{Waterworks}\n\n{label}\n\n{Briefs.Replace('■', bullet)}\n\n河边办起议事会\n\n{Riverside}\n");

        Assert.Equal(["棠河水厂新厂投产", label, "河边办起议事会"], page.Articles.Select(a => a.Headline));
        IsWhole(page.Articles[1], bullet);
    }

    [Fact]
    public void Their_label_may_stand_behind_them()
    {
        var page = PageSplitter.Split($"{Waterworks}\n\n棠河水厂新厂投产\n\n{Briefs}\n\n要闻简报\n\n{Riverside}\n\n河边办起议事会\n");

        Assert.Equal(["棠河水厂新厂投产", "要闻简报", "河边办起议事会"], page.Articles.Select(a => a.Headline));
        IsWhole(page.Articles[1], '■');
    }

    /// <summary>Headlines lead, but for the briefs': nothing but their label parts them from the story above.</summary>
    [Fact]
    public void Briefs_right_behind_a_story_begin_an_article_where_their_label_is_behind_them()
    {
        var page = PageSplitter.Split($"棠河水厂新厂投产\n\n{Waterworks}\n\n{Briefs}\n\n国内短波\n\n河边办起议事会\n\n{Riverside}\n");

        Assert.Equal(["棠河水厂新厂投产", "国内短波", "河边办起议事会"], page.Articles.Select(a => a.Headline));
        Assert.Single(page.Articles[0].Paragraphs);
        IsWhole(page.Articles[1], '■');
    }

    /// <summary>Each brief is a paragraph; who sent in the last wrote it alone.</summary>
    private static void IsWhole(SplitArticle box, char bullet)
    {
        Assert.Equal([$"{bullet}棠河大桥", $"{bullet}市图书馆", $"{bullet}春季植树"], box.Paragraphs.Select(p => p.Text[..5]));
        Assert.EndsWith("（许苇）", box.Paragraphs[2].Text, StringComparison.Ordinal);
        Assert.Empty(box.Reporters);
        Assert.Empty(box.Correspondents);
    }

    /// <summary>Each brief has a headline and a lead; the label names them all and is no line of the first.</summary>
    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void A_label_over_briefs_with_headlines_of_their_own_is_the_page_s(string gap)
    {
        var page = PageSplitter.Split(string.Join(gap, "棠河水厂新厂投产", Waterworks, "县区短讯", "石桥水库加固完工", Riverside, "云岭村办起书屋", Waterworks).Replace("\n\n", gap, StringComparison.Ordinal) + "\n");

        Assert.Equal(["棠河水厂新厂投产", "石桥水库加固完工", "云岭村办起书屋"], page.Articles.Select(a => a.Headline));
        Assert.All(page.Articles, a => Assert.Null(a.Kicker));
        Assert.Single(page.Furniture);
    }

    /// <summary>Over one long story it is that story's 引题.</summary>
    [Fact]
    public void A_label_over_a_long_story_is_its_kicker()
    {
        var page = PageSplitter.Split($"县区短讯\n\n石桥水库加固完工\n\n{Riverside}\n\n{string.Join("\n\n", Enumerable.Repeat("　　水库的老职工说，堤坝上的草每\n年都要割三次，今年请了五位村民\n帮忙，割下的草喂了他们家的牛。", 6))}\n\n棠河水厂新厂投产\n\n{Waterworks}\n");

        Assert.Equal(("县区短讯", "石桥水库加固完工"), (page.Articles[0].Kicker, page.Articles[0].Headline));
    }
}
