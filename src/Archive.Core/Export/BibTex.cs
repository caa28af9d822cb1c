using System.Globalization;
using System.Text;

namespace Archive.Core.Export;

/// <summary>A reference to an article for BibTeX and biblatex.</summary>
public static class BibTex
{
    /// <summary>The media type; UTF-8.</summary>
    public const string MediaType = "application/x-bibtex";

    /// <summary>
    /// An <c>@article</c> entry, which every style knows; <c>entrysubtype</c> tells those that care that it is of a newspaper.
    /// UTF-8, LF.
    /// </summary>
    /// <remarks><c>date</c> is what biblatex and the styles for GB/T 7714 read, <c>year</c> and <c>month</c> what BibTeX's own do.
    /// Every name stands in braces: a Chinese name has no given name behind a space that could be cut to an initial.</remarks>
    public static string Format(ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@article{{{Citation.Key(article)},\n");
        var authors = Citation.Authors(article);
        if (authors.Length > 0)
            Field(text, "author", string.Join(" and ", authors.Select(a => $"{{{Escape(a)}}}")));
        // Braces within: BibTeX's styles would make lower case of the Latin letters of a title.
        Field(text, "title", $"{{{Escape(Citation.Title(article))}}}");
        Field(text, "journal", Escape(Citation.OneLine(article.Newspaper)));
        Field(text, "date", article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(text, "year", article.Date.ToString("yyyy", CultureInfo.InvariantCulture));
        // A macro, which stands bare.
        text.Append(CultureInfo.InvariantCulture, $"  month = {article.Date.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()},\n");
        Field(text, "pages", Escape(Citation.Pages(article)));
        Field(text, "entrysubtype", "newspaper");
        Field(text, "langid", "chinese");
        if (article.Url is { } url)
            Field(text, "url", Url(url));
        return text.Append("}\n").ToString();
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");

    /// <summary>Text that TeX sets as it is.</summary>
    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '#' or '$' or '%' or '&' or '_' => $"\\{c}",
                // \{ would do for TeX, but BibTeX counts braces and knows no escapes: one alone ends the entry, or never does.
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>An address is taken to the letter: nothing is escaped, and what would end the field is written as addresses do.</summary>
    private static string Url(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace(@"\", "%5C", StringComparison.Ordinal);
}
