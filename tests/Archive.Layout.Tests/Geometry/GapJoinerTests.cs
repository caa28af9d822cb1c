using Xunit;

namespace Archive.Layout.Tests.Geometry;

/// <summary>Lines of a text layer that were cut at the gaps of names.</summary>
public sealed class GapJoinerTests
{
    // Columns of twelve characters.
    private static readonly string[] First = ["　　本报讯（记者陆文舟）", "棠州二桥昨日正式通车，两", "岸群众从此告别渡船，大桥", "全长八百米，双向六车道，"];

    private static string Text(SplitArticle article) => string.Concat(article.Paragraphs.Select(p => p.Text));

    /// <summary>王　伟: the reader begins a line anew behind the gap, at the top of a column, where nothing above shows where columns part.</summary>
    [Fact]
    public void A_name_set_wide_at_a_column_s_top_stays_in_its_line()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 40, 20).Column(20, 90, First)
            .Line("工期三年。市长王", 160, 90).Line("伟到场", 250, 90).Column(160, 105, "宣布通车，市民走完了全程", "，又去看桥头的公园。");

        Assert.EndsWith("工期三年。市长王伟到场宣布通车，市民走完了全程，又去看桥头的公园。", Text(Assert.Single(page.Split().Articles)), StringComparison.Ordinal);
    }

    /// <summary>Below the first lines of two columns the gutter runs on.</summary>
    [Fact]
    public void First_lines_of_two_columns_under_a_wide_one_stay_apart()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 40, 20).Line("　　本报讯（记者陆文舟）棠州二桥昨日正式通车，大".TrimStart('　'), 40, 90)
            .Column(20, 105, "桥全长八百米，双向六车道", "，工期三年，比计划早了半").Column(155, 105, "年，市民顾明清晨赶来走完", "全程。");

        Assert.Equal("棠州二桥昨日正式通车，大桥全长八百米，双向六车道，工期三年，比计划早了半年，市民顾明清晨赶来走完全程。", Text(Assert.Single(page.Split().Articles)));
    }

    /// <summary>本报记者 江　菊　通讯员 陈　慧, over the gutter between two columns.</summary>
    [Fact]
    public void A_byline_whose_names_are_set_wide_is_one_line()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 30, 20)
            .Line("□本报记者江", 60, 62).Line("菊", 130, 62).Line("通讯员陈", 150, 62).Line("慧", 200, 62)
            .Column(20, 90, ["　　棠州二桥昨日正式通车", .. First[2..], "工期三年，"]).Column(160, 90, "比计划早了半年。", "　　市民顾明清晨赶来，走", "完了全程，又去看公园。");

        var article = Assert.Single(page.Split().Articles);
        Assert.Equal(["江菊"], article.Reporters);
        Assert.Equal(["陈慧"], article.Correspondents);
    }

    /// <summary>□本报记者 江　菊 陈某某: other names follow one set wide.</summary>
    [Fact]
    public void A_byline_goes_on_behind_a_name_set_wide()
    {
        var page = new PageDraft().TextLayer().Line("棠州二桥建成通车", 70, 30, 20)
            .Words("□本报记者 江", 60, 62).Words("菊 陈小慧", 140, 62)
            .Column(20, 90, ["　　棠州二桥昨日正式通车", .. First[2..], "工期三年，"]).Column(160, 90, "比计划早了半年。", "　　市民顾明清晨赶来，走", "完了全程，又去看公园。");

        Assert.Equal(["江菊", "陈小慧"], Assert.Single(page.Split().Articles).Reporters);
    }
}
