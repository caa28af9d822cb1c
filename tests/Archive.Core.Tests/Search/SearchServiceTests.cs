using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class SearchServiceTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("岚江大桥")]
    [InlineData("江大")]
    [InlineData("桥")]
    [InlineData("AG600")]
    [InlineData("ａｇ６００")]
    [InlineData("g6")]
    [InlineData("岚 江 大 桥")]
    [InlineData("嵐江大橋")]
    [InlineData("⽐原計劃")]
    [InlineData("“岚江大桥”")]
    [InlineData("标题:合龙")]
    [InlineData("正文：首飞")]
    [InlineData("记者:周闻溪")]
    [InlineData("闻溪")]
    [InlineData("通讯员:许")]
    [InlineData("引水上山")]
    [InlineData("比原计划提前")]
    [InlineData("𠮷")]
    [InlineData("田𠮷祥")]
    [InlineData("4.8%")]
    public async Task An_article_is_found_by_whatever_stands_in_it(string query)
    {
        _archive.Add("岚江大桥合龙", "岚江大桥昨日合龙。\nAG600M飞机首飞，田𠮷祥说，增长4.8%", reporters: ["周闻溪"], correspondents: ["许一苇"], kicker: "引水上山", subheadlines: ["比原计划提前三个月"]);
        _archive.Add("菜价回落", "昨天菜价回落。");

        var result = await _archive.Search(query);

        Assert.Equal(["岚江大桥合龙"], SearchArchive.Headlines(result));
        Assert.Equal(1, result.Total);
        Assert.Equal(SearchNotice.None, result.Notice);
    }

    [Theory]
    [InlineData("大桥昨日合龙AG600M")]
    [InlineData("标题:昨日")]
    [InlineData("记者:许一苇")]
    [InlineData("48")]
    [InlineData("13")]
    public async Task What_does_not_stand_together_is_not_found(string query)
    {
        _archive.Add("岚江大桥合龙", "岚江大桥昨日合龙。\nAG600M飞机首飞，增长4.8% ①3", reporters: ["周闻溪"], correspondents: ["许一苇"]);

        Assert.Equal(0, (await _archive.Search($"\"{query}\"")).Total + (query.Contains(':') ? (await _archive.Search(query)).ExactTotal : 0));
    }

    [Theory]
    [InlineData("zzzzqq")]
    [InlineData("200230")]
    [InlineData("zzqq 3041")]
    public async Task A_word_or_number_that_stands_nowhere_is_not_found_by_its_letters(string query)
    {
        _archive.Add("客服开通QQ群", "2002年至2030年，QQ群里有300230人。");

        var result = await _archive.Search(query);

        Assert.Equal((0L, SearchNotice.None), (result.Total, result.Notice));
    }

    [Fact]
    public async Task Letters_are_found_inside_a_longer_word()
    {
        _archive.Add("客服开通QQ群", "加AG600M群。");

        Assert.Equal(1, (await _archive.Search("ag600")).Total);
        Assert.Equal(1, (await _archive.Search("g600m")).Total);
    }

    [Fact]
    public async Task A_word_that_stands_nowhere_does_not_hide_what_the_others_find()
    {
        _archive.Add("岚江大桥合龙", "岚江大桥昨日合龙。");

        Assert.Equal(1, (await _archive.Search("huawei 岚江大桥 合龙")).Total);
    }

    [Fact]
    public async Task Terms_must_all_occur_and_others_must_not()
    {
        _archive.Add("甲", "医院 口罩");
        _archive.Add("乙", "医院 病床");
        _archive.Add("丙", "学校 口罩");

        Assert.Equal(["甲"], await _archive.Headlines("医院 口罩"));
        Assert.Equal(["乙"], await _archive.Headlines("医院 -口罩"));
        Assert.Equal(["丙"], await _archive.Headlines("口罩 非 医院"));
        Assert.Equal(3, (await _archive.Search("医院 OR 学校")).Total);
        Assert.Equal(1, (await _archive.Search("(病床 或 学校) -口罩")).Total);
        Assert.Equal(2, (await _archive.Search("-学校")).Total);
    }

    [Fact]
    public async Task A_headline_counts_more_than_a_body()
    {
        _archive.Add("市场简讯", "今年的樱花节推迟。" + new string('天', 50), "2019-03-02");
        _archive.Add("樱花节推迟", "主办方昨日宣布。" + new string('天', 50), "2019-03-01");

        Assert.Equal(["樱花节推迟", "市场简讯"], await _archive.Headlines("樱花节"));
    }

    [Fact]
    public async Task A_removed_article_is_not_found_and_a_changed_one_by_its_new_text_alone()
    {
        var gone = _archive.Add("甲", "樱花");
        var changed = _archive.Add("乙", "樱花");

        _archive.Write((index, connection, transaction) =>
        {
            index.Remove(connection, transaction, [gone, 9999]);
            index.Index(connection, transaction, [new SearchDocument { Id = changed, NewspaperId = 1, Date = new DateOnly(2019, 5, 5), Headline = "乙", Body = "梅花" }]);
        });

        Assert.Equal(0, (await _archive.Search("樱花")).Total);
        var found = await _archive.Search("梅花");
        Assert.Equal(new DateOnly(2019, 5, 5), Assert.Single(found.Hits).Date);
    }

    [Fact]
    public async Task Filters_narrow_the_answer()
    {
        _archive.Add("甲", "大桥", "2018-12-31", reporters: ["周闻溪"]);
        _archive.Add("乙", "大桥", "2019-01-01", reporters: ["周闻溪", "许一苇"]);
        _archive.Add("丙", "大桥", "2019-12-31", "岚州晚报", correspondents: ["周闻"]);

        async Task<string> Find(SearchRequest request) =>
            string.Concat(SearchArchive.Headlines(await _archive.Search(request with { Sort = SearchSort.Oldest })));

        Assert.Equal("乙丙", await Find(new SearchRequest { Query = "桥", From = new DateOnly(2019, 1, 1) }));
        Assert.Equal("甲", await Find(new SearchRequest { Query = "桥", To = new DateOnly(2018, 12, 31) }));
        Assert.Equal("乙", await Find(new SearchRequest { Query = "桥", From = new DateOnly(2019, 1, 1), To = new DateOnly(2019, 1, 1) }));
        Assert.Equal("丙", await Find(new SearchRequest { Query = "桥", Newspaper = "岚州晚报" }));
        Assert.Equal("甲乙", await Find(new SearchRequest { Query = "桥", Reporter = "周闻溪" }));
        Assert.Equal("丙", await Find(new SearchRequest { Query = "桥", Reporter = "周闻" }));
        Assert.Equal("", await Find(new SearchRequest { Query = "桥", Newspaper = "没有的报纸" }));
        Assert.Equal("乙", await Find(new SearchRequest { Query = "", Reporter = "许一苇" }));
        Assert.Equal("", await Find(new SearchRequest { Query = "" }));
    }

    [Fact]
    public async Task Facets_count_the_whole_answer()
    {
        _archive.Add("甲", "大桥", "2018-12-31", reporters: ["周闻溪"]);
        _archive.Add("乙", "大桥", "2019-01-01", reporters: ["周闻溪", "许一苇"]);
        _archive.Add("丙", "大桥", "2019-12-31", "岚州晚报", correspondents: ["许一苇"]);
        _archive.Add("丁", "隧道", "2017-01-01");

        var result = await _archive.Search(new SearchRequest { Query = "大桥", Limit = 1, WithFacets = true });

        Assert.Equal(["2019:2", "2018:1"], result.Facets!.Years.Select(y => $"{y.Value}:{y.Count}"));
        Assert.Equal(["岚州日报:2", "岚州晚报:1"], result.Facets.Newspapers.Select(y => $"{y.Label}:{y.Count}"));
        Assert.Equal(["周闻溪:2", "许一苇:2"], result.Facets.Reporters.OrderBy(r => r.Value == "许一苇").Select(y => $"{y.Value}:{y.Count}"));
        Assert.Equal(["2018-12:1", "2019-01:1", "2019-12:1"], result.Facets.Months.Select(m => $"{m.Value}:{m.Count}"));
        Assert.Null((await _archive.Search("大桥")).Facets);
    }

    [Fact]
    public async Task A_run_that_is_nowhere_is_found_by_most_of_its_parts_and_says_so()
    {
        _archive.Add("全市旅游总人数增长三成", "今年以来，全市旅游总人数增长。");
        _archive.Add("气象台发布预报", "明天多云。");
        _archive.Add("大桥合龙", "岚江大桥昨日合龙。");

        var result = await _archive.Search("旅游人数增长三成");

        Assert.Equal(SearchNotice.Loosened, result.Notice);
        Assert.Equal(0, result.ExactTotal);
        Assert.Equal(["全市旅游总人数增长三成"], SearchArchive.Headlines(result));
        Assert.Contains(result.Hits[0].Headline, r => r is { IsMatch: true, Text: "人数增长三成" });
    }

    [Fact]
    public async Task What_stands_in_quotation_marks_is_never_loosened()
    {
        _archive.Add("全市旅游总人数增长三成", "今年以来，全市旅游总人数增长。");

        var result = await _archive.Search("“旅游人数增长三成”");

        Assert.Equal(0, result.Total);
        Assert.Equal(SearchNotice.None, result.Notice);
    }

    [Fact]
    public async Task Loosening_keeps_what_is_excluded_out()
    {
        _archive.Add("全市旅游总人数增长三成", "今年以来，全市旅游总人数增长。");
        _archive.Add("全省旅游总人数增长三成", "今年以来，全省旅游总人数增长。");

        Assert.Equal(["全省旅游总人数增长三成"], await _archive.Headlines("旅游人数增长三成 -全市"));
    }

    [Fact]
    public async Task An_article_with_all_of_several_words_comes_before_one_with_most()
    {
        _archive.Add("大桥隧道齐开工", "大桥、隧道昨日开工，大桥长三公里，隧道长五公里。");
        _archive.Add("城建简讯", "昨日天晴。\n工人说，大桥的材料由黄石坳运来，隧道也是。");

        Assert.Equal("城建简讯", (await _archive.Headlines("大桥 隧道 黄石坳"))[0]);
    }
}
