using System.Globalization;
using Archive.Core.Model;
using Archive.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Pages.Browse;

/// <summary>First and last day that has an issue.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
public sealed record HeldSpan(DateOnly First, DateOnly Last)
{
    /// <summary>Whether a day lies between them: without an issue it is a gap.</summary>
    public bool Holds(DateOnly date) => date >= First && date <= Last;
}

/// <summary>What is said of a year, month or day that has no issue.</summary>
/// <param name="What">The year, month or day in words.</param>
/// <param name="Newspaper">Name of the newspaper that was asked for; <see langword="null"/> for all.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Span">What is held.</param>
/// <param name="Previous">The nearest day before that has an issue.</param>
/// <param name="Next">The nearest day after that has an issue.</param>
public sealed record NothingHeld(string What, string? Newspaper, string? Slug, HeldSpan Span, DateOnly? Previous, DateOnly? Next)
{
    /// <summary>Where a day's issues are shown, of the newspaper that was asked for.</summary>
    public string AddressOf(DateOnly date) => Slug is null ? Addresses.Day(date) : Addresses.Issue(date, Slug);
}

/// <summary>A page of a year, month or day: of all newspapers, or with <c>?newspaper=</c> of one.</summary>
public abstract class CalendarPage(ArchiveDb db) : FormPage
{
    /// <summary>The archive.</summary>
    protected ArchiveDb Db { get; } = db;

    /// <summary>Slug of the only newspaper to show.</summary>
    [FromQuery(Name = "newspaper")]
    public string? Newspaper { get; set; }

    /// <summary>Newspapers that can be chosen from: those that have issues in the time shown.</summary>
    public IReadOnlyList<NewspaperName> Newspapers { get; private set; } = [];

    /// <summary>Set where nothing is held: the page then says so, with 404.</summary>
    public NothingHeld? Nothing { get; private set; }

    /// <inheritdoc />
    public override string AddressQuery => Newspaper is null ? "" : "?newspaper=" + Uri.EscapeDataString(Newspaper);

    /// <inheritdoc />
    public override IReadOnlyList<string> Forms => Nothing is null ? base.Forms : [];

    /// <inheritdoc />
    public override bool IsTransient => Nothing is not null;

    /// <summary>The issues to show from.</summary>
    protected IQueryable<Issue> Issues(string? slug) => Db.Issues.Where(i => slug == null || i.Newspaper.Slug == slug);

    /// <summary>Reads which newspapers have issues from one day to another; <see langword="false"/> where the archive does not have the one
    /// asked for at all.</summary>
    protected async Task<bool> KnowsNewspaperAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Newspaper))
            Newspaper = null;
        Newspapers = await Db.Newspapers.Where(n => Db.Issues.Any(i => i.NewspaperId == n.Id && i.Date >= from && i.Date <= to))
            .OrderBy(n => n.Id).Select(n => new NewspaperName(n.Slug, n.Name)).ToListAsync(cancel);
        return Newspaper is null || await Db.Newspapers.AnyAsync(n => n.Slug == Newspaper, cancel);
    }

    /// <summary>The span that is held; <see langword="null"/> where nothing is.</summary>
    protected async Task<HeldSpan?> SpanAsync(string? slug, CancellationToken cancel) =>
        await Issues(slug).MinAsync(i => (DateOnly?)i.Date, cancel) is { } first && await Issues(slug).MaxAsync(i => (DateOnly?)i.Date, cancel) is { } last
            ? new HeldSpan(first, last) : null;

    /// <summary>The last day before <paramref name="date"/> that has an issue.</summary>
    protected Task<DateOnly?> BeforeAsync(string? slug, DateOnly date, CancellationToken cancel) =>
        Issues(slug).Where(i => i.Date < date).MaxAsync(i => (DateOnly?)i.Date, cancel);

    /// <summary>The first day after <paramref name="date"/> that has an issue.</summary>
    protected Task<DateOnly?> AfterAsync(string? slug, DateOnly date, CancellationToken cancel) =>
        Issues(slug).Where(i => i.Date > date).MinAsync(i => (DateOnly?)i.Date, cancel);

    /// <summary>Answers 404, and where the nearest issues are.</summary>
    /// <param name="what">What was asked for, in words.</param>
    /// <param name="slug">The newspaper that was asked for.</param>
    /// <param name="from">First day that was asked for.</param>
    /// <param name="to">Last day that was asked for.</param>
    /// <param name="cancel">Gives up.</param>
    protected async Task<IActionResult> NothingAsync(string what, string? slug, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (await SpanAsync(slug, cancel) is not { } span)
            return NotFound();
        var name = slug is null ? null : await Db.Newspapers.Where(n => n.Slug == slug).Select(n => n.Name).SingleAsync(cancel);
        Nothing = new NothingHeld(what, name, slug, span, await BeforeAsync(slug, from, cancel), await AfterAsync(slug, to, cancel));
        Response.StatusCode = StatusCodes.Status404NotFound;
        if (Form is null)
            return Show(Nothing);
        return new ObjectResult(new ProblemDetails
        {
            Status = StatusCodes.Status404NotFound,
            Title = Words.Fill(Text.NothingHeld, what),
            Detail = Words.Fill(Text.NothingHeldSpan, Words.Date(span.First), Words.Date(span.Last)),
            Instance = Request.Path,
            Extensions = { ["previous"] = Written(Nothing.Previous), ["next"] = Written(Nothing.Next) },
        })
        {
            StatusCode = StatusCodes.Status404NotFound,
            ContentTypes = { "application/problem+json" },
        };
    }

    private static string? Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A newspaper to choose.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
public sealed record NewspaperName(string Slug, string Name);
