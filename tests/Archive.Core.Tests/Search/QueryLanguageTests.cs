using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

/// <summary>What the parts of the query language find.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public QueryLanguageTests()
    {
        _archive.Add("甲", "王小平和王安平出席。棠溪县建成新的人民医院。\n医院开门", "2019-12-31", reporters: ["周闻溪"]);
        _archive.Add("乙", "王平出席，平安夜。棠溪人在很远很远很远很远很远的外地看病，后来去了医院。", "2020-01-01");
        _archive.Add("丙", "歼-20飞越棠州，帕·列到访。经济、发展。", "2020-02-29", "岚州晚报");
        _archive.Add("丁", "歼20停飞，帕列、罗曼。经济发展。", "2020-03-01", "岚州晚报");
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("王?平", "甲")]
    [InlineData("王*平", "甲乙")]
    [InlineData("王??平", "")]
    [InlineData("棠溪*医院", "甲")]
    [InlineData("棠溪县*人民医院", "甲")]
    [InlineData("棠溪?建", "甲")]
    [InlineData("标题:王?平", "")]
    [InlineData("\"医院 棠溪\"~10", "甲")]
    [InlineData("\"医院 棠溪\"~50", "甲乙")]
    [InlineData("\"开门 棠溪\"~50", "")]
    [InlineData("\"棠溪县 医院\"~6", "甲")]
    [InlineData("\"棠溪县 医院\"~5", "")]
    [InlineData("\"医院 棠溪县\"~6", "甲")]
    [InlineData("\"医院 棠溪县\"~5", "")]
    [InlineData("\"王 平安夜\"~4", "乙")]
    [InlineData("\"王 平安夜\"~3", "")]
    [InlineData("王?平 -医院", "")]
    public async Task Wildcards_and_nearness_stay_within_a_line(string query, string found) => Assert.Equal(found, await Find(query));

    [Theory]
    [InlineData("歼-20", "丙")]
    [InlineData("歼20", "丙丁")]
    [InlineData("帕·列", "丙")]
    [InlineData("帕列", "丙丁")]
    [InlineData("经济发展", "丁")]
    [InlineData("“经济，发展”", "丙")]
    [InlineData("平平安", "")]
    [InlineData("席。平", "乙")]
    [InlineData("席平", "")]
    [InlineData("席，平安", "乙")]
    public async Task A_mark_that_is_typed_counts_and_a_break_parts(string query, string found) => Assert.Equal(found, await Find($"\"{query.Trim('“', '”')}\""));

    [Theory]
    [InlineData("日期:2020", "乙丙丁")]
    [InlineData("日期:2020-02", "丙")]
    [InlineData("日期:..2020-01-01", "甲乙")]
    [InlineData("日期:2020年2月..2020-03", "丙丁")]
    [InlineData("-日期:2020", "甲")]
    [InlineData("日期:2019 或 日期:2020-03-01", "甲丁")]
    [InlineData("报纸:岚州晚报", "丙丁")]
    [InlineData("出席 非 报纸:岚州晚报", "甲乙")]
    [InlineData("报纸:没有的报", "")]
    [InlineData("版:1 王", "甲乙")]
    [InlineData("版:第1版 飞", "丙丁")]
    [InlineData("版:A01 飞", "丙丁")]
    [InlineData("版:第一版 飞", "丙丁")]
    [InlineData("版:2", "")]
    [InlineData("版:B01", "")]
    [InlineData("版:要闻", "")]
    [InlineData("記者:周闻溪", "甲")]
    public async Task Dates_newspapers_and_pages_are_parts_of_a_query(string query, string found) => Assert.Equal(found, await Find(query));

    [Theory]
    [InlineData("王小平和王安平", "王*平", "[王小平]和[王安平]")]
    [InlineData("王小平和王安平", "王?平", "[王小平]和[王安平]")]
    [InlineData("棠溪县的医院", "棠溪*医院", "[棠溪县的医院]")]
    [InlineData("医院在棠溪", "\"棠溪 医院\"~9", "[医院]在[棠溪]")]
    public void Matches_of_patterns_are_marked(string text, string query, string marked) =>
        Assert.Equal(marked, string.Concat(Highlighter.Mark(text, QueryParser.Parse(query)).Select(r => r.IsMatch ? $"[{r.Text}]" : r.Text)));

    [Theory]
    [InlineData("江?桥", "江?桥", SearchNotice.None)]
    [InlineData("江?桥?山", "江?桥", SearchNotice.Shortened)]
    [InlineData("江*大桥 OR 山*大桥", "(江*大桥 OR 山*大桥)", SearchNotice.None)]
    [InlineData("江?桥 OR 山?水", "(江?桥 OR (山 AND 水))", SearchNotice.Shortened)]
    [InlineData("*江 江?桥", "(江 AND 江?桥)", SearchNotice.None)]
    [InlineData("?江 ?桥 ?山", "(江 AND 桥 AND 山)", SearchNotice.None)]
    [InlineData("大会 -山?水 -江?桥", "(大会 AND -山?水 AND -(江 AND 桥))", SearchNotice.Shortened)]
    [InlineData("\"江 大桥\"~9", "\"江 大桥\"~9", SearchNotice.None)]
    [InlineData("\"江 大桥 山\"~9", "\"江 大桥\"~9", SearchNotice.Shortened)]
    public void Few_characters_are_looked_for_by_their_places_and_what_is_left_out_is_told(string query, string understood, SearchNotice notice)
    {
        var parsed = QueryParser.Parse(query);

        Assert.Equal((understood, notice), (parsed.ToString(), parsed.Notice));
    }

    [Fact]
    public void No_pattern_takes_long_to_mark()
    {
        Assert.Equal(SearchNotice.Shortened, QueryParser.Parse(string.Join('*', Enumerable.Repeat("江", 30))).Notice);
        var query = QueryParser.Parse("江水*江水*江水*江水*江水*大桥");

        Assert.Equal(SearchNotice.None, query.Notice);
        Assert.DoesNotContain(Highlighter.Mark(string.Concat(Enumerable.Repeat("江水", 2000)) + "。", query), r => r.IsMatch);
    }

    private async Task<string> Find(string query)
    {
        var result = await _archive.Search(new SearchRequest { Query = query, Sort = SearchSort.Oldest });
        return result.Notice == SearchNotice.Loosened ? "" : string.Concat(SearchArchive.Headlines(result));
    }
}
