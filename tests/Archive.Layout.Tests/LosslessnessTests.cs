using Archive.Layout.Ocr;
using Archive.Layout.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Archive.Layout.Tests;

/// <summary>Nothing of a page is lost or doubled, whatever the text.</summary>
public sealed class LosslessnessTests
{
    private const string Alphabet = "本报讯（记者 甲乙）新华社北京1月25日电上接第一版③下转02版①。，、：；！？“”《》——…●□■图为摄通讯员公告第04版：要闻2022年星期五\n\n\n \u3000\t\r\f\u200b\ufeff\u0000A1-z.\ud842\udfb7\ud800\udc00\u2028①3（）()";

    private static readonly Config Runs = Randomly.Runs(3000);
    private static readonly Config ManyRuns = Randomly.Runs(100_000);

    /// <summary>Any string at all.</summary>
    [Fact]
    public void Of_any_string_every_character_is_accounted_for() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsWhole(text ?? string.Empty)));

    /// <summary>A hyphen with a control character before it still breaks a word.</summary>
    [Fact]
    public void A_hyphen_behind_a_control_character_is_accounted_for() => Assert.True(IsWhole("a\u000f-\na!\naaaaaaaa"));

    /// <summary>A byline's line that ends in a jump.</summary>
    [Fact]
    public void A_byline_that_ends_in_a_jump_is_accounted_for() => Assert.True(IsWhole(" 本报记者 林晚舟   （下转第二版）\n本报记者 林晚舟"));

    /// <summary>A jump that ran into the dateline behind a text.</summary>
    [Fact]
    public void A_jump_that_runs_into_a_dateline_is_accounted_for() => Assert.True(IsWhole("。（下转版社北京1月25日电）\n摊"));

    /// <summary>A credit whose beginning was taken for a caption's is none of the article's.</summary>
    [Fact]
    public void The_rest_of_a_credit_behind_a_caption_is_accounted_for() =>
        Assert.True(IsWhole("带腿。室温怎么测？在房间正\n图为现场。\n（记者 林晚舟 通讯\n员 乔木）\n\n（记者慎思远 毛颖）由我国科"));

    /// <summary>A headline below a landing, and another line above it.</summary>
    [Fact]
    public void Lines_above_and_below_a_landing_are_accounted_for() =>
        Assert.True(IsWhole("十件实事\n（上接第一版③）\n(\n时间，接种后约两周产生保\n\n六开放。"));

    /// <summary>A letter-spaced line that is set in, joined to the one above it: the space between the two is one more.</summary>
    [Fact]
    public void A_spaced_line_joined_to_another_is_accounted_for() =>
        Assert.True(IsWhole("编\n  （ 上 ！ 接 第 一 版 ）   一 百 多 件 事"));

    /// <summary>What stands above a landing goes behind it, and there is no character behind the landing.</summary>
    [Fact]
    public void Lines_that_go_behind_a_landing_are_accounted_for() =>
        Assert.True(IsWhole("）\n）\n   （上接第一版③）  "));

    /// <summary>Marks as readers of pictures confuse them: what is mended still stands for what it was.</summary>
    [Fact]
    public void A_page_that_looks_misread_is_accounted_for() => Assert.True(IsWhole("”\n\n”\n\n”\n\n9\n\n”"));

    /// <summary>A headline with a character a line, and white space about them.</summary>
    [Fact]
    public void An_upright_headline_is_accounted_for() =>
        Assert.True(IsWhole("“\n 两\n台 \n锅\n\u3000炉\n”\n检\n修\n2025\n年\n：\n\n暖\n气\n比\n去\n年\n热\n4\n本报讯（记者 何静） 昨日，热源\n厂的老师傅领着徒弟们把两台锅炉从\n头到脚检修了一遍。\n"));

    /// <summary>Strings of what newspapers are made of.</summary>
    [Fact]
    public void Of_a_random_page_every_character_is_accounted_for() =>
        Check.One(Runs, Prop.ForAll(Gen.Choose(0, Alphabet.Length - 1).Select(i => Alphabet[i]).ListOf().Select(c => new string([.. c])).ToArbitrary(), IsWhole));

    /// <summary>Pages with lines dropped, doubled, moved, joined, cut, mixed, and strewn with odd characters.</summary>
    [Fact]
    public void Of_a_mutated_page_every_character_is_accounted_for() =>
        Check.One(ManyRuns, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).Select(Mutations.Page), Mutations.Shrink), IsWhole));

    /// <summary>Headlines that were painted together, stories, bylines, landings and furniture in any order: what was aligned may be taken out again.</summary>
    [Fact]
    public void Of_a_page_of_gathered_headlines_every_character_is_accounted_for() =>
        Check.One(Randomly.Runs(20_000), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).Select(Gathered)), IsWhole));

    /// <summary>A byline that ends a page is taken out again once headlines were aligned.</summary>
    [Fact]
    public void A_headline_that_was_aligned_with_a_byline_is_accounted_for() => Assert.True(IsWhole(string.Join("\n\n", [.. Headlines[..5], .. Stories, "□本报评论员"])));

    private static readonly string[] Headlines =
        ["丰乐街社区食堂开张迎客", "望湖小区加装电梯\n居民自己来当监督员了", "刷脸进站只要三秒\n棠州站为老人留人工通道", "老城墙修缮完工", "人间烟火", "短波", "旧书换新书\n——图书馆里的半天"];

    private static readonly string[] Stories =
    [
        "本报讯（记者 林晚舟）昨日上午，丰乐街\n社区食堂开张，第一天来了两百多位老人。", "本报讯（记者 程渡）望湖小区加装电梯昨\n日动工，每个小区请三位居民做监督员。",
        "本报讯（记者 苏禾）棠州站昨日起试行刷\n脸进站，旅客过闸机只要三秒，老人可走人工\n通道。", "本报讯（记者 耿介）老城墙修缮工程昨天\n完工，市民可以登上北门城楼。",
    ];

    private static readonly string[] Others =
        ["□本报评论员", "记者 乔木 摄影报道", "（上接第一版）", "（下转第二版）", "●市图书馆昨起延长开放。", "田　野", "编辑：苏禾 校对：乔木", "图书馆的师傅说，旧书换新书的人排到了门\n口，半天换了三百本。", "2022年9月14日"];

    private static string Gathered(int seed)
    {
        var random = new Random(seed);
        List<string> heads = [.. Headlines.Where(_ => random.Next(4) > 0)], bodies = [.. Stories.Where(_ => random.Next(5) > 0)];
        for (var i = random.Next(5); i > 0; i--)
        {
            var list = random.Next(2) == 0 ? heads : bodies;
            list.Insert(random.Next(list.Count + 1), Others[random.Next(Others.Length)]);
        }

        return string.Join(random.Next(3) == 0 ? "\n" : "\n\n", random.Next(2) == 0 ? heads.Concat(bodies) : bodies.Concat(heads));
    }

    /// <summary>One endless line, and endless lines: megabytes of each.</summary>
    [Theory]
    [InlineData("字", 5_000_000)]
    [InlineData("（", 1_000_000)]
    [InlineData("-", 500_000)]
    [InlineData("—1", 300_000)]
    [InlineData("字\n", 60_000)]
    [InlineData("本报讯（记者 甲乙）", 400_000)]
    [InlineData("2020年2月25日（星期二）昨日（25日）", 200_000)]
    [InlineData("正月初二（1月26日）", 300_000)]
    [InlineData("2020年2月25日 星期二\n", 30_000)]
    [InlineData("（下转第二版）\n标题标题\n\n", 30_000)]
    [InlineData("inter-\nnational \u0007\n", 30_000)]
    public void A_huge_text_is_split_all_the_same(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        Assert.True(IsWhole(text));
    }

    /// <summary>Work is counted by what it allocates, which no other program on the machine can change; the least of several times, since
    /// buffers are made when they are first borrowed, and again when the collector has taken them.</summary>
    [Theory]
    [InlineData("本报讯（记者 甲乙）9月13日上午，棠州市召开会议，要求抢抓晴好天气。\n\n秋收工作推进会召开\n\n")]
    [InlineData("字")]
    [InlineData("2020年2月25日（星期二）")]
    [InlineData("棠州日报 2022年9月14日 星期三\n")]
    public void Four_times_the_text_is_no_more_than_about_four_times_the_work(string piece)
    {
        string Text(int times) => string.Concat(Enumerable.Repeat(piece, times));
        long Work(string text) => Enumerable.Range(0, 4).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            PageSplitter.Split(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        var (once, fourTimes) = (Text(20_000 / piece.Length), Text(80_000 / piece.Length));

        Assert.InRange(Work(fourTimes) / (double)Work(once), 0, 5);
    }

    /// <summary>What became of each character, on a page whose pieces are known.</summary>
    [Fact]
    public void What_left_the_text_of_an_article_is_marked_with_what_it_became()
    {
        const string text = "（上接第一版③）本报讯（记者 林晚舟）昨日上\n午，inter-\nnational会议召开。（下转第二版）\n";
        var article = Assert.Single(PageSplitter.Split(text).Articles);

        Assert.Equal(
            ["Landing （上接第一版③）", "Dateline 本报讯", "Byline （记者 林晚舟）", "Paragraph 昨日上\n午，inter", "Dropped -", "Paragraph national会议召开。", "Jump （下转第二版）"],
            article.Pieces.Select(p => $"{p.Kind} {text[p.Span.Start..p.Span.End]}"));
        Assert.Contains("\"removed\":[{\"start\":0,\"end\":8,\"kind\":\"landing\"}", SplitPageJson.Write(PageSplitter.Split(text), text, "p.txt"), StringComparison.Ordinal);
    }

    private static bool IsWhole(string text)
    {
        var page = PageSplitter.Split(text);
        var cover = new byte[text.Length];
        foreach (var span in page.Articles.SelectMany(a => a.Spans).Concat(page.Furniture))
        {
            for (var i = span.Start; i < span.End; i++)
                cover[i]++;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (cover[i] > 1 || cover[i] == 0 && !char.IsWhiteSpace(text[i]))
                return false;
        }

        // Of what looks read from a picture, characters are mended and dirt is left out: its spans must cover the source, its texts need not be it.
        var read = PageText.Read(text);
        var misread = OcrText.Mend(read) != read;
        foreach (var article in page.Articles)
        {
            if (article.Spans.Length == 0 || article.Confidence is < 0 or > 1 || !misread && !Accounts.AreWhole(article, text))
                return false;
        }

        // The JSON can always be written.
        return text.Length % 8 != 0 || SplitPageJson.Write(page, text, "p.txt").Length > 0;
    }
}
