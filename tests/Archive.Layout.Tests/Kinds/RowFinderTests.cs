using Archive.Layout.Kinds;
using Archive.Layout.Text;
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

    /// <summary>今日赛事预告: an hour and what begins then; the column breaks entries.</summary>
    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public void Entries_that_begin_with_an_hour_are_a_programme(string gap)
    {
        var page = PageSplitter.Split($"""
            跑步的人
            {gap}　　我四十岁那年从电线杆跑到电
            线杆。第一天跑两根第二天三根。
            今年我跑完了第一个半马没人给
            我戴花，只有那双鞋磨穿了底。
            {gap}今日赛事预告
            {gap}15：30 棠州体育频道 全市短道速
            滑公开赛
            19：35 棠州体育频道 市篮球联赛
            青石队—望湖队
            次日3：45 棠河网 城市足球赛棠州
            队—柳溪队
            {gap}河边添了三千棵树
            {gap}　　本报讯（记者 苏禾）入夏后，
            棠河两岸的步道边栽了三千棵树
            ，晚上散步的人多了起来。
            """);

        Assert.Equal(["跑步的人", "今日赛事预告", "河边添了三千棵树"], page.Articles.Select(a => a.Headline));
        Assert.Equal(["15：30", "19：35", "次日3："], page.Articles[1].Paragraphs.Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal)[..5].Trim()).Select(t => t[0] == '次' ? "次日3：" : t));
        Assert.All(["公开赛", "望湖队", "柳溪队"], rest => Assert.Single(page.Articles[1].Paragraphs, p => p.Text.EndsWith(rest, StringComparison.Ordinal)));
    }

    /// <summary>某某某（女，某县某村）: a roll of names with places, which the column cuts.</summary>
    [Fact]
    public void A_name_with_its_place_is_an_entry_of_a_roll()
    {
        var page = PageSplitter.Split("""
            棠州好人名单

            　　根据群众推荐和投票，市文明办
            评出本月棠州好人，现将名单公布如
            下，请大家向他们学习。

            马建设（青石县石桥镇小洼村）

            苏 禾（女，望湖区丰乐街道柳荫社
            区居民）

            林晚舟（柳溪县云岭乡）

            沈一鸣（棠州市公共汽车公司）

            如有异议，请于公示期内以书面
            形式向市文明办反映，公示期五天。

            河边添了三千棵树

            　　本报讯（记者 程渡）入夏以来，
            棠河两岸的步道边新栽了三千棵树，
            晚上散步的人多了起来。
            """);

        Assert.Equal(["棠州好人名单", "河边添了三千棵树"], page.Articles.Select(a => a.Headline));
        Assert.All(["马建设（青石", "苏禾（女", "林晚舟（柳溪", "沈一鸣（棠州", "如有异议"], first => Assert.Single(page.Articles[0].Paragraphs, p => p.Text.StartsWith(first, StringComparison.Ordinal)));
        Assert.EndsWith("社区居民）", page.Articles[0].Paragraphs.Single(p => p.Text.StartsWith("苏禾", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    /// <summary>The last entry fills its column and closes its brackets.</summary>
    [Fact]
    public void What_stands_below_a_closed_bracket_is_no_rest_of_its_entry()
    {
        var page = PageText.Read("""
            　　根据群众推荐和投票，市文明办
            评出本月棠州好人，名单如下：
            马建设（青石县石桥镇小洼村人）
            林晚舟（柳溪县云岭乡云岭村人）
            沈一鸣（棠州市公共汽车公司的驾
            驶员）
            苏小河（望湖区丰乐街道的居民）

            河边添了三千棵树
            """);
        var facts = FactFinder.Find(page);

        Assert.Equal([2, 3, 4, 6], Enumerable.Range(0, facts.Length).Where(i => facts[i].Row));
        Assert.Equal([5], Enumerable.Range(0, facts.Length).Where(i => facts[i].RestOfRow));
    }
}
