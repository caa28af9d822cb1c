using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Lists, schedules and small tables.</summary>
public sealed class RowFinderTests
{
    private const string Works = """
        因线路检修，以下线路将停电，
        请有关用户做好准备，由此带来的不
        便敬请谅解，来电时间可能提前。
        """;

    /// <summary>停电安排.</summary>
    [Fact]
    public void What_is_cut_off_when_stays_in_the_notice()
    {
        var page = Page("停电公告", Works, """
            10千伏东风线 4月9日7时至15时
            停电范围：东风路、菜园街、家属院
            10千伏柳荫线 4月10日6时至12时
            停电范围：丰收里、三里桥
            """, "棠州供电公司\n2023年4月7日");

        var notice = page.Articles[0];
        Assert.Equal("停电公告", notice.Headline);
        Assert.Equal(ArticleKind.Notice, notice.Kind);
        Assert.Contains(notice.Paragraphs, p => p.Text.Contains("三里桥", StringComparison.Ordinal));
        Assert.Equal("2023年4月7日", notice.Paragraphs[^1].Text);
    }

    /// <summary>A name and a post, a class and its winners, offices.</summary>
    [Theory]
    [InlineData("卓 越 市第一医院呼吸科主任\n涂志刚 东风街道党工委书记\n欧阳红梅 石塘乡小学教师\n牛建国 重型机械厂车间主任")]
    [InlineData("高中男子组：市一中 市六中\n高中女子组：市二中 青石一中\n初中男子组：学府街中学\n初中女子组：望湖中学")]
    [InlineData("柳荫街道石塘村党支部\n市第二人民医院急诊科党支部\n棠州市公共汽车公司\n鹿鸣县供水服务中心")]
    public void Rows_made_alike_stay_in_their_article(string rows)
    {
        var page = Page("全市先进名单公布", Works, rows, "");

        Assert.Equal("全市先进名单公布", page.Articles[0].Headline);
        foreach (var row in rows.Split('\n'))
            Assert.Contains(row.Replace(" ", "", StringComparison.Ordinal), string.Concat(page.Articles[0].Paragraphs.Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Hours in a full line of a paragraph end nothing.</summary>
    [Fact]
    public void A_sentence_goes_on_behind_hours()
    {
        var page = Page("图书馆照常开放", """
            春节期间市图书馆照常开放接待
            读者每天从除夕到初六9:00至17:00举
            办写春联猜灯谜听评书等活动，借书
            还书全部自助，请市民合理安排时间。
            """, "", "");

        Assert.Equal("春节期间市图书馆照常开放接待读者每天从除夕到初六9:00至17:00举办写春联猜灯谜听评书等活动，借书还书全部自助，请市民合理安排时间。", Assert.Single(page.Articles[0].Paragraphs).Text);
    }

    private static SplitPage Page(string title, string body, string rows, string signature) => PageSplitter.Split($"""
        {title}

        {body}

        {rows}

        {signature}

        春灌工作推进会召开

        本报讯（记者 林晚舟）昨日上
        午，澜溪市召开春灌工作推进会，副
        市长陶一帆出席会议，要求各县区抢
        抓农时，确保应灌尽灌、不误农时。
        """);

    /// <summary>Names run on from row to row, and a row's end may cut one.</summary>
    [Fact]
    public void Rows_of_names_are_one_paragraph_up_to_the_next_honour()
    {
        var page = PageSplitter.Split("""
            身边好人名单

            根据群众推荐和投票，市文明办
            评出本届身边好人，名单如下：

            助人为乐：林晚舟 方小石 乔
            木 程露 苏禾

            敬业奉献：何静 古丽娜
            尔·买买提 沈一鸣

            如有异议，请于公示期内以书面
            形式向市文明办反映。
            """);

        Assert.Equal(
            ["助人为乐：林晚舟 方小石 乔木 程露 苏禾", "敬业奉献：何静 古丽娜尔·买买提 沈一鸣"],
            page.Articles[0].Paragraphs.Select(p => p.Text).Where(t => t.StartsWith("助人", StringComparison.Ordinal) || t.StartsWith("敬业", StringComparison.Ordinal)));
        Assert.StartsWith("如有异议", page.Articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>表彰名单: a narrow column broke the entries, and blank lines part their pieces.</summary>
    [Fact]
    public void Posts_over_two_lines_are_one_entry_of_a_roll()
    {
        var article = Assert.Single(PageSplitter.Split("""
            棠州市道德模范名单

            根据群众推荐和投票，市文明办
            评出本届道德模范，现将名单公布如
            下，请大家向他们学习。

            助人为乐模范（3名）

            马建设 棠州公交公司车间

            主任

            苏 禾（女） 市中心医院

            护士长

            林晚舟 男 市水务局干部

            见义勇为模范（2名）

            乔 木 望湖区消防大队队

            长

            沈一鸣 丰乐街粮油店店主

            如有异议，请于公示期内以书面
            形式向市文明办反映，公示期五天。
            """).Articles);

        Assert.Equal("棠州市道德模范名单", article.Headline);
        Assert.Empty(article.Subheadlines);
        Assert.All(["公司车间主任", "市中心医院护士长", "消防大队队长"], post => Assert.Single(article.Paragraphs, p => p.Text.EndsWith(post, StringComparison.Ordinal)));
        Assert.All(["林晚舟", "见义勇为模范", "沈一鸣", "如有异议"], first => Assert.Single(article.Paragraphs, p => p.Text.StartsWith(first, StringComparison.Ordinal)));
    }

    /// <summary>The last entry fills its column, and a headline stands below it.</summary>
    [Fact]
    public void A_headline_below_a_roll_is_none_of_its_entries()
    {
        var page = PageSplitter.Split("""
            劳动模范名单

            市总工会评出今年劳动模范
            ，现将名单公布如下。

            马建设 棠州公交公司车间

            苏 禾（女） 市中心医院

            沈一鸣 丰乐街粮油店店主

            棠河两岸添绿

            本报讯（记者 林晚舟）入夏
            以来，棠河两岸的步道边新栽了
            三千棵树，散步的人多了起来。
            """);

        Assert.Equal(["劳动模范名单", "棠河两岸添绿"], page.Articles.Select(a => a.Headline));
    }
}
