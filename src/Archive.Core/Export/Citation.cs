using System.Globalization;
using System.Text;
using Archive.Core.Import.Identity;

namespace Archive.Core.Export;

/// <summary>References (参考文献) to an article.</summary>
public static class Citation
{
    /// <summary>What stands for the title of an article that was printed without one.</summary>
    public const string Untitled = "〔无标题〕";

    /// <summary>More authors than this are cut to as many and 等.</summary>
    private const int AuthorsNamed = 3;

    /// <summary>
    /// GB/T 7714—2025, newspaper article: <c>作者. 题名[N]. 报纸名，2000-11-20（15）.</c> Authors are reporters, then
    /// correspondents; four or more are the first three and 等; an unsigned article begins with its title.
    /// </summary>
    /// <remarks>An article that goes on on another page names every page it is on, （1，2）. The standard shows newspapers with one
    /// page only; pages that do not follow each other are parted by a comma in references made by it, and the comma of a Chinese
    /// reference is full-width since 2025. A dash would claim the pages between, 、 is no mark of the standard.</remarks>
    public static string GbT7714(ArchivedArticle article) => Reference(article, "，", "（", "）");

    /// <summary>GB/T 7714—2015, which sets half-width marks: <c>作者. 题名[N]. 报纸名, 2000-11-20(15).</c> The rest is as in
    /// <see cref="GbT7714"/>.</summary>
    public static string GbT7714Of2015(ArchivedArticle article) => Reference(article, ", ", "(", ")");

    /// <summary>Those a reference names: reporters, then correspondents. Who took the pictures is no author of the text.</summary>
    internal static string[] Authors(ArchivedArticle article) => [.. article.Reporters.Concat(article.Correspondents).Select(OneLine)];

    /// <summary>主题, or what stands for it.</summary>
    internal static string Title(ArchivedArticle article) => OneLine(article.Headline ?? Untitled);

    /// <summary>Every page it is on, as the paper prints them: 1, 2; B02.</summary>
    internal static string Pages(ArchivedArticle article, string comma = ", ") => string.Join(comma, article.Pages.Select(PageNumber.Print));

    /// <summary>A name for the reference in programs: <c>jzrb-20200226-k3f9</c>. Letters, digits and hyphens of ASCII, which every
    /// program takes; made of what never changes about the article.</summary>
    internal static string Key(ArchivedArticle article) => string.Concat(string.Create(
        CultureInfo.InvariantCulture,
        $"{article.NewspaperSlug}-{article.Date:yyyyMMdd}-{article.Id}").Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    /// <summary>A value as one line without control characters: lines are what these formats are made of.</summary>
    internal static string OneLine(string value) =>
        string.Concat(value.ReplaceLineEndings(" ").Where(c => !char.IsControl(c) || c == '\t').Select(c => c == '\t' ? ' ' : c)).Trim();

    private static string Reference(ArchivedArticle article, string comma, string open, string close)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        var authors = Authors(article);
        if (authors.Length > 0)
            text.AppendJoin(comma, authors.Take(AuthorsNamed)).Append(authors.Length > AuthorsNamed ? comma + "等" : "").Append(". ");
        text.Append(Title(article));
        text.Append(CultureInfo.InvariantCulture, $"[N]. {article.Newspaper}{comma}{article.Date:yyyy-MM-dd}{open}{Pages(article, comma)}{close}.");
        return text.ToString();
    }
}
