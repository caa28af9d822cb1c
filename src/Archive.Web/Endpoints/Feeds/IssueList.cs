using System.Globalization;
using System.Text.Json.Serialization;
using Archive.Core.Storage;
using Archive.Web.Pages;
using Microsoft.EntityFrameworkCore;
using ArticleRow = Archive.Core.Model.Article;

namespace Archive.Web.Endpoints.Feeds;

/// <summary>Issues, newest first: the answer of <c>/issues.json</c>.</summary>
/// <param name="Issues">This page of them.</param>
/// <param name="Next">What <c>next=</c> takes to go on; <see langword="null"/> at the end.</param>
public sealed record IssueList(IReadOnlyList<ListedIssue> Issues, string? Next)
{
    /// <summary>How many are given at once, unless <c>limit=</c> says otherwise.</summary>
    public const int Usual = 20;

    /// <summary>Most that are given at once.</summary>
    public const int Most = 100;

    /// <summary>Reads a page of issues.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="site">Makes addresses.</param>
    /// <param name="newspaper">Key of a newspaper; <see langword="null"/> for all.</param>
    /// <param name="after">The issue before the first of this page; <see langword="null"/> at the beginning.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IssueList> ReadAsync(ArchiveDb db, SiteAddress site, int? newspaper, IssuePlace? after, int limit, CancellationToken cancel)
    {
        var readable = ArticleRow.IsReadable;
        var issues = db.Issues.Where(i => newspaper == null || i.NewspaperId == newspaper);
        if (after is { } place)
            issues = issues.Where(i => i.Date <= place.Date && (i.Date < place.Date || i.NewspaperId > place.Newspaper));
        var read = await issues.OrderByDescending(i => i.Date).ThenBy(i => i.NewspaperId).Take(limit + 1)
            .Select(i => new ListedIssue(
                i.Newspaper.Name, i.Newspaper.Slug, i.Date, site.Absolute(Addresses.Issue(i.Date, i.Newspaper.Slug)),
                i.Pages.Count,
                i.Pages.SelectMany(p => p.Articles).AsQueryable().Count(readable),
                i.Pages.SelectMany(p => p.Articles).Max(a => (DateTime?)a.ChangedAt)
                    ?? i.Pages.SelectMany(p => p.Sources).Max(s => (DateTime?)s.ImportedAt) ?? DateTime.UnixEpoch,
                i.Id, i.NewspaperId))
            .ToListAsync(cancel);
        var isLast = read.Count <= limit;
        var given = isLast ? read : read[..limit];
        return new IssueList(await WithFrontPagesAsync(db, given, cancel), isLast ? null : new IssuePlace(given[^1].Date, given[^1].NewspaperId).ToString());
    }

    /// <summary>Adds what each paper itself put first.</summary>
    private static async Task<IReadOnlyList<ListedIssue>> WithFrontPagesAsync(ArchiveDb db, List<ListedIssue> issues, CancellationToken cancel)
    {
        var keys = issues.Select(i => i.Id).ToList();
        var fronts = await db.Pages.Where(p => keys.Contains(p.IssueId) && !p.Issue.Pages.Any(o => o.Number < p.Number))
            .SelectMany(p => p.Articles).Where(ArticleRow.IsReadable).OrderBy(a => a.Position)
            .Select(a => new { a.Page.IssueId, a.Headline }).ToListAsync(cancel);
        var headlines = fronts.ToLookup(f => f.IssueId, f => f.Headline ?? ArticleTitle.Untitled);
        return [.. issues.Select(i => i with { FrontPage = [.. headlines[i.Id]] })];
    }
}

/// <summary>An issue (期) in a list.</summary>
/// <param name="Newspaper">Name of its newspaper.</param>
/// <param name="Slug">Slug of its newspaper.</param>
/// <param name="Date">Its date.</param>
/// <param name="Url">Its address.</param>
/// <param name="Pages">Pages held.</param>
/// <param name="Articles">Articles held that are to be read.</param>
/// <param name="ChangedAt">When any of its articles last changed in the archive, in UTC.</param>
/// <param name="Id">Key of the row.</param>
/// <param name="NewspaperId">Key of its newspaper.</param>
public sealed record ListedIssue(
    string Newspaper, string Slug, DateOnly Date, string Url, int Pages, int Articles, DateTime ChangedAt,
    [property: JsonIgnore] int Id, [property: JsonIgnore] int NewspaperId)
{
    /// <summary>Headlines of the first page held, in order; 〔无标题〕 for an article that has none.</summary>
    public IReadOnlyList<string> FrontPage { get; init; } = [];
}

/// <summary>Where an issue stands in the order of issues; written, what <c>next=</c> takes.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Newspaper">Key of its newspaper.</param>
public readonly record struct IssuePlace(DateOnly Date, int Newspaper)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static IssuePlace? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [var date, var key]
            && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var newspaper) ? new IssuePlace(day, newspaper) : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}.{Newspaper}");
}
