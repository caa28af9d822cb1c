using System.Collections.Immutable;
using Archive.Layout.Text;

namespace Archive.Layout.Articles;

/// <summary>How likely everything about an article is right: the product of what is doubtful about it.</summary>
internal static class Confidence
{
    /// <summary>From 0 to 1.</summary>
    /// <param name="draft">The article's lines.</param>
    /// <param name="stack">Its headline.</param>
    /// <param name="signed">Whether a lead or byline begins it.</param>
    /// <param name="ended">Whether it stops where a body can stop.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="page">The page.</param>
    public static double Of(Draft draft, HeadlineStack stack, bool signed, bool ended, ImmutableArray<SplitParagraph> paragraphs, PageText page)
    {
        var c = 0.97 * (stack.Margin >= 2 ? 1 : stack.Margin >= 1 ? 0.85 : 0.65);
        if (stack.Headline is null)
            c *= 0.8;
        else if (draft.HeadingMargin < 1)
            c *= 0.7;
        if (!signed)
            c *= 0.94;
        if (!ended)
            c *= 0.6;
        if (paragraphs.IsEmpty)
            c *= 0.4;
        // Crossheads are told from paragraphs by their width alone.
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Crosshead)
                c *= 0.97;
        }

        // Without blank lines, or with blank lines between blocks only, a paragraph's end shows only in a short last line.
        if (!page.HasBlankLines && page.Covers is null)
            c *= 0.85;
        return Math.Clamp(c, 0.05, 0.99);
    }
}
