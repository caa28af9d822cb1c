using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>版面附属.</summary>
public sealed class FurnitureTests
{
    /// <summary>Heads and feet of pages.</summary>
    [Theory]
    [InlineData("第04版：县区新闻")]
    [InlineData("02 民生")]
    [InlineData("3 版 文化")]
    [InlineData("2022年1月21日 星期五 农历壬寅年腊月十九")]
    [InlineData("澜溪日报")]
    [InlineData("国内统一连续出版物号 CN 41-0062")]
    [InlineData("第3886期 今日8版")]
    [InlineData("责任编辑 谷雨 版式 尹可")]
    [InlineData("A02 城事 编辑 蓝青")]
    [InlineData("A02 要闻 2020年2月26日 星期三 编辑 王文 美编 李芸 校对 张远")]
    [InlineData("LANXI RIBAO")]
    [InlineData("责任编辑：谷雨 审读：尹可")]
    [InlineData("统筹：谷 雨 制图：尹 可")]
    [InlineData("主编：谷雨 版面设计：尹可")]
    [InlineData("责编/谷 雨 组版/尹 可 投稿信箱：lx@lanxi.example")]
    [InlineData("理论热线：0399-2912345")]
    [InlineData("晚报热线 0399-2912345")]
    [InlineData("热线：（0399）2912345")]
    [InlineData("本版投稿邮箱 lx@lanxi.example")]
    [InlineData("澜溪日报社 澜溪市社科联 合办")]
    [InlineData("投稿须知：来稿不退，请自留底稿")]
    [InlineData("特别提示：本栏目信息由客户负责，请谨慎选择")]
    [InlineData("本版内容仅供参考 市场有风险")]
    [InlineData("国内 国际 值班编委 谷雨")]
    [InlineData("Lanxi Evening News")]
    [InlineData("2020年2月1日—3日 星期六、星期日、星期一")]
    [InlineData("棠州晚报 2019年8月9日 星期五 A05 邻里")]
    [InlineData("棠州晚报 2011年7月20日 星期三 A05 民生 编辑 何静 电话 3588110")]
    [InlineData("棠州日报 2020年2月6日 星期四 农历庚子年正月十三 02 抗击疫情")]
    [InlineData("中共澜溪市委主管主办")]
    [InlineData("分类信息 12")]
    [InlineData("扫一扫，关注棠州晚报微信")]
    [InlineData("棠州发布 扫一扫")]
    [InlineData("棠州市融媒体中心公众号 扫一扫")]
    [InlineData("本版插图 阮 青")]
    [InlineData("欢迎提供新闻线索 一经采用 即付稿酬")]
    [InlineData("文摘 2020年5月8日")]
    [InlineData("体育新闻 2020 年 10 月 19 日 A11")]
    [InlineData("副刊 2020年12月18日 星期五 编辑：谷雨")]
    [InlineData("公报 2020年9月3日 第2版")]
    [InlineData("健康 B3")]
    [InlineData("棠河副刊 08")]
    [InlineData("报料热线 6688110")]
    [InlineData("策划：谷雨 统筹：尹可 执行：何静")]
    [InlineData("棠州日报印刷厂印刷")]
    [InlineData("棠河彩印有限公司承印")]
    [InlineData("本报激光照排")]
    [InlineData("零售每份0.15元")]
    [InlineData("棠晚热线 6688110")]
    [InlineData("棠州融媒热线：2912345")]
    [InlineData("电话总机：2912345")]
    [InlineData("广告部：2912345")]
    [InlineData("今日值班 谷雨")]
    [InlineData("视觉设计：尹可")]
    [InlineData("扫码看视频")]
    [InlineData("扫码阅读全文")]
    [InlineData("扫码观看直播")]
    public void A_line_of_the_page_itself_is_furniture(string line) => Assert.True(Matches(line));

    /// <summary>Lines of articles.</summary>
    [Theory]
    [InlineData("编辑同志：")]
    [InlineData("活动由澜溪日报社与市总工会合办")]
    [InlineData("热线牵起两地情")]
    [InlineData("进站乘车只需扫一扫")]
    [InlineData("教育 旅游 国际 国内")]
    [InlineData("2022年，全市粮食总产")]
    [InlineData("2022年4月2日10时在")]
    [InlineData("2022年4月2日24时止")]
    [InlineData("21:30 晚间新闻")]
    [InlineData("电话3588110反映情况")]
    [InlineData("公告 2020年5月8日")]
    [InlineData("教育 旅游 健康")]
    [InlineData("健康 2020年才算开始")]
    [InlineData("第三名由青石桥队获得。")]
    [InlineData("澜溪市召开春灌工作推进会")]
    [InlineData("记者从市供电公司获悉")]
    [InlineData("扫码")]
    [InlineData("扫码看病不排队")]
    [InlineData("扫码查房 一目了然")]
    [InlineData("古城技师学印刷")]
    [InlineData("供热热线 6688110")]
    [InlineData("抢修热线：6688110")]
    [InlineData("视觉设计大赛")]
    [InlineData("广告部副主任走进课堂")]
    [InlineData("零售业今年增长3分")]
    public void A_line_of_an_article_is_not(string line) => Assert.False(Matches(line));

    [Theory]
    [InlineData("A02 城事", 2, "城事")]
    [InlineData("B02版", 102, null)]
    [InlineData("Ｃ3版", 203, null)]
    [InlineData("第12版：副刊", 12, "副刊")]
    public void A_folio_names_page_and_section(string folio, int page, string? section)
    {
        Assert.True(Furniture.Folio(folio.Replace(" ", "", StringComparison.Ordinal), out var number, out var name));
        Assert.Equal((page, section), (number, name));
    }

    /// <summary>The name of the section, or of a paper that nobody knows, stands on a line of its own over the date.</summary>
    [Theory]
    [InlineData("要闻\n2020年2月26日 星期三\n2")]
    [InlineData("头版")]
    [InlineData("棠河之声报\n2020年2月26日 第三版")]
    [InlineData("理论周刊\n第5版")]
    [InlineData("访谈 06")]
    [InlineData("光荣榜03")]
    [InlineData("棠州晚报 A07 市井")]
    [InlineData("棠州日报 理论与实践\n2023年4月12日 星期三")]
    [InlineData("08-09 特别策划\n2022年10月10日 星期一")]
    [InlineData("民生调查\nA04 2015年6月9日")]
    [InlineData("百姓热线 A06\n热线电话：12345 6666120")]
    [InlineData("读者之声\n信箱：dz@tzrb.example")]
    [InlineData("教育·财经 07")]
    [InlineData("要闻·公告")]
    public void The_name_of_the_section_at_the_head_of_a_page_is_furniture(string head)
    {
        var page = PageSplitter.Split(head + """


            棠河两岸春灌忙

            本报讯（记者 何静） 昨日，记者在棠河灌
            区看到，清澈的渠水顺着毛渠流进麦田。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(((string?)null, "棠河两岸春灌忙", 0), (article.Kicker, article.Headline, article.Subheadlines.Length));
    }

    /// <summary>公告 alone at the head of a page is a title.</summary>
    [Fact]
    public void The_title_of_a_notice_at_the_head_of_a_page_is_none()
    {
        var page = PageSplitter.Split("""
            公告

            经市政府同意，自2月27日起对塔南路实施封
            闭施工，过往车辆请绕行。特此公告。
            """);

        Assert.Equal("公告", Assert.Single(page.Articles).Headline);
    }

    /// <summary>A comma in it makes it no line of the text beside it.</summary>
    [Theory]
    [InlineData("扫一扫，关注棠州发布微信公众号")]
    [InlineData("扫二维码，关注棠州晚报的微信")]
    [InlineData("投稿须知：来稿不退，请自留底稿")]
    public void What_the_paper_says_of_itself_in_a_sentence_is_furniture(string line)
    {
        var page = PageSplitter.Split($"""
            棠河两岸春灌忙

            本报讯（记者 何静） 昨日，记者在棠河灌
            区看到，清澈的渠水顺着毛渠流进麦田。

            {line}
            """);

        Assert.Single(page.Furniture);
        Assert.EndsWith("流进麦田。", Assert.Single(Assert.Single(page.Articles).Paragraphs).Text, StringComparison.Ordinal);
    }

    /// <summary>What a pattern begins with may be all that stands on a page, or on its first line.</summary>
    [Theory]
    [InlineData("扫码")]
    [InlineData("记 者")]
    [InlineData("通 讯 员")]
    [InlineData("（）")]
    [InlineData("”“办公室")]
    [InlineData("次日3：4")]
    [InlineData("本报记者 发自")]
    [InlineData("甲子于")]
    public void Every_page_of_one_line_is_split(string line)
    {
        foreach (var page in new[] { line, $"{line}\n\n{line}\n{line}\n" })
        {
            var split = PageSplitter.Split(page);

            Assert.Equal(page.Count(c => !char.IsWhiteSpace(c)), split.Furniture.Concat(split.Articles.SelectMany(a => a.Spans)).Sum(s => page[s.Start..s.End].Count(c => !char.IsWhiteSpace(c))));
        }
    }

    private static bool Matches(string line)
    {
        var page = PageText.Read(line);
        return Furniture.Matches(page, page.Lines[0]);
    }
}
