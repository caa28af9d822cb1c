using Archive.Core.Search;
using Xunit;

namespace Archive.Core.Tests.Search;

public sealed class RelatedArticlesTests : IDisposable
{
    private const string Bridge = "棠河大桥主跨合龙";
    private const string BridgeBody = "棠河大桥主跨昨日合龙，总工程师周明远在桥面上签下名字。";
    private readonly SearchArchive _archive = new();

    public RelatedArticlesTests()
    {
        // What every day's paper says, so that rare things are rare.
        _archive.Add(Enumerable.Range(1, 60).Select(i => Draft.Of($"全市工作会议召开之{i}", $"全市工作会议昨日召开，会议强调，要坚持高质量发展，抓好各项工作落实。第{i}组讨论热烈。", "2018-01-05")));
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Articles_that_share_a_name_are_given_with_what_they_share()
    {
        _archive.Add("清水河涨水", "清水河昨夜涨水，沿岸菜地被淹。");
        _archive.Add("夜色里的灯光", "入夜，棠河大桥亮起灯来，许多人走上桥去看。", "2020-05-01");
        _archive.Add("工程师进课堂", "周明远给孩子们讲怎样造一座棠河大桥。", "2021-06-01");

        var related = await RelatedTo(Bridge, BridgeBody);

        Assert.Equal(["工程师进课堂", "夜色里的灯光"], related.Select(r => r.Headline!));
        Assert.Equal(["周明远", "棠河大桥"], related[0].Shared.Order(StringComparer.Ordinal));
        Assert.Equal(["棠河大桥"], related[1].Shared);
        Assert.Equal(new DateOnly(2021, 6, 1), related[0].Date);
        Assert.Equal("岚州日报", related[0].NewspaperName);
    }

    [Fact]
    public async Task An_article_is_not_related_to_itself_nor_to_what_was_taken_out()
    {
        var other = _archive.Add("棠河大桥通车", "棠河大桥昨日通车。");
        var own = await PublicIdOf(_archive.Add(Bridge, BridgeBody));
        var request = Request(Bridge, BridgeBody, own, "2019-05-04");
        Assert.Equal(["棠河大桥通车"], (await _archive.Service.RelatedAsync(request, TestContext.Current.CancellationToken)).Select(r => r.Headline!));

        _archive.Write((index, connection, transaction) => index.Remove(connection, transaction, [other]));

        Assert.Empty(await _archive.Service.RelatedAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_stands_in_every_paper_relates_nothing() =>
        Assert.Empty(await RelatedTo("全市工作会议召开", "全市工作会议昨日召开，会议强调，要坚持高质量发展，抓好各项工作落实。"));

    [Fact]
    public async Task Numbers_and_dates_relate_nothing()
    {
        _archive.Add("供水公告", "8月17日停水三千七百户。", "2012-08-16");

        Assert.Empty(await RelatedTo("8月17日", "8月17日，三千七百人报名。"));
    }

    [Fact]
    public async Task One_pair_of_characters_alone_is_chance()
    {
        _archive.Add("说明", "请看说明书，远处有灯。清样付印。", "2012-08-16");

        Assert.Empty(await RelatedTo("小楼", "清样已经送到。"));
    }

    [Fact]
    public async Task A_yearly_custom_comes_after_what_tells_more_of_the_story()
    {
        _archive.Add("棠州元宵灯会今晚开幕", "棠州元宵灯会今晚开幕，请市民文明观灯。", "2017-02-10");
        _archive.Add("棠州元宵灯会今晚开幕", "棠州元宵灯会今晚开幕，请市民文明观灯。", "2018-03-01");
        _archive.Add("扎灯四十年的人", "乔守拙扎了四十年灯，棠州元宵灯会的鳌山灯都出自他手。", "2019-02-25");

        var related = await RelatedTo("棠州元宵灯会今晚开幕", "棠州元宵灯会今晚开幕，鳌山灯由乔守拙制作。", date: "2019-02-18");

        Assert.Equal(["扎灯四十年的人", "棠州元宵灯会今晚开幕", "棠州元宵灯会今晚开幕"], related.Select(r => r.Headline!));
        Assert.Contains("乔守拙", related[0].Shared);
        Assert.Equal([new DateOnly(2018, 3, 1), new DateOnly(2017, 2, 10)], related.Skip(1).Select(r => r.Date));
    }

    [Fact]
    public async Task The_same_reporter_counts_where_the_matter_is_shared_too()
    {
        _archive.Add("棠河大桥夜景", "棠河大桥的灯亮了。", "2019-05-01");
        _archive.Add("棠河大桥清晨", "棠河大桥的雾散了。", "2012-05-01", reporters: ["何晓棠"]);
        _archive.Add("菜市场见闻", "白菜一元一斤。", "2019-05-02", reporters: ["何晓棠"]);

        var related = await RelatedTo(Bridge, BridgeBody, names: "何晓棠");

        Assert.Equal(["棠河大桥清晨", "棠河大桥夜景"], related.Select(r => r.Headline!));
        Assert.Equal(["棠河大桥", "何晓棠"], related[0].Shared);
    }

    [Fact]
    public async Task Shared_terms_are_said_as_this_article_prints_them()
    {
        _archive.Add("“天关”卫星升空", "“天关”卫星昨日升空，用于观测。");

        var related = await RelatedTo("天關衛星傳回圖像", "天關衛星傳回第一批圖像。");

        Assert.Equal(["天關衛星"], related.Single().Shared);
    }

    [Fact]
    public async Task Names_beyond_the_BMP_relate_and_no_character_is_cut_in_two()
    {
        _archive.Add("老店搬家", "街坊都爱去的𠮷野家昨日搬到桥头，老板是𬱖光远。");
        var body = "据说" + new string('好', 157) + "𠮷" + "野家开张";

        var related = await RelatedTo("𠮷野家开张", body);

        Assert.Equal(["𠮷野家"], related.Single().Shared);
    }

    [Fact]
    public async Task At_most_six_are_given_the_nearest_in_time_of_like_ones_first()
    {
        _archive.Add(Enumerable.Range(1, 8).Select(i => Draft.Of($"甲{(char)('甲' + i)}：去看棠河大桥", "棠河大桥好看。", $"201{i}-06-01")));

        var related = await RelatedTo(Bridge, BridgeBody, date: "2018-05-01");

        Assert.Equal(6, related.Count);
        Assert.Equal(new DateOnly(2018, 6, 1), related[0].Date);
        Assert.Equal(new DateOnly(2017, 6, 1), related[1].Date);
    }

    [Fact]
    public async Task An_article_without_headline_is_given_by_its_beginning()
    {
        _archive.Add(null, "棠河大桥检修，今夜封闭。");

        var related = await RelatedTo(Bridge, BridgeBody);

        Assert.Null(related.Single().Headline);
        Assert.Equal("棠河大桥检修，今夜封闭。", related.Single().Beginning);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("题", "字")]
    [InlineData("，，，", "。。。\n\n。")]
    public async Task Hardly_any_text_has_nothing_related(string headline, string body) => Assert.Empty(await RelatedTo(headline, body));

    private static RelatedRequest Request(string headline, string body, string id, string date) =>
        new() { PublicId = id, Headlines = [headline], Body = body, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>What is related to an article, which is put into the archive first.</summary>
    private async Task<IReadOnlyList<RelatedArticle>> RelatedTo(string headline, string body, string date = "2019-05-04", params string[] names)
    {
        var id = await PublicIdOf(_archive.Add(headline, body, date, reporters: names));
        return await _archive.Service.RelatedAsync(Request(headline, body, id, date) with { Names = names }, TestContext.Current.CancellationToken);
    }

    private async Task<string> PublicIdOf(long key)
    {
        await using var db = _archive.Open();
        return (await db.Articles.FindAsync(key))!.PublicId;
    }
}
