using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Boxes between stories that nobody signs: see <c>StoryCheck</c>.</summary>
public sealed class StoryBoxesTests
{
    private const string Lamps = """
        望湖区丰收里三号楼的居民说，楼道里
        的灯坏了大半年，晚上回家只能摸着墙走。

        社区答复，灯坏是因为线路老化，物业
        已经报修，本周内就能换成声控的，楼里的老
        人不用再摸黑。
        """;

    private const string Parcels = """
        快递小哥邵小满每天送两百多件包裹，
        他说，“双11”的包裹多，可月入过万的快递
        小哥没有几个。

        站点的负责人算了一笔账，一件一块钱
        ，送满一万件，才算月入过万，双休日也不能
        歇。
        """;

    private const string Question = "“双11”还没到，\n快递小哥已月入过万？";

    /// <summary>The first line ends in a comma, and the second asks.</summary>
    [Theory]
    [InlineData($"楼道里的灯亮了\n\n{Lamps}\n\n{Question}\n\n{Parcels}\n")]
    [InlineData($"{Lamps}\n\n楼道里的灯亮了\n\n{Parcels}\n\n{Question}\n")]
    [InlineData($"{Parcels}\n\n{Question}\n\n{Lamps}\n\n楼道里的灯亮了\n")]
    public void A_headline_of_two_lines_may_have_a_comma_at_the_first_s_end(string page)
    {
        var articles = PageSplitter.Split(page).Articles.OrderBy(a => a.Paragraphs[0].Text[0]).ToArray();

        Assert.Equal(["“双11”还没到，快递小哥已月入过万？", "楼道里的灯亮了"], articles.Select(a => a.Kicker + a.Headline + string.Concat(a.Subheadlines)));
        Assert.All(articles, a => Assert.Equal(2, a.Paragraphs.Length));
    }

    /// <summary>Headlines lead, no line is set in, and the column ends below a paragraph's first line.</summary>
    [Fact]
    public void A_line_alone_at_a_column_s_foot_is_no_headline()
    {
        var page = PageSplitter.Split("""
            棠河两岸添绿

            入夏以来，棠河两岸的步道边新栽了三千棵树，
            晚上散步的人多了起来，孩子们在树下捉迷藏。

            老师傅说秋天还要再栽两千棵树苗子由居民选

            出来的树苗已经在苗圃里安了家，明年春天移
            栽到老城墙下，孩子们等着去挖坑。

            老城墙修好了

            昨日，老城墙修缮工程完工，市民可以登上北
            门城楼，看一看古城的夜景。
            """);

        Assert.Equal(["棠河两岸添绿", "老城墙修好了"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("老师傅说秋天还要再栽两千棵树苗子由居民选出来的树苗", page.Articles[0].Paragraphs[1].Text, StringComparison.Ordinal);
    }
}
