using Xunit;

namespace Archive.Layout.Tests.Kinds;

/// <summary>副刊: short pieces and verse, signed by names alone.</summary>
public sealed class VerseCheckTests
{
    // Few of its lines are long enough to show that blank lines stand where paragraphs end.
    private static readonly SplitPage Page = PageSplitter.Split("""
         沈小溪
        一条船在雾里醒来
        桨声很轻
        像母亲翻动
        一页旧书

        对岸的桃花
        开得不声不响
        像谁家的女儿
        到了出嫁的年纪

        棠河春早

         田　野
        春风从河那边吹过来，麦苗就绿
        了。父亲扛着锄头走在田埂上，脚步
        声惊起一群麻雀。

        他不识字，却认得每一块地的脾
        气。东坡的地性子急，雨一停就得锄；
        西洼的地性子慢，要等上两天。

        父亲的地

         周 怀 民
        龙背苍苍入翠微，
        一溪春水绕山飞。
        松间石径无人扫，
        只有闲云自在归。

        七律·登龙背山

        □王秀兰（棠州）
        小时候最盼过年。腊月二十三一

        过，母亲就开始蒸馒头，一蒸就是两
        大缸。

        如今日子好了，天天都像过年，
        可我还是想念那两缸馒头。

        两缸馒头
        """);

    /// <summary>A poem's title below it is not its last verse.</summary>
    [Fact]
    public void Every_piece_has_its_title_and_its_author()
    {
        Assert.Equal(["棠河春早", "父亲的地", "七律·登龙背山", "两缸馒头"], Page.Articles.Select(a => a.Headline));
        Assert.Equal(["沈小溪", "田野", "周怀民", "王秀兰"], Page.Articles.Select(a => Assert.Single(a.Reporters)));
    }

    /// <summary>Verses are paragraphs.</summary>
    [Fact]
    public void Every_verse_is_a_line_of_its_own()
    {
        Assert.Equal(8, Page.Articles[0].Paragraphs.Length);
        Assert.Equal("到了出嫁的年纪", Page.Articles[0].Paragraphs[^1].Text);
    }

    /// <summary>A list of names is not signed by the first.</summary>
    [Fact]
    public void Names_one_a_line_sign_nothing()
    {
        var page = PageSplitter.Split("""
            棠州市优秀教师名单

            王建国
            李秀英
            张大海
            赵立新

            棠州市教育局
            """);

        Assert.All(page.Articles, a => Assert.Empty(a.Reporters));
    }
}
