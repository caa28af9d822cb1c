using System.Globalization;
using System.Text;

namespace Archive.Core.Export;

/// <summary>A reference to an article as RIS, which EndNote, Zotero, NoteExpress and others read.</summary>
public static class Ris
{
    /// <summary>The media type; UTF-8.</summary>
    public const string MediaType = "application/x-research-info-systems";

    /// <summary>A reference of type <c>NEWS</c>. UTF-8 without a byte-order mark; lines end in CR LF, as the format says.</summary>
    /// <remarks>The pages of an article that goes on on another stand in <c>SP</c> one after another: <c>EP</c> would claim those between.</remarks>
    public static string Format(ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        Line(text, "TY", "NEWS");
        foreach (var author in Citation.Authors(article))
            // A comma parts family from given name here, and a Chinese name has none.
            Line(text, "AU", author.Replace(',', '，'));
        Line(text, "TI", Citation.Title(article));
        Line(text, "T2", article.Newspaper);
        Line(text, "PY", article.Date.ToString("yyyy", CultureInfo.InvariantCulture));
        Line(text, "DA", article.Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(text, "SP", Citation.Pages(article));
        Line(text, "SE", article.Section);
        Line(text, "LA", "zh-Hans");
        Line(text, "ID", Citation.Key(article));
        Line(text, "UR", article.Url);
        // The one tag that has a space behind its hyphen and nothing after.
        return text.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (value is not null && Citation.OneLine(value) is { Length: > 0 } line)
            text.Append(tag).Append("  - ").Append(line).Append("\r\n");
    }
}
