using Archive.Layouts;
using Archive.Layouts.Writing;
using Xunit;

namespace Archive.Layout.Tests.Layouts.Writing;

/// <summary>What becomes of stacks once their texts stand.</summary>
public sealed class StackEditorTests
{
    private const string Clause = "工作人员正在紧张有序地忙碌着";

    /// <summary>Editors lift 引题 and 副题 from behind the lead.</summary>
    [Fact]
    public void A_lifted_line_stands_in_the_text_behind_the_lead_from_mark_to_mark()
    {
        var stories = Edited(["热源厂已经点火"]);

        Assert.Contains(stories, s => s.Kicker == Clause);
        Assert.Contains(stories, s => s.Subheadlines.Contains(Clause));
        Assert.DoesNotContain(stories, s => s.Kicker?.Contains("首站", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(stories, s => s.Subheadlines.Any(sub => sub.Contains("首站", StringComparison.Ordinal)));
    }

    /// <summary>What one editor sets as 副题, another sets as the second phrase of the 主题.</summary>
    [Fact]
    public void A_subheadline_may_become_the_second_phrase_of_the_headline()
    {
        var stories = Edited(["热源厂已经点火"]);

        Assert.Contains(stories, s => s.Headline == "今冬供暖提前十天 热源厂已经点火" && !s.Subheadlines.Contains("热源厂已经点火"));
        Assert.Contains(stories, s => s.Headline == "今冬供暖提前十天" && s.Subheadlines[0] == "热源厂已经点火");
    }

    /// <summary>——: only a 副题 begins so.</summary>
    [Fact]
    public void A_dash_stays_with_its_subheadline()
    {
        Assert.All(Edited(["——棠州冬季供暖见闻"]), s => Assert.Equal("——棠州冬季供暖见闻", s.Subheadlines[0]));
    }

    private static List<Story> Edited(string[] subheadlines) =>
        [.. Enumerable.Range(1, 60).Select(seed =>
        {
            var story = new Story { Kind = "news", Headline = "今冬供暖提前十天" };
            story.Subheadlines.AddRange(subheadlines);
            story.Paragraphs.Add(new StoryParagraph("昨日，今冬供暖首站点火试运行，全部管网完成注水。"));
            story.Paragraphs.Add(new StoryParagraph($"记者看到，{Clause}。"));
            new StackEditor(Paper.Of(seed, heldOut: false), Dice.Of("stacks", seed)).Edit(story);
            return story;
        })];
}
