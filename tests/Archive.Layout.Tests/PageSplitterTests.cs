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
}
