using System.Collections.Immutable;
using Archive.Layout.Joining;
using Xunit;

namespace Archive.Layout.Tests.Joining;

public sealed class WholeArticleTests
{
    [Theory]
    [InlineData("他把缆绳解下来，", "盘好放进木箱。", "他把缆绳解下来，盘好放进木箱。")] // cut in a sentence
    [InlineData("一共九万六", "千元。", "一共九万六千元。")] // cut in a number
    [InlineData("事情就这样定了。", "，大家都说好。", "事情就这样定了。，大家都说好。")] // begins with what cannot begin
    [InlineData("他说：“好。", "”说完走了。", "他说：“好。”说完走了。")] // a quotation is closed behind the jump
    [InlineData("采用 Smart", "Grid 技术。", "采用 Smart Grid 技术。")] // cut between Latin words
    [InlineData("采用 photo-", "voltaic 板。", "采用 photovoltaic 板。")] // cut in one
    public void A_sentence_cut_at_the_jump_goes_on_without_a_break(string before, string after, string whole) =>
        Assert.Equal([whole, "末段。"], Joined([before], [after, "末段。"]).Paragraphs.Select(p => p.Text));

    [Theory]
    [InlineData("事情就这样定了。")]
    [InlineData("“事情就这样定了！”")]
    [InlineData("就这样定了（见图）……")]
    public void What_follows_a_sentence_s_end_is_a_new_paragraph(string before) =>
        Assert.Equal([before, "第二天，人们回来了。"], Joined([before], ["第二天，人们回来了。"]).Paragraphs.Select(p => p.Text));

    [Fact]
    public void Crossheads_keep_their_places_and_are_never_run_into()
    {
        var whole = Joined(["一段没有完", "#路上"], ["#渡口", "二段，", "#家中", "三段。"]);
        Assert.Equal(["一段没有完", "路上", "渡口", "二段，", "家中", "三段。"], whole.Paragraphs.Select(p => p.Text));
        Assert.Equal([1, 2, 4], Enumerable.Range(0, 6).Where(i => whole.Paragraphs[i].Kind == ParagraphKind.Crosshead));
        Assert.Equal(["一段没有完渡口", "二段。"], Joined(["一段没有完"], ["渡口", "二段。"]).Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void People_are_united_in_order_and_each_named_once()
    {
        var whole = WholeArticle.Of([
            new SplitArticle { Reporters = ["甲一", "乙二"], Photographers = ["丁四"] },
            new SplitArticle { Reporters = ["乙二", "丙三"], Correspondents = ["戊五"], Photographers = ["丁四", "己六"] }]);
        Assert.Equal(["甲一", "乙二", "丙三"], whole.Reporters);
        Assert.Equal(["戊五"], whole.Correspondents);
        Assert.Equal(["丁四", "己六"], whole.Photographers);
    }

    [Fact]
    public void The_first_part_leads_and_the_last_one_ends()
    {
        var whole = WholeArticle.Of([
            new SplitArticle { Kicker = "引", Headline = "题", Source = "本报讯", ContinuedOn = new PageReference(2, null), Confidence = 0.9, Captions = ["图一"], Spans = [new SourceSpan(3, 9)] },
            new SplitArticle { Headline = "题又题", Source = "新华社", Place = "棠州", ContinuedFrom = new PageReference(1, null), ContinuedOn = new PageReference(3, "①"), Confidence = 0.7, Captions = ["图二"] },
            new SplitArticle { ContinuedFrom = new PageReference(2, "①"), EndMark = "①3", Confidence = 0.8 }]);
        Assert.Equal(("引", "题", "本报讯", null, null, null, "①3", 0.7), (whole.Kicker, whole.Headline, whole.Source, whole.Place, whole.ContinuedOn, whole.ContinuedFrom, whole.EndMark, whole.Confidence));
        Assert.Equal(["图一", "图二"], whole.Captions);
        Assert.Equal([new SourceSpan(3, 9)], whole.Spans);
    }

    [Fact]
    public void A_headline_that_only_the_landing_repeats_is_the_article_s()
    {
        var whole = WholeArticle.Of([new SplitArticle(), new SplitArticle { Kicker = "引", Headline = "题", Subheadlines = ["副"] }]);
        Assert.Equal(("引", "题", "副"), (whole.Kicker, whole.Headline, whole.Subheadlines.Single()));
    }

    [Fact]
    public void Parts_without_text_join_to_what_there_is()
    {
        Assert.Empty(Joined([], []).Paragraphs);
        Assert.Equal(["只有后半。"], Joined([], ["只有后半。"]).Paragraphs.Select(p => p.Text));
        Assert.Equal(["只有前半，"], Joined(["只有前半，"], []).Paragraphs.Select(p => p.Text));
    }

    private static SplitArticle Joined(string[] before, string[] after) => WholeArticle.Of([new SplitArticle { Paragraphs = Paragraphs(before) }, new SplitArticle { Paragraphs = Paragraphs(after) }]);

    private static ImmutableArray<SplitParagraph> Paragraphs(string[] texts) =>
        [.. texts.Select(t => t.StartsWith('#') ? new SplitParagraph(t[1..], ParagraphKind.Crosshead) : new SplitParagraph(t))];
}
