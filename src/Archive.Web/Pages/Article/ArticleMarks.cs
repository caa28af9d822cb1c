using Archive.Core.Export;
using Archive.Core.Search;

namespace Archive.Web.Pages.Article;

/// <summary>Marks in an article what the search found that led to it.</summary>
public sealed class ArticleMarks
{
    private readonly ParsedQuery query;
    private readonly bool withParts;

    private ArticleMarks(ParsedQuery query, bool withParts) => (this.query, this.withParts) = (query, withParts);

    /// <summary>The query as it was typed.</summary>
    public string Query => query.Text;

    /// <summary>The marks of a query; <see langword="null"/> where it marks nothing in the article.</summary>
    public static ArticleMarks? Of(string? typed, ArchivedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (string.IsNullOrWhiteSpace(typed) || QueryParser.Parse(typed) is not { Terms.Count: > 0 } query)
            return null;
        string[] texts = [.. new[] { article.Kicker, article.Headline }.OfType<string>(), .. article.Subheadlines, .. article.Paragraphs, .. article.Captions];

        bool MarksAny(ArticleMarks marks) => texts.Any(t => marks.In(t).Any(r => r.IsMatch));

        // Only an article that holds no term as typed was found by parts of terms.
        var (whole, parts) = (new ArticleMarks(query, withParts: false), new ArticleMarks(query, withParts: true));
        return MarksAny(whole) ? whole : MarksAny(parts) ? parts : null;
    }

    /// <summary>A text of the article, cut into what matches and what does not.</summary>
    public IReadOnlyList<TextRun> In(string text) => Highlighter.Mark(text, query, withParts);
}
