using System.Globalization;

namespace Archive.Layouts.Writing;

/// <summary>Writes 署名, 消息头, 电头 and jumps as a paper prints them, and notes what is true of them.</summary>
internal sealed class BylineWriter(Paper paper, Issue issue, Dice dice)
{
    private const string Circled = "①②③④⑤⑥";
    private const string Numbers = "一二三四五六七八";

    /// <summary>本报讯（记者 甲 通讯员 乙）, or the byline on its own line or at the end.</summary>
    public void Local(Story story, bool feature)
    {
        Cast(story);
        if (dice.Falls(feature ? Math.Max(.6, paper.OwnBylines) : paper.OwnBylines * .3))
        {
            story.OwnByline = OwnLine(story);
            if (feature || dice.Falls(.6))
                return;
            Own(story);
            story.Lead = story.Source + paper.SpaceAfterLead.Replace("　", " ", StringComparison.Ordinal);
            if (paper.SpaceAfterLead.Length == 0)
                story.Lead += " ";
            return;
        }

        var atEnd = dice.Falls(feature ? Math.Max(.5, paper.BylineAtEnd) : paper.BylineAtEnd);
        if (!(atEnd && dice.Falls(feature ? .9 : .4)))
            Own(story);
        if (atEnd)
        {
            var bare = paper.BareBylineAtEnd && story.Correspondents.Count == 0;
            story.Tail = bare ? $"（{Join(story.Reporters)}）" : InBrackets(story);
            if (story.Lead.Length > 0)
                story.Lead += paper.SpaceAfterLead.Length == 0 ? " " : paper.SpaceAfterLead;
        }
        else
        {
            story.Lead += InBrackets(story) + paper.SpaceAfterLead;
        }
    }

    /// <summary>本报讯 alone, as over briefs.</summary>
    public void Brief(Story story)
    {
        Own(story);
        story.Lead += paper.SpaceAfterLead.Length == 0 ? " " : paper.SpaceAfterLead;
    }

    /// <summary>新华社北京1月25日电（记者 甲 乙） and its like.</summary>
    public void Wire(Story story)
    {
        var words = Grammar.Instance.Words;
        story.Place = dice.Falls(.85) ? dice.Pick(words["城"]) : dice.Pick(words["外城"]);
        story.Dateline = issue.Date.AddDays(-dice.Between(0, 2));
        story.Source = dice.Falls(.15) ? "据新华社" : "新华社";
        var form = dice.Falls(.7) ? paper.WireForm : dice.Between(0, 3);
        var dateline = $"{story.Source}{story.Place}{story.Dateline.Value.Month}月{story.Dateline.Value.Day}日电";
        if (form == 4)
        {
            // 据新华社电: nothing more.
            story.Source = "据新华社";
            (story.Place, story.Dateline) = (null, null);
            dateline = "据新华社电";
        }

        if (form == 3)
        {
            story.Lead = $"（{dateline}）";
            return;
        }

        for (var i = form switch { 0 => dice.Between(1, 2), 1 => dice.Between(0, 2), _ => 0 }; i > 0; i--)
            story.Reporters.Add(issue.Person(dice));
        if (story.Reporters.Count > 0 && dice.Falls(.2))
        {
            story.OwnByline = paper.Bullet + "新华社记者 " + string.Join(' ', story.Reporters);
            story.Lead = dateline + " ";
            return;
        }

        story.Lead = story.Reporters.Count == 0
            ? dateline + " "
            : $"{dateline}（记者{paper.RoleSpace}{Join(story.Reporters)}）{paper.SpaceAfterLead}";
    }

    /// <summary>Marks the end of a story that does not jump.</summary>
    public void End(Story story)
    {
        if (paper.EndMarks.Length == 0 || dice.Falls(.25))
            return;
        story.EndMark = paper.EndMarks switch
        {
            "①" => Circled[dice.Between(0, 5)].ToString(),
            "①#" => Circled[dice.Between(0, 5)] + dice.Between(1, 9).ToString(CultureInfo.InvariantCulture),
            var mark => mark,
        };
        story.Tail += story.EndMark;
    }

    /// <summary>Cuts the story where it jumps, and prints the jump.</summary>
    public void JumpAway(Story story, int page)
    {
        var keyed = paper.JumpKeys && dice.Falls(.85);
        story.ContinuedOn = new Jump(page, keyed ? Circled[dice.Between(0, 5)].ToString() : null);
        var last = story.Paragraphs[^1];
        if (!paper.JumpsAtParagraphs && last.Role == ParagraphRole.Running)
        {
            var cut = last.Text.IndexOfAny(['，', '。', '；'], last.Text.Length / 3);
            if (cut > 0 && cut < last.Text.Length - 1)
                story.Paragraphs[^1] = last with { Text = last.Text[..(cut + 1)] };
        }

        // Who signs at the end signs on the other page.
        if (story.Tail.Length > 0)
        {
            story.Reporters.Clear();
            story.Correspondents.Clear();
        }

        story.Tail = Print("下转", story.ContinuedOn, paper.JumpForm);
    }

    /// <summary>Prints where a landing comes from.</summary>
    public void Land(Story story)
    {
        story.ContinuedFrom = new Jump(1, paper.JumpKeys && dice.Falls(.85) ? Circled[dice.Between(0, 5)].ToString() : null);
        story.Lead = Print("上接", story.ContinuedFrom, paper.JumpForm is 4 or 5 ? 2 : paper.JumpForm) + (dice.Falls(.3) ? " " : "");
    }

    private static string Print(string verb, Jump jump, int form) => form switch
    {
        0 => $"（{verb}第{Numbers[jump.Page - 1]}版{jump.Ref}）",
        1 => $"（{verb}0{jump.Page}版{jump.Ref}）",
        2 => $"（{verb}A{jump.Page}版{jump.Ref}）",
        3 => $"（{verb}{Numbers[jump.Page - 1]}版{jump.Ref}）",
        4 => $"》》{verb}A{jump.Page}{jump.Ref}",
        5 => $">>{verb}{jump.Page}版{jump.Ref}",
        6 => $"（{verb}第0{jump.Page}版{jump.Ref}）",
        _ => $"【{verb}{jump.Page}版{jump.Ref}】",
    };

    private void Own(Story story)
    {
        var printed = paper.OwnLead.Replace("{报}", paper.Name, StringComparison.Ordinal);
        story.Source = printed.Trim('【', '】');
        if (paper.OwnLead == "本报讯" && dice.Falls(paper.LeadPlaces))
        {
            story.Place = dice.Pick(Grammar.Instance.Words["县"])[..2];
            printed = $"本报{story.Place}讯";
        }

        story.Lead = printed;
    }

    private void Cast(Story story)
    {
        var correspondentOnly = dice.Falls(.1);
        var reporters = issue.Reporters.ToList();
        if (!correspondentOnly)
        {
            for (var i = dice.Weigh((1, 7), (2, 3), (3, .5)); i > 0; i--)
                story.Reporters.Add(dice.Take(reporters));
        }

        if (correspondentOnly || dice.Falls(.25))
        {
            for (var i = dice.Weigh((1, 6), (2, 3), (3, .4)); i > 0; i--)
                story.Correspondents.Add(dice.Falls(.03) ? dice.Pick(Grammar.Instance.Words["少数民族名"]) : issue.Person(dice));
        }
    }

    private string InBrackets(Story story) => $"（{string.Join(' ', Roles(story, "记者", "通讯员", false))}）";

    private string OwnLine(Story story)
    {
        var bullet = paper.Bullet;
        var reporter = dice.Falls(.9) || bullet.Length == 0 ? "本报记者" : "记者";
        var line = bullet + string.Join(' ', Roles(story, reporter, story.Reporters.Count > 0 ? "通讯员" : "本报通讯员", paper.SpreadsShortNames));
        if (dice.Falls(.15) && story.Correspondents.Count == 0)
        {
            story.Photographers.AddRange(story.Reporters);
            line += dice.Falls(.5) ? " 文/图" : " 文 / 图";
        }

        return line;
    }

    private IEnumerable<string> Roles(Story story, string reporter, string correspondent, bool spread)
    {
        var gap = spread ? " " : paper.RoleSpace;
        if (story.Reporters.Count > 0)
            yield return reporter + gap + Join(story.Reporters, spread);
        if (story.Correspondents.Count > 0)
            yield return correspondent + gap + Join(story.Correspondents, spread);
    }

    // On a line of its own a name of two characters may be set as wide as one of three.
    private string Join(List<string> names, bool spread = false) => string.Join(
        spread ? " " : paper.NameSeparator, names.Select(n => spread && n.Length == 2 ? $"{n[0]} {n[1]}" : n));
}
