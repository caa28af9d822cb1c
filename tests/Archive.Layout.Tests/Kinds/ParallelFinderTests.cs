using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>小标题 that are made alike (对仗): see <see cref="ParallelFinder"/>.</summary>
public sealed class ParallelFinderTests
{
    private static SplitPage Story(string first, string second) => PageSplitter.Split($"""
        基层治理要用好数字这把尺

        谷怀民

        基层治理是社会的基石。推进数字
        化改革，是提升基层治理水平的一条好
        路子。

        {first}

        要打破部门之间的数据壁垒，推动
        数据跨层级、跨部门、跨业务共享，让
        数据多跑路、群众少跑腿。

        {second}

        坚持从群众的需求出发设计应用场
        景，防止把好事办成新的负担，基层干
        部和群众都不满意。
        """);

    /// <summary>A set of titles is the parts' of one story, whatever their texts have in common.</summary>
    [Theory]
    [InlineData("完善体制机制，夯实治理基础", "突出需求导向，优化服务供给")]
    [InlineData("念好“早”字诀", "念好“严”字诀")]
    [InlineData("★招商篇", "★创新篇")]
    [InlineData("打通数据——把墙拆掉", "服务群众——把路走短")]
    public void Titles_made_alike_are_crossheads_of_one_story(string first, string second)
    {
        var article = Assert.Single(Story(first, second).Articles);

        Assert.Equal([first, second], article.Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text));
    }

    /// <summary>Set as wide as the column, over a line that is set in.</summary>
    [Fact]
    public void Titles_may_fill_their_column_over_a_paragraph_s_first_line()
    {
        var page = PageText.Read("""
            基层治理是社会的基石，推进
            数字化改革，是提升水平的一条
            好路子。
            完善体制机制，夯实治理基础
            要打破部门之间的数据壁垒
            ，推动数据共享，让数据多跑路
            让群众少跑腿。
            突出需求导向，优化服务供给
            坚持从群众的需求出发设计
            应用场景，防止把好事办成负担
            干部群众都不满意。
            """);

        Assert.Equal([3, 7], FactFinder.Find(page).Index().Where(f => f.Item.Parallel).Select(f => f.Index));
    }

    /// <summary>Headlines of stories that are signed each.</summary>
    [Fact]
    public void Headlines_over_leads_are_not()
    {
        var page = PageSplitter.Split("""
            青河县抓好“早”字诀

            本报讯（记者 何静） 昨日，青河县
            春灌全面开始，清澈的渠水顺着毛渠流
            进了麦田。

            白渡区抓好“严”字诀

            本报讯（记者 谷雨） 昨日，白渡区
            森林防火指挥部检查了十二个林场的防
            火物资。
            """);

        Assert.Equal(["青河县抓好“早”字诀", "白渡区抓好“严”字诀"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>A paragraph may begin with a label, as the next does: its first line is set in.</summary>
    [Fact]
    public void First_lines_of_paragraphs_are_not()
    {
        var page = PageText.Read("""
            【案情】市民去年在网上定
            制了一套窗帘，收货后不满意，要
            求退货，商家拒绝。
            【说法】法官说，定制的商
            品不适用七天无理由退货，不能退
            货。
            【提醒】下单前看清楚，商
            品说明里都有写明哪些可以退货，
            哪些不可以。
            """);

        Assert.DoesNotContain(FactFinder.Find(page), f => f.Parallel);
    }

    /// <summary>Lines right below each other are rows.</summary>
    [Fact]
    public void Rows_of_a_list_are_not()
    {
        var page = PageText.Read("""
            比赛昨日结束，成绩如下。
            一等奖青河县
            二等奖白渡区
            三等奖云岭县
            颁奖仪式将于下周在市体育馆举行，请各代
            表队准时参加。
            """);

        Assert.DoesNotContain(FactFinder.Find(page), f => f.Parallel);
    }

    /// <summary>Numbers or letters that go on, each title in a block of its own.</summary>
    [Theory]
    [InlineData("1.钱从哪里来", "2.谁来牵头办", "3.以后怎么管")]
    [InlineData("一、补贴对象", "二、补贴标准", "三、申报时间")]
    [InlineData("A 卖书卖咖啡", "B 办会员送书", "C 做活动聚人")]
    [InlineData("◆不轻信", "◆不透露", "◆不转账")]
    public void Titles_that_are_counted_are_crossheads(string first, string second, string third)
    {
        var page = PageSplitter.Split($"""
            老旧电梯换新记

            本报记者 何静

            超期服役、频繁故障，老旧电
            梯更新难在哪里：

            {first}

            换一部电梯要二十多万元，住
            户意见很难统一。

            {second}

            社区成立专班，全程跟踪。

            {third}

            新电梯装上了新设备，故障自
            动报警。
            """);

        string[] titles = [first, second, third];
        Assert.Equal(titles.Select(t => t.Replace(" ", "", StringComparison.Ordinal)), Crossheads(page));
    }

    /// <summary>Points of a list have their sentence in their block.</summary>
    [Fact]
    public void Points_of_a_list_are_no_titles()
    {
        var page = PageSplitter.Split("""
            防诈骗三招

            市公安局反诈中心提醒市民，记
            住以下几招。

            1.不轻信
            来历不明的电话，一律不信。

            2.不转账
            陌生人要求转账，一律不转。
            """);

        Assert.Empty(Crossheads(page));
    }

    private static IEnumerable<string> Crossheads(SplitPage page) =>
        Assert.Single(page.Articles).Paragraphs.Where(p => p.Kind == ParagraphKind.Crosshead).Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>某女士问：…|…？ in one block is a paragraph of two lines, however alike the next is.</summary>
    [Fact]
    public void A_question_of_two_lines_is_no_title()
    {
        var page = PageSplitter.Split("""
            有问必答

            读者王女士问：我父亲的医保卡
            丢了，在哪里可以补办，要带哪些材
            料？

            市医保局答复：持本人身份证到
            就近的社保服务网点即可补办，当天
            领取。

            读者郝先生问：老年公交卡要年
            审吗？

            市公交公司答复：今年起取消现
            场年审，系统自动比对。
            """);

        Assert.Empty(Crossheads(page));
    }
}
