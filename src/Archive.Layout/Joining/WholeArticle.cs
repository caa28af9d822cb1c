using System.Collections.Immutable;

namespace Archive.Layout.Joining;

/// <summary>Puts an article that is printed on several pages together.</summary>
public static class WholeArticle
{
    /// <summary>
    /// The whole article: the parts' texts in their order, everyone who is named in any of them, the headline stack of the first
    /// part that has a headline, the dateline of the first that has one, the jump and end mark of the last. It is as sure as its
    /// least sure part. Its spans are the first part's, since the others lie in other sources.
    /// </summary>
    /// <param name="parts">Its parts in the order they are read; at least one.</param>
    public static SplitArticle Of(IReadOnlyList<SplitArticle> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var titled = parts.FirstOrDefault(p => p.Headline is not null) ?? parts[0];
        var sent = parts.FirstOrDefault(p => p.Source is not null || p.Place is not null) ?? parts[0];
        return parts[0] with
        {
            Kicker = titled.Kicker,
            Headline = titled.Headline,
            Subheadlines = titled.Subheadlines,
            Reporters = United(parts.Select(p => p.Reporters)),
            Correspondents = United(parts.Select(p => p.Correspondents)),
            Photographers = United(parts.Select(p => p.Photographers)),
            Source = sent.Source,
            Place = sent.Place,
            DatelineDate = sent.DatelineDate,
            ContinuedOn = parts[^1].ContinuedOn,
            EndMark = parts[^1].EndMark,
            Paragraphs = parts.Select(p => p.Paragraphs).Aggregate(Joined),
            Captions = [.. parts.SelectMany(p => p.Captions)],
            Confidence = parts.Min(p => p.Confidence),
        };
    }

    /// <summary>Two parts' paragraphs: a sentence cut at the jump goes on without a break, what else follows is a new paragraph.</summary>
    private static ImmutableArray<SplitParagraph> Joined(ImmutableArray<SplitParagraph> before, ImmutableArray<SplitParagraph> after)
    {
        if (before.IsEmpty || after.IsEmpty
            || before[^1].Kind != ParagraphKind.Body || after[0].Kind != ParagraphKind.Body
            || (SentenceCut.EndsSentence(before[^1].Text) && !SentenceCut.BeginsInside(after[0].Text)))
            return [.. before, .. after];
        return [.. before[..^1], new SplitParagraph(Bridged(before[^1].Text, after[0].Text)), .. after[1..]];
    }

    /// <summary>Two halves of a line: a Latin word needs its space back, a word broken at a hyphen loses it.</summary>
    private static string Bridged(string before, string after)
    {
        if (before.Length > 0 && after.Length > 0 && char.IsAsciiLetter(before[^1]) && char.IsAsciiLetter(after[0]))
            return $"{before} {after}";
        if (before.Length > 1 && after.Length > 0 && before[^1] == '-' && char.IsAsciiLetterLower(before[^2]) && char.IsAsciiLetterLower(after[0]))
            return before[..^1] + after;
        return before + after;
    }

    private static ImmutableArray<string> United(IEnumerable<ImmutableArray<string>> names) => [.. names.SelectMany(n => n).Distinct(StringComparer.Ordinal)];
}
