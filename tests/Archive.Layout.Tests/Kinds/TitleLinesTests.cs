using Archive.Layout.Kinds;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Short lines that look like titles and are none, and the other way about: see <see cref="KindDecoder"/>.</summary>
public sealed class TitleLinesTests
{
    /// <summary>A line stops short of its column where a number at the head of the next must not be broken.</summary>
    [Fact]
    public void A_line_that_a_number_found_no_room_in_is_no_title()
    {
        var page = PageSplitter.Split("""
            棠河水厂新厂投产

            本报讯（记者 耿介）市水务
            集团的新水厂昨日投产，日供水
            能力翻了一番，河西六个街道的
            居民用上了新水源。

            　　水厂的一期工程于去年
            11 月 26 日开工，用工最多时有
            六百人同时在三个工段上施工，
            没有停过一天。

            　　日供水能力由老厂的
            150000 立方米提高到三十万立方
            米，水压也比从前稳了，高层的
            住户不用再加泵。

            """);

        Assert.Equal(["水厂的一期工程于去年11月26", "日供水能力由老厂的150000"], page.Articles[0].Paragraphs.Skip(1).Select(p => p.Text[..15]));
    }

    /// <summary>Short first lines, the second of which ends a quotation or a sentence right at its beginning.</summary>
    [Fact]
    public void What_runs_on_into_a_sentence_is_no_title()
    {
        var page = PageSplitter.Split("""
            棠河边办起议事会

            本报讯（记者 耿介）老渡口
            社区的居民每周四晚上都搬着凳
            子坐到棠河边，谁家有难处，当
            着大家的面说。

            　　这样的“河边议
            事会”，社区已经开了四十多场，
            定下的事一件一件写在墙上，谁
            都看得见。

            　　居民都夸这个办法并不
            难办。有的社区也来学，回去照
            着做，矛盾少了，邻里之间的话
            也多了起来。

            """);

        Assert.Equal(["这样的“河边议事会”", "居民都夸这个办法并不"], page.Articles[0].Paragraphs.Skip(1).Select(p => p.Text[..10]));
    }

    /// <summary>Where no blank line is left, a headline that ends as a sentence does looks like the last paragraph of the story above.</summary>
    [Theory]
    [InlineData("停了六天的暖气，昨晚热了！", "本报讯（记者 许苇）昨晚六\n点，棠河小区二号楼的住户摸了\n摸暖气片，停了六天的暖气终于\n热了起来。")]
    [InlineData("错峰放学，家长怎么看？", "本报记者 许苇\n开学第一周，十二所学校的\n门口不再堵车了。各年级放学的\n时间错开了一刻钟，家长却说接\n两个孩子要等上半小时。")]
    public void A_question_or_exclamation_over_a_lead_or_byline_is_a_headline(string title, string text)
    {
        var page = PageSplitter.Split($"""
            棠河水厂新厂投产
            本报讯（记者 耿介）市水务
            集团的新水厂昨日投产，日供水
            能力翻了一番，河西六个街道的
            居民用上了新水源。
            {title}
            {text}
            河边办起议事会
            本报讯（记者 沈一鸣）老渡
            口社区的居民每周四晚上都搬着
            凳子坐到棠河边，谁家有难处，
            当着大家的面说。

            """);

        Assert.Equal(["棠河水厂新厂投产", title, "河边办起议事会"], page.Articles.Select(a => a.Headline));
    }

    /// <summary>Where no blank line is left, a headline over a text that nobody signs looks like a crosshead, unless the text begins as no paragraph does.</summary>
    [Theory]
    [InlineData("灯塔里开书店", "据法新社报道，南海岸的\n灯塔守护人退休后又把灯塔租\n了回来，改成一间只有八个座\n位的书店。\n书店每周开门三天，订座\n要等上半年。")]
    [InlineData("桥头该划停车线", "@棠河边的老周：骑车上\n班的人多了，停车的地方却没\n有跟上，桥头天天堵得水泄不\n通。\n划几条停车线花不了多少\n钱，办起来也快。")]
    public void A_title_over_what_an_agency_or_a_reader_says_is_a_headline(string title, string text)
    {
        var page = PageSplitter.Split($"""
            棠河水厂新厂投产
            本报讯（记者 耿介）市水务
            集团的新水厂昨日投产，日供水
            能力翻了一番，河西六个街道的
            居民用上了新水源。
            {title}
            {text}

            """);

        Assert.Equal(["棠河水厂新厂投产", title], page.Articles.Select(a => a.Headline));
    }

    /// <summary>It falls short as a paragraph's first line does, but none goes on in 昨天，….</summary>
    [Fact]
    public void A_line_over_a_text_that_says_when_is_its_headline_without_blank_lines()
    {
        var page = PageSplitter.Split("""
            棠河水厂新厂投产
            本报讯（记者 耿介）市
            水务集团的新水厂投产，日
            供水能力翻了一番，河西六
            个街道的居民用上了新水源
            ，水压比从前稳了。
            一碗面里的乡愁账
            昨天，老街上的面馆开门四
            十年，老周请街坊吃面，来
            的人排到桥头，碗不够用，
            隔壁的豆腐坊送来二十只。

            """);

        Assert.Equal(["棠河水厂新厂投产", "一碗面里的乡愁账"], page.Articles.Select(a => a.Headline));
        Assert.StartsWith("昨天，老街上", page.Articles[1].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Its lines are as wide as the column's, and no blank line is left; but a text does not stop in mid-sentence before a lead.</summary>
    [Fact]
    public void Lines_without_a_stop_between_a_sentence_and_a_lead_are_a_headline()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）
            市水务集团的新水厂昨
            日投产，日供水能力翻
            了一番，河西六个街道
            的居民用上了新水源，
            高层的住户也不用再加
            泵，水压比从前稳了。
            河边办起周四议事会
            谁家有难处都来商量
            本报讯（记者 沈
            一鸣）老渡口社区的居
            民每周四晚上都搬着凳
            子坐到棠河边，谁家有
            难处，当着大家的面说
            ，说完一起想办法。

            """);

        Assert.Equal(2, page.Articles.Length);
        Assert.Equal("河边办起周四议事会谁家有难处都来商量", page.Articles[1].Headline);
    }
}
