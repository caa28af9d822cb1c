using System.Collections.Immutable;
using Archive.Layout.Articles;
using Archive.Layout.Geometry;
using Archive.Layout.Identity;

namespace Archive.Layout;

/// <summary>What is known of a page before it is split; each <see langword="null"/> where it is not.</summary>
/// <param name="Newspaper">Newspaper's name.</param>
/// <param name="Date">Date of the issue: gives datelines their year.</param>
/// <param name="Page">Page number.</param>
/// <param name="Section">Section name.</param>
/// <param name="DateBasis">Where <paramref name="Date"/> is known from, in words for a person.</param>
public sealed record SplitContext(
    string? Newspaper = null, DateOnly? Date = null, int? Page = null, string? Section = null, string DateBasis = "given");

/// <summary>Splits the text of a newspaper page (版) into its articles (稿件).</summary>
public static class PageSplitter
{
    /// <summary>Splits a page of any format: by its boxes where it has them, else as text.</summary>
    /// <param name="source">Text and boxes of one page.</param>
    /// <param name="context">What is known of the page from elsewhere.</param>
    public static SplitPage Split(PageSource source, SplitContext? context = null) => Split(source, context, null);

    /// <summary>Splits a page and tells what is doubtful about each article: for learning.</summary>
    internal static SplitPage Split(PageSource source, SplitContext? context, Action<SplitArticle, float[]>? described)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Geometry is { } geometry && GeometrySplitter.Split(source.Text, geometry, context, described) is { } split ? split : Split(source.Text, context, described);
    }

    /// <summary>Splits any text. Total: never throws, for no string; takes time in proportion to the text's length.</summary>
    /// <remarks>A chain: ink and lines, facts of each line, kinds of all lines at once, headlines to bodies over the whole page, articles.</remarks>
    /// <param name="text">Decoded text of one page.</param>
    /// <param name="context">What is known of the page from elsewhere.</param>
    public static SplitPage Split(string text, SplitContext? context = null) => Split(text, context, null);

    /// <summary>Splits a text and tells what is doubtful about each article: for learning.</summary>
    internal static SplitPage Split(string text, SplitContext? context, Action<SplitArticle, float[]>? described)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SortedPage.Of(text) is not { } sorted)
            return new SplitPage { Warnings = [new SplitWarning(1, "The page holds no text, so there is nothing to split: it may be a picture that has not been read.")] };
        var (page, facts, choices, kinds, work, loneLine) = sorted;
        var identity = IdentityReader.Read(page, facts, kinds, context);
        var reader = new ArticleReader(page, facts, choices, kinds, context?.Date ?? identity.Date) { Doubts = PageDoubts.OfText(page, facts, kinds, work) };
        var tracer = new PieceTracer(page, facts, kinds);
        SplitArticle Read(Draft draft)
        {
            var article = reader.Read(draft);
            article = article with { Kind = ArticleKinds.Of(article), Pieces = tracer.Of(draft, article) };
            described?.Invoke(article, reader.LastDoubts);
            return article;
        }

        var articles = work.Drafts.Select(Read).OrderBy(a => a.Spans[0].Start).ToImmutableArray();
        IEnumerable<int> furniture = work.Drafts.Count == 0 ? work.Furniture.Concat(work.Gaps[0]) : work.Furniture;
        return new SplitPage
        {
            Identity = identity,
            Articles = articles,
            Furniture = [.. furniture.Order().SelectMany(line => SpanBuilder.Of(page, [line]))],
            Warnings = Doubts.Of(page, articles, loneLine),
        };
    }
}
