using Archive.Layouts.Scoring;
using Archive.Layouts.Typesetting;
using Archive.Layouts.Writing;

namespace Archive.Layouts;

/// <summary>Typesets pages from seed numbers: the same number gives the same page everywhere.</summary>
public static class PageGenerator
{
    /// <summary>Number of papers; each has its habits.</summary>
    public const int Papers = 60;

    /// <summary>The page of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="heldOut">Whether its paper, its names and most of its topics are such as no other page has: to be measured with, never to be learned from.</param>
    public static GeneratedPage Generate(long seed, bool heldOut = false)
    {
        var paper = Paper.Of(((seed % Papers) + Papers) % Papers, heldOut);
        var dice = Dice.Of(heldOut ? "held-out page" : "page", seed);
        var issue = new Issue(dice, heldOut);
        var writer = new StoryWriter(paper, issue, dice, new StackEditor(paper, Dice.Of(heldOut ? "held-out stacks" : "stacks", seed)), heldOut);
        var front = dice.Falls(.45);
        var number = front ? 1 : dice.Between(2, 8);
        var stories = Stories(paper, writer, issue, dice, front);
        var furniture = new FurnitureWriter(paper, issue, dice);
        string? section = null;
        var head = front ? furniture.Masthead() : furniture.Folio(number, out section);
        List<string> guide = front && paper.Guide ? furniture.GuideBox(() => writer.Write("brief").Headline!) : [];
        var texts = head.SelectMany(b => b.Lines).Concat(guide).ToList();
        var page = new PageSetter(paper, Dice.Of(heldOut ? "held-out setting" : "setting", seed)).Set(head, front, guide, stories);
        Verify(stories, page);
        var truth = TruePage.Of(paper.Name, issue.Date, number, section, stories, texts);
        return new GeneratedPage(seed, heldOut, page, truth, dice.Falls(.4));
    }

    // Every character of a story stands on the page once, and nothing else does.
    private static void Verify(List<Story> stories, SetPage page)
    {
        var set = page.Lines.ToLookup(l => l.Story, l => l.Text);
        for (var i = 0; i < stories.Count; i++)
        {
            var story = stories[i];
            IEnumerable<string?> parts = [story.Kicker, story.Headline, .. story.Subheadlines, story.OwnByline, story.Lead, .. story.Paragraphs.Select(p => p.Text), story.Tail, .. story.Captions.Select(c => c.Text)];
            if (!TrueArticle.Ink(string.Concat(parts)).Order().SequenceEqual(TrueArticle.Ink(string.Concat(set[i])).Order()))
                throw new InvalidOperationException($"‘{story.Headline ?? story.Paragraphs[0].Text}’ is not on the page as it was written.");
        }
    }

    private static List<Story> Stories(Paper paper, StoryWriter writer, Issue issue, Dice dice, bool front)
    {
        var stories = new List<Story>();
        for (var i = paper.Tabloid ? dice.Between(4, 8) : dice.Between(5, 13); i > 0; i--)
        {
            var kind = front
                ? dice.Weigh(("gov", 3.0), ("news", 4), ("sample", 2), ("feature", 1.5), ("wire", 1.2), ("brief", 1), ("comment", .4), ("敬告", .3), ("通告", .3))
                : dice.Weigh(("gov", 1.0), ("news", 4), ("sample", 2), ("feature", 2), ("wire", 1.5), ("brief", 1.5), ("inner", 1.6), ("comment", .5), ("cited", .6), ("通告", 1), ("公示", .2), ("名单", .3), ("更正", .4), ("讣告", .2), ("敬告", .3), ("来信", .4), ("诗", .25), ("问答", .3));
            stories.Add(writer.Write(kind));
        }

        if (dice.Falls(.3))
        {
            var picture = new Story { Kind = "caption" };
            picture.Captions.Add(writer.Caption(dice.Pick(issue.Reporters), picture));
            stories.Insert(dice.Between(0, stories.Count), picture);
        }

        if (paper.SmallAds && !front)
        {
            for (var i = dice.Between(1, 6); i > 0; i--)
                stories.Add(writer.Write("广告"));
        }

        return stories;
    }
}
