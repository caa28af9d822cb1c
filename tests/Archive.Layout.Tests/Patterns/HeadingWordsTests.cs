using Archive.Layout.Patterns;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>Words that show what a short line is.</summary>
public sealed class HeadingWordsTests
{
    /// <summary>落款.</summary>
    [Theory]
    [InlineData("棠州市教育局", true)]
    [InlineData("葛长林同志治丧小组", true)]
    [InlineData("声明人：苏小禾", true)]
    [InlineData("市一中学生邰小溪", true)]
    [InlineData("一位老读者", true)]
    [InlineData("几名职工", true)]
    [InlineData("老城墙修好了", false)]
    [InlineData("青石县供销合作社", true)]
    [InlineData("柳荫街派出所", true)]
    [InlineData("棠河收费管理站", true)]
    [InlineData("丰收里物业服务站", true)]
    [InlineData("棠河大桥项目部", true)]
    [InlineData("棠州市教育基金会", true)]
    [InlineData("市“十佳村医”评选办公室", true)]
    [InlineData("“百姓讲堂”", false)]
    [InlineData("“十佳”村医走进社区办公室", false)]
    [InlineData("癸未初秋于听槐轩", true)]
    [InlineData("甲辰冬月记", true)]
    [InlineData("癸卯初夏于区文联", true)]
    [InlineData("丙午年春节前的棠州街头", false)]
    [InlineData("甲子镇春灌忙起来了", false)]
    public void An_office_or_a_person_signs_below_a_notice(string line, bool signs) => Assert.Equal(signs, HeadingWords.IsSignature(line));

    /// <summary>简讯.</summary>
    [Theory]
    [InlineData("简讯", true)]
    [InlineData("国内短波", true)]
    [InlineData("【要闻速览】", true)]
    [InlineData("■环球扫描", true)]
    [InlineData("短波里的声音", false)]
    [InlineData("我市开通免费核磁扫描", false)]
    public void A_label_names_several_briefs(string line, bool labels) => Assert.Equal(labels, HeadingWords.IsLabel(line));

    /// <summary>Titles of what an office or a family gives notice of.</summary>
    [Theory]
    [InlineData("鸣谢", true)]
    [InlineData("市人大四次会议议程", true)]
    [InlineData("关于表彰劳动模范的决定", true)]
    [InlineData("老人一早就作了决定", false)]
    public void A_notice_has_a_title_of_its_kind(string line, bool notice) => Assert.Equal(notice, HeadingWords.IsNoticeTitle(line));

    /// <summary>引题; …答记者问 is more often the headline itself.</summary>
    [Theory]
    [InlineData("陶一帆在调研冬季供暖工作时强调", true)]
    [InlineData("市教育局负责人就课后服务答记者问", false)]
    [InlineData("全市春季运动会开幕", false)]
    public void A_kicker_says_on_what_occasion(string line, bool kicker) => Assert.Equal(kicker, HeadingWords.IsKicker(line));

    /// <summary>卜算子 alone, over the poem's title.</summary>
    [Theory]
    [InlineData("卜算子", true)]
    [InlineData("水调歌头", true)]
    [InlineData("卜算子·咏棠", false)]
    [InlineData("满江红遍", false)]
    public void A_tune_stands_alone_over_its_poem(string line, bool tune) => Assert.Equal(tune, HeadingWords.IsTune(line));

    /// <summary>七律·登龙背山, 鹧鸪天·咏棠州, 短歌（外二首）.</summary>
    [Theory]
    [InlineData("七律·登龙背山", true)]
    [InlineData("鹧鸪天·咏棠州", true)]
    [InlineData("短歌（外二首）", true)]
    [InlineData("春日二首", true)]
    [InlineData("秋天的三首小诗", true)]
    [InlineData("全市中小学生朗诵第一首诗", false)]
    [InlineData("再唱一首", false)]
    [InlineData("棠河四章（组诗）", true)]
    [InlineData("七月·流火", false)]
    [InlineData("全市经济工作会议召开", false)]
    public void Poems_are_known_by_their_titles(string line, bool poem) => Assert.Equal(poem, HeadingWords.IsPoemTitle(line));
}
