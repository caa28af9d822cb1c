using System.Globalization;
using Archive.Core.Search;
using Archive.Core.Storage;
using Archive.Web.Caching;
using Archive.Web.Pages;
using Archive.Web.Pages.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Endpoints.Feeds;

/// <summary>The newest issues, of all newspapers or of one, as a feed to follow and as JSON.</summary>
internal static class IssueFeeds
{
    /// <summary>Address of the list of all issues, without form.</summary>
    public const string All = "/issues";

    /// <summary>Address of the feed of a newspaper's issues, without form.</summary>
    public static string Of(string slug) => Addresses.Newspaper(slug);

    /// <summary>Adds <c>/issues.atom</c>, <c>/issues.json</c> and <c>/newspapers/SLUG.atom</c>.</summary>
    public static void MapIssueFeeds(this IEndpointRouteBuilder app)
    {
        string[] reading = ["GET", "HEAD"];
        app.MapMethods(All + ".{form:regex(^(atom|json)$)}", reading, (string form, string? newspaper, HttpRequest request, ArchiveDb db, SiteAddress site, CancellationToken cancel) =>
            AnswerAsync(form, newspaper, request, db, site, cancel)).KeptByContent();
        // Before the newspaper's page, which has forms of any name.
        app.MapMethods("/newspapers/{slug}.atom", reading, (string slug, HttpRequest request, ArchiveDb db, SiteAddress site, CancellationToken cancel) =>
            AnswerAsync("atom", slug, request, db, site, cancel)).WithOrder(-1).KeptByContent();
    }

    private static async Task<IResult> AnswerAsync(string form, string? slug, HttpRequest request, ArchiveDb db, SiteAddress site, CancellationToken cancel)
    {
        var newspaper = string.IsNullOrEmpty(slug) ? null : await db.Newspapers.SingleOrDefaultAsync(n => n.Slug == slug, cancel);
        if (!string.IsNullOrEmpty(slug) && newspaper is null)
            return Results.NotFound();
        var (limit, next) = (IssueList.Usual, (IssuePlace?)null);
        if (request.Query["limit"].FirstOrDefault() is { Length: > 0 } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > IssueList.Most))
            return Bad("limit", Text.BadLimit);
        if (request.Query["next"].FirstOrDefault() is { Length: > 0 } token && (next = IssuePlace.Parse(token)) is null)
            return Bad("next", Text.BadNextToken);

        var list = await IssueList.ReadAsync(db, site, newspaper?.Id, next, limit, cancel);
        return form == "json" ? TypedResults.Json(list, Json.Options) : Feed(list, newspaper, limit, next, site);
    }

    private static IResult Feed(IssueList list, Core.Model.Newspaper? newspaper, int limit, IssuePlace? at, SiteAddress site)
    {
        string Page(string? next)
        {
            var query = new QueryBuilder();
            if (limit != IssueList.Usual)
                query.Add("limit", limit.ToString(CultureInfo.InvariantCulture));
            if (next is not null)
                query.Add("next", next);
            return site.Absolute($"{(newspaper is null ? All : Of(newspaper.Slug))}.atom{query}");
        }

        var feed = new AtomFeed(
            site.Absolute((newspaper is null ? All : Of(newspaper.Slug)) + ".atom"),
            newspaper is null ? $"{Text.NewestIssues} · {Text.SiteName}" : $"{newspaper.Name} · {Text.SiteName}",
            Page(at?.ToString()),
            site.Absolute(newspaper is null ? "/" : Addresses.Newspaper(newspaper.Slug)),
            [.. list.Issues.Select(i => new AtomEntry(i.Url, $"{i.Newspaper} {Words.Date(i.Date)}", i.ChangedAt, i.Date, [i.Newspaper], Summary(i)))])
        {
            First = Page(null),
            Next = list.Next is { } more ? Page(more) : null,
        };
        return Results.Bytes(feed.Write(), AtomFeed.MediaType + "; charset=utf-8");
    }

    private static string Summary(ListedIssue issue) =>
        $"<p>{Words.Pages(issue.Pages)} · {Words.Articles(issue.Articles)}</p><ul>"
        + string.Concat(issue.FrontPage.Select(h => $"<li>{SearchAnswer.Marked([new TextRun(h, false)])}</li>")) + "</ul>";

    private static IResult Bad(string field, string message) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { [field] = [message] }, title: Text.BadRequest);
}
