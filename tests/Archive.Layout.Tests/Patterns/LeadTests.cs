using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>消息头, 电头 and landings.</summary>
public sealed class LeadTests
{
    /// <summary>What stands before the first sentence.</summary>
    [Theory]
    [InlineData("本报讯（记者 林晚舟）昨日", "本报讯", null, 0, 0)]
    [InlineData("本 报 讯 （ 记 者 林 晚 舟 ） 昨 日", "本报讯", null, 0, 0)]
    [InlineData("新华社北京1月25日电（记者 乔木）国务院", "新华社", "北京", 1, 25)]
    [InlineData("（新华社北京1月25日电）国务院", "新华社", "北京", 1, 25)]
    [InlineData("新华社北京电 国务院", "新华社", "北京", 0, 0)]
    [InlineData("据新华社乌鲁木齐电（记者 乔木）棉花", "据新华社", "乌鲁木齐", 0, 0)]
    [InlineData("据新华社电 记者获悉", "据新华社", null, 0, 0)]
    [InlineData("棠河通讯社电 记者获悉", "棠河通讯社", null, 0, 0)]
    [InlineData("棠河网讯 记者获悉", "棠河网讯", null, 0, 0)]
    [InlineData("本报澜溪讯 昨日", "本报讯", "澜溪", 0, 0)]
    [InlineData("青河晚报讯（记者 苏小河）昨日", "青河晚报讯", null, 0, 0)]
    [InlineData("本报综合报道 国际奥委会", "本报综合报道", null, 0, 0)]
    [InlineData("综合消息：多国近日", "综合消息", null, 0, 0)]
    [InlineData("【德新社柏林3月2日电】一项调查", "德新社", "柏林", 3, 2)]
    [InlineData("【俄罗斯卫星通讯社莫斯科3月2日电】一项", "俄罗斯卫星通讯社", "莫斯科", 3, 2)]
    [InlineData("【日本《东海经济》网站3月2日报道】清晨", "日本《东海经济》网站", null, 0, 0)]
    [InlineData("【美国《科学箴言》周刊三月一日文章】在", "美国《科学箴言》周刊", null, 0, 0)]
    [InlineData("综合新华社消息 记者从", "综合新华社消息", null, 0, 0)]
    [InlineData("综合外电报道 一座", "综合外电报道", null, 0, 0)]
    [InlineData("据央视新闻客户端 记者今天", "据央视新闻客户端", null, 0, 0)]
    [InlineData("据中新社报道 考古人员", "据中新社", null, 0, 0)]
    [InlineData("据《棠州工人报》 今年以来", "据《棠州工人报》", null, 0, 0)]
    [InlineData("据《棠州工人报》报道 2日上午", "据《棠州工人报》", null, 0, 0)]
    [InlineData("据《棠州工人报》报道\n今年以来", "据《棠州工人报》", null, 0, 0)]
    [InlineData("据 《 棠 州 工 人 报 》 报 道\n今年以来", "据《棠州工人报》", null, 0, 0)]
    [InlineData("据《棠州工人报》\n记者从市水利局获悉，", "据《棠州工人报》", null, 0, 0)]
    [InlineData("新华社九江1月25日电 记者", "新华社", "九江", 1, 25)]
    [InlineData("新华社“棠河一号”5月18日电（记者", "新华社", "棠河一号", 5, 18)]
    public void A_lead_says_source_place_and_date(string text, string source, string? place, int month, int day)
    {
        var lead = Read(text);

        Assert.NotNull(lead);
        Assert.Equal((source, place, month, day), (lead.Source, lead.Place, lead.Month, lead.Day));
    }

    /// <summary>Who wrote it, and no 消息头.</summary>
    [Theory]
    [InlineData("（记者 林晚舟）昨日，全市\n春季运动会", "林晚舟", null)]
    [InlineData("（记者 林晚舟 通讯员\n苏小河）昨日，全市春季\n运动会", "林晚舟", null)]
    [InlineData("□全媒体记者 林晚舟 “来了！”\n人群里有人", "林晚舟", null)]
    [InlineData("□本报记者 林晚舟 通讯员 苏\n河“来了！”人群里有人", "林晚舟", null)]
    [InlineData("本报特派记者林晚舟 棠州专电 昨日上午，\n全市", "林晚舟", "棠州")]
    [InlineData("本报特派记者林晚舟 棠州专电\n昨日上午，", "林晚舟", "棠州")]
    [InlineData("本报特派记者林晚舟 棠州专\n电 “我等了三年。”", "林晚舟", "棠州")]
    [InlineData("本报特派记者林晚舟 棠州\n专电“我等了三年。”", "林晚舟", "棠州")]
    [InlineData("本报特派记者林晚舟 棠\n州专电“我等了三年。”", "林晚舟", "棠州")]
    public void Reporters_may_sign_on_the_line_of_the_first_sentence(string text, string reporters, string? place)
    {
        var lead = Read(text);

        Assert.NotNull(lead);
        Assert.Null(lead.Source);
        Assert.Equal((reporters, place), (string.Join(' ', lead.Byline?.Reporters ?? []), lead.Place));
    }

    /// <summary>Sentences that only look like leads.</summary>
    [Theory]
    [InlineData("本报记者 林晚舟 通讯员 苏小河")]
    [InlineData("据了解，今年全市")]
    [InlineData("新华社记者 乔木")]
    [InlineData("（记者 林晚舟）")]
    [InlineData("（记者 林晚舟）■\n昨日")]
    [InlineData("（记者 林晚舟 摄）昨日\n")]
    [InlineData("□全媒体记者 林晚舟 乔木\n昨日，全市春季运动会")]
    [InlineData("记者 从市水利局获悉，今\n年以来")]
    [InlineData("■本报记者 林晚舟 通讯员 石\n小河 欧阳雪")]
    [InlineData("●本报记者 林晚舟 通\n讯员 苏小河 方小石")]
    [InlineData("市水利局设立举报电\n话，欢迎市民")]
    [InlineData("市气象台发布预报电\n视台")]
    [InlineData("我市风电上网电\n量比上月多一成")]
    [InlineData("三人和三台电\n脑撑起一家公司")]
    [InlineData("棠河酒业网电\n子商务公司开业")]
    [InlineData("村里办起合作社电商服务站")]
    [InlineData("新华社北京电视中心落成")]
    [InlineData("新华社供电系统检修")]
    [InlineData("记者日前从市水利局获悉：")]
    [InlineData("据《棠州工人报》报道，今年以来")]
    [InlineData("据中新社报道，考古人员")]
    [InlineData("棠州气象台消息，受冷空气影响")]
    [InlineData("据《棠州工人报》报道\n，今年以来")]
    [InlineData("据 央 视 新 闻 客 户 端 记 者")]
    [InlineData("据 《 棠 州 工 人 报 》 报 道\n，今年以来")]
    [InlineData("据 《 棠 州 工 人 报 》 报 道 今 年\n以来")]
    [InlineData("综合各家报社意见，组委会")]
    [InlineData("【记者3月2日再次来到这里报道】")]
    [InlineData("新型耐寒水稻\n新华社北京3月2日电 记者")]
    public void A_sentence_or_a_byline_is_no_lead(string text) => Assert.Null(Read(text));

    /// <summary>A gap alone parts them from the text.</summary>
    [Fact]
    public void Roles_and_names_may_follow_the_paper_s_own_lead_without_brackets()
    {
        var byline = Read("本报讯 通讯员 苏小河 记者林晚舟 全市春季运动会昨\n日开幕")?.Byline;

        Assert.Equal(["林晚舟"], byline?.Reporters);
        Assert.Equal(["苏小河"], byline?.Correspondents);
    }

    /// <summary>Briefs name their authors without a role.</summary>
    [Theory]
    [InlineData("本报讯（程露）新港区", "程露")]
    [InlineData("本报讯（王强 周敏）青石县", "王强 周敏")]
    [InlineData("本报讯（第二期）新港区", null)]
    public void A_name_alone_in_brackets_behind_the_paper_s_own_lead_signs_it(string text, string? names)
    {
        var byline = Read(text)?.Byline;

        Assert.Equal(names, byline is null ? null : string.Join(' ', byline.Reporters));
    }

    /// <summary>记者…报道： in place of brackets.</summary>
    [Theory]
    [InlineData("本报4月6日讯 记者谭晓蔓报道：“以前", "谭晓蔓", 4)]
    [InlineData("本报讯 记者谭晓蔓、乔木报道：昨日", "谭晓蔓 乔木", 0)]
    [InlineData("本报讯 记者从供电公司获悉，据报道", null, 0)]
    public void A_reporter_may_sign_without_brackets(string text, string? names, int month)
    {
        var lead = Read(text);

        Assert.NotNull(lead);
        Assert.Equal(month, lead.Month);
        Assert.Equal(names, lead.Byline is { } byline ? string.Join(' ', byline.Reporters) : null);
        Assert.Equal(names is not null, lead.To >= text.Replace(" ", "", StringComparison.Ordinal).IndexOf('：', StringComparison.Ordinal) && lead.Byline is not null);
    }

    /// <summary>上接.</summary>
    [Theory]
    [InlineData("（上接第一版③）全县", 1, "③")]
    [InlineData("（上接第01版）全县", 1, null)]
    [InlineData("（上接A1版②）全县", 1, "②")]
    public void A_landing_names_where_the_article_comes_from(string text, int page, string? key)
    {
        var landing = Read(text)?.Landing;

        Assert.NotNull(landing);
        Assert.Equal((page, key), (landing.Value.Page, landing.Value.Ref));
    }

    private static Lead? Read(string text)
    {
        var page = PageText.Read(text);
        return Lead.Read(page, 0, page.Lines[0].To);
    }
}
