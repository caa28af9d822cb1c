using Archive.Core.Export;

namespace Archive.Web.Pages;

/// <summary>What an article is called in lists and window titles: its headline, or 〔无标题〕 and its first words.</summary>
/// <param name="Headline">主题, where it has one.</param>
/// <param name="Opening">Its first words, where it has none.</param>
public sealed record ArticleTitle(string? Headline, string? Opening)
{
    /// <summary>How much of a body is enough to take its first words from.</summary>
    public const int OpeningRead = 64;

    /// <summary>What stands for a missing headline.</summary>
    public static string Untitled => Citation.Untitled;

    /// <summary>The first words of an article without a headline, cut at the end of a phrase where there is one near.</summary>
    public static string? OpeningOf(string? headline, string body, IReadOnlyList<string> captions)
    {
        return headline is null ? ArticleOpening.Of(body, captions) : null;
    }

    /// <inheritdoc />
    public override string ToString() => Headline ?? Untitled + Opening;
}
