using System.Globalization;
using Archive.Core.Search;
using Archive.Layout;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class RankingTests : IDisposable
{
    private readonly SearchArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Headline_comes_before_lead_and_lead_before_the_rest()
    {
        var filler = new string('天', 60);
        _archive.Add("其余", $"{filler}。\n{filler}樱花节{filler}", "2019-03-03");
        _archive.Add("导语", $"樱花节{filler}。\n{filler}", "2019-03-02");
        _archive.Add("樱花节", $"{filler}。\n{filler}", "2019-03-01");
        _archive.Add("副题", $"{filler}。\n{filler}", "2019-03-02", subheadlines: ["樱花节"]);

        var order = await _archive.Headlines("樱花节");

        Assert.Equal("樱花节", order[0]);
        Assert.Equal(["副题", "导语"], order.Skip(1).Take(2).Order());
        Assert.Equal("其余", order[3]);
    }

    [Fact]
    public async Task The_parts_of_a_score_add_up_to_it()
    {
        _archive.Add("大桥合龙", "岚江大桥昨日合龙，大桥长三公里。");
        _archive.Add("城建简讯", "昨日天晴。\n大桥，隧道，合龙。");

        var result = await _archive.Search(new SearchRequest { Query = "大桥 合龙", Explain = true });

        Assert.Equal(2, result.Hits.Count);
        foreach (var hit in result.Hits)
        {
            Assert.NotNull(hit.Explanation);
            Assert.Equal(hit.Score, hit.Explanation.Values.Sum(), 3);
        }

        Assert.True(result.Hits[0].Explanation!["wholeInHeadline"] > 0);
        Assert.Null((await _archive.Search("大桥")).Hits[0].Explanation);
    }

    [Fact]
    public async Task More_of_several_terms_go_before_fewer_in_the_headline()
    {
        _archive.Add("樱花延期", "今年樱花延期，樱花改在四月。", "2020-03-01");
        _archive.Add("园林简讯", $"{new string('天', 60)}。\n彩车照常，巡游由园林处承办。", "2019-03-01");

        // The terms are about as rare as each other.
        _archive.Add("彩车", "彩车入库。");
        _archive.Add("巡游", "巡游结束。");
        _archive.Add(Enumerable.Range(0, 40).Select(i => Draft.Of($"第{i}号", "昨日天晴。")));

        var order = await _archive.Headlines("樱花 OR 彩车 OR 巡游");

        Assert.Equal(["园林简讯", "樱花延期"], order.Where(h => h.Length > 2));
    }

    [Fact]
    public async Task Where_no_article_holds_all_terms_one_with_the_long_form_of_the_missing_one_comes_first()
    {
        _archive.Add("快讯", $"大桥{new string('天', 60)}。\n周明远昨日看了大桥。", "2020-03-02");
        _archive.Add("城建简讯", $"{new string('天', 60)}。\n周明远在大桥工地说，岚州市高级人民法院已派人到场。", "2020-03-01");
        _archive.Add("开庭", "岚高院昨日开庭。", "2020-02-01");
        _archive.Add("休庭", "岚高院昨日休庭。", "2020-02-02");
        _archive.Add(Enumerable.Range(0, 40).Select(i => Draft.Of($"第{i}号", "昨日天晴。")));

        var result = await _archive.Search(new SearchRequest { Query = "大桥 周明远 岚高院", Explain = true });

        Assert.Equal(SearchNotice.Loosened, result.Notice);
        Assert.Equal(["城建简讯", "快讯"], result.Hits.Take(2).Select(h => string.Concat(h.Headline.Select(r => r.Text))));
        Assert.True(result.Hits[0].Explanation!["longForms"] > 0);
        Assert.False(result.Hits[1].Explanation!.ContainsKey("longForms"));
        Assert.Equal(result.Hits[0].Score, result.Hits[0].Explanation!.Values.Sum(), 3);
    }

    [Fact]
    public async Task A_remembered_headline_counts_by_how_much_of_it_was_remembered()
    {
        _archive.Add("全市春耕生产全面展开之际各地积极开展农机检修培训和志愿服务活动", "春耕生产全面展开。", "2020-03-02");
        _archive.Add("春耕生产全面展开", "春耕生产全面展开。", "2020-03-01");

        Assert.Equal("春耕生产全面展开", (await _archive.Headlines("春耕生产全面展开"))[0]);
    }

    [Fact]
    public async Task Newer_ones_are_preferred_only_where_that_is_asked_for()
    {
        _archive.Add("旧闻大桥", "大桥大桥。", "1999-03-02");
        _archive.Add("新闻", "江上的大桥。", "2020-03-01");

        Assert.Equal("旧闻大桥", (await _archive.Headlines("大桥"))[0]);
        var old = await _archive.Search(new SearchRequest { Query = "江上 OR 大桥", PrefersNewer = true, Explain = true });
        Assert.True(old.Hits.Single(h => h.Date.Year == 2020).Explanation!["newer"] > old.Hits.Single(h => h.Date.Year == 1999).Explanation!["newer"]);
    }

    [Fact]
    public async Task A_notice_comes_behind_a_report()
    {
        _archive.Add("简讯", "昨日大桥通车。", "2019-05-01");
        var notice = _archive.Add("大桥公告", "大桥。");
        Assert.Equal(["大桥公告", "简讯"], await _archive.Headlines("大桥 OR 通车 OR 公告"));

        _archive.Write((index, connection, transaction) => index.Index(connection, transaction,
            [new SearchDocument { Id = notice, NewspaperId = 1, Date = new DateOnly(2019, 5, 4), Headline = "大桥公告", Body = "大桥。", Kind = ArticleKind.Notice }]));
        var result = await _archive.Search(new SearchRequest { Query = "大桥 OR 通车 OR 公告", Explain = true });

        Assert.Equal(-0.3, result.Hits.Single(h => h.Explanation!.ContainsKey("notice")).Explanation!["notice"], 3);
    }

    [Fact]
    public async Task All_that_is_found_can_be_had_by_date()
    {
        var keys = _archive.Add(Enumerable.Range(0, 30).Select(i => Draft.Of("桥", "大桥", new DateOnly(2019, 1, 1).AddDays(i * 7 % 30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

        var found = await _archive.Service.FindAllAsync(new SearchRequest { Query = "大桥" }, TestContext.Current.CancellationToken);

        Assert.Equal(keys.OrderBy(k => (k - keys[0]) * 7 % 30), found.ArticleIds);
    }
}
