using System.Globalization;
using Archive.Core.Export;

namespace Archive.Web.Pages;

/// <summary>What an article is called in lists and window titles: its headline, or 〔无标题〕 and its first words.</summary>
/// <param name="Headline">主题, where it has one.</param>
/// <param name="Opening">Its first words, where it has none.</param>
public sealed record ArticleTitle(string? Headline, string? Opening)
{
    /// <summary>How much of a body is enough to take its first words from.</summary>
    public const int OpeningRead = 64;

    private const int OpeningShown = 24;

    /// <summary>What stands for a missing headline.</summary>
    public static string Untitled => Citation.Untitled;

    /// <summary>The first words of an article without a headline, cut at the end of a phrase where there is one near.</summary>
    public static string? OpeningOf(string? headline, string body, IReadOnlyList<string> captions)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(captions);
        if (headline is not null)
            return null;
        var text = (string.IsNullOrWhiteSpace(body) ? captions.Count > 0 ? captions[0] : "" : body.Split('\n')[0]).Trim();
        var elements = new StringInfo(text);
        if (elements.LengthInTextElements <= OpeningShown)
            return text.Length == 0 ? null : text;
        var cut = elements.SubstringByTextElements(0, OpeningShown);
        var phrase = cut.LastIndexOfAny(['，', '。', '；', '：', '！', '？']);
        return (phrase >= OpeningShown / 2 ? cut[..phrase] : cut) + "…";
    }

    /// <inheritdoc />
    public override string ToString() => Headline ?? Untitled + Opening;
}
