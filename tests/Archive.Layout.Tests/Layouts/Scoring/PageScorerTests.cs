using System.Collections.Immutable;
using Archive.Layouts;
using Archive.Layouts.Scoring;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Scoring;

public sealed class PageScorerTests
{
    [Fact]
    public void What_is_true_scores_full_marks()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var truth = PageGenerator.Generate(seed).Truth;
            var (tally, findings) = PageScorer.Score(truth, Split(truth));

            Assert.Equal(1, tally.Perfect);
            Assert.Equal(truth.Articles.Length, tally.Whole);
            Assert.Equal(1, tally.Overall);
            Assert.All(findings, f => Assert.Empty(f.Faults));
        }
    }

    [Fact]
    public void White_space_does_not_count()
    {
        var truth = PageGenerator.Generate(1).Truth;
        var split = Split(truth);
        split = split with { Articles = [.. split.Articles.Select(a => a with { Headline = a.Headline?.Insert(1, " "), Paragraphs = [.. a.Paragraphs.Select(p => p with { Text = p.Text.Insert(1, "　") })] })] };

        Assert.Equal(1, PageScorer.Score(truth, split).Tally.Perfect);
    }

    [Fact]
    public void Two_articles_in_one_are_one_found_wrong_and_one_missed()
    {
        var truth = Page(Article("一篇", "甲甲甲甲甲甲甲甲一二三四五六七。"), Article("二篇", "乙乙乙乙乙乙乙乙八九十百千万亿。"));
        var split = Split(truth);
        var merged = split.Articles[0] with { Paragraphs = [.. split.Articles.SelectMany(a => a.Paragraphs)] };
        var (tally, findings) = PageScorer.Score(truth, split with { Articles = [merged] });

        Assert.Equal((2, 1, 0), (tally.Articles, tally.Predicted, tally.Matched));
        Assert.Equal(0, tally.F1);
        Assert.Equal(["merged", "missed"], findings.SelectMany(f => f.Faults));
    }

    [Fact]
    public void A_stack_is_right_as_a_whole_even_where_its_parts_are_not()
    {
        var truth = Page(Article("主题在此", "正文正文正文正文。") with { Kicker = "引题" });
        var split = Split(truth);
        var (tally, findings) = PageScorer.Score(truth, split with { Articles = [split.Articles[0] with { Kicker = null, Headline = "引题主题在此" }] });

        Assert.Equal((1, 0, 0), (tally.Stack, tally.Roles, tally.Whole));
        Assert.Equal(["stack"], Assert.Single(findings).Faults);
    }

    [Fact]
    public void A_paragraph_boundary_too_many_is_half_right()
    {
        var truth = Page(Article("题", "第一段的文字在这里。", "第二段的文字在这里。"));
        var split = Split(truth);
        SplitParagraph[] paragraphs = [new("第一段的文字"), new("在这里。"), new("第二段的文字在这里。")];
        var tally = PageScorer.Score(truth, split with { Articles = [split.Articles[0] with { Paragraphs = [.. paragraphs] }] }).Tally;

        Assert.Equal((1, 2, 1), (tally.Cuts, tally.CutsFound, tally.CutsRight));
        Assert.Equal(2 / 3.0, tally.ParagraphF1, 6);
    }

    [Fact]
    public void A_small_ad_may_be_an_article_or_none()
    {
        var truth = Page(Article("题", "正文正文正文正文。")) with { Optional = [new OptionalMatter("ad", "招租", "建设路临街门面房四百平方米，价格面议。")] };
        var split = Split(truth);
        var ad = new SplitArticle { Headline = "招租", Paragraphs = [new SplitParagraph("建设路临街门面房四百平方米，价格面议。")], Spans = [new SourceSpan(0, 1)] };
        var with = PageScorer.Score(truth, split with { Articles = split.Articles.Add(ad) }).Tally;

        Assert.Equal((1, 1, 1), (with.Predicted, with.Ignored, with.Perfect));
        Assert.Equal(1, PageScorer.Score(truth, split).Tally.Perfect);
    }

    [Theory]
    [InlineData("据新华社", "新华社", true)]
    [InlineData("本报讯", "本报消息", true)]
    [InlineData("本报讯", null, false)]
    public void Sources_are_compared_without_their_trappings(string gold, string? found, bool same)
    {
        var truth = Page(Article("题", "正文正文正文正文。") with { Source = gold });
        var split = Split(truth);

        Assert.Equal(same ? 1 : 0, PageScorer.Score(truth, split with { Articles = [split.Articles[0] with { Source = found }] }).Tally.Source);
    }

    [Fact]
    public void Truth_is_read_as_it_is_written()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var written = TruthJson.Write(PageGenerator.Generate(seed).Truth);

            Assert.Equal(written, TruthJson.Write(TruthJson.Read(written)));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"articles\":[1]}")]
    [InlineData("{")]
    public void What_is_no_truth_is_refused(string json) => Assert.Throws<FormatException>(() => TruthJson.Read(json));

    private static TrueArticle Article(string headline, params ImmutableArray<string> paragraphs) =>
        new("news", null, headline, [], [], [], null, null, null, null, null, paragraphs, []);

    private static TruePage Page(params ImmutableArray<TrueArticle> articles) => new(null, null, null, null, articles, [], []);

    private static SplitPage Split(TruePage truth) => new()
    {
        Articles = [.. truth.Articles.Select(a => new SplitArticle
        {
            Kicker = a.Kicker,
            Headline = a.Headline,
            Subheadlines = a.Subheadlines,
            Reporters = a.Reporters,
            Correspondents = a.Correspondents,
            Source = a.Source,
            Place = a.Place,
            DatelineDate = a.Dateline,
            ContinuedOn = a.ContinuedOn is { } on ? new PageReference(on.Page, on.Ref) : null,
            ContinuedFrom = a.ContinuedFrom is { } from ? new PageReference(from.Page, from.Ref) : null,
            Paragraphs = [.. a.Paragraphs.Select(p => new SplitParagraph(p))],
            Spans = [new SourceSpan(0, 1)],
        })],
    };
}
