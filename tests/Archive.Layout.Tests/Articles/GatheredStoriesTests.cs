using Xunit;

namespace Archive.Layout.Tests.Articles;

/// <summary>Headlines that were painted together, in the order of their stories.</summary>
public sealed class GatheredStoriesTests
{
    private static readonly Story Canteen = new("""
        丰乐街社区食堂开张迎客
        饭菜热乎 价钱实在
        """, """
        本报讯（记者 林晚舟）昨日上午，丰乐街
        社区食堂开张，第一天来了两百多位老人。食
        堂的师傅说，饭菜要热乎，价钱要实在。

        社区的账每月公布一次，谁都可以提意见。
        """);

    private static readonly Story Boilers = new("""
        寒来暑往 守得一方安稳人心
        """, """
        本报讯（记者 何静）昨日，热源厂的老师
        傅领着徒弟们把两台锅炉从头到脚检修了一遍，
        今年冬天暖气一定比去年热得多。

        机修班的人住在厂里，半夜听见响动就起
        来查看。
        """);

    private static readonly Story Lifts = new("""
        望湖小区加装电梯
        居民自己来当监督员了
        """, """
        本报讯（记者 程渡）望湖小区加装电梯昨
        日动工，施工只在白天进行，每个小区请三位
        居民做监督员。

        全部工程将在十一月底以前完成，不耽误
        过冬。
        """);

    private static readonly Story Station = new("""
        刷脸进站只要三秒
        棠州站为老人留人工通道
        """, """
        本报讯（记者 苏禾）棠州站昨日起试行刷
        脸进站，旅客过闸机只要三秒，老人可走人工
        通道。

        暑运期间，车站还将增开三趟往省城的列
        车。
        """);

    private static readonly Story Peaches = new("""
        柳溪县油桃进入采摘期
        """, """
        本报讯（记者 乔木）柳溪县三万亩油桃进
        入采摘期，各地客商前来收购，价格比去年略
        高。

        村里的合作社建起冷库，果子可以存到秋
        天再卖。
        """);

    private static readonly Story Library = new("""
        长夜里有灯 就有赶路的人
        """, """
        本报讯（记者 沈一鸣）市图书馆的夜间书
        房开到凌晨，学生和司机都来借书，管理员烧
        好一壶热水放在门口。

        开门三个月，来读书的司机有四十多位。
        """);

    private static readonly Story Wall = new("""
        老城墙修缮完工
        市民可以登上北门城楼
        """, """
        本报讯（记者 耿介）老城墙修缮工程昨天
        完工，市民可以登上北门城楼，看一看古城的
        夜景。

        城楼每天开放到晚上九点，不收门票。
        """);

    private static readonly Story Opinion = new("""
        办好一件小事
        """, """
        家门口有了食堂，老人吃饭不再发愁。办
        好一件小事，胜过说一百句空话，这是老百姓
        心里的秤。

        一件一件去办，日子就有了奔头，城市也
        就有了温度。
        """);

    private static readonly Story Noodles = new("""
        面馆夜里亮着灯
        跑夜车的司机都来吃面
        """, """
        老城墙下的面馆夜里亮着灯，跑夜车的司
        机都来吃面，老板不收加面的钱，说这是老规
        矩。
        """);

    private static readonly Story Waterwheel = new("""
        村口水车
        转了四十年
        """, """
        村口的水车转了四十年，轴上的油换过多
        少回没有人数得清，如今孩子们推着它转几圈，
        还是吱呀作响。
        """);

    /// <summary>Two headlines share nothing with any story, and stand between others that do.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Headlines_without_words_go_where_their_order_says(bool before)
    {
        Story[] stories = [Canteen, Boilers, Lifts, Station, Peaches, Library, Wall];

        Assert.Equal(stories.Select(s => s.Title), Titles(Page(stories, stories, before)));
    }

    /// <summary>No lead tells where 面馆 and 水车 begin.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Unsigned_stories_are_parted_where_a_headline_has_its_words(bool before, bool blankLines)
    {
        Story[] stories = [Canteen, Noodles, Waterwheel, Lifts, Station, Wall];
        var page = Page(stories, stories, before);

        var articles = PageSplitter.Split(blankLines ? page : page.Replace("\n\n", "\n", StringComparison.Ordinal)).Articles;

        Assert.Equal(stories.Select(s => s.Title), articles.Select(Title));
        Assert.Equal(["昨日上午", "老城墙下", "村口的水", "望湖小区", "棠州站昨", "老城墙修"], articles.Select(a => a.Paragraphs[0].Text[..4]));
    }

    /// <summary>□本报评论员 stands behind its headline, and another headline behind it.</summary>
    [Fact]
    public void A_byline_amid_the_headlines_parts_them()
    {
        Story[] stories = [Canteen, Boilers, Lifts, Opinion, Station, Library, Wall];

        var titles = Titles(Page(stories, stories).Replace(Opinion.Headline, Opinion.Headline + "\n\n□本报评论员", StringComparison.Ordinal));

        Assert.Equal(stories.Select(s => s.Title), titles);
    }

    /// <summary>Headlines come first, and one of them is signed in its box.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Who_signs_in_the_box_of_a_headline_begins_no_text(string gap)
    {
        Story[] stories = [Noodles, Library, Boilers, Peaches, Opinion, Lifts, Waterwheel];

        var page = Page(stories, stories, before: true).Replace(Boilers.Headline, $"{Boilers.Headline}{gap}□本报评论员 江涛", StringComparison.Ordinal);

        Assert.Equal(stories.Select(s => s.Title), Titles(page));
    }

    /// <summary>水车 says nothing that 夜间书房 says, nor 面馆 what 刷脸进站 says.</summary>
    [Fact]
    public void A_text_that_says_nothing_of_the_one_above_begins_a_story()
    {
        Story[] stories = [Wall, Peaches, Lifts, Library, Waterwheel, Station, Noodles];

        Assert.Equal(stories.Select(s => s.Title), Titles(Page(stories, stories)));
    }

    /// <summary>据《…》 announces a digest that nobody signs, though it speaks of 食堂 and 师傅 as the story above does.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_announces_itself_begins_a_story(bool before)
    {
        Story digest = new("""
            只比潮水快一点点
            """, """
            据《棠州工人报》报道，从渡口退下来的老
            船长这几天有些疲惫，每天清早走到船厂食堂坐
            坐，帮师傅修一修桌椅。

            “摆渡已经过去了，我只比潮水快一点点。”
            他笑着说。
            """);
        Story[] stories = [Canteen, digest, Lifts, Station, Peaches, Library, Wall];

        var articles = PageSplitter.Split(Page(stories, stories, before)).Articles;

        Assert.Equal(stories.Select(s => s.Title), articles.Select(Title));
        Assert.StartsWith("据《棠州工人报》", articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, articles[1].Paragraphs.Length);
    }

    /// <summary>Each has the words of its story.</summary>
    [Fact]
    public void Shuffled_headlines_are_not_forced_into_order()
    {
        Story[] stories = [Canteen, Lifts, Station, Peaches, Wall];

        Assert.Equal(stories.Select(s => s.Title), Titles(Page(stories, [Wall, Peaches, Lifts, Station, Canteen])));
    }

    /// <summary>油桃 has its headline right above.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_headline_at_its_own_story_stays_there(bool before)
    {
        Story[] stories = [Canteen, Boilers, Peaches, Lifts, Station, Noodles, Library, Wall];
        Story[] gathered = [.. stories.Where(s => s != Peaches)];

        var articles = PageSplitter.Split(Page(stories, gathered, before).Replace(Peaches.Text, Peaches.Headline + "\n\n" + Peaches.Text, StringComparison.Ordinal)).Articles;

        Assert.Equal(stories.Select(s => s.Title).Order(StringComparer.Ordinal), articles.Select(Title).Order(StringComparer.Ordinal));
        Assert.StartsWith("柳溪县", Assert.Single(articles, a => Title(a) == Peaches.Title).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    private static string Page(Story[] stories, Story[] headlines, bool before = false)
    {
        var texts = string.Join("\n\n", stories.Select(s => s.Text));
        var titles = string.Join("\n\n", headlines.Select(s => s.Headline));
        return (before ? titles + "\n\n" + texts : texts + "\n\n" + titles) + "\n";
    }

    private static IEnumerable<string> Titles(string page) => PageSplitter.Split(page).Articles.Select(Title);

    private static string Title(SplitArticle article) => article.Kicker + article.Headline + string.Concat(article.Subheadlines);

    private sealed record Story(string Headline, string Text)
    {
        public string Title => Headline.Replace("\n", "", StringComparison.Ordinal);
    }
}
