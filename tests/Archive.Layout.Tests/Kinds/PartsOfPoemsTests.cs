using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>The poems of a cycle (组诗) with their titles: see <c>VerseCheck</c>.</summary>
public sealed class PartsOfPoemsTests
{
    /// <summary>The first, below the title of its part, as all others.</summary>
    [Fact]
    public void Each_regulated_verse_is_a_line_of_its_own()
    {
        var page = PageSplitter.Split("""
            棠河杂咏

            沈小溪

            登龙背山

            龙背苍苍入翠微，
            一溪春水绕山飞。
            松间石径无人扫，
            只有闲云自在归。

            过老渡口

            渡口无人水自流，
            青苔上了旧船头。
            当年摇橹人何在，
            一树蝉声说到秋。
            """);

        var poems = Assert.Single(page.Articles);
        Assert.Equal(["登龙背山", "龙背苍苍入翠微，", "一溪春水绕山飞。"], poems.Paragraphs.Take(3).Select(p => p.Text));
        Assert.Equal(10, poems.Paragraphs.Length);
    }

    /// <summary>雪 is no rest of the verse above, though that fills its column: a stanza begins with it.</summary>
    [Fact]
    public void A_title_of_one_character_begins_a_line_of_its_own()
    {
        var page = PageSplitter.Split("""
            棠河四章（组诗）

            沈小溪

            渡
            一条船在雾里醒来
            桨声很轻像母亲翻
            动一页没有字的书

            雪
            灯还亮着没有人睡
            雪落在窗前灯光里
            落在归人的肩头上

            桥
            石头记得每双脚印
            也记得春天那场雨
            只把影子放进水里
            """);

        var cycle = Assert.Single(page.Articles);
        Assert.Equal("棠河四章（组诗）", cycle.Headline);
        Assert.Equal(["渡", "雪", "桥"], cycle.Paragraphs.Select(p => p.Text).Where(t => t.Length == 1));
    }
}
