using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Archive.Core.Export;
using Archive.Core.Storage;
using Archive.Web.Caching;
using Archive.Web.Pages;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Endpoints;

/// <summary>
/// <c>/sitemap.xml</c>: an index of parts for search engines. Articles and issues are parted by ranges of their keys, which never
/// change: what is new comes into the last part, and one who has read the others need not read them again. Calendars are parted by
/// years. No part comes near the 50,000 addresses that are allowed.
/// </summary>
internal static class Sitemaps
{
    /// <summary>Address of the index.</summary>
    public const string Address = "/sitemap.xml";

    /// <summary>How many keys a part spans, and so the most addresses it has.</summary>
    public const int KeysInPart = 10_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Adds the index and its parts.</summary>
    public static void MapSitemaps(this IEndpointRouteBuilder app)
    {
        string[] methods = ["GET", "HEAD"];
        app.MapMethods(Address, methods, IndexAsync).KeptByContent();
        app.MapMethods("/sitemap/articles-{part:int:min(0)}.xml", methods, (int part, HttpContext http, ArchiveDb db, SiteAddress site) =>
            PartAsync(http, ArticlesAsync(db, site, part, http.RequestAborted)));
        app.MapMethods("/sitemap/issues-{part:int:min(0)}.xml", methods, (int part, HttpContext http, ArchiveDb db, SiteAddress site) =>
            PartAsync(http, IssuesAsync(db, site, part, http.RequestAborted)));
        app.MapMethods("/sitemap/{year:digits(4)}.xml", methods, (string year, HttpContext http, ArchiveDb db, SiteAddress site) =>
            PartAsync(http, CalendarAsync(db, site, int.Parse(year, CultureInfo.InvariantCulture), http.RequestAborted)));
    }

    private static async Task IndexAsync(HttpContext http, ArchiveDb db, SiteAddress site)
    {
        var cancel = http.RequestAborted;
        var articles = await db.Articles.GroupBy(a => a.Id / KeysInPart).OrderBy(g => g.Key)
            .Select(g => new { g.Key, Changed = g.Max(a => a.ChangedAt) }).ToListAsync(cancel);
        var issues = await db.Issues.GroupBy(i => i.Id / KeysInPart).OrderBy(g => g.Key).Select(g => g.Key).ToListAsync(cancel);
        var years = await db.Issues.GroupBy(i => i.Date.Year).OrderBy(g => g.Key).Select(g => g.Key).ToListAsync(cancel);
        await WriteAsync(http, "sitemapindex", async xml =>
        {
            foreach (var year in years)
                await EntryAsync(xml, "sitemap", site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap/{year:0000}.xml")), null);
            foreach (var part in issues)
                await EntryAsync(xml, "sitemap", site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap/issues-{part}.xml")), null);
            foreach (var part in articles)
                await EntryAsync(xml, "sitemap", site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap/articles-{part.Key}.xml")), part.Changed);
        });
    }

    private static async IAsyncEnumerable<(string Address, DateTime? Changed)> ArticlesAsync(ArchiveDb db, SiteAddress site, int part, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (first, last) = ((long)part * KeysInPart, ((long)part + 1) * KeysInPart);
        var articles = site.OfArticle("");
        await foreach (var article in db.Articles.Where(a => a.Id >= first && a.Id < last).Where(ArticleRow.IsReadable).OrderBy(a => a.Id)
            .Select(a => new { a.PublicId, a.ChangedAt }).AsAsyncEnumerable().WithCancellation(cancel))
            yield return (articles + article.PublicId, article.ChangedAt);
    }

    private static async IAsyncEnumerable<(string Address, DateTime? Changed)> IssuesAsync(ArchiveDb db, SiteAddress site, int part, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (first, last) = ((long)part * KeysInPart, ((long)part + 1) * KeysInPart);
        await foreach (var issue in db.Issues.Where(i => i.Id >= first && i.Id < last).OrderBy(i => i.Id)
            .Select(i => new { i.Date, i.Newspaper.Slug, Changed = i.Pages.SelectMany(p => p.Articles).Max(a => (DateTime?)a.ChangedAt) }).AsAsyncEnumerable().WithCancellation(cancel))
            yield return (site.Absolute(Addresses.Issue(issue.Date, issue.Slug)), issue.Changed);
    }

    private static async IAsyncEnumerable<(string Address, DateTime? Changed)> CalendarAsync(ArchiveDb db, SiteAddress site, int year, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (year == 0)
            yield break;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var days = await db.Issues.Where(i => i.Date >= first && i.Date <= last)
            .Select(i => new { i.Date, Changed = i.Pages.SelectMany(p => p.Articles).Max(a => (DateTime?)a.ChangedAt) }).ToListAsync(cancel);
        if (days.Count == 0)
            yield break;
        yield return (site.Absolute(Addresses.Year(year)), days.Max(d => d.Changed));
        foreach (var month in days.GroupBy(d => d.Date.Month).OrderBy(m => m.Key))
        {
            yield return (site.Absolute(Addresses.Month(year, month.Key)), month.Max(d => d.Changed));
            foreach (var day in month.GroupBy(d => d.Date).OrderBy(d => d.Key))
                yield return (site.Absolute(Addresses.Day(day.Key)), day.Max(d => d.Changed));
        }
    }

    /// <summary>Writes a part as it is read; one without addresses is no part.</summary>
    private static async Task PartAsync(HttpContext http, IAsyncEnumerable<(string Address, DateTime? Changed)> addresses)
    {
        await using var all = addresses.GetAsyncEnumerator();
        if (!await all.MoveNextAsync())
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await WriteAsync(http, "urlset", async xml =>
        {
            do
            {
                await EntryAsync(xml, "url", all.Current.Address, all.Current.Changed);
            }
            while (await all.MoveNextAsync());
        });
    }

    private static async Task WriteAsync(HttpContext http, string root, Func<XmlWriter, Task> write)
    {
        http.Response.ContentType = "application/xml; charset=utf-8";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await using var xml = XmlWriter.Create(http.Response.Body, CleanXml.Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Namespace);
        await write(xml);
        await xml.WriteEndDocumentAsync();
    }

    private static async Task EntryAsync(XmlWriter xml, string name, string address, DateTime? changed)
    {
        await xml.WriteStartElementAsync(null, name, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, address);
        if (changed is { } time)
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, CleanXml.Moment(time));
        await xml.WriteEndElementAsync();
    }
}
