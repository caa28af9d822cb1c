using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>署名.</summary>
public sealed class BylineTests
{
    /// <summary>Brackets; names apart by spaces, commas, letter-spacing and line ends.</summary>
    [Theory]
    [InlineData("（记者 林晚舟 乔木 通讯员 苏小河）", "林晚舟 乔木", "苏小河")]
    [InlineData("（记 者 林 晚\n舟 ）", "林晚舟", "")]
    [InlineData("（记者林晚舟、乔木）", "林晚舟 乔木", "")]
    [InlineData("（通讯员苏小河）", "", "苏小河")]
    [InlineData("（记者 乔　木）", "乔木", "")]
    [InlineData("（记者 欧阳雪\n林晚舟）", "欧阳雪 林晚舟", "")]
    [InlineData("（记者 阿依古丽·买买提）", "阿依古丽·买买提", "")]
    [InlineData("（记者 麦尔丹·尤努斯 林晚舟）", "麦尔丹·尤努斯 林晚舟", "")]
    [InlineData("（记者 林晚舟 摄影 乔木）", "林晚舟", "")]
    [InlineData("（通讯员 涂明 丘馨）", "", "涂明 丘馨")]
    [InlineData("（记者 乔木 通讯员 古丽\n娜尔·买买提 苏小河）", "乔木", "古丽娜尔·买买提 苏小河")]
    [InlineData("（记者 王红强\n冯安）", "王红强 冯安", "")]
    [InlineData("（记 者 时 若 书 慕 容 燕\n顺 ）", "时若书 慕容燕顺", "")]
    [InlineData("（记者东方\n平涵）", "东方平涵", "")]
    [InlineData("（文 图 林 晚）", "林晚", "")]
    [InlineData("（文/图 林晚舟）", "林晚舟", "")]
    [InlineData("（通讯员 市考试中心 苏 河）", "", "苏河")]
    [InlineData("（ 通 讯\n 员 市 教 育 考 试 中 心 苏 河 ）", "", "苏河")]
    [InlineData("（通讯员 青石县融媒体中心 苏小河）", "", "苏小河")]
    [InlineData("（通讯员 宣传部 苏小河）", "", "苏小河")]
    [InlineData("（通讯员 石桥镇 苏小河）", "", "苏小河")]
    [InlineData("（通讯员 市残疾人联合会课题组 苏小河）", "", "苏小河")]
    [InlineData("（记者 林晚舟 通讯员 市委报道组 苏小河）", "林晚舟", "苏小河")]
    [InlineData("（市消费者协会供稿）", "", "")]
    [InlineData("（热线记者 林晚舟）", "林晚舟", "")]
    [InlineData("（棠州融媒记者 林晚舟 柳溪县通讯员 苏小河）", "林晚舟", "苏小河")]
    [InlineData("（柳 溪 县 通 讯 员 苏 小\n河 ）", "", "苏小河")]
    [InlineData("（苏小河 热线记者 林晚舟）", "林晚舟", "苏小河")]
    [InlineData("（望湖区记者站 林晚舟）", "林晚舟", "")]
    [InlineData("（记者 林晚州通讯员 苏小河）", "林晚州", "苏小河")]
    [InlineData("（本报记者周晚台通讯员苏小河）", "周晚台", "苏小河")]
    public void Brackets_name_reporters_and_correspondents(string text, string reporters, string correspondents)
    {
        var byline = Byline.InBrackets(PageText.Read(text), 0);

        Assert.NotNull(byline);
        Assert.Equal(reporters, string.Join(' ', byline.Reporters));
        Assert.Equal(correspondents, string.Join(' ', byline.Correspondents));
    }

    /// <summary>A line of its own.</summary>
    [Theory]
    [InlineData("●本报记者 林晚舟 通讯员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("本报记者 林晚舟 文/图", "林晚舟", "", "林晚舟")]
    [InlineData("■本报记者 林晚舟/文 乔木/图", "林晚舟", "", "乔木")]
    [InlineData("□本报记者 林晚舟 通讯\n员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("本报记者林晚舟/文通讯员苏小河/图", "林晚舟", "", "苏小河")]
    [InlineData("本报特派记者林晚舟发自云陂", "林晚舟", "", "")]
    [InlineData("本报特派记者 林晚舟 发自\n云陂", "林晚舟", "", "")]
    [InlineData("本报评论员 方 舟", "方舟", "", "")]
    [InlineData("本报特约评论员 方舟", "方舟", "", "")]
    [InlineData("◎本报特约撰稿 林晚舟", "林晚舟", "", "")]
    [InlineData("◎本报特约撰稿人 林晚舟", "林晚舟", "", "")]
    [InlineData("撰稿：林晚舟 摄影：乔木", "林晚舟", "", "乔木")]
    [InlineData("社 论", "", "", "")]
    [InlineData("康 复/图", "", "", "康复")]
    [InlineData("图/本报记者 乔木", "", "", "乔木")]
    [InlineData("本报记者 林晚舟 通讯员 苏小河 文 记者 乔木 图", "林晚舟", "苏小河", "乔木")]
    [InlineData("本报记者 李小文 通讯员 苏小河", "李小文", "苏小河", "")]
    [InlineData("本报记者 李 小 文 通讯员 苏小河", "李小文", "苏小河", "")]
    [InlineData("本报记者 林晓文", "林晓文", "", "")]
    [InlineData("本报记者 林 晓 文", "林晓文", "", "")]
    [InlineData("本报记者 乔木 文", "乔木", "", "")]
    [InlineData("本报记者 林晚舟文", "林晚舟", "", "")]
    [InlineData("本报记者 苏小河 朱宏图", "苏小河 朱宏图", "", "")]
    [InlineData("□老圃", "老圃", "", "")]
    [InlineData("□ 棠河学院 苏小河", "苏小河", "", "")]
    [InlineData("□ 本报记者 海棠", "海棠", "", "")]
    [InlineData("本报记者 海 棠", "海棠", "", "")]
    [InlineData("□鹿鸣春 麦田", "鹿鸣春 麦田", "", "")]
    [InlineData("热线记者 林晚舟", "林晚舟", "", "")]
    [InlineData("棠州融媒记者 林晚舟 乔木", "林晚舟 乔木", "", "")]
    [InlineData("棠州电视台首席记者 林晚舟", "林晚舟", "", "")]
    [InlineData("○本报记者 林晚舟 ○本报通讯员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("本报特派记者 林晚舟 发自北京", "林晚舟", "", "")]
    [InlineData("本报记者 林晚舟 摄影师 乔木", "林晚舟", "", "乔木")]
    [InlineData("本报记者 林晚舟 海棠 摄", "", "", "林晚舟 海棠")]
    [InlineData("见习记者 海棠/文 林晚舟/图", "海棠", "", "林晚舟")]
    [InlineData("融媒体记者 林晚舟 乔木 通讯员 苏小河 摄影报道", "林晚舟 乔木", "苏小河", "苏小河")]
    [InlineData("通讯员 苏小河 图片由受访者提供", "", "苏小河", "")]
    [InlineData("采写：本报记者 林晚舟 乔木", "林晚舟 乔木", "", "")]
    [InlineData("首席记者 林晚舟", "林晚舟", "", "")]
    [InlineData("晚报记者 林晚舟 通讯员 苏小河", "林晚舟", "苏小河", "")]
    [InlineData("都市报记者 林晚舟", "林晚舟", "", "")]
    [InlineData("采写：本报记者 林晚舟\n摄影：本报记者 乔木", "林晚舟", "", "乔木")]
    [InlineData("●林晚舟 乔 木", "林晚舟 乔木", "", "")]
    [InlineData("□林晚舟 乔木", "林晚舟 乔木", "", "")]
    [InlineData("棠州早报记者 林晚舟", "林晚舟", "", "")]
    [InlineData("棠州日报首席记者 林晚舟 乔木", "林晚舟 乔木", "", "")]
    [InlineData("见习记者 海棠 通讯员 苏小河", "海棠", "苏小河", "")]
    [InlineData("本报记者 铁凝之 林晚舟", "铁凝之 林晚舟", "", "")]
    [InlineData("本报首席记者 铁凝之 记者 林晚舟", "铁凝之 林晚舟", "", "")]
    [InlineData("□林晚舟 乔木 文/图", "林晚舟 乔木", "", "林晚舟 乔木")]
    [InlineData("棠州早报记者 海棠", "海棠", "", "")]
    [InlineData("文/林晚舟 图/乔木", "林晚舟", "", "乔木")]
    [InlineData("撰文 林晚舟 摄影 乔木", "林晚舟", "", "乔木")]
    [InlineData("读者 林女士 文/摄", "林女士", "", "林女士")]
    [InlineData("作者：林晚舟 棠河文艺出版社出版", "林晚舟", "", "")]
    public void A_line_of_its_own_names_all_roles(string text, string reporters, string correspondents, string photographers)
    {
        var byline = Byline.OnOwnLine(PageText.Read(text), 0, out _);

        Assert.NotNull(byline);
        Assert.Equal((reporters, correspondents, photographers), (string.Join(' ', byline.Reporters), string.Join(' ', byline.Correspondents), string.Join(' ', byline.Photographers)));
    }

    /// <summary>Narrow columns break names and roles; the byline is a box of its own.</summary>
    [Theory]
    [InlineData("■本报记者 林晚舟 方小\n石 通讯员 苏小河", 2, "林晚舟 方小石", "苏小河", "")]
    [InlineData("本报记者林晚舟、方小\n石、乔木 通讯员苏小\n河、程露", 3, "林晚舟 方小石 乔木", "苏小河 程露", "")]
    [InlineData("■本报记者 林晚舟 方小\n石 苏小河", 2, "林晚舟 方小石 苏小河", "", "")]
    [InlineData("本报记者林晚舟、方小\n石、乔木", 2, "林晚舟 方小石 乔木", "", "")]
    [InlineData("■本报记者 林晚舟\n方小石", 2, "林晚舟 方小石", "", "")]
    [InlineData("本报记者林晚舟、\n方小石", 2, "林晚舟 方小石", "", "")]
    [InlineData("□ 本 报 记 者 林 晚 舟 通 讯 员 方 小 石\n古丽娜尔·买买提", 2, "林晚舟", "方小石 古丽娜尔·买买提", "")]
    [InlineData("本报记者 林晚\n舟 文/图", 2, "林晚舟", "", "林晚舟")]
    [InlineData("本报特派记者 林晚舟 发自\n北京", 2, "林晚舟", "", "")]
    [InlineData("本报记者 林晚舟 乔木 文\n/图", 2, "林晚舟 乔木", "", "林晚舟 乔木")]
    public void A_box_of_two_or_three_lines_is_one_byline(string text, int lines, string reporters, string correspondents, string photographers)
    {
        var byline = Byline.OnOwnLine(PageText.Read(text + "\n\n昨日，全市春季运动会开幕。"), 0, out var taken);

        Assert.NotNull(byline);
        Assert.Equal(lines, taken);
        Assert.Equal((reporters, correspondents, photographers), (string.Join(' ', byline.Reporters), string.Join(' ', byline.Correspondents), string.Join(' ', byline.Photographers)));
    }

    /// <summary>Without a blank line between byline and text.</summary>
    [Theory]
    [InlineData("■本报记者 林晚舟\n方小石\n在棠河水库的湖心岛上，", 2, "林晚舟 方小石", "")]
    [InlineData("本报记者林晚舟、方\n小石、乔木通讯员苏\n小河\n在棠河水库的湖心岛上，", 3, "林晚舟 方小石 乔木", "苏小河")]
    public void A_byline_goes_on_right_above_its_text(string text, int lines, string reporters, string correspondents)
    {
        var byline = Byline.OnOwnLine(PageText.Read(text), 0, out var taken);

        Assert.NotNull(byline);
        Assert.Equal(lines, taken);
        Assert.Equal((reporters, correspondents), (string.Join(' ', byline.Reporters), string.Join(' ', byline.Correspondents)));
    }

    /// <summary>A name that had room beside the last: it is something else's.</summary>
    [Fact]
    public void A_name_that_had_room_on_the_line_above_is_not_the_byline_s()
    {
        Assert.NotNull(Byline.OnOwnLine(PageText.Read("本报记者 林晚舟\n高原\n在棠河水库的湖心岛上，水文站职工老庚已经"), 0, out var taken));
        Assert.Equal(1, taken);
    }

    /// <summary>A sentence that names a reporter below a byline, in one block with it.</summary>
    [Fact]
    public void What_is_no_name_below_a_byline_is_not_its_second_line()
    {
        Assert.NotNull(Byline.OnOwnLine(PageText.Read("本报记者 林晚舟\n昨日记者从市水利局获悉\n\n今年"), 0, out var taken));
        Assert.Equal(1, taken);
    }

    /// <summary>All three lines are the byline's, and the text begins below.</summary>
    [Fact]
    public void A_byline_of_three_lines_stands_above_its_text()
    {
        var page = PageSplitter.Split("""
            棠河两岸添绿

            本报记者林晚舟、方小
            石、乔木 通讯员苏小
            河、程露

            入夏以来，棠河两岸的
            步道边新栽了三千棵树，晚
            上散步的人多了起来。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["林晚舟", "方小石", "乔木"], article.Reporters);
        Assert.Equal(["苏小河", "程露"], article.Correspondents);
        Assert.StartsWith("入夏以来", Assert.Single(article.Paragraphs).Text, StringComparison.Ordinal);
    }

    /// <summary>（县委办 甲）: who sent it in stands behind his office.</summary>
    [Theory]
    [InlineData("（县委办 林晚舟）", "林晚舟")]
    [InlineData("（石桥镇 林晚舟 乔木）", "林晚舟 乔木")]
    [InlineData("（石桥镇 供稿）", null)]
    [InlineData("（石桥镇 建在山上）", null)]
    [InlineData("（云岭乡融媒体中心 林晚舟）", "林晚舟")]
    [InlineData("（小 舟）", "小舟")]
    [InlineData("（司 文）", "司文")]
    [InlineData("（县残联 林晚舟）", "林晚舟")]
    [InlineData("（青石县医共体 林晚舟）", "林晚舟")]
    [InlineData("（李可心 林晚舟）", "李可心 林晚舟")]
    [InlineData("（周秀联 林晚舟）", "周秀联 林晚舟")]
    [InlineData("（棠宣）", "棠宣")]
    [InlineData("（小舟）", null)]
    [InlineData("（待 续）", null)]
    public void An_office_may_stand_before_who_sent_it_in(string text, string? names)
    {
        var byline = Byline.BareNames(PageText.Read(text), 0);

        Assert.Equal(names, byline is null ? null : string.Join(' ', byline.Reporters));
    }

    /// <summary>本报记者 甲 and the text on one line.</summary>
    [Theory]
    [InlineData("本报记者 林晚舟 氢能大巴开\n上了街头，重卡驶进了矿山。", "林晚舟")]
    [InlineData("本报记者 林晚舟 乔木 “来了！”\n人群里有人喊。", "林晚舟 乔木")]
    [InlineData("本报记者 林晚舟 报道“来了！”\n人群里有人喊。", "林晚舟")]
    [InlineData("□本报记者 林晚舟 本\n报通讯员 乔木 “来了！”人群里", "林晚舟")]
    [InlineData("□本报记者 林晚舟 本报通\n讯员 乔木“来了！”人群里", "林晚舟")]
    [InlineData("本报记者 林晚舟 通讯员 苏小\n河", null)]
    [InlineData("本报记者 林晚舟 乔木\n昨日，全市春季运动会开幕。", null)]
    [InlineData("本报记者 林晚舟 北京报道\n昨日，全市春季运动会开幕。", null)]
    [InlineData("本报记者 从市水利局获悉，今\n年以来", null)]
    public void Names_may_stand_before_the_text_on_one_line(string text, string? names)
    {
        var page = PageText.Read(text);
        var byline = SignedLead.RunIn(page, 0, page.Lines[0].To);

        Assert.Equal(names, byline is null ? null : string.Join(' ', byline.Reporters));
    }

    /// <summary>（本报记者 甲） between a headline and a text; behind a sentence it ends a text.</summary>
    [Theory]
    [InlineData("湖心岛的春节\n（本报记者 林晚舟）\n在棠河水库的湖心岛上，", true)]
    [InlineData("他又划船出发了。\n（本报记者 林晚舟）\n在棠河水库的湖心岛上，", false)]
    [InlineData("湖心岛的春节\n（本报记者 林晚舟）昨日\n在棠河水库的湖心岛上，", false)]
    public void Brackets_may_hold_a_byline_under_a_headline(string text, bool signs) => Assert.Equal(signs, Byline.OnOwnLine(PageText.Read(text), 1, out _) is not null);

    /// <summary>社论 below the headline is its byline, above it the name of the genre.</summary>
    [Theory]
    [InlineData("生命之树常青\n\n社论", null)]
    [InlineData("社论\n生命之树常青", "社论")]
    [InlineData("生命之树常青\n\n本报社论", null)]
    [InlineData("本报社论\n生命之树常青", "本报社论")]
    [InlineData("本报评论员文章\n生命之树常青", "本报评论员文章")]
    [InlineData("评论员文章\n生命之树常青", "评论员文章")]
    public void An_editorial_says_so_above_or_below_its_headline(string stack, string? kicker)
    {
        var page = PageSplitter.Split($"""
            {stack}

            站在新的起点上，全市的发展面临
            许多新情况新问题。答案只有一个：到群
            众中去，听群众的话，办群众的事。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal((kicker, "生命之树常青"), (article.Kicker, article.Headline));
    }

    /// <summary>摄影 under who wrote.</summary>
    [Fact]
    public void Who_took_the_pictures_may_sign_below_who_wrote()
    {
        var page = PageSplitter.Split("""
            轮椅上的追风人

            本报记者 林晚舟
            摄影 乔木

            每天早上五点，体育场的跑道上
            准会出现一辆特别的赛车。车上的人
            今年二十六岁。
            """);

        var article = Assert.Single(page.Articles);
        Assert.Equal(["林晚舟"], article.Reporters);
        Assert.Equal(["乔木"], article.Photographers);
        Assert.StartsWith("每天早上", Assert.Single(article.Paragraphs).Text, StringComparison.Ordinal);
    }

    /// <summary>Sentences.</summary>
    [Theory]
    [InlineData("记者了解到，青石桥引导茶农建设")]
    [InlineData("记者日前从市水利局获悉：今年")]
    [InlineData("记者从中国铁路总公司")]
    [InlineData("他说这事不难。\n本报编辑部", 1)]
    [InlineData("本报即日起征集线索")]
    [InlineData("本报记者现场")]
    [InlineData("●简讯")]
    [InlineData("□连载")]
    [InlineData("★创新篇")]
    [InlineData("□文明 和谐")]
    [InlineData("●安全生产 责任")]
    [InlineData("市民 林女士 来信")]
    [InlineData("我市日报社记者节座谈会召开")]
    [InlineData("记者 手记")]
    [InlineData("棠州电视台记者从市水利局获悉")]
    [InlineData("记 者")]
    [InlineData("热线记者")]
    [InlineData("本报热线记者走进社区")]
    public void A_sentence_about_a_reporter_is_no_byline(string text, int line = 0) => Assert.Null(Byline.OnOwnLine(PageText.Read(text), line, out _));

    /// <summary>文 图: they took the pictures too.</summary>
    [Theory]
    [InlineData("（文 图 林晚舟）", "林晚舟")]
    [InlineData("（文 图 林晚舟 乔木）", "林晚舟 乔木")]
    [InlineData("（文/图 林晚舟）", "林晚舟")]
    public void Who_wrote_and_photographed_is_named_behind_both(string text, string photographers)
    {
        var byline = Byline.InBrackets(PageText.Read(text), 0);

        Assert.NotNull(byline);
        Assert.Equal(photographers, string.Join(' ', byline.Photographers));
        Assert.Equal(byline.Reporters, byline.Photographers);
    }

    /// <summary>Whose reporter he is stands before his role; the same words begin sentences.</summary>
    [Theory]
    [InlineData("棠州融媒首席记者 林晚舟 通讯员 苏小河", "林晚舟", "苏小河")]
    [InlineData("热线记者 林晚舟 通讯员 苏小河 文/图", "林晚舟", "苏小河")]
    [InlineData("本报特派记者 林晚舟 发自北京", "林晚舟", "")]
    [InlineData("○本报记者 林晚舟 ○本报通讯员 苏小河", "林晚舟", "苏小河")]
    public void Whose_reporter_he_is_may_stand_before_his_role(string byline, string reporters, string correspondents)
    {
        foreach (var gap in new[] { "\n\n", "\n" })
        {
            var article = Assert.Single(PageSplitter.Split($"河边添了三千棵树{gap}{byline}{gap}　　入夏以来，棠河两岸的步道边新栽\n了三千棵树。棠州融媒记者在河边看到，\n晚上散步的人多了起来。\n").Articles);

            Assert.Equal("河边添了三千棵树", article.Headline);
            Assert.Equal((reporters, correspondents), (string.Join(' ', article.Reporters), string.Join(' ', article.Correspondents)));
            Assert.StartsWith("入夏以来", Assert.Single(article.Paragraphs).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>（某区委报道组） signs for its members, and is no word of the text.</summary>
    [Theory]
    [InlineData("本报讯（望湖区委报道组）入夏以来，棠\n河两岸的步道边新栽了三千棵树，晚上\n散步的人多了起来。")]
    [InlineData("　　入夏以来，棠河两岸的步道边新栽了\n三千棵树，晚上散步的人多了起来。（望\n湖区委报道组）")]
    public void A_group_may_sign_in_brackets(string text)
    {
        var article = Assert.Single(PageSplitter.Split($"河边添了三千棵树\n\n{text}\n").Articles);

        Assert.Empty(article.Reporters);
        Assert.Equal("入夏以来，棠河两岸的步道边新栽了三千棵树，晚上散步的人多了起来。", Assert.Single(article.Paragraphs).Text);
    }
}
