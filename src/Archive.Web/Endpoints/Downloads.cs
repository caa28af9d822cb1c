using System.Globalization;
using Archive.Core.Export;
using Archive.Core.Export.Epub;
using Archive.Core.Storage;
using Archive.Web.Caching;
using Archive.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Endpoints;

/// <summary>Issues and months to take away, beside their pages: <c>/2020/02/26/jzrb.epub</c>, <c>/2020/02/26/jzrb.txt</c>, <c>/2020/02.zip</c>,
/// with <c>?newspaper=</c> of one newspaper.</summary>
internal static class Downloads
{
    /// <summary>Adds them. They come before the pages of those addresses, which have forms of any name.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        const string Issue = "/{year:digits(4)}/{month:digits(2)}/{day:digits(2)}/{slug}";
        string[] reading = ["GET", "HEAD"];
        app.MapMethods(Issue + ".epub", reading, EpubAsync).WithOrder(-1);
        app.MapMethods(Issue + ".txt", reading, TextAsync).WithOrder(-1).CacheOutput(CachingServices.Policy);
        app.MapMethods("/{year:digits(4)}/{month:digits(2)}.zip", reading, MonthAsync).WithOrder(-1);
    }

    private static Task<IResult> EpubAsync(string year, string month, string day, string slug, HttpContext context, ArticleSelector articles, SiteAddress site) =>
        IssueAsync(context, articles, year, month, day, slug, IssueEpub.MediaType, "epub", (stream, issue, cancel) =>
            IssueEpub.WriteAsync(
                stream,
                issue.Contents with { Url = site.Absolute(Addresses.Issue(issue.Contents.Date, slug)) },
                issue.ArticlesAsync(cancel).Select(site.WithAddress),
                cancel));

    private static Task<IResult> TextAsync(string year, string month, string day, string slug, HttpContext context, ArticleSelector articles, SiteAddress site) =>
        IssueAsync(context, articles, year, month, day, slug, "text/plain; charset=utf-8", "txt", (stream, issue, cancel) =>
            ArticleText.WriteAsync(stream, issue.ArticlesAsync(cancel).Select(site.WithAddress), cancel));

    private static async Task<IResult> IssueAsync(
        HttpContext context, ArticleSelector articles, string year, string month, string day, string slug,
        string contentType, string form, Func<Stream, IssueReading, CancellationToken, Task> write)
    {
        if (Addresses.ParseDate(year, month, day) is not { } date)
            return Results.NotFound();
        await using var issue = await articles.OpenIssueAsync(date, slug, context.RequestAborted);
        if (issue is null)
            return Results.NotFound();
        await Download.SendAsync(
            context, contentType, string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}-{slug}.{form}"),
            (stream, cancel) => write(stream, issue, cancel), isTransient: false);
        return Results.Empty;
    }

    private static async Task<IResult> MonthAsync(string year, string month, string? newspaper, HttpContext context, ArchiveDb db, ArticleSelector articles, SiteAddress site)
    {
        if (Addresses.ParseDate(year, month, "01") is not { } first)
            return Results.NotFound();
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        var slug = string.IsNullOrEmpty(newspaper) ? null : newspaper;
        if (!await db.Issues.AnyAsync(i => i.Date >= first && i.Date <= last && (slug == null || i.Newspaper.Slug == slug), context.RequestAborted))
            return Results.NotFound();
        await Download.SendAsync(
            context, "application/zip", string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}{(slug is null ? "" : "-" + slug)}.zip"),
            (stream, cancel) => ArticleZip.WriteAsync(
                stream, articles.ReadAsync(new ExportSelection { From = first, To = last, Newspaper = slug }, null, cancel).Select(site.WithAddress), cancel, inFolders: true),
            isTransient: true);
        return Results.Empty;
    }
}
