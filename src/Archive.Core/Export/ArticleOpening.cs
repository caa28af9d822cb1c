using System.Globalization;

namespace Archive.Core.Export;

/// <summary>How an article without headline begins, to name it by.</summary>
public static class ArticleOpening
{
    private const int Shown = 24;

    /// <summary>Its first words, cut at the end of a phrase where there is one near; those of a caption where it has no body;
    /// <see langword="null"/> where it has neither.</summary>
    public static string? Of(string body, IReadOnlyList<string> captions)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(captions);
        var text = (string.IsNullOrWhiteSpace(body) ? captions.Count > 0 ? captions[0] : "" : body.Split('\n')[0]).Trim();
        var elements = new StringInfo(text);
        if (elements.LengthInTextElements <= Shown)
            return text.Length == 0 ? null : text;
        var cut = elements.SubstringByTextElements(0, Shown);
        var phrase = cut.LastIndexOfAny(['，', '。', '；', '：', '！', '？']);
        return (phrase >= Shown / 2 ? cut[..phrase] : cut) + "…";
    }
}
