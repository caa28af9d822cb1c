using Xunit;

namespace Archive.Layout.Tests.Weaving;

/// <summary>Columns that were read across, line by line.</summary>
public sealed class UnlacerTests
{
    // Indents are two ems; columns hold fifteen characters.
    private static readonly string[] Left =
    [
        "　　本报讯（记者林晚舟）昨日上",
        "午，棠州市第三期老旧小区的改造",
        "动工，今年要改六十七个小区。",
        "　　改造什么，由居民投票选出来",
        "票数最多的是加装电梯。",
        "　　住建部门说，施工只在白天进",
        "行。每个小区请三位居民做监督员",
        "他们可以叫停不合规矩的工序。",
        "　　望湖小区的老彭每天去看两回",
        "他带着小本子。",
        "　　看到的问题，他都一条一条记",
        "下来，施工队当天就要答复他。前",
    ];

    private static readonly string[] Right =
    [
        "天他写的是楼道里堆着水泥，昨天",
        "再去看，水泥已经搬走。",
        "　　改造的钱由三家分担：财政出",
        "大头，产权单位和居民各出一些。",
        "　　困难家庭可以分三年交，不收",
        "利息。",
        "　　全部工程将在十一月底以前完",
        "成，不耽误供暖。验收的时候居民",
        "代表要签字，他们不点头，余款就",
        "不能结清。",
        "　　今后每个小区还要选一个管家",
        "管好新装的电梯和门禁。①2",
    ];

    private static readonly string[] Buses = Lines("今年春天，棠州市的十二条公交线路换上新能源车，司机们说车子起步平稳，夏天乘客坐着凉快，站牌上的电子屏现在能够显示下一班车还有几分钟进站，调度中心根据客流情况增加早晚高峰的班次，老城区的道路狭窄，公司又开通六条社区小巴线路，居民出门走不了多远就有车坐，票价还是原来的两元，老人和学生照旧可以免费。");

    private static readonly string[] Dam = Lines("望河水库的除险加固工程已经进入第二年，大坝背水坡的护砌全部完成，溢洪道的闸门换了三扇，施工人员正在抢修泄洪洞里开裂的混凝土，指挥部要求汛期到来以前完成主体工程，监测设备也要同时投入使用，下游十九个村庄的预警广播已经接通，技术人员每天两次巡查坝体渗水情况，发现问题当天报，水位一旦超过警戒线就要加密。");

    // Where an indent or a short line leaves room, what stands on one base line comes as two lines.
    private static string Across() =>
        "老旧小区改造今年再开工\n\n" + string.Join('\n', Left.Zip(Right, (l, r) => l.TrimStart() + (r.StartsWith('　') || l.Length < 15 ? "\n" : " ") + r.TrimStart()))
        + "\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

    [Fact]
    public void Lines_are_cut_where_columns_meet_and_put_together_by_column()
    {
        var article = Assert.Single(PageSplitter.Split(Across()).Articles);

        Assert.Equal(string.Concat(Left.Concat(Right)).Replace("　", "", StringComparison.Ordinal).Replace("本报讯（记者林晚舟）", "", StringComparison.Ordinal).Replace("①2", "", StringComparison.Ordinal), string.Concat(article.Paragraphs.Select(p => p.Text)));
    }

    /// <summary>A brief of two columns of three lines each.</summary>
    [Fact]
    public void A_few_lines_are_taken_apart_too()
    {
        const string brief = "最后一班船靠岸\n\n本报讯（通讯员程渡）渡口的\n三十年里他没有误过一班。明\n老船工把最后一班船停稳，岸上等 年开春大桥通车，这条航线就要停\n着的学生鼓起掌来，有人唱起歌。 开。②3\n\n棠州日报";

        var articles = PageSplitter.Split(Across().Replace("棠州日报", brief, StringComparison.Ordinal)).Articles;

        Assert.Contains(articles, a => a.Paragraphs.Select(p => p.Text).SequenceEqual(["渡口的老船工把最后一班船停稳，岸上等着的学生鼓起掌来，有人唱起歌。", "三十年里他没有误过一班。明年开春大桥通车，这条航线就要停开。"]));
    }

    /// <summary>Where base lines differ a little, no line is read across, and the columns' lines come in turns.</summary>
    [Fact]
    public void Lines_that_come_in_turns_are_put_together_by_column()
    {
        var text = "老旧小区改造今年再开工\n\n" + string.Join('\n', Left.Zip(Right, (l, r) => l.TrimStart() + "\n" + r.TrimStart())) + "\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

        Assert.Equal(string.Concat(PageSplitter.Split(Across()).Articles[0].Paragraphs.Select(p => p.Text)), string.Concat(Assert.Single(PageSplitter.Split(text).Articles).Paragraphs.Select(p => p.Text)));
    }

    /// <summary>Lines set wider apart than one and a half ems come one by one, a blank line before each.</summary>
    [Fact]
    public void Lines_that_are_parted_from_each_other_are_put_together_by_column()
    {
        var text = "老旧小区改造今年再开工\n\n" + string.Join("\n\n", Left.Zip(Right, (l, r) => l.TrimStart() + "\n\n" + r.TrimStart())) + "\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

        Assert.Equal(string.Concat(PageSplitter.Split(Across()).Articles[0].Paragraphs.Select(p => p.Text)), string.Concat(Assert.Single(PageSplitter.Split(text).Articles).Paragraphs.Select(p => p.Text)));
    }

    /// <summary>What was put together line by line is a guess, and the same page has better to give.</summary>
    [Fact]
    public void Lines_that_are_parted_from_each_other_are_warned_of_where_columns_come_in_turns()
    {
        string[] inTurns = [.. Left.Zip(Right, (l, r) => l.TrimStart() + "\n\n" + r.TrimStart())];
        string[] oneByOne = [.. Left.Concat(Right).Select(l => l.TrimStart())];

        var warning = Assert.Single(Warnings(inTurns), IsOfLoneLines);

        Assert.Equal(3, warning.Line);
        Assert.Contains("pdftotext -raw", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings(oneByOne), IsOfLoneLines);
        Assert.DoesNotContain(PageSplitter.Split(Across()).Warnings, IsOfLoneLines);

        static IEnumerable<SplitWarning> Warnings(string[] lines) => PageSplitter.Split("老旧小区改造今年再开工\n\n" + string.Join("\n\n", lines) + "\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n").Warnings;
        static bool IsOfLoneLines(SplitWarning w) => w.Message.Contains("stand by themselves", StringComparison.Ordinal);
    }

    /// <summary>No line is short, none is set in, and both columns are of one width: only the words tell.</summary>
    [Fact]
    public void Columns_of_one_width_whose_full_lines_come_in_turns_are_told_by_words_that_run_on()
    {
        var text = "公交换新车\n\n" + string.Join('\n', Buses.Zip(Dam, (l, r) => l + "\n" + r)) + "\n\n水库加固\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

        var found = string.Concat(PageSplitter.Split(text).Articles.SelectMany(a => a.Paragraphs).Select(p => p.Text));

        Assert.Contains(string.Concat(Buses), found, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Dam), found, StringComparison.Ordinal);
    }

    /// <summary>Readers part a column neither from one above nor from two that stand close below. What is said again shows that its words run on.</summary>
    [Fact]
    public void Columns_that_come_in_turns_only_below_another_are_told_by_words_that_run_on()
    {
        const string market = "早市搬进了新建的大棚，菜农们不用再怕刮风下雨，市场管理人员每天凌晨三点开门，摊位按照先来后到的顺序安排，卫生费比过去减少了一半，居民区的老人散步就能买到新鲜蔬菜，价格也比超市便宜，";
        var text = "公交换新车\n\n" + string.Join('\n', Lines(market + "有人回忆说，" + market).Concat(Buses.Zip(Dam, (l, r) => l + "\n" + r))) + "\n\n水库加固\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

        var found = string.Concat(PageSplitter.Split(text).Articles.SelectMany(a => a.Paragraphs).Select(p => p.Text));

        Assert.Contains(string.Concat(Buses[1..]), found, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Dam), found, StringComparison.Ordinal);
    }

    private static string[] Lines(string prose) => [.. prose.Chunk(15).Select(line => new string(line))];

    [Fact]
    public void Every_character_is_accounted_for()
    {
        var text = Across();
        var page = PageSplitter.Split(text);
        var cover = new int[text.Length];
        foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
        {
            for (var i = span.Start; i < span.End; i++)
                cover[i]++;
        }

        for (var i = 0; i < text.Length; i++)
            Assert.True(cover[i] == 1 || cover[i] == 0 && char.IsWhiteSpace(text[i]), $"{text[i]} at {i} is covered {cover[i]} times");
        Assert.DoesNotContain(page.Articles.SelectMany(a => a.Pieces), p => p.Kind == PieceKind.Unaccounted);
    }

    /// <summary>A letter-spaced line is full of gaps, and still one line.</summary>
    [Fact]
    public void A_single_column_is_left_as_it_is()
    {
        var text = "老旧小区改造今年再开工\n\n" + string.Join('\n', Left.Concat(Right).Select((l, i) => i % 5 == 2 ? string.Join(' ', l.TrimStart().ToCharArray()) : l)) + "\n\n棠州日报\n\n2021年6月5日 星期六\n\n责任编辑 乔木\n";

        Assert.Equal(string.Concat(PageSplitter.Split(Across()).Articles[0].Paragraphs.Select(p => p.Text)), string.Concat(Assert.Single(PageSplitter.Split(text).Articles).Paragraphs.Select(p => p.Text)));
    }
}
