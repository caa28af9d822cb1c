namespace Archive.Layout.Joining;

/// <summary>An article or part of one (稿件在一版上的部分) and the page it is printed on.</summary>
/// <param name="Page">Page number.</param>
/// <param name="Article">What the page has of it.</param>
public sealed record PlacedPart(int Page, SplitArticle Article);
