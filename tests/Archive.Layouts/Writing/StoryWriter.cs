namespace Archive.Layouts.Writing;

/// <summary>Writes the stories of one page from the grammar.</summary>
internal sealed class StoryWriter
{
    private readonly Paper paper;
    private readonly Issue issue;
    private readonly Dice dice;
    private readonly BylineWriter bylines;
    private readonly StackEditor stacks;
    private readonly Grammar grammar = Grammar.Instance;
    private readonly List<(Topic Topic, Happening Event)> events = [];
    private readonly List<Happening> texts;
    private readonly List<SeedArticle> articles;
    private List<string> sentences = [];

    public StoryWriter(Paper paper, Issue issue, Dice dice, StackEditor stacks, bool heldOut)
    {
        (this.paper, this.issue, this.dice, this.stacks) = (paper, issue, dice, stacks);
        bylines = new BylineWriter(paper, issue, dice);
        // Every fourth topic is never learned from; held-out pages have two in three from these.
        for (var i = 0; i < grammar.Topics.Count; i++)
        {
            var topic = grammar.Topics[i];
            if (heldOut ? i % 4 == 3 || dice.Falls(.3) : i % 4 != 3)
                events.AddRange(topic.Events.Select(e => (topic, e)));
        }

        texts = [.. grammar.Texts];
        articles = [.. grammar.Articles.Where((a, i) => a.IsNews && (i % 4 == 3) == heldOut)];
    }

    /// <summary>A story of a kind: gov, news, sample, feature, wire, brief, inner, comment, cited, or a kind of whole text.</summary>
    public Story Write(string kind)
    {
        var story = kind switch
        {
            "gov" => Meeting(),
            "news" => News(feature: false),
            "feature" => News(feature: true),
            "sample" => Sample(),
            "brief" => Brief(),
            "wire" => Text("新华", "wire"),
            "cited" => Text("据报", "other"),
            "comment" => Text("评论", "comment"),
            "inner" => Landing(),
            "广告" => Text("广告", "ad"),
            _ => Text(kind, "notice"),
        };
        if (kind is "news" or "feature")
            stacks.Edit(story);
        if (story.Kind is "gov" or "news" or "feature" && dice.Falls(paper.PictureHeads))
            (story.HeadIsPicture, story.Kicker, story.Headline) = (true, null, null);
        if (story.HeadIsPicture)
            story.Subheadlines.Clear();
        return story;
    }

    private (Topic Topic, Happening Event) NextEvent()
    {
        if (events.Count == 0)
            events.AddRange(grammar.Topics.SelectMany(t => t.Events.Select(e => (t, e))));
        return dice.Take(events);
    }

    private Story News(bool feature)
    {
        var (topic, happening) = NextEvent();
        var words = new Wording(grammar, dice, issue, topic.Words);
        var story = new Story { Kind = feature ? "feature" : "news" };
        Head(story, happening, words);
        if (feature && story.Subheadlines.Count == 0 && dice.Falls(.6))
            story.Subheadlines.Add("——" + words.Fill(dice.Pick(grammar.Words["综述"])));
        var lead = words.Fill(dice.Pick(happening.Leads));
        bylines.Local(story, feature);
        Body(story, lead, topic, words, feature ? dice.Between(6, 14) : dice.Weigh((1, 1), (2, 2), (3, 3), (4, 3), (6, 2), (8, 1.5), (10, .5)), feature);
        Finish(story);
        return story;
    }

    private void Head(Story story, Happening happening, Wording words)
    {
        story.Headline = words.Fill(dice.Pick(happening.Headlines));
        if (happening.Kickers.Count > 0 && dice.Falls(paper.Kickers))
            story.Kicker = words.Fill(dice.Pick(happening.Kickers));
        foreach (var sub in happening.Subheadlines)
        {
            if (dice.Falls(.55))
                story.Subheadlines.Add(words.Fill(sub));
        }
    }

    private void Body(Story story, string lead, Topic topic, Wording words, int paragraphs, bool feature)
    {
        var own = topic.Sentences.ToList();
        var crossheads = feature || dice.Falls(paper.Crossheads * .4);
        // The titles of a story's parts are made as a set, and none comes twice.
        Queue<string> parts = new(crossheads ? words.Word("小标题组").Split('|') : []);
        for (var p = 0; p < paragraphs; p++)
        {
            var text = p == 0 ? lead : "";
            if (p > 0 && p < paragraphs - 1 && p % 2 == 1 && dice.Falls(.7) && parts.TryDequeue(out var part))
                story.Paragraphs.Add(new StoryParagraph(part, ParagraphRole.Crosshead));
            for (var s = dice.Between(p == 0 ? 0 : 2, 5); s > 0; s--)
                text += Sentence(own, words);
            story.Paragraphs.Add(new StoryParagraph(text));
        }
    }

    // The topic's own sentences twice as often as those that fit any.
    private string Sentence(List<string> own, Wording words)
    {
        if (own.Count > 0 && dice.Falls(.66))
            return words.Fill(dice.Take(own));
        if (sentences.Count == 0)
            sentences = [.. grammar.Sentences];
        return words.Fill(dice.Take(sentences));
    }

    private Story Meeting()
    {
        var (topic, _) = NextEvent();
        var words = new Wording(grammar, dice, issue, topic.Words);
        var story = new Story { Kind = "gov" };
        string a = words.Word("领导:甲"), b = words.Word("领导:乙"), c = words.Word("领导:丙");
        var day = issue.Date.AddDays(-1);
        var when = dice.Pick<string>([$"{day.Month}月{day.Day}日上午", $"{day.Day}日下午", "昨日上午", "昨天", "近日"]);
        var saying = dice.Pick<string>(["强调", "指出", "要求"]);
        string lead;
        if (dice.Falls(.5))
        {
            var doing = dice.Pick<string>(["调研", "检查", "督导", "暗访", "专题研究"]);
            story.Kicker = $"{a}在{doing}{topic.Name}工作时{saying}";
            story.Headline = $"{words.Word("口号")} {words.Word("果断")}";
            if (dice.Falls(.35))
                story.Headline = dice.Falls(.5) ? words.Word("口号") : words.Word("果断");
            if (dice.Falls(.3))
                story.Subheadlines.Add($"{b}参加");
            lead = $"{when}，{words.Word("职务")}{a}深入{words.Word("县")}、{words.Word("县")}等地，{doing}{topic.Name}工作。{b}、{c}参加。";
        }
        else
        {
            story.Headline = dice.Pick<string>([$"全市{topic.Name}工作会议召开", $"市政府常务会议研究{topic.Name}等工作", $"我市召开{topic.Name}工作推进会", $"{a}主持召开会议 研究部署{topic.Name}工作"]);
            if (dice.Falls(.3))
                story.Kicker = $"{words.Word("口号").Replace(' ', '、')}";
            if (dice.Falls(.75))
                story.Subheadlines.Add(dice.Pick<string>([$"{a}讲话 {b}主持", $"{a}{b}讲话 {c}主持", $"{a}主持 {b}{c}出席", $"{a}出席会议并讲话"]));
            if (dice.Falls(.15))
                story.Subheadlines.Add($"{words.Word("领导:丁")}{words.Word("领导:戊")}出席");
            lead = $"{when}，全市{topic.Name}工作会议召开。{a}出席会议并讲话，{b}主持，{c}等市领导出席。";
        }

        bylines.Local(story, feature: false);
        Body(story, lead, topic, words, dice.Between(3, 9), feature: false);
        for (var i = 1; i < story.Paragraphs.Count; i++)
        {
            if (story.Paragraphs[i].Role == ParagraphRole.Running && dice.Falls(.6) && story.Paragraphs[i].Text[0] is not '“')
                story.Paragraphs[i] = new StoryParagraph(words.Word("开头") + story.Paragraphs[i].Text);
        }

        Finish(story);
        return story;
    }

    /// <summary>A sample article: its stack and beginning, then some of its paragraphs.</summary>
    private Story Sample()
    {
        if (articles.Count == 0)
            return News(feature: false);
        var article = dice.Take(articles);
        var story = new Story { Kind = "news", Headline = article.Headline, Kicker = article.Kicker };
        story.Subheadlines.AddRange(article.Subheadlines);
        bylines.Local(story, feature: false);
        var keep = dice.Between(.4, 1);
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            var (crosshead, text) = article.Paragraphs[i];
            if (i == 0 || !crosshead && dice.Falls(keep))
                story.Paragraphs.Add(new StoryParagraph(text, crosshead ? ParagraphRole.Crosshead : ParagraphRole.Running));
        }

        Finish(story);
        return story;
    }

    private Story Brief()
    {
        var (topic, happening) = NextEvent();
        var words = new Wording(grammar, dice, issue, topic.Words);
        var story = new Story { Kind = "news", Headline = words.Fill(happening.Headlines[0]) };
        story.Paragraphs.Add(new StoryParagraph(words.Fill(dice.Pick(happening.Leads)) + words.Fill(dice.Pick(topic.Sentences))));
        bylines.Brief(story);
        bylines.End(story);
        return story;
    }

    /// <summary>The second half of a story from page 1.</summary>
    private Story Landing()
    {
        var (topic, happening) = NextEvent();
        var words = new Wording(grammar, dice, issue, topic.Words);
        var story = new Story { Kind = "inner" };
        if (dice.Falls(.75))
            story.Headline = words.Fill(dice.Pick(happening.Headlines));
        words.Fill(dice.Pick(happening.Leads));
        var own = topic.Sentences.ToList();
        Body(story, Sentence(own, words), topic with { Sentences = own }, words, dice.Between(3, 9), dice.Falls(.3));
        bylines.Land(story);
        bylines.End(story);
        return story;
    }

    private Story Text(string kind, string truth)
    {
        var among = texts.Where(t => t.Kind == kind).ToList();
        if (among.Count == 0)
            among = [.. grammar.Texts.Where(t => t.Kind == kind)];
        var text = dice.Pick(among);
        texts.Remove(text);
        var words = new Wording(grammar, dice, issue);
        var story = new Story { Kind = truth };
        Head(story, text, words);
        if (text.Leads.Count > 0)
            story.Paragraphs.Add(new StoryParagraph(words.Fill(text.Leads[0])));
        foreach (var (part, template) in text.Parts)
        {
            var filled = words.Fill(template);
            if (part == '人')
            {
                story.OwnByline = (paper.Bullet.Length > 0 ? paper.Bullet : "□") + filled;
                story.Reporters.Add(filled);
            }
            else
            {
                story.Paragraphs.Add(new StoryParagraph(filled, part switch { '款' => ParagraphRole.Signature, '行' => ParagraphRole.Row, _ => ParagraphRole.Running }));
            }
        }

        if (truth == "wire")
            bylines.Wire(story);
        if (truth == "comment")
            story.OwnByline = dice.Falls(.6) ? paper.Bullet + "本报评论员" : null;
        if (truth is "wire" or "comment" or "other")
            bylines.End(story);
        return story;
    }

    private void Finish(Story story)
    {
        if (dice.Falls(.12) && story.Kind != "gov")
            story.Captions.Add(Caption(dice.Pick(story.Reporters.Count > 0 ? story.Reporters : issue.Reporters), story));
        if (dice.Falls(paper.Jumps) && story.Length > 250)
            bylines.JumpAway(story, dice.Between(2, 6));
        else
            bylines.End(story);
    }

    /// <summary>A caption for a story, or one that stands for itself.</summary>
    public StoryCaption Caption(string photographer, Story? story)
    {
        var words = new Wording(grammar, dice, issue);
        var day = issue.Date.AddDays(-1);
        var when = dice.Pick<string>(["昨日", "近日", "日前", $"{day.Month}月{day.Day}日"]);
        var text = paper.CaptionForm % 2 == 0 || dice.Falls(.2)
            ? $"图为{when}，{words.Word("单位")}工作人员{words.Word("图事")}。"
            : $"{when}，在{words.Word(dice.Falls(.5) ? "村" : "社区")}，志愿者正在{words.Word("图事")}。";
        var credit = dice.Weigh(($" 本报记者 {photographer} 摄", 3.0), ($" {photographer} 摄", 2), ($"（记者 {photographer} 摄）", 1), ($" 通讯员 {photographer} 摄", .5), ($" 本报记者{photographer}摄", .5));
        story?.Photographers.Add(photographer);
        return new StoryCaption(text + credit, photographer);
    }
}
