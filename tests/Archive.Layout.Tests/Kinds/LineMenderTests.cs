using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Printed lines that a reader cut at a squeezed mark: see <see cref="LineMender"/>.</summary>
public sealed class LineMenderTests
{
    private static string[] Mended(string text)
    {
        var page = PageText.Read(text);
        page = LineMender.Mend(page, FactFinder.Find(page));
        return [.. page.Lines.Select(line => page.Span(line).ToString())];
    }

    /// <summary>A comma that was squeezed to fit ends one piece, and the next begins with a character.</summary>
    [Fact]
    public void A_line_cut_behind_a_squeezed_comma_is_put_together()
    {
        var lines = Mended("""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，他对我
            们说，
            燃煤储备可用四十天，管道也
            都打过压，今年冬天家家户户的暖
            气一定比去年热，水温也比去年高
            五度。
            """);

        Assert.Contains("们说，燃煤储备可用四十天，管道也", lines);
        Assert.Equal(6, lines.Length);
    }

    /// <summary>Both together happen to be as wide as the column.</summary>
    [Fact]
    public void The_first_row_of_a_list_stays_apart_from_what_announces_it()
    {
        var lines = Mended("""
            根据群众推荐和投票，市文明办评出本届身边好人六名，名单
            如下（排名不分先后）：
            助人为乐：吴雪 夏侯小建 康才成
            诚实守信：路思 魏辉超
            敬业奉献：戴思静 毛琪
            """);

        Assert.Contains("如下（排名不分先后）：", lines);
        Assert.Equal(5, lines.Length);
    }

    // A reader that cuts behind squeezed commas.
    private const string CutAtCommas = """
        热源厂的老师傅领着徒弟们把两台
        锅炉从头到脚检修了一遍，他对我
        们说，
        燃煤储备可用四十天，管道也
        都打过压，今年冬天家家户户的暖
        气，
        比去年热，水温也比去年高五度
        煤场边上新搭了棚子，雨雪天也不
        怕，
        铲车一天进出几十趟，工人三班
        倒着干，机修班的人住在厂里，半
        夜里，
        听见响动就起来查看一遍炉子
        今年冬天一直没有误过一回事，也
        没有，
        停过一回暖，热线上只有表扬。

        """;

    private const string ShortBehindStop = """
        热源厂的老师傅领着徒弟们把两台
        锅炉从头到脚检修了一遍。
        燃煤储
        备可用四十天，管道也都打过了压
        力，今年冬天家家户户的暖气一定
        比去年热，水温也比去年高。
        """;

    /// <summary>The pieces fill the column, and the second goes on in full lines of text, which no headline does.</summary>
    [Fact]
    public void A_line_cut_behind_a_squeezed_stop_is_put_together()
    {
        var lines = Mended(CutAtCommas + ShortBehindStop);

        Assert.Contains("锅炉从头到脚检修了一遍。燃煤储", lines);
    }

    /// <summary>A reader that leaves its lines whole behind commas does so behind stops.</summary>
    [Fact]
    public void What_stands_behind_a_stop_begins_a_line_where_no_line_was_cut_behind_a_comma()
    {
        var lines = Mended(ShortBehindStop);

        Assert.Contains("燃煤储", lines);
    }

    /// <summary>No printed line begins with a mark that closes, however short the pieces are.</summary>
    [Fact]
    public void A_closing_mark_alone_ends_the_line_above()
    {
        var lines = Mended("""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍又一遍，
            他说：“燃煤储备可用四十天，也够
            烧了。
            ”
            “今年冬天家家户户的暖气一定
            比去年热，水温也比去年高。
            """);

        Assert.Contains("烧了。”", lines);
        Assert.Contains("“今年冬天家家户户的暖气一定", lines);
    }

    /// <summary>Behind a lead a reader that cuts between marks cuts before a quotation; the line above is far from full.</summary>
    [Fact]
    public void A_lead_and_a_quotation_that_were_cut_apart_are_one_line()
    {
        var lines = Mended("""
            本报讯（记者 何静）
            “燃煤储备
            可用四十天，管道也都打过了压力
            今年冬天的暖气一定比去年热多了
            水温也比去年高。
            ”热源厂的老师傅
            对徒弟们说。
            """);

        Assert.Contains("本报讯（记者何静）“燃煤储备", lines);
    }

    /// <summary>A byline that stands behind a headline's last words, on one line with them.</summary>
    [Fact]
    public void A_byline_behind_a_headline_s_words_is_a_line_of_its_own()
    {
        var page = LineMender.PartHeads(PageText.Read("“今年的暖气\n比去年热” 本报通讯员 何静\n本报记者 孟小溪 通讯员 何静\n"));

        Assert.Equal(["“今年的暖气", "比去年热”", "本报通讯员何静", "本报记者孟小溪通讯员何静"], page.Lines.Select(line => page.Span(line).ToString()));
    }

    /// <summary>Behind a full line that ends a sentence a paragraph may begin, two ems narrower.</summary>
    [Fact]
    public void A_first_line_cut_before_a_quotation_is_put_together()
    {
        var lines = Mended("""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍又一遍。
            老师傅鹿鸣告诉来人：
            “今年
            冬天家家户户的暖气一定比去年热
            水温也比去年高。
            """);

        Assert.Contains("老师傅鹿鸣告诉来人：“今年", lines);
        Assert.Equal(5, lines.Length);
    }

    /// <summary>A paragraph's short last line, and a headline or a line that is set in, which add up to the width by chance.</summary>
    [Theory]
    [InlineData("燃煤可用四十天。", "今年暖气很热", "本报讯（记者 何静） 提起网格员老")]
    [InlineData("燃煤可用四十天。", "今年暖气很热", "家家户户都说今年很暖和水温也很高")]
    [InlineData("天。", "今年家家户户的暖气一定比去年", "热，水温也比去年高，管道也都打过")]
    public void What_stands_below_a_paragraph_s_end_stays_a_line_of_its_own(string last, string below, string next)
    {
        var lines = Mended($"""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，管道也
            {last}
            {below}
            {next}
            居民们没有不夸的都说这里五年来没
            有误过一件事。
            """);

        Assert.Contains(below, lines);
    }

    /// <summary>A colon may end a paragraph, with a list below.</summary>
    [Fact]
    public void A_list_below_a_colon_stays_a_paragraph_of_its_own()
    {
        var lines = Mended("""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，他对我
            们说了两条：
            第一，烧火要看天，
            都打过压，今年冬天家家户户的暖
            气一定比去年热，水温也比去年高
            五度。
            """);

        Assert.Contains("们说了两条：", lines);
    }

    /// <summary>A headline in quotation marks stands below a paragraph's short last line, and over the lead of its own article.</summary>
    [Fact]
    public void A_quoted_headline_over_a_lead_is_not_joined_to_the_sentence_above()
    {
        var lines = Mended("""
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，今年冬
            天家家户户的暖气一定比去年热。
            水温也比去年高。
            “有困难，找老赵”
            本报讯（记者 何静） 提起网
            格员老赵，居民没有不夸的，说他
            五年来没有误过一件事。
            """);

        Assert.Contains("“有困难，找老赵”", lines);
    }

    /// <summary>A piece in the midst of a line ends in a comma, so it was cut there; that the sentence ends in the line below makes no difference.</summary>
    [Fact]
    public void A_line_cut_behind_a_stop_and_a_comma_is_put_together_above_a_paragraph_s_last_line()
    {
        var lines = Mended(CutAtCommas + """
            热源厂的老师傅领着徒弟们把两台
            锅炉从头到脚检修了一遍，管道也
            打过压。
            工人们三班倒着，
            机修班
            的人就住在厂里。
            他们半夜听见响动，就起来查看炉
            子，今年冬天一直没有误过一回事。
            """);

        Assert.Contains("打过压。工人们三班倒着，机修班", lines);
    }
}
