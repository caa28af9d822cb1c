using System.Globalization;

namespace Archive.Web.Pages;

/// <summary>How an article begins, for those that show it elsewhere: search engines, harvesters, feeds.</summary>
public static class Lead
{
    private const int Longest = 160;

    /// <summary>The first paragraphs of a body or of its beginning, up to some hundred characters, cut at the end of a phrase where there is one near.</summary>
    public static string Of(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var text = body.Replace('\n', ' ').Trim();
        var elements = new StringInfo(text);
        if (elements.LengthInTextElements <= Longest)
            return text;
        var cut = elements.SubstringByTextElements(0, Longest);
        var phrase = cut.LastIndexOfAny(['，', '。', '；', '：', '！', '？']);
        return (phrase >= Longest / 2 ? cut[..phrase] : cut) + "…";
    }
}
