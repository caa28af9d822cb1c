using Archive.Core.Search;
using Archive.Web.Endpoints;
using Archive.Web.Endpoints.Feeds;

namespace Archive.Web.Pages.Search;

/// <summary>A search as an Atom feed: to follow what is newly found.</summary>
internal static class SearchFeed
{
    /// <summary>Writes the feed, UTF-8.</summary>
    /// <param name="title">The feed's title.</param>
    /// <param name="result">What was found, newest first.</param>
    /// <param name="changed">When each article found last changed, by its <c>ID</c>.</param>
    /// <param name="site">Makes addresses.</param>
    /// <param name="page">Address of the search as a page.</param>
    /// <param name="first">Address of the feed's first page.</param>
    /// <param name="self">Address of this page of it.</param>
    /// <param name="next">Address of the next page; <see langword="null"/> at the end.</param>
    public static byte[] Write(
        string title, SearchResult result, IReadOnlyDictionary<string, DateTime> changed, SiteAddress site, string page, string first, string self, string? next) =>
        new AtomFeed(site.Absolute(first), title, site.Absolute(self), site.Absolute(page), [.. result.Hits.Select(h => Entry(h, changed, site))])
        {
            First = site.Absolute(first),
            Next = next is null ? null : site.Absolute(next),
            Total = result.Total,
            Subtitle = NoticeWords.Of(result) is { Count: > 0 } notices ? string.Join(' ', notices) : null,
        }.Write();

    private static AtomEntry Entry(SearchHit hit, IReadOnlyDictionary<string, DateTime> changed, SiteAddress site) => new(
        site.OfArticle(hit.PublicId),
        hit.Headline.Count == 0 ? ArticleTitle.Untitled : string.Concat(hit.Headline.Select(r => r.Text)),
        changed.GetValueOrDefault(hit.PublicId, DateTime.UnixEpoch),
        hit.Date,
        [hit.NewspaperName],
        SearchAnswer.Marked(hit.Snippet));
}
