using Xunit;

namespace Archive.Layout.Tests;

/// <summary>The split of whole pages.</summary>
public sealed class PageSplitterTests
{
    private static readonly SplitPage Page = PageSplitter.Split(Samples.TrailingHeadlines);

    /// <summary>Headlines behind bodies.</summary>
    [Fact]
    public void A_trailing_headline_belongs_to_the_body_above_it() =>
        Assert.Equal(["澜溪市春灌工作推进会召开", "老菜场换上新模样"], Page.Articles.Select(a => a.Headline));

    /// <summary>Byline in brackets over a line's end.</summary>
    [Fact]
    public void A_byline_names_reporters_and_correspondents()
    {
        Assert.Equal(["林晚舟"], Page.Articles[0].Reporters);
        Assert.Equal(["乔木"], Page.Articles[1].Reporters);
        Assert.Equal(["苏小河"], Page.Articles[1].Correspondents);
    }

    /// <summary>What a person should look at.</summary>
    [Fact]
    public void A_missing_headline_is_a_warning_at_the_line_where_its_article_begins()
    {
        Assert.Empty(Page.Warnings);

        var page = PageSplitter.Split(Samples.TrailingHeadlines.Replace("老菜场换上新模样", "", StringComparison.Ordinal));

        Assert.Null(page.Articles[1].Headline);
        var warning = Assert.Single(page.Warnings);
        Assert.Equal((17, true), (warning.Line, warning.Message.Contains("headline", StringComparison.Ordinal)));
    }

    /// <summary>造字.</summary>
    [Fact]
    public void A_character_of_private_use_is_kept_and_named()
    {
        var page = PageSplitter.Split(Samples.TrailingHeadlines.Replace("陶一帆", "陶一\uE1A0", StringComparison.Ordinal));

        Assert.Contains("陶一\uE1A0", page.Articles[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Contains(page.Warnings, w => w.Line == 6 && w.Message.Contains("U+E1A0", StringComparison.Ordinal));
    }

    /// <summary>下转第三版②.</summary>
    [Fact]
    public void A_jump_names_its_page_and_key()
    {
        Assert.Null(Page.Articles[0].ContinuedOn);
        Assert.Equal(new PageReference(3, "②"), Page.Articles[1].ContinuedOn);
    }

    /// <summary>Paragraphs.</summary>
    [Fact]
    public void Lines_broken_by_the_column_are_joined_and_end_marks_leave_the_text()
    {
        Assert.Equal("①3", Page.Articles[0].EndMark);
        Assert.Equal(
            [
                "昨日上午，澜溪市召开春灌工作推进会。副市长陶一帆出席会议，要求各县区抢抓农时，确保应灌尽灌、不误农时。",
                "会议指出，今年全市计划春灌麦田六十万亩，目前已完成近半。各灌区要统筹水源，加强渠道巡查，把水送到田间地头。",
            ],
            Page.Articles[0].Paragraphs.Select(p => p.Text));
    }

    /// <summary>Folio and date line.</summary>
    [Fact]
    public void The_page_says_where_it_belongs()
    {
        Assert.Equal(2, Page.Identity.Number);
        Assert.Equal("综合", Page.Identity.Section);
        Assert.Equal(new DateOnly(2021, 3, 9), Page.Identity.Date);
    }

    /// <summary>A page that is only a picture.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void A_page_without_text_says_so(string text) =>
        Assert.Contains("no text", Assert.Single(PageSplitter.Split(text).Warnings).Message, StringComparison.Ordinal);

    /// <summary>通讯员 below the text and a headline behind it; a letter with its writers; a landing and a meeting that asks.</summary>
    [Fact]
    public void Signatures_between_a_text_and_its_trailing_headline_are_the_texts()
    {
        var page = PageSplitter.Split("""
            本报讯　11月3日，
            全市国有企业改革座谈会
            召开。市长何清源强调，
            要抓住建立现代企业制度
            这个重点，下大力气搞好
            国有大中型企业。

            座谈会上，市棉纺厂、
            市轴承厂等八家企业的厂
            长经理发了言。
            （宋 平）

            抓住重点 下大力气
            何清源谈国企改革

            本报讯　记者从市邮
            电局获悉，我市程控电话
            今年已突破五万门。昨天，
            第五万户用户、青石乡农
            民窦长根领到了一部纪念
            电话机。
            （阮长青　何长水）

            程控电话突破五万门

            最近，市二轻局组织
            下属企业开展“质量万里
            行”活动，查出不合格产
            品三百余件，当场销毁。
            （林 风）

            二轻局销毁不合格产品

            十月二十八日凌晨二
            时，望湖派出所民警谢红
            兵巡逻到解放路中段时，
            发现两名形迹可疑的男子，
            遂上前盘查。两名歹徒突
            然拔刀行凶，谢红兵身中
            三刀，仍死死抱住一名歹
            徒不放，直到战友赶来。

            谢红兵被送往医院抢
            救，现已脱离危险。
            本报通讯员 于守义

            身中三刀擒歹徒
            ——记望湖派出所民警谢红兵

            本报编辑部：
            我厂下岗女工邢桂花，
            摆了个早点摊，前天被几
            个戴袖标的人掀翻。我们
            请问：管理可以，掀摊子
            行吗？

            市棉纺厂　几名职工

            管理不能掀摊子

            （上接第一版）把粮
            食定购任务落到实处。各
            级干部要深入基层，同农
            民群众一起，把秋播面积
            落实到地块，确保明年夏
            粮丰收。

            会议要求，各县区要
            在十一月十日前全部完成
            秋播任务。

            全市秋播工作会议要求
            把任务落实到地块
            """);

        Assert.Equal(["抓住重点 下大力气何清源谈国企改革", "程控电话突破五万门", "二轻局销毁不合格产品", "身中三刀擒歹徒", "管理不能掀摊子", "把任务落实到地块"], page.Articles.Select(a => a.Headline));
        Assert.Equal("于守义", Assert.Single(page.Articles[3].Correspondents));
        Assert.Equal(["——记望湖派出所民警谢红兵"], page.Articles[3].Subheadlines);
        Assert.Equal(("本报编辑部：", "市棉纺厂几名职工"), (page.Articles[4].Paragraphs[0].Text, page.Articles[4].Paragraphs[^1].Text));
        Assert.Equal("全市秋播工作会议要求", page.Articles[5].Kicker);
    }
}
