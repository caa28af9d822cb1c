using Archive.Layout.Kinds;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>Paragraphs by how their lines fill the column: see <see cref="ParagraphFinder"/>.</summary>
public sealed class ParagraphFinderTests
{
    private static IEnumerable<string> FirstWords(string text) => PageSplitter.Split(text).Articles[0].Paragraphs.Select(p => p.Text[..4]);

    /// <summary>（作者系…） and （未完待续） on lines of their own.</summary>
    [Theory]
    [InlineData("（作者系棠州市作协会员）", "（作者系")]
    [InlineData("（作者单位：棠河师范学院\n乡村治理研究中心）", "（作者单")]
    [InlineData("（未完待续）", "（未完待")]
    public void A_note_on_the_author_is_a_paragraph_of_its_own(string note, string words) => Assert.Equal(["昨日，热", words], FirstWords($"""
        昨日，热电厂的煤场里堆
        着够烧一个冬天的煤，工人说
        今年的煤来得早，也比去年好。
        {note}
        """));

    /// <summary>The last line fills its column, so that only the room of the next one's indent is missing.</summary>
    [Fact]
    public void A_line_that_is_two_characters_short_begins_a_paragraph_behind_a_full_one() => Assert.Equal(["昨日，热", "老师傅说"], FirstWords("""
        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，管道也打过压，
        今年冬天暖气一定比去年热得多了。
        老师傅说，燃煤储备可用四十天，
        煤场边上新搭了棚子，雨雪天也不怕
        受潮，铲车一天进出几十趟，工人们
        三班倒着干。
        """));

    /// <summary>A word that runs on does not fit, so the line before it falls short without being set in.</summary>
    [Fact]
    public void A_line_that_a_long_number_leaves_short_begins_no_paragraph() => Assert.Equal(["昨日，热"], FirstWords("""
        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，管道也打过压，
        今年冬天暖气一定比去年热得多了。
        老师傅说，燃煤储备现在已经有
        132000吨，煤场边上新搭了棚子，雨
        雪天也不怕受潮，铲车一天进出几十
        趟，工人们三班倒着干。
        """));

    /// <summary>A reader that cuts between marks cut the line at 。“; what is left of the sentence and the quotation fill a line together.</summary>
    [Fact]
    public void Pieces_that_a_reader_cut_between_two_marks_are_one_line() => Assert.Equal(["昨日，热"], FirstWords("""
        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，叫作“百日会战”
        ，管道也打过压，今年冬天暖气一定
        比去年热。
        “煤也够烧，”
        老师傅说，燃
        煤储备可用四十天，煤场边上新搭了
        棚子，雨雪天也不怕受潮，铲车一天
        进出几十趟，工人们三班倒着干。
        """));

    /// <summary>A reader that leaves 。” and ”， side by side on a line cut none: a short line before a quotation is a paragraph's last.</summary>
    [Fact]
    public void Where_marks_stand_side_by_side_no_line_was_cut() => Assert.Equal(["昨日，热", "“煤也够"], FirstWords("""
        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，叫作“百日会战”，
        又叫“消缺”，也叫“过堂”，今年冬
        天暖气一定比去年热得多，水温也高
        一些。
        “煤也够烧。”老师傅说，燃煤
        储备可用四十天，煤场边上新搭了棚
        子，雨雪天也不怕受潮，铲车一天进
        出几十趟，工人们三班倒着干。
        """));

    /// <summary>What stands between a sentence's end and a paragraph's first line, and ends in none, is a title.</summary>
    [Fact]
    public void A_title_of_two_lines_between_paragraphs_is_one_of_its_own()
    {
        var page = PageText.Read("""
            昨日，热源厂的老师傅领着徒弟
            们把两台锅炉从头到脚检修了一遍，管
            道也打过压，水温也高一些。
            从“等人来修”到“上门去
            修”
            机修班的人住在厂里，半夜听见响
            动就起来查看一遍，今年冬天没有误过
            一回事。
            """);
        LineKind[] kinds = [LineKind.Start, .. Enumerable.Repeat(LineKind.Next, page.Lines.Length - 1)];
        ParagraphFinder.Apply(page, FactFinder.Find(page), kinds, readAnew: false);

        Assert.Equal([0, 3, 5], Enumerable.Range(0, kinds.Length).Where(i => kinds[i] != LineKind.Next));
    }

    /// <summary>Blank lines part blocks wherever a line leaves the edge: the page's own habit tells what one means.</summary>
    [Fact]
    public void A_blank_line_behind_a_full_line_begins_a_paragraph_where_blank_lines_do_so() => Assert.Equal(["昨日，热", "煤场边上", "老师傅说", "“煤也够"], FirstWords("""
        热源厂检修完毕

        本报讯（记者 何静） 昨日，热源
        厂的老师傅领着徒弟们把两台锅炉从
        头到脚检修了一遍，管道也打过压。

        煤场边上新搭了棚子，雨雪天也
        不怕受潮，铲车一天进出几十趟，今
        年冬天暖气一定比去年热得多了。

        老师傅说，燃煤储备可用四十天，
        工人们三班倒着干，机修班的人住在
        厂里，半夜听见响动就起来查看一遍。

        “煤也够烧，人也够用。”他说着
        又往炉里添了一锹煤。
        """));

    /// <summary>…如下（排名不分先后）： ends a sentence; what is honoured begins a paragraph, though its names fill the column.</summary>
    [Fact]
    public void The_first_line_of_a_list_begins_a_paragraph_below_what_announces_it() => Assert.Equal(["根据群众", "助人为乐", "诚实守信", "敬业奉献"], FirstWords("""
        根据群众推荐和投
        票，市文明办评出本届
        “身边好人”13 名，名单
        如下（排名不分先后）
        ：
        助人为乐：田勇伟
        曾 秋 杰 年 晨 晨 武 云 德
        毛一勇
        诚实守信：曹超建
        方成
        敬业奉献：姜一 常
        军顺 扎西·多吉
        第九届“身边
        好人”名单
        """));

    /// <summary>Rows of names stand by themselves, between the text that announces them and the text behind.</summary>
    [Fact]
    public void Rows_of_names_are_a_paragraph_between_two_of_text() => Assert.Equal(["经单位推", "阎静林 ", "如有异议", "棠州市评"], FirstWords("""
        经单位推荐、评审委员会评审，拟对贺德雪等十二名
        同志予以表彰。现公示如下，公示期为四个工作日。
        阎静林　黄南思　周红　欧阳红超　侯乐翎　顾平桂
        宛勇　杨成　康若　万平　汤华航　阿依古丽·买买提
        如有异议，请于公示期内以书面形式向市评审办反映。
        棠州市评审委员会办公室
        拟表彰对象公示
        """));

    /// <summary>答： begins a paragraph; it is no piece of the line above that was cut off at a bracket.</summary>
    [Fact]
    public void An_answer_is_no_piece_of_the_question_above() => Assert.Equal(["问：我是", "答：本人", "问：可以", "答：可以"], FirstWords("""
        问：我是临溪县居民，
        想问一下这件事怎么办理，
        要带哪些材料？
        （读者 耿燕
        安）
        答：本人带身份证到任
        意一个服务网点即可办理，
        也可以在手机上申请，四个
        工作日内办结，不收费用。
        问：可以让家里人代办
        吗？
        答：可以。代办人带双
        方身份证原件，填写一张委
        托书就行。
        医保卡丢了怎么补办
        """));

    /// <summary>A first line that fills its column, a quotation too.</summary>
    [Theory]
    [InlineData("“他们来修过两回，夜里都来，有事")]
    [InlineData("机修班的人住在厂里，半夜听见响动")]
    public void A_paragraph_begins_below_a_crosshead(string first)
    {
        var page = PageText.Read($"""
            昨日，热源厂的老师傅领着徒弟
            们把两台锅炉从头到脚检修了一遍，管
            道也打过压，水温也高一些。
            从等人来修到上门去修
            {first}
            就起来查看一遍，今年冬天没有误过一
            回事，邻近几个小区的人都这样说。
            """);
        LineKind[] kinds = [LineKind.Start, LineKind.Next, LineKind.Next, LineKind.Crosshead, LineKind.Next, LineKind.Next, LineKind.Next];
        ParagraphFinder.Apply(page, FactFinder.Find(page), kinds, readAnew: false);

        Assert.Equal([0, 3, 4], Enumerable.Range(0, kinds.Length).Where(i => kinds[i] != LineKind.Next));
    }
}
