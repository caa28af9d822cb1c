using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class AlternativesTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public AlternativesTests()
    {
        _archive.Add(Enumerable.Range(0, 12).Select(i => Draft.Of($"全市旅游总人数增长{i}", "今年以来，旅游收入增加，人数也增长。")));
        _archive.Add("棠州市长徐闻渔调研", "徐闻渔来到焦岭。", reporters: ["徐闻渔"]);
        _archive.Add("二〇二〇年工作会议", "歼-20飞过。");
        _archive.Add("会议纪要", "2020年的会议，歼20。");
        _archive.Add("乙巳年春", "乙巳年春节。");
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("徐文鱼", "徐闻渔", SuggestionReason.SameSound)]
    [InlineData("徐闻鱼", "徐闻渔", SuggestionReason.SameSound)]
    [InlineData("徐闻大", "徐闻渔", SuggestionReason.OneCharacter)]
    [InlineData("白闻渔", "徐闻渔", SuggestionReason.OneCharacter)]
    [InlineData("徐大渔", "徐闻渔", SuggestionReason.OneCharacter)]
    [InlineData("乙已年春", "乙巳年春", SuggestionReason.LookAlike)]
    public async Task What_is_nowhere_leads_to_what_may_have_been_meant(string typed, string meant, SuggestionReason reason)
    {
        var result = await Search(typed);

        var other = Assert.Single(result.Alternatives, a => a.Query == meant);
        Assert.Equal((AlternativeKind.DidYouMean, reason, 1), (other.Kind, other.Reason, other.Count));
    }

    [Fact]
    public async Task The_best_for_each_reason_is_offered()
    {
        _archive.Add(Enumerable.Range(0, 4).Select(i => Draft.Of($"斯经{i}斯京{i}斯境{i}斯静", "己经开工。")));

        Assert.Contains((await Search("巳经")).Alternatives, a => a.Query == "己经" && a.Reason == SuggestionReason.LookAlike);
    }

    [Theory]
    [InlineData("徐？渔", "徐?渔", AlternativeKind.Pattern)]
    [InlineData("标题:徐？？调研", "标题:徐??调研", AlternativeKind.Pattern)]
    [InlineData("徐 渔", "徐、渔", AlternativeKind.Words)]
    public async Task What_an_input_method_writes_may_be_meant_otherwise(string typed, string meant, AlternativeKind kind) =>
        Assert.Contains((await Search(typed)).Alternatives, a => a.Kind == kind && a.Query == meant && a.Count == 1);

    [Fact]
    public async Task A_field_stays_where_its_run_is_read_in_another_way() =>
        Assert.Contains((await Search("标题:旅游人数增长")).Alternatives, a => a.Kind == AlternativeKind.Words && a.Query.StartsWith("标题:(旅游 人数", StringComparison.Ordinal) && a.Count == 12);

    [Fact]
    public async Task A_run_among_filters_is_read_in_other_ways_too() =>
        Assert.Contains((await Search("旅游人数增长 日期:1990..")).Alternatives, a => a.Kind == AlternativeKind.Words && a.Query.EndsWith(" 日期:1990..", StringComparison.Ordinal) && a.Count == 12);

    [Theory]
    [InlineData("二〇二〇年工作")]
    [InlineData("2020年的会议")]
    [InlineData("歼20飞过")]
    public async Task Numbers_are_not_cut(string typed) =>
        Assert.DoesNotContain((await Search(typed)).Alternatives, a => a.Kind == AlternativeKind.Words && (a.Query.Contains("二〇 ", StringComparison.Ordinal) || a.Query.Contains("2 ", StringComparison.Ordinal) || a.Query.StartsWith("20 20", StringComparison.Ordinal)));

    [Fact]
    public async Task A_number_with_a_point_is_offered_as_it_is_typed()
    {
        _archive.Add("全长4.8公里", "大桥全长4.8公里。");
        _archive.Add("全长48公里", "公路全长48公里。");

        var other = Assert.Single((await Search("全常4.8公里")).Alternatives, a => a.Kind == AlternativeKind.DidYouMean);

        Assert.Equal(("全长4.8公里", 1), (other.Query, other.Count));
        Assert.Equal(1, (await Search(other.Query)).ExactTotal);
    }

    [Fact]
    public async Task One_term_of_several_is_put_right_where_it_stands() =>
        Assert.Contains((await Search("记者:徐文鱼 调研")).Alternatives, a => a.Query == "记者:徐闻渔 调研" && a.Count == 1);

    [Theory]
    [InlineData("徐文鱼 棠州 州市 市长 调研 来到 焦岭", true)]
    [InlineData("徐文鱼 棠州 州市 市长 调研 来到", false)]
    public async Task Many_terms_are_not_put_right_and_that_is_said(string typed, bool isUnchecked)
    {
        var result = await Search(typed);

        Assert.Equal(isUnchecked, result.IsUnchecked);
        Assert.Equal(isUnchecked, result.Alternatives.All(a => a.Kind != AlternativeKind.DidYouMean));
    }

    [Fact]
    public async Task What_is_found_is_not_put_right() =>
        Assert.DoesNotContain((await Search("徐闻渔")).Alternatives, a => a.Kind == AlternativeKind.DidYouMean);

    [Theory]
    [InlineData("二〇二〇年", "2020年")]
    [InlineData("二○二○年", "2020年")]
    [InlineData("2020年", "二〇二〇年")]
    public async Task Years_are_offered_in_the_other_numerals(string typed, string other) =>
        Assert.Contains((await Search(typed)).Alternatives, a => a.Kind == AlternativeKind.Digits && a.Query == other && a.Count == 1);

    [Theory]
    [InlineData("12020年", "12020年")]
    [InlineData("一二三", "一二三")]
    [InlineData("二〇二〇年到2021年", "2020年到二〇二一年")]
    [InlineData("2020", "2020")]
    public void Only_years_are_written_otherwise(string text, string other) => Assert.Equal(other, Numerals.OtherYears(text));

    [Theory]
    [InlineData("嫦娥5号", "嫦娥五号")]
    [InlineData("第１４届", "第十四届")]
    [InlineData("建党100周年", "建党一百周年")]
    [InlineData("第105期", "第一百零五期")]
    [InlineData("第一百二十期", "第120期")]
    [InlineData("第十届2次会议", "第10届二次会议")]
    [InlineData("十四五", "十四五")]
    [InlineData("二〇一九年", "二〇一九年")]
    [InlineData("AG600首飞", "AG600首飞")]
    [InlineData("歼-20飞过", "歼-20飞过")]
    [InlineData("4.8公里", "4.8公里")]
    [InlineData("1998年", "1998年")]
    [InlineData("5", "5")]
    public void Numbers_beside_characters_are_written_otherwise(string text, string other) => Assert.Equal(other, Numerals.OtherNumbers(text));

    [Fact]
    public async Task Numbers_are_offered_in_the_other_numerals_where_that_finds_more()
    {
        _archive.Add([Draft.Of("岚江五号船下水", "岚江五号船昨日下水。"), Draft.Of("岚江五号船试航", "岚江五号船试航。"), Draft.Of("岚江5号楼", "岚江5号楼封顶。")]);

        Assert.Contains((await Search("岚江5号")).Alternatives, a => a.Kind == AlternativeKind.Digits && a.Query == "岚江五号" && a.Count == 2);
        Assert.DoesNotContain((await Search("岚江五号")).Alternatives, a => a.Kind == AlternativeKind.Digits);
    }

    [Fact]
    public async Task A_date_filter_is_not_written_otherwise() =>
        Assert.DoesNotContain((await Search("会议 日期:2019年")).Alternatives, a => a.Kind == AlternativeKind.Digits);

    [Fact]
    public async Task Marks_can_be_left_away() =>
        Assert.Contains((await Search("歼-20")).Alternatives, a => a.Kind == AlternativeKind.WithoutMarks && a.Query == "歼20" && a.Count == 2);

    [Fact]
    public async Task A_run_is_cut_where_its_words_meet()
    {
        var result = await Search("旅游人数增长");

        Assert.Equal(SearchNotice.Loosened, result.Notice);
        Assert.Contains(result.Alternatives, a => a.Kind == AlternativeKind.Words && a.Query.StartsWith("旅游 人数", StringComparison.Ordinal) && a.Count == 12);
    }

    [Fact]
    public async Task Alternatives_are_given_only_where_they_are_asked_for() =>
        Assert.Empty((await _archive.Search("徐文鱼")).Alternatives);

    private Task<SearchResult> Search(string query) => _archive.Search(new SearchRequest { Query = query, WithAlternatives = true });
}
