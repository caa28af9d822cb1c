using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("岚江 大桥", "(岚江 AND 大桥)")]
    [InlineData("岚江　大桥、合龙，通车", "(岚江 AND 大桥 AND 合龙 AND 通车)")]
    [InlineData("\"岚江大桥\"", "\"岚江大桥\"")]
    [InlineData("“岚江大桥”", "\"岚江大桥\"")]
    [InlineData("「岚江大桥」", "\"岚江大桥\"")]
    [InlineData("大桥 -通车", "(大桥 AND -通车)")]
    [InlineData("大桥 NOT 通车", "(大桥 AND -通车)")]
    [InlineData("大桥 非 通车", "(大桥 AND -通车)")]
    [InlineData("大桥 OR 隧道", "(大桥 OR 隧道)")]
    [InlineData("大桥 或 隧道 通车", "(大桥 OR (隧道 AND 通车))")]
    [InlineData("(大桥 OR 隧道) 与 通车", "((大桥 OR 隧道) AND 通车)")]
    [InlineData("（大桥 或 隧道）通车", "((大桥 OR 隧道) AND 通车)")]
    [InlineData("标题:大桥", "标题:大桥")]
    [InlineData("标题：“大桥”", "标题:\"大桥\"")]
    [InlineData("title:(大桥 OR 隧道)", "(标题:大桥 OR 标题:隧道)")]
    [InlineData("记者: 周闻溪 通讯员:许一苇 正文:桥", "(记者:周闻溪 AND 通讯员:许一苇 AND 正文:桥)")]
    [InlineData("-标题:大桥", "-标题:大桥")]
    [InlineData("时间:10", "时间|10")]
    [InlineData("ＡＧ６００", "ag600")]
    [InlineData("大桥 大桥", "大桥")]
    [InlineData("H7-N9", "h7-n9")]
    [InlineData("“一江两岸”规划", "一江两岸规划")]
    [InlineData("本报讯（记者周闻溪）", "本报讯记者周闻溪")]
    [InlineData("1,000辆", "1000辆")]
    [InlineData("周 闻 溪", "周闻溪")]
    [InlineData("大桥 * ——", "大桥")]
    [InlineData("大桥 OR *", "大桥")]
    [InlineData("--大桥", "大桥")]
    [InlineData("王?平", "王?平")]
    [InlineData("王??平", "王??平")]
    [InlineData("沁阳*医院", "沁阳*医院")]
    [InlineData("标题:大?通车", "标题:大?通车")]
    [InlineData("*大桥?", "大桥")]
    [InlineData("\"大桥 通车\"~20", "\"大桥 通车\"~20")]
    [InlineData("“大桥、通车”～5", "\"大桥 通车\"~5")]
    [InlineData("\"大桥 通车\"~", "\"大桥 通车\"~10")]
    [InlineData("\"大桥\"~20", "\"大桥\"")]
    [InlineData("日期:2020", "日期:2020-01-01..2020-12-31")]
    [InlineData("日期：2020-02", "日期:2020-02-01..2020-02-29")]
    [InlineData("大桥 date:2020-02-26", "(大桥 AND 日期:2020-02-26)")]
    [InlineData("日期:2019-12..2020", "日期:2019-12-01..2020-12-31")]
    [InlineData("日期:2020..", "日期:2020-01-01..")]
    [InlineData("日期:..2020", "日期:..2020-12-31")]
    [InlineData("日期:2020.2", "日期:2020-02-01..2020-02-29")]
    [InlineData("日期:202002", "日期:2020-02-01..2020-02-29")]
    [InlineData("日期：２０２０年２月～２０２０年３月", "日期:2020-02-01..2020-03-31")]
    [InlineData("日期:2019至2020", "日期:2019-01-01..2020-12-31")]
    [InlineData("日期:2019……2020", "日期:2019-01-01..2020-12-31")]
    [InlineData("大桥 日期:(2018 OR 2020)", "(大桥 AND (日期:2018-01-01..2018-12-31 OR 日期:2020-01-01..2020-12-31))")]
    [InlineData("版：（1 或 要闻）", "(版:1 OR 版:要闻)")]
    [InlineData("“大桥 通车”～２０", "\"大桥 通车\"~20")]
    [InlineData("沁阳＊医院", "沁阳*医院")]
    [InlineData("谁来管？怎么管？", "谁来管|怎么管")]
    [InlineData("4.8 公里", "(4.8 AND 公里)")]
    [InlineData("4.8?里", "4.8?里")]
    [InlineData("报纸:岚州日报 版:3", "(报纸:岚州日报 AND 版:3)")]
    [InlineData("-版:要闻 大桥", "(-版:要闻 AND 大桥)")]
    public void A_query_is_understood(string text, string meaning)
    {
        var query = QueryParser.Parse(text);

        Assert.Equal(meaning, query.ToString());
        Assert.Equal(SearchNotice.None, query.Notice);
    }

    [Theory]
    [InlineData("大桥 AND", "大桥")]
    [InlineData("OR 大桥", "大桥")]
    [InlineData("(大桥", "大桥")]
    [InlineData("大桥 AND OR 隧道", "(大桥 AND 隧道)")]
    [InlineData("() 大桥", "大桥")]
    [InlineData("标题:", "标题")]
    [InlineData("版:", "版")]
    [InlineData("AND", "and")]
    [InlineData("非", "非")]
    public void Operators_that_make_no_sense_are_searched_plainly(string text, string meaning)
    {
        var query = QueryParser.Parse(text);

        Assert.Equal(meaning, query.ToString());
        Assert.Equal(SearchNotice.SearchedPlainly, query.Notice);
    }

    [Theory]
    [InlineData("大桥 日期:2020-13", "大桥")]
    [InlineData("标题:大桥 -日期:2020-02-30", "标题:大桥")]
    [InlineData("大桥 OR 隧道 日期:昨天", "(大桥 OR 隧道)")]
    [InlineData("大桥 日期:2020-03..2020-02", "大桥")]
    [InlineData("大桥 日期:(2020-13 OR 2019)", "(大桥 AND 日期:2019-01-01..2019-12-31)")]
    public void A_date_that_is_none_is_left_out_and_the_rest_holds(string text, string meaning)
    {
        var query = QueryParser.Parse(text);

        Assert.Equal(meaning, query.ToString());
        Assert.Equal([SearchNotice.BadDate], query.Notices);
    }

    [Theory]
    [InlineData("日期:昨天", "昨天")]
    [InlineData("日期:2020-02-30", "2020-02-30")]
    [InlineData("(日期:2020-13 大桥", "(2020-13 AND 大桥)")]
    public void A_date_that_is_none_and_cannot_be_left_out_is_searched_plainly_and_told(string text, string meaning)
    {
        var query = QueryParser.Parse(text);

        Assert.Equal(meaning, query.ToString());
        Assert.Equal([SearchNotice.BadDate, SearchNotice.SearchedPlainly], query.Notices);
    }

    [Theory]
    [InlineData("4.8")]
    [InlineData("标题:4.8公里 -\"0.5\"")]
    [InlineData("\"4.8 公里\"~5")]
    [InlineData("日期:..2020 大桥")]
    [InlineData("王??平*乡 帕巴拉·格列")]
    public void A_query_as_it_was_understood_is_understood_the_same(string text)
    {
        var understood = QueryParser.Parse(text).ToString();

        Assert.Equal(understood, QueryParser.Parse(understood).ToString());
        Assert.DoesNotContain(TextFolding.DecimalPoint, understood);
    }

    [Fact]
    public void All_that_happened_to_a_query_is_told() =>
        Assert.Equal([SearchNotice.SearchedPlainly, SearchNotice.Shortened], QueryParser.Parse("(大桥 " + new string('江', 400)).Notices);

    [Fact]
    public void Only_the_beginning_of_a_very_long_query_is_read()
    {
        var query = QueryParser.Parse(new string(' ', QueryParser.MaximumTyped - 3) + "大桥 隧道");

        Assert.Equal("大桥", query.ToString());
        Assert.Equal([SearchNotice.Shortened], query.Notices);
        Assert.Equal(QueryParser.MaximumTyped - 1, QueryParser.Read(string.Concat(Enumerable.Repeat("𠮷", QueryParser.MaximumTyped))[1..]).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("——、，")]
    [InlineData("\"\"")]
    [InlineData("-")]
    public void Nothing_to_search_for_is_an_empty_query(string text)
    {
        var query = QueryParser.Parse(text);

        Assert.Null(query.Root);
        Assert.Equal(SearchNotice.Empty, query.Notice);
    }

    [Fact]
    public void A_long_query_is_cut_and_says_so()
    {
        var query = QueryParser.Parse(new string('桥', 10_000));

        Assert.Equal(SearchNotice.Shortened, query.Notice);
        Assert.Equal(QueryParser.MaximumCharacters, Assert.IsType<QueryTerm>(Assert.Single(query.Terms)).Folded.Length);

        query = QueryParser.Parse(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"第{i}")));

        Assert.Equal(SearchNotice.Shortened, query.Notice);
        Assert.Equal(QueryParser.MaximumTerms, query.Terms.Count);

        query = QueryParser.Parse(string.Join(" OR ", Enumerable.Range(0, 20).Select(i => (char)('江' + i))));

        Assert.Equal(SearchNotice.Shortened, query.Notice);
        Assert.Equal(QueryParser.MaximumSingles, query.Terms.Count);
    }

    [Fact]
    public void What_must_not_occur_is_not_sought() =>
        Assert.Equal(["大桥", "隧道"], QueryParser.Parse("(大桥 OR 隧道) -通车").Terms.SelectMany(t => t.Pieces));
}
