namespace Archive.Web.Pages.Browse;

/// <summary>A drawing of a page and what it leads to.</summary>
/// <param name="Drawing">The drawing.</param>
/// <param name="Articles">The page's articles, which it refers to by index.</param>
/// <param name="Label">What it is, for those who do not see it.</param>
/// <param name="Current"><c>ID</c> of the article to point out; <see langword="null"/> for none.</param>
/// <param name="WithNumbers">Whether the articles' numbers stand in it.</param>
public sealed record PageDrawingView(PageDrawing Drawing, IReadOnlyList<ListedArticle> Articles, string Label, string? Current = null, bool WithNumbers = true);
