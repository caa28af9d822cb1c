namespace Archive.Layouts.Writing;

/// <summary>Works over a story's stack once its text stands, as editors do.</summary>
internal sealed class StackEditor(Paper paper, Dice dice)
{
    private const int ShortestLift = 8;
    private const int LongestLift = 17;
    private const int LongestHeadline = 26;

    /// <summary>May make the first 副题 a second phrase of the 主题, and lift clauses from behind the lead, word for word: one as a 引题, one or two as 副题.</summary>
    public void Edit(Story story)
    {
        if (story.Headline is not { } headline)
            return;
        if (story.Subheadlines is [var sub, ..] && sub[0] != '—' && !headline.Contains(' ', StringComparison.Ordinal) && headline.Length + sub.Length < LongestHeadline && dice.Falls(paper.SecondPhrases))
        {
            story.Headline = $"{headline} {sub}";
            story.Subheadlines.RemoveAt(0);
        }

        var clauses = Clauses(story);
        if (clauses.Count > 0 && story.Kicker is null && dice.Falls(paper.Lifts / 2))
            story.Kicker = dice.Take(clauses);
        for (var most = dice.Between(1, 2); clauses.Count > 0 && most > story.Subheadlines.Count && dice.Falls(paper.Lifts); most--)
            story.Subheadlines.Add(dice.Take(clauses));
    }

    private static List<string> Clauses(Story story) =>
        [.. story.Paragraphs.Skip(1).Where(p => p.Role == ParagraphRole.Running)
            .SelectMany(p => p.Text.Split(['，', '。', '；', '：', '？', '！', '“', '”', '、']))
            .Where(c => c.Length is >= ShortestLift and <= LongestLift && c.All(char.IsLetterOrDigit) && !char.IsAsciiDigit(c[0]))
            .Distinct()];
}
