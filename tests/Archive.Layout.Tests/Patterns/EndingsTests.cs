using Archive.Layout.Patterns;
using Archive.Layout.Text;
using Xunit;

namespace Archive.Layout.Tests.Patterns;

/// <summary>What stands behind an article's last sentence.</summary>
public sealed class EndingsTests
{
    /// <summary>（新华社某地某月某日电）, in the last line, cut by its end, or alone.</summary>
    [Theory]
    [InlineData("有了新的模样。（新华社沈阳4月6日电）")]
    [InlineData("有了新的模样。（新华社沈阳4\n月6日电）")]
    [InlineData("有了新的模样。\n（新华社沈阳4月6日电）")]
    [InlineData("有了新的模样。\n（新华社沈阳4月\n6日电）")]
    public void An_agency_puts_its_dateline_behind_a_feature(string end)
    {
        var page = PageSplitter.Split($"""
            新华社记者 张一鸣 王小丽
            四月的辽河平原上，无人驾
            驶的拖拉机正在起垄，黑土地
            {end}

            种地看屏

            本报讯（记者 耿介）昨日，
            全市春季运动会开幕。①3

            全市春季运动会开幕
            """, new SplitContext(Date: new DateOnly(2021, 4, 7)));

        Assert.Equal(["种地看屏", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        var feature = page.Articles[0];
        Assert.Equal(("新华社", "沈阳", new DateOnly(2021, 4, 6)), (feature.Source, feature.Place, feature.DatelineDate));
        Assert.EndsWith("黑土地有了新的模样。", feature.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(feature.Pieces, p => p.Kind == PieceKind.Unaccounted);
    }

    /// <summary>（均据新华社电） behind several pieces of news.</summary>
    [Theory]
    [InlineData("（均据新华社电）", "均据新华社")]
    [InlineData("（据新华社电）", "据新华社")]
    [InlineData("（摘自《棠州晚报》）", "摘自《棠州晚报》")]
    [InlineData("（新华社微特稿）", "新华社")]
    [InlineData("（本报综合消息）", "本报综合")]
    public void A_bracket_behind_the_last_sentence_says_whose_the_text_is(string bracket, string source)
    {
        var page = PageText.Read($"黑土地有了新的模样。{bracket}");

        Assert.Equal(source, Endings.Read(page, 0, page.Count).Source);
    }

    /// <summary>执笔：甲 乙 without brackets, on a line of its own or not.</summary>
    [Theory]
    [InlineData("根子在泥土里。\n执笔：林晚舟 乔木", "林晚舟 乔木")]
    [InlineData("根子在泥土里。执笔：林晚舟", "林晚舟")]
    [InlineData("请专家执笔：林晚舟", null)]
    public void Who_wrote_for_several_stands_behind_the_text(string text, string? names)
    {
        var page = PageText.Read(text);

        Assert.Equal(names, Endings.Read(page, 0, page.Count).Credit is { } credit ? string.Join(' ', credit.Reporters) : null);
    }

    /// <summary>记者 甲 摄 without brackets.</summary>
    [Theory]
    [InlineData("孩子们学得很认真。特约记者 骆一鸣 摄", "", "骆一鸣")]
    [InlineData("孩子们学得很认真。记者 成林 实习生 白桦 摄", "", "成林 白桦")]
    [InlineData("孩子们学得很认真。记者 池曼 摄影报道", "池曼", "池曼")]
    [InlineData("孩子们学得很认真。他也爱好拍摄", null, null)]
    [InlineData("孩子们学得很认真，由记者 池曼 摄", null, null)]
    public void Who_took_the_picture_stands_behind_its_text(string text, string? reporters, string? photographers)
    {
        var page = PageText.Read(text);
        var credit = Endings.Read(page, 0, page.Count).Credit;

        Assert.Equal((reporters, photographers), credit is null ? (null, null) : (string.Join(' ', credit.Reporters), string.Join(' ', credit.Photographers)));
    }

    /// <summary>》》下转A3 without a bracket, above a headline that begins with a number.</summary>
    [Fact]
    public void A_number_below_a_jump_is_not_its_page_s()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二百
            名运动员参加角逐。》》下转A3

            14个项目同时开赛

            本报讯（记者 程露）昨日，
            市图书馆新馆开馆。

            市图书馆新馆开馆
            """);

        Assert.Equal(["14个项目同时开赛", "市图书馆新馆开馆"], page.Articles.Select(a => a.Headline));
        Assert.Equal(3, page.Articles[0].ContinuedOn?.Page);
        Assert.EndsWith("参加角逐。", page.Articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>【…】 is a label, even where its characters could be a name.</summary>
    [Theory]
    [InlineData("全部完工。【相关链接】")]
    [InlineData("全部完工。【柳溪县】")]
    public void Square_brackets_without_a_role_are_no_credit(string text)
    {
        var page = PageText.Read(text);

        Assert.Null(Endings.Read(page, 0, page.Count).Credit);
    }

    /// <summary>（作者系…）, （未完待续）: the next text begins another article.</summary>
    [Theory]
    [InlineData("（作者系望湖区人民法院党组\n书记、院长）")]
    [InlineData("（作者单位：市教育局）")]
    [InlineData("（未完待续）")]
    public void A_note_on_the_author_ends_an_article_and_stays_in_its_text(string note)
    {
        var page = PageSplitter.Split($"""
            做好这项工作，要突出重点
            领域，紧盯群众反映强烈的问
            题，还要加强协作。
            {note}

            以公正守护美好生活

            本报讯（记者 耿介）昨日，
            全市春季运动会开幕。①3

            全市春季运动会开幕
            """);

        Assert.Equal(["以公正守护美好生活", "全市春季运动会开幕"], page.Articles.Select(a => a.Headline));
        Assert.EndsWith(note.Replace("\n", "", StringComparison.Ordinal), page.Articles[0].Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    /// <summary>①|3.</summary>
    [Fact]
    public void An_end_mark_that_a_line_s_end_cut_is_one_mark()
    {
        var page = PageSplitter.Split("""
            本报讯（记者 耿介）昨日，
            全市春季运动会开幕，一千二
            百名运动员参加角逐，共赛十
            四天，市民可免费入场观看。①
            3

            全市春季运动会开幕
            """);

        Assert.Equal("①3", Assert.Single(page.Articles).EndMark);
    }
}
