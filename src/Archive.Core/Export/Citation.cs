using System.Globalization;
using System.Text;

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
    public static string GbT7714(ArchivedArticle article)
    {
        var text = new StringBuilder();
        string[] authors = [.. article.Reporters, .. article.Correspondents];
        if (authors.Length > 0)
            text.AppendJoin('，', authors.Take(AuthorsNamed)).Append(authors.Length > AuthorsNamed ? "，等" : "").Append(". ");
        text.Append(article.Headline ?? Untitled);
        text.Append(CultureInfo.InvariantCulture, $"[N]. {article.Newspaper}，{article.Date:yyyy-MM-dd}（{string.Join('，', article.Pages)}）.");
        return text.ToString();
    }
}
